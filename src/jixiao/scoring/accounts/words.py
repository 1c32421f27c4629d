"""The words that the reckoning turns on, and how words are compared."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from unicodedata import normalize

WORDS = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=16384)
def fold(words: str) -> str:
    """Half-width, without white space and quotation marks."""
    return "".join(sign for sign in normalize("NFKC", words) if not sign.isspace() and sign not in "“”\"'‘’《》")
