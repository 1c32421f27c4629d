"""jixiao check: what is wrong with these forms."""

from __future__ import annotations

import os
import re
from typing import Any

import click

from jixiao.cli import checking, options
from jixiao.cli.command import command, option
from jixiao.cli.commands.rule import rule
from jixiao.cli.language import say
from jixiao.cli.settings import Asked
from jixiao.reports import reporters
from jixiao.wording.language import Lang, pick
from jixiao.wording.terms import LEVELS


def _formats(lang: Lang) -> str:
    """Every format with what it is for."""
    return "".join(f"  {name:<8}{pick(report.about, lang)}\n" for name, report in reporters().items())


ZH = f"""按规则审核绩效表：位置、级别、规则编号、问题、表上原文和依据；最后是同一单位、同一项目各表之间
的问题。有问题时退出码为 1（从哪一级起，见 --fail-on）。

读取存疑的值先请核对原表，不会当作填报错误。

格式（没有写 --format 时，按 -o 文件名的后缀选取）
{_formats("zh")}
json 是 {{"source", "forms": [{{"form", "name", "kind", "at", "findings"}}]}}；多个文件输出数组。无法判定的
规则在 unjudged，豁免的问题在 waived，各表之间的问题在 groups（多个文件时在末尾，source 为 null）。

设置写在 jixiao.toml（当前文件夹或其上级），命令行选项优先：
  [check]           select、ignore、preview、standard、format、fail_on
  [[check.waiver]]  豁免一项问题：code、reason（理由）、person（负责人）；可写 document、project、
                    row、path（* 代表任意文字）和 until（截止日期）
  [[check.join]]    确认或否认几张表是同一项目：project、same（true、false）、person、reason

基线：--write-baseline 记下现有问题；--baseline 只报告新的问题，并说明多少项已有、哪些已消失。

例
  $ jixiao check 自评表.txt
  $ jixiao check 2023年/ --select WGT,FND --ignore FND109
  $ jixiao check 2023年/ -o 审核.xlsx
  $ jixiao check 2023年/ --write-baseline 基线.json
  $ jixiao check 2023年/ --baseline 基线.json --fail-on error
  $ jixiao check 2023年/ --obligations
  $ jixiao check 自评表.txt --fix --apply -o 自评表.新.txt
  $ jixiao check --explain FND101
"""
EN = f"""Check forms against the rules: place, level, code, what is wrong, what is printed, and the basis; then
what is wrong among the forms of one unit or one project.
The exit code is 1 when there are findings (from which level on: --fail-on).

A doubtful reading is to be compared with the page first; it is not held against the unit.

Formats (without --format the ending of the file of -o tells)
{_formats("en")}
json is {{"source", "forms": [{{"form", "name", "kind", "at", "findings"}}]}}; an array for several files.
unjudged: rules that could not judge; waived: findings somebody answers for; groups: findings among forms
(of several files at the end, under the source null).

Settings stand in jixiao.toml, in the working folder or above it; options go before them:
  [check]           select, ignore, preview, standard, format, fail_on
  [[check.waiver]]  waives a finding: code, reason, person; if need be document, project, row, path
                    (* for anything) and until (its last day)
  [[check.join]]    says whether forms belong to one project: project, same (true, false), person, reason

A baseline: --write-baseline notes what is found now; --baseline reports only what is new, and tells how
much is known and what is gone.

Examples
  $ jixiao check form.txt
  $ jixiao check 2023/ --select WGT,FND --ignore FND109
  $ jixiao check 2023/ -o report.xlsx
  $ jixiao check 2023/ --write-baseline known.json
  $ jixiao check 2023/ --baseline known.json --fail-on error
  $ jixiao check 2023/ --obligations
  $ jixiao check form.txt --fix --apply -o form.new.txt
  $ jixiao check --explain FND101
"""
CODE = re.compile(r"[A-Za-z]{3,}\d*")


@command("check", usage=("文件…", "FILE…"), zh=ZH, en=EN)
@click.argument("files", nargs=-1, type=click.Path(readable=False))
@option("--format", "-f", "shape", type=click.Choice(list(reporters())), default=None,
        zh="结果的格式，默认 text", en="Format of the result; text unless told")
@options.standard
@option("--select", metavar="CODES", multiple=True,
        zh="只查这些规则或规则族，逗号分隔：FND101,WGT,CON3",
        en="Only these rules or families, by comma: FND101,WGT,CON3")
@option("--ignore", metavar="CODES", multiple=True,
        zh="不查这些规则或规则族，逗号分隔", en="Leave out these rules or families, by comma")
@option("--preview", is_flag=True, zh="也查试行的规则", en="Run rules on trial, too")
@option("--fail-on", type=click.Choice(list(LEVELS)), default=None,
        zh="从哪一级起退出码为 1，默认 info", en="From which level on the exit code is 1; info unless told")
@option("--explain", metavar="[CODE]", is_flag=False, flag_value="", default=None,
        zh="说明每个问题为什么、怎么改；给出规则编号则只说明该规则",
        en="Say of every finding why and what to do; with a code, explain that rule only")
@option("--obligations", is_flag=True, zh="列出每项义务：符合、不符合、无法判定（缺什么）、不适用、暂无规则",
        en="List every obligation: kept, broken, not to be judged (what is missing), not meant, without a rule")
@option("--fix", is_flag=True, zh="只列出排印的修正（不改数字、符号、单位和文字），不写文件",
        en="Show repairs of typography only, as a diff (no digit, sign, unit or word); writes nothing")
@option("--apply", is_flag=True, zh="与 --fix、-o 同用：把修正后的纯文本写成新文件",
        en="With --fix and -o: write a plain text with its repairs to a new file")
@option("--baseline", metavar="FILE", type=click.Path(readable=False), default=None,
        zh="不报告基线中已有的问题", en="Do not report what this baseline knows")
@option("--write-baseline", metavar="FILE", type=click.Path(readable=False), default=None,
        zh="把现有问题记为基线，退出码为 0", en="Note what is found as a baseline; the exit code is 0")
@option("--config", metavar="FILE", type=click.Path(readable=False), default=None,
        zh="设置文件；默认找 jixiao.toml", en="File of settings; else jixiao.toml is looked for")
@option("--no-config", is_flag=True, zh="不用设置文件", en="Use no file of settings")
@options.names
@options.output
@options.language
@click.pass_context
def check(context: click.Context, /, files: tuple[str, ...], **given: Any) -> int:
    explained = given["explain"]
    if explained and (os.path.exists(explained) or not CODE.fullmatch(explained)):
        files, given["explain"] = (explained, *files), ""  # --explain FILE: the file is none of its codes
    elif explained:
        return _explain(context, files, given)
    if not files:
        raise click.MissingParameter(ctx=context, param=context.command.params[0])
    asked = Asked(**given)
    if asked.apply and not asked.fix:
        raise click.UsageError(say("--apply 要与 --fix 同用", "--apply goes with --fix"))
    modes = [name for name in ("explain", "obligations", "fix", "write_baseline") if given[name] not in (None, False)]
    if len(modes) > 1:
        one, other = (f"--{name.replace('_', '-')}" for name in modes[:2])
        raise click.UsageError(say(f"{one} 不能与 {other} 同用", f"{one} and {other} exclude each other"))
    if asked.fix and asked.shape not in (None, "text"):
        raise click.UsageError(say(f"--fix 只列出对照，不能与 --format {asked.shape} 同用",
                                   f"--fix shows a diff; it and --format {asked.shape} exclude each other"))
    if asked.fix:
        return checking.fix(files, asked)
    return checking.obligations(files, asked) if asked.obligations else checking.report(files, asked)


def _explain(context: click.Context, files: tuple[str, ...], given: dict[str, Any]) -> int:
    """The page of a rule, as `jixiao rule CODE` shows it."""
    if files:
        raise click.UsageError(say(f"--explain {given['explain']} 只说明规则；要检查文件请去掉编号",
                                   f"--explain {given['explain']} takes no files; leave out the code to check them"))
    code: int = context.invoke(rule, code=given["explain"], shape="text", output=given["output"])
    return code
