"""The settings of a call: jixiao.toml, and what the options say in its stead."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click
from msgspec import Struct
from msgspec.structs import replace

from jixiao.audit import Settings, SettingsError
from jixiao.audit.baseline import Baseline, decode
from jixiao.audit.settings import find, load
from jixiao.cli import options
from jixiao.cli.language import say
from jixiao.cli.output import tell
from jixiao.model.finding import Level
from jixiao.reports import reporters

T = TypeVar("T")


class Asked(Struct, frozen=True):
    """What the options of `jixiao check` say."""

    shape: str | None
    standard: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    preview: bool
    fail_on: Level | None
    explain: str | None
    obligations: bool
    fix: bool
    apply: bool
    baseline: str | None
    write_baseline: str | None
    config: str | None
    no_config: bool
    output: str | None
    names: bool = False


def settings(asked: Asked) -> Settings:
    """The settings of the file, if there is one, with what the options say put over them."""
    if asked.config and asked.no_config:
        raise click.UsageError(say("--config 与 --no-config 不能同用", "--config and --no-config exclude each other"))
    file = None if asked.no_config else Path(asked.config) if asked.config else _nearest()
    stated = opened(lambda: load(file), str(file)) if file is not None else Settings()
    options_say: dict[str, Any] = {
        "select": options.codes(asked.select, "--select"), "ignore": options.codes(asked.ignore, "--ignore"),
        "preview": asked.preview or None, "standard": asked.standard, "fail_on": asked.fail_on,
        "format": _format(asked, stated),
    }
    whole = replace(stated, **{key: value for key, value in options_say.items() if value is not None})
    options.chosen_standard(whole.standard)  # an unknown one is refused before any file is opened
    return whole


def _tell_contradiction(shape: str, output: str, ending: list[str]) -> None:
    """The format that was asked for is written, but nobody should wonder why the file does not open."""
    suffix = Path(output).suffix
    if suffix and shape not in ending and (ending or reporters()[shape].binary):
        tell(say(f"{output} 的后缀与 --format {shape} 不符；按 {shape} 写出，后缀宜为 {reporters()[shape].suffix}",
                 f"{output}: the ending does not fit --format {shape}; written as {shape}, "
                 f"whose files end in {reporters()[shape].suffix}"), style="yellow")


def _refuse_unknown_ending(output: str) -> None:
    """No format by an ending that none has; a name without one, or a device, gets what is usual."""
    suffix = Path(output).suffix
    if suffix and (os.path.isfile(output) or not os.path.exists(output)):
        known = ", ".join(sorted({report.suffix for report in reporters().values()}))
        raise click.UsageError(say(f"-o {output}：没有后缀为 {suffix} 的格式；有 {known}，或用 --format 写明",
                                   f"-o {output}: no format ends in {suffix}; there are {known}, or name one by "
                                   "--format"))


def _nearest() -> Path | None:
    """The jixiao.toml that holds here, as a person would name it."""
    found = find(Path.cwd())
    return Path(found.name) if found is not None and found.parent == Path.cwd() else found


def baseline(asked: Asked) -> Baseline | None:
    """The baseline of --baseline."""
    name = asked.baseline
    return opened(lambda: decode(Path(name).read_bytes(), name), name) if name is not None else None


def refuse_no_baseline(target: str) -> None:
    """A baseline may be written over a baseline, never over a form or a report."""
    if not os.path.isfile(target):
        return
    try:
        decode(Path(target).read_bytes(), target)
    except SettingsError:
        raise click.UsageError(say(f"{target} 已经存在，又不是基线；请换一个文件名",
                                   f"{target} exists and is no baseline; choose another name")) from None


def opened(read: Callable[[], T], name: str) -> T:
    """What is read from a file of settings; what is wrong with it is told as a wrong call."""
    try:
        return read()
    except SettingsError as error:
        raise click.UsageError(say(error.zh, error.en)) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise click.UsageError(say(f"{name}：无法打开（{reason}），请检查路径",
                                   f"{name}: cannot be opened ({reason}); check the path")) from None


def _format(asked: Asked, stated: Settings) -> str:
    """As asked, else by the ending of the output file, else as the settings say, else text."""
    ending = [name for name, report in reporters().items() if (asked.output or "").lower().endswith(report.suffix)]
    if asked.shape is not None:
        _tell_contradiction(asked.shape, asked.output or "", ending)
        return asked.shape
    if not ending and not asked.fix:
        _refuse_unknown_ending(asked.output or "")
    if ending:
        return "text" if "text" in ending else max(ending, key=lambda name: len(reporters()[name].suffix))
    if stated.format is not None and stated.format not in reporters():
        known = ", ".join(reporters())
        raise click.UsageError(say(f"{stated.file}：check.format 没有格式 {stated.format}；有 {known}",
                                   f"{stated.file}: check.format: no such format: {stated.format}; there are {known}"))
    return stated.format or "text"
