"""What keeps a file from being read, said so that a person knows what to do."""

from __future__ import annotations


class ReadError(Exception):
    """A file cannot be read: its name, what is wrong and the remedy, in both languages."""

    def __init__(self, name: str, what: str, what_en: str, remedy: str, remedy_en: str) -> None:
        super().__init__(f"{name}: {what}；{remedy}")
        self.name, self.what, self.what_en, self.remedy, self.remedy_en = name, what, what_en, remedy, remedy_en
