"""The citations of a standard file: no number without a source, no article and no quote but under V."""

from __future__ import annotations

import re
from typing import cast, get_args

from jixiao.scoring.load.file import File
from jixiao.scoring.result import Citation, Evidence
from jixiao.sources import sources

PAGE = re.compile(r"docs/decisions/\d{4}-[a-z0-9-]+\.md")  # that it exists a test sees: the package ships no docs
CITE = {"title", "document", "evidence", "source", "says", "says_en", "decision", "article", "quote"}


def citations(file: File) -> dict[str, Citation]:
    """Every `[cite.x]` of the file by its full key, `cn-2020#weights`."""
    table = file.table("cite", file.data.get("cite", {}))
    return {f"{file.identifier}#{name}": _citation(file, name, value) for name, value in table.items()}


def _citation(file: File, name: str, value: object) -> Citation:
    key = f"cite.{name}"
    table = file.table(key, value)
    file.only(key, table, CITE)
    read = {field: file.words(key, table, field) for field in sorted(CITE)}
    evidence = read["evidence"] or ("D" if read["decision"] else None)
    if evidence not in get_args(Evidence):
        raise file.refuse(f"{key}.evidence", f"is {evidence!r}", "give V, X or M, or name our decision page")
    if (evidence == "D") != (read["decision"] is not None):
        raise file.refuse(key, "evidence D and a decision page belong together", "give both or neither")
    if read["decision"] is not None and not PAGE.fullmatch(read["decision"]):
        raise file.refuse(f"{key}.decision", f"is {read['decision']!r}", "write it as docs/decisions/0002-rounding.md")
    if evidence != "D" and not (read["says"] and (read["source"] or read["document"])):
        raise file.refuse(key, "names no source or does not say what it says", "give says, and source or document")
    _sources(file, key, evidence, (read["source"] or "").split())
    for field in ("article", "quote"):
        if read[field] is not None and evidence != "V":
            raise file.refuse(f"{key}.{field}", f"stands under evidence {evidence}",
                              "article and quote are allowed only under V, from the opened text")
    for field in ("says", "says_en"):
        if read[field] is None:
            raise file.refuse(f"{key}.{field}", "is missing", "say in both languages what it says, in says and says_en")
    given = {field: read[field] for field in sorted(CITE - {"title", "evidence"})}
    title = read["title"] or str(file.data.get("title"))
    return Citation(key=f"{file.identifier}#{name}", title=title, evidence=cast(Evidence, evidence), **given)


def _sources(file: File, key: str, evidence: str | None, named: list[str]) -> None:
    """Refuse a key that the register of sources does not hold, and V where none of the sources was opened."""
    for each in named:
        if each not in sources():
            raise file.refuse(f"{key}.source", f"names {each}, which is not in the register of sources",
                              f"known: {', '.join(sources())}; add it there, or name one of these")
    if evidence == "V" and not any(sources()[each].evidence == "V" for each in named):
        raise file.refuse(f"{key}.evidence", "is V, but none of its sources was opened",
                          "name in source one that is registered as opened, or give X or M")
