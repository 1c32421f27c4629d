"""Why a value is not understood: every reason, in both languages.

`Unknown` keeps the Chinese reason; `reason_in` gives it in either language.
"""

from __future__ import annotations

from typing import Literal

NO_SUCH_DATE = "日期不存在"
START_WITHOUT_YEAR = "期间的起点没有年份"
ENDS_BEFORE_START = "期间的终点早于起点"
PERIOD_OR_DEADLINE = "期间与期限并存，不能确定"
WHICH_FREQUENCY = "频次不能确定"
NUMBER_IN_WORDS = "文字中的数字不能确定其含义"
CODE_OR_NUMBER = "编码、年份还是数量，不能确定"
TOO_LONG = "文字过长，不作为指标值理解"
TEMPLATE = "模板符号，没有填写数值"
SIGN_ONLY = "只有符号或序号，没有数值"
TELEPHONE = "像电话号码，不是数值"
SIGN_WITHOUT_NUMBER = "符号后没有数值"
SIGN_AGAINST_WORDS = "符号与文字相反"
DATE_OR_DURATION = "日期还是时长，不能确定"
TOO_MANY_DIGITS = "数字过长"
AGAINST_SIGN_COLUMN = "指标值与符号栏不一致"
AGAINST_UNIT_COLUMN = "指标值与计量单位栏不一致"
CODE = "编码，不是数量"
BRACKETED = "括号中的金额可能是负数"
WHICH_RANGE = "区间的符号、单位或上下限不能确定"

_ENGLISH = {
    NO_SUCH_DATE: "no such date in the calendar",
    START_WITHOUT_YEAR: "the period begins without a year",
    ENDS_BEFORE_START: "the period ends before it begins",
    PERIOD_OR_DEADLINE: "a period or a deadline: not certain",
    WHICH_FREQUENCY: "how often is not certain",
    NUMBER_IN_WORDS: "what the number within the words means is not certain",
    CODE_OR_NUMBER: "a code, a year or a quantity: not certain",
    TOO_LONG: "too long a text for a value",
    TEMPLATE: "a sign of the template, no value filled in",
    SIGN_ONLY: "only a sign or a number of the list, no value",
    TELEPHONE: "looks like a telephone number, no value",
    SIGN_WITHOUT_NUMBER: "no number follows the sign",
    SIGN_AGAINST_WORDS: "sign and words say the opposite",
    DATE_OR_DURATION: "a date or a length of time: not certain",
    TOO_MANY_DIGITS: "the number has too many digits",
    AGAINST_SIGN_COLUMN: "the value contradicts the column of signs",
    AGAINST_UNIT_COLUMN: "the value contradicts the column of units",
    CODE: "a code, no quantity",
    BRACKETED: "an amount in brackets may be negative",
    WHICH_RANGE: "sign, unit or bounds of the range are not certain",
}


def reason_in(lang: Literal["zh", "en"], reason: str) -> str:
    """A reason in the words of a language; one that came with foreign JSON stays as it is."""
    return _ENGLISH.get(reason, reason) if lang == "en" else reason
