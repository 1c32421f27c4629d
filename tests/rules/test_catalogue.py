"""The catalogue: every rule keeps the form, and what breaks it is refused when it is loaded."""

import importlib
import inspect
import re
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from jixiao import rules, sources
from jixiao.audit.waivers import EXPIRED, UNUSED, UNUSED_JOIN
from jixiao.model import Place
from jixiao.model.grid import GridCell
from jixiao.readers.match import problems
from jixiao.rules import RuleError, catalogue
from jixiao.rules.discover import collected
from jixiao.rules.engine import CRASHED
from jixiao.rules.explain import page
from jixiao.rules.frame import ENGLISH, FAMILIES, HEADINGS

RULES = list(catalogue().values())
CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_documentation(rule):
    assert tuple(rule.sections) == HEADINGS
    assert CHINESE.search(rule.title)
    assert not CHINESE.search(rule.title_en)
    assert len(rule.told("为什么", "en")) > 40


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_lives_in_the_folder_of_its_family(rule):
    (file,) = Path(rules.__file__).parent.glob(f"*/{rule.code.lower()}_*.py")
    assert file.parent.name == FAMILIES[rule.code[:3]]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_page(rule):
    chinese, english = page(rule, "zh"), page(rule, "en")
    assert rule.title in chinese
    assert "## 怎么改" in chinese
    assert not {"## English", *(f"## {heading}" for heading in ENGLISH)} & set(chinese.splitlines())
    assert rule.title_en in english
    assert "## 为什么" not in english
    for basis in rule.basis:
        assert sources.obligation(basis).zh in chinese
        assert sources.obligation(basis).en in english
        for key in sources.obligation(basis).source:
            assert sources.source(key).zh in chinese


def test_covers_the_first_cut():
    owed = {f"B-{n:02}" for n in (1, 2, 3, 4, 5, 10, 13, 14)}
    owed |= {f"S-{n:02}" for n in (2, 3, 4, 5, 7, 8, 9, 10, 13, 15)}
    assert owed <= {basis for rule in RULES for basis in rule.basis}


def test_findings_made_elsewhere_are_documented_with_their_level():
    made = {}
    for name, report in inspect.getmembers(problems, inspect.isfunction):
        if report.__module__ == problems.__name__ and not name.startswith("_"):
            others = [2023] * (len(inspect.signature(report).parameters) - 1)
            finding = report(GridCell("…", 0, 0, Place()), *others)
            made[finding.code] = finding.level
    made |= {CRASHED: "warning", UNUSED: "info", EXPIRED: "warning", UNUSED_JOIN: "info"}
    made |= {"RUL904": "error"}  # it stops the call
    assert made == {rule.code: rule.level for rule in RULES if rule.check is None}


def test_catalogue_is_made_once_and_cannot_be_changed():
    assert catalogue() is catalogue()
    assert list(catalogue()) == sorted(catalogue())
    with pytest.raises(TypeError):
        catalogue()["FND101"] = None


RULE = '''
"""资金有误。

## 为什么
甲
## 反例
乙
## 正例
戊
## 怎么改
丙

## Why
E
## Bad example
F
## Good example
G
## Repair
H
"""
from jixiao.rules import rule

@rule(code="FND901", name="money-is-wrong", title_en="Money", level="error", forms={"target"}, basis=("B-01",),
      since="1")
def check(case):
    yield from ()
'''


@pytest.fixture
def package(tmp_path, monkeypatch):
    """Writes files into a package and collects the rules below it."""
    monkeypatch.syspath_prepend(tmp_path)

    def made(**files):
        folder = tmp_path / "foreign"
        folder.mkdir()
        for name, text in {"__init__": "", **files}.items():
            (folder / f"{name}.py").write_text(dedent(text).lstrip(), encoding="utf-8")
        importlib.invalidate_caches()
        return collected([importlib.import_module("foreign")])

    yield made
    for name in [name for name in sys.modules if name.partition(".")[0] == "foreign"]:
        del sys.modules[name]


def test_finds_the_rules_of_another_package(package):
    rule = package(fnd901_money_is_wrong=RULE, helper="x = 1")["FND901"]
    assert (rule.title, rule.status, rule.sections["反例"]) == ("资金有误", "stable", "乙")


@pytest.mark.parametrize(("file", "text", "complaint"), [
    ("fnd901_money_is_fine", RULE, "should be fnd901_money_is_wrong.py"),
    ("fnd901_money_is_wrong", RULE.replace("## 反例", "## 例子"), "## 反例"),
    ("fnd901_money_is_wrong", RULE.replace("## Why\nE\n", "## Why\n"), "each with text"),
    ("xyz901_money_is_wrong", RULE.replace("FND901", "XYZ901"), "known family"),
    ("fnd901_moneyiswrong", RULE.replace("money-is-wrong", "MoneyIsWrong"), "joined by hyphens"),
    ("fnd901_money_is_wrong", RULE.replace('("B-01",)', "()"), "must not be empty"),
    ("fnd901_money_is_wrong", RULE.replace("B-01", "B-99"), "basis B-99: is not in the register"),
    ("fnd901_money_is_wrong", "check = 1", "no function `check`"),
])
def test_refuses(package, file, text, complaint):
    with pytest.raises(RuleError, match=re.escape(complaint)):
        package(**{file: text})


def test_refuses_a_code_used_twice(package):
    with pytest.raises(RuleError, match="FND901 is used twice"):
        package(fnd901_money_is_wrong=RULE, fnd901_money_is_bad=RULE.replace("is-wrong", "is-bad"))
