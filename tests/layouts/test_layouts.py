"""Layouts say what they mean or are refused, with file, key and what is allowed."""

from copy import deepcopy

import pytest

from jixiao.layouts import LayoutError, layouts
from jixiao.layouts.layout import _with_parents, parsed

LAYOUT = {
    "id": "north-lake", "kind": "target", "region": "北湖县", "title": "项目支出绩效目标表", "issued_by": "made up",
    "identity": {"labels": {"project.name": ["项目名称"]}},
    "indicators": {"columns": {"level3": ["三级指标"], "target": ["指标值"]}},
}


def layout(section=None, **changes):
    data = deepcopy(LAYOUT)
    (data if section is None else data.setdefault(section, {})).update(changes)
    return data


def test_a_layout_is_its_toml():
    found = parsed("north-lake.toml", layout())
    assert (found.id, found.kind) == ("north-lake", "target")
    assert found.indicators.columns == {"level3": ("三级指标",), "target": ("指标值",)}


@pytest.mark.parametrize(("wrong", "said"), [
    (layout(colour="red"), ["colour", "allowed keys", "marks"]),
    (layout("funds", colum={}), ["colum", "allowed keys", "currency_unit"]),
    (layout("goals", headings={}), ["headings", "allowed keys", "heads"]),
    (layout("identity", labels={"project.nam": ["项目名称"]}), ["project.nam", "[identity.labels]", "project.name"]),
    (layout("indicators", columns={"aim": ["指标值"]}), ["aim", "[indicators.columns]", "target"]),
    (layout("funds", columns={"spent": ["执行数"]}), ["spent", "[funds.columns]", "executed"]),
    (layout("goals", heads={"expected": ["预期目标"]}), ["expected", "[goals.heads]", "annual.expected"]),
    (layout("funds", lines=[{"source": "bank"}]), ["bank"]),
    (layout(kind="report"), ["report"]),
    (layout(marks="项目"), ["marks"]),
    ({key: value for key, value in LAYOUT.items() if key != "title"}, ["title"]),
])
def test_what_is_unknown_is_refused_by_name(wrong, said):
    with pytest.raises(LayoutError) as refused:
        parsed("north-lake.toml", wrong)
    assert str(refused.value).startswith("north-lake.toml: ")
    assert [word for word in said if word not in str(refused.value)] == []


def inherited(**files):
    sources = {name: (f"{name}.toml", {"id": name, **data}) for name, data in files.items()}
    return _with_parents(*sources["child"], sources, ())


def test_a_child_states_only_what_differs():
    child = inherited(
        parent={"title": "甲", "indicators": {"block": ["绩效指标"], "columns": {"target": ["指标值"]}}},
        child={"extends": "parent", "indicators": {"columns": {"target": ["目标值"]}}},
    )
    assert child["title"] == "甲"
    assert child["indicators"] == {"block": ["绩效指标"], "columns": {"target": ["目标值"]}}


def test_a_grandchild_inherits_through_its_parent():
    child = inherited(root={"title": "甲", "region": "乙"}, parent={"extends": "root", "region": "丙"},
                      child={"extends": "parent"})
    assert (child["title"], child["region"]) == ("甲", "丙")


def test_an_unknown_parent_is_refused():
    with pytest.raises(LayoutError, match=r"child.toml: extends 'nobody', which is not known"):
        inherited(child={"extends": "nobody"})


@pytest.mark.parametrize("files", [
    {"child": {"extends": "parent"}, "parent": {"extends": "child"}},
    {"child": {"extends": "parent"}, "parent": {"extends": "root"}, "root": {"extends": "parent"}},
    {"child": {"extends": "child"}},
], ids=["two", "above", "itself"])
def test_a_cycle_is_refused(files):
    with pytest.raises(LayoutError, match="a cycle"):
        inherited(**files)


@pytest.mark.parametrize("id", layouts())
def test_every_shipped_layout_can_be_used(id):
    found = layouts()[id]
    assert found.id == id
    assert found.title
    assert found.issued_by
    assert "level3" in found.indicators.columns or found.list
