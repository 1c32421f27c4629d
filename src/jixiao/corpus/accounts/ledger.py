"""The figures of one department and year, in 万元 at print precision; every sum is taken from its parts.

Only the smallest parts are kept: what each 项 took in and spent by economic subject. All that tables and text print
is added up from them, so printed figures agree to the last place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cached_property

from msgspec import Struct

ZERO = Decimal("0.00")
FUNDS = ("general", "funds", "capital")
OWN_INCOME = ("superior", "service", "business", "subordinate", "other")  # 上级补助 … 其他: not fiscal
PERSONNEL, PUBLIC = ("301", "303"), ("302", "310")


class Item(Struct, frozen=True):
    """One 项 under one fund: fiscal money."""

    code: str
    fund: str  # general, funds, capital
    opening: Decimal
    income: Decimal
    basic: Mapping[str, Decimal]  # by 款 of the economic classification
    project: Mapping[str, Decimal]
    budget: Decimal  # 年初预算

    @property
    def spent_basic(self) -> Decimal:
        """基本支出."""
        return total(self.basic.values())

    @property
    def spent_project(self) -> Decimal:
        """项目支出."""
        return total(self.project.values())

    @property
    def spent(self) -> Decimal:
        """本年支出."""
        return self.spent_basic + self.spent_project

    @property
    def closing(self) -> Decimal:
        """年末结转和结余."""
        return self.opening + self.income - self.spent


class Own(Struct, frozen=True):
    """Money that is not fiscal: all under one 项."""

    code: str
    opening: Decimal
    income: Mapping[str, Decimal]
    used: Decimal  # 使用非财政拨款结余
    basic: Decimal
    project: Decimal
    business: Decimal  # 经营支出
    distributed: Decimal  # 结余分配

    @property
    def spent(self) -> Decimal:
        """本年支出."""
        return self.basic + self.project + self.business

    @property
    def closing(self) -> Decimal:
        """年末结转和结余."""
        return self.opening + total(self.income.values()) + self.used - self.spent - self.distributed


class ThreePublic(Struct, frozen=True):
    """“三公”经费."""

    abroad: Decimal
    purchase: Decimal
    running: Decimal
    reception: Decimal

    @property
    def vehicles(self) -> Decimal:
        """公务用车购置及运行维护费."""
        return self.purchase + self.running

    @property
    def total(self) -> Decimal:
        """合计."""
        return self.abroad + self.vehicles + self.reception


class Counts(Struct, frozen=True):
    """What is counted and not paid."""

    staff: Mapping[str, tuple[int, int]]  # 行政, 事业: posts and people
    trips: int
    travellers: int
    bought: int  # vehicles
    receptions: int
    guests: int
    vehicles: Mapping[str, int]  # kinds and how many
    equipment: int


class Ledger(Struct, frozen=True, dict=True):
    """All figures of one department and year; `previous` is the year before."""

    department: str
    year: int
    items: tuple[Item, ...]
    own: Own
    three_public: ThreePublic
    three_budget: ThreePublic
    procurement: Mapping[str, Decimal]  # goods, works, services
    small: Decimal  # contracts with 中小企业
    micro: Decimal  # of these with 小微企业
    purchased_services: Decimal
    counts: Counts
    previous: Ledger | None = None

    def of(self, *funds: str) -> tuple[Item, ...]:
        """The 项 of these funds."""
        return tuple(item for item in self.items if item.fund in (funds or FUNDS))

    @cached_property
    def income_total(self) -> Decimal:
        """本年收入合计."""
        return self.fiscal_income + total(self.own.income.values())

    @cached_property
    def fiscal_income(self) -> Decimal:
        """财政拨款收入."""
        return total(item.income for item in self.items)

    @cached_property
    def fiscal_spent(self) -> Decimal:
        """财政拨款支出."""
        return total(item.spent for item in self.items)

    @cached_property
    def spent(self) -> Decimal:
        """本年支出合计."""
        return self.fiscal_spent + self.own.spent

    @cached_property
    def fiscal_opening(self) -> Decimal:
        """年初财政拨款结转和结余."""
        return total(item.opening for item in self.items)

    @cached_property
    def fiscal_total(self) -> Decimal:
        """财政拨款收、支总计."""
        return self.fiscal_income + self.fiscal_opening

    @cached_property
    def opening(self) -> Decimal:
        """年初结转和结余."""
        return self.fiscal_opening + self.own.opening

    @cached_property
    def closing(self) -> Decimal:
        """年末结转和结余."""
        return total(item.closing for item in self.items) + self.own.closing

    @cached_property
    def grand_total(self) -> Decimal:
        """收、支总计."""
        return self.income_total + self.own.used + self.opening

    @cached_property
    def general(self) -> Decimal:
        """一般公共预算财政拨款支出."""
        return total(item.spent for item in self.of("general"))

    @cached_property
    def general_budget(self) -> Decimal:
        """Its 年初预算."""
        return total(item.budget for item in self.of("general"))

    @cached_property
    def basic(self) -> Mapping[str, Decimal]:
        """一般公共预算财政拨款基本支出 by economic 款 and 类."""
        found: dict[str, Decimal] = {}
        for item in self.of("general"):
            for code, amount in item.basic.items():
                found[code] = found.get(code, ZERO) + amount
                found[code[:3]] = found.get(code[:3], ZERO) + amount
        return found

    @cached_property
    def personnel(self) -> Decimal:
        """人员经费合计."""
        return total(self.basic.get(code, ZERO) for code in PERSONNEL)

    @cached_property
    def public(self) -> Decimal:
        """公用经费合计."""
        return total(self.basic.get(code, ZERO) for code in PUBLIC)

    @property
    def projects(self) -> Decimal:
        """项目支出 of all money."""
        return total(item.spent_project for item in self.items) + self.own.project


def total(amounts: Iterable[Decimal]) -> Decimal:
    """The sum, with two places."""
    return sum(amounts, ZERO)


def classes(items: Iterable[str]) -> list[str]:
    """The codes of 类, 款 and 项 above and of these 项, in printed order."""
    return sorted({code[:length] for code in items for length in (3, 5, 7)})
