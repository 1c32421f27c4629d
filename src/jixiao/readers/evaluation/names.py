"""What looks like the name of a person, and the bare name in a cell that prints more."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from jixiao.layouts.evaluation import columns, folded, people

NAME = re.compile(r"[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,6}·[\u3400-\u9fff]{1,8}")
NOTE = re.compile(r"[（(【\[][^（）()【】\[\]]*[)）】\]]")


@lru_cache(maxsize=4096)
def name_in(text: str) -> str | None:
    """The name of a person that a cell prints, without titles and notes; None when it prints none."""
    plain = name_among(text)
    if plain is None or any(word in plain for word in people().words):
        return None
    return plain if "·" in plain or plain[0] in people().surnames or plain.startswith(people().compound) else None


@lru_cache(maxsize=4096)
def name_among(text: str) -> str | None:
    """The name that a cell prints where names stand beside it, which rare ones are known by."""
    whole = folded(text)
    plain = NOTE.sub("", whole).strip("：:、，,")
    if plain in _called() and (note := NOTE.search(whole)):
        plain = note[0][1:-1]  # 专家（张某某）
    for title in people().titles:
        if len(plain) > len(title) + 1:
            plain = plain.removeprefix(title).removesuffix(title).strip("：:")
    return plain if NAME.fullmatch(plain) and plain not in _words() else None


def is_name(text: str) -> bool:
    """Whether a cell prints the name of a person."""
    return len(text) <= 24 and name_in(text) is not None


@cache
def _called() -> frozenset[str]:
    """What a person is called in whose head the name stands in brackets."""
    return frozenset({*people().titles, *map(folded, columns().experts["words"])})


@cache
def _words() -> frozenset[str]:
    """Heads and labels of sheets, which are no names."""
    known = columns()
    groups = (known.columns, known.experts, known.rows, known.levels)
    heads = {folded(word) for group in groups for words in group.values() for word in words}
    return frozenset(heads | {*people().words})
