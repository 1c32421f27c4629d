"""Findings as text for people: every form with its findings, those among forms, and how many there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import BinaryIO

from jixiao.audit.result import Checked, CheckedGroup, CheckedPart, Known
from jixiao.model import Document, Finding, Part, cells
from jixiao.reports import words
from jixiao.reports.evidence import evidence, short
from jixiao.reports.frame import Report, Tally
from jixiao.rules import catalogue
from jixiao.wording.columns import folded
from jixiao.wording.headings import form_heading
from jixiao.wording.language import Lang, many, pick
from jixiao.wording.style import Style, finished, paint
from jixiao.wording.terms import LEVELS, place_in_form

COLOURS: Mapping[str, Style] = {"error": "red", "warning": "yellow", "info": "blue"}
MOST_VANISHED = 20


class Text:
    """The report for people; with `explain` every finding says why it matters and what to do."""

    def __init__(self, out: BinaryIO, lang: Lang, *, explain: bool = False) -> None:
        self._out, self._lang, self._explain = out, lang, explain
        self._colours = bool(getattr(out, "colours", False))

    def document(self, checked: Checked, document: Document) -> None:
        parts = zip(checked.parts, document.parts, strict=True)
        self._write("".join(self._part(each, part) for each, part in parts) + self._reading(document))

    def groups(self, groups: Iterable[CheckedGroup]) -> None:
        for group in groups:
            if group.findings or group.waived:
                self._write(self._group(group))

    def close(self, tally: Tally) -> None:
        self._write(self._vanished(tally.vanished) + paint(self._tally(tally), "bold") + "\n")

    def _write(self, text: str) -> None:
        self._out.write(finished(text, colours=self._colours).encode("utf-8", "backslashreplace"))

    def _say(self, zh: str, en: str) -> str:
        return pick((zh, en), self._lang)

    def _part(self, checked: CheckedPart, form: Part) -> str:
        heading = form_heading(form, checked.form, self._lang)
        if not checked.findings:
            clean = self._say("没有新的问题", "nothing new") if checked.old else self._say("没有问题", "nothing found")
            return f"{heading}\n  {paint(clean, 'green')}{self._left_out(checked)}\n{self._waived(checked)}\n"
        printed = {path: cell.text for path, cell in cells(form)}
        told = "".join(self._finding(finding, evidence(printed, finding)) for finding in checked.findings)
        left_out = self._left_out(checked)
        return f"{heading}\n{told}" + (f"  {left_out.strip()}\n" if left_out else "") + self._waived(checked) + "\n"

    def _waived(self, checked: CheckedPart | CheckedGroup) -> str:
        """Who answers for what, a line each."""
        head = self._say("豁免", "waived")
        return "".join(paint(f"    {head} {words.waived(each, self._lang)}", "dim") + "\n" for each in checked.waived)

    def _left_out(self, checked: CheckedPart | CheckedGroup) -> str:
        """（豁免 2 项，基线已有 3 项）"""
        waived, old = len(checked.waived), checked.old
        parts = [self._say(f"豁免 {waived} 项", f"{waived} waived")] if waived else []
        parts += [self._say(f"基线已有 {old} 项", f"{old} known from the baseline")] if old else []
        return self._say(f"（{'，'.join(parts)}）", f" ({', '.join(parts)})") if parts else ""

    def _group(self, group: CheckedGroup) -> str:
        count = len(group.members)
        forms = f"  {self._members(group)}" if count else ""
        name = pick(words.AMONG[group.scope], self._lang)
        told = "".join(self._finding(finding, short(finding.found) if finding.found else "")
                       for finding in group.findings)
        head = f"{paint(f'══ {name}', 'bold')}  {folded(group.key)}{forms}{self._left_out(group)}"
        return f"{head}\n{told}{self._waived(group)}\n"

    def _members(self, group: CheckedGroup) -> str:
        """3 张表；2 份决算"""
        count = len(group.members)
        if group.scope == "years":
            return self._say(f"{count} 份决算", f"{count} final accounts")
        return self._say(f"{count} 张表", many(count, "form"))

    def _finding(self, finding: Finding, shown: str) -> str:
        level = paint(finding.level, COLOURS[finding.level])
        place = f"{folded(finding.at.words(self._lang))}: " if finding.at else ""
        message = folded(self._say(finding.message, finding.message_en))
        repaired = self._say(f"可修正为 {short(finding.fix)}", f"repair: {short(finding.fix)}") if finding.fix else ""
        below = [shown, repaired, *self._elsewhere(finding), *self._sources(finding), *self._explained(finding)]
        lines = [f"{place}{level} {paint(finding.code, 'bold')} {message}"]
        return "\n".join([*lines, *(f"    {part}" for part in below if part)]) + "\n"

    def _elsewhere(self, finding: Finding) -> list[str]:
        """The other forms that spoke, a line each."""
        head = self._say("另见", "see also")
        return [
            f"{head} {folded(other.at.words(self._lang) if other.at else other.document)} "
            f"{place_in_form(other.path, self._lang)}" + (f": {short(other.found)}" if other.found else "")
            for other in finding.also
        ]

    def _sources(self, finding: Finding) -> list[str]:
        """What the finding rests on, a line each with its mark of evidence, and where it is explained."""
        head = self._say("依据", "basis")
        lines = [f"{head} {each}" for each in words.basis(finding, self._lang)]
        page = self._say(f"说明 jixiao rule {finding.code}", f"explained by: jixiao rule {finding.code}")
        lines[-1:] = [f"{lines[-1]}  {page}"] if lines else [page]
        return [paint(line, "dim") for line in lines]

    def _explained(self, finding: Finding) -> list[str]:
        """Why it matters and what to do, from the page of the rule."""
        rule = catalogue().get(finding.code)
        if not self._explain or rule is None:
            return []
        heads = {"为什么": self._say("为什么：", "why: "), "怎么改": self._say("怎么改：", "repair: ")}
        told = {heading: rule.told(heading, self._lang) for heading in heads}
        if len(set(told.values())) == 1:  # an English page of one paragraph says both
            return [*set(told.values())]
        return [shown + told[heading] for heading, shown in heads.items()]

    def _reading(self, document: Document) -> str:
        """How many cells were read in doubt and how many parts not at all, and where to look."""
        doubts = sum(1 for part in document.parts for _, cell in cells(part) if cell.doubt)
        if not doubts and not document.unread:
            return ""
        unread = len(document.unread)
        said = self._say(f"读取：{doubts} 处存疑，{unread} 处未读懂；用 jixiao see 对照原件",
                         f"reading: {many(doubts, 'cell')} in doubt, {many(unread, 'part')} not understood;"
                         " compare with jixiao see")
        return paint(f"{folded(document.source)}  {said}", "yellow") + "\n\n"

    def _vanished(self, vanished: Sequence[Known]) -> str:
        """What the baseline knows and is no longer found: the first ones by name."""
        if not vanished:
            return ""
        heading = self._say("基线中的问题已消失", "findings of the baseline that are gone")
        lines = [f"  {each.code} {folded(each.project)} {each.where} {short(each.found)}"
                 for each in vanished[:MOST_VANISHED]]
        more = len(vanished) - MOST_VANISHED
        lines += [self._say(f"  … 还有 {more} 项", f"  … and {more} more")] if more > 0 else []
        return "\n".join([paint(f"══ {heading}", "bold"), *lines]) + "\n\n"

    def _tally(self, tally: Tally) -> str:
        """1 个文件，2 张表：1 项错误，0 项警告，0 项提示"""
        counts = zip((tally.errors, tally.warnings, tally.infos), LEVELS.values(), strict=True)
        levels = [(count, pick(term, self._lang)) for count, term in counts]
        listed = self._say("，".join(f"{count} 项{name}" for count, name in levels),
                           ", ".join(f"{count} {name}" for count, name in levels))
        counted = words.counted(tally, self._lang)
        files = self._say(f"{tally.files} 个文件，", f"{many(tally.files, 'file')}, ")
        line = files + counted + self._say("：", ": ") + listed
        more = [self._say(f"豁免 {tally.waived} 项", f"{tally.waived} waived")] if tally.waived else []
        gone = len(tally.vanished)
        if tally.old or gone:
            more.append(self._say(f"基线中已有 {tally.old} 项，已消失 {gone} 项",
                                  f"{tally.old} known from the baseline, {gone} of it gone"))
        return self._say("；", "; ").join([line, *more])


report = Report(("给人看的文字", "text for people"), ".txt", binary=False, make=Text)
