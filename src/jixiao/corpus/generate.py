"""Samples: one generated document each, with what must be read and found in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from jixiao.corpus import files
from jixiao.corpus.build import build
from jixiao.corpus.defects import Defect, flawed
from jixiao.corpus.dice import Dice
from jixiao.corpus.dumps import DUMPS, suited, tsv
from jixiao.corpus.page import list_page, page
from jixiao.corpus.sheet import Draft, lines
from jixiao.corpus.slips import spoil
from jixiao.layouts import Layout
from jixiao.layouts import layouts as all_layouts
from jixiao.model import Cell, Document, Form, text
from jixiao.model.schema import to_json


class Sample(Struct, frozen=True):
    """One document: its text, the forms a careful reader finds in it, the defects put in, the slips it suffered."""

    name: str
    text: str
    forms: tuple[Form, ...]
    defects: tuple[Defect, ...] = ()
    slips: tuple[str, ...] = ()
    dump: str = "tsv"


def generate(
    count: int, seed: int, *, layouts: Sequence[str] | None = None, slips: bool = True, defects: bool = True
) -> Iterator[Sample]:
    """`count` samples of all layouts (or of those named) in turn; the same for a seed on every machine."""
    known: Mapping[str, Layout] = all_layouts()
    ids = sorted(known if layouts is None else layouts)
    planted: Counter[str] | None = Counter() if defects else None
    for index in range(count):
        yield _sample(known[ids[index % len(ids)]], index, Dice(seed + index), slips, planted)


def write(sample: Sample, folder: Path, kind: str = "txt", seed: int = 0) -> None:
    """NAME.kind, NAME.expected.json (what must be read) and NAME.findings.json (what must be found).

    The text is the sample's own; other kinds are set in a manner that the seed chooses.
    """
    folder.mkdir(parents=True, exist_ok=True)
    document = Document(f"{sample.name}.{kind}", sample.forms)
    findings = {"defects": sample.defects, "slips": sample.slips, "dump": sample.dump if kind == "txt" else kind}
    data = sample.text.encode() if kind == "txt" else files.render(sample.forms, kind, Dice(seed))
    (folder / f"{sample.name}.{kind}").write_bytes(data)
    (folder / f"{sample.name}.expected.json").write_text(to_json(document) + "\n", encoding="utf-8", newline="\n")
    listing = msgspec.json.format(msgspec.json.encode(findings), indent=2).decode() + "\n"
    (folder / f"{sample.name}.findings.json").write_text(listing, encoding="utf-8", newline="\n")


def _sample(layout: Layout, index: int, dice: Dice, slips: bool, planted: Counter[str] | None) -> Sample:
    forms: list[Form] = []
    found: list[Defect] = []
    year = dice.between(2019, 2026)
    for position in range(dice.pick((1, 1, 2, 3))):
        form = build(layout, year if layout.list is not None else dice.between(2019, 2026), dice)
        if planted is not None:
            form, flaws = flawed(form, dice, position, planted)
            found += flaws
        forms.append(_titled(form, position, dice) if layout.list is None else form)
    name = f"{layout.id}-{index:05d}"
    manner = "tsv" if dice.chance(0.6) else "other"
    if layout.list is not None:
        return _list(name, _of_one_unit(forms), layout, manner, tuple(found), dice)
    pages = [page(form, layout, dice, loose=manner == "tsv") for form in forms]
    if manner == "other" and suited(pages[0]):
        manner = dice.pick(suited(pages[0]))
        texts = [DUMPS[manner](sheet, dice) for sheet in pages]
        return Sample(name, "\n".join(texts), tuple(forms), tuple(found), (), manner)
    return _tabbed(name, [Draft(f, p, lines(p)) for f, p in zip(forms, pages, strict=True)], tuple(found), slips, dice)


def _titled(form: Form, position: int, dice: Dice) -> Form:
    """The form with its title as it is, with the year in it, or (behind another form) without one."""
    if dice.chance(0.06):
        return msgspec.structs.replace(form, title=Cell(f"{form.fiscal_year}年度{text(form.title)}"))
    untitled = position and form.subject == "project" and dice.chance(0.05)
    return msgspec.structs.replace(form, title=None) if untitled else form


def _tabbed(name: str, drafts: list[Draft], found: tuple[Defect, ...], slips: bool, dice: Dice) -> Sample:
    texts: list[str] = []
    forms: list[Form] = []
    suffered: list[str] = []
    for draft in drafts:
        if slips:
            draft, names = spoil(draft, dice)  # noqa: PLW2901 - the spoilt draft takes the place of the whole one
            suffered += names
        texts.append(tsv.text(draft.page, draft.lines, dice))
        forms.append(draft.form)
    return Sample(name, "\n".join(texts), tuple(forms), found, tuple(suffered), "tsv")


def _list(
    name: str, forms: list[Form], layout: Layout, manner: str, found: tuple[Defect, ...], dice: Dice
) -> Sample:
    sheet = list_page(tuple(forms), layout, dice)
    if manner == "tsv":
        return Sample(name, tsv.text(sheet, lines(sheet), dice), tuple(forms), found)
    manner = dice.pick(suited(sheet))
    return Sample(name, DUMPS[manner](sheet, dice), tuple(forms), found, (), manner)


def _of_one_unit(forms: list[Form]) -> list[Form]:
    """The forms of one list share the unit that filled it in."""
    unit = forms[0].implementing_unit or Cell(None)
    return [msgspec.structs.replace(form, implementing_unit=unit) for form in forms]
