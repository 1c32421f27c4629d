"""Defects of targets that cannot be measured, or cannot be missed."""

from __future__ import annotations

from collections.abc import Callable

from jixiao.corpus.defects._frame import Case, Planted, flaw
from jixiao.corpus.defects._rows import counts_in_any_unit, is_rate, lives, quantity, reached, with_row
from jixiao.corpus.words import family
from jixiao.model import Indicator, text

NO_NUMBER = {"nature": "", "direction": "", "unit": ""}


def _under(*families: str) -> Callable[[Indicator], bool]:
    """Rows under one of these headings that promise no rate."""
    return lambda row: lives(row) and counts_in_any_unit(row) and _of(row, *families)


def _of(row: Indicator, *families: str) -> bool:
    return row.level2 is not None and family(text(row.level2) or "") in families


def _satisfaction(row: Indicator) -> bool:
    return is_rate(row) and str(text(row.level3)).endswith("满意度")


def _share(*families: str) -> Callable[[Indicator], bool]:
    """Shares under one of these headings, or under any."""
    return lambda row: is_rate(row) and not _satisfaction(row) and (not families or _of(row, *families))


def _counted(row: Indicator) -> bool:
    return lives(row) and counts_in_any_unit(row) and _of(row, "count")


def _words(case: Case, fits: Callable[[Indicator], bool], target: str, **texts: str) -> Planted:
    """Words in the place of target and actual value."""
    at = case.some_row(fits)
    if at is None:
        return None
    told = NO_NUMBER | {"target": target, "actual": target} | texts
    return with_row(case.form, at, **told), f"indicators[{at}].target"


def _number(case: Case, fits: Callable[[Indicator], bool], aim: tuple[str, str, str], **texts: str) -> Planted:
    """A quantity as target (sign, figure, unit), reached."""
    at = case.some_row(fits)
    if at is None:
        return None
    told = quantity(case.form.indicators[at], *aim) | reached(case.form.indicators[at], aim[1] + aim[2]) | texts
    return with_row(case.form, at, **told), f"indicators[{at}].target"


@flaw("T-22", rule="IND108")
def word_as_target(case: Case) -> Planted:
    """A word that everything meets."""
    words = ("提升", "健全", "效果显著", "达到预期目标", "建立健全、执行有效", "有效保障", "符合标准", "持续影响")
    return _words(case, _under("social", "economic", "ecological", "lasting"), case.dice.pick(words))


@flaw("RV-11", rule="IND109")
def word_dressed_as_percentage(case: Case) -> Planted:
    """A word of manner joined to 100 per cent."""
    words = ("100%有效保障", "有效落实100%", "100%提升", "有所提高100%")
    return _words(case, _under("social", "economic", "lasting"), case.dice.pick(words))


@flaw("RV-12", rule="IND110")
def uncounted_percentage(case: Case) -> Planted:
    """A percentage of a quality."""
    if case.dice.chance(0.5):
        return _number(case, _share("quality"), ("≥", "95", "%"), level3="制作工艺美观")
    name = case.dice.pick(("促进社会和谐", "营造浓厚氛围", "巩固建设成果"))
    return _number(case, _share("social", "lasting"), ("≥", "95", "%"), level3=name)


@flaw("RV-13", rule="IND111")
def durability_of_a_new_thing(case: Case) -> Planted:
    """Years of use, promised and reached in the first."""
    name = case.dice.pick(("设备使用寿命", "设施可使用年限", "器材经久耐用年数"))
    return _number(case, _under("lasting"), ("≥", str(case.dice.between(5, 12)), "年"), level3=name)


@flaw("RV-14", rule="IND112")
def in_time_without_a_date(case: Case) -> Planted:
    """Timeliness that names no day."""
    return _words(case, _under("timing"), case.dice.pick(("及时", "按时完成", "按计划推进", "按照工作进度完成")))


@flaw("RV-15", rule="IND113")
def rate_answered_by_words(case: Case) -> Planted:
    """A rate whose target is words."""
    return _words(case, _share(), case.dice.pick(("符合要求", "符合政策标准", "按标准执行")))


@flaw("RV-16", rule="IND114")
def about_so_many(case: Case) -> Planted:
    """A count without a bar."""
    number = case.dice.between(3, 90) * 10
    return _words(case, _counted, case.dice.pick((f"{number}人左右", f"约{number}人")), actual=f"{number}人")


@flaw("RV-10", rule="IND116")
def outcome_of_others_in_full(case: Case) -> Planted:
    """What others decide, promised in full."""
    if case.dice.chance(0.5):
        return _number(case, _share("quality"), ("=", "100", "%"), level3="学员考试合格率")
    name = case.dice.pick(("来访事项解决率", "受助人员就业率"))
    return _number(case, _share("social"), ("=", "100", "%"), level3=name)


@flaw("RV-17", rule="IND117")
def satisfied_without_a_rate(case: Case) -> Planted:
    """Satisfied, and nobody says how many."""
    return _words(case, _satisfaction, case.dice.pick(("满意", "表示满意", "比较满意")))


@flaw("RV-18", rule="IND118")
def no_growth_asked(case: Case) -> Planted:
    """A growth of nothing or more."""
    name = case.dice.pick(("服务人次增长率", "使用量提升率"))
    return _number(case, _share("social", "lasting"), ("≥", "0", "%"), level3=name)


@flaw("RV-19", rule="IND120")
def duty_below_the_whole(case: Case) -> Planted:
    """Money owed that need not reach everybody."""
    name = case.dice.pick(("补助资金发放到位率", "资金使用合规率", "应补尽补率"))
    return _number(case, _share("quality"), ("≥", str(case.dice.between(80, 98)), "%"), level3=name)


@flaw("T-11", rule="IND122")
def rate_without_sign(case: Case) -> Planted:
    """A share below the whole without a sign."""
    figure = str(case.dice.between(80, 95))
    at = case.some_row(lambda row: _satisfaction(row) and row.unit is None and row.nature is None)
    if at is None:
        return None
    return with_row(case.form, at, target=f"{figure}%", actual=f"{figure}%"), f"indicators[{at}].target"


@flaw("T-12", rule="IND123")
def number_without_unit(case: Case) -> Planted:
    """A bare number as target."""
    return _number(case, _counted, ("≥", str(case.dice.between(20, 900)), ""))


@flaw("T-28", rule="IND124")
def two_measures_in_one_row(case: Case) -> Planted:
    """Two counts that share one score."""
    low = case.dice.between(2, 9)
    return _words(case, _counted, case.dice.pick((f"培训{low * 20}人，参观{low}次", f"展板{low * 3}块、讲座{low}场")))
