"""A whole form: which parts are scored, under which path, from which inputs, and what the total says."""

from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from jixiao.model import Cell, Form, FundLine, Funds, Indicator, Place, Total
from jixiao.model.doubt import SLID, doubt_in
from jixiao.model.value import Quantity, Word
from jixiao.scoring import Input, Standard, load_standard, score
from jixiao.scoring.explain import lines

TRACE = Path(__file__).parent / "trace.txt"
ZHONGWEI = "practice-ningxia-zhongwei-2024"


def at(row, column):
    return Place(file="街灯.docx", table=1, row=row, column=column)


def street_lamps():
    """Two fund lines, a quantitative row that falls short and a qualitative one."""
    total_line = FundLine(
        source="total", label=Cell("年度资金总额"), adjusted_budget=Cell("240000.00", at(4, 3)),
        executed=Cell("236710.00", at(4, 4)), weight=Cell("10", at(4, 5)), execution_rate=Cell("98.63", at(4, 6)),
        score=Cell("9.86", at(4, 7)),
    )
    fiscal = FundLine(source="fiscal", label=Cell("其中：财政拨款"), weight=Cell("10"), score=Cell("9.86"))
    lamps = Indicator(
        level1=Cell("产出指标"), level2=Cell("数量指标"), level3=Cell("维修路灯数"),
        target=Cell("≥500盏", at(7, 4), Quantity(Decimal(500), "盏", ">=")),
        actual=Cell("480盏", at(7, 5), Quantity(Decimal(480), "盏")),
        weight=Cell("50", at(7, 6)), score=Cell("48", at(7, 7)),
    )
    light = Indicator(
        level1=Cell("效益指标"), level2=Cell("社会效益指标"), level3=Cell("夜间出行安全感"),
        target=Cell("提高", at(8, 4), Word("提高")), actual=Cell("提高", at(8, 5), Word("提高")),
        weight=Cell("40", at(8, 6)), score=Cell("39", at(8, 7)),
    )
    return Form(
        kind="self_evaluation", fiscal_year=2023, layout="cn-self-evaluation-2020",
        funds=Funds(Cell("元"), (total_line, fiscal)), indicators=(lamps, light),
        total=Total(Cell("100"), Cell("96.86", at(9, 7))),
    )


def test_paths_labels_and_places():
    scored = score(street_lamps())
    assert scored.standard == "cn-2020"
    assert [part.path for part in (scored.execution_rate, scored.execution_score, *scored.rows, scored.total)] == [
        "funds.lines[0].execution_rate", "funds.lines[0].score", "indicators[0].score", "indicators[1].score",
        "total.score",
    ]
    assert scored.rows[0].label == "产出指标/数量指标/维修路灯数"
    assert scored.rows[0].at == at(7, 7)
    assert scored.rows[0].maximum == 50
    assert scored.total.maximum == 100


def test_inputs_of_a_row_carry_text_value_path_and_place():
    assert score(street_lamps()).rows[0].steps[0].inputs == (
        Input("实际完成值", "480盏", Decimal(480), "indicators[0].actual", at(7, 5)),
        Input("年度指标值", "≥500盏", Decimal(500), "indicators[0].target", at(7, 4)),
        Input("分值", "50", Decimal(50), "indicators[0].weight", at(7, 6)),
    )


def test_steps_of_the_execution_score():
    steps = score(street_lamps()).execution_score.steps
    assert [(step.formula, step.result) for step in steps[1:]] == [
        ("98.6291…% × 10 = 9.8629…", Decimal("236710.00") * 10 / Decimal("240000.00")),
        ("9.8629… → 9.86", Decimal("9.86")),
    ]
    assert steps[0].formula == "236710.00 ÷ 240000.00 × 100 = 98.6291…%"
    assert [given.name for step in steps for given in step.inputs] == ["全年执行数", "全年预算数", "分值"]


@pytest.mark.parametrize("trace", [True, False])
def test_every_score_names_the_entries_it_was_made_with(trace):
    form = street_lamps()
    lamps = form.indicators[0]
    many = replace(lamps, actual=Cell("900盏", at(7, 5), Quantity(Decimal(900), "盏")))
    scored = score(replace(form, indicators=(lamps, many, form.indicators[1])), trace=trace)
    assert [part.keys for part in scored.parts] == [
        ("execution.rate", "rounding.rate"), ("execution.rate", "method.execution", "rounding.execution"),
        ("method.positive", "rounding.row"), ("method.positive", "method.over_achievement", "rounding.row"),
        ("method.qualitative",), ("tolerance.total",),
    ]


def test_every_entry_says_which_standard_states_it():
    settings = load_standard(ZHONGWEI).settings
    assert settings["rounding.execution"].stated_by == ZHONGWEI
    assert settings["rounding.row"].stated_by == "cn-2020"


def test_doubt_of_the_reading_stays_visible():
    form = street_lamps()
    doubted = replace(form.indicators[0], actual=replace(form.indicators[0].actual, doubt=SLID))
    scored = score(replace(form, indicators=(doubted,)))
    actual = scored.rows[0].steps[0].inputs[0]
    assert (actual.name, actual.doubt) == ("实际完成值", SLID)
    assert f"  ⚠ 读取存疑：{actual.text} — {SLID}" in lines(scored)
    assert f"  ⚠ doubtful reading: {actual.text} — {doubt_in('en', SLID)}" in lines(scored, "en")


def test_total_adds_what_is_printed():
    total = score(street_lamps()).total
    assert (total.claimed, total.computed, total.agrees) == (Decimal("96.86"), Decimal("96.86"), True)
    assert [step.formula for step in total.steps] == ["9.86 + 48 + 39 = 96.86", "[89.86, 97.86]"]
    assert [given.path for given in total.steps[0].inputs] == [
        "funds.lines[0].score", "indicators[0].score", "indicators[1].score",
    ]


def test_total_shows_the_recomputed_sum_when_nothing_is_missing():
    form = street_lamps()
    wrong = replace(form.indicators[0], score=Cell("50"))
    total = score(replace(form, indicators=(wrong,), total=Total(score=Cell("59.86")))).total
    assert (total.computed, total.agrees) == (Decimal("59.86"), True)
    assert [(step.label, step.result) for step in total.steps] == [
        ("表上得分相加", Decimal("59.86")), ("重新计算的得分相加", Decimal("57.86")),
    ]


def test_both_sums_stand_beside_the_total():
    form = street_lamps()
    wrong = replace(form.indicators[0], score=Cell("50"))
    scored = score(replace(form, indicators=(wrong,), total=Total(score=Cell("59.86"))))
    assert (scored.added, scored.recomputed, scored.left) == (Decimal("59.86"), Decimal("57.86"), 0)


def test_what_is_left_to_a_person_leaves_no_recomputed_total():
    scored = score(street_lamps())
    assert (scored.added, scored.recomputed, scored.left) == (Decimal("96.86"), None, 1)
    assert (scored.low, scored.high, scored.standing) == (Decimal("89.86"), Decimal("97.86"), "inside")


def test_scores_keep_the_printed_text():
    form = street_lamps()
    line = replace(form.funds.lines[0], execution_rate=Cell("98.60%"), score=Cell("9.860"))
    scored = score(replace(form, funds=Funds(Cell("元"), (line,))))
    printed = [part.printed for part in (scored.execution_rate, scored.execution_score, *scored.rows, scored.total)]
    assert printed == ["98.60%", "9.860", "48", "39", "96.86"]


def test_codes_say_to_programs_why_nothing_is_computed():
    form = street_lamps()
    lamps = form.indicators[0]
    rows = (
        replace(lamps, actual=None), replace(lamps, weight=Cell(None)), replace(lamps, target=Cell(None)),
        replace(lamps, actual=Cell("480盏")), form.indicators[1], lamps,
    )
    codes = [row.code for row in score(replace(form, indicators=rows)).rows]
    assert codes == ["no_actual_column", "no_weight", "empty", "not_understood", "qualitative", None]
    assert score(replace(form, kind="target")).rows[0].code == "not_scored"


@pytest.mark.parametrize(
    ("layout", "own"), [("cn-self-evaluation-2020", True), ("yunnan-self-evaluation", False), (None, False)]
)
def test_a_fallback_is_not_the_standard_of_the_place(layout, own):
    form = replace(street_lamps(), layout=layout)
    assert score(form).own is own
    assert score(form, "practice-shenzhen-futian-2023").own is False


def test_wrong_total():
    assert score(replace(street_lamps(), total=Total(score=Cell("97.86")))).total.agrees is False


def test_total_is_not_computed_when_a_score_is_missing():
    form = street_lamps()
    empty = replace(form.indicators[0], score=Cell(None))
    total = score(replace(form, indicators=(empty, form.indicators[1]))).total
    assert (total.computed, total.agrees, total.reason) == (None, None, "得分未填或不是数字：绩效指标第1行·得分")


def test_total_still_recomputes_when_a_score_is_missing():
    form = street_lamps()
    empty = replace(form.indicators[0], score=Cell(None))
    total = score(replace(form, indicators=(empty,))).total
    assert [step.result for step in total.steps] == [Decimal("57.86")]


def test_sub_rows_of_the_funds_count_once():
    assert score(street_lamps()).total.computed == Decimal("96.86")  # the 财政拨款 line repeats 10 and 9.86


@pytest.mark.parametrize("kind", ["target", "monitoring"])
def test_other_forms_are_not_scored(kind):
    scored = score(replace(street_lamps(), kind=kind))
    assert (scored.execution_rate, scored.execution_score, scored.total) == (None, None, None)
    assert [row.reason for row in scored.rows] == ["不是自评表，不记分"] * 2


def test_empty_form():
    scored = score(Form(kind="self_evaluation"))
    assert (scored.execution_rate, scored.execution_score, scored.rows, scored.total) == (None, None, (), None)


def test_fund_line_without_rate_and_points():
    line = FundLine(source="total", label=Cell("年度资金总额"), adjusted_budget=Cell("5"))
    scored = score(Form(kind="self_evaluation", funds=Funds(None, (line,))))
    assert (scored.execution_rate, scored.execution_score) == (None, None)


@pytest.mark.parametrize("standard", [ZHONGWEI, load_standard(ZHONGWEI)])
def test_under_another_standard(standard: str | Standard):
    scored = score(street_lamps(), standard)
    assert (scored.standard, scored.execution_score.computed) == (ZHONGWEI, 9)
    assert scored.execution_score.rounding == "floor 0"


def test_scored_survives_json():
    import msgspec

    from jixiao.scoring import Scored

    scored = score(street_lamps())
    assert msgspec.json.decode(msgspec.json.encode(scored), type=Scored) == scored


def test_trace_in_chinese():
    assert lines(score(street_lamps())) == TRACE.read_text(encoding="utf-8").splitlines()


def test_trace_in_english_speaks_english():
    trace = lines(score(street_lamps()), lang="en")
    ours = [line for line in trace if "/数量指标/" not in line and "/社会效益指标/" not in line]
    assert "execution score  9.86 / 10  printed 9.86 agrees" in trace
    assert any("qualitative, scored by a person: taken as achieved, 32 to 40; achieved" in line for line in trace)
    chinese = {char for line in ours for char in line if "一" <= char <= "鿿"}
    assert chinese <= set("街灯表财预号提高")  # names, places, document numbers, printed words stay as they are


def test_trace_names_the_path_where_no_place_is_known():
    form = street_lamps()
    row = replace(form.indicators[0], actual=replace(form.indicators[0].actual, at=None))
    trace = "\n".join(lines(score(replace(form, indicators=(row,)))))
    assert "绩效指标第1行·实际完成值、街灯.docx:表1:R7C4" in trace


def test_trace_says_what_is_not_printed_and_what_differs():
    form = street_lamps()
    rows = (replace(form.indicators[0], score=None), replace(form.indicators[0], score=Cell("50")))
    trace = lines(score(replace(form, indicators=rows)))
    assert "产出指标/数量指标/维修路灯数  48.00 / 50  表上 未填" in trace
    assert "产出指标/数量指标/维修路灯数  48.00 / 50  表上 50 不符" in trace
