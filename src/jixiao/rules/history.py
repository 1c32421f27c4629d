"""Final accounts put away as they are read, and taken out again by department, all its years together."""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from weakref import finalize

import msgspec
from msgspec import Struct

from jixiao.model.accounts import Accounts
from jixiao.model.document import Document
from jixiao.rules.accounts_case import AccountsCase
from jixiao.rules.group import Years, YearsMember
from jixiao.rules.knowledge.folding import fold, folded

IN_MEMORY = 64 * 1024 * 1024  # packed accounts beyond this go to a temporary file
_encoder, _decoder = msgspec.msgpack.Encoder(), msgspec.msgpack.Decoder(Accounts)
_TITLE = re.compile(r"20\d\d年?度?|(?:部门|单位)?决算.*")
_CODE = re.compile(r"^\d{3,}[-—_]?")
_LABEL = re.compile(r"^(?:(?:公开|编制|填报)?(?:部门|单位)(?:名称)?):")


class _Kept(Struct, frozen=True, gc=False):
    """Accounts on the shelf: whose and of which year they are, and where they lie packed."""

    document: str
    number: int
    year: int
    start: int
    length: int


class History:
    """Collects final accounts packed, with only their keys at hand."""

    def __init__(self) -> None:
        self._kept: dict[str, list[_Kept]] = defaultdict(list)
        self._packed = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 lives as long as the shelf
        finalize(self, self._packed.close)
        self._end = 0

    def __len__(self) -> int:
        return sum(map(len, self._kept.values()))

    def add(self, document: str, number: int, accounts: Accounts) -> None:
        """Put away the `number`-th accounts of the document; without department or year they belong to none."""
        key, year = department_of(accounts), accounts.fiscal_year
        if not key or year is None:
            return
        packed = zlib.compress(_encoder.encode(accounts), 1)
        self._packed.seek(self._end)
        self._packed.write(packed)
        self._kept[key].append(_Kept(document, number, year, self._end, len(packed)))
        self._end += len(packed)

    def groups(self) -> Iterator[Years]:
        """Every department with accounts of two years or more, in order of names, its accounts by year."""
        for key, kept in sorted(self._kept.items()):
            if len({each.year for each in kept}) > 1:
                ordered = sorted(kept, key=lambda each: (each.year, each.document, each.number))
                yield Years(key, tuple(YearsMember(each.document, each.number, self._case(each)) for each in ordered))

    def _case(self, kept: _Kept) -> AccountsCase:
        """The accounts unpacked, in a document that holds nothing else."""
        self._packed.seek(kept.start)
        accounts = _decoder.decode(zlib.decompress(self._packed.read(kept.length)))
        return AccountsCase(accounts, Document(kept.document, accounts=(accounts,)))


def department_of(accounts: Accounts) -> str:
    """Whose accounts they are, as names are compared: told as department, else on the tables, else in the title.

    A unit itself (本级) and the department with its units publish accounts of their own: the tail is no ornament.
    """
    told = [folded(accounts.department), *(folded(table.unit_name) for table in accounts.tables)]
    name = next((name for each in told if (name := _CODE.sub("", _LABEL.sub("", each)))), "")
    return name or _TITLE.sub("", fold((accounts.title.text or "") if accounts.title else ""))
