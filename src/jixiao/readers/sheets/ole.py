"""What an OLE file (.xls, .doc, anything with a password) holds, by the names in its directory."""

from __future__ import annotations

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENTRY = 128  # bytes of a directory entry, which begins with its name
NAME_LENGTH, KIND = 64, 66  # where the name's length in bytes and the kind of entry stand
STREAM = 2


def holds(data: bytes, stream: str) -> bool:
    """Whether the OLE file has a stream of this name; False for what is no OLE file."""
    if not data.startswith(SIGNATURE):
        return False
    name = stream.encode("utf-16-le") + b"\0\0"
    at = data.find(name)
    while at >= 0:
        length = int.from_bytes(data[at + NAME_LENGTH : at + KIND], "little")
        if at % ENTRY == 0 and length == len(name) and data[at + KIND : at + KIND + 1] == bytes([STREAM]):
            return True
        at = data.find(name, at + 1)
    return False
