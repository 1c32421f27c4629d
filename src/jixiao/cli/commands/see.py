"""jixiao see: what the reader saw, as a web page."""

from __future__ import annotations

from pathlib import Path

import click

from jixiao.cli import COULD_NOT_RUN, options
from jixiao.cli.command import command
from jixiao.cli.language import say
from jixiao.cli.output import results, tell
from jixiao.cli.reading import Reading
from jixiao.cli.run import tell_unreadable
from jixiao.cli.sources import STDIN
from jixiao.readers import ReadError

ZH = """把读取结果画成一个网页：左边是文件中的表格，PDF 和扫描件则是页面原样，识别出的单元格按字段
着色；右边是读出的内容和疑问。两边对应，指向或点击即可对照。网页自成一体，不加载外部内容，可打印。

默认写入当前文件夹的 <文件名>.see.html；-o - 表示标准输出。

例
  $ jixiao see 自评表.txt
  $ jixiao see 自评表.txt -o 核对.html
"""
EN = """Draw what the reader saw as a web page: on the left the tables of the file, or its pages where it is a
PDF or a scan, every recognised cell in the colour of its field; on the right the form as understood,
with its doubts. Point or click to compare. The page is self-contained, loads nothing and prints well.

Written to <file>.see.html in the current folder unless -o says otherwise; -o - is standard output.

Examples
  $ jixiao see form.txt
  $ jixiao see form.txt -o look.html
"""


@command("see", usage=("文件", "FILE"), zh=ZH, en=EN)
@click.argument("file", type=click.Path())
@options.names
@options.output
@options.language
def see(file: str, names: bool, output: str | None) -> int:
    try:
        with Reading(quiet=False, names=names) as reading:
            page = reading.see(file)
    except ReadError as error:
        tell_unreadable(error)
        return COULD_NOT_RUN
    target = output or f"{'stdin' if file == STDIN else Path(file).name}.see.html"
    with results(target) as out:
        out.data(page)
    if target != "-":
        tell(say(f"已写入 {target}", f"written to {target}"))
    return 0
