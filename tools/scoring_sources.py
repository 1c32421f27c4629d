"""Which forms the report of scores is about: the published ones beside the checkout, else the bundled samples.

A document that lies there in several kinds (form.docx, form.pdf, form_scan.pdf) is read in the most exact one, and a
form that two documents hold is counted once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct

from jixiao import api
from jixiao.layouts import layouts
from jixiao.model import Form, text
from jixiao.model.arithmetic import total_line
from jixiao.readers import ReadError
from jixiao.scoring import standard_for

ROOT = Path(__file__).resolve().parents[1]
SHARED, SAMPLES = ROOT.parent / "shared", ROOT / "samples"
# From the most exact to that which has to be recognised; what else can be read goes between.
EXACT = (".txt", ".tsv", ".csv", ".docx", ".xlsx", ".html", ".htm", ".xls", ".doc", ".pdf")
PICTURES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp")
SCAN = "_scan"
NATION = "CN"
ENOUGH = 5  # features (name, unit, amounts, total …) in which two forms have to agree to be one
Tell = Callable[[str], None]


class Found(Struct, frozen=True):
    """A form with the document it stands in, its number there and the place it comes from."""

    place: str
    document: str
    number: int
    form: Form


class Gathered(Struct):
    """What was read: all forms, and what was left out."""

    documents: int = 0
    other_kinds: int = 0
    twins: int = 0
    unreadable: list[str] = []
    forms: list[Found] = []


def published(shared: Path) -> list[Path]:
    """The documents beside the checkout, the most exact kind of each first; none where there is no such folder."""
    files = [*shared.glob("seeds/*.txt"), *shared.glob("documents/*/raw.*"), *shared.glob("documents/*.*")]
    readable = (file for file in files if file.suffix.lower() in api.SUFFIXES - {".md"})
    return sorted(readable, key=lambda file: (_exactness(file), file.as_posix()))


def samples(folder: Path) -> list[Path]:
    """The bundled documents."""
    return sorted(folder.glob("*.txt"))


def gather(files: list[Path], tell: Tell) -> Gathered:
    """Every form of the files, each once."""
    gathered, done = Gathered(), set[Path]()
    for position, file in enumerate(files, 1):
        document = file.with_name(file.stem.removesuffix(SCAN))
        if document in done:
            gathered.other_kinds += 1
            continue
        tell(f"[{position}/{len(files)}] {_short(file)}")
        try:
            forms = api.read(file).forms
        except ReadError as error:
            gathered.unreadable.append(_short(file))
            tell(f"  {error.what_en}")
            continue
        done.add(document)
        gathered.documents += 1
        new = [(number, form) for number, form in enumerate(forms, 1) if not _known(form, gathered.forms)]
        gathered.twins += len(forms) - len(new)
        gathered.forms += [Found(place_of(form, file), _short(file), number, form) for number, form in new]
    return gathered


def place_of(form: Form, file: Path) -> str:
    """Where a form comes from: its layout's region, its standard's, else the folder or file it lies in."""
    layout = layouts().get(form.layout or "")
    regions = (layout.region if layout else NATION, standard_for(form).applies.region)
    named = next((region for region in regions if region != NATION), None)
    return named or (file.parent.name if file.stem == "raw" else file.stem)


def _exactness(file: Path) -> int:
    suffix = file.suffix.lower()
    if suffix in PICTURES or file.stem.endswith(SCAN):
        return len(EXACT) + 1
    return EXACT.index(suffix) if suffix in EXACT else len(EXACT)


def _known(form: Form, others: list[Found]) -> bool:
    """Whether another document has given the same form already."""
    own = _features(form)
    return any(
        sum(one == other for one, other in zip(own, _features(each.form), strict=True) if one) >= ENOUGH
        for each in others if each.form.kind == form.kind and each.form.fiscal_year == form.fiscal_year
    )


def _features(form: Form) -> tuple[str, ...]:
    line = total_line(form.funds)
    money = (line[1].adjusted_budget, line[1].executed, line[1].annual_request) if line else (None, None, None)
    cells = (form.project.name, form.implementing_unit, form.total.score, *money)
    first = form.indicators[0].level3 if form.indicators else None
    return (*("".join((text(cell) or "").split()) for cell in (*cells, first)), str(len(form.indicators)))


def _short(file: Path) -> str:
    """Folder and name: `seeds/000.txt`, `004/raw.txt`."""
    return "/".join(file.parts[-2:])


def iterate(gathered: Gathered) -> Iterator[Found]:
    """The forms in the order of their places."""
    yield from sorted(gathered.forms, key=lambda each: (each.place, each.document, each.number))
