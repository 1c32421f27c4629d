"""Passages that the narratives of all places share: what is spent on whom, counts and possessions."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from jixiao.corpus.accounts.codes import codes
from jixiao.corpus.accounts.ledger import Ledger, classes, total
from jixiao.corpus.accounts.narrative.phrases import counted, listing, money, percent, shared
from jixiao.corpus.accounts.paper import Part, Slot

INCOME = {
    "superior": "上级补助收入", "service": "事业收入", "business": "经营收入", "subordinate": "附属单位上缴收入",
    "other": "其他收入",
}


def income_shares(ledger: Ledger, of: str, *, zeros: bool) -> list[Part]:
    """财政拨款收入…，占…%；其他收入…: what there is, or every kind."""
    whole = ledger.income_total
    told = [["财政拨款收入", *shared("income:fiscal", ledger.fiscal_income, whole, of)]]
    for column, amount in ledger.own.income.items():
        if amount:
            told.append([INCOME[column], *shared(f"income:{column}", amount, whole, of)])
        elif zeros:
            told.append([INCOME[column], *money(f"income:{column}", amount)])
    return listing(told)


def expenditure_shares(ledger: Ledger, of: str, *, zeros: bool) -> list[Part]:
    """基本支出…，占…%；项目支出…."""
    own, whole = ledger.own, ledger.spent
    basic = total(item.spent_basic for item in ledger.items) + own.basic
    amounts = {
        "基本支出": ("basic", basic), "项目支出": ("project", ledger.projects),
        "上缴上级支出": ("to_superior", Decimal(0)), "经营支出": ("business", own.business),
        "对附属单位补助支出": ("to_subordinate", Decimal(0)),
    }
    told: list[list[Part]] = []
    for name, (column, amount) in amounts.items():
        if amount:
            told.append([name, *shared(f"expenditure:{column}", amount, whole, of)])
        elif zeros:
            told.append([name, *money(f"expenditure:{column}", amount)])
    return listing(told)


def class_shares(ledger: Ledger, suffix: str, of: str = "") -> list[Part]:
    """一般公共服务支出（类）…，占…%；…: the 类 of the general public budget."""
    told = []
    for code in class_codes(ledger):
        amount = under(ledger, code)
        told.append([codes().function(code) + suffix, *shared(f"class:{code}", amount, ledger.general, of)])
    return listing(told)


def class_codes(ledger: Ledger, length: int = 3) -> list[str]:
    """The codes of 类 (or 款) that the general public budget spends under."""
    return [code for code in classes(item.code for item in ledger.of("general")) if len(code) == length]


def under(ledger: Ledger, code: str) -> Decimal:
    """What the general public budget spends under a code."""
    return total(item.spent for item in ledger.of("general") if item.code.startswith(code))


def planned(ledger: Ledger, code: str) -> Decimal:
    """What its budget plans under a code."""
    return total(item.budget for item in ledger.of("general") if item.code.startswith(code))


def subjects(ledger: Ledger, *starts: str) -> str:
    """The names of the economic 款 that are spent under, with 、 between them."""
    spent = sorted(code for code in ledger.basic if len(code) == 5 and code.startswith(starts))
    return "、".join(codes().economic[code] for code in spent)


def procured(ledger: Ledger, names: Sequence[str]) -> list[Part]:
    """政府采购…总额…，其中：货物…、工程…、服务…。授予中小企业合同金额…."""
    whole = total(ledger.procurement.values())
    told: list[Part] = [names[0], *money("procurement", whole), "，其中："]
    for at, (kind, name) in enumerate(zip(ledger.procurement, names[1:], strict=True)):
        told += ["、" if at else "", name, *money(f"procurement:{kind}", ledger.procurement[kind])]
    told += ["。授予中小企业合同金额", *money("procurement:sme", ledger.small), "，占政府采购支出总额的"]
    told += [Slot("procurement:sme.share", percent(ledger.small, whole))]
    told += ["，其中：授予小微企业合同金额", *money("procurement:small_micro", ledger.micro), "，占政府采购支出总额的"]
    return [*told, Slot("procurement:small_micro.share", percent(ledger.micro, whole))]


def vehicles(ledger: Ledger) -> list[Part]:
    """…共有车辆n辆，其中：机要通信用车n辆、…."""
    kinds = ledger.counts.vehicles
    told: list[Part] = ["共有车辆", *counted("assets:vehicles", sum(kinds.values()), "辆"), "，其中："]
    for at, (kind, count) in enumerate(kinds.items()):
        told += ["、" if at else "", kind, *counted(f"assets:vehicles:{kind}", count, "辆")]
    return told
