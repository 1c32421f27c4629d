"""jixiao.toml: what it may say, and how it is refused."""

from datetime import date
from pathlib import Path

import pytest

from jixiao.audit.settings import find, load
from jixiao.audit.table import SettingsError

WHOLE = """
[check]
select = ["fnd", "SCO102"]
ignore = ["FND109"]
preview = true
standard = "cn-2020"
format = "json"
fail_on = "warning"

[[check.waiver]]  # the lamps
code = "sco102"
project = "路灯维护"
document = "2023/*.docx"
row = "亮灯率"
path = "indicators[*].score"
reason = "按核定数填列"
person = "绩效科"
until = 2026-12-31

[[check.waiver]]
code = "FND"
reason = "样表如此"
person = "预算科"

[[check.join]]
project = "路灯维护（晨江市路灯所）"
same = false
person = "绩效科"
reason = "两个不同的项目"
"""


@pytest.fixture
def file(tmp_path):
    """Writes settings."""
    def written(text, encoding="utf-8"):
        path = tmp_path / "jixiao.toml"
        path.write_bytes(text.encode(encoding))
        return path
    return written


def test_everything_it_may_say(file):
    found = load(file(WHOLE))
    assert (found.select, found.ignore, found.preview) == (("FND", "SCO102"), ("FND109",), True)
    assert (found.standard, found.format, found.fail_on) == ("cn-2020", "json", "warning")
    first, second = found.waivers
    assert (first.code, first.until, first.line) == ("SCO102", date(2026, 12, 31), 10)
    assert (second.code, second.project, second.until, second.line) == ("FND", None, None, 20)
    assert [(join.project, join.same) for join in found.joins] == [("路灯维护（晨江市路灯所）", False)]
    assert found.choice.wants("FND101")
    assert not found.choice.wants("FND109")


def test_what_is_not_said_is_as_usual(file):
    found = load(file(""))
    assert (found.select, found.fail_on, found.waivers) == (None, "info", ())
    assert load(file("\ufeff[check]\r\npreview = true\r\n")).preview


@pytest.mark.parametrize(("text", "zh", "en"), [
    ("[chek]\n", "chek 没有这一项；是不是 check？", "did you mean check?"),
    ("[check]\nselekt = []", "check.selekt 没有这一项；是不是 select？可以写 select、ignore", "allowed here: select"),
    ("[check]\nselect = 'FND'", "check.select 须是文字的列表", "check.select must be a list of texts"),
    ("[check]\nselect = ['FOO']", "没有规则或规则族 FOO", "no such rule or family: FOO"),
    ("[check]\npreview = 1", "check.preview 须是 true 或 false", "must be true or false"),
    ("[check]\nfail_on = 'never'", "须是 error、warning、info 之一", "must be one of error, warning, info"),
    ("check = 3", "check 须写成 [check]", "must be written [check]"),
    ("[check.waiver]\ncode = 'FND'", "须写成 [[check.waiver]]", "must be written [[check.waiver]]"),
    ("[[check.waiver]]\nreason = 'a'\nperson = 'b'", "check.waiver[1].code 没有写", "is missing"),
    ("[[check.waiver]]\ncode = 'FND'\nperson = 'b'", "reason 没有写，必须写明（RUL904）",
     "has to be stated (RUL904)"),
    ("[[check.waiver]]\ncode = 'FND'\nreason = ' '\nperson = 'b'", "reason 没有写，必须写明（RUL904）", "RUL904"),
    ("[[check.waiver]]\ncode = 'FND'\nreason = 'a'", "check.waiver[1].person 没有写，必须写明（RUL904）", "RUL904"),
    ("[[check.waiver]]\ncode = 'F9'\nreason = 'a'\nperson = 'b'", "没有规则或规则族 F9", "no such rule"),
    ("[[check.waiver]]\ncode = 'FND'\nreason = 'a'\nperson = 'b'\nuntil = '2026-12-31'", "不加引号", "without quotes"),
    ("[[check.waiver]]\ncode = 'FND'\nreason = 'a'\nperson = 'b'\nuntil = 2026-12-31T10:00:00", "须是日期", "a date"),
    ("[[check.waiver]]\ncode = 'FND'\nfile = 'x'", "check.waiver[1].file 没有这一项", "unknown"),
    ("[[check.join]]\nproject = 'x'\nperson = 'a'\nreason = 'b'", "check.join[1].same 没有写", "is missing"),
    ("[[check.join]]\nsame = true", "check.join[1].project 没有写", "is missing"),
    ("[check", "不是有效的 TOML", "not valid TOML"),
])
def test_refuses(file, text, zh, en):
    path = file(text)
    with pytest.raises(SettingsError) as refused:
        load(path)
    assert refused.value.zh.startswith(f"{path}：")
    assert refused.value.en.startswith(f"{path}: ")
    assert zh in refused.value.zh
    assert en in refused.value.en


def test_refuses_another_encoding(file):
    with pytest.raises(SettingsError, match="UTF-8"):
        load(file("# 设置", "gb18030"))


def test_the_nearest_one_above_is_found(file, tmp_path):
    deep = tmp_path / "2023" / "路灯"
    deep.mkdir(parents=True)
    assert find(deep) is None
    above = file("")
    assert find(deep) == find(tmp_path) == above
    (deep / "jixiao.toml").touch()
    assert find(deep) == deep / "jixiao.toml"


def test_ten_thousand_waivers_are_read_at_once(file):
    entry = '[[check.waiver]]\ncode = "SCO102"\nproject = "路灯 {}"\nreason = "a"\nperson = "b"\n'
    assert load(file("".join(map(entry.format, range(10_000))))).waivers[9_999].line == 9_999 * 5 + 1


@pytest.mark.parametrize("guide", ["check-many-forms.md", "check-many-forms.zh.md"])
def test_the_settings_of_the_guide(file, guide):
    page = (Path(__file__).parents[2] / "docs" / "guide" / guide).read_text(encoding="utf-8")
    found = load(file(page.partition("```toml\n")[2].partition("```")[0]))
    assert (found.ignore, found.fail_on, found.preview) == (("TXT", "FND109"), "warning", True)
    assert [(each.code, each.project, each.person) for each in found.waivers] == [("FND105", "路灯*", "绩效科")]
    assert [each.same for each in found.joins] == [True]
