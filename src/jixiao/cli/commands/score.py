"""jixiao score: every score of these forms computed again."""

from __future__ import annotations

import click

from jixiao.cli import options
from jixiao.cli.command import command, option
from jixiao.cli.language import say
from jixiao.cli.output import results
from jixiao.cli.run import Run
from jixiao.cli.scoring.comparisons import Comparisons
from jixiao.cli.scoring.drawn import write as write_page
from jixiao.cli.scoring.scores import Scores
from jixiao.cli.scoring.together import write as write_together
from jixiao.cli.scoring.writing import Maker, write

ZH = """按计分标准重算每一项得分，与表上得分对照：用哪个标准、为什么，每项的得分或区间，不符或未定的原因，总分。
--trace 逐项列出各数的位置、代入数字的公式、舍入、规则和依据（含可靠程度）。

须由人判断或表上没有写明的，不猜：给出与表上所印相容的区间，并说明缺什么。

--under 把同一张表放在几个标准下逐行对照；不同的行写明由标准的哪一项规定造成，
并已验证：只换这一项，得分即变成另一标准的。

--together 把所有文件中项目名称相同的自评表合并成一张再计分：绝对值相加，比率按资金加权平均；不能合并的留空并列出。

json   {"source", "forms": [{"form", "name", "at", "scored"}]}；多个文件输出数组。
       有 --trace 才有 steps 和 citations。用 --under 时，scored 换成 comparison
       用 --together 时，输出项目的数组 {"name", "units", "form", "problems", "scored", "refusal"}
jsonl  每张表一行（--together：每个项目一行）
csv    每个得分一行。total.score 是表上得分之和，total.recomputed 是重算的总分
       用 --under 时，每个得分在每个标准下一行
html   一个文件一页：总分和各行的图、结论、计算过程，以及不符的可能原因

例
  $ jixiao score 自评表.txt
  $ jixiao score 自评表.txt --trace
  $ jixiao score 自评表.txt --format html -o 得分.html
  $ jixiao score 自评表.txt --under cn-2020 --under practice-shenzhen-futian-2023
  $ jixiao score 2023年/ --standard cn-2020 --format csv -o 得分.csv
"""
EN = """Compute every score again under a standard, beside what is printed: which standard and why, each score or
its interval, why it differs or is open, the total. --trace opens every figure: places, formula with its
numbers, rounding, rule and source with how sure it is.

What a person has to decide, or the page leaves open, is not guessed: it gets the interval that fits what
is printed, and what is missing.

--under scores a form under several standards side by side. A row that differs names the entry of the
standards that decides it; that is proved: this entry alone put into the one gives the other's score.

--together combines the self-evaluation forms of one project name in all files and scores them as one form:
absolute values are added, ratios averaged weighted by money; what cannot be combined is left empty and listed.

json   {"source", "forms": [{"form", "name", "at", "scored"}]}; an array for several files.
       steps and citations only with --trace. With --under, comparison stands in place of scored;
       with --together an array of projects {"name", "units", "form", "problems", "scored", "refusal"}
jsonl  a form a line (--together: a project a line)
csv    a score a row. total.score adds the printed scores, total.recomputed the computed ones
       With --under, a score under a standard a row
html   a page for one file: total and rows drawn, verdicts, proofs, and why a score may differ

Examples
  $ jixiao score form.txt
  $ jixiao score form.txt --trace
  $ jixiao score form.txt --format html -o scores.html
  $ jixiao score form.txt --under cn-2020 --under practice-shenzhen-futian-2023
  $ jixiao score 2023/ --standard cn-2020 --format csv -o scores.csv
"""


@command("score", usage=("文件…", "FILE…"), zh=ZH, en=EN)
@options.several_files
@options.formats("text", "json", "jsonl", "csv", "html")
@options.standard
@option("--trace", is_flag=True, zh="列出每个数的由来：取数、公式、舍入、依据",
        en="Show where every figure comes from: inputs, formula, rounding, source")
@option("--under", metavar="ID", multiple=True, zh="在几个标准下对照，至少给出两次",
        en="Compare several standards; to be given twice or more")
@option("--together", is_flag=True, zh="几个单位同一项目的自评表合并计分",
        en="Score the forms of several units of one project as one")
@options.names
@options.output
@options.language
def score(files: tuple[str, ...], shape: str, standard: str | None, trace: bool, under: tuple[str, ...],
          together: bool, names: bool, output: str | None) -> int:
    if together and under:
        raise click.UsageError(say("--together 与 --under 不能同用", "--together and --under exclude each other"))
    if shape == "html" and (together or under):
        raise click.UsageError(say("--format html 不能与 --together、--under 同用",
                                   "--format html excludes --together and --under"))
    maker = _maker(standard, under, traced=trace)
    with results(output, bom=shape == "csv") as out:
        run = Run(files, out, names=names)
        if shape == "html":
            write_page(run, out, options.chosen_standard(standard))
        elif together:
            write_together(run, out, shape, options.chosen_standard(standard), traced=trace)
        else:
            write(run, out, shape, maker)
    return run.code()


def _maker(standard: str | None, under: tuple[str, ...], *, traced: bool) -> Maker:
    if not under:
        return Scores(options.chosen_standard(standard), traced=traced)
    if standard is not None or traced:
        other = "--standard" if standard is not None else "--trace"
        raise click.UsageError(say(f"--under 与 {other} 不能同用", f"--under and {other} exclude each other"))
    if len(under) < 2 or len(set(under)) < len(under):
        raise click.UsageError(say("--under 要给出两个以上不同的标准：--under 甲 --under 乙",
                                   "--under takes two or more different standards: --under A --under B"))
    return Comparisons([options.standard_of(each) for each in under])
