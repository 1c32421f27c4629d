"""tools/scoring_report.py: what it counts and lists is what the forms say, in three files and two languages."""

import csv
import sys
from pathlib import Path
from typing import get_args

import pytest
from support.html import EVIL, assert_sound

import jixiao
from jixiao.corpus import files as made_files
from jixiao.corpus import generate
from jixiao.corpus.dice import Dice
from jixiao.scoring.result import Code
from jixiao.scoring.why import asks, why

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "samples").glob("*.txt"))


@pytest.fixture(scope="module")
def tool():
    """The tool and its modules."""
    sys.path.insert(0, str(ROOT / "tools"))
    import scoring_report

    yield scoring_report
    sys.path.remove(str(ROOT / "tools"))


@pytest.fixture(scope="module")
def reports(tool, tmp_path_factory):
    """(html, md, rows of csv) of the samples by language."""
    made = {}
    for lang in ("zh", "en"):
        folder = tmp_path_factory.mktemp(lang)
        assert tool.main(["--lang", lang, "--out", str(folder), "--shared", str(folder / "none")]) == 0
        html, md, table = (folder / f"scoring-report.{kind}" for kind in ("html", "md", "csv"))
        with table.open(encoding="utf-8-sig", newline="") as stream:
            made[lang] = html.read_text("utf-8"), md.read_text("utf-8"), list(csv.DictReader(stream))
    return made


def scored_samples():
    for path in SAMPLES:
        for number, form in enumerate(jixiao.read(path).forms, 1):
            if form.kind == "self_evaluation":
                yield f"samples/{path.name}", number, form, jixiao.score(form)


def test_csv_holds_every_score(reports):
    rows = {(row["document"], int(row["form"]), row["path"]): row for row in reports["zh"][2]}
    scored = list(scored_samples())
    assert len(rows) == sum(len(each.parts) for *_, each in scored) > 50
    for document, number, _, each in scored:
        for part in each.parts:
            row = rows[document, number, part.path]
            assert row["printed"].lstrip("'") == (part.printed or "")
            assert row["computed"] == ("" if part.computed is None else str(part.computed))
            assert row["decided"] == part.decided


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_difference_is_listed_with_its_explanations(reports, lang):
    html, md, _ = reports[lang]
    text = assert_sound(html).text
    listed = 0
    for document, number, form, each in scored_samples():
        for part in each.parts:
            if not asks(each, part):
                continue
            listed += 1
            assert f"{document} #{number} " in text
            for explanation in why(form, each, part):
                said = explanation.text_en if lang == "en" else explanation.text
                assert said in text
                assert said.replace("|", "\\|") in md.replace("\\[", "[")
    assert listed > 3


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_is_not_decided_says_what_is_missing(reports, lang):
    text = assert_sound(reports[lang][0]).text
    left = [part for *_, each in scored_samples() for part in each.parts
            if part.computed is None and part is not each.total and part.maximum]
    assert left
    assert all((part.reason_en if lang == "en" else part.reason) in text for part in left)


def test_the_sentence_and_the_sums_are_counted_from_the_scores(reports):
    html, md, rows = reports["zh"]
    numeric = [row for row in rows if row["numeric"] == "yes"]
    compared = [row for row in numeric if row["standing"] in ("agrees", "differs")]
    within = [row for row in numeric if row["decided"] == "bracketed" and row["standing"]]
    sentence = next(line for line in md.splitlines() if "个数值行" in line)
    assert sentence.startswith(f"{len(numeric)} 个数值行")
    assert f"，{len(compared)} 行（{len(compared) * 1000 // len(numeric) / 10:.1f}%）" in sentence
    assert f"另有 {len(within)} 行与可能的区间" in sentence
    assert sentence in assert_sound(html).text
    sums = next(line for line in md.splitlines() if line.startswith("| 合计 |")).split(" | ")[1:]
    agree = sum(row["standing"] == "agrees" for row in numeric)
    totals = [row["standing"] for row in rows if row["path"] == "total.score"]
    assert [int(cell) for cell in sums[4:8]] == [len(numeric), len(compared), agree, len(compared) - agree]
    assert [int(cell.strip(" |")) for cell in sums[-4:]] == [
        totals.count(name) for name in ("agrees", "inside", "above", "below")
    ]


def test_places_add_up_to_the_whole(reports):
    lines = [line.strip("| ").split(" | ") for line in reports["en"][1].split("\n\n")[3].splitlines()]
    heads, places, whole = lines[0], lines[2:-1], lines[-1]
    assert whole[0] == "all"
    assert len(places) > 2
    for column in range(1, len(heads)):
        figures = [int(place[column].partition(" ")[0]) for place in places]
        assert sum(figures) == int(whole[column].partition(" ")[0]), heads[column]


def test_the_report_speaks_english(reports):
    md = reports["en"][1]
    assert not [word for word in ("数值行", "得出", "未定", "结论", "公式", "说明", "缺什么", "合计") if word in md]


def test_every_reason_has_its_words(tool):
    import scoring_words

    assert tool
    assert set(scoring_words.CODES) == set(get_args(Code))


def test_where_nothing_is_published_the_samples_are_used_and_that_is_said(tool, tmp_path, capsys):
    made = tool.report(tmp_path / "shared", "zh")
    assert "用自带样例" in capsys.readouterr().err
    assert made.gathered.documents == len(SAMPLES)


def layout(folder, number, kind, name):
    (sample,) = generate(1, seed=number, layouts=["cn-self-evaluation-2020"], slips=False)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(made_files.render(sample.forms, kind, Dice(1)))
    return sample.forms


def test_a_form_in_several_files_is_counted_once(tool, tmp_path, capsys):
    documents = tmp_path / "documents"
    first = layout(documents, 1, "docx", "one.docx")
    layout(documents, 1, "html", "one.html")
    layout(documents, 1, "xlsx", "again.xlsx")
    second = layout(documents / "two", 2, "html", "raw.html")
    (documents / "two" / "meta.json").write_text("{}")
    (documents / "broken.docx").write_bytes(b"PK\x03\x04 nothing")
    gathered = tool.report(tmp_path, "zh").gathered
    assert (gathered.documents, gathered.other_kinds, gathered.twins) == (3, 1, len(first))
    assert len(gathered.forms) == len(first) + len(second)
    assert gathered.unreadable == ["documents/broken.docx"]
    assert "one.docx" in capsys.readouterr().err


def test_foreign_text_does_nothing(tool, tmp_path):
    from msgspec.structs import replace
    from scoring_figures import by_place, lines, whole
    from scoring_sources import Found, Gathered
    from support.rule_forms import form_of

    from jixiao.model import Cell, Project

    form = form_of({"rows": [{"level3": EVIL + "|", "target": "≥95%", "actual": "96%", "weight": 90, "score": 1,
                              "deviation": EVIL + "|`x`"}]})
    found = [Found("```\n# 某地 <b>", EVIL, 1, replace(form, project=Project(Cell(EVIL + "|"))))]
    every = tuple(lines(found))
    places = (*by_place(found, list(every)), whole(found, list(every), "合计"))
    made = tool.Report(Gathered(forms=found), every, places, "zh")
    html, md, table = (path.read_text("utf-8") for path in tool.write(made, tmp_path))
    assert "<script>alert(1)</script>" in assert_sound(html).text
    assert "<script" not in md
    assert md.count("```") == 2
    assert "\n# 某地" not in md
    assert "\u202e" not in html + md + table
    listed = [line for line in md.splitlines() if "已经达到" in line]
    assert [line.replace("\\|", "").count("|") for line in listed] == [10]


def test_a_form_without_points_has_nothing_to_decide(tool):
    from scoring_figures import lines, whole
    from scoring_sources import Found
    from support.rule_forms import form_of

    assert tool
    rows = [{"weight": 90}, {"weight": 0, "score": ""}, {"weight": "", "score": ""}, {"weight": "——", "score": ""},
            {"weight": "十", "score": 10}]
    found = [Found("某地", "a.txt", 1, form_of({"rows": rows})), Found("某地", "b.txt", 1, form_of({"kind": "target"}))]
    figures = whole(found, list(lines(found)), "合计")
    assert (figures.forms, figures.other_forms, len(figures.rows), len(figures.weighed)) == (1, 1, 5, 2)
    assert figures.decided() == {"decided": 1, "undecided": 1}
    assert figures.left() == {"no_weight": 1}


def test_the_place_is_the_layouts_or_the_folders(tool):
    from scoring_sources import place_of
    from support.rule_forms import form_of

    assert tool
    assert place_of(form_of({"layout": "shenzhen-futian-self-evaluation"}), Path("a.txt")) == "深圳市福田区"
    assert place_of(form_of({"layout": "cn-self-evaluation-2020"}), Path("x/county/raw.txt")) == "county"
    assert place_of(form_of({}), Path("x/county.txt")) == "county"
