"""jixiao standard: the list, a readable page, and the difference of two."""

import csv
import io
import json

import pytest

from jixiao.scoring import load_standard, standards
from jixiao.wording.width import width

FUTIAN = "practice-shenzhen-futian-2023"


def lines(result):
    assert result.exit_code == 0, result.output
    return result.stdout.splitlines()


def test_the_list_says_where_when_and_for_what(jixiao):
    head, *listed = lines(jixiao("standard"))
    assert head.split() == ["编号", "地区", "年度", "种类", "对象", "名称"]
    row = next(line for line in listed if line.startswith(FUTIAN))
    assert row.split()[1:4] == ["深圳市福田区", "2023–", "绩效自评表"]
    assert all(any(line.startswith(each.id) for line in listed) for each in standards())


def test_the_page_says_what_it_is_for_and_when_it_is_chosen(jixiao):
    page = lines(jixiao("standard", FUTIAN))
    assert page[0] == FUTIAN
    assert page[1].startswith("深圳市福田区")
    assert page[3:5] == ["用于深圳市福田区的绩效自评表，2023 年度起。",
                         "未指定标准时，下列表按它计分：表样为 shenzhen-futian-self-evaluation。"]
    english = lines(jixiao("standard", FUTIAN, "--lang", "en"))
    assert english[3:5] == ["For 深圳市福田区: self-evaluation form, from fiscal year 2023.",
                            "Where no standard is named, a form is scored under it when its layout is "
                            "shenzhen-futian-self-evaluation."]


def test_a_standard_without_layouts_says_that_it_must_be_named(jixiao, monkeypatch):
    from msgspec.structs import replace

    national = load_standard("cn-2020")
    named = replace(national, applies=replace(national.applies, layouts=(), until=national.applies.since))
    monkeypatch.setattr("jixiao.scoring.load_standard", lambda _: named)
    page = lines(jixiao("standard", "cn-2020"))
    assert page[3] == "用于全国的绩效自评表，2020 年度起，至 2020 年度。"
    assert page[4] == "只在用 --standard 或 --under 指定时使用。"


def test_own_entries_stand_before_those_taken_over(jixiao):
    page = lines(jixiao("standard", FUTIAN))
    own, taken = page.index("本标准规定"), page.index("承自 cn-2020")
    assert own < taken
    over = next(at for at, line in enumerate(page) if line.startswith("  超额完成 "))
    assert own < over < taken
    assert page[over].endswith("[V] #over")
    reverse = next(at for at, line in enumerate(page) if line.startswith("  反向指标 "))
    assert reverse > taken
    assert "T < A < 2T" in page[reverse]
    assert page[reverse].endswith("[X] #reverse")


def test_sources_stand_at_the_end_with_their_marks(jixiao):
    page = lines(jixiao("standard", FUTIAN))
    basis, sources = page.index("依据"), page.index("来源")
    assert page[basis + 1].startswith(f"  {FUTIAN}#execution S1 [V 已见原件]")
    assert any(line.startswith("  [X 转引] K2 ") for line in page[sources:])


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("each", standards(), ids=lambda each: each.id)
def test_every_entry_stands_on_the_page_within_its_room(jixiao, each, lang):
    page = lines(jixiao("standard", each.id, "--lang", lang))
    assert all(width(line) <= 122 for line in page)
    text = "".join("".join(page).split())
    for citation in {cite for setting in each.settings.values() for cite in setting.cites}:
        assert each.citations[citation].key in text


def test_two_standards_entry_by_entry(jixiao):
    page = lines(jixiao("standard", "cn-2020", FUTIAN))
    at = page.index("两者都有规定而不同 (1)")
    assert page[at + 1] == "超额完成 (method.over_achievement)"
    assert page[at + 2].startswith("  甲 超额完成只提示")
    assert page[at + 3].startswith("    cn-2020#over K3 [X 转引]")
    assert page[at + 4].startswith("  乙 超额完成扣固定分")
    assert page[at + 5].startswith(f"    {FUTIAN}#over S1 [V 已见原件]")
    assert any(line.startswith("规定相同，依据不同 (") for line in page)
    assert page[-1].startswith("其余 ")


def test_a_citation_that_comes_again_is_told_once(jixiao):
    page = "\n".join(lines(jixiao("standard", "practice-hubei-2020", FUTIAN)))
    assert page.count("practice-hubei-2020#weights P5") == 1
    assert page.count("practice-hubei-2020#weights （见上）") == 3


def test_the_difference_for_programs(jixiao):
    found = json.loads(jixiao("standard", "cn-2020", FUTIAN, "-f", "json").stdout)
    (entry,) = found["entries"]
    assert (found["one"], found["other"], entry["key"]) == ("cn-2020", FUTIAN, "method.over_achievement")
    assert entry["other"]["setting"]["stated_by"] == FUTIAN
    assert entry["other_says"].endswith("（从指标值的 1.5 倍起，扣 1 分）")
    lines = jixiao("standard", "cn-2020", FUTIAN, "-f", "jsonl").stdout.splitlines()
    assert [json.loads(line)["key"] for line in lines] == ["method.over_achievement"]
    rows = list(csv.DictReader(io.StringIO(jixiao("standard", "cn-2020", FUTIAN, "-f", "csv").stdout)))
    assert (rows[0]["key"], rows[0]["one_basis"], rows[0]["same_value"]) == ("method.over_achievement",
                                                                           "[X] cn-2020#over", "no")
    assert {row["same_value"] for row in rows[1:]} == {"yes"}


def test_what_only_one_of_them_states(jixiao, monkeypatch):
    from msgspec.structs import replace

    national = load_standard("cn-2020")
    fewer = {key: each for key, each in national.settings.items() if key != "method.qualitative"}
    bare = replace(national, id="bare", settings=fewer)
    monkeypatch.setattr("jixiao.scoring.load_standard", {"cn-2020": national, "bare": bare}.get)
    page = lines(jixiao("standard", "cn-2020", "bare"))
    at = page.index("只有甲规定 (1)")
    assert page[at + 1] == "定性指标 (method.qualitative)"
    assert page[-3:] == ["  乙 没有规定", "", f"其余 {len(fewer)} 项完全相同。"]


@pytest.mark.parametrize(("ids", "told", "told_en"), [
    (["cn-2020", "cn-2020"], "请给出两个不同的标准", "name two different standards"),
    (["cn-2020", FUTIAN, "cn-2020"], "最多给出两个标准", "name two standards at most"),
    (["cn-2020", "practice-shenzhen"], f"没有计分标准 practice-shenzhen；是不是 {FUTIAN}？有 ",
     f"no such standard: practice-shenzhen; did you mean {FUTIAN}? there are "),
    (["zzz"], "没有计分标准 zzz；有 ", "no such standard: zzz; there are "),
])
def test_a_wrong_call(jixiao, ids, told, told_en):
    result = jixiao("standard", *ids)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr
    english = jixiao("standard", *ids, "--lang", "en").stderr
    assert told_en in english
    assert english.isascii()
