"""One standard file while it is being checked; every refusal names the file, the key and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from jixiao.scoring.standard import StandardError

Raw = Mapping[str, Any]  # one TOML file


class File:
    """The file's id and content, and the ways to refuse it."""

    def __init__(self, identifier: str, data: Raw) -> None:
        self.identifier = identifier
        self.data = data

    def refuse(self, key: str, problem: str, remedy: str) -> StandardError:
        """The error that names the file, the key, what is wrong and what to do."""
        return StandardError(f"{self.identifier}.toml: {key}: {problem}; {remedy}")

    def only(self, key: str, given: Iterable[str], allowed: Iterable[str]) -> None:
        """Refuse the first key that is not allowed here."""
        unknown = sorted(set(given) - set(allowed))
        if unknown:
            where = f"{key}.{unknown[0]}" if key else unknown[0]
            raise self.refuse(where, "unknown key", f"allowed here: {', '.join(sorted(allowed))}; remove or rename it")

    def table(self, key: str, value: object) -> Raw:
        """The value as a table."""
        if not isinstance(value, dict):
            raise self.refuse(key, f"is {value!r}, not a table", "write it as { … }, with its cite")
        return value

    def words(self, key: str, table: Raw, name: str, *, needed: bool = False) -> str | None:
        """A text that is not blank; None where it may be left out."""
        value = table.get(name)
        if value is None and not needed:
            return None
        if not isinstance(value, str) or not value.strip():
            raise self.refuse(f"{key}.{name}" if key else name, "is missing or no text", "give it as a text")
        return value

    def texts(self, key: str, table: Raw, name: str, *, needed: bool = False) -> tuple[str, ...]:
        """A list of texts; nothing where it may be left out."""
        value = table.get(name)
        if value is None and not needed:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            raise self.refuse(f"{key}.{name}", "is missing or no list of texts", 'give it as ["…", "…"]')
        return tuple(value)

    def day(self, key: str, value: object) -> date | None:
        """A date without a time."""
        if value is None or type(value) is date:
            return value
        raise self.refuse(key, f"is {value!r}, not a date", "write it as 2020-02-25, without quotation marks")
