"""The entries of a standard in words: what each is called and what it says, in Chinese and English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from jixiao.scoring.method import SLOTS, Band, methods
from jixiao.scoring.rounding import rounding_words
from jixiao.scoring.standard import Setting, Value, rounding_of
from jixiao.wording.language import Lang, Term, pick
from jixiao.wording.numbers import plain
from jixiao.wording.terms import FIELDS

SECTIONS: Mapping[str, Term] = {
    "method": ("记分方法", "Methods"),
    "reading": ("读法", "Reading"),
    "rounding": ("舍入", "Rounding"),
    "tolerance": ("允许的误差", "Tolerance"),
    "weight": ("分值", "Points"),
    "grade": ("等级", "Grades"),
    "grade_gap": ("等级差的折减", "Gaps of grades"),
    "execution": ("预算执行", "Budget execution"),
    "aggregate": ("多单位合并", "Several units"),
}
SLOT_NAMES: Mapping[str, Term] = {
    "execution": ("预算执行得分", "execution score"),
    "positive": ("正向指标", "higher is better"),
    "equal": ("等于类指标", "exactly the target"),
    "zero_target": ("零目标", "targets of zero"),
    "reverse": ("反向指标", "lower is better"),
    "range": ("区间目标", "ranges"),
    "deadline": ("日期与期限", "dates and deadlines"),
    "frequency": ("频次", "frequencies"),
    "yes_no": ("是否类指标", "yes or no"),
    "satisfaction": ("满意度", "satisfaction"),
    "coefficient": ("得分系数", "coefficients"),
    "qualitative": ("定性指标", "qualitative indicators"),
    "over_achievement": ("超额完成", "over-achievement"),
    "deduction": ("人工扣分", "manual deductions"),
    "not_applicable": ("不适用的指标", "rows that do not apply"),
    "cap": ("总分封顶", "cap of the total"),
}
NAMES: Mapping[str, Term] = {
    **{f"method.{slot}": name for slot, name in SLOT_NAMES.items()},
    "reading.unsigned": ("未印比较符号的指标值", "targets without a sign"),
    "reading.adjusted": ("另印有调整指标值的", "rows with a revised target"),
    "reading.frequency": ("每月、每季度等频次", "frequencies (monthly, quarterly …)"),
    "rounding.rate": ("执行率", "execution rate"),
    "rounding.execution": ("预算执行得分", "execution score"),
    "rounding.row": ("各行得分", "row scores"),
    "tolerance.score": ("各项得分", "scores"),
    "tolerance.total": ("总分", "total"),
    "weight.budget_execution": ("预算执行率", "execution rate"),
    "execution.rate": ("执行率", "execution rate"),
    "grade_gap.fiscal": ("财政评价低于部门评价的", "a fiscal grade below the department's"),
    "aggregate.ratio": ("比率", "ratios"),
}
SWITCHES: Mapping[str, tuple[Term, Term]] = {  # on, off
    "infer": (("本行文字足以断定方向的，予以推断", "the way is inferred where the row's own words make it certain"),
              ("不推断方向", "no way is inferred")),
    "use": (("以调整后的为准", "the revised one counts"), ("不计算", "not computed")),
    "full_year": (("折算成全年的次数", "counted over the whole year"), ("不折算", "not counted up")),
    "free": (("自行分配", "free"), ("", "")),
}
NUMBERS: Mapping[str, Term] = {  # of methods
    "from_ratio": ("从指标值的 {} 倍起", "from {} times the target"),
    "below_ratio": ("低于指标值的 {} 倍", "below {} times the target"),
    "points": ("扣 {} 分", "deducts {}"),
    "places": ("保留 {} 位小数", "to {} places"),
    "bound_places": ("各档界限保留 {} 位小数", "bounds to {} places"),
    "achieved_from": ("达成从分值的 {} 起", "achieved from {} of the points"),
    "partly_from": ("部分达成从分值的 {} 起", "partly achieved from {} of the points"),
}
# Where a method does not count the bound itself: it acts above, not from, the number.
NUMBERS_OF: Mapping[str, Mapping[str, Term]] = {
    "zero_outside": {"from_ratio": ("高于指标值的 {} 倍", "above {} times the target")},
}
AMOUNTS: Mapping[str, Term] = {  # what `by` names, by section
    "aggregate": ("按{}加权平均", "averaged, weighted by {}"),
    "execution": ("按{}计算", "measured against the {}"),
}
GAPS: Mapping[str, Term] = {
    "one": ("低一档乘 {}", "one grade × {}"),
    "two": ("低两档乘 {}", "two grades × {}"),
    "three": ("低三档乘 {}", "three grades × {}"),
}


def in_order(keys: Iterable[str]) -> list[str]:
    """The keys of entries by section, methods as the slots come; what is stated first stays first elsewhere."""
    sections, slots = list(SECTIONS), [f"method.{slot}" for slot in SLOTS]
    return sorted(keys, key=lambda key: (sections.index(section(key)), slots.index(key) if key in slots else 0))


def section(key: str) -> str:
    """`method.reverse` → `method`"""
    return key.partition(".")[0]


def name(key: str, lang: Lang) -> str:
    """What an entry is about: 反向指标, 产出指标; its section says what of it (分值, 舍入)."""
    rest = key.partition(".")[2]
    return pick(NAMES.get(key, (rest, rest)), lang)


def full_name(key: str, lang: Lang) -> str:
    """The same with its section, where that does not stand above it."""
    heading = pick(SECTIONS[section(key)], lang)
    return name(key, lang) if section(key) == "method" else f"{heading}·{name(key, lang)}"


def says(setting: Setting, lang: Lang) -> str:
    """What an entry states: its method with its numbers and bands, its rounding, its points."""
    if "method" in setting.fields:
        return _method(setting, lang)
    if rule := rounding_of(setting):
        return pick(rounding_words(rule.mode, rule.places), lang)
    between = pick(("，", ", "), lang)
    return between.join(_value(setting, field, value, lang) for field, value in setting.fields.items())


def _value(setting: Setting, field: str, value: Value, lang: Lang) -> str:
    if isinstance(value, bool):
        return pick(SWITCHES[field][0 if value else 1], lang)
    if isinstance(value, str):
        return pick(AMOUNTS[section(setting.key)], lang).format(pick(FIELDS[value], lang))
    number = plain(value)
    if field in GAPS:
        return pick(GAPS[field], lang).format(number)
    if section(setting.key) == "grade":
        return pick((f"{number} 分起", f"from {number}"), lang)
    return pick((f"{number} 分", f"{number} points"), lang)


def _method(setting: Setting, lang: Lang) -> str:
    """`超额完成扣固定分 (SC-21)：A ≥ k × T 扣固定分数，扣到 0 为止（从指标值的 1.5 倍起，扣 1 分）`"""
    method = methods()[str(setting.fields["method"])]
    stated = [_number(method.name, field, plain(value), lang) for field, value in setting.numbers.items()]
    stated += [_band(band) for band in setting.bands]
    if only := setting.fields.get("level1"):
        stated.append(pick((f"只用于一级指标“{only}”", f"only in rows of {only}"), lang))
    title = pick((method.title, method.title_en), lang).rstrip("。.")
    if not stated:
        return title
    return f"{title}（{'，'.join(stated)}）" if lang == "zh" else f"{title} ({', '.join(stated)})"


def _band(band: Band) -> str:
    """`≥ 80 → 0.7`, `< 80 → 89`"""
    bound, *rest = band
    return " → ".join((f"{'<' if bound == 'below' else '≥'} {plain(band[bound])}", *(plain(band[key]) for key in rest)))


def _number(method: str, field: str, number: str, lang: Lang) -> str:
    words = {**NUMBERS, **NUMBERS_OF.get(method, {})}.get(field)
    return pick(words, lang).format(number) if words else f"{field} {number}"
