"""The text of an element as a browser shows it."""

from __future__ import annotations

import re

from lxml.etree import _Element

from jixiao.readers.symbols import FONTS, shown

UNSEEN = frozenset({"script", "style", "noscript", "template", "head", "title", "object", "iframe", "svg", "rp", "rt"})
BLOCKS = frozenset({
    "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header", "footer", "nav",
    "center", "blockquote", "pre", "dl", "dt", "dd", "form", "fieldset", "address", "main", "aside", "figure", "hr",
    "tr", "caption",
})  # fmt: skip
BLANKS = re.compile(r"[ \t\r\n\f\xa0]+")
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
FONT = re.compile(r"font-family\s*:\s*[\"']?([^;\"',]+)", re.IGNORECASE)
WIDE = re.compile(r"[^\x00-\x7f]")


def is_seen(element: _Element) -> bool:
    """Whether a browser shows the element at all."""
    if not isinstance(element.tag, str) or element.tag in UNSEEN or element.get("hidden") is not None:
        return False
    style = element.get("style")
    return not (style and HIDDEN.search(style))


def blanks_joined(text: str) -> str:
    """Line ends and runs of blanks in the source as a browser shows them; none between Chinese characters."""
    return BLANKS.sub(_blank, text) if BLANKS.search(text) else text


def _blank(match: re.Match[str]) -> str:
    if "\n" not in match[0] and "\r" not in match[0]:
        return " "
    before, after = match.string[match.start() - 1 : match.start()], match.string[match.end() : match.end() + 1]
    return "" if WIDE.match(before) and WIDE.match(after) else " "


def own_text(element: _Element, text: str | None) -> str:
    """A text inside the element, signs of its symbol font as they are shown."""
    if not text:
        return ""
    font = element.get("face") or ""
    style = element.get("style")
    if style and "font" in style and (found := FONT.search(style)):
        font = found[1]
    return shown(font, text) if font.strip().lower() in FONTS else text


def control(element: _Element) -> str | None:
    """What a control of a form shows: a tick box, a typed text, the chosen option; None for other elements."""
    if element.tag == "input":
        kind = (element.get("type") or "text").lower()
        if kind in ("checkbox", "radio"):
            return "☑" if element.get("checked") is not None else "☐"
        return (element.get("value") or "") if kind in ("text", "number", "date", "tel") else ""
    if element.tag == "select":
        options = list(element.iter("option"))
        chosen = next((option for option in options if option.get("selected") is not None), None)
        chosen = chosen if chosen is not None else options[0] if options else None
        return "".join(str(part) for part in chosen.itertext()) if chosen is not None else ""
    return None
