"""jixiao.toml: which rules run, under which standard, what is waived, which projects are one. Reads and refuses.

    [check]            select, ignore, preview, standard, format, fail_on
    [[check.waiver]]   code, reason, person; where: document, project, row, path (with *); until
    [[check.join]]     project (the key the report names), same (true, false), person, reason
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from msgspec import Struct

from jixiao.audit.table import DAY, FLAG, LEVEL, WORD, WORDS, SettingsError, refuse, refuse_blank, taken
from jixiao.model.finding import Level
from jixiao.rules import Choice, unknown_selectors

FILE = "jixiao.toml"
LARGEST = 64 * 1024 * 1024
CHECK = {"select": WORDS, "ignore": WORDS, "preview": FLAG, "standard": WORD, "format": WORD, "fail_on": LEVEL}
WAIVER = {"code": WORD, "document": WORD, "project": WORD, "row": WORD, "path": WORD, "reason": WORD, "person": WORD,
          "until": DAY}
JOIN = {"project": WORD, "same": FLAG, "person": WORD, "reason": WORD}


class Waiver(Struct, frozen=True):
    """A finding somebody answers for: what it is (with * for anything), why, who says so, and until when."""

    code: str  # of a rule or a family
    reason: str
    person: str
    document: str | None = None
    project: str | None = None
    row: str | None = None
    path: str | None = None
    until: date | None = None
    line: int | None = None  # where it stands in the file

    def expired(self, today: date) -> bool:
        """Whether its last day is over."""
        return self.until is not None and self.until < today


class Join(Struct, frozen=True):
    """What a person decided about forms that were joined by name: one project, or not."""

    project: str  # the key of the group, as the report names it
    same: bool
    person: str
    reason: str
    line: int | None = None  # where it stands in the file


class Settings(Struct, frozen=True):
    """How to audit. What is not said is as usual."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    preview: bool = False
    standard: str | None = None
    format: str | None = None
    fail_on: Level = "info"
    waivers: tuple[Waiver, ...] = ()
    joins: tuple[Join, ...] = ()
    file: str | None = None  # where they were read from

    @property
    def choice(self) -> Choice:
        """Which rules run."""
        return Choice.of(self.select, self.ignore, self.preview)


def find(folder: Path) -> Path | None:
    """The jixiao.toml of this folder, or of the nearest one above it."""
    return next((file for each in (folder, *folder.parents) if (file := each / FILE).is_file()), None)


def load(file: Path) -> Settings:
    """The settings of a file. Raises SettingsError, and OSError where it cannot be opened."""
    name = str(file)
    text = _text(file)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{name}：不是有效的 TOML（{error}）", f"{name}: not valid TOML ({error})") from None
    check = taken(name, "", data, {"check": None}).get("check", {})
    tables = {"waiver": None, "join": None}
    stated = taken(name, "check", check, {**CHECK, **tables})
    waivers, joins = (stated.pop(each, []) for each in tables)
    for key in ("select", "ignore"):
        if key in stated:
            stated[key] = _codes(name, f"check.{key}", stated[key])
    return Settings(**stated, waivers=tuple(_waivers(name, waivers, text)), joins=tuple(_joins(name, joins, text)),
                    file=name)


def _text(file: Path) -> str:
    with file.open("rb") as stream:
        data = stream.read(LARGEST + 1)
    name = str(file)
    if len(data) > LARGEST:
        raise SettingsError(f"{name}：超过 64 MB，不是设置文件", f"{name}: more than 64 MB, no file of settings")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise SettingsError(f"{name}：不是 UTF-8 编码，请另存为 UTF-8",
                            f"{name}: not in UTF-8; save it as UTF-8") from None


def _waivers(name: str, stated: Any, text: str) -> Iterator[Waiver]:
    lines = _lines(text, "check.waiver")
    for number, entry in enumerate(_entries(name, "check.waiver", stated), 1):
        where = f"check.waiver[{number}]"
        waiver = taken(name, where, entry, WAIVER)
        refuse_blank(name, where, waiver, ("code",))
        refuse_blank(name, where, waiver, ("reason", "person"), "RUL904")
        (waiver["code"],) = _codes(name, f"{where}.code", (waiver["code"],), parts=False)
        yield Waiver(**waiver, line=lines[number - 1] if len(lines) == len(stated) else None)


def _joins(name: str, stated: Any, text: str) -> Iterator[Join]:
    lines = _lines(text, "check.join")
    for number, entry in enumerate(_entries(name, "check.join", stated), 1):
        where = f"check.join[{number}]"
        join = taken(name, where, entry, JOIN)
        refuse_blank(name, where, join, ("project", "person", "reason"))
        if "same" not in join:
            raise refuse(name, f"{where}.same", "没有写", "is missing")
        yield Join(**join, line=lines[number - 1] if len(lines) == len(stated) else None)


def _lines(text: str, table: str) -> list[int]:
    """Where the entries of a table begin."""
    return [number for number, line in enumerate(text.split("\n"), 1)
            if "".join(line.partition("#")[0].split()) == f"[[{table}]]"]


def _entries(name: str, where: str, stated: Any) -> list[Any]:
    if not isinstance(stated, list):
        raise refuse(name, where, f"须写成 [[{where}]]", f"must be written [[{where}]]")
    return stated


def _codes(name: str, where: str, given: tuple[str, ...], *, parts: bool = True) -> tuple[str, ...]:
    codes = tuple(code.strip().upper() for code in given)
    if unknown := unknown_selectors(codes, parts=parts):
        raise refuse(name, where, f"没有规则或规则族 {unknown[0]}；规则见 jixiao rule",
                     f"no such rule or family: {unknown[0]}; for the rules see jixiao rule")
    return codes
