"""Messages between the two processes: MessagePack behind its length."""

from __future__ import annotations

import struct
from typing import BinaryIO

import msgspec
from msgspec import Struct

from jixiao.model.document import Document

LENGTH = struct.Struct(">Q")
MOST = 2 * 1024**3  # bytes of one message


class Request(Struct, frozen=True, tag=True):
    """Read `data`, or the file at `path`, and say what was understood; `see` asks for the picture page instead."""

    name: str
    data: bytes | None = None
    path: str | None = None
    see: str | None = None  # the language of the page
    names: bool = False  # with the names of experts


class Step(Struct, frozen=True, tag=True):
    """A page of many is done."""

    done: int
    total: int


class Answer(Struct, frozen=True, tag=True):
    """What was understood, or the page."""

    document: Document | None = None
    page: str | None = None


class Refusal(Struct, frozen=True, tag=True):
    """Why the file cannot be read: the parts of a ReadError."""

    name: str
    what: str
    what_en: str
    remedy: str
    remedy_en: str


Reply = Step | Answer | Refusal


def send(stream: BinaryIO, message: Struct) -> None:
    """Writes one message."""
    data = msgspec.msgpack.encode(message)
    stream.write(LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def length_of(head: bytes) -> int:
    """The length of the message behind its head. Raises ValueError for one that nobody sends."""
    length: int = LENGTH.unpack(head)[0]
    if length > MOST:
        raise ValueError("message too long")
    return length
