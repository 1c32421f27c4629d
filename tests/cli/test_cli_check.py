"""jixiao check: settings, waivers, baselines, formats, explanations, obligations and repairs."""

import io
import json
import re

import pytest
from msgspec.structs import replace
from support.cli_forms import FORM, FOUNTAINS

from jixiao.audit.result import Known
from jixiao.cli.output import Encoded, Out
from jixiao.reports import Report, Tally, reporters
from jixiao.reports.csv import Csv
from jixiao.reports.text import Text
from jixiao.rules import at, catalogue, engine

HAN = re.compile(r"[\u4e00-\u9fff]+")
WAIVER = '[[check.waiver]]\ncode = "SCO102"\nreason = "按核定数填列"\nperson = "绩效科"\n'
CALL = ("check", "--select", "CON901")
RIGHT = "故障当日修复96%，照明有保障。"


@pytest.fixture
def check(jixiao):
    """Runs a check by the few rules that these tests are about."""
    return lambda *arguments: jixiao("check", *arguments, "--select", "SCO,RUL")


@pytest.fixture
def settings(folder):
    """Writes jixiao.toml into the working folder."""
    return lambda text: (folder / "jixiao.toml").write_text(text, encoding="utf-8")


@pytest.fixture
def other_rules(monkeypatch):
    """Puts a rule beside those of the catalogue."""
    def put(rule):
        rules = {**catalogue(), rule.code: rule}
        for holder in ("rules.engine", "audit.auditing"):
            monkeypatch.setattr(f"jixiao.{holder}.catalogue", lambda: rules)
        engine.forget()

    yield put
    engine.forget()


def test_a_waived_finding_counts_for_nothing_and_is_told(check, flawed, settings):
    settings(WAIVER)
    result = check(flawed)
    assert result.exit_code == 0
    assert "没有问题（豁免 1 项）" in result.stdout
    assert result.stdout.endswith("1 个文件，1 张表：0 项错误，0 项警告，0 项提示；豁免 1 项\n")
    (waived,) = json.loads(check(flawed, "-f", "json").stdout)["forms"][0]["waived"]
    assert (waived["finding"]["code"], waived["reason"], waived["person"]) == ("SCO102", "按核定数填列", "绩效科")
    assert check(flawed, "-f", "jsonl").stdout == ""
    assert check(flawed, "--no-config").exit_code == 1


def test_an_unused_waiver_is_a_finding_of_the_settings(check, file, settings):
    settings(WAIVER)
    result = check(file)
    assert result.exit_code == 1
    assert "══ 设置  jixiao.toml\njixiao.toml:行1: info RUL902 豁免 SCO102 没有用到" in result.stdout
    data = json.loads(check(file, "-f", "json").stdout)
    assert [group["findings"][0]["code"] for group in data["groups"]] == ["RUL902"]
    assert json.loads(check(file, "-f", "jsonl").stdout)["source"] == "jixiao.toml"


def test_options_go_before_settings(jixiao, flawed, settings, folder):
    settings('[check]\nselect = ["SCO"]\nignore = ["SCO"]\nformat = "json"\n')
    assert json.loads(jixiao("check", flawed).stdout)["forms"][0]["findings"] == []
    assert jixiao("check", flawed, "-f", "text", "--ignore", "FND").exit_code == 1
    (folder / "strict.toml").write_text("", encoding="utf-8")
    assert "SCO102" in jixiao("check", flawed, "--config", "strict.toml").stdout
    assert jixiao("check", flawed, "-o", "out.csv").exit_code == 0
    assert (folder / "out.csv").read_text(encoding="utf-8-sig").startswith("file,form,name,level")


@pytest.mark.parametrize(("arguments", "code"), [([], 1), (["--fail-on", "error"], 1), (["--fail-on", "warning"], 1)])
def test_fail_on(check, flawed, arguments, code):
    assert check(flawed, *arguments).exit_code == code


def test_milder_findings_do_not_fail(check, file, settings):
    settings(f'[check]\nfail_on = "warning"\n{WAIVER}')
    assert "1 项提示" in check(file).stdout
    assert check(file).exit_code == 0
    assert check(file, "--fail-on", "info").exit_code == 1


@pytest.mark.parametrize(("text", "arguments", "says"), [
    ("[check]\nselekt = []", [], "jixiao.toml：check.selekt 没有这一项；是不是 select？"),
    ("[check]\nselekt = []", ["--lang", "en"], "jixiao.toml: check.selekt unknown; did you mean select?"),
    ("[check]\nformat = 'xml'", [], "jixiao.toml：check.format 没有格式 xml；有 csv"),
    ("[check]\nstandard = 'nix'", [], "没有计分标准 nix"),
    ("", ["--config", "nix.toml"], "nix.toml：无法打开"), ("", ["--baseline", "nix.json"], "nix.json：无法打开"),
    ("", ["--baseline", "jixiao.toml"], "不是 --write-baseline 写出的基线"),
    ("", ["--write-baseline", "路灯.txt"], "路灯.txt 已经存在，又不是基线"),
    ("", ["--config", "jixiao.toml", "--no-config"], "不能同用"), ("", ["--apply"], "--apply 要与 --fix 同用"),
    ("", ["--fix", "--obligations"], "--obligations 不能与 --fix 同用"), ("", ["--fix", "--apply"], "-o 给出新文件名"),
    ("", ["--explain", "-f", "json"], "--explain 不能与 --format json 同用"),
    ("", ["--obligations", "-f", "csv"], "--obligations 不能与 --format csv 同用"),
    ("", ["--explain", "FND101"], "只说明规则"), ("", ["--explain", "NOPE"], "只说明规则"),
    ("", ["--fix", "-f", "json"], "不能与 --format json 同用"),
    ("", ["--fail-on", "never"], "--fail-on 只能是 error, warning, info"),
])
def test_a_wrong_call_is_told(jixiao, file, settings, text, arguments, says):
    settings(text)
    result = jixiao("check", file, *arguments)
    assert result.exit_code == 2
    assert says in result.stderr
    assert result.stdout == ""


def test_a_file_is_needed(jixiao, folder):
    result = jixiao("check")
    assert result.exit_code == 2
    assert "还缺少参数：文件…" in result.stderr
    assert not list(folder.iterdir())


def test_a_baseline_hides_what_is_known(check, flawed, folder):
    result = check(flawed, "--write-baseline", "基线.json")
    assert (result.exit_code, result.stderr) == (0, "基线 1 项，已写入 基线.json\n")
    assert check(flawed, "--write-baseline", "基线.json").exit_code == 0
    known = check(flawed, "--baseline", "基线.json")
    assert known.exit_code == 0
    assert "没有新的问题（基线已有 1 项）" in known.stdout
    assert known.stdout.endswith("0 项提示；基线中已有 1 项，已消失 0 项\n")
    flawed.write_text(FORM, encoding="utf-8")
    gone = check(flawed, "--baseline", "基线.json", "--lang", "en")
    assert "findings of the baseline that are gone\n  SCO102 路灯维护 · 2023" in gone.stdout
    assert gone.stdout.endswith("0 info; 0 known from the baseline, 1 of it gone\n")
    data = json.loads(check(flawed, "--baseline", "基线.json", "-f", "json").stdout)
    assert data["vanished"][0]["code"] == "SCO102"
    assert (folder / "基线.json").read_text(encoding="utf-8").count("\n") == 3


def test_an_ending_that_no_format_has_is_refused(check, flawed, folder):
    result = check(flawed, "-o", "审核.pdf")
    assert result.exit_code == 2
    assert "没有后缀为 .pdf 的格式；有 .csv, .docx" in result.stderr
    assert not (folder / "审核.pdf").exists()
    assert check(flawed, "-o", "审核").exit_code == 1
    assert check(flawed, "-o", "审核.pdf", "-f", "json").exit_code == 1


def test_an_ending_that_contradicts_the_format_is_told(check, flawed):
    result = check(flawed, "-o", "审核.html", "-f", "docx")
    assert (result.exit_code, "后缀与 --format docx 不符" in result.stderr) == (1, True)
    assert "不符" not in check(flawed, "-o", "审核.docx", "-f", "docx").stderr


def test_a_file_that_cannot_be_read_is_told_to_boards(check, folder):
    (folder / "坏表.docx").write_bytes(b"PK\x03\x04broken")
    result = check(folder, "-f", "github")
    assert result.exit_code == 2
    assert [line for line in result.stdout.splitlines() if line.startswith("::error file=") and "坏表.docx" in line]


def test_rules_are_chosen_by_how_their_codes_begin(jixiao, flawed):
    assert "SCO102" in jixiao("check", flawed, "--select", "SCO1", "-f", "jsonl").stdout
    assert jixiao("check", flawed, "--select", "SCO,WGT", "--ignore", "SCO10", "-f", "jsonl").stdout == ""
    assert "没有规则或规则族 SCO9" in jixiao("check", flawed, "--select", "SCO9").stderr


def test_explain_a_rule_is_its_page(jixiao, folder):
    assert jixiao("check", "--explain", "fnd101").stdout == jixiao("rule", "FND101").stdout != ""
    assert "没有规则 FND199" in jixiao("check", "--explain", "FND199").stderr
    assert not list(folder.iterdir())


def test_explain_is_for_people_whatever_the_settings_say(check, flawed, settings):
    settings('[check]\nformat = "json"\n')
    assert "为什么：" in check(flawed, "--explain").stdout


def test_explain_says_why_and_what_to_do(check, flawed):
    for arguments in (["--explain", flawed], [flawed, "--explain"]):
        text = check(*arguments).stdout
        assert "\n    为什么：" in text
        assert "\n    怎么改：" in text
    english, rule = check(flawed, "--explain", "--lang", "en").stdout, catalogue()["SCO102"]
    assert f"\n    why: {rule.told('为什么', 'en')}\n    repair: {rule.told('怎么改', 'en')}\n" in english


def test_obligations_as_text_and_json(check, flawed, folder):
    result = check(flawed, "--obligations")
    assert result.exit_code == 1
    assert "；不符合 S-05\n" in result.stdout
    assert "══ 不符合 1\n  S-05" in result.stdout
    assert "\n全部义务  判定 " in result.stdout
    data = json.loads(check(flawed, "--obligations", "-o", "-", "-f", "json").stdout)
    assert data["forms"][0]["broken"] == ["S-05"]
    english = check(flawed, "--obligations", "--lang", "en").stdout
    assert "owed" in english.splitlines()[-1]
    assert HAN.findall(english.replace(flawed.name, "").replace("路灯维护", "")) == []
    check(folder, "--obligations", "-o", "out.json")
    assert json.loads((folder / "out.json").read_text(encoding="utf-8"))["coverage"]


def test_findings_among_forms_come_last(jixiao, folder, other_rules):
    def check(_group):
        yield at("indicators[0].actual", "完成值相同", "the same", others=[(1, "indicators[0].actual")])

    other_rules(replace(catalogue()["WGT101"], code="CON901", scope="unit", check=check))
    for name, form in (("甲.txt", FORM), ("乙.txt", FOUNTAINS)):
        (folder / name).write_text(form, encoding="utf-8")
    text = jixiao(*CALL, "甲.txt", "乙.txt").stdout
    assert "══ 同一单位同一年度的表之间  " in text
    assert "2 张表\n" in text
    assert "    520盏\n    另见 甲.txt:行13" in text
    assert "绩效指标第1行·实际完成值: 520盏\n" in text
    both = json.loads(jixiao(*CALL, "甲.txt", "乙.txt", "-f", "json").stdout)
    assert [each["source"] for each in both] == ["甲.txt", "乙.txt", None]
    assert both[2]["forms"] == []
    assert [member["document"] for member in both[2]["groups"][0]["members"]] == ["乙.txt", "甲.txt"]
    (line,) = map(json.loads, jixiao(*CALL, "甲.txt", "乙.txt", "-f", "jsonl").stdout.splitlines())
    assert (line["source"], line["name"], line["finding"]["also"][0]["document"]) == ("乙.txt", "喷泉维护", "甲.txt")
    assert "甲.txt#1:indicators[0].actual" in jixiao(*CALL, "甲.txt", "乙.txt", "-f", "csv").stdout
    (folder / "二.txt").write_text(FORM + FOUNTAINS, encoding="utf-8")
    assert json.loads(jixiao(*CALL, "二.txt", "-f", "json").stdout)["groups"][0]["scope"] == "unit"


def test_json_of_files_that_all_fail_is_valid(check, folder):
    assert check("a.txt", "-f", "json").stdout == ""
    assert json.loads(check("a.txt", "b.txt", "-f", "json").stdout) == []
    assert not list(folder.iterdir())


class Packed:
    """A format that is no text."""

    def __init__(self, out, _lang):
        self._out = out

    def document(self, checked, _document):
        self._out.write(b"\xff\x00" + checked.source.encode())

    def groups(self, groups):
        """Looks at none of them."""

    def close(self, tally):
        self._out.write(f" {tally.infos}".encode())


@pytest.fixture
def packed(monkeypatch):
    """A binary format among the others."""
    found = {**reporters(), "packed": Report(("包", "packed"), ".pkd", binary=True, make=Packed)}
    for holder in ("cli.settings", "cli.checking"):
        monkeypatch.setattr(f"jixiao.{holder}.reporters", lambda: found)


@pytest.mark.usefixtures("packed")
def test_bytes_go_into_a_file_by_its_ending(check, file, folder, settings):
    settings(WAIVER)
    assert check(file.name, "-o", "out.PKD").exit_code == 1
    assert (folder / "out.PKD").read_bytes() == b"\xff\x00" + f"{file.name} 1".encode()


def test_bytes_are_kept_off_a_terminal():
    class Terminal(io.TextIOWrapper):
        def isatty(self):
            return True

    with pytest.raises(Exception, match="终端"):
        Out(Terminal(io.BytesIO())).stream(binary=True, one=True)
    pipe = io.TextIOWrapper(io.BytesIO())
    out = Out(pipe)
    out.stream(binary=True, one=True).write(b"\xff")
    assert pipe.buffer.getvalue() == b""
    out.finish()
    assert pipe.buffer.getvalue() == b"\xff"


def test_text_written_in_pieces_comes_out_whole():
    held = io.StringIO()
    stream = Encoded(Out(held), one=True)
    for byte in "路灯".encode():
        assert stream.write(bytes([byte])) == 1
    assert held.getvalue() == "路灯"
    assert stream.writable()


def test_formats_for_programs_that_bring_a_stream_of_their_own():
    out = io.BytesIO()
    Csv(out, "zh").close(Tally(0, 0, 0, 0, 0))
    assert out.getvalue().startswith(b"\xef\xbb\xbffile,form")
    out = io.BytesIO()
    vanished = tuple(Known("SCO102", f"路灯 {number}", "total.score") for number in range(25))
    Text(out, "zh").close(Tally(1, 1, 0, 0, 0, old=2, vanished=vanished))
    assert "路灯 19 " in out.getvalue().decode()
    assert "路灯 20 " not in out.getvalue().decode()
    assert "… 还有 5 项" in out.getvalue().decode()


@pytest.fixture
def repaired(folder, other_rules):
    """A form with a slip of typography, and a rule that repairs it."""
    def check(_case):
        yield at("goals[0].actual", "标点重复", "doubled", fix=RIGHT)

    other_rules(replace(catalogue()["WGT101"], check=check, typography=True))
    path = folder / "路灯.txt"
    path.write_text(FORM.replace(RIGHT, f"{RIGHT}。"), encoding="utf-8")
    return path


def test_repairs_are_shown_and_nothing_is_written(jixiao, repaired, folder):
    assert f"\n    可修正为 {RIGHT}\n" in jixiao("check", repaired.name, "--select", "WGT101").stdout
    before = repaired.read_bytes()
    result = jixiao("check", repaired.name, "--fix", "--select", "WGT101")
    assert result.exit_code == 1
    assert result.stdout == (
        "--- 路灯.txt\n+++ 路灯.txt\n"
        f"@@ 路灯.txt:行11:表1:R9C5 #1 总体目标第1行·实际完成情况 WGT101 @@\n-{RIGHT}。\n+{RIGHT}\n"
    )
    assert result.stderr == "1 处排印可以修正\n"
    assert (repaired.read_bytes(), len(list(folder.iterdir()))) == (before, 1)


def test_repairs_go_into_a_new_text(jixiao, repaired, folder):
    result = jixiao("check", repaired.name, "--fix", "--apply", "-o", "新.txt", "--select", "WGT101")
    assert (result.exit_code, result.stderr) == (0, "修正 1 处，已写入 新.txt\n")
    assert (folder / "新.txt").read_text(encoding="utf-8") == FORM
    again = jixiao("check", repaired.name, "--fix", "--apply", "-o", "新.txt", "--select", "WGT101")
    assert (again.exit_code, "已经存在" in again.stderr) == (2, True)


@pytest.mark.usefixtures("repaired")
@pytest.mark.parametrize(("files", "says"), [
    (["路灯.txt", "路灯.txt"], "每次一个文件"), (["."], "每次一个文件"), (["-"], "每次一个文件"),
    (["表.docx"], "不是纯文本"), (["没有.txt"], "读不了"),
])
def test_repairs_are_written_for_one_plain_text_only(jixiao, folder, files, says):
    (folder / "表.docx").write_bytes(b"PK\x03\x04\x00\x00")
    result = jixiao("check", *files, "--fix", "--apply", "-o", "新.txt", "--select", "WGT101")
    assert result.exit_code == 2
    assert says in result.stderr
    assert not (folder / "新.txt").exists()


def test_what_could_not_be_repaired_is_told(jixiao, repaired, other_rules):
    def check(_case):
        yield at("indicators[4].actual", "空格", "blank", fix="98 %")

    other_rules(replace(catalogue()["WGT101"], check=check, typography=True))
    result = jixiao("check", repaired.name, "--fix", "--apply", "-o", "新.txt", "--select", "WGT101")
    assert result.exit_code == 1
    assert "未修正：在原文中找不到整格文字" in result.stderr
    assert "修正 0 处" in result.stderr
