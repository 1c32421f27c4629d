"""The options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import click

from jixiao.cli import LANG
from jixiao.cli.command import option
from jixiao.cli.language import say

if TYPE_CHECKING:
    from jixiao.scoring import Standard

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def formats(*names: str) -> Decorator:
    """--format, the first being the default."""
    return option(
        "--format", "-f", "shape", type=click.Choice(names), default=names[0],
        zh=f"结果的格式，默认 {names[0]}", en=f"Format of the result; {names[0]} unless told",
    )


def several_files(function: Callable[..., Any]) -> Callable[..., Any]:
    """FILE…, at least one."""
    # Whether a file can be read is found out when its turn comes, so that the others are still done.
    return click.argument("files", nargs=-1, required=True, type=click.Path(readable=False))(function)


language = option(
    "--lang", type=click.Choice(["zh", "en"]), expose_value=False, zh=LANG[0], en=LANG[1],
)
output = option(
    "-o", "--output", metavar="FILE", type=click.Path(readable=False), default=None,
    zh="把结果写入文件（写完才出现，不会只有一半）",
    en="Write the result to a file, which appears only when it is whole",
)
names = option(
    "--names", is_flag=True,
    zh="显示评价报告中专家的姓名和电话；默认隐去（刘**）",
    en="Show names and telephone numbers of experts in evaluation reports, which are hidden unless told",
)
standard = option(
    "--standard", metavar="ID", default=None,
    zh="计分标准；默认按表样和年度选取，见 jixiao standard",
    en="Scoring standard; else by layout and year, see jixiao standard",
)


def chosen_standard(identifier: str | None) -> Standard | None:
    """The standard named by --standard; an unknown one is refused before any file is opened."""
    return standard_of(identifier) if identifier else None


def standard_of(identifier: str) -> Standard:
    """The standard of that id; an unknown one is refused with the nearest one and all there are."""
    from jixiao.scoring import StandardError, load_standard, standards

    try:
        return load_standard(identifier)
    except StandardError:
        known = [each.id for each in standards()]
        near = get_close_matches(identifier, known, n=1)
        guess, guess_en = (f"是不是 {near[0]}？", f"did you mean {near[0]}? ") if near else ("", "")
        raise click.UsageError(say(
            f"没有计分标准 {identifier}；{guess}有 {', '.join(known)}",
            f"no such standard: {identifier}; {guess_en}there are {', '.join(known)}",
        )) from None


def codes(given: tuple[str, ...], name: str) -> tuple[str, ...] | None:
    """The codes and families of --select or --ignore, refused when there is no such rule; None when not given."""
    from jixiao.rules import catalogue, unknown_selectors

    listed = [code.strip().upper() for each in given for code in each.replace("，", ",").split(",") if code.strip()]
    if unknown := unknown_selectors(listed):
        code, families = unknown[0], ", ".join(sorted({known[:3] for known in catalogue()}))
        raise click.UsageError(say(
            f"{name}：没有规则或规则族 {code}；规则族有 {families}，规则见 jixiao rule",
            f"{name}: no such rule or family: {code}; families are {families}, for the rules see jixiao rule",
        ))
    return tuple(listed) or None
