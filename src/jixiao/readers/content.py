"""What a file is, by its content and not by its name."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from importlib import import_module
from io import BytesIO
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from jixiao.model.grid import Grid
from jixiao.readers import formats
from jixiao.readers.errors import ReadError

if TYPE_CHECKING:
    from PIL.Image import Image  # imported only where a picture comes

MOST_BYTES = 200 * 1024 * 1024  # of one file; a scanned account of 300 pages has 100 MB
HEAD = 4096
MOST_ENTRIES = 20000  # of a zip; an Office file has dozens, and listing a million takes ten seconds and 1 GB
ENTRY = b"PK\x01\x02"  # begins each entry of a zip's directory


class Content:
    """The bytes of a file with what tells its kind: the first of them, and the names inside a zip."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.head = data[:HEAD]

    @cached_property
    def overfull(self) -> bool:
        """Whether this is a zip of more entries than are worth listing."""
        return self.data.startswith(b"PK") and self.data.count(ENTRY) > MOST_ENTRIES

    @cached_property
    def entries(self) -> frozenset[str]:
        """The names inside a zip; empty for all else and for a damaged or overfull zip."""
        if not self.data.startswith(b"PK") or self.overfull:
            return frozenset()
        try:
            with zipfile.ZipFile(BytesIO(self.data)) as archive:
                return frozenset(archive.namelist())
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            return frozenset()


class Picture(NamedTuple):
    """One page as a picture: `number` from 1, width and height in the points that boxes are given in."""

    number: int
    width: float
    height: float
    kind: Literal["png", "jpeg"]
    data: bytes

    @classmethod
    def of(cls, image: Image, number: int, width: float, height: float, *, few_colours: bool = False) -> Picture:
        """A PIL image of a page: drawn pages have few colours, scanned ones are kept as photographs are."""
        out = BytesIO()
        if few_colours:
            image.convert("RGB").quantize(32).save(out, "PNG", optimize=True)
        else:
            image.convert("RGB").save(out, "JPEG", quality=60)
        return cls(number, width, height, "png" if few_colours else "jpeg", out.getvalue())


class Format(Protocol):
    """A module of `jixiao.readers.formats`."""

    LABEL: tuple[str, str]

    def claims(self, content: Content) -> int: ...

    def read(self, data: bytes, name: str) -> Sequence[Grid]: ...


@cache
def known_formats() -> tuple[Format, ...]:
    """Every reader, found by walking the package."""
    names = sorted(module.name for module in iter_modules(formats.__path__))
    return tuple(import_module(f"{formats.__name__}.{name}") for name in names)


def format_of(data: bytes) -> Format:
    """The reader for these bytes; there is always one, for text claims what nobody else wants."""
    content = Content(data)
    return max(known_formats(), key=lambda known: known.claims(content))


def grids_of(data: bytes, name: str) -> Sequence[Grid]:
    """The tables of one file that is no archive. Raises ReadError, whatever its reader ran into."""
    if len(data) > MOST_BYTES:
        size = f"{len(data) >> 20} MB"
        raise ReadError(
            name, f"文件过大（{size}）", f"the file is too large ({size})",
            f"请拆分成小于 {MOST_BYTES >> 20} MB 的文件", f"split it into files below {MOST_BYTES >> 20} MB",
        )
    reader = format_of(data)
    try:
        return reader.read(data, name)
    except ReadError:
        raise
    except RecursionError as error:
        raise damaged(name, reader.LABEL, "nested too deeply") from error
    except ImportError:  # a broken installation says nothing about the file
        raise
    except MemoryError as error:
        raise ReadError(
            name, "读取此文件需要的内存超过上限", "reading this file takes more memory than allowed",
            "请拆分后再试", "split it",
        ) from error
    except Exception as error:  # foreign bytes meet foreign libraries: whatever they raise, the file cannot be read
        raise damaged(name, reader.LABEL, f"{type(error).__name__}: {error}".partition("\n")[0][:200]) from error


def damaged(name: str, label: tuple[str, str], why: str) -> ReadError:
    """The error for a file that is damaged, or not what it says it is."""
    return ReadError(
        name, f"{label[0]}已损坏或格式有误（{why}）", f"this {label[1]} is damaged ({why})",
        "请用原程序打开并另存一份后再试", "open it in its own program, save it anew and try again",
    )


def page_pictures(data: bytes, name: str) -> Iterator[Picture]:
    """The pages of a file that has pages; nothing for others."""
    pictures = getattr(format_of(data), "pictures", None)
    if pictures is not None:
        yield from pictures(data, name)


__all__ = ["Content", "Format", "Picture", "damaged", "format_of", "grids_of", "page_pictures"]
