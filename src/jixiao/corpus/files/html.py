"""Forms as web pages: plain tables, or as an office's web site shows what was pasted into it from Word."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from msgspec import Struct

from jixiao.corpus.dice import Dice
from jixiao.corpus.runs import pieces, scripts
from jixiao.corpus.table import Table, Tile, titled

STYLE = """table.form { border-collapse: collapse; width: 100% }
table.form td { border: 1px solid black; padding: 3px; text-align: center; font-size: 9pt }
h1 { font-size: 16pt; text-align: center } p.above { text-align: center }"""
ABOVE = """<div class="top"><a href="/">网站首页</a> | <a href="/zwgk/">政务公开</a> | <a href="/bszn/">办事</a></div>
<div class="where">您现在的位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 预算绩效</div>
<ul class="menu"><li><a href="/1/">机构职能</a></li><li><a href="/2/">预算公开</a></li><li>绩效管理</li></ul>"""
BELOW = """<p><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭窗口</a></p>
<div class="foot">主办单位：某某办公室&nbsp;&nbsp;网站标识码：0000000000</div>"""
WORD = ' xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40"'


class Manner(Struct, frozen=True):
    """How one web site shows its tables."""

    pasted: bool = False  # from Word: nested spans, o:p, classes, navigation around
    framed: bool = False  # within a table that only arranges the page
    paragraphs: bool = False  # a line within a cell is a p, not parted by br
    inputs: bool = True  # tick boxes are inputs, not characters
    heads: bool = False  # the first rows are a thead, which printing repeats
    breakable: bool = True  # printing may tear a row
    titled: bool = False  # title and year are rows of the table
    charset: str = "utf-8"
    paper: str = "210mm 297mm"


def write(tables: Sequence[Table], dice: Dice) -> bytes:
    """The tables as one of many web sites shows them."""
    manner = Manner(
        pasted=dice.chance(0.6),
        framed=dice.chance(0.4),
        paragraphs=dice.chance(0.4),
        inputs=dice.chance(0.6),
        heads=dice.chance(0.3),
        titled=dice.chance(0.15),
        charset=dice.pick(("utf-8", "utf-8", "utf-8", "gb18030")),
    )
    return draw(tables, manner)


def draw(tables: Sequence[Table], manner: Manner) -> bytes:
    """The tables in that manner."""
    forms = "\n".join(_form(titled(table) if manner.titled else table, manner) for table in tables)
    if manner.framed:
        menu = '<td width="160" valign="top"><a href="/a/">信息公开目录</a><br><a href="/b/">依申请公开</a></td>'
        forms = f'<table width="1000" border="0"><tr>{menu}<td>{forms}</td></tr></table>'
    tear = "auto" if manner.breakable else "avoid"
    style = f"{STYLE} tr {{ break-inside: {tear} }} @page {{ size: {manner.paper}; margin: 15mm }}"
    above, below, names = (ABOVE, BELOW, WORD) if manner.pasted else ("", "", "")
    head = f'<head><meta charset="{manner.charset}"><title>绩效公开</title><style>{style}</style></head>'
    page = f"<!DOCTYPE html>\n<html{names}>{head}\n<body>\n{above}\n{forms}\n{below}\n</body></html>\n"
    return page.encode(manner.charset)


def _form(table: Table, manner: Manner) -> str:
    above = [f"<h1>{_text(line, manner)}</h1>" for line in table.above[:1]]
    above += [f'<p class="above">{_text(line, manner)}</p>' for line in table.above[1:]]
    below = [f"<p>{_text(line, manner)}</p>" for line in table.below]
    rows = [_row(table, number, manner) for number in range(len(table.roles))]
    if manner.heads:
        rows[: table.heads] = ["<thead>", *rows[: table.heads], "</thead>"]
    look = ' class="form MsoNormalTable" border="1" cellspacing="0"' if manner.pasted else ' class="form"'
    drawn = [f"<table{look}>", *rows, "</table>"] if table.tiles else []  # else prose alone
    return "\n".join([*above, *drawn, *below])


def _row(table: Table, number: int, manner: Manner) -> str:
    cells = "".join(_cell(tile, manner) for tile in sorted(table.row(number), key=lambda tile: tile.column))
    look = ' style="mso-yfti-irow:1;height:24.0pt"' if manner.pasted else ""
    return f"<tr{look}>{cells}</tr>"


def _cell(tile: Tile, manner: Manner) -> str:
    spans = f' rowspan="{tile.rowspan}"' if tile.rowspan > 1 else ""
    spans += f' colspan="{tile.colspan}"' if tile.colspan > 1 else ""
    lines = tile.text.split("\n")
    if manner.paragraphs:
        return f"<td{spans}>{''.join(f'<p>{_text(line, manner)}</p>' for line in lines)}</td>"
    shown = "<br>".join(_text(line, manner) for line in lines)
    if not manner.pasted:
        return f"<td{spans}>{shown}</td>"
    return f'<td{spans} valign="center" width="80"><p class="MsoNormal" align="center">{shown}</p></td>'


def _text(line: str, manner: Manner) -> str:
    """One line of a cell; blanks that a browser would swallow are kept."""
    if not line:
        return '<span lang="EN-US"><o:p>&nbsp;</o:p></span>' if manner.pasted else ""
    return "".join(_box(piece, manner) if isinstance(piece, bool) else _words(piece, manner) for piece in pieces(line))


def _words(text: str, manner: Manner) -> str:
    if not manner.pasted:
        return _kept(text)
    return "".join(_span(part) for part in scripts(text))


def _span(part: str) -> str:
    if part.isascii():
        return f'<span lang="EN-US" style="font-size:9.0pt">{_kept(part)}<o:p></o:p></span>'
    inner = f'<span style="font-family:宋体;mso-ascii-font-family:Calibri">{_kept(part)}</span>'
    return f'<span style="font-size:9.0pt">{inner}</span>'


def _kept(text: str) -> str:
    return escape(text, quote=False).replace("  ", "&nbsp;&nbsp;")


def _box(ticked: bool, manner: Manner) -> str:
    if not manner.inputs:
        return "☑" if ticked else "□"
    return f'<input type="checkbox" disabled{" checked" if ticked else ""}>'
