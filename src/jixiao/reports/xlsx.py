"""A workbook to work through: a summary, a row a form, a row a finding with room for what was done, and the rules.

On paper the findings have the columns that fit a page at a readable size; what is put right and the basis stand once
for each rule.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, BinaryIO

import xlsxwriter

from jixiao.audit.result import Checked, CheckedGroup, CheckedPart, Waived
from jixiao.model import Document, Finding, Part
from jixiao.reports import addressed, words
from jixiao.reports.frame import Report, Tally
from jixiao.reports.xlsx_sheets import Column, Sheet, formats
from jixiao.wording.language import Lang, Term, pick
from jixiao.wording.terms import DUTIES, KINDS, LEVELS

FINDINGS: tuple[Column, ...] = (
    Column(("序号", "no."), 6), Column(("文件", "file"), 16), Column(("表", "form"), 5),
    Column(("项目", "project"), 16), Column(("级别", "level"), 6), Column(("规则", "rule"), 8),
    Column(("栏目", "field"), 15), Column(("问题", "what is wrong"), 38), Column(("表上原文", "printed"), 15),
    Column(("应为", "should be"), 11), Column(("处理", "done"), 8), Column(("处理说明", "remark"), 14),
    Column(("处理人", "by"), 8), Column(("位置", "place"), 16), Column(("其他涉及的表", "other forms that spoke"), 26),
    Column(("文件路径", "path of the file"), 40),
)  # fmt: skip
MOST = 10  # rules and units named in the summary
DONE_AT, ON_PAPER = 10, 13  # the column 处理; how many columns are printed
FORMS: tuple[Column, ...] = (
    Column(("文件", "file"), 22), Column(("表", "form"), 5), Column(("填报单位", "unit"), 22),
    Column(("主管部门", "department"), 20), Column(("项目", "project"), 26), Column(("年度", "year"), 7),
    Column(("表种", "kind"), 14), Column(LEVELS["error"], 8), Column(LEVELS["warning"], 8), Column(LEVELS["info"], 8),
    Column(("豁免", "waived"), 8),
)  # fmt: skip
RULES: tuple[Column, ...] = (
    Column(("规则", "rule"), 9), Column(("名称", "name"), 34), Column(("发现数", "findings"), 9),
    Column(("怎么改", "repair"), 60), Column(("依据", "basis"), 60),
)  # fmt: skip
WAIVED: tuple[Column, ...] = (
    Column(("文件", "file"), 22), Column(("表", "form"), 5), Column(("项目", "project"), 20),
    Column(("规则", "rule"), 9), Column(("位置", "place"), 16), Column(("栏目", "field"), 20),
    Column(("问题", "what is wrong"), 46), Column(("豁免理由", "why it is waived"), 40),
    Column(("负责人", "who answers for it"), 14), Column(("有效至", "until"), 12),
)  # fmt: skip
DONE: Term = ("已改正,已说明,不属实,待核实", "corrected,explained,not so,to be looked into")
NAMES: dict[str, Term] = {
    "summary": ("汇总", "Summary"), "forms": ("各表", "Forms"), "findings": ("发现", "Findings"),
    "rules": ("规则", "Rules"), "waived": ("豁免", "Waived"),
}  # fmt: skip


class Workbook:
    """Findings are written as they come; the other sheets when all is known."""

    def __init__(self, out: BinaryIO, lang: Lang) -> None:
        self._lang = lang
        # Nothing printed on a form may become a formula, a link or a number of Excel's.
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
                   "strings_to_numbers": False, "in_memory": False}
        self._book = xlsxwriter.Workbook(out, options)
        self._formats = formats(self._book)
        self._summary = self._sheet("summary", (Column(("项目", "item"), 44), Column(("数量", "count"), 12)))
        self._forms = self._sheet("forms", FORMS)
        self._findings = self._sheet("findings", FINDINGS)
        self._codes: Counter[str] = Counter()
        self._units: Counter[str] = Counter()
        self._waived: list[tuple[str, int, str, Waived]] = []

    def document(self, checked: Checked, document: Document) -> None:
        """A row for every form and every finding."""
        for form, printed in zip(checked.parts, document.parts, strict=True):
            name = words.form_name(form, self._lang)
            self._form(checked.source, name, form, printed)
            for finding in form.findings:
                self._row(checked.source, form.form, name, finding)
            self._waived += [(checked.source, form.form, name, each) for each in form.waived]

    def groups(self, groups: Iterable[CheckedGroup]) -> None:
        """A row for every finding among forms, at the form where it stands."""
        for group in groups:
            for finding in group.findings:
                self._row(finding.document or "", finding.form or 1, group.key, finding)
            self._waived += [(each.finding.document or "", each.finding.form or 1, group.key, each)
                             for each in group.waived]

    def close(self, tally: Tally) -> None:
        """The drop-down of what was done, the summary, the rules; then the file is whole."""
        self._findings.choices(FINDINGS[DONE_AT], pick(DONE, self._lang).split(","))
        self._findings.finish(on_paper=ON_PAPER)
        self._forms.finish()
        self._summarise(tally)
        self._explain()
        if self._waived:
            self._answered_for()
        self._book.close()

    def _sheet(self, name: str, columns: Sequence[Column]) -> Sheet:
        return Sheet(self._book.add_worksheet(pick(NAMES[name], self._lang)), columns, self._formats, self._lang)

    def _form(self, file: str, name: str, form: CheckedPart, printed: Part) -> None:
        counts: Counter[str] = Counter(finding.level for finding in form.findings)
        if form.findings and (unit := addressed.unit(printed)):
            self._units[unit] += len(form.findings)
        gravest = next((level for level in LEVELS if counts[level]), "")
        self._forms.add([
            file, form.form, addressed.unit(printed), addressed.department(printed), name, printed.fiscal_year,
            pick(KINDS[form.kind], self._lang), *(counts[level] for level in LEVELS), len(form.waived),
        ], gravest)  # fmt: skip

    def _row(self, file: str, form: int, name: str, finding: Finding) -> None:
        lang = self._lang
        self._codes[finding.code] += 1
        others = "\n".join(words.other_forms(finding, lang))
        row: list[Any] = [
            self._findings.rows + 1, words.file_name(file), form, name, pick(LEVELS[finding.level], lang), finding.code,
            words.field(finding, lang), words.message(finding, lang), finding.found, finding.expected, None, None, None,
            words.place(finding.at, lang), others, file,
        ]  # fmt: skip
        self._findings.add(row, finding.level)

    def _summarise(self, tally: Tally) -> None:
        lang, sheet = self._lang, self._summary
        sheet.add([pick(("文件", "files"), lang), tally.files])
        sheet.add([pick(("表", "forms"), lang), tally.forms])
        for count, name in ((tally.reports, KINDS["evaluation_report"]), (tally.accounts, KINDS["final_accounts"])):
            if count:
                sheet.add([pick(name, lang), count])
        for level, count in (("error", tally.errors), ("warning", tally.warnings), ("info", tally.infos)):
            said = f"{pick(LEVELS[level], lang)} — {pick(DUTIES[level], lang)}"
            sheet.add([said, count], level)
        if tally.waived:
            sheet.add([pick(("豁免", "waived"), lang), tally.waived])
        if tally.old or tally.vanished:
            sheet.add([pick(("基线中已有，未列出", "known from the baseline, not listed"), lang), tally.old])
            sheet.add([pick(("基线中已有，现已消失", "known from the baseline, now gone"), lang), len(tally.vanished)])
        self._most(pick(("发现最多的规则", "rules with most findings"), lang), Counter({
            f"{code} {words.title(code, lang)}": count for code, count in self._codes.items()
        }))
        self._most(pick(("发现最多的单位", "units with most findings"), lang), self._units)
        for error in tally.unread:
            cannot = pick(("读不了", "cannot be read"), lang)
            sheet.add([f"{cannot}: {error.name}: {words.unread(error, lang)}", None], "error")
        sheet.finish()

    def _most(self, heading: str, counts: Counter[str]) -> None:
        """What leads, the most first."""
        if counts:
            self._summary.add([heading, None])
            for name, count in counts.most_common(MOST):
                self._summary.add([f"    {name}", count])

    def _explain(self) -> None:
        sheet = self._sheet("rules", RULES)
        for code, count in sorted(self._codes.items()):
            sheet.add([code, words.title(code, self._lang), count, words.repair(code, self._lang),
                       "\n".join(words.basis_of_rule(code, self._lang))])
        sheet.finish()

    def _answered_for(self) -> None:
        """The findings that are waived, with why and by whom."""
        sheet, lang = self._sheet("waived", WAIVED), self._lang
        for file, form, name, each in self._waived:
            finding = each.finding
            sheet.add([file, form, name, finding.code, words.place(finding.at, lang), words.field(finding, lang),
                       words.message(finding, lang), each.reason, each.person, each.until])
        sheet.finish()


report = Report(("Excel 工作簿，逐项处理", "an Excel workbook to work through"), ".xlsx", True, Workbook)
