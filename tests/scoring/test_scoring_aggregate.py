"""Several units' forms as one: the cases of aggregate.yml, the whole form, its scores with their traces."""

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from scoring_cases import TextLoader, row_form

from jixiao.model import Cell, Contact, Finding, Form, FundLine, Funds, Goal, Indicator, Place, Project, Total, cells
from jixiao.model.doubt import SLID
from jixiao.model.understanding import understand
from jixiao.scoring import score
from jixiao.scoring.aggregate import Combined, combined, traced
from jixiao.scoring.explain import lines
from jixiao.scoring.inputs import Refusal

CASES = yaml.load((Path(__file__).parent / "aggregate.yml").read_text(encoding="utf-8"), TextLoader)
ROW = {
    "level1": "产出指标", "level2": "数量指标", "level3": "活动场次",
    "target": "≥10场", "actual": "11场", "weight": "90",
}  # fmt: skip
MONEY = {"budget": "100", "heading": "万元"}
NAMES = {"budget": "年度资金总额", "second_total": "年度资金总额", "other": "其他资金"}


def cases(kind):
    return pytest.mark.parametrize("case", [pytest.param(case, id=name) for name, case in CASES[kind].items()])


def cell(value, at=None, **meaning):
    if value in (None, "~"):  # the form has no such cell
        return None
    return Cell(str(value) or None, at, understand(str(value), **meaning) if str(value) else None)


def line(name, value, file, executed=None):
    spent = value if executed is None else executed
    return FundLine("other" if name == "other" else "total", Cell(NAMES[name]),
                    adjusted_budget=cell(value, Place(file, row=3, column=2)),
                    executed=cell(spent, Place(file, row=3, column=3)),
                    weight=Cell("10") if name == "budget" else Cell("—"))


def row(case, file):
    values = {name: case.get(name, default) for name, default in ROW.items()}
    values |= {name: case[name] for name in ("unit", "nature", "deviation", "score") if name in case}
    unit, sign = case.get("unit"), case.get("nature")
    built = {
        name: cell(value, Place(file, row=7, column=column), unit=unit if name in ("target", "actual") else None,
                   sign=sign if name == "target" else None)
        for column, (name, value) in enumerate(values.items(), 1)
    }
    return Indicator(**built)


def form(name, case):
    money = {**MONEY, **case}
    funds = [line(source, money[source], f"{name}.docx", case.get("executed"))
             for source in NAMES if money.get(source, "~") != "~"]
    return Form(
        kind="self_evaluation", fiscal_year=2023, layout="hubei-self-evaluation", implementing_unit=Cell(name),
        project=Project(name=Cell("路灯维修")), funds=Funds(cell(money["heading"]), tuple(funds)),
        indicators=(row(case, f"{name}.docx"),), total=Total(weight=Cell("100")), at=Place(f"{name}.docx", row=1),
    )


def of(case):
    shared = {"level3": case["level3"]} if "level3" in case else {}
    forms = [form(name, {**shared, **unit}) for name, unit in case["units"].items()]
    got = combined(forms, case.get("by", "adjusted_budget"))
    assert isinstance(got, Combined)
    return got


def printed(cell):
    return None if cell is None or cell.text is None else cell.text


def told(got, case):
    messages = [problem.message for problem in got.problems]
    assert ("problem" not in case and "clean" not in case) or case.get("problem", "") in "；".join(messages)
    assert not ("clean" in case and messages), messages
    assert all(problem.message_en for problem in got.problems)


@cases("rows")
def test_row(case):
    got = of(case)
    new = got.form.indicators[0]
    for name in ("target", "actual", "weight"):
        if name in case:
            assert (printed(getattr(new, name)) or "none") == str(case[name])
    for name, path in (("step", "actual"), ("target_step", "target")):
        if name in case:
            assert got.steps[f"indicators[0].{path}"].formula == case[name]
    told(got, case)


@cases("money")
def test_money(case):
    got = of(case)
    names = {"total": "年度资金总额", "other": "其他资金"}
    found = {line.label.text: (position, line) for position, line in enumerate(got.form.funds.lines)}
    for name in names.keys() & case.keys():
        position, new = found[names[name]]
        assert (printed(new.adjusted_budget) or "none") == str(case[name])
        step = got.steps.get(f"funds.lines[{position}].adjusted_budget")
        assert (step.formula if step else None) == case.get("step" if name == "total" else "other_step",
                                                            step and step.formula)
        assert case.get("label", step and step.label) == (step and step.label)
    assert case.get("heading", printed(got.form.funds.currency_unit)) == printed(got.form.funds.currency_unit)
    told(got, case)


@cases("refused")
def test_refused(case):
    forms = [
        replace(form("甲局", {}), kind=each.get("kind", "self_evaluation"), subject=each.get("subject", "project"),
                fiscal_year=each.get("year", 2023), project=Project(name=Cell(each.get("project", "路灯维修"))))
        for each in case["forms"]
    ]
    got = combined(forms)
    assert isinstance(got, Refusal)
    assert case["reason"] in got.reason
    assert got.reason_en


def two(**more):
    """Two forms of a street-lamp project; `more` are columns of the second one's row."""
    first = form("甲局", {"budget": "40", "executed": "30", "target": "≥95%", "actual": "95%", "score": "80"})
    second = form("乙局", {"budget": "60", "executed": "60", "target": "≥95%", "actual": "90%", "score": "70", **more})
    return [first, second]


def test_a_column_nobody_knows_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="adjusted_budget"):
        combined(two(), "budget")


def test_the_new_form_has_no_places_and_no_printed_scores():
    got = combined([replace(each, total=Total(Cell("100"), Cell("90"), Cell("优"))) for each in two()])
    assert all(found.at is None for _, found in cells(got.form))
    assert got.form.at is None
    assert got.form.indicators[0].score == Cell(None)
    assert (got.form.total.score, got.form.total.grade) == (Cell(None), Cell(None))
    assert (got.form.kind, got.form.layout, got.form.fiscal_year) == ("self_evaluation", "hubei-self-evaluation", 2023)
    assert got.problems == ()


def test_every_input_has_its_place():
    inputs = combined(two()).steps["indicators[0].actual"].inputs
    assert [(given.name, given.text, given.path, str(given.at)) for given in inputs] == [
        ("甲局·实际完成值", "95%", "indicators[0].actual", "甲局.docx:R7C5"),
        ("乙局·实际完成值", "90%", "indicators[0].actual", "乙局.docx:R7C5"),
        ("甲局·全年预算数", "40", "funds.lines[0].adjusted_budget", "甲局.docx:R3C2"),
        ("乙局·全年预算数", "60", "funds.lines[0].adjusted_budget", "乙局.docx:R3C2"),
    ]


def test_problems_name_path_and_places():
    problem, = combined(two(target="≥40场", actual="41场")).problems[:1]
    assert problem.path == "indicators[0].target"
    assert [str(at) for at in problem.at] == ["甲局.docx:R7C4", "乙局.docx:R7C4"]
    assert problem.message_en == "the units of measure differ: 甲局 “≥95%”, 乙局 “≥40场”. Not combined, left empty"


def test_scores_of_the_combined_form_are_led_by_the_steps_that_combined_it():
    got = combined(two())
    scored = traced(score(got.form, "practice-hubei-2020"), got)
    assert scored.rows[0].claimed is None
    assert [step.formula for step in scored.rows[0].steps][:3] == [
        "(95 × 40 + 90 × 60) ÷ 100 = 92", "95 = 95", "90 = 90",
    ]
    assert scored.rows[0].computed == Decimal("87.16")  # 92 ÷ 95 × 90
    assert [step.formula for step in scored.execution_score.steps][:4] == [
        "30 + 60 = 90", "40 + 60 = 100", "10 = 10", "90 ÷ 100 × 100 = 90.0%",
    ]
    assert (scored.execution_rate.computed, scored.execution_score.computed) == (Decimal(90), Decimal(9))
    assert "甲局.docx:R7C5、乙局.docx:R7C5、甲局.docx:R3C2" in "\n".join(lines(scored))
    assert len(lines(scored)) == len(lines(scored, "en"))


def test_scores_without_inputs_stay_as_they_are():
    got = combined(two(target="≥40场", actual="41场"))
    scored = score(got.form, "practice-hubei-2020")
    assert traced(scored, got).rows == scored.rows


def test_a_doubt_about_one_unit_stays():
    first, second = two()
    doubted = replace(second.indicators[0], actual=replace(second.indicators[0].actual, doubt=SLID))
    got = combined([first, replace(second, indicators=(doubted,))])
    assert got.form.indicators[0].actual.doubt == SLID
    assert [given.doubt for given in got.steps["indicators[0].actual"].inputs][:2] == [None, SLID]


def test_rows_stand_in_the_order_of_the_first_form():
    forms = two()
    named = [{**ROW, "level3": name} for name in ("甲", "乙", "丙")]
    first = replace(forms[0], indicators=tuple(row(case, "甲局.docx") for case in named[:2]))
    second = replace(forms[1], indicators=tuple(row(case, "乙局.docx") for case in (named[2], named[1])))
    got = combined([first, second])
    assert [each.level3.text for each in got.form.indicators] == ["甲", "乙", "丙"]
    assert [problem.path for problem in got.problems] == ["indicators[0]", "indicators[2]"]
    assert got.form.indicators[1].target.text == "≥20场"
    assert got.form.indicators[2].target.text == "≥10场"


def test_names_of_rows_are_compared_without_blanks_and_full_width_signs():
    first, second = two(level3="活动场次（场）")
    first = replace(first, indicators=(replace(first.indicators[0], level3=Cell("活动 场次(场)")),))
    got = combined([first, second])
    assert [each.level3.text for each in got.form.indicators] == ["活动 场次(场)"]


def test_rows_of_one_name_in_one_form_are_not_matched():
    first, second = two()
    got = combined([replace(first, indicators=first.indicators * 2), second])
    new, = got.form.indicators
    assert (new.level3.text, new.target, new.weight) == ("活动场次", Cell(None), Cell(None))
    assert "同名指标" in got.problems[0].message
    assert len(got.problems[0].at) == 3


def test_rows_of_a_template_that_nobody_filled_in_are_left_out():
    blank = Indicator(level1=Cell("效益指标"), level2=Cell("生态效益指标"), level3=Cell(None), target=Cell(None))
    first, second = (replace(each, indicators=(*each.indicators, blank, blank)) for each in two())
    got = combined([first, second])
    assert len(got.form.indicators) == 1
    assert got.problems == ()


def test_lines_of_one_source_are_told_apart_by_their_names():
    def funded(form, names):
        more = tuple(FundLine("other", Cell(name), adjusted_budget=Cell("5")) for name in names)
        return replace(form, funds=replace(form.funds, lines=(*form.funds.lines, *more)))

    first, second = two()
    got = combined([funded(first, ["单位资金", "其他资金"]), funded(second, ["其他资金", "单位资金"])])
    assert [(each.label.text, printed(each.adjusted_budget)) for each in got.form.funds.lines[1:]] == [
        ("单位资金", "10"), ("其他资金", "10"),
    ]
    twice = combined([funded(first, ["其他资金", "其他资金"]), funded(second, ["其他资金"])])
    assert printed(twice.form.funds.lines[1].adjusted_budget) is None
    assert "不止一行" in twice.problems[0].message


def test_the_head_keeps_what_all_units_print():
    heads = ({"supervising_department": Cell("住建局"), "title": Cell("自评表")},
             {"supervising_department": Cell("住 建局"), "title": Cell("绩效自评表")})
    people = (Contact(Cell("张三")), Contact(Cell("李四")))
    goals = (Goal("annual", Cell("修好路灯"), Cell("修好八成")), Goal("annual", Cell("修好路灯"), Cell("修好九成")))
    forms = [
        replace(each, **head, contact=contact, goals=(goal,), notes=(Cell("注：按季填报"), Cell(contact.name.text)))
        for each, head, contact, goal in zip(two(), heads, people, goals, strict=True)
    ]
    got = combined(forms)
    new = got.form
    assert (new.project.name.text, new.supervising_department.text) == ("路灯维修", "住建局")
    assert (new.implementing_unit, new.contact.name, new.title) == (Cell(None), Cell(None), Cell(None))
    assert (new.goals[0].expected.text, new.goals[0].actual) == ("修好路灯", Cell(None))
    assert [note.text for note in new.notes] == ["注：按季填报"]
    assert [problem.path for problem in got.problems] == ["title", "goals[0].actual", "notes"]


def test_what_concerns_the_whole_forms():
    first, second = two()
    reading = Finding("RDR103", "warning", "读取问题", "reading")
    got = combined([
        replace(first, fiscal_year=None, problems=(reading,)),
        replace(second, implementing_unit=Cell("甲局"), layout="cn-self-evaluation-2020"),
    ])
    assert [(problem.path, problem.message) for problem in got.problems] == [
        ("implementing_unit", "甲局、甲局：单位相同，可能重复计算"),
        ("fiscal_year", "甲局：没有读到年度"),
        ("layout", "甲局、甲局：表样不同，合并表不属其中任何一种"),
        (None, "甲局：读取时有问题，请先核对"),
    ]
    assert (got.form.fiscal_year, got.form.layout) == (2023, None)


def test_units_without_a_name_are_counted():
    forms = [replace(each, implementing_unit=None) for each in two(target="≥40场", actual="41场")]
    assert combined(forms).problems[0].message == "计量单位不同：第1张表“≥95%”、第2张表“≥40场”。没有合并，留空"


def test_one_project_under_two_names_is_told_by_its_code():
    names = ("路灯维修", "路灯维修项目")
    forms = [replace(each, project=Project(Cell(name), Cell("0042"))) for each, name in zip(two(), names, strict=True)]
    got = combined(forms)
    assert (got.form.project.name, got.form.project.code.text) == (Cell(None), "0042")
    assert [problem.path for problem in got.problems] == ["project.name"]


counts = st.lists(st.decimals(0, 10**6, places=2), min_size=2, max_size=5)


@given(counts)
def test_nothing_of_a_sum_is_lost_and_its_text_means_what_it_is(values):
    got = combined([form(f"{number}局", {"target": f"≥{value}亩", "actual": f"{value}亩", "budget": value})
                    for number, value in enumerate(values)])
    new = got.form.indicators[0]
    assert new.actual.understood.value == sum(values) == got.form.funds.lines[0].adjusted_budget.number
    assert understand(new.actual.text) == new.actual.understood or not sum(values)
    assert understand(new.target.text) == new.target.understood


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(1, 10**6)), min_size=2, max_size=5))
def test_a_mean_lies_between_its_ratios(values):
    got = combined([form(f"{number}局", {"target": "≥95%", "actual": f"{ratio}%", "budget": money})
                    for number, (ratio, money) in enumerate(values)])
    mean = got.form.indicators[0].actual.understood.value
    assert min(ratio for ratio, _ in values) <= mean <= max(ratio for ratio, _ in values)
    exact = Decimal(sum(ratio * money for ratio, money in values)) / sum(money for _, money in values)
    assert mean == exact


def test_the_units_of_a_department_are_combined_like_those_of_a_project():
    units = [row_form({"level3": "预算完成数", "target": f">={n}项", "actual": f"{n}项", "weight": "10"},
                      subject="department", project=Project()) for n in (3, 5)]
    new = combined([replace(unit, fiscal_year=2023) for unit in units])
    assert new.form.subject == "department"
    assert new.form.indicators[0].target.understood.value == 8
