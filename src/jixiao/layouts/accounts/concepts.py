"""What a figure of the narrative is about: its printed item and chapter → the id of a concept."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files

import msgspec
from msgspec import Struct

from jixiao.layouts.accounts.chapters import folded
from jixiao.layouts.accounts.functions import function_code
from jixiao.layouts.layout import LayoutError

LONGEST_ITEM = 120
LEVELS = {"类": 1, "款": 2, "项": 3}
_SUBJECT = re.compile(r"([^()、,，:：;；。]{1,40})\(([类款项])\)")
_CODED = re.compile(r"(?:\d{7}|\d{5}|\d{3})(?!\d)")
_CODE_IN_BRACKETS = re.compile(r"[^\d()]\((\d{3}|\d{5}|\d{7})\)")
_CODE_AT_END = re.compile(r"\d{2,3}$")
_THRESHOLD = re.compile(r"单位?价值?(\d{1,5})万元")
_NUMBERED = re.compile(r"^(?:[\d.、]+(?=\D)|[一二三四五六七八九十]+、)")


class Concept(Struct, frozen=True, forbid_unknown_fields=True):
    """One concept with its wordings."""

    zh: str
    en: str
    counts: bool = False
    words: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    within: Mapping[str, tuple[str, ...]] = {}
    near: Mapping[str, tuple[str, ...]] = {}
    not_in: tuple[str, ...] = ()


class Strip(Struct, frozen=True, forbid_unknown_fields=True):
    """What may stand before and after a wording."""

    before: tuple[str, ...]
    after: tuple[str, ...]


class Wordings(Struct, frozen=True, forbid_unknown_fields=True):
    """The file concepts.toml."""

    strip: Strip
    concepts: Mapping[str, Concept]


class Index(Struct, frozen=True):
    """Wordings for look-up: as a whole, by chapter, and by what the item contains."""

    whole: Mapping[str, str]
    within: Mapping[str, Mapping[str, str]]
    near: Mapping[str, Mapping[str, str]]
    inside: tuple[tuple[str, str], ...]
    strip: Strip


@cache
def concepts() -> Mapping[str, Concept]:
    """The concepts by id."""
    return _wordings().concepts


@cache
def _wordings() -> Wordings:
    return load((files(__package__) / "concepts.toml").read_text(encoding="utf-8"))


def load(toml: str) -> Wordings:
    """Wordings from their TOML; an unknown key is refused by name."""
    try:
        return msgspec.convert(tomllib.loads(toml), Wordings)
    except msgspec.ValidationError as problem:
        raise LayoutError(f"concepts.toml: {problem}; known: {Concept.__struct_fields__}") from problem


@cache
def _index() -> Index:
    within, near = dict[str, dict[str, str]](), dict[str, dict[str, str]]()
    for key, concept in concepts().items():
        for table, asked in ((within, concept.within), (near, concept.near)):
            for place, words in asked.items():
                table.setdefault(place, {}).update({folded(word): key for word in words})
    whole = {folded(word): key for key, concept in concepts().items() for word in concept.words}
    inside = sorted(((folded(word), key) for key, concept in concepts().items() for word in concept.inside),
                    key=lambda pair: -len(pair[0]))
    return Index(whole, within, near, tuple(inside), _wordings().strip)


def concept_of(item: str, chapter: str | None = None, counts: bool | None = None, near: str | None = None
               ) -> str | None:
    """The concept of a printed item in a chapter; None where it is not known.

    `counts` says whether its amount is one of things (辆, 个); 公务用车购置 in 辆 is no expenditure. `near` is one of
    `near_words` that stands beside it: 对4个项目开展绩效监控.
    """
    found = _concept(item, chapter, near) if len(item) <= LONGEST_ITEM else None
    if found is None or counts is None:
        return found
    known = concepts().get(found)
    return found if counts == (known.counts if known is not None else found.startswith("assets:")) else None


def near_words() -> tuple[str, ...]:
    """The words beside an amount that decide what its item is."""
    return tuple({word: None for concept in concepts().values() for word in concept.near})


@lru_cache(maxsize=8192)
def _concept(item: str, chapter: str | None, near: str | None) -> str | None:
    name, index = folded(item), _index()
    if subject := subject_of(name):
        return subject
    here = {**index.within.get(chapter or "", {}), **index.near.get(near or "", {})}
    for wording in _variants(name, index.strip):
        known = here.get(wording)
        if known is None and (known := index.whole.get(wording)) and chapter in concepts()[known].not_in:
            known = None
        if known is not None:
            return known
    if found := _THRESHOLD.search(name):
        return f"assets:equipment:{int(found[1]) * 10000}"
    held = next((key for word, key in index.inside if word in name), None)
    return held or (_class(name) if chapter in ("general", "general_structure") else None)


def _variants(name: str, strip: Strip) -> Iterator[str]:
    """The item, then with one and more of its decorations off; few, and each shorter than the one before."""
    seen, left = {name}, [name]
    for variant in left:
        yield variant
        shorter = [variant[len(word):] for word in strip.before if variant.startswith(word)]
        shorter += [variant[: variant.rfind("(")]] if variant.endswith(")") else []
        shorter += [variant[: -len(word)] for word in strip.after if variant.endswith(word)]
        for each in shorter:
            if each and each not in seen:
                seen.add(each)
                left.append(each)


def subject_of(name: str) -> str | None:
    """`教育支出(类)普通教育(款)小学教育(项)` → function:2050202; by its name where no list knows the code."""
    levels = _SUBJECT.findall(name)
    if not levels:
        codes = _CODE_IN_BRACKETS.findall(name)  # 一般公共服务支出(201)审计事务(20108)行政运行(2010801)
        return f"function:{codes[-1]}" if codes else None
    names = [(_NUMBERED.sub("", part) if not part.isdigit() else part).removeprefix("支出") for part, _ in levels]
    ends = [found[0] if (found := _CODE_AT_END.search(name)) else name for name in names]
    if all(part.isdigit() for part in ends):
        return "function:" + "".join(ends)
    under, last = "", names[-1]
    for part, (_, sign) in zip(names, levels, strict=True):
        coded = _CODED.match(part)
        code = coded[0] if coded else function_code(part, LEVELS[sign], under)
        under = code or under
    return f"function:{code or last}"


def _class(name: str) -> str | None:
    """A class of the list of structure, which is printed without (类)."""
    code = function_code(name, 1)
    return f"function:{code}" if code else None
