"""Targets and actual values as published forms print them: every sign glyph, unit style and wording."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from jixiao.corpus.dice import Dice
from jixiao.model.rounding import Rounding, rounded
from jixiao.wording.numbers import plain

GLYPHS = {
    ">=": ("≥", ">=", "≧", "＞=", "＞＝", "≥ "),
    "<=": ("≤", "<=", "≦", "＜＝", "≤ "),
    "=": ("=", "＝", "═", "﹦", ""),
    ">": (">", "＞", "> "),
    "<": ("<", "＜", "< "),
}
DIRECTIONS = {">=": "大于等于", "<=": "小于等于", "=": "等于", ">": "大于", "<": "小于"}
WORDS = {
    "timing": (("申请当天办结", "申请当天办结"), ("开学前", "开学前"), ("汛前完成", "汛前已完成")),
    "lasting": (
        ("印发《管护办法》", "已印发《管护办法》"), ("无停用", "无停用"), ("列入《工作手册》", "已列入《工作手册》"),
        ("未中断", "未中断"),
    ),
    "ecological": (("无新增污染", "没有新增污染"), ("无不良影响", "无不良影响"), ("符合国家标准", "符合国家标准")),
    "economic": (("未发生拖欠", "没有拖欠"), ("无额外负担", "无额外负担"), ("无闲置", "没有闲置")),
    "social": (
        ("无责任事故", "没有责任事故"), ("未发生有责投诉", "未发生有责投诉"), ("无中断", "没有中断"),
        ("无重复信访", "无重复信访"),
    ),
}
DATES = (
    ("{year}年12月20日前", "{year}年11月{day}日完成"),
    ("{year}年10月31日前", "{year}年10月{day}日"),
    ("截至{year}年11月底", "{year}年11月{day}日前完成"),
    ("{year}年3月1日-{year}年11月30日", "{year}年11月{day}日完成"),
    ("11月底前", "11月上旬完成"),
    ("6-8月", "7月"),
    ("每季度", "每季度"),
    ("每月1-2次", "每月2次"),
    ("每月", "按月完成"),
    ("知晓后5个工作日内", "3个工作日内"),
)
SEVERAL = (
    ("{low}-{high}元/人", "{low}-{high}元/人"),
    ("{low}-{high}人/场", "{middle}人/场"),
    ("{low}人以上", "{low}人"),
)
OF_OTHERS = ("知晓率", "参与率", "成活率", "结业率")  # nobody can promise these in full
FEWER = ("差错", "起数", "次数", "投诉", "事故", "损失")


class Manner(Struct, frozen=True):
    """How one form writes its values: the glyph of each sign, the dress of numbers."""

    glyphs: dict[str, str]
    dress: str  # plain ≥95%, bracket ≥95.00(%), words 不低于95%
    strict: bool  # writes > where ≥ is meant to be passed
    bare_actual: bool  # prints 95 where the target says 95%

    def written(self, sign: str, number: Decimal, unit: str) -> str:
        """A quantity as this form prints it."""
        if self.dress == "bracket":
            return f"{self.glyphs[sign].strip() or '='}{number:.2f}({unit})"
        if self.dress == "words" and sign in (">=", "<="):
            return f"{'不低于' if sign == '>=' else '不超过'}{plain(number)}{unit}"
        return f"{self.glyphs[sign]}{plain(number)}{unit}"


class Bounds(Struct, frozen=True):
    """What the targets of one form keep within."""

    year: int
    budget: Decimal  # in 元


class Aim(Struct, frozen=True):
    """One target with its actual value. `sign`, `number` and `unit` are empty for words and dates."""

    target: str
    actual: str
    share: Decimal = Decimal(1)  # what part of the target was reached; from 1 on it is met
    sign: str | None = None
    number: Decimal | None = None
    unit: str | None = None
    reached: Decimal | None = None


def manner(dice: Dice) -> Manner:
    """The way of writing of one form."""
    return Manner(
        glyphs={sign: dice.pick(choices) for sign, choices in GLYPHS.items()},
        dress=dice.pick(("plain", "plain", "plain", "bracket", "words")),
        strict=dice.chance(0.15),
        bare_actual=dice.chance(0.15),
    )


def aim(family: str, name: str, size: Sequence[str | int] | None, bounds: Bounds, how: Manner, dice: Dice) -> Aim:
    """A target that suits the indicator's name, with an actual value that meets it."""
    if size is not None:
        return _several(dice) if dice.chance(0.06) and not name.endswith(("数", "次")) else _amount(size, how, dice)
    if any(part in name for part in FEWER):
        return _few(name, how, dice)
    if family == "cost":
        return _cost(name, bounds.budget, how, dice)
    if "年限" in name:
        return _quantity(">=", Decimal(dice.between(5, 20)), "年", Decimal(0), how)
    if family == "people" or name.endswith(("率", "比例", "占比", "增长")):
        return _percent(family, name, how, dice)
    if family == "timing":
        return _date(bounds.year, dice) if dice.chance(0.8) else Aim(*dice.pick(WORDS["timing"]))
    return Aim(*dice.pick(WORDS.get(family, WORDS["social"])))


def short(value: Aim, how: Manner, dice: Dice) -> Aim:
    """The same target missed by some per cent; targets in words, dates and upper bounds are left alone."""
    if value.sign not in (">=", ">", "=") or not value.number or value.number < 10:
        return value
    reached = rounded(value.number * Decimal(dice.between(70, 96)) / 100, Rounding(places=0))
    return _with_actual(value, reached, how)


def over(value: Aim, how: Manner, dice: Dice) -> Aim:
    """The same target passed by far (at least 60 per cent more)."""
    if value.sign not in (">=", ">") or not value.number or value.unit == "%":
        return value
    return _with_actual(value, rounded(value.number * Decimal(dice.between(160, 400)) / 100, Rounding(places=0)), how)


def _with_actual(value: Aim, reached: Decimal, how: Manner) -> Aim:
    assert value.number is not None
    assert value.unit is not None
    text = plain(reached) + ("" if how.bare_actual else value.unit)
    share = reached / value.number if value.number else Decimal(1)
    return Aim(value.target, text, share, value.sign, value.number, value.unit, reached)


def _quantity(sign: str, number: Decimal, unit: str, more: Decimal, how: Manner) -> Aim:
    sign = {">=": ">", "<=": "<"}.get(sign, sign) if how.strict and more else sign
    return _with_actual(Aim(how.written(sign, number, unit), "", Decimal(1), sign, number, unit), number + more, how)


def _amount(size: Sequence[str | int], how: Manner, dice: Dice) -> Aim:
    unit = str(size[0])
    number = dice.between(int(size[1]), int(size[2]))
    number = number // 10 * 10 if number > 200 else number
    if dice.chance(0.25):
        return _quantity("=", Decimal(number), unit, Decimal(0), how)
    return _quantity(">=", Decimal(number), unit, Decimal(dice.between(0, number // 8)), how)


def _percent(family: str, name: str, how: Manner, dice: Dice) -> Aim:
    if family == "people":
        number = Decimal(dice.pick((85, 90, 92, 95)))
        return _quantity(">=", number, "%", Decimal(dice.between(1, 400)) / 100, how)
    number = Decimal(dice.pick((80, 85, 90, 95, 98, 100)))
    if number == 100 and name.endswith(OF_OTHERS):
        number = Decimal(85)
    if number == 100:
        return _quantity("=", number, "%", Decimal(0), how)
    return _quantity(">=", number, "%", Decimal(dice.between(0, min(100 - int(number), int(number) // 8))), how)


def _few(name: str, how: Manner, dice: Dice) -> Aim:
    unit = "%" if name.endswith("率") else "次" if "次数" in name else "起" if "起数" in name else "万元"
    number = Decimal(dice.between(1, 5))
    if unit == "起" and dice.chance(0.5):
        return _quantity("=", Decimal(0), unit, Decimal(0), how)
    return _quantity("<=", number, unit, -Decimal(dice.between(0, int(number))), how)


def _cost(name: str, budget: Decimal, how: Manner, dice: Dice) -> Aim:
    """A ceiling, at most three tenths of the budget: a form may name three of them."""
    if name.endswith("率"):
        return _quantity("<=", Decimal(100), "%", -Decimal(dice.between(1, 900)) / 100, how)
    most = int(budget * 3 / 10)
    if "总" in name and most >= 20000:
        number, unit = Decimal(dice.between(1, most // 10000)), "万元"
    else:
        units = ("元", "元/人") if "标准" in name else ("元",)
        number, unit = Decimal(dice.between(20, min(4000, most))), dice.pick(units)
    return _quantity("<=", number, unit, -Decimal(dice.between(0, int(number) // 10)), how)


def _date(year: int, dice: Dice) -> Aim:
    target, actual = dice.pick(DATES)
    words = {"year": year, "day": dice.between(10, 28)}
    return Aim(target.format(**words), actual.format(**words))


def _several(dice: Dice) -> Aim:
    low = dice.between(2, 9) * 50
    words = {"low": low, "middle": low + 50, "high": low + dice.between(2, 9) * 50}
    target, actual = dice.pick(SEVERAL)
    return Aim(target.format(**words), actual.format(**words))
