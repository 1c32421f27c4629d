"""Whatever encoding an office machine wrote, the text comes out; what is no text is refused with a remedy."""

import codecs

import pytest

from jixiao.readers import ReadError, read_document
from jixiao.readers.decode import LIMIT, decode

TEXT = "项目支出绩效自评表\n项目名称\t山村图书室\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("gb18030"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode(),
    ],
    ids=["utf8", "utf8-bom", "gb18030", "utf16-bom", "utf16be-bom", "utf16le", "utf16be", "crlf"],
)
def test_every_encoding_of_an_office_machine_is_read(data):
    assert decode(data, "x.txt").lstrip("\ufeff") == TEXT


@pytest.mark.parametrize("cut", [1, 2])
def test_a_file_cut_in_its_last_character_keeps_the_rest(cut):
    assert decode("绩效目标".encode()[:-cut], "x.txt") == "绩效目"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "空"),
        (b"\xef\xbb\xbf \n", "空"),
        (b"\x00" * 40, "空"),
        (b"PK\x03\x04" + b"x" * 50, "压缩结构"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 50, "旧版"),
        (b"%PDF-1.7 ...", "PDF"),
        (bytes(range(256)) * 4, "编码"),
    ],
    ids=["empty", "blank", "zeros", "zip", "ole", "pdf", "binary"],
)
def test_what_is_no_text_is_refused_with_a_remedy(data, says):
    with pytest.raises(ReadError) as refused:
        read_document(data, "附件.bin")
    error = refused.value
    assert error.name == "附件.bin"
    assert says in error.what
    assert error.remedy
    assert error.what_en.isascii()
    assert error.remedy_en.isascii()


def test_an_enormous_file_is_refused_before_it_is_decoded():
    with pytest.raises(ReadError, match="过大"):
        decode(b"a" * (LIMIT + 1), "x.txt")
