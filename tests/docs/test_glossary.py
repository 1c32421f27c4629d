"""Every field of forms, evaluation reports and final accounts stands in the glossary with its Chinese term."""

import re
from pathlib import Path

import msgspec
import pytest

from jixiao.model import Cell, accounts, form, report

GLOSSARY = Path(__file__).parents[2] / "docs" / "glossary.md"
MODULES = (form, report, accounts)
STRUCTS = list(dict.fromkeys(
    thing for module in MODULES for thing in vars(module).values()
    if isinstance(thing, type) and issubclass(thing, msgspec.Struct)
))  # fmt: skip
OURS = {module.__name__ for module in MODULES}
FIELDS = [
    f"{struct.__name__}.{name}"
    for struct in STRUCTS
    if struct is Cell or struct.__module__ in OURS
    for name in struct.__struct_fields__
]


def rows():
    """Identifier → Chinese term, from the tables of the glossary."""
    for line in GLOSSARY.read_text(encoding="utf-8").splitlines():
        chinese, _, rest = line.removeprefix("| ").partition(" | ")
        for identifier in re.findall(r"`([^`]+)`", rest.partition(" | ")[0]):
            yield identifier, chinese


@pytest.mark.parametrize("field", FIELDS)
def test_field_has_an_official_term(field):
    term = dict(rows()).get(field)
    assert term, f"{field} is not in docs/glossary.md"
    assert re.search("[一-鿿]", term), f"{field} lacks its Chinese term"


def test_glossary_names_no_field_that_is_gone():
    owners = {struct.__name__ for struct in STRUCTS if struct.__module__ in OURS}
    named = {identifier for identifier, _ in rows() if identifier.partition(".")[0] in owners and "." in identifier}
    assert named <= set(FIELDS)
