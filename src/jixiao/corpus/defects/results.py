"""Defects of results that do not answer their target, and of the scores they earn."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from jixiao.corpus.defects._frame import Case, Planted, flaw
from jixiao.corpus.defects._rows import counts_in_any_unit, is_rate, lives, quantity, weighing, with_row
from jixiao.corpus.defects.funds import scores_money, spent
from jixiao.corpus.words import family
from jixiao.model import Form, Indicator, number, text
from jixiao.wording.numbers import plain

MONEY = ("funds.lines[0].adjusted_budget", "funds.lines[0].executed")


def _answered(row: Indicator) -> bool:
    """A row with full marks that prints what came out, its target in one cell."""
    printed = row.actual is not None and row.coefficient is None and row.nature is None
    return lives(row) and bool(number(row.score)) and printed


def _kind(*kinds: str) -> Callable[[Indicator], bool]:
    return lambda row: _answered(row) and family(text(row.level2) or "") in kinds


def _words(
    case: Case, target: str, actual: str, field: str, *kinds: str, fits: Callable[[Indicator], bool] = lives
) -> Planted:
    """A row with that target and that result."""
    at = case.some_row(lambda row: fits(row) and _kind(*kinds)(row))
    if at is None:
        return None
    return with_row(case.form, at, target=target, actual=actual), f"indicators[{at}].{field}"


@flaw("S-11", rule="SCO108")
def full_marks_for_a_part(case: Case) -> Planted:
    """Partly done by its own words, and full marks."""
    return _words(case, "建成投用", "基本完成", "score", "social", "lasting", fits=counts_in_any_unit)


@flaw("S-12", rule="SCO109")
def promise_repeated(case: Case) -> Planted:
    """The result is the target word for word."""
    promise = case.dice.pick(("开展多种形式的宣讲活动", "组织居民参加技能培训", "建立村级巡护台账"))
    return _words(case, promise, promise, "actual", "social", "lasting", fits=counts_in_any_unit)


@flaw("RV-35", rule="SCO111")
def points_for_nothing(case: Case) -> Planted:
    """Points beside two dashes."""
    at = case.some_row(_answered)
    return None if at is None else (with_row(case.form, at, target="——", actual="——"), f"indicators[{at}].score")


@flaw("RV-36", rule="SCO112")
def prompt_payment(case: Case) -> Planted:
    """Payments are called prompt and hardly anything was paid."""
    at = case.some_row(_kind("timing"))
    if at is None or not scores_money(case):
        return None
    form = with_row(spent(case, Decimal(case.dice.between(12, 50))), at, level3="工程款支付及时率",
                    target="=100%", actual="100%")
    return form, f"indicators[{at}].score", *MONEY


@flaw("RV-37", rule="SCO113")
def effect_without_output(case: Case) -> Planted:
    """A third of the count was done, and an effect in words has full marks."""
    count = case.some_row(lambda row: _kind("count")(row) and not str(text(row.level3)).endswith("数"))
    effect = case.some_row(_kind("social"))
    if count is None or effect is None:
        return None
    points = number(case.form.indicators[count].weight) or Decimal(0)
    form = with_row(case.form, count, target="≥30场", actual="10场", score=plain(points / 3),
                    deviation="原因：场地被淹；措施：改在室内补办")
    form = with_row(form, effect, level3="居民活动场所", target="建成投用", actual="建成投用")
    return form, f"indicators[{effect}].score", f"indicators[{count}].actual"


@flaw("S-26", rule="SCO114")
def idle_rows_in_two_ways(case: Case) -> Planted:
    """Of two rows that do not apply the first has its points and the second carries none."""
    rows = case.form.indicators
    first = case.some_row(_answered)
    if first is None or not all(number(row.weight) for row in rows):
        return None
    level1 = text(rows[first].level1)
    later = [at for at in range(first + 1, len(rows)) if text(rows[at].level1) == level1 and _answered(rows[at])]
    if not later:
        return None
    at = case.dice.pick(later)
    points = (number(rows[first].weight) or Decimal(0)) + (number(rows[at].weight) or Decimal(0))
    idle = {"target": "不适用", "actual": "不适用"}
    form = with_row(case.form, first, **idle, **weighing(rows[first], points))
    form = with_row(form, at, **idle, weight="0", score="0")
    return form, f"indicators[{at}].score", f"indicators[{first}].score"


@flaw("S-18", rule="SCO116")
def satisfaction_in_the_reason(case: Case) -> Planted:
    """The form has no column for results; the reason tells that the target was met, and points are off."""
    at = case.some_row(lambda row: is_rate(row) and row.actual is None and family(text(row.level2) or "") == "people")
    if at is None or case.form.indicators[at].deviation is None:
        return None
    row = case.form.indicators[at]
    points = number(row.weight) or Decimal(0)
    if points <= 1:
        return None
    texts = quantity(row, "≥", "90", "%") | {"score": plain(points - 1), "deviation": "满意度达93%"}
    return with_row(case.form, at, **texts), f"indicators[{at}].score"


@flaw("RV-39", rule="SCO117")
def a_few_less_than_about(case: Case) -> Planted:
    """A few less than “about so many”, and full marks."""
    figure = case.dice.between(4, 40) * 10
    return _words(case, f"约{figure}个", f"{figure - 1}个", "score", "count", fits=counts_in_any_unit)


@flaw("RV-40", rule="IND150")
def count_without_number(case: Case) -> Planted:
    """A count is answered by “all done”."""
    return _words(case, "按《年度办理规程》办理", case.dice.pick(("全部办理完成", "均已办理到位")), "actual", "count")


@flaw("RV-40", rule="IND151")
def deadline_without_date(case: Case) -> Planted:
    """A deadline is answered by “on time”."""
    return _words(case, "10月31日前完成", case.dice.pick(("按时完成", "按期完成")), "actual", "timing")


@flaw("RV-40", rule="IND152")
def answer_of_another_matter(case: Case) -> Planted:
    """Persons are asked for, works and prizes are told."""
    at = case.some_row(lambda row: _kind("count")(row) and counts_in_any_unit(row))
    if at is None:
        return None
    form: Form = with_row(case.form, at, target="≥40人", actual="评出作品12件，获奖3件")
    return form, f"indicators[{at}].actual"
