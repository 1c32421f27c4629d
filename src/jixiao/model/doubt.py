"""Why a reading may be wrong: every reason the readers give, in both languages.

A cell keeps the Chinese reason; `doubt_in` gives it in either language.
"""

from __future__ import annotations

from typing import Literal

SLID = "这一行的单元格错位，按内容归列"
JOINED = "跨页断开的文字，已接续"
PICTURE = "单元格中只有图片，未能读取"
MAYBE_CUT = "跨页处的文字可能没有完"
INFERRED = "一级指标未印出，由二级指标推得"
WIDE_COMMA = "数中的逗号是全角，可能是两个数"
LACKING = "这一行比相邻各行少一格，可能丢失或错位"
MENDS = "按总分核对，这一格可能归错了列"
TOO_FEW_GOALS = "目标的单元格少于栏目，按位置归栏"
TOO_MANY_GOALS = "目标的单元格多于栏目"
ONE_FIGURE = "总分行只有一个数字，分值与得分不能确定"
MANY_FIGURES = "总分行多于两个数字"
UNKNOWN_SOURCE = "不认识的资金来源"
SEVERAL_TICKS = "勾选了不止一项"
NUMBER_FORMAT = "单元格的数字格式不能照样显示，按常规格式显示"
ABBREVIATED = "数字过长，表中以科学记数法显示，末尾几位看不到"
COVERED = "合并单元格遮住了别的文字"
NOT_CALCULATED = "公式没有存下结果，照录公式"
STALE = "公式的结果可能未经重新计算"
TWO_READINGS = "扫描识别：两次识别结果不一致"
UNSURE = "扫描识别：把握不大"
LOOKALIKE = "扫描识别：含形近字符，可能认错"
SPOT = "扫描识别：字间有墨点，可能是小数点等字符"
UNCLEAR_EDGE = "扫描识别：表格线不清，单元格可能分错"

# The value may belong to another column or row; the other doubts leave it in its place.
MISPLACED = frozenset({SLID, LACKING, MENDS, UNCLEAR_EDGE})

_ENGLISH = {
    SLID: "the cells of this row have slid; placed by what they hold",
    JOINED: "text cut by a page break, joined again",
    PICTURE: "nothing but a picture in this cell, which was not read",
    MAYBE_CUT: "at a page break; the text may go on behind it",
    INFERRED: "level 1 is not printed here; inferred from level 2",
    WIDE_COMMA: "the comma in the number is one of text; these may be two numbers",
    LACKING: "this row has a cell less than its neighbours; one may be lost or slid",
    MENDS: "by the printed total, this cell may stand in a wrong column",
    TOO_FEW_GOALS: "fewer goal cells than heads; placed by position",
    TOO_MANY_GOALS: "more goal cells than heads",
    ONE_FIGURE: "the total row prints one figure only; points or score cannot be told apart",
    MANY_FIGURES: "the total row prints more than two figures",
    UNKNOWN_SOURCE: "unknown source of money",
    SEVERAL_TICKS: "more than one box is ticked",
    NUMBER_FORMAT: "the number format of this cell cannot be shown truly; shown in the General format",
    ABBREVIATED: "a number too long, shown in scientific notation; its last digits cannot be seen",
    COVERED: "a merged cell covers other text",
    STALE: "the result of this formula may not have been calculated anew",
    NOT_CALCULATED: "a formula stored without its result; the formula itself is given",
    TWO_READINGS: "scan: read twice, with different results",
    UNSURE: "scan: hard to make out",
    LOOKALIKE: "scan: a character that looks like another may be mistaken",
    SPOT: "scan: a spot between characters may be a decimal point or the like",
    UNCLEAR_EDGE: "scan: a line of the table is unclear; cells may be split wrongly",
}


def doubt_in(lang: Literal["zh", "en"], doubt: str) -> str:
    """A doubt in the words of a language; one that came with foreign JSON stays as it is."""
    return _ENGLISH.get(doubt, doubt) if lang == "en" else doubt
