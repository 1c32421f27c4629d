"""Final accounts as text for people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jixiao.cli.language import lang, say
from jixiao.cli.parts.cells import named, problems, shown
from jixiao.layouts.accounts import TABLES
from jixiao.model import Accounts, AccountTable, Cell, Figure, TableRow
from jixiao.wording.columns import folded, table
from jixiao.wording.headings import form_heading
from jixiao.wording.language import Term, many, pick
from jixiao.wording.style import paint
from jixiao.wording.terms import field_name

COLUMNS: tuple[tuple[Term, tuple[str, ...]], ...] = (
    (("金额", "amount"), ("amount", "unit")), (("增减", "change"), ("change_direction", "change")),
    (("增减率", "rate"), ("rate_direction", "change_rate")),
    (("比较对象", "compared with"), ("baseline", "baseline_amount")), (("完成预算", "of the budget"), ("completion",)),
    (("占比", "share"), ("share_of", "share")), (("原因", "reason"), ("reason",)), (("说明", "note"), ("note",)),
)


def accounts_text(accounts: Accounts, number: int, room: int) -> str:
    """One set of accounts: the figures of the text under their headings, then the public tables."""
    blocks = [form_heading(accounts, number, lang()), _units(accounts, room), _figures(accounts.figures, room),
              *(_table(each, room) for each in accounts.tables), problems(accounts, room)]
    return "\n".join(block for block in blocks if block)


def _units(accounts: Accounts, room: int) -> str:
    return named(((field_name("units", lang()), unit) for unit in accounts.units), room)


def _figures(figures: Sequence[Figure], room: int) -> str:
    """The figures, those of a section below its heading."""
    if not figures:
        return ""
    heading = say(f"情况说明数据（{len(figures)} 项）", f"Figures of the text ({many(len(figures), 'figure')})")
    parts = [paint(heading, "cyan")]
    for section, inside in _sections(figures):
        columns = [each for each in COLUMNS if any(_joined(figure, each[1]) for figure in inside)]
        heads = [field_name("figures.item", lang()), *(pick(head, lang()) for head, _ in columns)]
        rows = [[shown(figure.item), *(_joined(figure, names) for _, names in columns)] for figure in inside]
        parts += [f"  {paint(folded(section), 'dim')}"] * bool(section)
        parts.append(table([heads, *rows], room=room, indent="  "))
    return "\n".join(parts)


def _sections(figures: Iterable[Figure]) -> list[tuple[str, list[Figure]]]:
    found: list[tuple[str, list[Figure]]] = []
    for figure in figures:
        section = (figure.section.text if figure.section else None) or ""
        if not found or found[-1][0] != section:
            found.append((section, []))
        found[-1][1].append(figure)
    return found


def _joined(figure: Figure, names: Sequence[str]) -> str:
    """`减少 178.16`"""
    listed: list[Cell | None] = [getattr(figure, name) for name in names]
    return " ".join(shown(cell) for cell in listed if cell is not None)


def _table(public: AccountTable, room: int) -> str:
    """A public table with its printed heads; empty columns are left out."""
    title = shown(public.title) or pick(TABLES.get(public.kind, (public.kind, public.kind)), lang())
    unit = f" ({shown(public.currency_unit)})" if public.currency_unit else ""
    columns = [at for at in range(len(public.columns)) if any(_value(row, at) for row in public.rows)]
    heads = [field_name("code", lang()), field_name("name", lang())]
    heads += [shown(public.heads[at]) if at < len(public.heads) else public.columns[at] for at in columns]
    rows = [[shown(row.code), shown(row.name), *(_value(row, at) for at in columns)] for row in public.rows]
    body = table([heads, *rows], room=room, indent="  ") if rows else ""
    notes = [f"  {shown(note)}" for note in public.notes]
    return "\n".join(part for part in (paint(f"{folded(title)}{unit}", "cyan"), body, *notes) if part)


def _value(row: TableRow, at: int) -> str:
    return shown(row.values[at]) if at < len(row.values) else ""
