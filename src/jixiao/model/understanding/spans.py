"""How often and how long: 每季度, 每月1-2次, 一年一次; 知晓后半个月, 3个工作日内, 24小时."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

from jixiao.model.understanding import reasons
from jixiao.model.understanding.numbers import ARABIC, number, tidy
from jixiao.model.understanding.signs import before, behind, joined
from jixiao.model.value import Comparison, Duration, Frequency, Quantity, Unknown

_Per = Literal["day", "week", "month", "quarter", "half_year", "year"]
_Length = Literal["hour", "day", "workday", "week", "month", "year"]
_PER: dict[str, _Per] = {"天": "day", "日": "day", "周": "week", "星期": "week", "礼拜": "week", "月": "month"}
_PER |= {"月度": "month", "季": "quarter", "季度": "quarter", "半年": "half_year", "年": "year", "年度": "year"}
RATES: dict[_Per, str] = {"day": "次/天", "week": "次/周", "month": "次/月", "quarter": "次/季"}
RATES |= {"half_year": "次/半年", "year": "次/年"}
_LENGTH: dict[str, _Length] = {"小时": "hour", "天": "day", "日": "day", "工作日": "workday"}
_LENGTH |= {"周": "week", "星期": "week", "月": "month", "年": "year", "周年": "year"}
_LENGTHS = _LENGTH | {f"个{name}": length for name, length in _LENGTH.items()}
del _LENGTHS["月"]
_N = rf"(?:{ARABIC}|[零一二两三四五六七八九十百]+|半)"
_P = "(?:半年|[月季年]度?|周|星期|礼拜|天|日)"
_EVERY = re.compile(
    rf"(?P<pre>(?:[^0-9每逐按≥≤><=]|按[时期规]){{0,8}}?)(?P<how>每1?个?|逐|按)(?P<per>{_P})"
    rf"(?:(?P<mid>[^0-9]{{0,10}}?)(?P<low>{_N})(?:[-~—至到](?P<high>{_N}))?次(?!性)(?P<post>[^0-9]{{0,10}})"
    rf"|(?P<rest>[^0-9]{{0,10}})|(?P<when>[0-9]{{1,2}}[月日号][^0-9]{{0,8}}|[0-9]{{1,2}}月[0-9]{{1,2}}日[^0-9]{{0,8}}))"
)
_ONCE = re.compile(
    rf"(?P<pre>[^0-9每≥≤><=]{{0,8}}?)(?<![全当本今去近])每?(?P<span>(?!半年){_N})?个?(?P<per>{_P})(?P<low>{_N})(?:[-~—至到](?P<high>{_N}))?次(?P<post>[^0-9]{{0,8}})"
)
# 按日常, 按年初计划, 每年提高, 逐年: a manner or a trend, not a count of times.
_NO_RHYTHM = re.compile(
    r"[常程期龄均初节票报度]|.*(?:计划|预算|目标|要求|提高|提升|增|降|减|改善|上升|好转|优化|比例|标准|金额|[元人])"
)
_DURATION = re.compile(
    rf"(?:(?P<after>[^0-9，;、()≥≤><=]{{1,20}}?)(?:之日起|之后|以后|后|起))?的?(?P<head>[^0-9，;、()]{{0,10}}?)(?P<n>{_N})"
    rf"(?P<unit>个?工作日|个?小时|天|个?星期|周年|周|个月|个自然日|日(?=[之以]?内)|年)(?P<half>半)?(?P<tail>[^0-9，;、]{{0,12}})"
)
_NEUTRAL = re.compile(
    r"(?:在|于|全年|及时|响应|处理|办理|完成|使用|服务|保修|质保|质量|设计|平均|建设|实施|项目|合同|工程|产品|设备|道路|到达|处置|反馈|回复|审批|办结|持续)*"
    r"(?:时间|时限|时长|年限|期限|周期|寿命|工期|期|限|年数|天数|在|于|持续|全年|达)?"
)
_ENDING = re.compile(
    r"(?:完成|办结|支付|发放|到位|处理|响应|拨付|到达|办理|处置|反馈|回复|办毕|送达|解决|完毕|公开|公布|予以|给予|修复)*"
)


def frequency(text: str) -> Frequency | Quantity | Unknown | None:
    """How often, when the whole text says so; with a comparison (每周不少于2次) it is a quantity of 次/周."""
    if "每" in text or "按" in text or "逐" in text:
        found = _EVERY.fullmatch(text)
        if found and (found["how"] != "逐" or found["per"] in ("月", "季", "季度", "日", "周")):
            return _counted(found, found["pre"]) if found["low"] else _plain(found)
    found = _ONCE.fullmatch(text) if "次" in text else None
    return _counted(found, found["pre"]) if found else None


def _plain(found: re.Match[str]) -> Frequency | None:
    rest = found["rest"] or ""
    if _NO_RHYTHM.match(rest) or rest[:1] in ("个", "人") or found["pre"].endswith(("人", "户", "家")):
        return None
    word = found["pre"] + rest + (found["when"] or "")
    return Frequency(_PER[found["per"]], word=word.strip(":") or None)


def _counted(found: re.Match[str], pre: str) -> Frequency | Quantity | Unknown | None:
    parts = found.groupdict()
    head = before(parts.get("mid") or "")
    span = number(parts.get("span") or "1") if parts.get("span") else Decimal(1)
    low, high = number(parts["low"]), number(parts["high"] or parts["low"])
    tail = behind(parts["post"] or "")
    if head is None or tail is None or span is None or not span or low is None or high is None or low > high:
        return None
    comparison, agreed = joined(head, tail)
    low, high, per = low / span, high / span, _PER[parts["per"]]
    word = (pre + head.word + tail.word).strip(":") or None
    if not agreed or low * span != number(parts["low"]):
        return Unknown(reasons.WHICH_FREQUENCY)
    if comparison or head.approximate or tail.approximate:
        return (
            Quantity(low, RATES[per], comparison, head.approximate or tail.approximate, word) if low == high else None
        )
    return Frequency(per, tidy(low), tidy(high), word)


def duration(text: str) -> Duration | None:
    """A length of time, when the whole text is one; with a word that changes its sense (提前10天) it is none."""
    found = _DURATION.fullmatch(text)
    value = number(found["n"]) if found else None
    if found is None or value is None or (value >= 1000 and found["unit"] == "年"):
        return None
    head, tail = before(found["head"]), behind(found["tail"])
    if head is None or tail is None or head.approximate or tail.approximate or not _NEUTRAL.fullmatch(head.word):
        return None
    comparison, agreed = joined(head, tail)
    if not agreed or (tail.word and not (comparison == "<=" and _ENDING.fullmatch(tail.word))):
        return None
    unit = found["unit"].removeprefix("个").replace("自然日", "天")
    return Duration(
        value + Decimal("0.5") if found["half"] else value, _LENGTH[unit], comparison, found["after"] or None
    )


def as_duration(value: Decimal, unit: str | None, comparison: Comparison | None) -> Duration | None:
    """A bare number with its unit 天, 个月, 年 … in a cell of its own; 月 alone could be a month of the year."""
    length = _LENGTHS.get(unit or "")
    if length is None or (length == "year" and value >= 1000):
        return None
    return Duration(value, length, comparison)
