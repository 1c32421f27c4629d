"""Measure every kind of file beside the floor and beside the libraries people would take instead (`make bench`).

Each figure comes from processes of its own over the same files (tools/bench_reader.py): for each file the least of
three times of the processor, then the mean. Scans and what LibreOffice converts are wall time.
"""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from bench_files import Files, all_files

ROOT = Path(__file__).parents[1]
READER = Path(__file__).with_name("bench_reader.py")
PEERS = ROOT / ".venv-peers" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
TIMES = 3


class Kind(NamedTuple):
    """A kind of file: what must be done at least, who else reads it, and what jixiao aims at."""

    label: str
    floor: str = ""
    peers: tuple[str, ...] = ()
    whole: float | None = None  # aim in ms for the whole way
    grid: float | None = None  # aim for the grid alone, in times the floor
    clock: str = "processor"
    unit: str = "file"


class Figure(NamedTuple):
    """What one reader takes for one file or page, and its peak memory."""

    ms: float
    memory: float
    forms: int
    failed: int  # files that it could not read


KINDS = {
    "docx": Kind("Word .docx, made by the corpus", "floor_xml", ("python_docx", "docling", "markitdown"), 7, 2.5),
    "docx saved": Kind(".docx saved by LibreOffice", "floor_xml", ("python_docx", "docling", "markitdown"), 7, 2.5),
    "doc": Kind("Word .doc through LibreOffice", "floor_doc", clock="wall"),
    "xlsx": Kind("Excel .xlsx", "floor_xml", ("openpyxl", "pandas", "docling", "markitdown"), 7),
    "xls": Kind("Excel .xls", "floor_xls", ("pandas", "markitdown"), 7),
    "html": Kind("web page", "floor_html", ("pandas", "docling", "markitdown"), 7),
    "pdf": Kind("PDF by typst", "floor_pdf", ("pdfplumber", "markitdown"), 20, unit="page"),
    "pdf printed": Kind("PDF printed by LibreOffice", "floor_pdf", ("pdfplumber", "markitdown"), 20, unit="page"),
    "scan": Kind("scan, 200 dpi, all cores", clock="wall", unit="page"),
}
FLOORS = {"floor_xml": "unzip, parse the XML", "floor_html": "parse the page", "floor_xls": "xlrd alone",
          "floor_pdf": "text of the page", "floor_doc": "LibreOffice alone"}  # fmt: skip
# docling's models for PDF are downloaded at run time. Published: Docling Technical Report (arXiv 2408.09869), table 1,
# the fastest of its settings (pypdfium, M3 Max, 16 threads, other documents): 2.45 pages a second, 2.56 GB.
DOCLING_PDF = "    docling                         408.00 ms         2560 MB   published (16 threads), not measured"


def report() -> None:
    """One block of lines a kind."""
    files = all_files()
    for name, kind in KINDS.items():
        if name not in files:
            print(f"\n{kind.label}: – needs LibreOffice")
        elif name == "scan" and find_spec("rapidocr") is None:
            print(f"\n{kind.label}: – needs jixiao[ocr]")
        else:
            _report(kind, files[name])
    if not PEERS.exists():
        print("\n– stands for what `make bench-peers` installs: the libraries to compare with, in .venv-peers")


def _report(kind: Kind, files: Files) -> None:
    pages = sum(files.pages.values())
    count = f"{files.count} files" + (f", {pages} pages" if kind.unit == "page" else "")
    print(f"\n{kind.label}: {count}, {files.size:.0f} KB each; per {kind.unit}")
    floor = measured(kind.floor, kind, files) if kind.floor else None
    if floor:
        _line(f"floor: {FLOORS[kind.floor]}", floor)
    if floor and kind.clock == "processor":
        grid = measured("grid", kind, files)
        over = f"{grid.ms / floor.ms:.1f} × the floor"
        _line("jixiao, grid alone", grid, f"{over}, aim {kind.grid}" if kind.grid else over)
    whole = measured("whole", kind, files)
    aim = f", aim {kind.whole:g} ms" if kind.whole else ""
    _line("jixiao, all the way", whole, f"{whole.forms} forms read, scored, checked{aim}")
    for peer in kind.peers:
        if PEERS.exists():
            figure = measured(peer, kind, files)
            failed = f", fails on {figure.failed} of {files.count} files" if figure.failed else ""
            _line(peer.replace("_", "-"), figure, f"{figure.ms / whole.ms:.1f} × jixiao{failed}")
        else:
            print(f"    {peer.replace('_', '-'):30}      –")
    if "pdfplumber" in kind.peers:
        print(DOCLING_PDF)


def measured(reader: str, kind: Kind, files: Files) -> Figure:
    """The figures of one reader over the files, each time in a process of its own."""
    python = PEERS if reader in kind.peers else Path(sys.executable)
    command = [python, READER, reader, kind.clock, files.warm, files.measured]
    runs = []
    for _ in range(TIMES if kind.clock == "processor" else 1):
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"{reader}, {kind.label}: {done.stderr[-1000:]}")
        runs.append(json.loads(done.stdout))
    best = {name: min(run["ms"][name] for run in runs) for name in runs[0]["ms"]}
    pages = sum(files.pages[name] for name in best)
    memory = max(run["memory"] for run in runs)
    return Figure(sum(best.values()) / max(1, pages), memory, runs[0]["forms"], files.count - len(best))


def _line(what: str, figure: Figure, note: str = "") -> None:
    shown = f"{figure.ms:8.2f} ms" if figure.ms < 1000 else f"{figure.ms / 1000:8.2f} s "
    print(f"    {what:30}{shown}   {figure.memory:10.0f} MB   {note}".rstrip(), flush=True)


if __name__ == "__main__":
    report()
