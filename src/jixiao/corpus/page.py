"""A form as its place prints it: titles, and a table of cells with spans. The dumps flatten this page."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, structs

from jixiao.corpus.build import CATEGORIES, indicator_columns
from jixiao.corpus.dice import Dice
from jixiao.layouts import Layout
from jixiao.model import Cell, Form, text


class Box(Struct, frozen=True):
    """One printed cell. `covered` is the part of a cell merged downwards that reaches into this row."""

    text: str = ""
    span: int = 1
    covered: bool = False


class Row(Struct, frozen=True):
    """One table row: what it is (`fund`, `indicator` …) and, where it holds one, the item's position."""

    role: str
    boxes: tuple[Box, ...]
    item: int | None = None


class Page(Struct, frozen=True):
    """A form on paper. `\\n` within a text is a line break within a cell."""

    layout: Layout
    title: str
    year: str | None
    rows: tuple[Row, ...]
    width: int
    headings: tuple[tuple[int, str], ...] = ()  # before which row a heading divides the form
    unit: str | None = None  # 单位：元 above the table
    remark: str | None = None  # lines below the table


class Hand(Struct, frozen=True):
    """The habits of the one who set the form."""

    wrap: int | None  # labels are broken after so many characters
    label_span: int  # columns that the label of an identity row takes
    goal_label: str  # where the label of the goals stands: first, second, split
    bracket: str  # （） or ()
    ticked: str | None  # how a ticked box is drawn, None = the category as plain text
    points_break: bool  # 产出指标\n(50分)
    total_dash: str  # what stands in the last cell of the total row
    indent: str  # blanks before the labels of the sub lines
    year: str


def hand(dice: Dice, year: int | None) -> Hand:
    """The habits of one form."""
    bracket = dice.pick(("（）", "()"))
    shape = dice.pick(("{}年度", "{}年度", "{} 年度", " {}年度", "{}年"))
    return Hand(
        wrap=dice.pick((None, None, None, 3, 4, 5)),
        label_span=2 if dice.chance(0.15) else 1,
        goal_label=dice.pick(("first", "first", "second", "split")),
        bracket=bracket,
        ticked=dice.pick(("input", "input", "☑", "√", "■", None)),
        points_break=dice.chance(0.5),
        total_dash=dice.pick(("", "", "—")),
        indent=dice.pick(("", "", "", "  ", "      ")),
        year=f"{bracket[0]}{shape.format(year)}{bracket[1]}",
    )


def page(form: Form, layout: Layout, dice: Dice, *, loose: bool = True) -> Page:
    """The form set in the manner of its layout; `loose` lets a merged label stand in a lower row of its cell."""
    habits = hand(dice, form.fiscal_year)
    if not loose:
        habits = structs.replace(habits, goal_label="first")
    blocks = (
        [_identity(form, layout, row, habits) for row in layout.identity.rows],
        list(_funds(form, layout, habits)),
        list(_tasks(form, layout)),
        list(_goals(form, layout, habits)),
        list(_indicators(form, layout, habits)),
        list(_total(form, layout, habits)),
        [_closing(note, layout.closing[position]) for position, note in enumerate(form.notes)],
    )
    width = max(sum(box.span for box in row.boxes) for block in blocks for row in block)
    starts = (len(blocks[0]), len(blocks[0]) + len(blocks[1]))
    headings = ((starts[0], layout.funds.heading), (starts[1], layout.goals.heading))
    return Page(
        layout=layout,
        title=text(form.title) or "",
        year=habits.year if _asks_for_year(form, layout) else None,
        rows=tuple(_widened(row, width) for block in blocks for row in block),
        width=width,
        headings=tuple((at, heading) for at, heading in headings if heading),
        remark=f"备注：\n\n{REMARK}" if layout.funds.heading else None,
    )


def _asks_for_year(form: Form, layout: Layout) -> bool:
    """Whether the year needs a line of its own: neither a row nor the title names it."""
    named = str(form.fiscal_year) in (text(form.title) or "")
    return not named and not any("fiscal_year" in row for row in layout.identity.rows)


REMARK = "灰色栏目由系统带出，填报时请勿改动；改动后无法导入的，由填报单位自行核对。"


def list_page(forms: tuple[Form, ...], layout: Layout, dice: Dice) -> Page:
    """Several projects in one flat list, a row an indicator; the project's cells stand in its first row."""
    assert layout.list is not None
    habits = hand(dice, forms[0].fiscal_year)
    columns = layout.list.columns
    head = Row("indicator_head", tuple(Box(_column_label(layout, column)) for column in columns))
    rows = [head]
    for form in forms:
        for position, indicator in enumerate(form.indicators):
            first = position == 0
            boxes = tuple(_list_box(form, indicator, column, position, first, habits) for column in columns)
            rows.append(Row("indicator", boxes, position))
    unit = text(forms[0].funds.currency_unit)
    return Page(layout, text(forms[0].title) or "", habits.year, tuple(rows), len(columns), unit=f"单位：{unit}")


def _list_box(form: Form, indicator: object, column: str, position: int, first: bool, habits: Hand) -> Box:
    if column in ("level1", "level2"):
        before = form.indicators[position - 1] if position else None
        here = _level(form, position, column, habits)
        return Box(here) if before is None or _level(form, position - 1, column, habits) != here else Box(covered=True)
    if "." not in column and column not in ("implementing_unit",):
        return Box(text(getattr(indicator, column)) or "")
    if not first:
        return Box(covered=True)
    if column == "funds.total":
        return Box(text(form.funds.lines[0].project_total) or "")
    if column == "goals.annual":
        return Box(text(form.goals[0].expected) or "")
    return Box(text(_at(form, column)) or "")


def _column_label(layout: Layout, column: str) -> str:
    if column in layout.indicators.columns:
        return layout.indicators.columns[column][0]
    if column == "funds.total":
        return layout.funds.block[0] if layout.funds.block else "预算数"
    if column == "goals.annual":
        return next(iter(layout.goals.heads.values()))[0]
    return layout.identity.labels[column][0]


def _at(form: Form, path: str) -> Cell | None:
    part: object = form
    for name in path.split("."):
        part = getattr(part, name)
    return part if isinstance(part, Cell) else None


def _wrapped(label: str, habits: Hand) -> str:
    """A label broken by a narrow column; a note in brackets is never torn."""
    size = habits.wrap
    if size is None or len(label) <= size + 1 or not label.isalpha():
        return label
    return "\n".join(label[start : start + size] for start in range(0, len(label), size))


def _widened(row: Row, width: int) -> Row:
    missing = width - sum(box.span for box in row.boxes)
    if missing <= 0:
        return row
    last = row.boxes[-1]
    return Row(row.role, (*row.boxes[:-1], Box(last.text, last.span + missing, last.covered)), row.item)


def _identity(form: Form, layout: Layout, paths: tuple[str, ...], habits: Hand) -> Row:
    size = 3 if len(paths) == 2 and not layout.funds.heading else 1
    boxes = []
    for position, path in enumerate(paths):
        value = str(form.fiscal_year) if path == "fiscal_year" else text(_at(form, path)) or ""
        if path == "project.category" and habits.ticked:
            value = _ticked(value, habits.ticked)
        boxes += [Box(layout.identity.labels[path][0], habits.label_span if position == 0 else 1), Box(value, size)]
    return Row("identity", tuple(boxes))


def _ticked(value: str, mark: str) -> str:
    """Every category with its box behind it, the box of `value` ticked."""
    if value not in CATEGORIES:
        return value
    empty, full = {"input": ('<input type="checkbox">', '<input type="checkbox" checked>')}.get(mark, ("□", mark))
    gap = " " if mark == "input" else ""
    return " ".join(f"{name}{gap}{full if name == value else empty}" for name in CATEGORIES)


def _funds(form: Form, layout: Layout, habits: Hand) -> Iterator[Row]:
    unit = text(form.funds.currency_unit)
    label = layout.funds.block[0] if layout.funds.block else "项目资金"
    if not form.funds.lines:
        return
    block = f"{label}\n{habits.bracket[0]}{unit}{habits.bracket[1]}"
    columns = layout.funds.columns
    if columns:
        heads = [Box(_wrapped(names[0], habits)) for key, names in columns.items() if key != "label"]
        name = columns["label"][0] if "label" in columns else ""
        first = layout.funds.heading is None
        yield Row("fund_head", (Box(block if first else ""), Box(name), *heads))
        for position, line in enumerate(form.funds.lines):
            own = Box(block) if position == 0 and not first else Box(covered=True)
            indent = habits.indent if line.source != "total" and position > 1 else ""
            values = [Box(text(getattr(line, key)) or "") for key in columns if key != "label"]
            yield Row("fund", (own, Box(indent + _torn(text(line.label) or "", habits)), *values), position)
        return
    for position in range(len(form.funds.lines)):
        own = Box(block) if position == 0 else Box(covered=True)
        yield Row("fund", (own, *_two_blocks(form, layout, position)), position)


def _torn(label: str, habits: Hand) -> str:
    return f"{label[:7]}\n{label[7:]}" if habits.wrap == 5 and len(label) > 7 else label


def _two_blocks(form: Form, layout: Layout, position: int) -> list[Box]:
    line, shape = form.funds.lines[position], layout.funds.lines[position]
    left = [Box(text(line.label) or "" if shape.label else ""), Box(text(line.project_total) or "")]
    right = [Box(shape.right[0] if shape.right else ""), Box(text(line.annual_request) or "")]
    if not any(other.label for other in layout.funds.lines):
        return [Box(text(line.label) or ""), right[1]]
    return left + right


def _goals(form: Form, layout: Layout, habits: Hand) -> Iterator[Row]:
    label = layout.goals.block[0] if layout.goals.block else "年度总体目标"
    goals = {goal.scope: goal for goal in form.goals}
    if not layout.goals.heads:
        yield Row("goal", (Box(label), Box(text(goals["annual"].expected) or "")))
        return
    columns = len(indicator_columns(layout))
    sizes = _parts(columns, len(layout.goals.heads))
    heads, values = [], []
    for (path, names), size in zip(layout.goals.heads.items(), sizes, strict=True):
        scope, key = path.split(".")
        told = scope == "project" and habits.indent and not layout.indicators.blocks
        heads.append(Box(names[0] + (_term(form.fiscal_year) if told else ""), size))
        values.append(Box(text(getattr(goals["project" if scope == "project" else "annual"], key)) or "", size))
    first, second = {
        "first": (Box(label), Box(covered=True)),
        "second": (Box(), Box(label)),
        "split": (Box(label[:2]), Box(label[2:])),
    }[habits.goal_label]
    if habits.wrap and habits.goal_label == "first":
        first = Box("\n".join(label[start : start + 2] for start in range(0, len(label), 2)))
    yield Row("goal_head", (first, *heads))
    yield Row("goal", (second, *values))


def _term(year: int | None) -> str:
    return f"\n({year}年-{year + 2}年)" if year else ""


def _parts(total: int, count: int) -> list[int]:
    return [total // count + (1 if position < total % count else 0) for position in range(count)]


def _indicators(form: Form, layout: Layout, habits: Hand) -> Iterator[Row]:
    columns = layout.indicators.columns
    if layout.indicators.beside:
        yield from _side_by_side(form, layout, habits)
        return
    label = layout.indicators.block[0] if layout.indicators.block else "绩效指标"
    label = layout.indicators.blocks[0] if layout.indicators.blocks else label
    heads = [label, *(names[0] for names in columns.values())]
    yield Row("indicator_head", tuple(Box(_wrapped(head, habits)) for head in heads))
    for position in range(len(form.indicators)):
        block = text(form.indicators[position].block) or label
        if block != label:  # the second table has a head of its own
            label = block
            yield Row("indicator_head", tuple(Box(_wrapped(head, habits)) for head in [label, *heads[1:]]))
        boxes = [_indicator_box(form, position, column, habits) for column in columns]
        yield Row("indicator", (Box(covered=True), *boxes), position)


def _side_by_side(form: Form, layout: Layout, habits: Hand) -> Iterator[Row]:
    """Two tables under one level 1: the whole period at the left, the year at the right."""
    columns = [column for column in layout.indicators.columns if column != "level1"]
    names = [layout.indicators.columns[column][0] for column in columns]
    yield Row("pair_head", (Box("绩效指标"), Box("一级指标"), *(Box(name) for name in names * 2)))
    half = len(form.indicators) // 2
    for position in range(half):
        first = _indicator_box(form, position, "level1", habits)
        left = [_indicator_box(form, position, column, habits) for column in columns]
        right = [_indicator_box(form, position + half, column, habits) for column in columns]
        yield Row("pair", (Box(covered=True), first, *left, *right), position)


def _tasks(form: Form, layout: Layout) -> Iterator[Row]:
    if not form.tasks:
        return
    shape = layout.tasks
    own = [column for column in shape.columns if not column.startswith(("budget", "executed"))]
    money = [column for column in shape.columns if column not in own]
    spans = {head: sum(column.startswith(head) for column in money) for head in shape.heads}
    heads = [Box(names[0], spans[head]) for head, names in shape.heads.items()]
    block = Box(shape.block[0])
    yield Row("task_head", (block, *(Box(shape.columns[column][0]) for column in own), *heads))
    blank = [Box(covered=True)] * (1 + len(own))
    yield Row("task_head", (*blank, *(Box(shape.columns[column][0]) for column in money)))
    for task in form.tasks:
        yield Row("task", (Box(covered=True), *(Box(text(getattr(task, column)) or "") for column in [*own, *money])))


def _closing(note: Cell, label: str) -> Row:
    return Row("closing", (Box(label), Box((note.text or "").removeprefix(label).strip())))


def _indicator_box(form: Form, position: int, column: str, habits: Hand) -> Box:
    if column not in ("level1", "level2"):
        return Box(text(getattr(form.indicators[position], column)) or "")
    here = (_level(form, position, "level1", habits), _level(form, position, "level2", habits))
    if position:
        before = (_level(form, position - 1, "level1", habits), _level(form, position - 1, "level2", habits))
        same = form.indicators[position].block == form.indicators[position - 1].block and here[0] == before[0]
        if same and (column == "level1" or here[1] == before[1]):
            return Box(covered=True)
    return Box(here[0] if column == "level1" else here[1])


def _level(form: Form, position: int, column: str, habits: Hand) -> str:
    row = form.indicators[position]
    label = _wrapped(text(getattr(row, column)) or "", habits)
    note = row.level1_weight if column == "level1" else row.level2_note
    if note is None:
        return label
    gap = "\n" if habits.points_break else ""
    return f"{label}{gap}({text(note)}{'分' if column == 'level1' else ''})"


def _total(form: Form, layout: Layout, habits: Hand) -> Iterator[Row]:
    if not layout.total.columns:
        return
    columns = list(indicator_columns(layout))
    label = layout.total.label[0] if layout.total.label else "总分"
    if len(layout.total.columns) == 1:
        yield Row("total", (Box(label), Box(text(getattr(form.total, layout.total.columns[0])) or "", len(columns))))
        return
    first = min(columns.index(column) for column in layout.total.columns)
    figures = {column: text(getattr(form.total, column)) or "" for column in layout.total.columns}
    rest = [Box(figures.get(column, "")) for column in columns[first:]]
    if "deviation" in columns[first:] and habits.total_dash:
        rest[-1] = Box(habits.total_dash)
    yield Row("total", (Box(label, first + 1), *rest))
