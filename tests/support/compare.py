"""Compares forms cell by cell, as a person would: NFKC, white space aside, null and empty the same."""

import difflib
import re
import unicodedata
from collections import Counter
from itertools import zip_longest
from typing import NamedTuple

from jixiao.model import Cell, FundLine, Goal, Indicator, Task

SINGLE = ("title", "supervising_department", "implementing_unit", "primary_budget_unit")
LINE_KEYS = [key for key in FundLine.__struct_fields__ if key != "source"]


class Difference(NamedTuple):
    form: int
    path: str
    want: str
    got: str
    doubt: str | None

    def __str__(self):
        doubted = f" (doubted: {self.doubt})" if self.doubt else ""
        return f"form {self.form} {self.path}: want {self.want!r}, got {self.got!r}{doubted}"


class Comparison(NamedTuple):
    cells: int
    differences: tuple[Difference, ...]

    @property
    def silent(self):
        """Wrong cells without a doubt: the worst there is."""
        return tuple(difference for difference in self.differences if difference.doubt is None)

    @property
    def accuracy(self):
        return 1 - len(self.differences) / self.cells if self.cells else 1.0


def compare(expected, read):
    """Every cell of two tuples of forms; a form too many or too few counts with all its cells."""
    count, differences = 0, []
    for position in range(max(len(expected), len(read))):
        want = expected[position] if position < len(expected) else None
        got = read[position] if position < len(read) else None
        for path, one, other in _pairs(want, got):
            if not fold(one) and not fold(other):
                continue
            count += 1
            if fold(one) != fold(other):
                doubt = other.doubt if isinstance(other, Cell) else None
                differences.append(Difference(position, path, fold(one), fold(other), doubt))
    return Comparison(count, tuple(differences))


def fold(value):
    text = value.text if isinstance(value, Cell) else value
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", str(text))) if text is not None else ""


def _pairs(want, got):
    for key in ("kind", "subject", "fiscal_year", *SINGLE):
        yield key, getattr(want, key, None), getattr(got, key, None)
    for part in ("project", "contact", "total"):
        one, other = getattr(want, part, None), getattr(got, part, None)
        for key in (one or other).__struct_fields__:
            if key != "grade":
                yield f"{part}.{key}", getattr(one, key, None), getattr(other, key, None)
    yield from _block("funds.currency_unit", want and want.funds, got and got.funds, ("currency_unit",), flat=True)
    lines = _matched(want.funds.lines if want else (), got.funds.lines if got else (), "source")
    for name, one, other in lines:
        yield from _block(f"funds[{name}]", one, other, LINE_KEYS)
    for name, one, other in _matched(want.goals if want else (), got.goals if got else (), "scope"):
        yield from _block(f"goals[{name}]", one, other, [key for key in Goal.__struct_fields__ if key != "scope"])
    for number, (one, other) in enumerate(zip_longest(want.tasks if want else (), got.tasks if got else ())):
        yield from _block(f"tasks[{number}]", one, other, Task.__struct_fields__)
    rows = _aligned(want.indicators if want else (), got.indicators if got else ())
    for number, (one, other) in enumerate(rows):
        yield from _block(f"indicators[{number}]", one, other, Indicator.__struct_fields__)


def _block(path, one, other, keys, flat=False):
    for key in keys:
        yield path if flat else f"{path}.{key}", getattr(one, key, None), getattr(other, key, None)


def _matched(want, got, key):
    """Pairs items of the same source or scope, in their order."""
    tables = []
    for items in (want, got):
        seen, table = Counter(), {}
        for item in items:
            seen[getattr(item, key)] += 1
            table[f"{getattr(item, key)} {seen[getattr(item, key)]}"] = item
        tables.append(table)
    for name in dict.fromkeys([*tables[0], *tables[1]]):
        yield name, tables[0].get(name), tables[1].get(name)


def _aligned(want, got):
    """Pairs indicator rows by their third level, in order."""
    names = [fold(row.level3) for row in want], [fold(row.level3) for row in got]
    for _, i1, i2, j1, j2 in difflib.SequenceMatcher(None, *names, autojunk=False).get_opcodes():
        for step in range(max(i2 - i1, j2 - j1)):
            yield (want[i1 + step] if i1 + step < i2 else None, got[j1 + step] if j1 + step < j2 else None)
