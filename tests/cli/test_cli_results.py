"""Formats, exit codes, and where results go."""

import csv
import io
import json
import os
import re
import stat
import subprocess
import sys

import jsonschema
import pytest
from support.cli_forms import FORM, PROSE

from jixiao.model.schema import from_json

RUN = [sys.executable, "-c", "from jixiao.cli import main; main()"]


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_read_json_of_one_file_is_one_document(jixiao, file):
    result = jixiao("read", file, "-f", "json")
    assert result.exit_code == 0
    document = from_json(result.stdout)
    assert document.source == str(file)
    assert document.forms[0].project.name.text == "路灯维护"


def test_read_json_keeps_the_published_schema(jixiao, file):
    schema = json.loads(jixiao("schema").stdout)
    jsonschema.validate(json.loads(jixiao("read", file, "-f", "json").stdout), schema)


@pytest.mark.parametrize(("arguments", "sources"), [
    (["路灯.txt", "错表.txt"], ["路灯.txt", "错表.txt"]), (["."], ["./路灯.txt", "./错表.txt"]),
])
@pytest.mark.usefixtures("file", "flawed")
def test_read_json_of_several_files_is_an_array(jixiao, arguments, sources):
    documents = json.loads(jixiao("read", *arguments, "-f", "json").stdout)
    assert [each["source"] for each in documents] == sources


@pytest.mark.usefixtures("folder")
def test_read_json_of_several_files_that_all_fail_is_an_empty_array(jixiao):
    result = jixiao("read", "a.txt", "b.txt", "-f", "json")
    assert json.loads(result.stdout) == []
    assert result.exit_code == 2


def test_read_jsonl_is_a_document_a_line(jixiao, file, flawed):
    lines = jixiao("read", file, flawed, "-f", "jsonl").stdout.splitlines()
    assert [from_json(line).source for line in lines] == [str(file), str(flawed)]


def test_read_csv_is_a_cell_a_row(jixiao, file):
    found = {row["path"]: row for row in rows(jixiao("read", file, "-f", "csv").stdout)}
    target = found["indicators[0].target"]
    assert (target["text"], target["understood"], target["form"]) == ("≥500盏", "≥ 500 盏", "1")
    assert target["line"] == "13"
    assert found["indicators[1].target"]["text"] == "=100%"


def test_csv_in_a_file_is_for_spreadsheets(jixiao, file, folder):
    jixiao("read", file, "-f", "csv", "-o", "out.csv")
    data = (folder / "out.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    found = {row["path"]: row["text"] for row in rows(data.decode("utf-8-sig"))}
    assert found["indicators[1].target"] == "'=100%"
    assert found["funds.lines[0].executed"] == "48.00"


def test_read_text_shows_the_form(jixiao, file):
    text = jixiao("read", file).stdout
    assert "1 张表" in text
    assert "主管部门  晨江市城管局" in text
    lines = [line for line in text.splitlines() if "盏" in line or "亮灯率" in line]
    assert len(lines) == 2


def test_text_is_aligned_for_both_widths_of_characters(jixiao, file):
    from jixiao.wording.width import width

    lines = jixiao("read", file).stdout.splitlines()
    columns = [width(line[: line.index("≥")]) for line in lines if "≥" in line]
    assert len(set(columns)) == 1


@pytest.mark.parametrize("shape", ["text", "json", "jsonl", "csv"])
def test_score_in_every_format(jixiao, file, shape):
    result = jixiao("score", file, "-f", shape)
    assert result.exit_code == 0
    if shape == "text":
        assert "总分 表上 99.6，表上得分相加 99.6 相符，重算 99.6 相符；等级 优\n" in result.stdout
    elif shape == "csv":
        assert {row["path"] for row in rows(result.stdout)} >= {"funds.lines[0].score", "total.score"}
    else:
        data = json.loads(result.stdout)
        scored = data["forms"][0]["scored"] if shape == "json" else data["scored"]
        assert scored["total"]["computed"] == "99.6"


@pytest.mark.parametrize(("language", "said"), [("zh", "计算过程和依据"), ("en", "proof")])
def test_score_as_a_web_page(jixiao, folder, file, language, said):
    result = jixiao("score", file, "-f", "html", "-o", "page.html", "--lang", language)
    assert result.exit_code == 0
    page = (folder / "page.html").read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert page.count("<!DOCTYPE") == 1
    assert said in page
    assert jixiao("score", file, "-f", "html", "--lang", language).stdout == page


def test_a_web_page_is_for_one_file(jixiao, folder, file):
    for arguments in ((file, file), (folder,)):
        result = jixiao("score", *arguments, "-f", "html", "-o", "page.html")
        assert result.exit_code == 2
        assert "每次一个文件" in result.stderr
    for more in (["--together"], ["--under", "cn-2020", "--under", "cn-2021"]):
        assert jixiao("score", file, "-f", "html", "-o", "page.html", *more).exit_code == 2
    assert not (folder / "page.html").exists()


def test_score_of_a_target_form_says_why_there_is_none(jixiao, folder):
    jixiao("sample", "--count", "1", "--out", folder, "--layout", "cn-target", "--clean")
    result = jixiao("score", *folder.glob("*.txt"))
    forms = result.stdout.count("── ")
    assert result.stdout.count("  未计算：") == forms > 0
    assert len(result.stdout.splitlines()) == 3 * forms


def test_score_under_a_named_standard(jixiao, file):
    data = json.loads(jixiao("score", file, "-f", "json", "--standard", "cn-2020").stdout)
    assert data["forms"][0]["scored"]["standard"] == "cn-2020"


def test_check_of_a_clean_form_says_so(jixiao, file):
    result = jixiao("check", file)
    assert result.exit_code == 0, result.stdout
    assert "没有问题" in result.stdout
    assert result.stdout.endswith("1 个文件，1 张表：0 项错误，0 项警告，0 项提示\n")


def test_check_says_place_level_rule_and_evidence(jixiao, flawed):
    result = jixiao("check", flawed)
    assert result.exit_code == 1
    assert re.search(r"行19:表1:R\d+C8: error SCO102 ", result.stdout)
    assert "\n    100 │ 98\n" in result.stdout
    assert "说明 jixiao rule SCO102" in result.stdout
    assert "1 项错误" in result.stdout.splitlines()[-1]


def test_check_in_english(jixiao, flawed):
    result = jixiao("check", flawed, "--lang", "en")
    assert "explained by: jixiao rule SCO102" in result.stdout
    assert result.stdout.splitlines()[-1].startswith("1 file, 1 form: 1 error")


def test_check_for_programs(jixiao, flawed):
    one = json.loads(jixiao("check", flawed, "-f", "json").stdout)
    line = json.loads(jixiao("check", flawed, "-f", "jsonl").stdout)
    row = rows(jixiao("check", flawed, "-f", "csv").stdout)[0]
    assert one["forms"][0]["findings"][0]["code"] == line["finding"]["code"] == row["code"] == "SCO102"
    assert row["line"] == "19"


def test_select_and_ignore(jixiao, flawed):
    assert jixiao("check", flawed, "--ignore", "sco102").exit_code == 0
    assert jixiao("check", flawed, "--select", "FND,WGT").exit_code == 0
    assert jixiao("check", flawed, "--select", "SCO").exit_code == 1


def test_a_file_without_a_form_is_no_error_but_told(jixiao, folder):
    (folder / "总结.txt").write_text(PROSE, encoding="utf-8")
    for command in ("read", "score", "check"):
        for shape in ("json", "jsonl", "csv"):
            result = jixiao(command, "总结.txt", "-f", shape)
            assert result.exit_code == 0
            assert "没有发现绩效表" in result.stderr
    assert "没有发现绩效表" in jixiao("read", "总结.txt").stdout


@pytest.mark.parametrize("command", ["read", "score", "check"])
def test_stdin(jixiao, command):
    result = jixiao(command, "-", "-f", "json", stdin=FORM.encode())
    assert result.exit_code == 0
    assert json.loads(result.stdout)["source"] == "<stdin>"


def test_folders_are_walked_by_name_without_readme_and_what_is_hidden(jixiao, folder, file):
    deep = folder / "a" / "b"
    deep.mkdir(parents=True)
    (deep / "x.txt").write_text(FORM, encoding="utf-8")
    (deep / ".x.txt").write_text(FORM, encoding="utf-8")
    (deep / "x.docx").write_bytes(b"PK\x03\x04")
    (deep / "README.md").write_text(PROSE, encoding="utf-8")
    (deep / "loop").symlink_to(folder)
    result = jixiao("read", folder, "-f", "jsonl")
    assert [json.loads(line)["source"] for line in result.stdout.splitlines()] == [str(deep / "x.txt"), str(file)]


@pytest.mark.usefixtures("file")
def test_the_result_of_the_last_run_is_not_read_again(jixiao, folder):
    for _ in range(2):
        result = jixiao("read", folder, "-o", folder / "ergebnis.txt")
        assert result.exit_code == 0
    assert (folder / "ergebnis.txt").read_text(encoding="utf-8").count("路灯.txt  1 张表") == 1


def test_output_appears_only_when_whole(jixiao, folder, file, monkeypatch):
    (folder / "out.json").write_text("old", encoding="utf-8")

    def broken(*_):
        raise RuntimeError("boom")

    monkeypatch.setattr("jixiao.cli.run.Run.each", broken)
    result = jixiao("read", file, "-f", "json", "-o", "out.json")
    assert result.exit_code == 2
    assert "意外错误（RuntimeError: boom）" in result.stderr
    assert (folder / "out.json").read_text(encoding="utf-8") == "old"
    assert sorted(os.listdir(folder)) == ["out.json", file.name]


def test_output_has_usual_permissions_and_follows_links(jixiao, folder, file):
    (folder / "real").mkdir()
    (folder / "link.json").symlink_to(folder / "real" / "out.json")
    jixiao("read", file, "-f", "json", "-o", "link.json")
    assert (folder / "link.json").is_symlink()
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE((folder / "real" / "out.json").stat().st_mode) == 0o666 & ~mask


@pytest.mark.parametrize("target", ["nix/out.json", "."])
def test_output_that_cannot_be_written_is_told(jixiao, file, target):
    result = jixiao("read", file, "-o", target)
    assert result.exit_code == 2
    assert "无法写出结果" in result.stderr


def test_output_to_a_device(jixiao, file):
    assert jixiao("read", file, "-o", "/dev/null").exit_code == 0


@pytest.mark.parametrize("shape", ["text", "json", "jsonl", "csv"])
@pytest.mark.parametrize("arguments", [["rule"], ["rule", "sco102"], ["standard"], ["standard", "cn-2020"], ["layout"],
                                       ["layout", "cn-self-evaluation-2020"]])
def test_lists_and_pages_in_every_format(jixiao, arguments, shape):
    result = jixiao(*arguments, "-f", shape)
    assert result.exit_code == 0
    if shape == "json":
        json.loads(result.stdout)
    elif shape == "jsonl":
        assert all(json.loads(line) for line in result.stdout.splitlines())
    elif shape == "csv":
        assert rows(result.stdout)
    else:
        assert result.stdout.strip()


def test_sample_writes_what_read_reads(jixiao, folder):
    assert jixiao("sample", "--count", "3", "--seed", "5", "--out", "样例").exit_code == 0
    assert len(list((folder / "样例").glob("*.txt"))) == 3
    assert len(jixiao("read", "样例", "-f", "jsonl").stdout.splitlines()) == 3


def test_sample_of_one_layout(jixiao, folder):
    jixiao("sample", "--count", "2", "--out", "s", "--layout", "cn-target", "--clean")
    assert {path.name[:9] for path in (folder / "s").iterdir()} == {"cn-target"}


def test_see_writes_beside_and_says_where(jixiao, folder, file):
    result = jixiao("see", file)
    assert result.exit_code == 0
    assert "路灯.txt.see.html" in result.stderr
    assert result.stdout == ""
    assert "维修合格率" in (folder / "路灯.txt.see.html").read_text(encoding="utf-8")
    assert jixiao("see", file, "-o", "-").stdout.startswith("<!DOCTYPE html>")


def test_a_closed_pipe_is_quiet(file):
    script = f"import sys; from jixiao.cli import main; main(['read', *['{file.name}'] * 400])"
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=file.parent
    ) as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 141


def test_interrupting_is_quiet(file):
    script = (
        "import jixiao.api as api\n"
        "def read(*_, **__): raise KeyboardInterrupt\n"
        "api.read = read\n"
        f"from jixiao.cli import main; main(['read', '{file.name}', '-o', 'out.txt'])"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, cwd=file.parent, check=False)
    assert (result.returncode, result.stdout, result.stderr.strip()) == (130, b"", b"")
    assert os.listdir(file.parent) == [file.name]


def test_results_are_utf8_in_any_locale(file):
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    command = [*RUN, "read", file.name]
    result = subprocess.run(command, capture_output=True, cwd=file.parent, env=environment, check=True)
    assert "路灯维护" in result.stdout.decode("utf-8")
