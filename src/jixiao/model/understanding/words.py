"""Texts that hold no value: dashes, not-applicable words, empty templates, words; and codes, which are no numbers."""

from __future__ import annotations

import re

from jixiao.model.understanding import reasons
from jixiao.model.value import Dash, NotApplicable, Unknown, Word

_DASH = re.compile(r"[-—/\\×－·]{1,6}|[xX✕✖]")
_NOT_APPLICABLE = re.compile(
    r"(?:此项|本项|该项|本项目|本年度?|暂)?(?:不适用|不涉及|未涉及|无涉及)(?:(?:此|该|本)?(?:项|指标|内容|项目|项内容|项指标|项工作)?)?"
    r"|无(?:此项|此项内容|此项指标|此类指标|该项|该项内容|该项指标|相关内容|此内容|此指标)?|N/?A|n/?a"
)
_TEMPLATE = re.compile(r"[(]?[≥≤><=]*(?:\*+|[xX×]{2,}|_+|…+|\.{2,}|○+|□+)[%元个人次项年月日]*[)]?")
_SIGN_ONLY = re.compile(r"[≥≤><=%]+|[0-9]{1,2}[.、]|指标[0-9]{0,2}:?")
_PHONE = re.compile(r"(?:\+?86-?)?1[3-9][0-9]{9}|0[0-9]{2,3}[- ]?[0-9]{7,8}(?:-[0-9]{1,5})?|[2-9][0-9]{6,7}-[0-9]{1,5}")
_CODE = re.compile(
    r"[A-Za-z][-/A-Za-z]* ?[0-9][-.0-9A-Za-z]*(?:级|类|型|号)?"
    r"|[0-9]{1,12}[A-Za-z]{1,12}[级类]?|[0-9]{1,12}(?:号|#)|第[0-9]+(?:[名位届期次批]|等级)?|(?<!提)前[0-9]+[名位强]?|(?:19|20)[0-9]{2}学?年(?:度|末|底)?"
)
_GRADE = re.compile(r"第[一二三四五六七八九十]+[名位等]?|[0-9一二三四五][级类](?:以上|及以上)?")
_DIGIT = re.compile(r"[0-9]")

UNREADABLE = Unknown(reasons.NUMBER_IN_WORDS)
CODE_OR_NUMBER = Unknown(reasons.CODE_OR_NUMBER)
TOO_LONG = Unknown(reasons.TOO_LONG)
BRACKETED = Unknown(reasons.BRACKETED)


def no_value(text: str) -> Dash | NotApplicable | Unknown | None:
    """What a plain text without any value says; None when it may hold one."""
    if _DASH.fullmatch(text):
        return Dash()
    if _NOT_APPLICABLE.fullmatch(text.rstrip(";.")):
        return NotApplicable()
    if _TEMPLATE.fullmatch(text):
        return Unknown(reasons.TEMPLATE)
    if _SIGN_ONLY.fullmatch(text):
        return Unknown(reasons.SIGN_ONLY)
    return None


def has_digit(text: str) -> bool:
    """Whether an Arabic digit stands in the text."""
    return _DIGIT.search(text) is not None


def without_codes(text: str) -> str:
    """The text with its codes, ranks and years (ISO9001, IP65级, 第3名, 2023年) taken out."""
    return _CODE.sub("", text)


def phrase(text: str, printed: str) -> Word | Unknown:
    """The reading of a text in which no measured value was found: a word, unless numbers are left unexplained."""
    if _PHONE.fullmatch(text):
        return Unknown(reasons.TELEPHONE)
    if has_digit(text) and not _GRADE.fullmatch(text) and has_digit(without_codes(text)):
        return UNREADABLE
    if text[:1] in "≥≤<>" and text[1:2] != "":
        return Unknown(reasons.SIGN_WITHOUT_NUMBER)
    return Word(printed.lstrip("=＝═﹦") or printed)


def is_phone(text: str) -> bool:
    """A telephone number, which a bare number of eleven digits may be."""
    return _PHONE.fullmatch(text) is not None
