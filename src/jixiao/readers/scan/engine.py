"""The recognition engine: rapidocr with the models of its wheel; nothing is downloaded and nothing printed.

Lines are handed to it one by one: padding short lines to the width of a batch takes longer than it saves, and
several threads of ours do more than several threads inside one small run.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.util import find_spec
from multiprocessing import parent_process
from typing import TYPE_CHECKING, Any, NamedTuple

from jixiao.readers.errors import ReadError
from jixiao.readers.scan.decode import Alphabet, Reading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jixiao.readers.scan.sheet import Gray

NEEDED = ("numpy", "cv2", "onnxruntime", "rapidocr")
HEIGHT = 48  # pixels of a line, as the model was trained
NARROWEST, WIDEST = 48, 3200  # pixels of a line at that height
MOST_BOXES = 1000  # that detection may find on a page


class Engine(NamedTuple):
    """`detect` finds lines of text, `read` reads lines."""

    detector: Any
    session: Any
    alphabet: Alphabet

    def detect(self, gray: Gray) -> list[tuple[int, int, int, int]]:
        """Boxes of text lines in pixels: left, top, right, bottom."""
        import cv2

        found = self.detector(cv2.cvtColor(gray, cv2.COLOR_GRAY2BGR))
        if found.boxes is None:
            return []
        corners = [(box.min(axis=0), box.max(axis=0)) for box in found.boxes[:MOST_BOXES]]
        return [(int(low[0]), int(low[1]), int(high[0]), int(high[1])) for low, high in corners]

    def read(self, lines: Iterable[Gray]) -> list[Reading]:
        """Lines of text, each a picture of its own, read by all threads."""
        return list(workers().map(self._read, lines))

    def _read(self, line: Gray) -> Reading:
        import cv2
        import numpy as np

        width = min(WIDEST, max(1, -(-HEIGHT * line.shape[1] // line.shape[0])))
        scaled = cv2.resize(line, (width, HEIGHT)).astype(np.float32) / 127.5 - 1
        padded = np.zeros((1, 3, HEIGHT, max(NARROWEST, -(-width // 16) * 16)), np.float32)
        padded[0, :, :, :width] = scaled
        return self.alphabet.decoded(self.session(padded)[0])


def require(name: str) -> None:
    """Raises ReadError, for the file of this name, if what reads pictures is not installed."""
    if any(find_spec(module) is None for module in NEEDED):
        raise ReadError(
            name, "这是扫描件或图片，读取它需要文字识别组件，尚未安装",
            "a scan or picture, and text recognition is not installed",
            '请运行 pip install "jixiao[ocr]"', 'run: pip install "jixiao[ocr]"',
        )


def threads() -> int:
    """How many threads to use: every core allowed, but one inside a worker process, for its parent uses the cores."""
    if parent_process() is not None:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@cache
def workers() -> ThreadPoolExecutor:
    """The threads that recognise lines; they are never more than the cores."""
    return ThreadPoolExecutor(threads(), thread_name_prefix="jixiao-scan")


@cache
def engine() -> Engine:
    """The engine, loaded once a process."""
    require("OCR")
    import numpy as np
    from rapidocr import RapidOCR

    quiet = {"Global.log_level": "critical", "EngineConfig.onnxruntime.inter_op_num_threads": 1}
    blank = np.full((HEIGHT, HEIGHT, 3), 255, np.uint8)
    finder = RapidOCR(params={**quiet, "EngineConfig.onnxruntime.intra_op_num_threads": threads()})
    finder(blank, use_det=True, use_cls=False, use_rec=False)  # it loads a model when first used
    reader = RapidOCR(params={**quiet, "EngineConfig.onnxruntime.intra_op_num_threads": 1})
    reader(blank, use_det=False, use_cls=False, use_rec=True)
    recogniser: Any = reader.text_rec
    return Engine(finder.text_det, recogniser.session, Alphabet(recogniser.postprocess_op.character))
