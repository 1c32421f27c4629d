"""Final accounts of nine tables with invented amounts in which every tie holds, in the notation of rule_accounts."""

from decimal import Decimal
from random import Random

from jixiao.layouts.accounts.economics import economic_name
from jixiao.layouts.accounts.functions import function_name

ITEMS = ("2010301", "2010302", "2012901", "2012902", "2070109", "2080505", "2080506", "2101101", "2210201", "2210203")
FUND_ITEMS = ("2120801", "2120899")
PERSONS = ("30101", "30102", "30103", "30108", "30110", "30305", "30307")
OFFICE = ("30201", "30211", "30212", "30217", "30231", "31002", "31013")
ZERO = Decimal("0.00")
FILLED = ("", "0.00")  # how nothing is printed


def sound(seed: int) -> dict:
    """A case with all nine tables; what is nothing is left empty or printed as 0.00, by the seed."""
    dice = Random(seed)
    spent = {code: _spent(dice) for code in sorted(dice.sample(ITEMS, dice.randint(3, len(ITEMS))))}
    funds = {code: _amount(dice) for code in FUND_ITEMS[: dice.randint(0, 2)]}
    opening = {"general": _amount(dice), "funds": _amount(dice) if funds else ZERO, "capital": ZERO}
    closing = {"general": _amount(dice, 50), "funds": _amount(dice, 50) if funds else ZERO, "capital": ZERO}
    world = {"spent": spent, "funds": funds, "opening": opening, "closing": closing, "left": _amount(dice, 9)}
    world["blank"] = dice.choice(FILLED)
    basic, project = (sum((each[name] for each in spent.values()), ZERO) for name in ("basic", "project"))
    used = {"general": basic + project, "funds": sum(funds.values(), ZERO), "capital": ZERO}
    world["used"] = used
    world["income"] = {each: used[each] + closing[each] - opening[each] for each in used}
    tables = {
        "income_expenditure": _summary(world), "income": _income(world), "expenditure": _expenditure(world),
        "fiscal": _fiscal(world), "general": _general(world), "basic": _basic(dice, basic, world["blank"]),
    }
    tables["three_public"] = _three_public(dice, tables["basic"])
    tables["funds"] = _funds(world)
    tables["capital"] = {"columns": list(FUND_COLUMNS), "notes": ["本年度无此项收支，故本表无数据"]}
    return {"department": "桥东区市政管理局", "tables": tables}


BUDGETS = {"general": "一般公共预算", "funds": "政府性基金预算", "capital": "国有资本经营预算"}
FUND_COLUMNS = ("opening", "income", "expenditure", "basic", "project", "closing")


def _amount(dice, most=400):
    return Decimal(dice.randint(1, most * 100)) / 100


def _spent(dice):
    return {"basic": _amount(dice), "project": dice.choice((ZERO, _amount(dice))),
            "other": dice.choice((ZERO, _amount(dice, 30)))}


def _shown(world, *values):
    blank = world if isinstance(world, str) else world["blank"]
    return [f"{value:.2f}" if value else blank for value in values]


def _tree(world, leaves, first=False):
    """Rows of 类, 款 and 项 with the sums of their leaves, and the total."""
    sums = {}
    for code, values in leaves.items():
        for key in (code[:3], code[:5], code):
            sums[key] = [one + other for one, other in zip(sums.get(key, [ZERO] * len(values)), values, strict=True)]
    width = len(next(iter(leaves.values())))
    total = [sum((values[place] for values in leaves.values()), ZERO) for place in range(width)]
    rows = [[code, function_name(code)[0], f"function:{code}", *_shown(world, *sums[code])] for code in sorted(sums)]
    last = [None, "合计", "total", *(f"{value:.2f}" for value in total)]
    return [last, *rows] if first else [*rows, last]


def _all_spent(world):
    leaves = {code: [each["basic"], each["project"] + each["other"]] for code, each in world["spent"].items()}
    return leaves | {code: [ZERO, amount] for code, amount in world["funds"].items()}


def _expenditure(world):
    leaves = {code: [sum(parts), *parts] for code, parts in _all_spent(world).items()}
    return {"columns": ["total", "basic", "project"], "rows": _tree(world, leaves)}


def _general(world):
    leaves = {code: [each["basic"] + each["project"], each["basic"], each["project"]]
              for code, each in world["spent"].items()}
    return {"columns": ["total", "basic", "project"], "rows": _tree(world, leaves, first=True)}


def _income(world):
    leaves = {code: [each["basic"] + each["project"], each["other"]] for code, each in world["spent"].items()}
    leaves |= {code: [amount, ZERO] for code, amount in world["funds"].items()}
    first = next(iter(leaves))
    more = sum(world["income"].values()) - sum(world["used"].values())
    leaves[first] = [leaves[first][0] + more, leaves[first][1] + world["left"]]
    rows = _tree(world, {code: [sum(parts), *parts] for code, parts in leaves.items()})
    return {"columns": ["total", "fiscal", "other"], "rows": rows}


def _other(world):
    return sum((each["other"] for each in world["spent"].values()), ZERO)


def _classes(leaves):
    found = {}
    for code, amount in leaves.items():
        found[code[:3]] = found.get(code[:3], ZERO) + amount
    return sorted(found.items())


def _summary(world):
    income, other = world["income"], _other(world) + world["left"]
    spent = {code: sum(parts, ZERO) for code, parts in _all_spent(world).items()}
    year, out = sum(income.values()) + other, sum(spent.values())
    opening, closing = sum(world["opening"].values()), sum(world["closing"].values()) + world["left"]
    lines = [
        ["一、一般公共预算财政拨款收入", "income:general", income["general"]],
        ["二、政府性基金预算财政拨款收入", "income:funds", income["funds"]],
        ["三、国有资本经营预算财政拨款收入", "income:capital", ZERO], ["五、事业收入", "income:service", ZERO],
        ["八、其他收入", "income:other", other], ["本年收入合计", "income_total", year],
        ["使用非财政拨款结余", "non_fiscal_used", ZERO], ["年初结转和结余", "opening_balance", opening],
        ["总计", "grand_total", year + opening],
    ]
    other_half = [
        *([function_name(code)[0], f"function:{code}", amount] for code, amount in _classes(spent)),
        ["本年支出合计", "expenditure_total", out], ["结余分配", "surplus_distribution", ZERO],
        ["年末结转和结余", "closing_balance", closing], ["总计", "grand_total", out + closing],
    ]
    halves = (("income", lines), ("expenditure", other_half))
    rows = [[None, name, f"{side}|{concept}", *_shown(world, amount)]
            for side, half in halves for name, concept, amount in half]
    return {"columns": ["amount"], "rows": rows}


def _fiscal(world):
    income, opening = world["income"], world["opening"]
    names = {each: f"{name}财政拨款" for each, name in BUDGETS.items()}
    rows = [[name, f"income|income:{each}", income[each]] for each, name in names.items()]
    rows += [["本年收入合计", "income|income_total", sum(income.values())],
             ["年初财政拨款结转和结余", "income|opening_balance", sum(opening.values())]]
    rows += [[name, f"income|opening:{each}", opening[each]] for each, name in names.items()]
    rows += [["总计", "income|grand_total", sum(income.values()) + sum(opening.values())]]
    general = {code: each["basic"] + each["project"] for code, each in world["spent"].items()}
    for fund, leaves in (("general", general), ("funds", world["funds"])):
        for code, amount in _classes(leaves):
            budgets = [amount if each == fund else ZERO for each in names]
            rows.append([function_name(code)[0], f"expenditure|function:{code}", amount, *budgets])
    used, closing = list(world["used"].values()), list(world["closing"].values())
    both = [one + other for one, other in zip(used, closing, strict=True)]
    for name, concept, values in (
        ("本年支出合计", "expenditure_total", used), ("年末财政拨款结转和结余", "closing_balance", closing),
        ("总计", "grand_total", both),
    ):
        rows.append([name, f"expenditure|{concept}", sum(values), *values])
    columns = ["total", *names]
    return {"columns": columns, "rows": [
        [None, name, concept, *_shown(world, *values), *([None] * (4 - len(values)))] for name, concept, *values in rows
    ]}


def _basic(dice, basic, blank):
    """The money split among 款, the last of which takes what is left."""
    cut = sorted(Decimal(dice.randint(0, int(basic * 100))) / 100 for _ in range(len(PERSONS) + len(OFFICE) - 1))
    amounts = [high - low for low, high in zip([ZERO, *cut], [*cut, basic], strict=True)]
    leaves = dict(zip((*PERSONS, *OFFICE), amounts, strict=True))
    sums = {}
    for code, amount in leaves.items():
        sums[code[:3]] = sums.get(code[:3], ZERO) + amount
    rows = [[code, economic_name(code)[0], f"economic:{code}", *_shown(blank, amount)]
            for code, amount in sorted((sums | leaves).items())]
    for name, concept, codes in (
        ("人员经费合计", "personnel_total", PERSONS), ("公用经费合计", "public_total", OFFICE),
    ):
        rows.append([None, name, concept, f"{sum(leaves[code] for code in codes):.2f}"])
    return {"columns": ["amount"], "rows": rows}


def _three_public(dice, basic):
    paid = {row[0]: Decimal(row[3] or 0) for row in basic["rows"]}
    values = []
    for more in (_amount(dice, 3), ZERO):
        abroad, reception, running, purchase = (paid[code] + more for code in ("30212", "30217", "30231", "31013"))
        values += [abroad + reception + running + purchase, abroad, running + purchase, purchase, running, reception]
    names = ("total", "abroad", "vehicles", "purchase", "running", "reception")
    columns = [f"{kind}_{name}" for kind in ("budget", "final") for name in names]
    return {"columns": columns, "rows": [[None, "合计", "total", *(f"{value:.2f}" for value in values)]]}


def _funds(world):
    if not world["funds"]:
        return {"columns": list(FUND_COLUMNS), "notes": ["本年度没有政府性基金预算财政拨款收支，故本表无数据"]}
    leaves = {code: [ZERO, amount, amount, ZERO, amount, ZERO] for code, amount in world["funds"].items()}
    first = next(iter(leaves))
    opening, closing = world["opening"]["funds"], world["closing"]["funds"]
    leaves[first][0], leaves[first][5] = opening, closing
    leaves[first][1] += closing - opening
    return {"columns": list(FUND_COLUMNS), "rows": _tree(world, leaves)}
