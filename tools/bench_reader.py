"""Time one reader over some files, in a process of its own (`make bench` runs it once for each figure).

    python tools/bench_reader.py READER processor|wall WARM MEASURED      two folders of files of one kind

Prints as JSON the milliseconds that each measured file took (files that the reader fails on are left out), the peak
memory of the process in MB, and how many forms were understood. Every file is new to the process when its time is
taken; what a long run would have loaded is loaded by the files to warm up with. Runs in the Python of the product or
in that of `make bench-peers`.
"""

from __future__ import annotations

import json
import logging
import resource
import sys
import time
import warnings
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

Reader = Callable[[Path], Any]  # from the path, for some libraries take nothing else


def grid() -> Reader:
    """jixiao as far as the other libraries go: bytes to tables."""
    from jixiao.readers.content import grids_of

    return lambda path: grids_of(path.read_bytes(), path.name)


def whole() -> Reader:
    """jixiao all the way: bytes to forms, scored and checked."""
    from jixiao import check, score
    from jixiao.readers import read_document

    def run(path: Path) -> int:
        forms = read_document(path.read_bytes(), path.name).forms
        for form in forms:
            score(form)
            check(form)
        return len(forms)

    return run


def floor_xml() -> Reader:
    """What any reader of Office files must do: unzip the parts that hold the content, and parse them."""
    from lxml import etree

    parts = ("word/document.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml")

    def run(path: Path) -> None:
        with zipfile.ZipFile(BytesIO(path.read_bytes())) as package:
            for part in set(parts).intersection(package.namelist()):
                etree.fromstring(package.read(part))

    return run


def floor_html() -> Reader:
    from lxml import html

    return lambda path: html.document_fromstring(path.read_bytes())


def floor_xls() -> Reader:
    from xlrd import open_workbook

    return lambda path: open_workbook(file_contents=path.read_bytes(), formatting_info=True, logfile=BytesIO())


def floor_pdf() -> Reader:
    from pypdfium2 import PdfDocument

    def run(path: Path) -> None:
        document = PdfDocument(path.read_bytes())
        for page in document:
            text = page.get_textpage()
            text.get_text_bounded()
            text.close()
            page.close()
        document.close()

    return run


def floor_doc() -> Reader:
    from jixiao.readers.office import converted

    return lambda path: converted(path.read_bytes(), path.name, "doc", "docx")


def markitdown() -> Reader:
    from markitdown import MarkItDown

    converter = MarkItDown(enable_plugins=False)
    return lambda path: converter.convert_local(path).text_content


def docling() -> Reader:
    from docling.backend.html_backend import HTMLDocumentBackend
    from docling.backend.msexcel_backend import MsExcelDocumentBackend
    from docling.backend.msword_backend import MsWordDocumentBackend
    from docling.datamodel.base_models import InputFormat
    from docling.datamodel.document import InputDocument

    backends = {".docx": MsWordDocumentBackend, ".xlsx": MsExcelDocumentBackend, ".html": HTMLDocumentBackend}

    def run(path: Path) -> None:
        kind = InputFormat[path.suffix[1:].upper()]
        InputDocument(path_or_stream=path, format=kind, backend=backends[path.suffix])._backend.convert()

    return run


def python_docx() -> Reader:
    from docx import Document

    return lambda path: [
        [cell.text for cell in row.cells] for table in Document(str(path)).tables for row in table.rows
    ]


def openpyxl() -> Reader:
    from openpyxl import load_workbook

    return lambda path: [list(sheet.values) for sheet in load_workbook(path)]


def pandas() -> Reader:
    from pandas import read_excel, read_html

    def run(path: Path) -> None:
        if path.suffix == ".html":
            read_html(BytesIO(path.read_bytes()))
        else:
            read_excel(path, sheet_name=None, header=None)

    return run


def pdfplumber() -> Reader:
    from pdfplumber import open as opened

    def run(path: Path) -> None:
        with opened(path) as document:
            for page in document.pages:
                page.extract_tables()

    return run


READERS: dict[str, Callable[[], Reader]] = {
    made.__name__: made
    for made in (grid, whole, floor_xml, floor_html, floor_xls, floor_pdf, floor_doc, markitdown, docling, python_docx,
                 openpyxl, pandas, pdfplumber)
}


def peak_memory() -> float:
    """Peak memory in MB of this process, or of one that it started if that is more."""
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    started = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / unit
    status = Path("/proc/self/status")
    if status.exists():  # ru_maxrss would count what the parent had when it started this process
        own = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return max(started, int(own.split()[1]) / 1024)
    return max(started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit)


def main(name: str, clock: str, warm: str, measured: str) -> None:
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    read = READERS[name]()
    now = time.process_time if clock == "processor" else time.perf_counter
    took, forms = {}, 0
    for path in [*sorted(Path(warm).iterdir()), *sorted(Path(measured).iterdir())]:
        begun = now()
        try:
            found = read(path)
        except Exception as error:
            if name in ("grid", "whole"):
                raise SystemExit(f"{path}: {error}") from error
            continue
        if path.parent == Path(measured):
            took[path.name] = (now() - begun) * 1000
            forms += found if isinstance(found, int) else 0
    print(json.dumps({"ms": took, "memory": peak_memory(), "forms": forms}))


if __name__ == "__main__":
    main(*sys.argv[1:])
