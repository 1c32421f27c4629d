"""jixiao read: what the forms of these files say."""

from __future__ import annotations

import msgspec

from jixiao.cli import options
from jixiao.cli.command import command
from jixiao.cli.csv import Csv
from jixiao.cli.documents import CSV_HEAD, as_text, csv_rows
from jixiao.cli.output import Out, results
from jixiao.cli.run import Run, print_json
from jixiao.model.schema import to_json
from jixiao.wording.safe import escaped

ZH = """读取文件中的绩效表，输出表中内容、各值的位置和读取疑问（⚠）。

可以给出多个文件和文件夹（含子文件夹，README 除外），- 表示标准输入。读不了的文件会说明原因，
其余照读；表中没有绩效表不算错误，会有提示。

json   一个文件输出一个 Document，多个文件或文件夹输出数组；结构见 jixiao schema
jsonl  每个文件一行 Document
csv    每个单元格一行；写入文件（-o）时带 BOM，并在可能被当作公式的值（= + - @ 开头，
       如 =100%）前加一个撇号 '，供表格软件打开；标准输出保持原样

例
  $ jixiao read 自评表.txt
  $ jixiao read 2023年/ --format jsonl -o 2023.jsonl
"""
EN = """Read the forms in these files: what they say, where each value stands, and what is doubtful (⚠).

Give any number of files and folders (all below them but README files); - is standard input. A file that cannot
be read is told with the reason and the others are done; a file without a form is no error.

json   one Document for one file, an array of them for several files or a folder; see jixiao schema
jsonl  a Document a line
csv    a row a cell; in a file (-o) with a BOM, and with an apostrophe before values that a
       spreadsheet would take for a formula (= + - @ first, like =100%); stdout stays as printed

Examples
  $ jixiao read form.txt
  $ jixiao read 2023/ --format jsonl -o 2023.jsonl
"""


@command("read", usage=("文件…", "FILE…"), zh=ZH, en=EN)
@options.several_files
@options.formats("text", "json", "jsonl", "csv")
@options.names
@options.output
@options.language
def read(files: tuple[str, ...], shape: str, names: bool, output: str | None) -> int:
    with results(output, bom=shape == "csv") as out:
        run = Run(files, out, names=names)
        _WRITERS[shape](run, out)
    return run.code()


def _text(run: Run, out: Out) -> None:
    between = ""
    for text in run.each(lambda document: as_text(document, out.room), says_itself=True):
        out.text(between + text)
        between = "\n"


def _json(run: Run, out: Out) -> None:
    print_json(out, run.each(lambda document: escaped(to_json(document))), one=run.one)


def _jsonl(run: Run, out: Out) -> None:
    for line in run.each(lambda document: escaped(msgspec.json.encode(document).decode())):
        out.data(line + "\n")


def _csv(run: Run, out: Out) -> None:
    csv = Csv(out, CSV_HEAD)
    for rows in run.each(lambda document: list(csv_rows(document))):
        csv.write(rows)


_WRITERS = {"text": _text, "json": _json, "jsonl": _jsonl, "csv": _csv}
