"""Pictures of forms: PNG, JPEG, TIFF, BMP, GIF and WebP, scanned or photographed; text is recognised offline."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import NamedTuple

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from jixiao.model.grid import Grid
from jixiao.readers import progress, scan
from jixiao.readers.content import Content, Picture, damaged
from jixiao.readers.errors import ReadError
from jixiao.readers.page.join import grids
from jixiao.readers.page.model import Page

LABEL = ("图片", "picture")
KINDS = ("PNG", "JPEG", "TIFF", "BMP", "GIF", "WEBP")
MOST_FRAMES = 200  # pages of a TIFF
MOST_PIXELS = 80_000_000  # of one frame: A3 at 600 dpi has 70 million
A4_WIDTH, A4_HEIGHT = 595.3, 841.9  # points, for pictures that do not say how large they are
LIKELY_WIDTH = (280.0, 1700.0)  # points, A6 upright to A2 on its side; other dots an inch are invented
SLIMMEST = 10  # times as long as wide: no page is, and finding text on it takes so many times as long
SMALLEST = 64  # pixels wide or high, on which nobody can read a form
SHOWN = 150 / 72  # pixels a point of the pictures to look at


class Frame(NamedTuple):
    """One page of a picture file, with its size in points."""

    image: Image.Image
    number: int
    width: float
    height: float


def claims(content: Content) -> int:
    head = content.head
    signed = head.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"GIF87a", b"GIF89a"))
    bitmap = head.startswith(b"BM") and head[6:10] == bytes(4)
    return 2 if signed or bitmap or (head.startswith(b"RIFF") and head[8:12] == b"WEBP") else 0


def read(data: bytes, name: str) -> Sequence[Grid]:
    scan.require(name)
    frames = (scan.Picture(*frame) for frame in _frames(data, name))
    pages: list[Page] = []
    for page in scan.pages_of(frames):
        pages.append(page)
        progress.step(len(pages), len(pages))
    return grids(pages, name)


def pictures(data: bytes, name: str) -> Iterator[Picture]:
    """Each frame as it was read: straightened, at moderate size."""
    scan.require(name)
    for frame in _frames(data, name):
        straight = scan.straightened(frame.image, frame.width)
        lying = (straight.width > straight.height) != (frame.image.width > frame.image.height)
        width, height = (frame.height, frame.width) if lying else (frame.width, frame.height)
        straight.thumbnail((max(1, round(width * SHOWN)), max(1, round(height * SHOWN))))
        yield Picture.of(straight, frame.number, width, height)


def _frames(data: bytes, name: str) -> Iterator[Frame]:
    """The frames of a picture file, each refused by its header before it is decoded if it is too large."""
    try:
        with _opened(data, name) as file:
            _check_count(file, name)
            for number, frame in enumerate(ImageSequence.Iterator(file), start=1):
                _check_size(frame, name)
                width, height = _size(frame)
                image = ImageOps.exif_transpose(frame)
                if image.size != frame.size:
                    width, height = height, width
                yield Frame(image.copy(), number, width, height)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise damaged(name, LABEL, f"{type(error).__name__}: {error}"[:200]) from error


def _opened(data: bytes, name: str) -> Image.Image:
    """The file with its header read; Pillow's own limit is higher than ours and only warns at first."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            return Image.open(BytesIO(data), formats=KINDS)
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
            raise _too_large(name, f">{MOST_PIXELS:,}") from error


def _check_count(file: Image.Image, name: str) -> None:
    """Raises ReadError before any page is recognised if there are too many of them."""
    try:
        file.seek(MOST_FRAMES)
    except EOFError:
        file.seek(0)
        return
    raise ReadError(
        name, f"图片超过 {MOST_FRAMES} 页", f"more than {MOST_FRAMES} pages",
        "请拆分后再试", "split it and try again",
    )


def _check_size(frame: Image.Image, name: str) -> None:
    if max(frame.size) > SLIMMEST * min(frame.size):
        raise ReadError(
            name, f"图片过于狭长（{frame.width}×{frame.height}）",
            f"a strip, not a page ({frame.width}×{frame.height})",
            "请给出整页的图片", "give pictures of whole pages",
        )
    if min(frame.size) < SMALLEST:
        raise ReadError(
            name, f"图片太小（{frame.width}×{frame.height}）", f"too few pixels ({frame.width}×{frame.height})",
            "请给出更清晰的图片", "give a larger picture",
        )
    if frame.width * frame.height > MOST_PIXELS:
        raise _too_large(name, f"{frame.width}×{frame.height}")


def _too_large(name: str, size: str) -> ReadError:
    return ReadError(
        name, f"图片的像素过多（{size}）", f"too many pixels ({size})",
        "请以 300 dpi 或更低的精度重新扫描", "scan it again with 300 dpi or less",
    )


def _size(frame: Image.Image) -> tuple[float, float]:
    """Width and height in points: by the dots an inch it states if that is likely for paper, else as A4."""
    dots = frame.info.get("dpi")
    if isinstance(dots, tuple) and len(dots) == 2 and all(float(one) > 0 for one in dots):
        width, height = frame.width * 72 / float(dots[0]), frame.height * 72 / float(dots[1])
        if LIKELY_WIDTH[0] <= width <= LIKELY_WIDTH[1] and 0.8 < float(dots[0]) / float(dots[1]) < 1.25:
            return width, height
    width = A4_HEIGHT if frame.width > frame.height else A4_WIDTH
    return width, width * frame.height / frame.width
