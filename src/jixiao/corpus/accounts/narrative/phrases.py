"""The sentences of the narrative (regulations 5.4), each figure in a slot `what.field`.

Fields: amount, unit, change, direction, rate, rate_direction, share, budget, completion, reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jixiao.corpus.accounts.codes import codes
from jixiao.corpus.accounts.paper import Line, Part, Slot
from jixiao.corpus.dice import Dice
from jixiao.model import Rounding, rounded

PERCENT = Rounding(places=2)


def percent(part: Decimal, whole: Decimal) -> str:
    """The share with two places and its sign."""
    return f"{rounded(part / whole * 100, PERCENT):.2f}%"


def line(*parts: Part | Sequence[Part], key: str = "", role: str = "text") -> Line:
    """A paragraph of these parts, those in sequences unpacked."""
    flat: list[Part] = []
    for part in parts:
        flat += [part] if isinstance(part, str | Slot) else part
    return Line(tuple(flat), role, key)


def heading(text: str, key: str) -> Line:
    """A heading that can be addressed."""
    return Line((Slot(f"heading.{key}.text", text),), "heading", f"heading.{key}")


def money(key: str, amount: Decimal, field: str = "amount") -> list[Part]:
    """`12.34万元`."""
    unit = "unit" if field == "amount" else f"{field}_unit"
    return [Slot(f"{key}.{field}", f"{amount:.2f}"), Slot(f"{key}.{unit}", "万元")]


def counted(key: str, count: int, unit: str) -> list[Part]:
    """`3辆`."""
    return [Slot(f"{key}.count", str(count)), unit]


def shared(key: str, amount: Decimal, whole: Decimal, of: str = "") -> list[Part]:
    """`12.34万元，占本年收入合计的5.00%`; without `of`, `占5.00%`."""
    told = f"，占{of}的" if of else "，占"
    return [*money(key, amount), told, Slot(f"{key}.share", percent(amount, whole))]


def changed(key: str, now: Decimal, before: Decimal) -> list[Part]:
    """`增加1.00万元，增长2.00%`, or `持平`; without a rate where there was nothing before."""
    if now == before:
        return [Slot(f"{key}.direction", "持平")]
    more = now > before
    told: list[Part] = [Slot(f"{key}.direction", "增加" if more else "减少")]
    told += [Slot(f"{key}.change", f"{abs(now - before):.2f}"), "万元"]
    if before:
        rate = percent(abs(now - before), before)
        told += ["，", Slot(f"{key}.rate_direction", "增长" if more else "下降"), Slot(f"{key}.rate", rate)]
    return told


def because(key: str, now: Decimal, before: Decimal, dice: Dice, lead: str = "。主要原因：") -> list[Part]:
    """`。主要原因：…`, or nothing where the figures are the same; the lead goes with the reason."""
    if now == before:
        return [Slot(f"{key}.reason", "")]
    reasons = codes().reasons
    return [Slot(f"{key}.reason", lead + dice.pick(reasons.more if now > before else reasons.less))]


def completed(key: str, final: Decimal, budget: Decimal, dice: Dice) -> list[Part]:
    """`年初预算为…，支出决算为…，完成年初预算的…。决算数大于预算数的主要原因：…` (PH-6)."""
    told: list[Part] = ["年初预算为", *money(key, budget, "budget"), "，支出决算为", *money(key, final)]
    told += ["，完成年初预算的", Slot(f"{key}.completion", percent(final, budget))] if budget else []
    told += [] if budget else [Slot(f"{key}.no_completion", "")]  # a share of nothing is none
    if final == budget:
        return [*told, "，决算数与预算数", Slot(f"{key}.comparison", "持平"), Slot(f"{key}.reason", "")]
    word = "大于" if final > budget else "小于"
    told += ["。决算数", Slot(f"{key}.comparison", word), "预算数"]
    return [*told, *because(key, final, budget, dice, "的主要原因：")]


def against(key: str, final: Decimal, budget: Decimal, named: str, dice: Dice) -> list[Part]:
    """`决算…，比2023年年初预算减少…，下降…。主要原因：…`, as the capital compares with the budget."""
    told: list[Part] = ["决算", *money(key, final)]
    if final == budget:
        return [*told, f"，与{named}相同", Slot(f"{key}.reason", "")]
    return [*told, f"，比{named}", *changed(key, final, budget), *because(key, final, budget, dice)]


def path(code: str) -> str:
    """`教育支出（类）普通教育（款）小学教育（项）`."""
    known = codes()
    return f"{known.function(code[:3])}（类）{known.function(code[:5])}（款）{known.function(code)}（项）"


def numbered(lines: Sequence[Sequence[Part]], keys: Sequence[str], mark: str = "．") -> Iterator[Line]:
    """`1．…。`, a paragraph each."""
    for at, (parts, key) in enumerate(zip(lines, keys, strict=True), 1):
        yield line(f"{at}{mark}", parts, "。", key=key)


def listing(parts: Sequence[Sequence[Part]]) -> list[Part]:
    """The parts with `；` between them."""
    told: list[Part] = []
    for at, part in enumerate(parts):
        told += ["；", *part] if at else part
    return told
