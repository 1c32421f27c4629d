"""The state of every obligation, for people and for programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
from msgspec import Struct

from jixiao.audit.obligations import STATES, Coverage, FormStanding, Ledger, Standing, State
from jixiao.sources import obligations
from jixiao.wording.columns import folded, wrap
from jixiao.wording.language import Lang, Term, pick
from jixiao.wording.safe import escaped
from jixiao.wording.style import Style, paint
from jixiao.wording.width import pad, width

WORDS: Mapping[State, Term] = {
    "fail": ("不符合", "broken"),
    "unjudged": ("无法判定", "cannot be judged"),
    "pass": ("符合", "kept"),
    "outside": ("不适用", "not meant for these forms"),
    "unasked": ("未选规则", "its rules were not asked for"),
    "unruled": ("暂无规则", "no rule checks it"),
}
COLOURS: Mapping[State, Style] = {"fail": "red", "unjudged": "yellow", "pass": "green"}
MOST_MISSING = 5


class Data(Struct, frozen=True):
    """All of it for programs."""

    coverage: Coverage
    obligations: tuple[Standing, ...]
    forms: tuple[FormStanding, ...]


def as_json(ledger: Ledger, forms: Sequence[FormStanding]) -> str:
    """One object: the coverage, every obligation, every form."""
    data = Data(ledger.coverage(), tuple(ledger.standings()), tuple(forms))
    return escaped(msgspec.json.format(msgspec.json.encode(data), indent=2).decode()) + "\n"


def form_line(standing: FormStanding, lang: Lang) -> str:
    """路灯.txt 表 1 路灯维护：判定 40 项，应判 62 项"""
    about = f"{folded(standing.source)} #{standing.form} {folded(standing.name or '')}".rstrip()
    return f"{about}  {_judged(standing.coverage, lang)}" + _broken(standing, lang) + "\n"


def as_text(ledger: Ledger, lang: Lang, room: int) -> str:
    """Every obligation under what became of it, and how many were judged."""
    standings = ledger.standings()
    parts = [_part(state, [each for each in standings if each.state == state], lang, room) for state in STATES]
    total = pick(("全部义务", "all obligations"), lang)
    return "".join(parts) + paint(f"{total}  {_judged(ledger.coverage(), lang)}", "bold") + "\n"


def _part(state: State, standings: Sequence[Standing], lang: Lang, room: int) -> str:
    if not standings:
        return ""
    heading = f"══ {pick(WORDS[state], lang)} {len(standings)}"
    left = max(width(each.id) for each in standings)
    lines = [paint(heading, COLOURS.get(state, "bold"))]
    for each in standings:
        stated = obligations()[each.id]
        said = f"{pick((stated.zh, stated.en), lang)}{_counts(each, lang)}"
        first, *more = wrap(said, room - left - 4)
        lines.append(f"  {pad(each.id, left)}  {first}")
        lines += [f"  {' ' * left}  {line}" for line in [*more, *_missing(each, lang, room - left - 4)]]
    return "\n".join(lines) + "\n\n"


def _counts(standing: Standing, lang: Lang) -> str:
    """（不符合 2，符合 5；SCO102）"""
    told = [f"{pick(WORDS[state], lang)} {count}" for state, count in standing.counts.items()]
    parts = [pick(("，", ", "), lang).join(told), " ".join(standing.rules)]
    inside = pick(("；", "; "), lang).join(part for part in parts if part)
    return pick((f"（{inside}）", f" ({inside})"), lang) if inside else ""


def _missing(standing: Standing, lang: Lang, room: int) -> list[str]:
    if standing.state not in ("unjudged", "unruled"):
        return []
    listed = [folded(pick((each.zh, each.en), lang)) for each in standing.missing[:MOST_MISSING]]
    more = len(standing.missing) - MOST_MISSING
    listed += [pick((f"… 还有 {more} 项", f"… and {more} more"), lang)] if more > 0 else []
    head = pick(("缺 ", "missing: "), lang) if standing.state == "unjudged" else ""
    return [paint(line, "dim") for line in wrap(head + pick(("；", "; "), lang).join(listed), room)]


def _judged(coverage: Coverage, lang: Lang) -> str:
    return pick((f"判定 {coverage.judged} 项，应判 {coverage.owed} 项",
                 f"{coverage.judged} judged of {coverage.owed} that are owed"), lang)


def _broken(standing: FormStanding, lang: Lang) -> str:
    if not standing.broken:
        return ""
    listed = " ".join(standing.broken)
    return paint(pick((f"；不符合 {listed}", f"; broken: {listed}"), lang), "red")
