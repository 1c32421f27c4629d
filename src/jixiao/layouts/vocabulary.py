"""Labels and what they mean: the wordings of all layouts and of common.toml, by context."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache, partial
from importlib.resources import files
from typing import Any, get_args
from unicodedata import normalize

from msgspec import Struct

from jixiao.layouts.layout import COMMON, Layout, LayoutError, layouts, refuse_unknown
from jixiao.model.form import Subject

EITHER = "either"  # a wording that leaves open what a form is about: 项目(政策)名称
BLOCKS = ("fund_block", "task_block", "goal_block", "indicator_block")  # labels beside the parts of a form
LONGEST = 60  # characters; no label is longer
NOTE = re.compile(r"^(.*?)\(([^()]*)\)$")
NOTE_HEAD = re.compile(r"^\s*([^:：]{1,14})[:：]")
LEAD = re.compile(r"^[*#]+|^(?:其中|一、|二、|三、|四、|\d[.、])+[:：]?")


class Label(Struct, frozen=True):
    """A recognised label: the concept it names and the note printed in brackets behind it."""

    concept: str
    note: str | None = None


class Vocabulary(Struct, frozen=True):
    """For each context (identity, fund_columns, level1 …) the wordings and their concepts."""

    contexts: Mapping[str, Mapping[str, str]]
    families: Mapping[str, frozenset[str]]  # level 2 wording → the level 1 names it may stand under
    subjects: Mapping[str, str]  # words of a title → what the form is about
    bodies: tuple[str, ...]  # how names of public bodies end
    lookup: Callable[[str, str], Label | None]  # remembers what it was asked: the same labels stand on every form

    def knows(self, text: str, *contexts: str) -> bool:
        """Whether the text is a label in one of the contexts."""
        return any(self.find(context, text) for context in contexts)

    def find(self, context: str, text: str) -> Label | None:
        """What the label `text` means in a context, or None."""
        if len(text) <= LONGEST:
            return self.lookup(context, text)
        return _label(self.contexts, context, text) if context == "notes" else None  # long texts are not remembered


@lru_cache(maxsize=32768)
def key(text: str) -> str:
    """A label for comparison: NFKC, no white space, no leading * or 其中, no trailing colon."""
    folded = "".join(normalize("NFKC", text).split())
    return LEAD.sub("", folded).strip("*:")


def _label(contexts: Mapping[str, Mapping[str, str]], context: str, text: str) -> Label | None:
    label = _find(contexts[context], text) if len(text) <= LONGEST else None
    if label is None and context == "notes" and (head := NOTE_HEAD.match(text)):
        return _find(contexts[context], head[1])
    return label


def _find(wordings: Mapping[str, str], text: str) -> Label | None:
    folded = key(text)
    if folded in wordings:
        return Label(wordings[folded])
    split = NOTE.match(folded) if folded.endswith(")") else None
    while split:
        base, note = split.groups()
        if base.rstrip(":") in wordings:
            return Label(wordings[base.rstrip(":")], note)
        split = NOTE.match(base)
    return None


@cache
def vocabulary() -> Vocabulary:
    """The one vocabulary, built from common.toml and every layout."""
    common = tomllib.loads((files(__package__) / COMMON).read_text(encoding="utf-8"))
    contexts = _common_contexts(common)
    for layout in layouts().values():
        _add_layout(contexts, layout)
    families: dict[str, set[str]] = {}
    for level1, wordings in common["indicators"]["level2"].items():
        for wording in wordings:
            families.setdefault(key(wording), set()).add(level1)
    lookup = lru_cache(maxsize=65536)(partial(_label, contexts))
    return Vocabulary(
        contexts, {name: frozenset(levels) for name, levels in families.items()},
        _index(common["subject"]["title"]), tuple(common["context"]["bodies"]), lookup,
    )


def _common_contexts(common: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    funds, goals, indicators = common["funds"], common["goals"], common["indicators"]
    tasks, subjects = common["tasks"], {*get_args(Subject), EITHER}
    refuse_unknown(COMMON, "tasks.columns", tasks["columns"])
    if strange := {*common["subject"]["title"], *common["subject"]["labels"]} - subjects:
        raise LayoutError(f"{COMMON}: [subject] {sorted(strange)} is no subject; known: {sorted(subjects)}")
    refuse_unknown(COMMON, "identity.labels", common["identity"])
    refuse_unknown(COMMON, "funds.columns", funds["columns"])
    refuse_unknown(COMMON, "funds.lines", funds["lines"])
    refuse_unknown(COMMON, "goals.heads", goals["heads"])
    refuse_unknown(COMMON, "indicators.columns", indicators["columns"])
    return {
        "identity": _index(common["identity"]),
        "fund_block": _index({"block": funds["block"]}),
        "fund_columns": _index(funds["columns"]),
        "fund_lines": _index(funds["lines"]),
        "goal_block": _index(goals["block"]),
        "goal_heads": _index(goals["heads"]),
        "indicator_block": _index({"block": indicators["block"]}),
        "indicator_columns": _index(indicators["columns"]),
        "indicator_parts": _index(indicators["parts"]),
        "level1": _index(indicators["level1"]),
        "level2": {key(word): key(word) for words in indicators["level2"].values() for word in words},
        "total": _index(common["total"]),
        "notes": _index({"note": common["notes"]["labels"]}),
        "title": _index(common["title"]),
        "subject_labels": _index(common["subject"]["labels"]),
        "task_block": _index({"block": tasks["block"]}),
        "task_columns": _index(tasks["columns"]),
        "task_parts": _index(tasks["parts"]),
    }


def _add_layout(contexts: dict[str, dict[str, str]], layout: Layout) -> None:
    lines: Mapping[str, Iterable[str]] = {line.source: (*line.label, *line.right) for line in layout.funds.lines}
    added: dict[str, Mapping[str, Iterable[str]]] = {
        "identity": layout.identity.labels,
        "fund_block": {"block": layout.funds.block},
        "fund_columns": layout.funds.columns,
        "fund_lines": lines,
        "task_block": {"block": layout.tasks.block},
        "notes": {"note": layout.closing},
        "goal_block": {"annual": layout.goals.block},
        "goal_heads": layout.goals.heads,
        "indicator_block": {"block": layout.indicators.block},
        "indicator_columns": layout.indicators.columns,
    }
    for context, wordings in added.items():
        for wording, concept in _index(wordings).items():
            contexts[context].setdefault(wording, concept)
    for words in layout.indicators.levels.values():
        for word in words:
            contexts["level2"].setdefault(key(word), key(word))


def _index(wordings: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {key(wording): concept for concept, words in wordings.items() for wording in words}
