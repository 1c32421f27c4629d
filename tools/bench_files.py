"""The files that `make bench` measures over: made-up forms of some 25 rows, each as every kind of file.

What other programs must make of them (LibreOffice: .doc, .xls, and Word and PDF files as offices save them) is kept
in the folder for temporary files, for it takes a minute.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from jixiao.corpus.build import build
from jixiao.corpus.dice import Dice
from jixiao.corpus.files import render
from jixiao.corpus.table import tables
from jixiao.layouts import layouts
from jixiao.model import Form
from jixiao.readers.office import program

LAYOUTS = ("cn-self-evaluation-2020", "cn-department-self-evaluation", "cn-policy-self-evaluation", "cn-target")
OWN = ("docx", "xlsx", "html", "pdf")
ROWS = range(22, 29)
WARM, MEASURED = 12, 20  # files to warm up with, and files that are timed
SCANS = 2  # pages timed; one page takes seconds
SCAN_DPI = 200


class Files(NamedTuple):
    """The files of one kind, in two folders."""

    warm: Path
    measured: Path

    @property
    def count(self) -> int:
        return len(list(self.measured.iterdir()))

    @property
    def size(self) -> float:
        """Mean size in KB."""
        return sum(path.stat().st_size for path in self.measured.iterdir()) / 1024 / self.count

    @property
    def pages(self) -> dict[str, int]:
        """Pages of each file; 1 where the kind has none."""
        from pypdfium2 import PdfDocument

        return {path.name: len(PdfDocument(path)) if path.suffix == ".pdf" else 1 for path in self.measured.iterdir()}


def all_files() -> dict[str, Files]:
    """The files by kind; without LibreOffice the kinds that it makes are missing."""
    forms = list(_forms(WARM + MEASURED))
    made = {kind: [render([form], kind, Dice(seed)) for seed, form in forms] for kind in OWN}
    folder = Path(tempfile.gettempdir()) / f"jixiao-bench-{_digest(made)}"
    if not (folder / "done").exists():
        shutil.rmtree(folder, ignore_errors=True)
        for kind, files in made.items():
            _put(folder / kind, kind, files)
        _by_office(folder)
        _scanned(folder)
        (folder / "done").touch()
    return {path.name: Files(path / "warm", path / "measured") for path in folder.iterdir() if path.is_dir()}


def _forms(count: int) -> Iterator[tuple[int, Form]]:
    """So many forms of a usual length, with the seed of each."""
    seed = 0
    while count:
        seed += 1
        form = build(layouts()[LAYOUTS[seed % len(LAYOUTS)]], 2024, Dice(seed))
        if len(tables([form], Dice(seed))[0].roles) in ROWS:
            yield seed, form
            count -= 1


def _digest(made: dict[str, list[bytes]]) -> str:
    whole = sha256(Path(__file__).read_bytes())
    for kind in OWN:
        for data in made[kind]:
            whole.update(data)
    return whole.hexdigest()[:12]


def _put(folder: Path, kind: str, files: list[bytes]) -> None:
    for part, some in (("warm", files[:WARM]), ("measured", files[WARM:])):
        (folder / part).mkdir(parents=True)
        for number, data in enumerate(some):
            (folder / part / f"{number:02}.{kind}").write_bytes(data)


def _by_office(folder: Path) -> None:
    """The kinds that LibreOffice makes, each in one call for all files."""
    soffice = program()
    if soffice is None:
        return
    with tempfile.TemporaryDirectory() as profile:
        for source, kind, name in (("docx", "doc", "doc"), ("xlsx", "xls", "xls"), ("docx", "docx", "docx saved"),
                                   ("docx", "pdf", "pdf printed")):  # fmt: skip
            for part in ("warm", "measured"):
                files = sorted((folder / source / part).iterdir())
                subprocess.run(
                    [soffice, "--headless", "--norestore", f"-env:UserInstallation={Path(profile).as_uri()}",
                     "--convert-to", kind, "--outdir", folder / name / part, *files],
                    check=True, capture_output=True,
                )  # fmt: skip


def _scanned(folder: Path) -> None:
    """Forms of one page as pictures."""
    from pypdfium2 import PdfDocument

    files = [path for part in ("warm", "measured") for path in sorted((folder / "pdf" / part).iterdir())]
    short = [path for path in files if len(PdfDocument(path)) == 1][: SCANS + 1]
    for number, path in enumerate(short):
        target = folder / "scan" / ("measured" if number else "warm")
        target.mkdir(parents=True, exist_ok=True)
        PdfDocument(path)[0].render(scale=SCAN_DPI / 72).to_pil().convert("L").save(target / f"{number}.png")
