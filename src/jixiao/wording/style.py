"""Styles of text for people: they travel through it as noncharacters, so that all else is cleaned at one exit."""

from __future__ import annotations

from typing import Literal

from jixiao.wording.safe import clean

Style = Literal["bold", "dim", "red", "yellow", "green", "blue", "cyan"]

_STYLES: dict[str, tuple[str, str]] = {
    "plain": ("\ufdd0", "\x1b[0m"),
    "bold": ("\ufdd1", "\x1b[1m"),
    "dim": ("\ufdd2", "\x1b[2m"),
    "red": ("\ufdd3", "\x1b[31m"),
    "yellow": ("\ufdd4", "\x1b[33m"),
    "green": ("\ufdd5", "\x1b[32m"),
    "blue": ("\ufdd6", "\x1b[34m"),
    "cyan": ("\ufdd7", "\x1b[36m"),
}
_COLOURED = {ord(mark): code for mark, code in _STYLES.values()}
_PLAIN = {ord(mark): None for mark, _ in _STYLES.values()}


def paint(text: str, style: Style) -> str:
    """The text in a style, where the output has colours."""
    return f"{_STYLES[style][0]}{text}{_STYLES['plain'][0]}"


def finished(text: str, *, colours: bool) -> str:
    """The text cleaned, its styles as the output can show them."""
    return clean(text).translate(_COLOURED if colours else _PLAIN)
