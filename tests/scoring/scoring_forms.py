"""Forms of any kind for property tests: rows, funds and standards, shipped ones and some that combine the rest."""

from decimal import Decimal
from importlib.resources import files

from hypothesis import strategies as st

from jixiao.model import Cell, Form, FundLine, Funds, Indicator, Total
from jixiao.model.value import Dash, Duration, Frequency, Moment, NotApplicable, Quantity, Range, Several, Unknown, Word
from jixiao.scoring import standards
from jixiao.scoring.load import build, parse, read_folder
from jixiao.scoring.method import methods

SIGNS = (">", ">=", "=", "<=", "<")
UNITS = (None, "%", "人", "元")
SATISFACTION = ("满意度指标", "服务对象满意度指标")
LEVELS = (("产出指标", "数量指标"), ("产出指标", "质量指标"), ("成本指标", "经济成本指标"),
          ("效益指标", "社会效益指标"), SATISFACTION)
NAMES = ("讲座场次", "合格率", "投诉次数", "运行成本", "群众满意度", "响应时间", "归属感", "甲乙丙")

numbers = st.one_of(st.sampled_from([Decimal(n) for n in ("0", "1", "0.9", "90", "95", "100", "-3")]),
                    st.decimals(-100, 10000, places=2))
weights = st.sampled_from(["10", "12.5", "8.33", "0.3", "0", "5分", "8.335", "-5", "1" + "0" * 50])
printed = st.one_of(st.integers(0, 10).map(str), st.sampled_from([None, "—", "9.5"]))


def combined() -> list:
    """Standards that fill the slots with methods and numbers which no shipped one has together."""
    below = methods()["cap_by_rate"].bands[0]
    raw = read_folder(files("jixiao.scoring") / "standards")
    head = """
        title = "组合"
        title_en = "combination"
        extends = "cn-2020"
        applies = { region = "某地", forms = ["self_evaluation"], layouts = [] }
        cite.seen = { evidence = "V", source = "S0", says = "所见", says_en = "seen" }
        """
    for name, entries in {
        "strict": """
            equal = { method = "strict", cite = "seen" }
            reverse = { method = "reverse_ratio", cite = "seen" }
            satisfaction = { method = "value_bands", bands = [{ from = 90, share = 1 }, { from = 60, share = 0.5 }],
                             cite = "seen" }
            execution = { method = "rate_bands", bands = [{ from = 100, share = 1 }, { from = 80, share = 0.7 }],
                          cite = "seen" }
            over_achievement = { method = "zero_outside", below_ratio = 0.7, from_ratio = 1.3, cite = "seen" }
            not_applicable = { method = "rescaled", places = 2, cite = "seen" }
            coefficient = { method = "coefficient", cite = "seen" }""",
        "capped": f"""
            over_achievement = {{ method = "by_deviation", cite = "seen",
                                  bands = [{{ from = 1, share = 0.5 }}, {{ from = 0.2, share = 0.1 }}] }}
            deadline = {{ method = "yes_or_no", cite = "seen" }}
            qualitative = {{ method = "manual", cite = "seen" }}
            deduction = {{ method = "manual_deduction", cite = "seen" }}
            not_applicable = {{ method = "rescaled", places = 1, cite = "seen" }}
            cap = {{ method = "cap_by_rate", bands = [{{ {below} = 90, most = 15 }}, {{ {below} = 50, most = 5 }}],
                     cite = "seen" }}""",
        "whole": """
            over_achievement = { method = "flat_deduction", from_ratio = 1.5, points = 1, cite = "seen" }
            deduction = { method = "manual_deduction", cite = "seen" }""",
    }.items():
        text = "\n".join(line.strip() for line in f'id = "{name}"{head}[method]{entries}'.splitlines())
        rounds = '\n[rounding]\nrow = { places = 0, mode = "half_up", cite = "seen" }' if name == "whole" else ""
        raw[name] = parse(text.replace(",\n", ", ") + rounds, name)
    return [build(name, raw) for name in ("strict", "capped", "whole")]


STANDARDS = {standard.id: standard for standard in (*standards(), *combined())}
any_standard = st.sampled_from(sorted(STANDARDS))


def cell(value, text=None) -> Cell:
    return Cell(text if text is not None else repr(value), understood=value)


def quantity(number, unit=None, sign=None, **more) -> Cell:
    return cell(Quantity(number, unit, sign, **more), f"{sign or ''}{number:f}{unit or ''}")


def row(target, actual, weight="10", level=("产出指标", "质量指标"), name="甲乙丙", **more) -> Indicator:
    return Indicator(level1=Cell(level[0]), level2=Cell(level[1]), level3=Cell(name), target=target, actual=actual,
                     weight=Cell(weight), **more)


def form_of(*rows, **more) -> Form:
    return Form(kind="self_evaluation", indicators=rows, **more)


ranges = st.builds(lambda one, other, unit: Range(min(one, other), max(one, other), unit), numbers, numbers,
                   st.sampled_from(UNITS))
quantities = st.builds(Quantity, numbers, st.sampled_from(UNITS), st.sampled_from([None, *SIGNS]),
                       st.sampled_from([False, False, False, True]), st.sampled_from([None, None, "合格", "不合格"]))
days = st.sampled_from(["2023-12-31", "2023-11", "2024-02-29", "--12", "--01", "--02-29", "2023", "2024-01-15"])
moments = st.builds(lambda role, end: Moment(role, end, end), st.sampled_from(["date", "deadline"]), days)
frequencies = st.builds(lambda per, one, other: Frequency(per, Decimal(min(one, other)), Decimal(max(one, other))),
                        st.sampled_from(["week", "month", "quarter", "year"]), st.integers(0, 3), st.integers(0, 3))
durations = st.builds(lambda value, unit, sign: Duration(abs(value), unit, sign), numbers,
                      st.sampled_from(["day", "workday", "month"]), st.sampled_from([None, "<=", ">="]))
plain = st.one_of(quantities, ranges, moments, frequencies, durations, st.just(Word("增强")), st.just(Word("完成")))
values = st.one_of(
    plain, plain, st.lists(plain, min_size=1, max_size=3).map(lambda several: Several(tuple(several))),
    st.sampled_from([NotApplicable(), Dash(), Unknown("天书"), None]))
cells = st.one_of(values.map(cell), st.just(Cell(None)))
rows = st.builds(
    row, cells, cells, weights, st.sampled_from(LEVELS), st.sampled_from(NAMES),
    nature=st.sampled_from([None, None, Cell("正向"), Cell("反向"), Cell("≤"), Cell("定性")]),
    score=printed.map(Cell), coefficient=st.sampled_from([None, Cell("90%")]),
    deduction=st.sampled_from([None, None, Cell("2"), Cell("-1")]),
    adjusted_target=st.one_of(st.none(), cells))
amounts = st.sampled_from(["0", "100", "95.5", "-5", "240000.00", "12万元", "", "无"])
lines = st.builds(FundLine, st.just("total"), st.just(Cell("年度资金总额")), adjusted_budget=amounts.map(Cell),
                  executed=st.one_of(st.none(), amounts.map(Cell)), weight=st.one_of(st.none(), weights.map(Cell)),
                  score=st.one_of(st.none(), printed.map(Cell)))
apart = st.just(cell(NotApplicable(), "不适用"))
idle = st.builds(row, apart, apart, st.sampled_from(["5", "8.3", "40"]), score=printed.map(Cell))


def _form(rows, line, total) -> Form:
    return form_of(*rows, funds=Funds(Cell("元"), (line,) if line else ()), total=Total(score=total))


forms = st.builds(_form, st.lists(st.one_of(rows, rows, idle), max_size=6), st.one_of(st.none(), lines),
                  st.one_of(st.none(), printed.map(Cell)))
