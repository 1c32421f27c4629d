"""Every case of every case file: the rule finds just what the case says."""

from pathlib import Path

import pytest
import yaml
from support.rule_forms import form_of, judgements_of

from jixiao.rules import catalogue, run
from jixiao.scoring import load_standard

FILES = sorted(Path(__file__).parent.glob("*.yml"))


class Strict(yaml.SafeLoader):
    """YAML that refuses a key given twice: PyYAML would silently keep the last."""

    def construct_mapping(self, node, deep=False):
        keys = [self.construct_object(key) for key, _ in node.value]
        assert len(keys) == len(set(keys)), f"a key is given twice: {keys}"
        return super().construct_mapping(node, deep)


def cases_of(file):
    named = yaml.load(file.read_text(encoding="utf-8"), Strict)
    code = named.pop("rule")
    assert file.stem == code, f"{file.name} holds cases of {code}"
    return code, named


CASES = [pytest.param(code, case, id=f"{code}-{name}")
         for code, named in map(cases_of, FILES) for name, case in named.items()]


@pytest.mark.parametrize(("code", "case"), CASES)
def test_case(code, case):
    standard = load_standard(case["standard"]) if "standard" in case else None
    judgements = judgements_of(case, code, standard)
    findings = [each for judgement in judgements for each in judgement.findings]
    assert [finding.message for finding in findings] == [
        each if isinstance(each, str) else each["message"] for each in case["finds"]
    ]
    for finding, said in zip(findings, case["finds"], strict=True):
        assert finding.code == code
        assert finding.message_en not in ("", finding.message)
        assert "E+" not in finding.message
        assert isinstance(said, str) or {name: told(finding, name) for name in said} == said
    if "unjudged" in case:
        assert [each.zh for judgement in judgements for verdict in judgement.verdicts
                for each in verdict.missing] == case["unjudged"]


def told(finding, name):
    """A field of the finding as a case states it; the other forms that spoke as `document path`."""
    if name == "also":
        return [f"{other.document} {other.path}" for other in finding.also]
    field = getattr(finding, name)
    return list(field) if isinstance(field, tuple) else field


CHECKED = [code for code, rule in catalogue().items() if rule.check is not None]


@pytest.mark.parametrize("code", CHECKED)
def test_every_rule_has_a_case_that_finds_and_one_that_is_clean(code):
    found = [bool(case["finds"]) for file in FILES if file.stem == code for case in cases_of(file)[1].values()]
    assert True in found, f"tests/rules/{code}.yml has no case with a finding"
    assert False in found, f"tests/rules/{code}.yml has no clean case"


def test_case_files_belong_to_rules():
    assert {file.stem for file in FILES} <= set(CHECKED)


@pytest.mark.parametrize("kind", ["self_evaluation", "target", "monitoring"])
def test_the_default_form_is_clean(kind):
    assert run(form_of({"kind": kind})) == ()
