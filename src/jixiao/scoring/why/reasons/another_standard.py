"""What another shipped standard would give: one entry of it put in the place of ours, or all of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from jixiao.scoring import entry_words
from jixiao.scoring.registry import standards
from jixiao.scoring.result import Score
from jixiao.scoring.standard import Setting, Standard
from jixiao.scoring.why.frame import Asked, Explanation, Kind, formula_of, reason
from jixiao.wording.language import Term
from jixiao.wording.numbers import interval, plain

# The entries that decide each kind of score; a prefix that ends in a dot stands for all below it.
DECIDE: Mapping[Kind, tuple[str, ...]] = {
    "rate": ("execution.rate", "rounding.rate"),
    "execution": ("execution.rate", "method.execution", "rounding.execution"),
    "row": ("method.", "rounding.row", "reading."),
    "total": ("method.not_applicable", "method.cap"),
}


@reason("row", "execution", "rate", "total", rank=30)
def explain(asked: Asked) -> Iterator[Explanation]:
    if asked.added_rightly:
        return  # its parts are explained one by one
    others = [each for each in standards() if each.id != asked.standard.id and each.applies.kind(asked.form)]
    told: set[str] = set()
    for setting, owners in _entries(asked, others):
        changed = _with(asked.standard, setting, owners[0])
        if _gives(asked, asked.again(asked.form, changed)):
            told.update(owner.id for owner in owners)
            yield _says(asked, changed, owners, setting)
    for other in others:
        if other.id not in told and _gives(asked, asked.again(asked.form, other)):
            yield _says(asked, other, [other], None)


def _entries(asked: Asked, others: list[Standard]) -> list[tuple[Setting, list[Standard]]]:
    """The entries of other standards that say something else than ours, each with the standards that share it."""
    found: list[tuple[Setting, list[Standard]]] = []
    for other in others:
        for key, setting in other.settings.items():
            if not _decides(key, asked.kind) or _same(setting, asked.standard.settings.get(key)):
                continue
            known = next((owners for each, owners in found if each.key == key and _same(each, setting)), None)
            if known is None:
                found.append((setting, [other]))
            else:
                known.append(other)
    return found


def _decides(key: str, kind: Kind) -> bool:
    return any(key == each or (each.endswith(".") and key.startswith(each)) for each in DECIDE[kind])


def _same(one: Setting, other: Setting | None) -> bool:
    return other is not None and (one.fields, one.bands) == (other.fields, other.bands)


def _with(standard: Standard, setting: Setting, owner: Standard) -> Standard:
    return replace(standard, settings={**standard.settings, setting.key: setting},
                   citations={**owner.citations, **standard.citations})


def _gives(asked: Asked, score: Score) -> bool:
    """Whether a score is the printed value, or an interval narrower than the points holds it."""
    if asked.kind == "rate":
        return score.agrees is True
    if score.computed is not None:
        return score.computed == asked.claimed
    return score.decided == "bracketed" and score.standing == "inside"


def _says(asked: Asked, standard: Standard, owners: list[Standard], setting: Setting | None) -> Explanation:
    score = asked.again(asked.form, standard, trace=True)
    names = "、".join(f"{owner.id}（{owner.applies.region}）" for owner in owners)
    names_en = ", ".join(f"{owner.id} ({owner.applies.region})" for owner in owners)
    entry, entry_en = _entry(setting)
    gives, gives_en = f"得 {plain(asked.claimed)}", f"gives {plain(asked.claimed)}"
    if score.computed is None and score.limits:
        lies = interval(*score.limits, open_high=score.open_high)
        gives = f"区间为 {lies}，表上的数在内"
        gives_en = f"gives {lies}, which holds the printed figure"
    citations = owners[0].cited(setting.key) if setting is not None else score.citations
    return asked.says(f"按另一标准 {names} {entry}记分，{gives}", f"another standard, {names_en}, {entry_en}{gives_en}",
                      formula_of(score), citations)


def _entry(setting: Setting | None) -> Term:
    """`的“舍入·执行率”（四舍五入，取整数）`"""
    if setting is None:
        return "", ""
    key = setting.key
    return (f"的“{entry_words.full_name(key, 'zh')}”（{entry_words.says(setting, 'zh')}）",
            f"by its entry “{entry_words.full_name(key, 'en')}” ({entry_words.says(setting, 'en')}), ")
