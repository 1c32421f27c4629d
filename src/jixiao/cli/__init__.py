"""The command line: a command is loaded when it is called, so that `jixiao --help` answers at once."""

from __future__ import annotations

import errno
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from jixiao.cli import language
from jixiao.cli.command import Option, complaint, indented, options_of, pairs, unwritable, usage_line
from jixiao.cli.language import say
from jixiao.cli.output import speak_utf8, tell

COULD_NOT_RUN, INTERRUPTED, PIPE_CLOSED, TERMINATED = 2, 130, 141, 143
COMMANDS = {
    "read": ("读取绩效表，输出表中内容和读取疑问", "Read forms: what they say, and what is doubtful"),
    "score": ("重算每一项得分，列出计算过程和依据", "Compute every score again, with its trace and its source"),
    "check": ("审核：指出错误、位置和依据", "Check: what is wrong, where, and by which rule"),
    "see": ("画出读取结果：表格、识别出的单元格、疑问", "Draw what the reader saw, as a web page"),
    "rule": ("列出审核规则；给出编号则显示该规则", "List the rules; with a code, explain that rule"),
    "standard": ("列出计分标准；给出编号则显示该标准", "List the scoring standards; with an id, show one"),
    "layout": ("列出认识的表样；给出编号则显示该表样", "List the known layouts; with an id, show one"),
    "sample": ("生成样例表，连同应读出、应查出的内容", "Generate sample forms with what must be read and found"),
    "schema": ("输出 read --format json 的 JSON Schema", "Print the JSON Schema of read --format json"),
}
LANG = ("界面语言；默认取环境变量 JIXIAO_LANG，其次系统语言", "Language; else JIXIAO_LANG, else the locale")
ZH = """绩效：读取、重算、审核预算绩效表（目标申报表、监控表、自评表）。

退出码：0 没有问题；1 check 发现问题；2 有文件或选项无法处理。"""
EN = """Read, score and check the performance forms of China's public budgets.

Exit code: 0 clean; 1 check has findings; 2 something could not be done."""


class Group(click.Group):
    """The group: finds its commands, chooses the language first, and ends every call without a stack trace."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        found = getattr(import_module(f"jixiao.cli.commands.{cmd_name}"), cmd_name)
        assert isinstance(found, click.Command)
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            known = ", ".join(COMMANDS)
            raise click.UsageError(
                say(f"没有命令 {args[0]}；有 {known}", f"no such command: {args[0]}; there are {known}"), ctx
            )
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        language.settle(args)
        return super().parse_args(ctx, args)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        usage = usage_line(ctx, ("命令 …", "COMMAND …"))
        listed = pairs([(name, say(*short)) for name, short in COMMANDS.items()])
        formatter.write(f"{usage}\n\n{indented(say(ZH, EN))}\n{say('命令', 'Commands')}:\n{listed}\n")
        formatter.write(f"\n{say('选项', 'Options')}:\n{options_of(self, ctx)}\n")

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        speak_utf8()
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(TERMINATED))  # what was begun is cleared away
        try:
            code = super().main(args, prog_name or "jixiao", complete_var, standalone_mode=False,
                                windows_expand_args=windows_expand_args, **extra)
        except click.Abort:
            code = INTERRUPTED
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.ctx.get_help() if error.ctx else "", err=True)
            code = COULD_NOT_RUN
        except click.ClickException as error:
            if isinstance(error, click.UsageError) and error.ctx is not None:
                path = error.ctx.command_path
                tell(say(f"用法见 {path} --help", f"see {path} --help"))
            tell(f"jixiao: {complaint(error)}", style="red")
            code = COULD_NOT_RUN
        except OSError as error:
            tell(f"jixiao: {unwritable(error)}", style="red")
            show_details()
            code = COULD_NOT_RUN
        except Exception as error:  # noqa: BLE001 the last line of defence: a message, not a stack trace
            if of_standards(error):
                tell_standard(error)
            else:
                tell_unexpected("jixiao", error)
            code = COULD_NOT_RUN
        if not standalone_mode:
            return code
        sys.exit(code if isinstance(code, int) else 0)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except OSError as error:
            if error.errno != errno.EPIPE:
                raise
            # `| head` has seen enough; nothing more may be written, not even when Python ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return PIPE_CLOSED


def tell_unexpected(place: str, error: Exception) -> None:
    """One line about an error nobody foresaw; the stack trace only for those who ask."""
    what = f"{type(error).__name__}: {error}"
    tell(
        say(f"{place}: 意外错误（{what}）。请报告；设置 JIXIAO_DEBUG=1 再运行一次可看详情",
            f"{place}: unexpected error ({what}); please report it; JIXIAO_DEBUG=1 shows the details"),
        style="red",
    )
    show_details()


def of_standards(error: Exception) -> bool:
    """Whether a file of the scoring standards breaks a rule: then no form can be scored, whichever it is."""
    from jixiao.scoring import StandardError  # only here: a call that goes well need not wait for it

    return isinstance(error, StandardError)


def tell_standard(error: Exception) -> None:
    """Which file of the standards breaks which rule, where it lies, and what to do."""
    folder = Path(__file__).parents[1] / "scoring/standards"
    tell(
        say(f"jixiao: 计分标准有误：{error}。文件在 {folder}；改过其中文件的，请照提示改正；没有改过的，"
            "请重新安装 jixiao",
            f"jixiao: a scoring standard is at fault: {error}. The files lie in {folder}; if you changed or added one, "
            "mend it as told; if not, install jixiao again"),
        style="red",
    )
    show_details()


def show_details() -> None:
    """The stack trace of the error at hand, when JIXIAO_DEBUG is set."""
    if os.environ.get("JIXIAO_DEBUG"):
        traceback.print_exc()


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        from jixiao import __version__

        click.echo(f"jixiao {__version__}")
        ctx.exit(0)


main = Group(
    name="jixiao",
    params=[
        Option(["--lang"], type=click.Choice(["zh", "en"]), expose_value=False, help=LANG[0], help_en=LANG[1]),
        Option(["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_version,
               help="显示版本", help_en="Show the version"),
    ],
)
