"""What cannot be read is told with its name and a remedy; the other files are done; no stack trace, ever."""

import codecs
import json
import os
import zipfile

import pytest
from click.testing import CliRunner
from support.cli_forms import FORM

from jixiao import api
from jixiao.cli import main

UNREADABLE = {
    "empty": b"",
    "blank": b" \n\t\n",
    "only a mark": codecs.BOM_UTF8,
    "zeros": bytes(4096),
    "random": bytes(range(256)) * 40,
    "zip": b"PK\x03\x04" + bytes(100),
    "legacy office": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100),
    "pdf": b"%PDF-1.7\n",
    "png": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "gzip": b"\x1f\x8b\x08" + bytes(100),
}
READABLE = {
    "utf-8": FORM.encode(),
    "utf-8 with mark": codecs.BOM_UTF8 + FORM.encode(),
    "utf-8 cut in a character": FORM.encode() + "完".encode()[:2],
    "gb18030": FORM.encode("gb18030"),
    "utf-16 le with mark": codecs.BOM_UTF16_LE + FORM.encode("utf-16-le"),
    "utf-16 be with mark": codecs.BOM_UTF16_BE + FORM.encode("utf-16-be"),
    "utf-16 le": FORM.encode("utf-16-le"),
    "utf-16 be": FORM.encode("utf-16-be"),
    "line ends of windows": FORM.replace("\n", "\r\n").encode(),
    "line ends of old macs": FORM.replace("\n", "\r").encode(),
}


def names(result):
    return [json.loads(line)["source"] for line in result.stdout.splitlines()]


@pytest.mark.parametrize("command", ["read", "score", "check"])
@pytest.mark.parametrize("kind", UNREADABLE)
def test_an_unreadable_file_is_told_and_the_others_are_done(jixiao, folder, file, command, kind):
    (folder / "坏.txt").write_bytes(UNREADABLE[kind])
    result = jixiao(command, "坏.txt", file.name, "-f", "json")
    assert result.exit_code == 2
    message = result.stderr.strip()
    assert message.startswith("坏.txt: ")
    assert "请" in message
    assert len(message.splitlines()) == 1
    assert len(json.loads(result.stdout)) == 1
    english = jixiao(command, "坏.txt", "--lang", "en", "-f", "json")
    assert english.exit_code == 2
    assert english.stdout == ""
    assert english.stderr.startswith("坏.txt: ")
    assert english.stderr.isascii() or english.stderr.removeprefix("坏.txt").isascii()


@pytest.mark.parametrize("kind", READABLE)
def test_encodings_of_office_machines(jixiao, folder, kind):
    (folder / "表.txt").write_bytes(READABLE[kind])
    result = jixiao("read", "表.txt", "-f", "json")
    assert result.exit_code == 0
    form = json.loads(result.stdout)["forms"][0]
    assert form["project"]["name"]["text"] == "路灯维护"
    assert form["total"]["score"]["text"].startswith("99.6")


def test_missing_files_and_folders_without_any(jixiao, folder, file):
    (folder / "空").mkdir()
    (folder / "空" / "x.exe").write_bytes(b"PK\x03\x04")
    result = jixiao("read", "没有.txt", "空", file.name, "-f", "jsonl")
    assert result.exit_code == 2
    assert names(result) == [file.name]
    told = result.stderr.splitlines()
    assert told[0] == "没有.txt: 文件不存在。请检查路径和文件名"
    assert told[1].startswith("空: 文件夹中没有可读的文件（Word、Excel、")


def test_an_enormous_file_is_refused_without_reading_it_all(jixiao, folder, file):
    with (folder / "大.txt").open("wb") as huge:
        huge.write("项目".encode() * 100)
        huge.truncate(3 * 1024**4)
    result = jixiao("read", "大.txt", file.name, "-f", "jsonl")
    assert result.exit_code == 2
    assert "大.txt: 文件过大" in result.stderr
    assert names(result) == [file.name]


def test_a_file_that_may_not_be_read(jixiao, file, monkeypatch):
    def forbidden(path, mode):
        if path == "禁.txt":
            raise PermissionError(13, "Permission denied", path)
        return open(path, mode)

    monkeypatch.setattr(api, "open", forbidden, raising=False)
    result = jixiao("read", "禁.txt", file.name, "-f", "jsonl")
    assert result.exit_code == 2
    assert "没有读取权限" in result.stderr
    assert names(result) == [file.name]


def test_empty_stdin(jixiao):
    result = jixiao("read", "-", stdin=b"")
    assert result.exit_code == 2
    assert result.stderr.startswith("<stdin>: 文件是空的")


@pytest.mark.parametrize("command", ["read", "score", "check"])
def test_an_error_nobody_foresaw_is_one_line_and_the_others_are_done(jixiao, file, monkeypatch, command):
    honest = api.read

    def read(data, *, name, names):
        if name == "坏.txt":
            raise KeyError("ein\x1b[31m Schlüssel")
        return honest(data, name=name, names=names)

    monkeypatch.setattr(api, "read", read)
    file.with_name("坏.txt").write_text("坏")
    result = jixiao(command, "坏.txt", file.name, "-f", "json")
    assert result.exit_code == 2
    assert result.stderr.startswith("坏.txt: 意外错误（KeyError:")
    assert "JIXIAO_DEBUG=1" in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert len(json.loads(result.stdout)) == 1


def test_the_stack_trace_is_there_for_those_who_ask(monkeypatch, file):
    def read(*_, **__):
        raise KeyError("x")

    monkeypatch.setattr(api, "read", read)
    monkeypatch.setenv("JIXIAO_DEBUG", "1")
    assert "Traceback" in CliRunner().invoke(main, ["read", str(file)]).stderr


def test_foreign_text_steers_no_terminal(jixiao, folder):
    evil = "路灯\x1b[2J\x9b31m\u202e\u2066维护"
    (folder / "evil.txt").write_text(FORM.replace("路灯维护", evil).replace("99.6\n", "98\n"), encoding="utf-8")
    for command in ("read", "score", "check"):
        for shape in ("text", "json", "jsonl", "csv"):
            text = jixiao(command, "evil.txt", "-f", shape).stdout
            assert not set(text) & set("\x1b\x9b\u202e\u2066"), (command, shape)


def test_json_loses_nothing_of_it(jixiao, folder):
    (folder / "evil.txt").write_text(FORM.replace("路灯维护", "路灯\u202e维护"), encoding="utf-8")
    result = jixiao("read", "evil.txt", "-f", "json")
    assert "\\u202e" in result.stdout
    assert json.loads(result.stdout)["forms"][0]["project"]["name"]["text"] == "路灯\u202e维护"


def test_a_file_name_steers_no_terminal(jixiao, folder):
    (folder / "a\x1b[31m\nb.txt").write_bytes(b"")
    result = jixiao("read", ".")
    assert "\x1b" not in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_file_name_of_other_bytes(jixiao, folder):
    path = os.fsencode(folder) + b"/\xc2\xb7\xb5\xc6.txt"
    with open(path, "wb") as file:
        file.write(FORM.encode())
    result = jixiao("read", ".", "-f", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)[0]["forms"]


def test_see_tells_too(jixiao, folder):
    (folder / "leer.txt").write_bytes(b"")
    result = jixiao("see", "leer.txt")
    assert result.exit_code == 2
    assert "leer.txt: 文件是空的" in result.stderr
    assert os.listdir(folder) == ["leer.txt"]


def test_a_member_of_an_archive_that_cannot_be_read_is_no_success(jixiao, folder):
    with zipfile.ZipFile(folder / "包.zip", "w") as archive:
        archive.writestr("好.txt", FORM)
        archive.writestr("空.txt", "")
    result = jixiao("read", "包.zip", "-f", "jsonl")
    assert result.exit_code == 2
    assert "包.zip/空.txt: 文件是空的" in result.stderr
    assert len(json.loads(result.stdout)["forms"]) == 1
