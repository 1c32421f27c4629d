"""Repairs of typography: who may make them, how they are shown, and how they get into a new text."""

import pytest
from msgspec.structs import replace
from support.cli_forms import FORM

from jixiao.audit import Audit, Settings
from jixiao.audit.fixes import applied, diff, fixes_of
from jixiao.rules import at, catalogue

TEN = catalogue()["WGT101"]
RIGHT = "故障当日修复96%，照明有保障。"
SLIP = FORM.replace(RIGHT, f"{RIGHT}。")


def repairing(path, fix, **more):
    def check(_case):
        yield at(path, "标点重复", "doubled", fix=fix)
    return replace(TEN, check=check, typography=True, **more)


@pytest.fixture
def fixes(catalogue_of, document):
    """The repairs a rule makes, and what was found."""
    def made(rule, text=SLIP):
        catalogue_of({**catalogue(), "WGT101": rule})
        read = document(text)
        checked = Audit(Settings(("WGT101",))).document(read)
        return list(fixes_of(checked, read)), [finding.code for finding in checked.forms[0].findings]
    return made


def test_a_repair_is_shown_with_its_place(fixes):
    (fix,), _ = fixes(repairing("goals[0].actual", RIGHT))
    shown = diff("路灯.txt", [fix], "zh")
    assert "--- 路灯.txt" in shown
    assert "行11" in shown
    assert "实际完成情况 WGT101 @@" in shown
    assert f"-{RIGHT}。" in shown
    assert f"+{RIGHT}\n" in shown.replace("\ufdd0", "")
    assert "row" not in diff("路灯.txt", [fix], "zh")
    assert "line 11" in diff("路灯.txt", [fix], "en")
    assert diff("路灯.txt", [], "zh") == ""


def test_it_gets_into_the_text(fixes):
    made, _ = fixes(repairing("goals[0].actual", RIGHT))
    assert applied(SLIP, made) == (FORM, ())


def test_what_stands_twice_on_the_line_is_left(fixes):
    made, _ = fixes(repairing("indicators[4].actual", "98 %"))
    assert len(made) == 1
    text, left = applied(SLIP, made)
    assert (text, left) == (SLIP, tuple(made))


@pytest.mark.parametrize("rule", [
    repairing("goals[0].actual", RIGHT.replace("保障", "保证")), repairing("indicators[0].actual", "521盏"),
    repairing("indicators[0].target", "≤500盏"), repairing("indicators[0].target", "≥500个"),
    repairing("goals[9].actual", RIGHT),
    replace(repairing("goals[0].actual", RIGHT), typography=False),
], ids=["word", "digit", "sign", "unit", "no cell", "no rule of typography"])
def test_nothing_else_is_ever_repaired(fixes, rule):
    made, codes = fixes(rule)
    assert made == []
    assert "RUL901" in codes


def test_rules_of_the_catalogue_repair_typography(document):
    untidy = FORM.replace("路灯维护", "路灯 维护").replace("，照明", "，，照明")
    assert untidy != FORM
    read = document(untidy)
    made = list(fixes_of(Audit(Settings(("TXT",))).document(read), read))
    assert sorted({fix.code for fix in made}) == ["TXT106", "TXT108"]
    assert applied(untidy, made) == (FORM, ())
