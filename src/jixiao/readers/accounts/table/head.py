"""The head of a table → which column of the page is which column of the table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from jixiao.layouts.accounts import TABLES
from jixiao.layouts.accounts.economics import economic_code, economic_name
from jixiao.layouts.accounts.kinds import head_key, table_layouts
from jixiao.model.grid import GridCell
from jixiao.readers.accounts.table.spans import widened
from jixiao.readers.accounts.table.words import Path, column_of, is_amount, labels, of, phase_of
from jixiao.readers.rows import Row

WIDEST = 400  # columns of a page that are looked at


class Group(NamedTuple):
    """Columns that belong together: code and name, 行次, and the values beside them by their place in the table."""

    labels: tuple[int, ...]
    number: int | None
    values: Mapping[int, int]


class Head(NamedTuple):
    """What a head says. `placed` says that the columns of the page are known; else only their order is."""

    kind: str
    columns: tuple[str, ...]
    cells: tuple[GridCell | None, ...]
    paths: tuple[Path, ...]
    groups: tuple[Group, ...]
    placed: bool
    width: int


class _Column(NamedTuple):
    """One column of the page: its heads from the top down, the lowest printed one, and what it is for."""

    path: Path
    cell: GridCell
    role: str  # label, number, value


def head_of(rows: Sequence[Row], kind: str | None, seen: Sequence[str] = ()) -> Head | None:
    """The head in these rows; its kind is told by its columns where no title says it. None: it is no head.

    `seen` are the kinds of the tables before it, which no table without a title is again.
    """
    rows = widened([row for row in rows if not is_position(row)])
    lost = _has_lost_blanks(rows)
    if lost and sum(head_key(cell.text) in of("name") for cell in rows[-1].cells) > 1:
        rows, lost = rows[-1:], False
    columns = _columns(rows)
    if kind is not None:
        return _head(kind, columns, rows if lost else ())
    best: tuple[int, Head] | None = None
    found = {key for column in columns.values() for key in column.path}
    for layout in map(table_layouts().__getitem__, TABLES):
        if layout.marks and layout.id not in seen and found.issuperset(map(head_key, layout.marks)):
            head = _head(layout.id, columns, rows if lost else ())
            if head is not None and (head.groups[0].labels or layout.turned):
                known = sum(column in layout.columns for column in head.columns)
                fits = (len(head.groups) > 1) == (layout.halves or layout.id == "basic")
                if fits and (best is None or known > best[0]):
                    best = (known, head)
    return best[1] if best else None


def is_position(row: Row) -> bool:
    """Whether a row only numbers the columns: 栏次 1 2 3."""
    texts = [cell.text for cell in row.cells]
    if any(head_key(text) in of("position") for text in texts):
        return True
    count = [int(text) for text in texts if text.isdigit() and len(text) < 4]
    return len(count) > 1 and count == list(range(1, len(texts) + 1))


def _has_lost_blanks(rows: Sequence[Row]) -> bool:
    """Whether a head of several rows has neither merged, blank nor repeated cells, so that its rows have slid."""
    if len(rows) < 2 or rows[0].exact or any(row.empty for row in rows):
        return False
    top = [cell.text for cell in rows[0].cells]
    merged = any(cell.colspan > 1 or cell.rowspan > 1 for row in rows for cell in row.cells)
    return not merged and len(top) == len({*top})


def _columns(rows: Sequence[Row]) -> dict[int, _Column]:
    """The columns of the page under these rows of heads."""
    exact = any(cell.colspan > 1 or cell.rowspan > 1 for row in rows for cell in row.cells)
    over: dict[int, list[GridCell]] = {}
    for at, row in enumerate(rows):
        # Where merged cells are lost, the blanks behind a head are its own as far as heads stand below and none above.
        below = {cell.column for other in rows[at + 1 :] for cell in other.cells}
        below -= {cell.column for other in rows[: at + 1] for cell in other.cells}
        for cell in row.cells:
            end = cell.column + cell.colspan
            while not exact and end in below:
                end += 1
            for column in range(cell.column, min(end, WIDEST)):
                over.setdefault(column, []).append(cell)
    return {column: _column(cells) for column, cells in sorted(over.items())}


def _column(cells: Sequence[GridCell]) -> _Column:
    path = tuple(dict.fromkeys(key for cell in cells if (key := head_key(cell.text))))
    last = path[-1] if path else ""
    role = "label" if last in labels() or last == "" else "number" if last in of("number") else "value"
    return _Column(path, cells[-1], role)


def _head(kind: str, columns: Mapping[int, _Column], slid: Sequence[Row]) -> Head | None:
    layout = table_layouts()[kind]
    groups = _groups(columns)
    beside = len(groups) > 1 and not layout.halves  # lists beside each other: only the last head of a column counts
    known = {
        column: _id(kind, each.path[-1:] if beside else each.path)
        for column, each in columns.items() if each.role == "value"
    }
    if not any(known.values()) and not layout.turned:
        return None
    mixed = bool(slid) or (layout.halves and len(groups) != 2)
    ids: dict[str, tuple[GridCell | None, Path]] = {}
    places: list[dict[int, str]] = []
    for number, (_, _, values) in enumerate(groups):
        named: dict[int, str] = {}
        for column in values:
            if (before := named.get(column - 1)) and columns[column].cell is columns[column - 1].cell:
                named[column] = before  # one head over several columns of the page
                continue
            name = known[column] or _cut_off(kind, columns[column], known.values()) or _other(columns[column].path)
            single = columns[values[0]].cell is columns[values[-1]].cell
            if layout.income and number == 0 and len(groups) > 1 and single:
                name = layout.income[0]
            while name in named.values():
                name += "_2"
            named[column] = name
        places.append(named)
    for named in sorted(places, key=lambda each: len({*each.values()}), reverse=True):
        for column, name in named.items():
            ids.setdefault(name, (columns[column].cell, columns[column].path))
    if slid and not layout.halves:
        ids = _in_official_order(kind, slid) or ids
    order = {name: position for position, name in enumerate(ids)}
    built = tuple(
        Group(label, number, {column: order[name] for column, name in named.items() if name in order})
        for (label, number, _), named in zip(groups, places, strict=True)
    )
    return Head(kind, tuple(ids), tuple(cell for cell, _ in ids.values()), tuple(path for _, path in ids.values()),
                built, not mixed, max(columns) + 1)


def _groups(columns: Mapping[int, _Column]) -> list[tuple[tuple[int, ...], int | None, list[int]]]:
    """Labels with the values behind them; labels behind values begin a new group."""
    groups: list[tuple[tuple[int, ...], int | None, list[int]]] = []
    for at, column in columns.items():
        ended = groups and (groups[-1][2] or (groups[-1][0] and (groups[-1][1] or 0) > groups[-1][0][-1]))
        if not groups or (column.role == "label" and ended):
            groups.append(((), None, []))
        label, number, values = groups[-1]
        if column.role == "label":
            groups[-1] = ((*label, at), number, values)
        elif column.role == "number" and not values:
            groups[-1] = (label, at, values)
        elif column.role == "value":
            values.append(at)
    return [(_filled(label), number, values) for label, number, values in groups if values]


def _filled(labels: Sequence[int]) -> tuple[int, ...]:
    """Columns of labels with those between them, which have no head where merged cells are lost."""
    return tuple(range(min(labels), max(labels) + 1)) if labels else ()


def _id(kind: str, path: Path) -> str | None:
    """The id of a column, with `_budget` or `_adjusted` behind it where it is not the final amount."""
    whole = column_of(kind, path)
    sides = of("side_income") | of("side_expenditure")
    suffix, rest = phase_of(kind, tuple(part for part in path if part not in sides))
    layout = table_layouts()[kind]
    found = column_of(kind, rest) if rest else None
    if found is None and not any(part for part in rest if part not in of("parents")) and (suffix or rest != path):
        found = "amount" if "amount" in layout.columns else "total" if "total" in layout.columns else None
    return found + suffix if found else whole


def _cut_off(kind: str, column: _Column, known: Iterable[str | None]) -> str | None:
    """The one column left whose head the edge of a page may have cut to this: 国有资本预算财政."""
    last, used = column.path[-1], {*known}
    if column.cell.at.page is None or len(last) < 2:
        return None
    left = [
        name for name, paths in table_layouts()[kind].columns.items() if name not in used
        and any(path[0] == last[0] and _is_within(last, path) for path in map(head_key, paths))
    ]
    return left[0] if len(left) == 1 else None


def _is_within(part: str, whole: str) -> bool:
    rest = iter(whole)
    return all(sign in rest for sign in part)


def _other(path: Path) -> str:
    """A column that the kind does not know: an economic class where its head names one, else its printed words."""
    above = next((code for part in path[:-1] if (code := economic_code(part, 1))), "")
    code = economic_code(path[-1], None, above) or ""
    if path[-1] not in map(head_key, economic_name(code)):
        code = above if path[-1] in of("amount") | {"小计", "合计"} else ""
    return f"economic:{code}" if code else "/".join(path)


def _in_official_order(kind: str, rows: Sequence[Row]) -> dict[str, tuple[GridCell | None, Path]]:
    """The columns in the order of the official table, where the rows of the head have slid and only its words count."""
    cells = {head_key(cell.text): cell for row in rows for cell in row.cells}
    found: dict[str, tuple[GridCell | None, Path]] = {}
    for column, paths in table_layouts()[kind].columns.items():
        for path in paths:
            parts = tuple(map(head_key, path.split("/")))
            if all(_printed(kind, part, cells) for part in parts):
                found[column] = (_printed(kind, parts[-1], cells), parts)
                break
    return found


def _printed(kind: str, part: str, cells: Mapping[str, GridCell]) -> GridCell | None:
    same = (head_key(word) for other, each in table_layouts()[kind].same.items() if head_key(other) == part
            for word in each)
    return next((cells[word] for word in (part, *same) if word in cells and not is_amount(word)), None)
