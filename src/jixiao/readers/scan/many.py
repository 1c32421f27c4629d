"""Many pages with all cores, a few of them in memory at a time."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from jixiao.readers.scan.engine import engine, threads
from jixiao.readers.scan.pages import page_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray
    from PIL.Image import Image

    from jixiao.readers.page.model import Page


class Picture(NamedTuple):
    """A picture of a page to read: its number from 1, and its size in points."""

    image: Image | NDArray[Any]
    number: int
    width: float
    height: float


def pages_of(pictures: Iterable[Picture]) -> Iterator[Page]:
    """The pages in pictures, in their order. Pictures are taken as they are needed, one a core.

    Threads, not processes: recognition lets go of Python's lock, shares its models, and runs in a worker process too.
    """
    waiting = iter(pictures)
    first = next(waiting, None)
    if first is None:
        return  # nothing to recognise: the models stay on the disk
    yield from _read(chain([first], waiting))


def _read(pictures: Iterator[Picture]) -> Iterator[Page]:
    at_once = threads()
    if at_once == 1:
        for picture in pictures:
            yield page_of(*picture)
        return
    engine()  # loaded before the threads ask for it
    waiting: deque[Future[Page]] = deque()
    with ThreadPoolExecutor(at_once, thread_name_prefix="jixiao-pages") as pool:
        for picture in pictures:
            waiting.append(pool.submit(page_of, *picture))
            if len(waiting) >= at_once:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
