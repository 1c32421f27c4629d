"""YAML cases of the standards: read, turned into forms, and held against what scoring gives.

A file has `standard` and any of: `rows`, `execution`, `totals`, `weights`, `grades`, `grade_gap`. Every value is read
as text. A target or actual value is short (`>100人次`: sign, number, unit) or the fields of a Value with its text.
A total has rows of 50 points (or `points`) with the printed `scores`, rows that do not apply (`idle`: points → printed
score) and an `execution` with the fields of such a case; `low` and `high` are the interval of the total recomputed.
"""

import re
from decimal import Decimal
from pathlib import Path

import msgspec
import yaml
from msgspec.structs import replace

from jixiao.model import Cell, Form, FundLine, Funds, Indicator, Total, doubt
from jixiao.model.value import NotApplicable, Quantity, Value
from jixiao.scoring import score
from jixiao.scoring.standard import GAPS

FOLDER = Path(__file__).parent / "standards"
SHORT = re.compile(r"(?P<sign>[<>]=?|=)?(?P<number>-?\d+(?:\.\d+)?)(?P<ten_thousand>万)?(?P<unit>\D*)")
NONE = {"", "none"}
KEYS = {
    "rows": {"target", "actual", "weight", "nature", "direction", "adjusted_target", "claimed",
             "score", "reason", "step", "agrees", "method", "over", "basis", "level1", "level2", "level3",
             "inferred", "code", "low", "high", "coefficient", "deduction", "because", "open_high", "standing",
             "doubted", "doubt"},
    "execution": {"initial", "adjusted", "executed", "weight", "unit", "claimed", "claimed_rate",
                  "rate", "rate_agrees", "score", "agrees", "reason", "step", "basis"},
    "totals": {"scores", "points", "idle", "execution", "claimed", "total", "agrees", "step", "basis", "low", "high",
               "open_high", "standing"},
}


class TextLoader(yaml.BaseLoader):
    """Everything stays text, and a key given twice is an error."""

    def construct_mapping(self, node, deep=False):
        keys = [key.value for key, _ in node.value]
        twice = {key for key in keys if keys.count(key) > 1}
        assert not twice, f"{node.start_mark}: {twice} given twice"
        return super().construct_mapping(node, deep)


def files() -> dict[str, dict]:
    """The case files by standard."""
    return {file.stem: yaml.load(file.read_text(encoding="utf-8"), TextLoader) for file in sorted(FOLDER.glob("*.yml"))}


def cases(identifier: str) -> list[tuple[str, str, dict]]:
    """(kind, name, case) of every case of a standard."""
    file = files().get(identifier, {})
    assert set(file) <= {"standard", *CHECKS}, f"{identifier}.yml: unknown sections {set(file) - set(CHECKS)}"
    found = [(kind, name, case) for kind in CHECKS for name, case in file.get(kind, {}).items()]
    for kind, name, case in found:
        assert kind not in KEYS or set(case) <= KEYS[kind], f"{identifier}.yml: {name}: {set(case) - KEYS[kind]}"
    return found


def problems(standard, kind: str, name: str, case) -> list[str]:
    """What differs from the case; empty when all is as expected."""
    return CHECKS[kind](standard, name, case)


def value_cell(given) -> Cell | None:
    """`>100人次`, or {kind: word, word: 增强, text: 增强}."""
    if given is None:
        return None
    if isinstance(given, dict):
        fields = {key: text for key, text in given.items() if key != "text"}
        understood = msgspec.convert(fields, Value, strict=False) if fields else None
        return Cell(given.get("text") or "?", understood=understood)
    if given == "":
        return Cell(None)
    match = SHORT.fullmatch(given)
    assert match, f"{given!r} is no short value; write the fields of a Value"
    number = Decimal(match["number"])  # as it is: reckoning would cut it to 28 digits
    number = number * 10000 if match["ten_thousand"] else number
    return Cell(given, understood=Quantity(number, match["unit"] or None, match["sign"]))


def row_form(case: dict, **more) -> Form:
    """A form with one indicator row."""
    plain = {
        name: Cell(case[name] or None)
        for name in ("weight", "nature", "direction", "level1", "level2", "level3", "coefficient",
                     "deduction")
        if name in case
    }
    claimed = {"score": Cell(case["claimed"])} if "claimed" in case else {}
    values = {name: value_cell(case[name]) for name in ("target", "actual", "adjusted_target") if name in case}
    row = Indicator(**plain, **claimed, **values)
    if "doubted" in case:  # the field and the name of its doubt in jixiao.model.doubt
        doubted = replace(getattr(row, case["doubted"]), doubt=getattr(doubt, case["doubt"]))
        row = replace(row, **{case["doubted"]: doubted})
    return Form(kind="self_evaluation", indicators=(row,), **more)


def fund_form(case: dict) -> Form:
    """A form with 年度资金总额 only."""
    names = {"initial": "initial_budget", "adjusted": "adjusted_budget", "executed": "executed", "weight": "weight",
             "claimed": "score", "claimed_rate": "execution_rate"}
    cells = {field: Cell(case[name] or None) for name, field in names.items() if name in case}
    line = FundLine(source="total", label=Cell("年度资金总额"), **{"weight": Cell("10"), **cells})
    return Form(kind="self_evaluation", funds=Funds(Cell(case.get("unit", "元")), (line,)))


def differing(case: dict, found: dict) -> list[str]:
    """The expectations that `found` does not meet; numbers compare as numbers, reasons by a part of their text."""
    wrong = []
    for name in found.keys() & case.keys():
        wanted, got = case[name], found[name]
        if isinstance(got, Decimal) and wanted not in NONE:
            right = Decimal(wanted) == got
        elif name in ("reason", "step", "basis", "because"):
            right = wanted in (got or "")
        elif isinstance(got, bool):
            right = wanted == str(got).lower()
        else:
            right = (got is None and wanted in NONE) or str(got) == wanted
        if not right:
            wrong.append(f"{name}: expected {wanted}, got {got}")
    return wrong


def reckoning(got) -> str:
    """The steps of a score in one line."""
    return "；".join(f"{step.label} {step.formula}" for step in got.steps)


def basis(got) -> str:
    """The keys of what a score rests on."""
    return " ".join(citation.key for citation in got.citations)


def check_row(standard, _, case):
    got = score(row_form(case), standard).rows[0]
    labels = reckoning(got)
    return differing(case, {
        "score": got.computed, "low": got.low, "high": got.high, "open_high": got.open_high,
        "standing": got.standing, "reason": got.reason, "step": labels,
        "agrees": got.agrees, "method": got.method, "inferred": got.inferred, "code": got.code, "because": got.because,
        "over": "超额" in labels or "完成率过" in labels, "basis": basis(got),
    })


def check_execution(standard, _, case):
    scored = score(fund_form(case), standard)
    rate, points = scored.execution_rate, scored.execution_score
    return differing(case, {
        "rate": rate.computed if rate else None, "rate_agrees": rate.agrees if rate else None,
        "score": points.computed if points else None, "agrees": points.agrees if points else None,
        "reason": (points and points.reason) or (rate and rate.reason),
        "step": reckoning(points) if points else None,
        "basis": " ".join(basis(each) for each in (rate, points) if each),
    })


def total_form(case: dict) -> Form:
    """A form with a total: rows, rows that do not apply, and budget execution."""
    points = case.get("points", ["50"] * len(case["scores"]))
    rows = [
        Indicator(weight=Cell(weight), score=Cell(printed))
        for weight, printed in zip(points, case["scores"], strict=True)
    ]
    idle = Cell("不适用", understood=NotApplicable())
    rows += [
        Indicator(weight=Cell(points), score=Cell(printed), target=idle, actual=idle)
        for points, printed in case.get("idle", {}).items()
    ]
    form = fund_form(case["execution"]) if "execution" in case else Form(kind="self_evaluation")
    return replace(form, indicators=tuple(rows), total=Total(score=Cell(case["claimed"])))


def check_total(standard, _, case):
    got = score(total_form(case), standard)
    return differing(case, {"total": got.total.computed, "agrees": got.total.agrees, "step": reckoning(got.total),
                            "basis": basis(got.total), "low": got.low, "high": got.high,
                            "open_high": got.open_high, "standing": got.standing})


def check_weight(standard, name, case):
    return differing({name: case}, {name: standard.weight(name)})


def check_grade(standard, name, case):
    return differing({name: case}, {name: standard.grade(Decimal(name))})


def check_gap(standard, name, case):
    return differing({name: case}, dict(zip(GAPS, standard.gap_factors or (None, None, None), strict=True)))


CHECKS = {
    "rows": check_row, "execution": check_execution, "totals": check_total, "weights": check_weight,
    "grades": check_grade, "grade_gap": check_gap,
}  # fmt: skip
