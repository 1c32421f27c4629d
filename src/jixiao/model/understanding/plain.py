"""One spelling for every glyph a clerk may type, so that the patterns need to know only one."""

from __future__ import annotations

import re

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if code != ord("，")}
_GLYPHS = str.maketrans(
    {"﹥": ">", "﹤": "<", "﹦": "=", "═": "=", "〓": "=", "≧": "≥", "⩾": "≥", "≽": "≥", "≮": "≥", "≦": "≤", "⩽": "≤"}
    | {
        "≼": "≤",
        "≯": "≤",
        "〉": "》",
        "〈": "《",
        "﹪": "%",
        "∼": "~",
        "〜": "~",
        "～": "~",
        "–": "-",
        "−": "-",
        "‐": "-",
    }
    | {
        "‑": "-",
        "‒": "-",
        "﹣": "-",
        "―": "—",
        "─": "—",
        "﹐": "，",
        "；": ";",
        "。": ";",
        "﹔": ";",
        "\n": " ",
        "㎡": "平方米",
    }
    | {"㎥": "立方米", "℅": "%", "圆": "元", "\u200b": "", "\ufeff": "", "〔": "(", "〕": ")", "【": "(", "】": ")"}
)
_TABLE = _FULL_WIDTH | _GLYPHS
_SPACE = re.compile(r"\s+")
_LISTED = re.compile(r"(?<=\S)\s*\n\s*(?=[(（]?[0-9]{1,2}[.、)）])")
_STOP = re.compile(r"(?<=[^.;0-9])\.$|(?<=[^;]);$")
_KEPT_SPACE = re.compile(r"(?<=[0-9A-Za-z])\s+(?=[0-9A-Za-z])")
_WIDE_COMMA = re.compile(r"(?<![0-9.,，])(?!0)[0-9]{1,3}(?:，[0-9]{3})+(?![0-9，])")


def plain(text: str) -> str:
    """`text` with half-width signs and digits, no inner blanks; a blank between letters or digits stays one blank.

    A wide comma before three digits and no more (1，200 · 12，500.00) is a thousands separator, as a narrow one is.
    """
    text = _STOP.sub("", _LISTED.sub(";", text).translate(_TABLE).strip())
    if _SPACE.search(text):
        text = _KEPT_SPACE.sub("\0", text)
        text = _SPACE.sub("", text).replace("\0", " ")
    if text[:1] == "(" and text[-1:] == ")" and text.count("(") == 1:
        text = text[1:-1]
    return _WIDE_COMMA.sub(lambda number: number[0].replace("，", ","), text) if "，" in text else text
