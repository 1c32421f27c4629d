"""Commands and options that explain themselves in two languages, and errors that do the same."""

from __future__ import annotations

import errno
import re
from collections.abc import Callable, Sequence
from typing import Any

import click

from jixiao.cli.language import say
from jixiao.wording.columns import wrap
from jixiao.wording.width import pad, width

EXTRA = re.compile(r"Got unexpected extra arguments? \((.*)\)")
LEFT, RIGHT = 30, 78


class Option(click.Option):
    """An option with its help in both languages."""

    def __init__(self, *args: Any, help_en: str = "", **more: Any) -> None:
        super().__init__(*args, **more)
        self.help_en = help_en

    def explained(self) -> tuple[str, str]:
        """`-o, --output FILE` and what it does."""
        names = ", ".join(sorted((*self.opts, *self.secondary_opts), key=len))
        if not self.is_flag and not self.count:
            names += f" {self._value()}"
        return names, say(self.help or "", self.help_en)

    def _value(self) -> str:
        if isinstance(self.type, click.Choice):
            return "|".join(map(str, self.type.choices))
        return self.metavar or self.type.name.upper()


class Command(click.Command):
    """A command with its help and its usage line in both languages."""

    def __init__(self, *args: Any, help_en: str = "", usage: tuple[str, str] = ("", ""), **more: Any) -> None:
        super().__init__(*args, **more)
        self.help_en, self.usage = help_en, usage

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write(usage_line(ctx, self.usage) + "\n\n" + indented(say(self.help or "", self.help_en)))
        formatter.write(f"\n{say('选项', 'Options')}:\n{options_of(self, ctx)}\n")


def command(name: str, *, usage: tuple[str, str], zh: str, en: str) -> Callable[[Callable[..., Any]], Command]:
    """Make a command of a function that returns its exit code. The help is printed as written."""
    return click.command(name, cls=Command, usage=usage, help=zh, help_en=en)


def option(*names: str, zh: str, en: str, **more: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """An option with its help in both languages."""
    return click.option(*names, cls=Option, help=zh, help_en=en, **more)


def usage_line(ctx: click.Context, usage: tuple[str, str]) -> str:
    """用法: jixiao read [选项] 文件…"""
    return f"{say('用法', 'Usage')}: {ctx.command_path} {say('[选项]', '[OPTIONS]')} {say(*usage)}".rstrip()


def indented(text: str) -> str:
    """The help as written, two blanks to the right."""
    return "".join(f"  {line}".rstrip() + "\n" for line in text.strip("\n").splitlines())


def options_of(command: click.Command, ctx: click.Context) -> str:
    """The options with what they do."""
    explained = [each.explained() for each in command.get_params(ctx) if isinstance(each, Option)]
    return pairs([*explained, ("--help", say("显示本说明", "Show this help"))])


def pairs(rows: Sequence[tuple[str, str]]) -> str:
    """Names on the left, what they mean on the right, for both widths of characters."""
    left = min(LEFT, max(width(name) for name, _ in rows))
    lines = []
    for name, meaning in rows:
        wrapped = wrap(meaning, RIGHT - left - 4)
        if width(name) > left:
            lines.append(f"  {name}")
        heads = [name if width(name) <= left else ""] + [""] * (len(wrapped) - 1)
        lines += [f"  {pad(head, left)}  {line}" for head, line in zip(heads, wrapped, strict=True)]
    return "\n".join(lines)


def unwritable(error: OSError) -> str:
    """Why a result could not be written, and what to do."""
    name = error.filename or ""
    zh, en = {
        errno.ENOENT: ("文件夹不存在，请先建立", "the folder does not exist; make it first"),
        errno.EISDIR: ("这是一个文件夹，请给出文件名", "this is a folder; name a file"),
        errno.EACCES: ("没有写入权限，请换一个文件夹", "no permission to write there; choose another folder"),
        errno.ENOSPC: ("磁盘已满", "the disk is full"),
    }.get(error.errno or 0, (error.strerror or str(error), error.strerror or str(error)))
    return say(f"无法写出结果：{name}：{zh}", f"the result could not be written: {name}: {en}")


def complaint(error: click.ClickException) -> str:
    """What is wrong with the call, in the language of the call."""
    if isinstance(error, click.NoSuchOption):
        like = error.possibilities[0] if error.possibilities else None
        hint = say(f"，是不是 {like}？", f"; did you mean {like}?") if like else ""
        return say(f"没有选项 {error.option_name}", f"no such option: {error.option_name}") + hint
    if isinstance(error, click.MissingParameter):
        names = error.param.opts if error.param else []
        if isinstance(error.param, click.Argument):
            usage = getattr(error.ctx.command, "usage", None) if error.ctx else None
            return say(f"还缺少参数：{(usage or names)[0]}", f"argument missing: {(usage or names)[-1]}")
        return say(f"还缺少选项 {'/'.join(names)}", f"option missing: {'/'.join(names)}")
    if isinstance(error, click.BadOptionUsage):
        return say(f"选项 {error.option_name} 后面还缺少内容", f"option {error.option_name} needs a value behind it")
    if isinstance(error, click.BadParameter) and error.param is not None:
        name = "/".join(error.param.opts)
        if isinstance(error.param.type, click.Choice):
            allowed = ", ".join(map(str, error.param.type.choices))
            return say(f"选项 {name} 只能是 {allowed}", f"option {name} takes one of {allowed}")
        if isinstance(error.param.type, click.types.IntParamType):
            least = getattr(error.param.type, "min", None)
            zh, en = ("", "") if least is None else (f"，不小于 {least}", f" from {least} up")
            return say(f"选项 {name} 须是整数{zh}", f"option {name} takes a whole number{en}")
        return say(f"选项 {name} 的值不对：{error.message}", f"option {name}: {error.message}")
    extra = EXTRA.match(error.message)
    return say(f"多余的参数：{extra[1]}", f"one argument too many: {extra[1]}") if extra else error.format_message()
