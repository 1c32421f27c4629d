"""Figures of a made-up department: two years that follow each other, drawn by the dice."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from msgspec.structs import replace

from jixiao.corpus.accounts.codes import Office
from jixiao.corpus.accounts.ledger import OWN_INCOME, ZERO, Counts, Item, Ledger, Own, ThreePublic
from jixiao.corpus.dice import Dice

PAY = ("30101", "30102", "30103", "30106", "30112", "30199")
RUNNING = (
    "30201", "30202", "30205", "30206", "30207", "30209", "30211", "30213", "30215", "30216", "30228", "30229", "30239",
    "30299",
)  # fmt: skip
STAFF = {  # what is paid for the staff under 项 of its own
    "2080501": ("30302", 300, 2000),
    "2080505": ("30108", 2000, 9000),
    "2080506": ("30109", 1000, 4500),
    "2101101": ("30110", 1000, 4000),
    "2101103": ("30111", 300, 1500),
    "2210201": ("30113", 2500, 9900),
}
YEARS = 2  # before the one that is told, so that the year before can compare itself, too
VEHICLES = ("机要通信用车", "应急保障用车", "执法执勤用车", "其他用车")


def ledger(department: str, office: Office, year: int, dice: Dice, *, projects: Decimal = ZERO) -> Ledger:
    """The department's year with the two years before; its first 项目支出 is at least `projects`."""
    capital = dice.chance(0.4)
    one = _year(department, office, year - YEARS, dice, None, capital, projects)
    for back in reversed(range(YEARS)):
        one = replace(_year(department, office, year - back, dice, one, capital, projects), previous=one)
    return one


def cents(dice: Dice, low: int, high: int) -> Decimal:
    """An amount between so many hundredths of 万元, never a round one."""
    amount = dice.between(low, high)
    return Decimal(amount + (amount % 10 == 0)).scaleb(-2)


def _year(
    department: str, office: Office, year: int, dice: Dice, before: Ledger | None, capital: bool, projects: Decimal
) -> Ledger:
    three = _three_public(dice)
    items = [_running(office, three, dice), *(_staff(code, dice) for code in STAFF)]
    items += [_project(code, "general", dice, projects if not at else ZERO) for at, code in enumerate(office.projects)]
    items.append(_project(office.fund, "funds", dice, ZERO))
    items += [_project("2230105", "capital", dice, ZERO)] if capital else []
    carried = {item.code: item.closing for item in before.items} if before else {}
    settled = tuple(_settled(item, carried.get(item.code), dice) for item in items)
    goods, services = cents(dice, 500, 9000), cents(dice, 2000, 40000)
    works = cents(dice, 1000, 60000) if dice.chance(0.6) else ZERO
    small = cents(dice, 400, 2400)
    return Ledger(
        department, year, tuple(sorted(settled, key=lambda item: item.code)),
        _own(office.running, before.own.closing if before else None, dice), three, _three_budget(three, dice),
        {"goods": goods, "works": works, "services": services}, small, small - cents(dice, 100, 300),
        cents(dice, 1000, 9000), _counts(three, dice),
    )


def _running(office: Office, three: ThreePublic, dice: Dice) -> Item:
    """行政运行: pay and daily needs, with what “三公” takes of them."""
    paid = {code: cents(dice, 2000, 30000) for code in PAY}
    paid |= {code: cents(dice, 20, 900) for code in dice.some(RUNNING, 9)}
    paid["31002"] = cents(dice, 50, 700)
    paid |= {"30217": three.reception} if three.reception else {}
    paid |= {"30231": three.running} if three.running else {}
    paid["30305"] = cents(dice, 30, 400)
    return Item(office.running, "general", ZERO, ZERO, paid, {}, ZERO)


def _staff(code: str, dice: Dice) -> Item:
    economic, low, high = STAFF[code]
    return Item(code, "general", ZERO, ZERO, {economic: cents(dice, low, high)}, {}, ZERO)


def _project(code: str, fund: str, dice: Dice, least: Decimal) -> Item:
    spent = {"30227": least + cents(dice, 3000, 50000), "31003": cents(dice, 500, 9000)}
    spent |= {"30226": cents(dice, 100, 2500)} if dice.chance(0.6) else {}
    return Item(code, fund, ZERO, ZERO, {}, spent, ZERO)


def _settled(item: Item, opening: Decimal | None, dice: Dice) -> Item:
    """The 项 with its opening balance (of the year before, where there is one), income and budget."""
    carries = bool(item.project)
    if opening is None:
        opening = cents(dice, 200, 1500) if carries else ZERO
    closing = cents(dice, 200, 1500) if carries else ZERO
    return replace(item, opening=opening, income=item.spent + closing - opening, budget=_budget(item.spent, dice))


def _budget(spent: Decimal, dice: Dice) -> Decimal:
    """What was planned: the same, more, less, or nothing at all."""
    kind = dice.pick(("same", "more", "more", "less", "less", "none"))
    part = cents(dice, 10, max(11, int(spent * 10)))
    return {"same": spent, "more": spent + part, "less": spent - part, "none": ZERO}[kind]


def _own(code: str, opening: Decimal | None, dice: Dice) -> Own:
    income = dict.fromkeys(OWN_INCOME, ZERO)
    for column in dice.some(OWN_INCOME, 2):
        income[column] = cents(dice, 2000, 9000)
    if opening is None:
        opening = cents(dice, 500, 3000)
    business = cents(dice, 100, 600) if income["business"] else ZERO
    used = cents(dice, 100, 900) if dice.chance(0.4) else ZERO
    distributed = cents(dice, 50, 300) if dice.chance(0.4) else ZERO
    return Own(code, opening, income, used, cents(dice, 300, 1200), cents(dice, 300, 1200), business, distributed)


def _three_public(dice: Dice) -> ThreePublic:
    abroad = cents(dice, 300, 1500) if dice.chance(0.4) else ZERO
    purchase = cents(dice, 1200, 2400) if dice.chance(0.4) else ZERO
    return ThreePublic(abroad, purchase, cents(dice, 200, 1200), cents(dice, 20, 300))


def _three_budget(final: ThreePublic, dice: Dice) -> ThreePublic:
    """Never less than was spent: the limit of “三公”."""
    parts = {name: getattr(final, name) for name in ThreePublic.__struct_fields__}
    more = {name: cents(dice, 11, 500) if dice.chance(0.6) and parts[name] else ZERO for name in parts}
    return ThreePublic(**{name: parts[name] + more[name] for name in parts})


def _counts(three: ThreePublic, dice: Dice) -> Counts:
    trips, bought, receptions = dice.between(1, 3), dice.between(1, 2), dice.between(3, 30)
    kinds: Mapping[str, int] = {kind: dice.between(1, 4) for kind in dice.some(VEHICLES, 3)}
    posts = {kind: dice.between(20, 60) for kind in ("行政", "事业")}
    return Counts(
        staff={kind: (count, count - dice.between(0, 6)) for kind, count in posts.items()},
        trips=trips if three.abroad else 0, travellers=trips * dice.between(1, 4) if three.abroad else 0,
        bought=bought if three.purchase else 0, receptions=receptions, guests=receptions * dice.between(4, 9),
        vehicles=kinds, equipment=dice.between(0, 5),
    )
