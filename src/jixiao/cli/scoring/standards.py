"""A standard as a page: what it is for, when it is chosen, what it states, what that rests on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from jixiao.cli.language import lang, say
from jixiao.cli.scoring.entries import marks
from jixiao.scoring import Standard, entry_words, explain, load_standard
from jixiao.scoring.choice import NATION
from jixiao.sources import source
from jixiao.sources.words import mark, named
from jixiao.wording.columns import table, wrap
from jixiao.wording.language import Term, pick
from jixiao.wording.terms import KINDS, SUBJECTS

ROOM = 120
LETTERS = (
    "A 实际完成值，T 指标值，w 分值，k 倍数。方括号里是依据有多可靠：V 已见原件，X 转引，M 凭记忆，D 本软件的取舍。",
    "A actual value, T target, w points, k multiple. In brackets how sure the source is: V seen in the original, "
    "X second-hand, M from memory, D our decision.",
)


def page(standard: Standard) -> str:
    """The page as Markdown: own entries first, then those of each parent, then citations and sources."""
    title = wrap(say(standard.title, standard.title_en), ROOM)
    lines = [f"# {standard.id}", *title, "", *wrap(purpose(standard), ROOM), *wrap(chosen(standard), ROOM)]
    if standard.checked:
        day = standard.checked
        lines.append(say(f"最近一次与来源核对：{day}。", f"Last compared with its sources: {day}."))
    lines += ["", *wrap(say(*LETTERS), ROOM)]
    for each in ancestry(standard):
        lines += _entries(standard, each)
    return "\n".join([*lines, *_basis(standard)])


def years(standard: Standard) -> str:
    """`2020–`, `2019–2022`; nothing where the years are not bounded."""
    since, until = standard.applies.since, standard.applies.until
    return f"{since.year if since else ''}–{until.year if until else ''}" if since or until else ""


def subjects(standard: Standard) -> str:
    """What the forms are about that it is for; nothing where it is for all."""
    given = standard.applies.subjects
    if SUBJECTS.keys() - set(given) == {"department"}:
        return say("部门整体除外", "not whole departments")
    return say("、", ", ").join(pick(SUBJECTS[each], lang()) for each in given)


def kinds(standard: Standard) -> str:
    """The kinds of form that it is for."""
    return say("、", ", ").join(pick(KINDS[kind], lang()) for kind in standard.applies.forms)


def region(standard: Standard) -> str:
    """The place it is made for."""
    return say("全国", "the whole country") if standard.applies.region == NATION else standard.applies.region


def purpose(standard: Standard) -> str:
    """What it is for, in a sentence."""
    time = "".join(say(*words) for words in _time(standard.applies.since, standard.applies.until))
    where, what, about = region(standard), kinds(standard), subjects(standard)
    of, of_en = (f"（{about}）", f" ({about})") if about else ("", "")
    return say(f"用于{where}的{what}{of}{time}。", f"For {where}: {what}{of_en}{time}.")


def _time(since: date | None, until: date | None) -> Iterator[Term]:
    if since:
        yield f"，{since.year} 年度起", f", from fiscal year {since.year}"
    if until:
        yield f"，至 {until.year} 年度", f", up to fiscal year {until.year}"


def chosen(standard: Standard) -> str:
    """When it is chosen where nobody names a standard, in a sentence."""
    applies, marks = standard.applies, []
    for words, given in ((("表样为 ", "its layout is "), applies.layouts),
                         (("项目编码开头为 ", "its project code begins with "), applies.codes),
                         (("单位或主管部门名称以此地名开头：", "its unit or department begins with "), applies.places)):
        if given:
            marks.append(say(*words) + say("、", ", ").join(given))
    if not marks:
        return say("只在用 --standard 或 --under 指定时使用。", "It applies only where --standard or --under names it.")
    return say(f"未指定标准时，下列表按它计分：{'，或者'.join(marks)}。",
               f"Where no standard is named, a form is scored under it when {', or '.join(marks)}.")


def ancestry(standard: Standard) -> Iterator[str]:
    """Its id, and those of the standards that it extends, the nearest first."""
    yield standard.id
    if standard.extends is not None:
        yield from ancestry(load_standard(standard.extends))


def _entries(standard: Standard, of: str) -> list[str]:
    """What the standard states itself, or has from another, section by section."""
    keys = [key for key in entry_words.in_order(standard.settings) if standard.settings[key].stated_by == of]
    if not keys:
        return []
    heading = say("本标准规定", "What it states") if of == standard.id else say(f"承自 {of}", f"Taken over from {of}")
    lines = ["", f"## {heading}"]
    for section, group in groupby(keys, entry_words.section):
        lines.append(pick(entry_words.SECTIONS[section], lang()))
        lines.append(table([_row(standard, key, of) for key in group], room=ROOM, indent="  ", widest=70))
    return lines


def _row(standard: Standard, key: str, of: str) -> tuple[str, str, str]:
    return (entry_words.name(key, lang()), entry_words.says(standard.settings[key], lang()),
            marks(standard.cited(key), of))


def _basis(standard: Standard) -> Iterator[str]:
    """The citations in full, own ones first, and the sources that they name, all with their marks."""
    own = list(ancestry(standard))
    used = dict.fromkeys(cite for each in standard.settings.values() for cite in each.cites)
    cited = sorted(used, key=lambda key: own.index(key.partition("#")[0]))
    yield from ("", f"## {say('依据', 'Basis')}")
    for key in cited:
        yield from (f"  {line}" for line in wrap(explain.cited(standard.citations[key], lang()), ROOM - 2))
    yield from ("", f"## {say('来源', 'Sources')}")
    for each in dict.fromkeys(name for key in cited for name in (standard.citations[key].source or "").split()):
        yield from (f"  {line}" for line in wrap(f"{mark(source(each).evidence, lang())} {named(source(each), lang())}",
                                                 ROOM - 2))
