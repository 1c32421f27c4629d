"""PDF files: ruled tables from their lines and letters; pages without letters are recognised as pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, Any

from jixiao.model.grid import Grid
from jixiao.readers import progress
from jixiao.readers.content import Content, Picture, damaged
from jixiao.readers.errors import ReadError
from jixiao.readers.page import join
from jixiao.readers.page.model import Page

if TYPE_CHECKING:
    from jixiao.readers import scan  # imported where a page is read

LABEL = ("PDF 文件", "PDF file")
MOST_PAGES = 1000  # the accounts of a large department have 300
MOST_SHOWN = 60  # pages drawn for `jixiao see`
MOST_SCANNED = 200  # pages; at five seconds each they take a quarter of an hour
MOST_DOTS = 5000  # along the longer side of a page that is drawn
SCAN_DPI = 200
SHOWN_DPI = 110
SLIMMEST = 10  # times as long as wide: no form is printed on that, and finding text takes so many times as long
WRONG_PASSWORD = 4


def claims(content: Content) -> int:
    return 2 if b"%PDF-" in content.head[:1024] else 0


def read(data: bytes, name: str) -> Sequence[Grid]:
    """The grids of all pages. Raises ReadError for a damaged or locked file, and for scans that nothing can read."""
    document = _opened(data, name)
    try:
        return join.grids(_pages(document, name), name)
    finally:
        document.close()


def pictures(data: bytes, name: str) -> Iterator[Picture]:
    """The pages as they look, as far as a person would leaf."""
    document = _opened(data, name)
    try:
        for number in range(1, min(len(document), MOST_SHOWN) + 1):
            with closing(document[number - 1]) as page:
                yield _shown(page, number)
    finally:
        document.close()


def _pages(document: Any, name: str) -> list[Page]:
    """Every page, in order; those without letters are recognised with all cores while the others are read."""
    from jixiao.readers import scan

    drawn: list[Page] = []
    recognised = list(_told(scan.pages_of(_scans(document, name, drawn)), len(document)))
    why = drawn[0].missing if drawn and not recognised else None
    if why is not None and why.name == name and all(page.missing for page in drawn):
        raise why  # what keeps every page from being read is said of the file, not page by page
    return sorted([*drawn, *recognised], key=lambda page: page.number)


def _scans(document: Any, name: str, drawn: list[Page]) -> Iterator[scan.Picture]:
    """The pages that must be recognised, as they are asked for; all others are put into `drawn`."""
    from jixiao.readers import scan
    from jixiao.readers.pdf import page_of

    scans = 0
    for number in range(1, len(document) + 1):
        with closing(document[number - 1]) as page:
            found = page_of(page, number)
            if found is None:
                scans += 1
                width, height = page.get_size()
                missing = _unfit(width, height, scans, name)
                if missing is None:
                    yield scan.Picture(_rendered(page, SCAN_DPI), number, width, height)
                    continue
                found = Page(number, width, height, [], [], missing)
            drawn.append(found)
        progress.step(number, len(document))


def _unfit(width: float, height: float, scans: int, name: str) -> ReadError | None:
    """What keeps the page that is the scan number so and so from being recognised."""
    from jixiao.readers import scan

    if scans > MOST_SCANNED:
        return _too_many(name)
    if max(width, height) > SLIMMEST * min(width, height):
        return _strip(name)
    try:
        scan.require(name)  # loads what is heavy: not before a scan comes
    except ReadError as error:
        return error
    return None


def _told(pages: Iterator[Page], total: int) -> Iterator[Page]:
    for page in pages:
        progress.step(page.number, total)
        yield page


def _shown(page: Any, number: int) -> Picture:
    """A page as a picture to look at: one that was recognised as straight as its boxes are."""
    from jixiao.readers.pdf import frame_of, has_letters

    width, height = page.get_size()
    image = _rendered(page, SHOWN_DPI)
    if has_letters(page):
        frame = frame_of(page)
        image = image.rotate(page.get_rotation() - frame.turned, expand=True)  # PIL turns the other way round
        return Picture.of(image, number, *frame.size, few_colours=True)
    from jixiao.readers import scan

    straight = scan.straightened(image, width)
    if (straight.width > straight.height) != (image.width > image.height):  # the page lay on its side
        width, height = height, width
    return Picture.of(straight, number, width, height)


def _rendered(page: Any, dpi: float) -> Any:
    """The page as a PIL image; one of metres, as hostile files have, is drawn smaller."""
    dpi = min(dpi, 72 * MOST_DOTS / max(*page.get_size(), 1))
    return page.render(scale=dpi / 72).to_pil()


def _strip(name: str) -> ReadError:
    return ReadError(name, "这一页过于狭长", "this page is a strip", "请给出整页的扫描件", "give scans of whole pages")


def _too_many(name: str) -> ReadError:
    return ReadError(
        name, f"扫描页过多（上限 {MOST_SCANNED} 页）", f"too many scanned pages (at most {MOST_SCANNED})",
        "请拆分成几个文件", "split it into several files",
    )


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
