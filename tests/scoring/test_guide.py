"""The guide's own standard loads and its cases pass, in both languages, when the two files are put together."""

import re
from importlib.resources import files
from pathlib import Path

import pytest
import scoring_cases
import yaml

from jixiao.scoring.load import build, parse, read_folder

GUIDES = Path(__file__).parents[2] / "docs/guide"
WEIGHTS = {"budget_execution": 10, "产出指标": 50, "效益指标": 30, "满意度指标": 10}


def block(page, kind):
    found = re.search(rf"```{kind}\n(.*?)```", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    return found[1]


@pytest.mark.parametrize("name", ["add-a-standard.md", "add-a-standard.zh.md"])
def test_the_standard_of_the_guide_loads_and_its_cases_pass(name):
    cases = yaml.load(block(GUIDES / name, "yaml"), scoring_cases.TextLoader)
    identifier = cases.pop("standard")
    head = {"id": identifier, "title": "某地", "title_en": "somewhere", "extends": "cn-2020"}
    raw = head | parse(block(GUIDES / name, "toml"), name)
    raw["weight"] = {level: {"value": value, "cite": "reverse"} for level, value in WEIGHTS.items()}
    raw["cite"]["execution"] = raw["cite"]["reverse"]
    standard = build(identifier, read_folder(files("jixiao.scoring") / "standards") | {identifier: raw})
    assert set(cases) == {"weights", "rows", "execution"}
    for kind, every in cases.items():
        for case_name, case in every.items():
            assert scoring_cases.problems(standard, kind, case_name, case) == []
