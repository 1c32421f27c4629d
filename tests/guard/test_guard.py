"""Reading foreign files apart: the same result, and an end to whatever does not end by itself."""

import os
import signal
import sys
import time

import pytest
from support.words import docx, p, tbl, tc

import jixiao
from jixiao.guard import Limits, Reader
from jixiao.readers import ReadError

FORM = docx(p("项目支出绩效自评表（2023年度）") + tbl(
    [tc("项目名称"), tc("路灯维护", span=2)],
    [tc("一级指标"), tc("三级指标"), tc("分值")],
    [tc("产出指标"), tc("维修路灯数"), tc("90")],
))


@pytest.fixture
def reader():
    with Reader() as reader:
        yield reader


def test_what_is_read_apart_is_what_is_read_here(reader):
    assert reader.read(FORM, name="x.docx") == jixiao.read(FORM, name="x.docx")
    assert "路灯维护" in reader.see(FORM, name="x.docx")


def test_a_path_is_read_by_the_worker(reader, tmp_path):
    (tmp_path / "表.docx").write_bytes(FORM)
    assert reader.read(str(tmp_path / "表.docx")).forms[0].project.name.text == "路灯维护"


def test_an_unreadable_file_is_told_as_ever_and_the_worker_lives_on(reader):
    with pytest.raises(ReadError) as refused:
        reader.read(b"", name="空.txt")
    assert (refused.value.name, refused.value.what) == ("空.txt", "文件是空的")
    worker = reader._process.pid
    assert reader.read(FORM, name="x.docx").forms
    assert reader._process.pid == worker


def test_a_worker_that_dies_is_replaced(reader):
    reader.read(FORM, name="x.docx")
    os.kill(reader._process.pid, signal.SIGKILL)
    reader._process.wait()
    assert reader.read(FORM, name="x.docx").forms


def test_a_reading_that_takes_too_long_is_ended():
    began = time.monotonic()
    with Reader(Limits(silence=0.0)) as reader, pytest.raises(ReadError, match="超过时限"):
        reader.read(FORM, name="x.docx")
    assert time.monotonic() - began < 5


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits of address space")
def test_a_reading_that_takes_too_much_memory_is_ended():
    with Reader(Limits(memory=48 * 1024 * 1024)) as reader, pytest.raises(ReadError) as ended:
        reader.read(FORM, name="x.docx")
    assert ended.value.remedy_en


def test_modules_that_lie_beside_the_forms_are_not_run(tmp_path, monkeypatch):
    (tmp_path / "resource.py").write_text("open('ran', 'w')")
    monkeypatch.chdir(tmp_path)
    with Reader() as reader:
        assert reader.read(FORM, name="x.docx").forms
    assert not (tmp_path / "ran").exists()


def test_what_the_worker_leaves_on_the_disk_goes_with_it():
    with Reader() as reader:
        reader.read(FORM, name="x.docx")
        folder = reader._scratch.name
        assert os.path.isdir(folder)
    assert not os.path.exists(folder)
