"""文字说明中的金额、执行率与资金表不一致。

## 为什么
实际完成情况写的预算数、执行数、执行率应与资金表相同（四舍五入除外）；不同说明有一处填错或照抄了别的表。
## 反例
资金表全年执行数 28.60 万元，实际完成情况写“全年执行数26.8万元”。
## 正例
资金表全年执行数 28.60 万元，实际完成情况写“全年执行数28.6万元”。
## 怎么改
核对账目后改成一致。目标中的金额超出全部预算的，说明其余资金的来源或更正。金额单位填错的是 FND110。

## Why
A budget, an expenditure or a rate told under what was achieved has to be that of the money block, rounding apart; a
difference means that one of them is wrong or was copied from another form.
## Bad example
Actual expenditure 28.60 (in 万元) in the money block, “268,000 yuan were spent in the year” in the narrative.
## Good example
Actual expenditure 28.60 (in 万元) in the money block, “286,000 yuan were spent in the year” in the narrative.
## Repair
Check the books and make both agree. Where the goal names more money than the whole budget, tell where the rest comes
from, or correct it. A wrong unit of money is FND110.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.arithmetic import HUNDRED
from jixiao.model.cell import MONEY_UNITS, amount, number, text
from jixiao.model.understanding import narrative_amounts
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.budget import rate_shown
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.words import AMOUNTS, folded
from jixiao.sources import threshold
from jixiao.wording.numbers import plain

LABELS = {
    "全年预算数": ("adjusted_budget",), "全年预算": ("adjusted_budget",), "调整后预算数": ("adjusted_budget",),
    "年初预算数": ("initial_budget",), "年初预算": ("initial_budget",),
    "预算数": ("adjusted_budget", "initial_budget"), "全年执行数": ("executed",), "实际执行数": ("executed",),
    "执行数": ("executed",),
}
UNITS = (Decimal(1), Decimal(10000), Decimal("0.0001"))  # the same figure in another unit is FND110
STATED = re.compile(
    rf"(?P<label>{'|'.join(LABELS)})(?:合计|共计|为|是|达|共|[:：])*(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>(?:百万|百|千|万|亿)?元)"
)
SPENT = re.compile(  # of the whole project, not of a part of its work
    r"(?:(?<![一-龥])|(?<=项目)|(?<=资金)|(?<=经费))(?:本?项目)?(?P<label>全年共?(?:实际)?支出|本年(?:实际)?支出|共计支出|总支出)"
    r"(?:资金|经费)?(?:合计|共计|为|是|达|共|[:：])*(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>(?:百万|百|千|万|亿)?元)"
)
RATE = re.compile(r"(?<![务动划策度])执行率(?:达到?|为|是|[:：])*(?P<number>\d+(?:\.\d+)?)%(?!以上|以下)")


@rule(
    code="FND114", name="amount-in-text-differs", title_en="An amount in the text differs from the money block",
    level="warning", forms={"self_evaluation", "target"}, basis=("B-11",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    sums = _sums(case)
    for position, goal in enumerate(case.form.goals):
        for side in ("expected", "actual"):
            path, words = f"goals[{position}].{side}", folded(getattr(goal, side))
            if not sums:
                continue
            if "执行率" in words:
                yield from _rates(case, path, words)
            if "元" not in words:
                continue
            yield from _labelled(path, words, sums)
            if side == "actual" and "executed" in sums:
                yield from _parts(path, words, max(sums["executed"]))
            if goal.scope == "annual":
                yield from _beyond(path, words, max(max(each) for each in sums.values()))


def _sums(case: Case) -> dict[str, list[Decimal]]:
    """The amounts of each column in 元, that of the total first."""
    unit = text(case.form.funds.currency_unit)
    found = {column: [amount(getattr(line.line, column), unit) for line in case.lines] for column in AMOUNTS}
    return {column: [each for each in values if each] for column, values in found.items() if any(values)}


def _labelled(path: str, words: str, sums: dict[str, list[Decimal]]) -> Iterator[Remark]:
    for stated in (*STATED.finditer(words), *SPENT.finditer(words)):
        columns = [column for column in LABELS.get(stated["label"], ("executed",)) if column in sums]
        said_, scale, unit = Decimal(stated["number"].replace(",", "")), MONEY_UNITS[stated["unit"]], stated["unit"]
        known = [value for column in columns for value in sums[column]]
        off = threshold("B-11.off") * Decimal(1).scaleb(int(said_.as_tuple().exponent)) * scale
        if not known or any(abs(value * other - said_ * scale) <= off for value in known for other in UNITS):
            continue
        table = plain(known[0] / scale)
        yield at(
            path,
            f"文字写{stated['label']} {stated['number']}{unit}，资金表为 {table}{unit}",
            f"the text says “{stated['label']}” {stated['number']}{unit}, the money block {table}{unit}",
            expected=table, found=stated[0], uses=[f"funds.lines[0].{column}" for column in columns],
        )


def _parts(path: str, words: str, spent: Decimal) -> Iterator[Remark]:
    """Parts of the spending (其中…、…) that come to more than all that was spent."""
    for sentence in re.split("[。;]", words):
        before, found, behind = sentence.partition("其中")
        if not found or "元" in before or "其中" in behind or said(behind, "other_money") or "每" in behind:
            continue
        clauses = [part for part in re.split("[,、]", behind) if part]
        amounts = [narrative_amounts(part) for part in clauses]
        if len(clauses) < 2 or any(len(each) != 1 or each[0].approximate for each in amounts):
            continue
        together = sum((each[0].value for each in amounts), Decimal(0))
        if all(said(part, "spending") or part.endswith("元") for part in clauses) and (
            threshold("T-35.within") * spent < together - spent < spent * HUNDRED
        ):
            yield at(
                path,
                f"文字写“其中{behind}”，合计 {plain(together)} 元，超过全年执行数 {plain(spent)} 元",
                f"the parts told come to {plain(together)} yuan, more than the {plain(spent)} yuan spent",
                found=f"其中{behind}", uses=["funds.lines[0].executed"],
            )


def _rates(case: Case, path: str, words: str) -> Iterator[Remark]:
    rate, total = case.scored.execution_rate, case.total_line
    if rate is None or rate.exact is None or total is None:
        return
    printed = number(total.line.execution_rate)
    for stated in RATE.finditer(words):
        said_ = Decimal(stated["number"])
        off = threshold("B-11.off") * Decimal(1).scaleb(int(said_.as_tuple().exponent))
        if abs(said_ - rate.exact) > off and said_ != printed:
            yield at(
                path,
                f"文字写执行率 {stated['number']}%，资金表为 {rate_shown(rate.exact)}%",
                f"the text says a rate of {stated['number']}%, the money block gives {rate_shown(rate.exact)}%",
                expected=f"{rate_shown(rate.exact)}%", found=stated[0],
                uses=[f"{total.path}.adjusted_budget", f"{total.path}.executed"],
            )


def _beyond(path: str, words: str, most: Decimal) -> Iterator[Remark]:
    """Money that the project needs or spends, and more than all its money."""
    for clause in re.split(r"[,。;]", words):
        if "元" not in clause or not said(clause, "spending") or said(clause, "other_money"):
            continue
        largest = max((each.value for each in narrative_amounts(clause)), default=Decimal(0))
        if most < largest < most * HUNDRED and not STATED.search(clause):
            yield at(
                path,
                f"文字写“{clause}”，超过资金表的全部资金 {plain(most)} 元",
                f"the text says “{clause}”, more than all the money of the form, {plain(most)} 元",
                found=clause, uses=["funds.lines[0].adjusted_budget"],
            )
            return
