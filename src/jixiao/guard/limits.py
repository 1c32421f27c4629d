"""What a foreign file may cost."""

from __future__ import annotations

from msgspec import Struct


class Limits(Struct, frozen=True):
    """`memory` in bytes of address space, `silence` in seconds without a page done, `total` in seconds for a file.

    The largest real files stay far below: the accounts of a department with 300 pages take six seconds, a scanned
    page takes five and 1.5 GB.
    """

    memory: int = 6 * 1024**3
    silence: float = 120.0  # LibreOffice may take 90 for a document
    total: float = 1800.0
