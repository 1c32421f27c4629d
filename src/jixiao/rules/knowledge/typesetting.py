"""How a text would be set well: blanks, widths and doubled signs put right, and no sign, digit or word another."""

from __future__ import annotations

import re
from collections.abc import Callable
from unicodedata import normalize

from msgspec import Struct

from jixiao.wording.language import Term
from jixiao.wording.typography import same_but_typography

_HAN = "[一-龥]"
_BLANK = "[ \u3000\xa0]"
GAP = re.compile(rf"(?<={_HAN}){_BLANK}+(?={_HAN})")
STRAY = re.compile(r"[，；、：][，。；、：]|。[，；、。]")
STRAYS = re.compile(rf"(?:{STRAY.pattern})[，。；、：]*")
BRACKETS = re.compile(r"（([^（）()]*)\)|\(([^（）()]*)）")  # one wide, one narrow
_STRENGTH = "、，：；。"
_WIDE = str.maketrans(",;?!", "，；？！")  # no colon: templates print labels with one


class Slip(Struct, frozen=True):
    """A slip of typesetting: its name, what it looks like, how it is put right."""

    name: Term
    seen: re.Pattern[str]
    right: Callable[[re.Match[str]], str]
    beside: str = ""  # only where one of these stands in the same text, too
    in_form: str = ""  # … or in the form: a system that writes every sign so is left alone


def _narrow(found: re.Match[str]) -> str:
    return normalize("NFKC", found[0])


def _sign(wide: str, narrow: str, sign: str) -> Slip:
    seen = re.compile(rf"(?:{wide}{_BLANK}*[＝=]|{narrow}{_BLANK}*＝){_BLANK}*")
    return Slip((f"全角的{sign}", f"{sign} in full-width signs"), seen, lambda _: sign, in_form=sign)


SLIPS: tuple[Slip, ...] = (
    Slip(("全角数字", "full-width digits"), re.compile("[０-９]+(?:[．，：][０-９]+)*％?"), _narrow),
    _sign("＞", ">", "≥"),
    _sign("＜", "<", "≤"),
    Slip(("百分号全角半角混用", "full-width and half-width % mixed"), re.compile("％"), _narrow, beside="%"),
    Slip(("括号全角半角混用", "full-width and half-width brackets mixed"),
         BRACKETS, lambda found: f"（{found[1] or found[2] or ''}）"),
    Slip(("标点全角半角混用", "full-width and half-width punctuation mixed"),
         re.compile(rf"(?<={_HAN})[,;?!]{_BLANK}*(?!\d|{_BLANK})"), lambda found: found[0].strip().translate(_WIDE),
         beside="，；？！"),
)  # fmt: skip
# What nearly every sound text lacks.
SUSPECT = re.compile(f"[０-９＝％＞＜]|{_HAN}[,;?!{_BLANK[1:]}|{BRACKETS.pattern}")


def set_well(text: str, form: frozenset[str]) -> tuple[str, list[Term]]:
    """The text with its slips put right, and their names; blanks are left, since many a blank is meant.

    `form` holds every sign that the form prints.
    """
    right, names = text, []
    for slip in SLIPS:
        if form.issuperset(slip.in_form) and (not slip.beside or any(sign in text for sign in slip.beside)):
            changed = slip.seen.sub(slip.right, right)
            names += [slip.name] * (changed != right)
            right = changed
    return right, names


def without_strays(text: str) -> str:
    """The text with one mark, the strongest, where several stand side by side."""
    return STRAYS.sub(lambda found: max(found[0], key=_STRENGTH.index), text)


def safe(before: str, after: str) -> str | None:
    """The repaired text where it differs in typography only."""
    return after if after != before and same_but_typography(before, after) else None
