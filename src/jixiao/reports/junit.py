"""JUnit XML, the format of test results: a document is a suite, a rule with findings on a form a test.

What a person only has to know (info) stands in the output of a test that passes. All other rules are two tests a form:
those that pass, and, skipped with the reason, those that cannot judge. A file that cannot be read is an error.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

from jixiao.audit.result import Checked, CheckedGroup
from jixiao.model import Document, Finding
from jixiao.reports import words
from jixiao.reports.frame import Report, Tally
from jixiao.rules import Verdict
from jixiao.wording.language import Lang, pick
from jixiao.wording.safe import clean


class Junit:
    """One `testsuite` per document, one for each group of forms."""

    def __init__(self, out: BinaryIO, lang: Lang) -> None:
        self._out, self._lang = out, lang
        out.write(b'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="jixiao check">\n')

    def document(self, checked: Checked, document: Document) -> None:
        """The suite of one document."""
        tests = [
            test for form in checked.parts
            for test in self._tests(f"{form.form} {words.form_name(form, self._lang)}", form.findings, form.verdicts)
        ]
        self._suite(checked.source, tests)

    def groups(self, groups: Iterable[CheckedGroup]) -> None:
        """The suites of forms that belong together."""
        for group in groups:
            name = f"{pick(words.AMONG[group.scope], self._lang)}: {group.key}"
            self._suite(name, list(self._tests(group.key, group.findings, group.verdicts)))

    def close(self, tally: Tally) -> None:
        """A suite for every file that could not be read, and the end."""
        for error in tally.unread:
            inner = f'<error type="unread" message={_attribute(words.unread(error, self._lang))}/>'
            title = pick(("读取", "reading"), self._lang)
            self._suite(error.name, [("error", self._test(error.name, title, inner))])
        self._out.write(b"</testsuites>\n")

    def _suite(self, name: str, tests: list[tuple[str, str]]) -> None:
        failures, errors, skipped = (sum(each == kind for each, _ in tests) for kind in ("failure", "error", "skipped"))
        head = (f'  <testsuite name={_attribute(name)} tests="{len(tests)}" failures="{failures}"'
                f' errors="{errors}" skipped="{skipped}">\n')
        self._out.write((head + "".join(text for _, text in tests) + "  </testsuite>\n").encode())

    def _tests(
        self, name: str, findings: tuple[Finding, ...], verdicts: tuple[Verdict, ...]
    ) -> Iterator[tuple[str, str]]:
        """A test for every rule with findings, one for all that pass, one for all that cannot judge."""
        by_code: dict[str, list[Finding]] = {}
        for finding in findings:
            by_code.setdefault(finding.code, []).append(finding)
        for code in sorted(by_code):
            kind, inner = self._found(by_code[code])
            yield kind, self._test(name, f"{code} {words.title(code, self._lang)}", inner)
        passed = [each.code for each in verdicts if each.outcome == "pass" and each.code not in by_code]
        if passed:
            title = pick((f"{len(passed)} 条规则符合", f"{len(passed)} rules pass"), self._lang)
            yield "pass", self._test(name, title, f"<system-out>{_text(' '.join(passed))}</system-out>")
        unjudged = [each for each in verdicts if each.outcome == "unjudged" and each.code not in by_code]
        if unjudged:
            title = pick((f"{len(unjudged)} 条规则无法判断", f"{len(unjudged)} rules cannot judge"), self._lang)
            yield "skipped", self._test(name, title, f"<skipped message={_attribute(self._lacking(unjudged))}/>")

    def _test(self, name: str, title: str, inner: str) -> str:
        return f"    <testcase classname={_attribute(name)} name={_attribute(title)}>{inner}</testcase>\n"

    def _found(self, findings: list[Finding]) -> tuple[str, str]:
        said = "\n".join(self._said(finding) for finding in findings)
        grave = [finding for finding in findings if finding.level != "info"]
        if not grave:
            return "pass", f"<system-out>{_text(said)}</system-out>"
        first = _attribute(words.message(grave[0], self._lang))
        return "failure", f'<failure type="{grave[0].level}" message={first}>{_text(said)}</failure>'

    def _lacking(self, verdicts: list[Verdict]) -> str:
        """What is missing, and for which rules: SCO101 SCO102: 得分; IND105: 实际完成值."""
        codes: dict[str, list[str]] = {}
        for verdict in verdicts:
            told = dict.fromkeys(pick((each.zh, each.en), self._lang) for each in verdict.missing)
            codes.setdefault(", ".join(told), []).append(verdict.code)
        return "; ".join(f"{' '.join(listed)}: {lacking}" for lacking, listed in codes.items())

    def _said(self, finding: Finding) -> str:
        where = f"{words.place(finding.at, self._lang)} {words.field(finding, self._lang)}".strip()
        basis = "\n".join(f"  {line}" for line in words.basis(finding, self._lang))
        return f"{finding.level} {where}: {words.message(finding, self._lang)}\n{basis}"


def _attribute(text: str) -> str:
    return quoteattr(_sound(text))


def _text(text: str) -> str:
    return escape(_sound(text))


def _sound(text: str) -> str:
    """Without what XML cannot hold."""
    return "".join(sign for sign in clean(text) if sign not in "\ufffe\uffff" and not "\ud800" <= sign <= "\udfff")


report = Report(("JUnit XML，供持续集成显示", "JUnit XML, for continuous integration"), ".xml", False, Junit)
