"""Forms put away as they are read, and taken out again in groups: of a unit or department and year, of a project."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from tempfile import SpooledTemporaryFile
from typing import Literal
from weakref import finalize

import msgspec
from msgspec import Struct

from jixiao.model import Form
from jixiao.model.form import Kind
from jixiao.rules.case import Case
from jixiao.rules.frame import Scope
from jixiao.rules.group import Group, GroupScope, Joined, Member
from jixiao.rules.joins import code_of, name_of, stem_of, unit_of, whole_department_of
from jixiao.scoring import Standard

IN_MEMORY = 64 * 1024 * 1024  # packed forms beyond this go to a temporary file
_KINDS: tuple[Kind, ...] = ("target", "monitoring", "self_evaluation")
_encoder, _decoder = msgspec.msgpack.Encoder(), msgspec.msgpack.Decoder(Form)


class _Kept(Struct, frozen=True, gc=False):
    """A form on the shelf: its keys, and where it lies packed."""

    document: str
    number: int
    kind: Kind
    year: int | None
    code: str
    name: str
    unit: str
    department: str
    start: int
    length: int

    @property
    def order(self) -> tuple[int, int, str, int]:
        """By year, then kind, then document, whatever was put away first."""
        return (self.year or 0, _KINDS.index(self.kind), self.document, self.number)


class Shelf:
    """Collects forms packed, with only their keys at hand, so that a hundred thousand of them stay small.

    Forms of one project are joined by its code, where codes are missing or differ from year to year by name and unit.
    Names that differ only by a tail (经费) count as equal where no year has a form of one kind under both of them.
    Such a group is a proposal, named by its key; `confirmed` and `refused` hold the keys a person has decided.
    """

    def __init__(self, confirmed: Collection[str] = (), refused: Collection[str] = ()) -> None:
        self._confirmed, self._refused = frozenset(confirmed), frozenset(refused)
        self._kept: list[_Kept] = []
        self._packed = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 lives as long as the shelf
        finalize(self, self._packed.close)
        self._end = 0
        self.named: set[str] = set()  # keys of projects joined by name, on which a person may decide; after `groups`
        self._called: dict[tuple[str, str], str] = {}
        self._words: dict[str, str] = {}  # a key is kept once for all forms that have it

    def __len__(self) -> int:
        return len(self._kept)

    def add(self, document: str, number: int, form: Form) -> None:
        """Put away the form that is the `number`-th of the document, counted from 1."""
        packed = zlib.compress(_encoder.encode(form), 1)
        self._packed.seek(self._end)
        self._packed.write(packed)
        document, code, name, unit, department = (self._words.setdefault(word, word) for word in (
            document, code_of(form), name_of(form), unit_of(form), whole_department_of(form),
        ))  # fmt: skip
        self._kept.append(_Kept(document, number, form.kind, form.fiscal_year, code, name, unit, department,
                                self._end, len(packed)))  # fmt: skip
        self._end += len(packed)

    def groups(self, scopes: Collection[Scope], standard: Standard | None = None) -> Iterator[Group]:
        """Every group of two forms or more: department by department its units and itself, then the projects.

        They come in order of their keys, whatever was put away first; forms are unpacked once for a department.
        """
        self._called = _called(self._kept)
        units = defaultdict(list)
        for key, kept in sorted(_by_year(self._kept, "unit").items()) if "unit" in scopes else ():
            units[_place(kept[0], "department")].append((key, kept))  # with several departments it goes with one
        for department, whole in sorted(_by_year(self._kept, "department").items()):
            unpacked: dict[int, Case] = {}
            for key, kept in units[department]:
                if len(kept) > 1:
                    yield self._group("unit", " ".join(key).strip(), "unit", kept, standard, unpacked)
            if len(whole) > 1 and "department" in scopes:
                yield self._group("department", " ".join(department).strip(), "department", whole, standard, unpacked)
        for name, joined, kept in self._projects() if "project" in scopes else ():
            if len(kept) > 1:
                yield self._group("project", name, joined, kept, standard, {})

    def _group(
        self, scope: GroupScope, key: str, joined: Joined, kept: list[_Kept], standard: Standard | None,
        unpacked: dict[int, Case],
    ) -> Group:  # fmt: skip
        for each in kept:
            if each.start not in unpacked:
                unpacked[each.start] = Case(self._form(each), standard)
        ordered = sorted(kept, key=lambda each: each.order)
        known = [self._called.get((each.name, each.unit), "") for each in ordered]
        members = (
            Member(each.document, each.number, unpacked[each.start], name)
            for each, name in zip(ordered, known, strict=True)
        )
        return Group(scope, key, joined, tuple(members))

    def _form(self, kept: _Kept) -> Form:
        self._packed.seek(kept.start)
        return _decoder.decode(zlib.decompress(self._packed.read(kept.length)))

    def _projects(self) -> Iterator[tuple[str, Joined, list[_Kept]]]:
        """The forms of every project: by code, and as one project where the names agree and no codes object."""
        apart = dict(_by_code(self._kept))
        named: dict[tuple[str, str], list[_Kept]] = defaultdict(list)
        for each in self._kept:
            if each.name and each.unit:
                named[self._called[each.name, each.unit], each.unit].append(each)
        taken: set[str] = set()
        for (name, unit), kept in sorted(named.items()):
            key = f"{name}（{unit}）"
            codes = {each.code for each in kept}
            if len(codes) == 1 and "" not in codes:
                continue  # what the code joins needs no name
            self.named.add(key)
            if key in self._refused:
                continue
            joined = [each for each in kept if not each.code]
            if _one_code_a_year(kept) and codes.isdisjoint(taken):
                joined += [each for code in sorted(codes - {""}) for each in apart.pop(code)]
                taken |= codes - {""}
            yield key, "confirmed" if key in self._confirmed else "name", joined
        for code, kept in sorted(apart.items()):
            yield code, "code", kept


def _by_year(kept: Iterable[_Kept], scope: Literal["unit", "department"]) -> dict[tuple[str, str], list[_Kept]]:
    found: dict[tuple[str, str], list[_Kept]] = defaultdict(list)
    for each in kept:
        found[_place(each, scope)].append(each)
    return found


def _place(kept: _Kept, scope: Literal["unit", "department"]) -> tuple[str, str]:
    """Unit or department, and year; forms that name none of it belong together within their document only."""
    place = kept.unit if scope == "unit" else kept.department
    if not place or kept.year is None:
        place = f"{place}｜{kept.document}".lstrip("｜")
    return place, str(kept.year or "")


def _by_code(kept: Iterable[_Kept]) -> dict[str, list[_Kept]]:
    found: dict[str, list[_Kept]] = defaultdict(list)
    for each in kept:
        if each.code:
            found[each.code].append(each)
    return found


def _called(kept: Iterable[_Kept]) -> dict[tuple[str, str], str]:
    """What every name of a unit is known by: without its tail, unless a year has forms of one kind under two tails."""
    tails: dict[tuple[str, str], dict[tuple[Kind, int | None], set[str]]] = defaultdict(lambda: defaultdict(set))
    for each in kept:
        if each.name:
            tails[stem_of(each.name), each.unit][each.kind, each.year].add(each.name)
    return {
        (name, unit): stem if all(len(names) == 1 for names in alike.values()) else name
        for (stem, unit), alike in tails.items() for names in alike.values() for name in names
    }


def _one_code_a_year(kept: Iterable[_Kept]) -> bool:
    """Whether no year knows two projects of this name."""
    codes: dict[int | None, set[str]] = defaultdict(set)
    for each in kept:
        if each.code:
            codes[each.year].add(each.code)
    return all(len(found) == 1 for found in codes.values())
