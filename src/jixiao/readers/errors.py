"""What keeps a file from being read, said so that a person knows what to do."""

from __future__ import annotations

from jixiao.model.document import Unread
from jixiao.model.place import Place


class ReadError(Exception):
    """A file cannot be read: its name, what is wrong and the remedy, in both languages."""

    def __init__(self, name: str, what: str, what_en: str, remedy: str, remedy_en: str) -> None:
        what, what_en = _printable(what), _printable(what_en)
        super().__init__(f"{name}: {what}；{remedy}")
        self.name, self.what, self.what_en, self.remedy, self.remedy_en = name, what, what_en, remedy, remedy_en


def _printable(text: str) -> str:
    """Without signs that a terminal would obey: names of parts and words of libraries come from the file."""
    return "".join(sign for sign in text if sign.isprintable())


def unread(at: Place, error: ReadError) -> Unread:
    """A part of a document that could not be read, for one that is read without it."""
    return Unread(at, None, "", f"{error.what}；{error.remedy}", f"{error.what_en}; {error.remedy_en}")
