"""jixiao sample: generated forms as text or as files, with what must be read and found in them."""

from __future__ import annotations

from pathlib import Path

import click

from jixiao.cli import options
from jixiao.cli.command import command, option
from jixiao.cli.language import say
from jixiao.cli.listing import missing, unknown
from jixiao.cli.output import tell
from jixiao.corpus import accounts, generate, write
from jixiao.corpus.files import kinds
from jixiao.layouts import layouts

ZH = """生成各种表样的样例：数值合理，带有受控的填报错误和导出时的错位。同一种子在任何机器上结果相同。

每份样例三个文件：NAME.txt（文本，或 --kind 所选种类）、NAME.expected.json（应读出的内容）、
NAME.findings.json（应查出的问题）。
每个问题写明违反的要求（basis）、应报告它的规则（rule）、所在的表（form）和字段（path），与 jixiao check 的结果对应；
rule 为 null 的，还没有规则检查。导出时的错位只有文本才有；Word、网页、Excel、PDF 文件保留合并单元格。

--what accounts 生成部门决算（六套公开表、情况说明、绩效章节），--what evaluation 生成绩效评价报告：每份带一个错误；
expected.json 按键列出无误时的各个数字，findings.json 写明违反的要求和改动了的键。

例
  $ jixiao sample --what accounts --kind pdf --out 决算
  $ jixiao sample --count 100 --seed 7 --out 样例
  $ jixiao sample --kind docx --out 样例
"""
EN = """Generate forms of all layouts: realistic values, controlled defects of filling and slips of
extraction. A seed gives the same forms on every machine.

Three files each: NAME.txt (or what --kind asks for), NAME.expected.json (what must be read),
NAME.findings.json (what must be found).
Every defect names the obligation it breaks (basis), the rule that must report it (rule), its form and
its field (path), as jixiao check does; where rule is null, no rule looks for it yet.
Only text suffers slips of extraction; Word, web, Excel and PDF files keep their merged cells.

--what accounts makes departmental final accounts (six sets of tables, narrative, performance),
--what evaluation makes evaluation reports: each with one flaw. expected.json lists the figures of the
sound document by key, findings.json the obligation broken and the keys that were changed.

Examples
  $ jixiao sample --what accounts --kind pdf --out accounts
  $ jixiao sample --count 100 --seed 7 --out samples
  $ jixiao sample --kind docx --out samples
"""


@command("sample", usage=("", ""), zh=ZH, en=EN)
@option("--what", type=click.Choice(["forms", "accounts", "evaluation"]), default="forms",
        zh="生成什么：表格（默认）、部门决算、评价报告", en="What: forms (default), final accounts, evaluation reports")
@option("--count", metavar="N", type=click.IntRange(min=1), default=10,
        zh="份数，默认 10", en="How many; 10 unless told")
@option("--seed", metavar="S", type=int, default=1, zh="随机种子，默认 1", en="Seed of chance; 1 unless told")
@option("--out", metavar="DIR", type=click.Path(file_okay=False), required=True,
        zh="写入的文件夹，没有则新建", en="The folder to write to, made if missing")
@option("--layout", "chosen", metavar="ID", multiple=True,
        zh="只用这些表样，可重复；见 jixiao layout", en="Only these layouts, may be repeated; see jixiao layout")
@option("--kind", type=click.Choice(["txt", *kinds()]), default="txt",
        zh="文件种类，默认 txt", en="Kind of file; txt unless told")
@option("--clean", is_flag=True, zh="不带错误和错位", en="Without defects and slips")
@options.language
def sample(what: str, count: int, seed: int, out: str, chosen: tuple[str, ...], kind: str, clean: bool) -> int:
    for id in chosen:
        if id not in layouts():
            raise unknown(("表样", "layout"), id, list(layouts()))
    if chosen and what != "forms":
        raise click.UsageError(say("--layout 只用于表格", "--layout is for forms only"))
    try:
        if what == "forms":
            _forms(count, seed, Path(out), chosen, kind, clean)
        else:
            made = accounts.samples(count, seed, reports=what == "evaluation", clean=clean)
            for number, each in enumerate(made):
                accounts.write(each, Path(out), kind, seed + number)
    except ModuleNotFoundError as error:
        raise missing(error, "dev") from error
    tell(say(f"{count} 份样例已写入 {out}", f"{count} samples written to {out}"))
    return 0


def _forms(count: int, seed: int, folder: Path, chosen: tuple[str, ...], kind: str, clean: bool) -> None:
    slips = kind == "txt" and not clean
    made = generate(count, seed, layouts=chosen or None, slips=slips, defects=not clean)
    for number, each in enumerate(made):
        write(each, folder, kind, seed + number)
