"""The scores of a form on one page: a line a score, the reason where it is open or differs, the total."""

from __future__ import annotations

from itertools import groupby

from jixiao.cli.language import lang, say
from jixiao.cli.scoring.cells import CUT, RIGHT, WRONG, cells, heads, is_idle, percent
from jixiao.cli.scoring.summary import is_compared, summary
from jixiao.model import Form, text
from jixiao.scoring import Score, Scored, explain
from jixiao.scoring.why import NOTHING_FOUND, Explanation, why
from jixiao.wording.columns import cut, lined, wrap
from jixiao.wording.headings import form_heading
from jixiao.wording.style import paint

LONGEST = 200  # columns of what may have led to a printed score: two lines, the drawn page tells all


def unit_of(form: Form) -> str | None:
    """The unit that fills in the form."""
    return text(form.implementing_unit) or text(form.context.unit) or text(form.primary_budget_unit)


def heading(form: Form, number: int, unit: str | None = None) -> str:
    """Project, unit (the one that fills in the form, unless told), form, year and place."""
    return form_heading(form, number, lang(), unit or unit_of(form))


def page(form: Form, scored: Scored, room: int) -> list[str]:
    """The lines below the heading."""
    if reason := why_nothing(scored):
        return [reason]
    return [*choice(scored, room), *_table(form, scored, room), *summary(form, scored)]


def choice(scored: Scored, room: int) -> list[str]:
    """The standard and why; what nearly fitted is dim."""
    first, *others = explain.choice(scored, lang())
    return [*wrap(first, room), *(paint(line, "dim") for other in others for line in _indented(other.strip(), room, 2))]


def _table(form: Form, scored: Scored, room: int) -> list[str]:
    scores, compared = scored.before_total, is_compared(scored)
    own = [(explain.value(score) + percent(score), _verdict(form, score)) for score in scores]
    rows = [(*heads(), say("重算", "computed"), say("结论", "verdict")),
            *((*before, *behind) for before, behind in zip(cells(form, scores), own, strict=True))]
    if not compared:  # columns left empty take no room
        rows = [(*row[:5], "", row[6], "") for row in rows]
    first, *lines = lined(rows, room=room, indent="  ", right=(*RIGHT, 6), cut_to=CUT)
    found = [paint(first, "dim")]
    for told, group in groupby(zip(scores, lines, strict=True), lambda one: _reason(form, scored, one[0])):
        together = list(group)
        found += [_painted(form, score, line) for score, line in together]
        found += _reason_lines(told, [score for score, _ in together], room)
    return found


def _verdict(form: Form, score: Score) -> str:
    return say("不设分", "no points") if is_idle(form, score) else explain.verdict(score, lang())


def _painted(form: Form, score: Score, line: str) -> str:
    if score.standing in WRONG:
        return paint(line, "red")
    return paint(line, "dim") if score.maximum == 0 or is_idle(form, score) else line


def _reason(form: Form, scored: Scored, score: Score) -> tuple[str, ...]:
    """Why a score is open or differs, what may have led to the printed one, and what of it may be read wrongly;
    nothing where it agrees."""
    if (score.computed is not None and score.standing != "differs") or (is_compared(scored) and is_idle(form, score)):
        return ()
    possible = [_possible(each) for each in why(form, scored, score)[:1] if each.code != NOTHING_FOUND]
    return tuple(filter(None, (explain.brief(score, lang()), *possible, *explain.doubts(score, lang()))))


def _possible(found: Explanation) -> str:
    return cut(say(f"可能：{found.text}", f"maybe: {found.text_en}"), LONGEST)


def _reason_lines(told: tuple[str, ...], scores: list[Score], room: int) -> list[str]:
    """The reason under a score, or once under several in a row that share it."""
    shared = say(f"以上 {len(scores)} 项：", f"these {len(scores)}: ") if len(scores) > 1 else ""
    lines = [line for at, each in enumerate(told) for line in _indented(("" if at else shared) + each, room, 6)]
    return lines if any(score.standing in WRONG for score in scores) else [paint(line, "dim") for line in lines]


def _indented(told: str, room: int, by: int) -> list[str]:
    return [" " * by + line for line in wrap(told, room - by)]


def why_nothing(scored: Scored) -> str | None:
    """The one reason why nothing at all was computed: a target form has no scores."""
    if not scored.parts:
        return say("  没有可以计分的内容", "  nothing to be scored")
    reasons = {say(score.reason or "", score.reason_en or "") for score in scored.parts}
    if len(reasons) != 1 or any(score.computed is not None for score in scored.parts):
        return None
    return say("  未计算：", "  not computed: ") + reasons.pop()
