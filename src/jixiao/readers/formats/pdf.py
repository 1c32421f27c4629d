"""PDF files: ruled tables from their lines and letters; pages without letters are recognised as pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from jixiao.model.grid import Grid
from jixiao.readers import progress
from jixiao.readers.content import Content, Picture, damaged
from jixiao.readers.errors import ReadError
from jixiao.readers.page import join
from jixiao.readers.page.model import Page

LABEL = ("PDF 文件", "PDF file")
MOST_PAGES = 1000  # the accounts of a large department have 300
MOST_SHOWN = 60  # pages drawn for `jixiao see`
SCAN_DPI = 200
SHOWN_DPI = 110
SLIMMEST = 10  # times as long as wide: no form is printed on that, and finding text takes so many times as long
WRONG_PASSWORD = 4


def claims(content: Content) -> int:
    return 2 if b"%PDF-" in content.head[:1024] else 0


def read(data: bytes, name: str) -> Sequence[Grid]:
    return join.grids(list(pages(data, name)), name)


def pages(data: bytes, name: str) -> Iterator[Page]:
    """Every page with its tables and its prose. Raises ReadError for a damaged or locked file and too many pages."""
    from jixiao.readers.pdf import page_of

    document = _opened(data, name)
    try:
        for number in range(len(document)):
            page = document[number]
            try:
                found = page_of(page, number + 1)
                yield found if found is not None else _recognised(page, number + 1)
            finally:
                page.close()
            progress.step(number + 1, len(document))
    finally:
        document.close()


def pictures(data: bytes, name: str) -> Iterator[Picture]:
    """The pages as they look, as far as a person would leaf."""
    from jixiao.readers.pdf import has_letters

    document = _opened(data, name)
    try:
        for number in range(min(len(document), MOST_SHOWN)):
            page = document[number]
            width, height = page.get_size()
            dpi = min(SHOWN_DPI, 72 * 4000 / max(width, height, 1))
            image = page.render(scale=dpi / 72).to_pil()
            if not has_letters(page):
                from jixiao.readers.scan import straightened

                image = straightened(image)
            file = BytesIO()
            image.convert("P", palette=1, colors=32).save(file, "PNG", optimize=True)
            page.close()
            yield Picture(number + 1, width, height, file.getvalue())
    finally:
        document.close()


def _opened(data: bytes, name: str) -> Any:
    """The document, a pypdfium2.PdfDocument: the library is imported only when a PDF comes."""
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == WRONG_PASSWORD or "password" in str(error).lower():
            raise ReadError(
                name, "文件有密码", "the file is protected by a password",
                "请先去掉密码再试", "take the password off and try again",
            ) from error
        raise damaged(name, LABEL, str(error)) from error
    if len(document) > MOST_PAGES:
        count = len(document)
        document.close()
        raise ReadError(
            name, f"页数过多（{count} 页，上限 {MOST_PAGES} 页）", f"too many pages ({count}, at most {MOST_PAGES})",
            "请拆分成几个文件", "split it into several files",
        )
    return document


def _recognised(page: Any, number: int) -> Page:
    """A page that is a picture, recognised. Raises ReadError when recognition is not installed."""
    from jixiao.readers import scan

    width, height = page.get_size()
    if max(width, height) > SLIMMEST * min(width, height):
        return Page(number, width, height, [], [])
    dpi = min(SCAN_DPI, 72 * 5000 / max(width, height, 1))  # a page of metres is drawn smaller
    return scan.page_of(page.render(scale=dpi / 72).to_pil(), number, width, height)
