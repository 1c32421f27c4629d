"""How rules read words: what counts as having said nothing, as not applicable, as an explanation. Words: lexicons/."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from jixiao.model.cell import Cell
from jixiao.model.form import Form
from jixiao.model.understanding import understand
from jixiao.model.value import NotApplicable
from jixiao.rules.knowledge.folding import fold
from jixiao.rules.knowledge.folding import folded as folded  # rules look for it here
from jixiao.rules.knowledge.wordlists import parts_of, words_of
from jixiao.wording.terms import FIELDS

MEANT = {">": "≥", "<": "≤"}  # a strict sign, and the sign that is often meant by it


def any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    """One pattern for all of them."""
    return re.compile("|".join(patterns))


SAYS_NOTHING = parts_of("nothing_said")
_LABELS = parts_of("labels_of_reasons")
INSTRUCTION = any_of(words_of("instructions"))
MAY_EXCEED_100 = re.compile(  # 任务完成率, 增长率（%）; not 按时完成合格率
    rf"(?:{'|'.join(words_of('may_exceed_100'))})(?:{'|'.join(words_of('kinds_of_measure'))})?(?:[(（][^()（）]*[)）])?$"
)
NO_RATE = any_of(words_of("no_rate"))
SAME_UNITS = tuple(parts_of(f"same_unit_of_{what}") for what in ("persons", "pieces", "times", "sets"))
UNITS_OF_NAMES = {  # the units of an indicator whose name ends so
    "次数": parts_of("units_of_events"), "人数": parts_of("units_of_persons"), "率": parts_of("units_of_rates"),
}
A_FEW_WORDS = 12
NEAR = 30  # signs between a word of change and the money that it changes
STROKES = re.compile(r"[\W_]*")  # /, —, ——, ×, … and nothing

AMOUNTS = {  # the columns of money with their names
    name: FIELDS[name] for name in ("initial_budget", "adjusted_budget", "executed", "project_total", "annual_request")
}


def in_quotes(words: Iterable[str]) -> str:
    """Words of the form one after the other, as English messages name them."""
    return ", ".join(f"“{word}”" for word in words)


def is_empty(cell: Cell | None) -> bool:
    """Nothing printed, or only a stroke."""
    return cell is None or not cell.text or _is_stroke(cell.text)


@lru_cache(maxsize=16384)
def _is_stroke(text: str) -> bool:
    return STROKES.fullmatch(fold(text)) is not None


def says_nothing(cell: Cell | None) -> bool:
    """No explanation: empty, a stroke, 无, 不适用."""
    return is_empty(cell) or not_applicable(cell) or _is_nothing(folded(cell))


@lru_cache(maxsize=16384)
def _is_nothing(text: str) -> bool:
    """无; also 1.原因:无。2.措施:无。, where only the labels of the cell stand beside it."""
    parts = {part for part in re.split(r"[\d。.;,:、]+", text) if part}
    return bool(parts & SAYS_NOTHING) and parts <= SAYS_NOTHING | _LABELS


def says_hardly_anything(cell: Cell | None) -> bool:
    """The same for a narrative: one of more than a few words says something."""
    return len(folded(cell)) <= A_FEW_WORDS and says_nothing(cell)


def not_applicable(cell: Cell | None) -> bool:
    """不适用, 不涉及此项内容; a bare 无 may be a result (no complaints) and is not meant."""
    if cell is None or cell.text is None:
        return False
    return isinstance(cell.understood or understand(cell.text), NotApplicable) and folded(cell) != "无"


def told(form: Form, reason: str) -> bool:
    """Whether the narrative, the closing boxes or a reason cell of the funds give a reason of this kind.

    Most forms print no cell for reasons about money, so any of these places will do. The form's own
    instructions (执行率未达到90%的需说明原因) are no reason, and why money is left over is not told by the
    name of the project or of an indicator (节约用水宣传).
    """
    names = _names(form) if reason == "unspent" else ()
    places = [goal.actual for goal in form.goals] + list(form.notes) + [line.reason for line in form.funds.lines]
    sentences = [sentence for cell in places for sentence in re.split("[。;]", _without(names, folded(cell)))]
    words = _reason(reason)
    return any(words.search(sentence) for sentence in sentences if not INSTRUCTION.search(sentence))


def _names(form: Form) -> tuple[str, ...]:
    """What the project and its indicators are called, the longest first."""
    rows = [cell for row in form.indicators for cell in (row.level1, row.level2, row.level3)]
    return tuple(sorted({name for cell in (form.project.name, *rows) if (name := folded(cell))}, key=len, reverse=True))


def _without(names: Iterable[str], text: str) -> str:
    """The text with a stroke in the place of every name."""
    for name in names:
        text = text.replace(name, "—")
    return text


@cache
def _reason(name: str) -> re.Pattern[str]:
    """The words of a kind of reason; for `budget_changed` words of change near words for money."""
    if name != "budget_changed":
        return any_of(words_of(f"reasons_{name}"))
    words, money, between = "|".join(words_of("budget_changes")), "|".join(words_of("budget_money")), f".{{0,{NEAR}}}"
    return re.compile(f"({words}){between}({money})|({money}){between}({words})")
