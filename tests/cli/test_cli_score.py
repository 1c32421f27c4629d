"""jixiao score: the page, the trace, several standards side by side, several units as one."""

import csv
import io
import json
from decimal import Decimal

import pytest
from msgspec.structs import replace
from support.cli_forms import EAST, FORM, FOUNTAINS, MIXED

from jixiao import api
from jixiao.cli.scoring.data import CSV_HEAD
from jixiao.model import Cell, Document, Form
from jixiao.model.doubt import SLID
from jixiao.model.value import Quantity
from jixiao.scoring import standards
from jixiao.wording.width import width

FUTIAN = "practice-shenzhen-futian-2023"
UNDER = ("--under", "cn-2020", "--under", FUTIAN)


@pytest.fixture
def mixed(folder):
    """A form with points that agree and differ, a row in words and one that nobody can read, a wrong total."""
    path = folder / "混.txt"
    path.write_text(MIXED, encoding="utf-8")
    return path


@pytest.fixture
def units(folder):
    """Two units with one project, and one with another."""
    for name, text in (("甲", FORM), ("乙", EAST), ("丙", FOUNTAINS)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def lines(result):
    assert result.exit_code == 0, result.output
    return result.stdout.splitlines()


def rows(result):
    return list(csv.DictReader(io.StringIO(result.stdout)))


def test_the_page_says_who_which_standard_and_why(jixiao, mixed):
    heading, standard, *_ = lines(jixiao("score", mixed))
    assert heading.startswith("── 1 路灯维护  晨江市路灯所 · 项目支出绩效自评表 · 2023 年度")
    assert standard == "评分标准 cn-2020：表样为全国通用，2023 年度"


def test_a_line_a_score_with_its_verdict_and_the_reason_below(jixiao, mixed):
    page = [line.split() for line in lines(jixiao("score", mixed))]
    assert ["维修路灯数", "≥500盏", "→", "900盏", "20", "19", "20.00", "不符"] in page
    assert ["维修合格率", "约95%", "→", "约96%", "10", "10", "[0,", "10]", "未定"] in page
    assert ["夜间出行安全感", "明显提高", "→", "明显提高", "30", "20", "[24,", "30]", "低于区间"] in page
    assert ["居民满意度", "≥90%", "→", "93%", "10", "10", "10.00", "相符"] in page
    below = {page[at][0]: page[at + 1] for at in range(len(page) - 1) if page[at]}
    assert below["维修路灯数"][0] == "达到目标，得满分"
    assert below["维修合格率"] == ["实际完成值“约96%”是约数"]
    assert below["夜间出行安全感"][0].startswith("定性指标须人工评分")
    assert below["居民满意度"][0] == "总分"


def test_the_total_and_the_counts(jixiao, mixed):
    *_, total, counts, _ = lines(jixiao("score", mixed))
    assert total == "总分 表上 90，表上得分相加 88.6 不符，重算 [83.6, 99.6] 在区间内；等级 表上 优，重算 良～优"
    assert counts == "8 项：6 已定，1 有区间，1 未定；5 相符，2 不符"


def test_the_columns_stand_under_each_other(jixiao, mixed):
    page = lines(jixiao("score", mixed))
    arrows = {width(line[: line.index("→")]) for line in page if "→" in line and not line.startswith("      ")}
    assert len(arrows) == 1
    ends = {width(line.rsplit(None, 1)[0].rstrip()) for line in page if line.endswith(("相符", "不符", "未定", "区间"))
            and line.startswith("  ")}
    assert len(ends) == 1


def test_long_names_and_values_are_cut_and_the_page_stays_in_its_room(jixiao, folder):
    long = FORM.replace("维修路灯数", "维修" + "很" * 60 + "数").replace("≥500盏", "≥500盏（" + "含" * 60 + "）")
    (folder / "长.txt").write_text(long, encoding="utf-8")
    page = lines(jixiao("score", "长.txt"))
    assert all(width(line) <= 120 for line in page)
    assert any("很…" in line for line in page)


def test_a_reason_that_rows_share_is_told_once(jixiao, folder):
    bare = FORM.replace("\t520盏\t", "\t约520盏\t").replace("100%\t10\t10", "约520盏\t10\t10")
    (folder / "约.txt").write_text(bare, encoding="utf-8")
    page = lines(jixiao("score", "约.txt"))
    assert [line.strip() for line in page if "约数" in line] == ["以上 2 项：实际完成值“约520盏”是约数"]


def test_rows_of_one_name_are_told_apart(jixiao, folder):
    twice = FORM.replace("维修合格率", "维修路灯数")
    (folder / "同名.txt").write_text(twice, encoding="utf-8")
    page = lines(jixiao("score", "同名.txt"))
    assert [line.split()[0] for line in page if "/维修路灯数" in line] == ["数量指标/维修路灯数", "质量指标/维修路灯数"]


def test_standards_that_nearly_fitted_are_told(jixiao, folder):
    code = FORM.replace("主管部门\t晨江市城管局", "主管部门\t上海市青浦区某某局")
    (folder / "近.txt").write_text(code, encoding="utf-8")
    page = lines(jixiao("score", "近.txt"))
    assert page[1].startswith("评分标准 cn-2020：表样为全国通用")
    assert any(line.strip().startswith("未选用 practice-shanghai-qingpu-2023：") for line in page[2:4])


def test_in_english(jixiao, mixed):
    page = lines(jixiao("score", mixed, "--lang", "en"))
    assert page[1] == "standard cn-2020: the layout is the national one, fiscal year 2023"
    assert page[-3:] == [
        "total printed 90, printed scores added 88.6 differs, computed [83.6, 99.6] inside"
        "; grade excellent (优) as printed, good (良) to excellent (优) as computed",
        "8 lines: 6 decided, 1 bracketed, 1 open; 5 agree, 2 differ", ""]


@pytest.fixture
def changed(monkeypatch):
    """What is read has other cells in its first row."""
    def change(**cells):
        honest = api.read

        def read(data, *, name, names):
            (form,) = honest(data, name=name, names=names).forms
            rows = (replace(form.indicators[0], **cells), *form.indicators[1:])
            return Document(name, (replace(form, indicators=rows),))

        monkeypatch.setattr(api, "read", read)
    return change


def test_doubtful_readings_are_told_where_they_matter(jixiao, mixed, changed):
    changed(actual=Cell("900盏", understood=Quantity(Decimal(900), "盏"), doubt=SLID))
    page = lines(jixiao("score", mixed))
    assert any("900盏 ⚠" in line for line in page)
    assert any(line.strip().startswith("⚠ 读取存疑：900盏") for line in page)


def test_a_printed_score_that_is_no_number_is_no_empty_one(jixiao, mixed, changed):
    changed(score=Cell("约三十分"))
    row = next(line for line in lines(jixiao("score", mixed)) if "维修路灯数" in line).split()
    assert row[-3:] == ["约三十分", "20.00", "不是数字"]


def test_the_trace_opens_every_figure(jixiao, mixed):
    trace = lines(jixiao("score", mixed, "--trace"))
    assert "产出指标/数量指标/维修路灯数  20.00 / 20  表上 19 不符" in trace
    assert any("900 ≥ 500 → 20" in line and "行13:表1:R11C6" in line for line in trace)
    assert any(line.startswith("  依据 cn-2020#over K3 [X 转引]") for line in trace)
    assert not any("混.txt:" in line for line in trace[1:])
    assert trace[-3].startswith("总分 表上 90")


def scored(result):
    return json.loads(result.stdout)["forms"][0]["scored"]


@pytest.mark.parametrize("traced", [True, False])
def test_json_has_the_trace_only_where_it_is_wanted(jixiao, mixed, traced):
    found = scored(jixiao("score", mixed, "-f", "json", *(["--trace"] if traced else [])))
    for row in (found["execution_score"], found["rows"][0], found["total"]):
        assert bool(row["citations"]) is traced
        assert bool(row["steps"]) is traced


def test_json_says_how_things_stand(jixiao, mixed):
    found = scored(jixiao("score", mixed, "-f", "json"))
    lamps, passed, *_, safety, _ = found["rows"]
    assert [(row["decided"], row["standing"]) for row in (lamps, passed, safety)] == [
        ("decided", "differs"), ("undecided", "inside"), ("bracketed", "below")]
    assert [(row["low"], row["high"]) for row in (lamps, passed, safety)] == [
        ("20.00", "20.00"), ("0", "10"), ("24.00", "30")]
    assert (found["low"], found["high"], found["standing"], found["decided"]) == ("83.60", "99.60", "inside",
                                                                                   "bracketed")
    assert found["choice"]["reason_en"] == "the layout is the national one, fiscal year 2023"
    assert found["rows"][0]["keys"] == ["method.positive", "method.over_achievement", "rounding.row"]


def test_csv_has_the_recomputed_total_as_a_row_of_its_own(jixiao, mixed):
    result = jixiao("score", mixed, "-f", "csv")
    assert result.stdout.splitlines()[0].split(",") == list(CSV_HEAD)
    found = {row["path"]: row for row in rows(result)}
    added, again = found["total.score"], found["total.recomputed"]
    assert (added["printed"], added["computed"], added["agrees"], added["standing"]) == ("90", "88.6", "no", "differs")
    assert (again["printed"], again["computed"], again["low"], again["high"]) == ("90", "", "83.60", "99.60")
    assert (again["standing"], again["decided"]) == ("inside", "bracketed")
    assert found["indicators[1].score"]["decided"] == "undecided"
    assert found["indicators[1].score"]["choice"] == "表样为全国通用，2023 年度"


def test_side_by_side_the_deciding_entry_is_named_with_both_sources(jixiao, mixed):
    page = lines(jixiao("score", mixed, *UNDER))
    assert page[1].startswith("甲 cn-2020 ")
    assert page[2].startswith(f"乙 {FUTIAN} ")
    at = next(at for at, line in enumerate(page) if "维修路灯数" in line)
    assert page[at].split()[-4:] == ["20.00", "≠", "19.00", "="]
    assert page[at + 1].strip() == "乙与甲不同，由此决定：超额完成 (method.over_achievement)"
    told = " ".join(line.strip() for line in page[at + 2 : at + 9])
    assert "cn-2020#over K3 [X 转引]" in told
    assert f"{FUTIAN}#over S1 [V 已见原件]" in told
    assert "900 ≥ 1.5 × 500 → 20 − 1 = 19" in told
    total = next(line for line in page if line.strip().startswith("总分"))
    assert total.split()[-6:] == ["[83.6,", "99.6]", "∈", "[82.6,", "98.6]", "∈"]
    assert page[-2].startswith("  8 项中 1 项因标准而异。表上得分：= 相符，")


def test_a_score_above_its_points_is_marked_though_the_row_is_open(jixiao, mixed, changed):
    changed(actual=Cell("很多"), score=Cell("31"))
    row = next(line for line in lines(jixiao("score", mixed, *UNDER)) if "维修路灯数" in line)
    assert row.split()[-6:] == ["[0,", "20]", "↑", "[0,", "20]", "↑"]
    assert "高于区间" in next(line for line in lines(jixiao("score", mixed)) if "维修路灯数" in line)


def test_points_that_the_standards_state_differently(jixiao, mixed):
    page = lines(jixiao("score", mixed, "--under", "cn-2020", "--under", "practice-hubei-2020"))
    assert "    预算执行率  表上 10  甲 10 分  乙 20 分" in page
    assert "    产出指标    表上 50  甲 50 分  乙 自行分配" in page


def test_side_by_side_for_programs(jixiao, mixed):
    found = json.loads(jixiao("score", mixed, *UNDER, "-f", "json").stdout)["forms"][0]["comparison"]
    lamps = next(row for row in found["rows"] if row["path"] == "indicators[0].score")
    assert [each["standard"] for each in lamps["scores"]] == ["cn-2020", FUTIAN]
    assert [each["computed"] for each in lamps["scores"]] == ["20.00", "19.00"]
    entry = lamps["causes"][0]["entries"][0]
    assert entry["key"] == "method.over_achievement"
    assert entry["one"]["citations"][0]["evidence"] == "X"
    assert entry["other"]["citations"][0]["evidence"] == "V"
    line = json.loads(jixiao("score", mixed, *UNDER, "-f", "jsonl").stdout)
    assert line["comparison"] == found
    table = [row for row in rows(jixiao("score", mixed, *UNDER, "-f", "csv")) if row["path"] == "indicators[0].score"]
    assert [(row["standard"], row["computed"], row["decided_by"]) for row in table] == [
        ("cn-2020", "20.00", ""), (FUTIAN, "19.00", "method.over_achievement")]


@pytest.mark.parametrize("arguments", [(), UNDER, ("--trace",)])
def test_a_target_form_says_that_it_has_no_scores(jixiao, folder, arguments):
    jixiao("sample", "--count", "1", "--out", folder, "--layout", "cn-target", "--clean")
    (path,) = folder.glob("*.txt")
    found = lines(jixiao("score", path, *arguments))
    assert len(found) == 3 * found.count("")
    assert all(line == "  未计算：不是自评表，不记分" for line in found[1::3])


@pytest.mark.parametrize(("arguments", "told"), [
    (["--under", "cn-2020"], "--under 要给出两个以上不同的标准"),
    (["--under", "cn-2020", "--under", "cn-2020"], "--under 要给出两个以上不同的标准"),
    ([*UNDER, "--standard", "cn-2020"], "--under 与 --standard 不能同用"),
    ([*UNDER, "--trace"], "--under 与 --trace 不能同用"),
    ([*UNDER, "--together"], "--together 与 --under 不能同用"),
    (["--under", "cn-2020", "--under", "cn-2002"], "没有计分标准 cn-2002；是不是 cn-202"),
    (["--standard", "practice-futian"], f"没有计分标准 practice-futian；是不是 {FUTIAN}？有 "),
    (["--standard", "zzz"], "没有计分标准 zzz；有 "),
])
def test_a_wrong_call_is_refused_before_anything_is_read(jixiao, mixed, arguments, told):
    result = jixiao("score", mixed, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr
    english = jixiao("score", mixed, *arguments, "--lang", "en").stderr
    assert english.isascii()
    if "没有计分标准" in told:
        assert all(each.id in english for each in standards())


@pytest.mark.usefixtures("units")
def test_units_of_one_project_are_one_page(jixiao):
    page = lines(jixiao("score", "甲.txt", "乙.txt", "丙.txt", "--together"))
    assert page[0].startswith("── 1 路灯维护  2 个单位合并 · ")
    assert page[1].split() == ["·", "晨江市路灯所", "自评总分", "99.6", "甲.txt:行1"]
    assert page[2].split() == ["·", "东湖区路灯所", "自评总分", "94", "乙.txt:行1"]
    assert ["维修路灯数", "≥800盏", "→", "760盏", "20", "19.00"] in [line.split() for line in page]
    assert "总分 重算 98.12" in page
    assert page[-4:-1] == ["── 2 喷泉维护", "  ·  晨江市路灯所  自评总分 99.6  丙.txt:行1",
                           "  未合并：不足两张表，无可合并"]


def test_what_could_not_be_combined_is_told_with_its_row(jixiao, units):
    (units / "乙.txt").write_text(EAST.replace("=100%\t100%\t10", "=100%\t100%\t15"), encoding="utf-8")
    page = lines(jixiao("score", "甲.txt", "乙.txt", "--together"))
    assert "总分 重算 —（1 项未能重算）" in page
    assert "合并时须核对 1 处：" in page
    assert any(line.startswith("  ⚠ 绩效指标第2行·分值：各单位所填不同：晨江市路灯所“10”") for line in page)


@pytest.mark.usefixtures("units")
def test_the_trace_of_units_shows_what_each_gave(jixiao):
    trace = [line.split() for line in lines(jixiao("score", "甲.txt", "乙.txt", "--together", "--trace"))]
    assert ["晨江市路灯所", "实际完成值", "520盏", "甲.txt:行13:表1:R11C6"] in trace
    assert ["东湖区路灯所", "实际完成值", "240盏", "乙.txt:行13:表1:R11C6"] in trace
    english = jixiao("score", "甲.txt", "乙.txt", "--together", "--trace", "--lang", "en").stdout
    assert "absolute values of the units added 520 + 240 = 760" in english


@pytest.mark.usefixtures("units")
def test_units_for_programs(jixiao):
    both, alone = json.loads(jixiao("score", ".", "--together", "-f", "json").stdout)
    if alone["name"] == "路灯维护":
        both, alone = alone, both
    assert [each["printed_total"] for each in both["units"]] == ["94", "99.6"]
    assert both["form"]["indicators"][0]["actual"]["text"] == "760盏"
    assert (both["scored"]["recomputed"], both["refusal"]) == ("98.12", None)
    assert both["scored"]["rows"][0]["steps"] == []
    assert alone["refusal"]["reason_en"]
    assert "scored" not in alone
    assert len(jixiao("score", ".", "--together", "-f", "jsonl").stdout.splitlines()) == 2
    table = rows(jixiao("score", "甲.txt", "乙.txt", "--together", "-f", "csv"))
    assert {row["file"] for row in table} == {"甲.txt; 乙.txt"}
    assert {row["path"]: row["computed"] for row in table}["indicators[0].score"] == "19.00"


def test_forms_that_are_no_self_evaluations_are_counted(jixiao, units):
    jixiao("sample", "--count", "1", "--out", units, "--layout", "cn-target", "--clean")
    left = lines(jixiao("score", ".", "--together"))[-1]
    assert left.endswith(" 张表不是自评表，没有计入")


def test_a_file_that_cannot_be_read_leaves_the_others_together(jixiao, units):
    (units / "坏.txt").write_bytes(b"")
    result = jixiao("score", "坏.txt", "甲.txt", "乙.txt", "--together")
    assert result.exit_code == 2
    assert "坏.txt: 文件是空的" in result.stderr
    assert "2 个单位合并" in result.stdout


def test_colours(jixiao, mixed, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    page = jixiao("score", mixed).stdout
    red = [line for line in page.splitlines() if line.startswith("\x1b[31m")]
    assert [line.split()[1] for line in red[:2]] == ["维修路灯数", "夜间出行安全感"]
    assert "\x1b[31m总分" in page
    assert "\x1b[32m总分" in jixiao("score", "-", stdin=FORM.encode()).stdout


def test_what_may_have_led_to_the_printed_score_is_told(jixiao, folder):
    late = FORM.replace("≥500盏\t520盏\t20\t20", "≥500盏\t440盏\t20\t17")
    (folder / "差.txt").write_text(late, encoding="utf-8")
    page = [line.strip() for line in lines(jixiao("score", "差.txt"))]
    at = next(at for at, line in enumerate(page) if line.startswith("按完成率记分 440 ÷ 500 × 20 = 17.6"))
    assert page[at + 1].startswith("可能：舍入不同")
    english = jixiao("score", "差.txt", "--lang", "en").stdout
    assert "maybe: rounded otherwise" in english


def test_rows_without_points_are_no_open_questions(jixiao, folder):
    bare = FORM.replace("居民满意度\t≥90%\t93%\t10\t10", "居民满意度\t不涉及\t\t\t")
    (folder / "无.txt").write_text(bare, encoding="utf-8")
    page = lines(jixiao("score", "无.txt"))
    assert next(line for line in page if "居民满意度" in line).endswith("不设分")
    assert page[-2].endswith("；另 1 项不设分")
    assert not any("未设分值" in line for line in page)


def test_a_form_that_prints_no_score_has_no_columns_for_it(jixiao, folder):
    waiting = FORM
    for printed in ("\t30\t30\t无", "\t20\t20\t无", "\t10\t10\t无"):
        weight = printed.split("\t")[1]
        waiting = waiting.replace(printed, f"\t{weight}\t\t无")
    waiting = waiting.replace("96.00%\t9.6", "\t").replace("100\t99.6", "100\t")
    (folder / "空.txt").write_text(waiting, encoding="utf-8")
    page = lines(jixiao("score", "空.txt"))
    assert "结论" not in page[2]
    assert page[-3:-1] == ["总分 重算 99.6", "8 项：8 已定，0 有区间，0 未定"]


def test_a_form_without_anything_to_score_says_so(jixiao, monkeypatch):
    monkeypatch.setattr(api, "read", lambda _, **more: Document(more["name"], (Form(kind="self_evaluation"),)))
    assert "  没有可以计分的内容" in lines(jixiao("score", "-", stdin=b"x"))
