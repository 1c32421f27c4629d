"""A review opinion (审核意见) in Word: each form's findings by gravity, with basis and repair, and room to sign."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import BinaryIO

from jixiao.audit.result import Checked, CheckedGroup, CheckedPart, Waived
from jixiao.model import Document, Finding, Part
from jixiao.model.finding import Level
from jixiao.reports import addressed, words
from jixiao.reports.docx_paper import Paper
from jixiao.reports.frame import Report, Tally
from jixiao.wording.language import Lang, Term, many, pick
from jixiao.wording.terms import DUTIES, KINDS, LEVELS

MOST_FORMS = 200
MOST_WAIVED = 1000
WAIVED: Term = ("豁免的发现（附理由和负责人）", "Findings that are waived, with reason and person")
TITLE: Term = ("预算绩效表审核意见", "Review opinion on budget performance forms")
LEFT_OUT: Term = (
    "本意见至多列 {0} 张有问题的表，其余 {1} 张未列；全部发现用 jixiao check --format xlsx",
    "this opinion lists at most {0} forms with findings, {1} more are left out; jixiao check --format xlsx has all",
)
HEADS: tuple[Term, ...] = (
    ("序号", "No."), ("位置", "Place"), ("问题", "What is wrong"), ("依据和怎么改", "Basis and repair"),
)  # fmt: skip
WIDTHS = (1.1, 3.4, 6.0, 6.5)  # cm
BY_RULE: tuple[Term, ...] = (
    ("级别", "Gravity"), ("规则", "Rule"), ("问题", "What is wrong"), ("发现", "Findings"), ("表", "Forms"),
)  # fmt: skip
BY_RULE_WIDTHS = (1.8, 2.2, 9.4, 1.8, 1.8)
GRAVITY: tuple[Level, ...] = ("error", "warning", "info")
SUMMARY: Term = ("汇总", "Summary")
UNREAD: Term = ("读不了、未审核的文件", "Files that could not be read and were not reviewed")
SIGN: tuple[Term, ...] = (
    ("审核人（签字）：", "Reviewer (signature):"), ("审核单位（盖章）：", "Reviewing office (seal):"),
    ("日期：      年    月    日", "Date:"),
)  # fmt: skip
FOOT: Term = (
    "本意见由 jixiao 按所列规则自动生成，须经审核人核对原表后签字生效。",
    "Made by jixiao under the rules named; it takes effect when the reviewer has compared it with the form and signed.",
)


class Opinion:
    """A summary, then form by form, those with errors first; a form without findings is only counted."""

    def __init__(self, out: BinaryIO, lang: Lang) -> None:
        self._out, self._lang = out, lang
        self._paper = Paper(pick(TITLE, lang))
        self._parts: list[tuple[str, CheckedPart, Part]] = []
        self._addressed = addressed.Addressed()
        self._rules: dict[tuple[Level, str], tuple[int, int]] = {}  # findings and forms by gravity and rule
        self._more = 0
        self._groups: list[CheckedGroup] = []
        self._waived: list[tuple[str, str, Waived]] = []

    def document(self, checked: Checked, document: Document) -> None:
        """The forms of a document that have findings."""
        for form, printed in zip(checked.parts, document.parts, strict=True):
            self._addressed.add(printed)
            self._count(form.findings)
            self._answered(checked.source, words.form_name(form, self._lang), form.waived)
            if not form.findings:
                continue
            if len(self._parts) < MOST_FORMS:
                self._parts.append((checked.source, form, printed))
            else:
                self._more += 1

    def groups(self, groups: Iterable[CheckedGroup]) -> None:
        """Those with findings."""
        for group in groups:
            self._count(group.findings)
            self._answered(group.key, pick(words.AMONG[group.scope], self._lang), group.waived)
            if group.findings and len(self._groups) < MOST_FORMS:
                self._groups.append(group)

    def close(self, tally: Tally) -> None:
        """The paper is written in one go: the summary stands first."""
        lang, paper = self._lang, self._paper
        for line in self._addressed.lines(lang):
            paper.text(line)
        paper.heading(pick(SUMMARY, lang))
        paper.text(self._summary(tally))
        self._by_rule()
        if tally.unread:
            paper.label(pick(UNREAD, lang))
            for error in tally.unread:
                paper.note(f"{words.file_name(error.name)}: {words.unread(error, lang)}")
        for number, (source, form, printed) in enumerate(sorted(self._parts, key=_gravest), 1):
            paper.heading(f"{number}. {words.form_name(form, lang)}")
            about = (addressed.unit(printed), str(printed.fiscal_year or ""), pick(KINDS[form.kind], lang),
                     words.file_name(source), words.place(form.at, lang))
            paper.note(" · ".join(part for part in about if part))
            self._tables(form.findings)
        for group in self._groups:
            paper.heading(f"{pick(words.AMONG[group.scope], lang)}：{group.key}")
            paper.note("；".join(
                " ".join(filter(None, (words.file_name(each.document), str(each.form), each.name)))
                for each in group.members
            ))
            self._tables(group.findings)
        if self._more:
            paper.note(pick(LEFT_OUT, lang).format(MOST_FORMS, self._more))
        self._answers()
        paper.signature([pick(each, lang) for each in SIGN], pick(FOOT, lang))
        paper.save(self._out)

    def _answered(self, source: str, name: str, waived: Sequence[Waived]) -> None:
        room = MOST_WAIVED - len(self._waived)
        self._waived += [(words.file_name(source), name, each) for each in waived[:room]]

    def _answers(self) -> None:
        """What is waived, with why and by whom."""
        if self._waived:
            self._paper.heading(pick(WAIVED, self._lang))
            for file, name, each in self._waived:
                self._paper.note(f"{file} · {name} · {words.waived(each, self._lang)}")

    def _summary(self, tally: Tally) -> str:
        counts = ((tally.errors, "error"), (tally.warnings, "warning"), (tally.infos, "info"))
        listed = [(count, pick(LEVELS[level], self._lang), pick(DUTIES[level], self._lang)) for count, level in counts]
        said = (
            f"共审核 {tally.files} 个文件、{words.counted(tally, self._lang)}，发现："
            + "；".join(f"{name} {count} 项（{duty}）" for count, name, duty in listed) + "。",
            f"{many(tally.files, 'file')} with {words.counted(tally, self._lang)} reviewed. Found: "
            + "; ".join(f"{count} × {name} ({duty})" for count, name, duty in listed) + ".",
        )
        return pick(said, self._lang)

    def _count(self, findings: Sequence[Finding]) -> None:
        """Take findings of a form into the summary."""
        for key, count in Counter((finding.level, finding.code) for finding in findings).items():
            before, forms = self._rules.get(key, (0, 0))
            self._rules[key] = before + count, forms + 1

    def _by_rule(self) -> None:
        """What is wrong most often, the gravest first."""
        ordered = sorted(self._rules.items(), key=lambda each: (GRAVITY.index(each[0][0]), -each[1][0], each[0][1]))
        rows = [
            [pick(LEVELS[level], self._lang), code, words.title(code, self._lang), str(count), str(forms)]
            for (level, code), (count, forms) in ordered
        ]
        if rows:
            self._paper.table([pick(head, self._lang) for head in BY_RULE], rows, BY_RULE_WIDTHS)

    def _tables(self, findings: Sequence[Finding]) -> None:
        """A table for each gravity, the gravest first."""
        for level in GRAVITY:
            chosen = [finding for finding in findings if finding.level == level]
            if chosen:
                lang = self._lang
                self._paper.label(f"{pick(LEVELS[level], lang)} · {pick(DUTIES[level], lang)} · {len(chosen)}")
                heads = [pick(head, lang) for head in HEADS]
                self._paper.table(heads, [self._row(*each) for each in enumerate(chosen, 1)], WIDTHS)

    def _row(self, number: int, finding: Finding) -> list[str]:
        lang = self._lang
        place = "\n".join(part for part in (words.field(finding, lang), words.place(finding.at, lang)) if part)
        said = words.message(finding, lang)
        if finding.found:
            said += "\n" + pick((f"表上：{words.short(finding.found)}", f"printed: {words.short(finding.found)}"), lang)
        if finding.expected:
            said += "\n" + pick((f"应为：{finding.expected}", f"should be: {finding.expected}"), lang)
        others = words.other_forms(finding, lang)
        rests = "\n".join([*words.basis(finding, lang), *others, "→ " + words.repair(finding.code, lang)])
        return [str(number), place, f"{finding.code} {said}", rests]


def _gravest(part: tuple[str, CheckedPart, Part]) -> int:
    """The place of a form by its gravest finding; among equals they stay in order."""
    return min(GRAVITY.index(finding.level) for finding in part[1].findings)


report = Report(("审核意见，Word 文档", "a review opinion in Word"), ".docx", True, Opinion)
