"""Signs of the symbol fonts that offices draw tick boxes with, as the characters they show."""

from __future__ import annotations

# Font (lower case) → code in the font → character. Codes may come as U+F0xx, the private range of symbol fonts.
_SIGNS = {
    "wingdings": {0x6F: "□", 0x71: "□", 0x72: "□", 0xA8: "□", 0x6E: "■", 0xFC: "√", 0xFB: "×", 0xFD: "☒", 0xFE: "☑"},
    "wingdings 2": {0x2A: "□", 0x30: "□", 0xA3: "□", 0xA2: "■", 0x50: "√", 0x4F: "×", 0x51: "☒", 0x52: "☑", 0x53: "☒",
                    0x54: "☑"},
    "wingdings 3": {},
    "webdings": {0x63: "□", 0x67: "■", 0x61: "√", 0x72: "×"},
    "symbol": {0xB3: "≥", 0xA3: "≤", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xD6: "√", 0xB9: "≠", 0xA5: "∞", 0x25: "%"},
    "marlett": {0x61: "√", 0x62: "√"},
}
FONTS = frozenset(_SIGNS)


def shown(font: str, text: str) -> str:
    """The text as the symbol font shows it; what the font is not known to show stays as it is."""
    signs = _SIGNS.get(font.strip().strip("'\"").lower())
    if not signs:
        return text
    return "".join(signs.get(_code(character), character) for character in text)


def sign(font: str, code: str) -> str:
    """The character of a `w:sym` (font, hexadecimal code); an unknown one is no text."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    signs = _SIGNS.get(font.strip().lower(), {})
    return signs.get(number & 0xFF, "")


def _code(character: str) -> int:
    code = ord(character)
    return code & 0xFF if 0xF000 <= code <= 0xF0FF else code
