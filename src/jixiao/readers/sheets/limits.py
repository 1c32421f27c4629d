"""How large a workbook may be, and the errors for one that is larger or locked."""

from __future__ import annotations

from jixiao.readers.errors import ReadError

MOST_BYTES = 32 * 1024 * 1024  # of one part, unzipped; a form has 50 kB, and one row may not fill the memory
MOST_RATIO = 400  # unzipped to zipped bytes; cell after cell of nothing comes to about 100
RATIO_COUNTS_FROM = 4 * 1024 * 1024  # bytes; a smaller part cannot harm, whatever its ratio
MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384  # what Excel itself has
MOST_CELLS = 400_000  # of all sheets, blank ones between printed ones included: two thousand forms
MOST_MERGES = 100_000  # of a workbook
WIDE = 256  # columns; on a wider sheet only columns with something printed count


def too_large(name: str, what: str, what_en: str) -> ReadError:
    """The error for a workbook beyond a limit."""
    return ReadError(
        name, f"工作簿过大（{what}）", f"the workbook is too large ({what_en})",
        "请把其中的绩效表另存为单独的工作簿后再试", "save its performance forms as a workbook of their own",
    )


def locked(name: str) -> ReadError:
    """The error for a file that opens with a password only."""
    return ReadError(
        name, "文件有密码", "the file is protected by a password",
        "请先去掉密码再试", "take the password off and try again",
    )


class Allowance:
    """What a workbook may still hold. `spend` raises ReadError once a limit is passed."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.cells, self.merges = MOST_CELLS, MOST_MERGES

    def spend_cells(self, count: int) -> None:
        """So many more cells."""
        self.cells -= count
        if self.cells < 0:
            raise too_large(self.name, f"单元格超过 {MOST_CELLS} 个", f"more than {MOST_CELLS} cells")

    def spend_merges(self, count: int) -> None:
        """So many more merged ranges."""
        self.merges -= count
        if self.merges < 0:
            raise too_large(self.name, f"合并单元格超过 {MOST_MERGES} 处", f"more than {MOST_MERGES} merged ranges")
