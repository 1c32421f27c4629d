"""Flaws of basic expenditure, “三公” and procurement."""

from __future__ import annotations

from decimal import Decimal

from jixiao.corpus.accounts.flaws._frame import Case, Spoilt, flaw

ROW = "three_public.total"


@flaw("D-14")
def basic_not_of_table_five(case: Case) -> Spoilt | None:
    """人员经费合计 with 公用经费合计 is not 基本支出 of the general public budget; the subjects agree with it."""
    return case.moved("basic.personnel_total.amount", "basic.economic:301.amount", "basic.economic:30101.amount")


@flaw("D-15", "D-14")
def public_total_off(case: Case) -> Spoilt | None:
    """公用经费合计 is not 302 and 310."""
    return case.moved("basic.public_total.amount")


@flaw("D-15")
def subject_off(case: Case) -> Spoilt | None:
    """A 款 does not add up to its 类."""
    return case.moved("basic.economic:30102.amount")


@flaw("D-15")
def personnel_class_off(case: Case) -> Spoilt | None:
    """303 is more than its 款, and 人员经费合计 does not know of it."""
    return case.moved("basic.economic:303.amount")


@flaw("D-16")
def three_public_total_off(case: Case) -> Spoilt | None:
    """合计 of “三公” is not its parts together."""
    return case.moved(f"{ROW}.final_total")


@flaw("D-16")
def three_public_budget_off(case: Case) -> Spoilt | None:
    """The same for 预算数."""
    return case.moved(f"{ROW}.budget_total")


@flaw("D-16")
def vehicles_subtotal_off(case: Case) -> Spoilt | None:
    """小计 of the vehicles, with 合计, is not their purchase and running."""
    return case.moved(f"{ROW}.final_vehicles", f"{ROW}.final_total")


@flaw("D-16")
def three_public_nothing_with_parts(case: Case) -> Spoilt | None:
    """合计 is nothing, its parts are not."""
    return case.put({f"{ROW}.budget_total": "0.00"})


@flaw("D-17")
def reception_above_three_public(case: Case) -> Spoilt | None:
    """公务接待费 of basic expenditure is more than all that “三公” tells; the sum of the 类 holds."""
    given = next((key for key in case.like("basic.economic:302", ".amount") if _gives(case, key)), None)
    if given is None:
        return None
    off = Decimal("1.13")
    less, more = case.moved(given, by=-off), case.moved("basic.economic:30217.amount", by=off)
    if less is None or more is None:
        return None
    texts = {given: less.paper.figures()[given]}
    return case.put(texts | {key: more.paper.figures()[key] for key in more.keys})


@flaw("D-24")
def procurement_parts_off(case: Case) -> Spoilt | None:
    """Goods, works and services, in the text, are not the total."""
    return case.moved("procurement:goods.amount")


@flaw("D-24")
def procurement_table_off(case: Case) -> Spoilt | None:
    """The same in the table."""
    return case.moved("procurement.total.services")


@flaw("D-24")
def vehicle_kinds_off(case: Case) -> Spoilt | None:
    """The kinds of vehicles are not all vehicles."""
    total = case.amount("assets:vehicles.count")
    return case.put({"assets:vehicles.count": str(int(total) + 3)}) if total is not None else None


def _gives(case: Case, key: str) -> bool:
    """Whether the subject has something to give and is no part of “三公” itself."""
    code = key.split(":")[1].split(".")[0]
    return len(code) == 5 and code not in ("30217", "30231") and (case.amount(key) or 0) > 2
