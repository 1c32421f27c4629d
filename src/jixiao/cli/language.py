"""The language of messages: every message is written twice and `say` picks one."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextvars import ContextVar

from jixiao.wording.language import Lang, pick

_current: ContextVar[Lang] = ContextVar("jixiao_lang", default="zh")


def say(zh: str, en: str) -> str:
    """The message in the language of this call."""
    return pick((zh, en), _current.get())


def lang() -> Lang:
    """The language of this call."""
    return _current.get()


def settle(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> None:
    """Choose the language before anything is parsed, so that help and errors speak it too."""
    _current.set(_wanted(arguments) or _usual(environment))


def _wanted(arguments: Sequence[str]) -> Lang | None:
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang":
            return _known("".join(arguments[position + 1 : position + 2]))
        if argument.startswith("--lang="):
            return _known(argument.removeprefix("--lang="))
    return None


def _known(name: str) -> Lang | None:
    return "en" if name == "en" else "zh" if name == "zh" else None


def _usual(environment: Mapping[str, str]) -> Lang:
    """JIXIAO_LANG, then the locale; Chinese where neither says anything (C, POSIX, unset)."""
    chosen = _known(environment.get("JIXIAO_LANG", ""))
    if chosen:
        return chosen
    given = [environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    locale = next((each for each in given if each), "").partition(".")[0]
    return "zh" if locale in ("", "C", "POSIX") or locale.lower().startswith("zh") else "en"
