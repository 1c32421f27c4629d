"""Every limit that a file may meet, for docs/reference/limits.md: the values are taken from the code."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import NamedTuple

Words = tuple[str, str]

REFUSED = ("不读，说明原因和办法", "refused, with the reason and a remedy")
ENDED = ("中止读取，说明原因", "the reading is ended, with the reason")
UNREAD = ("超出的页列为未读", "the pages beyond are told as unread")
LEFT = ("超出的部分不读", "what is beyond is not read")
UNKNOWN = ("不作为评分表", "not taken for a score sheet")
PROSE = ("不作为表格，只作为文字", "taken for text, not for a table")
CUT = ("超出的不画，并予说明", "the rest is not drawn, and the page says so")
COARSER = ("缩小后处理", "worked on at a smaller size")
FROM_ONE = ("从 1 起编", "numbered from 1 on")
DOUBTED = ("按常规格式显示并存疑", "shown as General, in doubt")
AS_TABLES = ("其后各页画成表格", "the pages behind are drawn as tables")
ASKEW = ("不再扶正", "not straightened")
REFERS = ("不认作指前文", "not taken to refer to anything")
UNCLEANED = ("不清除污点", "not cleaned of spots")

MB, GB = 1 << 20, 1 << 30
BYTES = ("", "")
CELLS, PAGES, PIXELS = ("个单元格", " cells"), ("页", " pages"), ("像素", " pixels")
SECONDS, COLUMNS, ROWS = ("秒", " seconds"), ("列", " columns"), ("行", " rows")
FILES, DEEP, TIMES = ("个", ""), ("层", " deep"), ("倍", " times")
SIGNS, DIGITS = ("个字符", " characters"), ("位", " digits")
THINGS, DEGREES = ("个", ""), ("度", " degrees")


class Limit(NamedTuple):
    """One limit: what it is of, its constant in a module below `jixiao`, its unit, and what happens beyond it."""

    of: Words
    module: str
    constant: str
    unit: Words
    beyond: Words = REFUSED

    @property
    def value(self) -> float:
        """The constant as the code has it; `Limits.memory` is a default of that class."""
        module = import_module(f"jixiao.{self.module}")
        name, _, field = self.constant.partition(".")
        found = getattr(module, name)
        return getattr(found(), field) if field else found  # type: ignore[no-any-return]

    @property
    def shown(self) -> str:
        """The value with its unit, in both languages where they differ."""
        if self.unit == BYTES:
            return f"{self.value / GB:g} GB" if self.value >= GB else f"{self.value / MB:g} MB"
        zh, en = self.unit
        return f"{self.value:,g} {zh}{en}" if self.value < 1e6 else f"{int(self.value):,} {zh}{en}"

    @property
    def where(self) -> str:
        """`readers/content.py MOST_BYTES`"""
        return f"`{self.module.replace('.', '/')}.py` `{self.constant}`"


# What looks like a limit of files and is a measure of something else.
OTHERS = {
    "readers.scan.lines.MOST_SLOPE", "readers.scan.deskew.MOST_POINTS", "readers.scan.sheet.MOST_DOTS",
}  # fmt: skip
LIMITS: dict[Words, Sequence[Limit]] = {
    ("任何文件", "Any file"): (
        Limit(("一个文件", "one file"), "readers.content", "MOST_BYTES", BYTES),
        Limit(("zip（含 docx、xlsx）中的条目", "entries of a zip, docx and xlsx too"),
              "readers.content", "MOST_ENTRIES", THINGS),
        Limit(("zip 中一个条目解压后", "one entry of a zip, unpacked"), "readers.package", "MOST_BYTES", BYTES),
        Limit(("zip 中读到的全部条目解压后", "all entries of a zip that are read, unpacked"),
              "readers.package", "MOST_TOTAL", BYTES),
        Limit(("解压后与压缩后之比", "unpacked to packed"), "readers.package", "MOST_RATIO", TIMES),
        Limit(("不论压缩比均可的大小", "size at which any ratio will do"), "readers.package", "FREE_BYTES", BYTES),
    ),
    ("文本和网页", "Text and web pages"): (
        Limit(("一个文件", "one file"), "readers.decode", "LIMIT", BYTES),
        Limit(("一行中的制表符", "tabs in a line"), "readers.text.tabs", "WIDEST", THINGS, PROSE),
        Limit(("逐格成行的一组栏目名", "heads in a row, one cell a line"), "readers.text.regroup", "LONGEST_HEAD",
              THINGS, LEFT),
        Limit(("网页元素套叠", "elements inside each other"), "readers.web.body", "DEEPEST", DEEP),
        Limit(("网页一个标签的属性", "attributes of a tag"), "readers.formats.html", "MOST_ATTRIBUTES", THINGS),
        Limit(("网页表格的列", "columns of a web table"), "readers.web.body", "WIDEST", COLUMNS, LEFT),
        Limit(("网页一个单元格所跨的行", "rows that a web cell spans"), "readers.web.body", "TALLEST", ROWS, LEFT),
    ),
    ("压缩包", "Archives"): (
        Limit(("文件", "files"), "readers.archive", "MOST_MEMBERS", FILES),
        Limit(("全部文件解压后", "all files, unpacked"), "readers.archive", "MOST_BYTES", BYTES),
        Limit(("压缩包套压缩包", "archives inside archives"), "readers.archive", "DEEPEST", DEEP),
    ),
    ("Word 和网页的表格", "Tables of Word and the web"): (
        Limit(("一个文件的单元格", "cells of a file"), "readers.flow", "MOST_CELLS", CELLS),
        Limit(("Word 表格套表格", "Word tables inside each other"), "readers.word.body", "DEEPEST", DEEP, LEFT),
        Limit(("Word 表格的列", "columns of a Word table"), "readers.word.body", "WIDEST", COLUMNS),
        Limit(("Word 自动编号的起始数字", "digits of the first automatic number"),
              "readers.word.numbering", "MOST_DIGITS", DIGITS, FROM_ONE),
        Limit(("Word 段落内元素套叠", "elements inside each other in a paragraph"),
              "readers.word.text", "DEEPEST", DEEP),
    ),
    ("工作簿", "Workbooks"): (
        Limit(("一个部件解压后，或一个 .xls", "one part, unpacked, or one .xls"),
              "readers.sheets.limits", "MOST_BYTES", BYTES),
        Limit(("解压后与压缩后之比", "unpacked to packed"), "readers.sheets.limits", "MOST_RATIO", TIMES),
        Limit(("不论压缩比均可的大小", "size at which any ratio will do"),
              "readers.sheets.limits", "RATIO_COUNTS_FROM", BYTES),
        Limit(("一张工作表的行", "rows of a sheet"), "readers.sheets.limits", "MOST_ROWS", ROWS),
        Limit(("一张工作表的列", "columns of a sheet"), "readers.sheets.limits", "MOST_COLUMNS", COLUMNS),
        Limit(("全部工作表的单元格，含中间的空格", "cells of all sheets, blank ones between counted"),
              "readers.sheets.limits", "MOST_CELLS", CELLS),
        Limit(("合并单元格", "merged ranges"), "readers.sheets.limits", "MOST_MERGES", THINGS),
        Limit(("数字格式代码", "a number format code"), "readers.sheets.codes", "LONGEST", SIGNS, DOUBTED),
    ),
    ("PDF", "PDF"): (
        Limit(("页", "pages"), "readers.formats.pdf", "MOST_PAGES", PAGES),
        Limit(("其中须识别的扫描页", "scanned pages among them"), "readers.formats.pdf", "MOST_SCANNED", PAGES, UNREAD),
        Limit(("全部页的单元格", "cells of all pages"), "readers.page.join", "MOST_CELLS", CELLS),
        Limit(("一张表的行或列", "rows or columns of a table"), "readers.page.ruling", "MOST_EDGES", THINGS, PROSE),
        Limit(("一张表的行数乘列数", "rows times columns of a table"),
              "readers.page.ruling", "MOST_PLACES", THINGS, PROSE),
        Limit(("一页的字符", "characters of a page"), "readers.pdf.letters", "MOST_LETTERS", THINGS, UNREAD),
        Limit(("一页所画的对象", "things drawn on a page"), "readers.pdf.drawn", "MOST_OBJECTS", THINGS, UNREAD),
        Limit(("一页所画线条的点", "points of the lines on a page"),
              "readers.pdf.drawn", "MOST_POINTS", THINGS, UNREAD),
        Limit(("所画对象套叠", "drawings inside each other"), "readers.pdf.drawn", "DEEPEST", DEEP, LEFT),
        Limit(("扫描页的长边与短边之比", "longer to shorter side of a scanned page"),
              "readers.formats.pdf", "SLIMMEST", TIMES, UNREAD),
        Limit(("`jixiao see` 画出的页", "pages that `jixiao see` draws"),
              "readers.formats.pdf", "MOST_SHOWN", PAGES, AS_TABLES),
        Limit(("画页面时长边的像素", "pixels along the longer side of a drawn page"),
              "readers.formats.pdf", "MOST_DOTS", PIXELS, COARSER),
    ),
    ("图片和扫描件", "Pictures and scans"): (
        Limit(("一个图片文件的页", "pages of a picture file"), "readers.formats.picture", "MOST_FRAMES", PAGES),
        Limit(("一页的像素", "pixels of a page"), "readers.formats.picture", "MOST_PIXELS", PIXELS),
        Limit(("一页长边与短边之比", "longer to shorter side of a page"), "readers.formats.picture", "SLIMMEST", TIMES),
        Limit(("一页短边的像素，至少", "pixels along the shorter side of a page, at least"),
              "readers.formats.picture", "SMALLEST", PIXELS),
        Limit(("识别时一页的像素", "pixels of a page while it is recognised"),
              "readers.scan.sheet", "MOST_PIXELS", PIXELS, COARSER),
        Limit(("倾斜", "lying askew"), "readers.scan.deskew", "WIDEST", DEGREES, ASKEW),
        Limit(("一页的文字行", "lines of text of a page"), "readers.scan.engine", "MOST_BOXES", THINGS, LEFT),
        Limit(("一页可能是表格线的线条，每个方向", "what may be table lines of a page, each way"),
              "readers.scan.lines", "MOST", THINGS, PROSE),
        Limit(("一页的单元格", "cells of a page"), "readers.scan.ruled", "MOST_CELLS", CELLS, PROSE),
        Limit(("一页中没有认作文字的笔迹", "groups of ink that detection left out"),
              "readers.scan.pieces", "MOST_LEFT", THINGS, LEFT),
        Limit(("一页中互不相连的笔迹", "separate pieces of ink of a page"),
              "readers.scan.ink", "MOST_PARTS", THINGS, UNCLEANED),
    ),
    ("得分网页（`jixiao score --format html`）", "The page of scores (`jixiao score --format html`)"): (
        Limit(("画出的表", "forms that are drawn"), "pictures.scores", "MOST_FORMS", THINGS, CUT),
        Limit(("一张表的行", "rows of a form"), "pictures.score_rows", "MOST_ROWS", ROWS, CUT),
    ),
    ("评价报告", "Evaluation reports"): (
        Limit(("评分表的列", "columns of a score sheet"), "readers.evaluation.sheet.columns", "MOST", COLUMNS, UNKNOWN),
        Limit(("一句话中的姓名", "names in one sentence"), "readers.evaluation.people", "MOST", THINGS, LEFT),
        Limit(("隐去姓名的人", "persons whose names are hidden"), "model.masking", "MOST", THINGS, LEFT),
    ),
    ("部门决算", "Final accounts"): (
        Limit(("情况说明的一段", "one paragraph of the narrative"),
              "readers.accounts.narrative.line", "LONGEST_PARAGRAPH", SIGNS, LEFT),
        Limit(("一句中可能指前文的分句", "a clause that may refer to what was said before"),
              "readers.accounts.narrative.telling", "LONGEST_CLAUSE", SIGNS, REFERS),
        Limit(("数前说明是什么的文字", "words before an amount that may say what it is"),
              "readers.accounts.narrative.reading", "LONGEST_LEAD", SIGNS, LEFT),
        Limit(("一张公开表在页面上的列", "columns of the page that a public table has"),
              "readers.accounts.table.head", "WIDEST", COLUMNS, LEFT),
        Limit(("没有表格线的一行表", "a row of a table without lines"),
              "readers.accounts.table.loose", "LONGEST", SIGNS, PROSE),
        Limit(("表下的一条注", "a note below a table"), "readers.accounts.table.lines", "LONGEST_NOTE", SIGNS, LEFT),
        Limit(("`jixiao see` 列出的核对", "checks that `jixiao see` lists"), "pictures.checked", "MOST", THINGS, CUT),
        Limit(("得分网页画出的数", "figures that the page of scores draws"),
              "pictures.score_recomputed", "MOST_ROWS", THINGS, CUT),
    ),
    ("LibreOffice", "LibreOffice"): (
        Limit(("转换一个文件", "converting one file"), "readers.office", "SECONDS", SECONDS),
        Limit(("内存（地址空间）", "memory (address space)"), "readers.office", "MEMORY", BYTES),
    ),
    ("读取进程（`jixiao` 命令、`jixiao.guard`）", "The reading process (the commands, `jixiao.guard`)"): (
        Limit(("内存（地址空间）", "memory (address space)"), "guard.limits", "Limits.memory", BYTES, ENDED),
        Limit(("没有读完一页的时间", "time without a page done"), "guard.limits", "Limits.silence", SECONDS, ENDED),
        Limit(("一个文件的时间", "time for one file"), "guard.limits", "Limits.total", SECONDS, ENDED),
        Limit(("一个结果的大小", "size of one result"), "guard.frames", "MOST", BYTES, ENDED),
    ),
}  # fmt: skip
