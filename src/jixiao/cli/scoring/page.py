"""The scores of a form on one page: a line a score, the reason where it is open or differs, the total."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from jixiao.cli.columns import lined, wrap
from jixiao.cli.documents import form_heading
from jixiao.cli.language import lang, say
from jixiao.cli.output import Style, paint
from jixiao.cli.scoring.cells import CUT, RIGHT, cells, heads, percent
from jixiao.model import Form, text
from jixiao.scoring import Score, Scored, explain
from jixiao.scoring.result import Decided, Standing
from jixiao.wording.numbers import plain

WRONG: frozenset[Standing | None] = frozenset({"differs", "above", "below"})


def unit_of(form: Form) -> str | None:
    """The unit that fills in the form."""
    return text(form.implementing_unit) or text(form.context.unit) or text(form.primary_budget_unit)


def heading(form: Form, number: int, unit: str | None = None) -> str:
    """Project, unit (the one that fills in the form, unless told), form, year and place."""
    return form_heading(form, number, unit or unit_of(form))


def page(form: Form, scored: Scored, room: int) -> list[str]:
    """The lines below the heading."""
    if reason := why_nothing(scored):
        return [reason]
    return [*choice(scored, room), *_table(form, scored, room), *summary(scored)]


def choice(scored: Scored, room: int) -> list[str]:
    """The standard and why; what nearly fitted is dim."""
    first, *others = explain.choice(scored, lang())
    return [*wrap(first, room), *(paint(line, "dim") for other in others for line in _indented(other.strip(), room, 2))]


def _table(form: Form, scored: Scored, room: int) -> list[str]:
    scores = scored.before_total
    own = [(explain.value(score) + percent(score), explain.verdict(score, lang())) for score in scores]
    head = (*heads(), say("重算", "computed"), say("结论", "verdict"))
    rows = [(*before, *behind) for before, behind in zip(cells(form, scores), own, strict=True)]
    if not _is_compared(scored):  # columns left empty take no room
        head, *rows = [(*row[:5], "", row[6], "") for row in (head, *rows)]
    first, *lines = lined([head, *rows], room=room, indent="  ", right=(*RIGHT, 6), cut_to=CUT)
    found = [paint(first, "dim")]
    for told, group in groupby(zip(scores, lines, strict=True), lambda one: _reason(one[0])):
        together = list(group)
        found += [_painted(score, line) for score, line in together]
        found += _reason_lines(told, [score for score, _ in together], room)
    return found


def _painted(score: Score, line: str) -> str:
    style = _style(score)
    return paint(line, style) if style else line


def _style(score: Score) -> Style | None:
    return "red" if score.standing in WRONG else "dim" if score.maximum == 0 else None


def _reason(score: Score) -> tuple[str, ...]:
    """Why a score is open or differs, and what of it may be read wrongly; nothing where it agrees."""
    if score.computed is not None and score.standing != "differs":
        return ()
    return tuple(filter(None, (explain.brief(score, lang()), *explain.doubts(score, lang()))))


def _reason_lines(told: tuple[str, ...], scores: list[Score], room: int) -> list[str]:
    """The reason under a score, or once under several in a row that share it."""
    shared = say(f"以上 {len(scores)} 项：", f"these {len(scores)}: ") if len(scores) > 1 else ""
    lines = [line for at, each in enumerate(told) for line in _indented(("" if at else shared) + each, room, 6)]
    return lines if any(score.standing in WRONG for score in scores) else [paint(line, "dim") for line in lines]


def _indented(told: str, room: int, by: int) -> list[str]:
    return [" " * by + line for line in wrap(told, room - by)]


def why_nothing(scored: Scored) -> str | None:
    """The one reason why nothing at all was computed: a target form has no scores."""
    reasons = {say(score.reason or "", score.reason_en or "") for score in scored.parts}
    if len(reasons) != 1 or any(score.computed is not None for score in scored.parts):
        return None
    return say("  未计算：", "  not computed: ") + reasons.pop()


def summary(scored: Scored) -> list[str]:
    """The total as printed, as the printed scores add up, as computed; how many scores are decided and agree."""
    again, total = scored.again, scored.total
    wrong = again.standing in WRONG or (total is not None and total.agrees is False)
    wrong = wrong or any(score.standing in WRONG for score in scored.before_total)
    compared = _is_compared(scored)
    told = (*(_printed(scored) if compared else ()), _again(scored))
    lines = [say("总分 ", "total ") + say("，", ", ").join(told), _tally(scored.before_total, compared=compared)]
    return [paint(line, "red" if wrong else "green") for line in lines]


def _is_compared(scored: Scored) -> bool:
    """Whether the form prints any score; a combined form does not, nor one that waits for them."""
    return any(score.claimed is not None for score in scored.parts)


def _printed(scored: Scored) -> tuple[str, str]:
    total = scored.total
    printed = "—" if total is None or total.claimed is None else f"{total.claimed:f}"
    added = "—" if scored.added is None else plain(scored.added)
    added += f" {explain.verdict(total, lang())}" if total and total.agrees is not None else ""
    return (say(f"表上 {printed}", f"printed {printed}"),
            say(f"表上得分相加 {added}", f"printed scores added {added}"))


def _again(scored: Scored) -> str:
    figure = explain.value(scored.again) if scored.recomputed is None else plain(scored.recomputed)
    if scored.again.limits is None and scored.left:
        figure += say(f"（{scored.left} 项未能重算）", f" ({scored.left} could not be computed)")
    verdict = f" {explain.verdict(scored.again, lang())}" if scored.again.standing else ""
    return say(f"重算 {figure}", f"computed {figure}") + verdict


def _tally(rows: Sequence[Score], *, compared: bool) -> str:
    """13 项：11 已定，1 有区间，1 未定；10 相符，1 不符"""
    decided = Counter[Decided](score.decided for score in rows)
    agree, differ = sum(score.standing == "agrees" for score in rows), sum(score.standing in WRONG for score in rows)
    found = say(
        f"{len(rows)} 项：{decided['decided']} 已定，{decided['bracketed']} 有区间，{decided['undecided']} 未定",
        f"{len(rows)} lines: {decided['decided']} decided, {decided['bracketed']} bracketed, "
        f"{decided['undecided']} open",
    )
    return found + say(f"；{agree} 相符，{differ} 不符", f"; {agree} agree, {differ} differ") * compared
