"""Spoilt files of every kind are read or refused: a short run of `make fuzz`."""

from random import Random

import pytest
from support import mutations, oracle

from jixiao.model.grid import Grid, GridCell
from jixiao.model.place import Place
from jixiao.readers import ReadError, formats
from jixiao.readers.content import grids_of

EACH = 50  # inputs of a kind
KINDS = ("csv", "docx", "html", "mht", "pdf", "txt", "xlsx", "zip")


@pytest.fixture(scope="module")
def seeds():
    return mutations.seeds(5)


@pytest.mark.parametrize("kind", KINDS)
def test_spoilt_files_are_read_or_refused(seeds, kind):
    own = [seed for seed in seeds if seed.kind == kind]
    for number in range(EACH):
        rng = Random(f"{kind}/{number}")
        data = mutations.mutated(rng.choice(own), seeds, rng)
        assert oracle.defect(data, f"x.{kind}", drawn=number % 5 == 0) is None, number


def test_every_kind_is_spoilt(seeds):
    assert {seed.kind for seed in seeds} == set(KINDS)


def test_the_same_number_is_the_same_input(seeds):
    for seed in seeds:
        one, other = (mutations.mutated(seed, seeds, Random("7")) for _ in range(2))
        assert one == other


def cell(row, column, **spans):
    return GridCell("甲", row, column, Place(row=row + 1, column=column + 1), **spans)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (((cell(0, 0, colspan=2), cell(0, 1)),), "over each other"),
        (((cell(0, 0, rowspan=2),), (cell(1, 0),)), "over each other"),
        (((cell(0, 0, rowspan=3),), (cell(1, 1),)), "leaves the grid"),
        (((cell(0, -1),),), "no place"),
        (((cell(0, 0), cell(0, 1)), (cell(1, 0, colspan=2),)), None),
    ],
)
def test_the_judge_sees_misshapen_grids(rows, said):
    found = oracle.misshapen(Grid(rows, exact=True))
    assert found is None if said is None else found.startswith(said)


@pytest.mark.parametrize(("raised", "told"), [(IndexError("x"), True), (KeyError("x"), True), (ValueError("x"), False)])
def test_the_judge_tells_slips_of_ours_from_damaged_bytes(monkeypatch, raised, told):
    def read(*_):
        raise raised

    monkeypatch.setattr(formats.text, "read", read)
    monkeypatch.setattr(oracle, "OURS", __file__)
    assert (oracle.defect("项目名称".encode(), "x.txt") is not None) is told


def test_a_lack_of_memory_is_told_as_such(monkeypatch):
    def read(*_):
        raise MemoryError

    monkeypatch.setattr(formats.text, "read", read)
    with pytest.raises(ReadError, match="内存超过上限"):
        grids_of("项目名称".encode(), "x.txt")
