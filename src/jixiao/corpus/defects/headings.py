"""Defects of where an indicator stands and how it is built."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from jixiao.corpus.defects._frame import Case, Planted, flaw
from jixiao.corpus.defects._rows import lives, quantity, reached, with_row
from jixiao.corpus.words import family
from jixiao.model import Cell, Indicator, number, text
from jixiao.model.arithmetic import HUNDRED


def _under(row: Indicator, *kinds: str) -> bool:
    return lives(row) and family(text(row.level2) or "") in kinds and "生态环境成本" not in (text(row.level2) or "")


def _renamed(
    case: Case, kind: str, name: str, figure: tuple[str, Decimal | int, str], field: str = "level3"
) -> Planted:
    """Another name and another target in a row of this kind; the target is just met."""
    at = case.some_row(lambda row: _under(row, kind) and row.block is None)
    if at is None or any(text(row.level3) == name for row in case.form.indicators):
        return None
    sign, amount, unit = figure
    row = case.form.indicators[at]
    texts = quantity(row, sign, str(amount), unit) | reached(row, f"{amount}{unit}")
    return with_row(case.form, at, level3=name, **texts), f"indicators[{at}].{field}"


@flaw("T-23", rule="IND130")
def heads_under_quality(case: Case) -> Planted:
    """Persons are counted under 质量指标."""
    name = case.dice.pick(("参加活动人数", "参训人次", "服务户数"))
    unit = {"人数": "人", "人次": "人次", "户数": "户"}[name[-2:]]
    return _renamed(case, "quality", name, ("≥", case.dice.between(20, 400), unit))


@flaw("T-23", rule="IND130")
def compliance_under_timeliness(case: Case) -> Planted:
    """Whether rules were kept stands under 时效指标."""
    name = case.dice.pick(("采购程序合规率", "档案整理准确率", "工程一次验收合格率"))
    return _renamed(case, "timing", name, ("=", 100, "%"))


@flaw("RV-20", rule="IND131")
def execution_as_cost(case: Case) -> Planted:
    """The execution rate, by one of its names, is a cost indicator."""
    name = case.dice.pick(("预算执行率", "资金支付进度", "项目资金支出率", "资金使用率"))
    rate = number(case.total.execution_rate)  # another figure than that of the money block is a second defect
    if rate is not None and rate >= HUNDRED:
        return None
    return _renamed(case, "cost", name, ("≥", rate or case.dice.between(90, 99), "%"))


@flaw("T-27", rule="IND132")
def awareness_under_ecology(case: Case) -> Planted:
    """What has nothing to do with nature stands under 生态效益指标."""
    name = case.dice.pick(("政策知晓率", "职工队伍稳定率", "文化活动参与率"))
    return _renamed(case, "ecological", name, ("≥", case.dice.between(80, 95), "%"))


@flaw("T-24", rule="IND133")
def money_as_quantity(case: Case) -> Planted:
    """The money put in is an output."""
    name = case.dice.pick(("项目投入资金", "预算金额", "财政资金"))
    return _renamed(case, "count", name, ("≥", case.dice.between(5, 90), "万元"))


@flaw("T-33", rule="IND134")
def few_are_served(case: Case) -> Planted:
    """A number of persons served is to be kept small."""
    return _renamed(case, "count", "服务居民人数", ("≤", case.dice.between(20, 400), "人"), "target")


@flaw("T-26", rule="IND137")
def heading_as_name(case: Case) -> Planted:
    """The name of a quality indicator is 质量达标率."""
    name = case.dice.pick(("质量达标率", "项目质量合格率", "工作质量达标率"))
    return _renamed(case, "quality", name, ("≥", case.dice.between(80, 99), "%"))


@flaw("T-39", rule="IND139")
def one_off_every_year(case: Case) -> Planted:
    """A project that is done once promises to go on."""
    form = case.form
    at = case.some_row(lambda row: _under(row, "lasting") and row.nature is None)
    if at is None or form.project.attribute is None:
        return None
    project = msgspec.structs.replace(form.project, attribute=Cell("一次性项目"))
    spoilt = with_row(
        msgspec.structs.replace(form, project=project), at, level3="每年开展管护", target="印发《管护办法》",
        actual="已印发《管护办法》",
    )
    return spoilt, f"indicators[{at}].level3", "project.attribute"


@flaw("T-35", rule="IND140")
def wrong_product(case: Case) -> Planted:
    """Persons times rate are not the amount stated."""
    persons, rate = case.dice.between(11, 30), 10 * case.dice.between(2, 9)
    name = f"补助{persons}人，每人{rate}元"
    return _renamed(case, "cost", name, ("≤", persons * rate // 2, "元"), "target")


@flaw("RV-21", rule="IND141")
def all_spending_as_cost(case: Case) -> Planted:
    """The only row of cost bounds all the spending."""
    rows = [row for row in case.form.indicators if "成本" in (text(row.level2) or "") + (text(row.level1) or "")]
    if len(rows) != 1:
        return None
    return _renamed(case, "cost", "预算支出总成本", ("≤", case.dice.between(1, 3), "元"))


@flaw("RV-22", rule="IND143")
def office_is_asked(case: Case) -> Planted:
    """The supervising office is asked whether it is satisfied."""
    name = case.dice.pick(("主管部门满意度", "上级单位满意度", "施工单位满意度"))
    return _renamed(case, "people", name, ("≥", case.dice.between(80, 95), "%"))
