"""JUnit XML, the format of test results: a document is a suite, a rule on a form a test.

What a person only has to know (info) stands in the output of a test that passes; what cannot be judged is skipped
with the reason.
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
            test for form in checked.forms
            for test in self._tests(f"{form.form} {words.form_name(form, self._lang)}", form.findings, form.verdicts)
        ]
        self._suite(checked.source, tests)

    def groups(self, groups: Iterable[CheckedGroup]) -> None:
        """The suites of forms that belong together."""
        for group in groups:
            name = f"{pick(words.AMONG[group.scope], self._lang)}: {group.key}"
            self._suite(name, list(self._tests(group.key, group.findings, group.verdicts)))

    def close(self, tally: Tally) -> None:
        """The end."""
        self._out.write(b"</testsuites>\n")

    def _suite(self, name: str, tests: list[tuple[str, str]]) -> None:
        counts = {kind: sum(each == kind for each, _ in tests) for kind in ("failure", "skipped")}
        head = (f"  <testsuite name={_attribute(name)} tests=\"{len(tests)}\" failures=\"{counts['failure']}\""
                f" errors=\"0\" skipped=\"{counts['skipped']}\">\n")
        self._out.write((head + "".join(text for _, text in tests) + "  </testsuite>\n").encode())

    def _tests(
        self, name: str, findings: tuple[Finding, ...], verdicts: tuple[Verdict, ...]
    ) -> Iterator[tuple[str, str]]:
        """Every rule with its outcome; rules not meant for the form are left out."""
        by_code: dict[str, list[Finding]] = {}
        for finding in findings:
            by_code.setdefault(finding.code, []).append(finding)
        asked = {verdict.code: verdict for verdict in verdicts if verdict.outcome != "outside"}
        for code in sorted(by_code.keys() | asked.keys()):
            kind, inner = self._outcome(by_code.get(code, []), asked.get(code))
            head = f'    <testcase classname={_attribute(name)} name={_attribute(f"{code} {self._title(code)}")}'
            yield kind, f"{head}>{inner}</testcase>\n" if inner else f"{head}/>\n"

    def _outcome(self, findings: list[Finding], verdict: Verdict | None) -> tuple[str, str]:
        said = "\n".join(self._said(finding) for finding in findings)
        grave = [finding for finding in findings if finding.level != "info"]
        if grave:
            first = _attribute(words.message(grave[0], self._lang))
            return "failure", f'<failure type="{grave[0].level}" message={first}>{_text(said)}</failure>'
        if findings:
            return "pass", f"<system-out>{_text(said)}</system-out>"
        if verdict is not None and verdict.outcome == "unjudged":
            lacking = "; ".join(dict.fromkeys(pick((each.zh, each.en), self._lang) for each in verdict.missing))
            return "skipped", f"<skipped message={_attribute(lacking)}/>"
        return "pass", ""

    def _said(self, finding: Finding) -> str:
        where = f"{words.place(finding.at, self._lang)} {words.field(finding, self._lang)}".strip()
        basis = "\n".join(f"  {line}" for line in words.basis(finding, self._lang))
        return f"{finding.level} {where}: {words.message(finding, self._lang)}\n{basis}"

    def _title(self, code: str) -> str:
        return words.title(code, self._lang)


def _attribute(text: str) -> str:
    return quoteattr(_sound(text))


def _text(text: str) -> str:
    return escape(_sound(text))


def _sound(text: str) -> str:
    """Without what XML cannot hold."""
    return "".join(sign for sign in clean(text) if sign not in "\ufffe\uffff" and not "\ud800" <= sign <= "\udfff")


report = Report(("JUnit XML，供持续集成显示", "JUnit XML, for continuous integration"), ".xml", False, Junit)
