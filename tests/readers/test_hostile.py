"""Hostile files end within the limits of time and memory, with a document or an error that says why."""

import re
import socket
import stat
import struct
import time
import zipfile
from functools import reduce
from io import BytesIO

import pytest
from support import hostile
from support.hostile import LAUGHS, MAIN, MB, docx, p, pdf, row, sheet, tbl, tc, text, workbook, xlsx, zipped

from jixiao.guard import Limits, Reader
from jixiao.readers import ReadError, read_document

LIMITS = Limits(memory=3 * 1024**3, silence=60.0, total=60.0)  # a tenth of this is usual; machines of tests are busy
DOCUMENT = None  # it is read: what it holds is little, or only looks large
FONT = {"resources": "/Font<</F 5 0 R>>"}
STYLES = (
    '<styleSheet xmlns="{}"><numFmts><numFmt numFmtId="200" formatCode="{}"/></numFmts>'
    '<cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>'
)


@pytest.fixture(scope="module")
def reader():
    with Reader(LIMITS) as opened:
        yield opened


def refusal(read, data, name):
    """The ReadError that reading ends with; None when there is a document."""
    try:
        read(data, name=name)
    except ReadError as error:
        return error
    return None


def nested(start, end, count, inside):
    return start * count + inside + end * count


def numbered(shape):
    """A workbook of a few numbers in that format."""
    return xlsx(row('<c s="0"><v>1E300</v></c>' * 50), styles=STYLES.format(MAIN, shape))


def many_sheets():
    book = "".join('<sheet name="a" sheetId="1" r:id="s0"/>' for _ in range(100_000))
    made = hostile.parts({"表": sheet("<row/>" * 100_000)})
    made["xl/workbook.xml"] = f'<workbook xmlns="{MAIN}" xmlns:r="{hostile.OFFICE}"><sheets>{book}</sheets></workbook>'
    return workbook(made)


def laughing_workbook():
    made = hostile.parts({"表": ""})
    made["xl/worksheets/sheet0.xml"] = f"<!DOCTYPE x [{LAUGHS}]>" + sheet(row(text("&l11;")))
    return workbook(made)


def numbering():
    """Numbers before paragraphs that would fill the memory."""
    levels = f'<w:lvl w:ilvl="0"><w:start w:val="{"9" * 4000}"/><w:lvlText w:val="{"%1" * 100_000}"/></w:lvl>'
    lists = f'<w:numbering xmlns:w="{hostile.WORD}"><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
    lists += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    one = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
    link = f'<Relationship Id="n" Type="{hostile.OFFICE}/numbering" Target="numbering.xml"/>'
    return docx(one * 5000, links=link, extra=[("word/numbering.xml", lists)])


def packed_in_archives(times, data, copies=1):
    return reduce(lambda inner, _: zipped([(f"{n}.zip", inner) for n in range(copies)]), range(times), data)


def many_frames_in_a_ring():
    """A TIFF whose only frame says that it comes next."""
    data = hostile.tiff(100, 100)
    return data[:-4] + data[4:8]


BOMBS = {
    "a Word part that unpacks to 300 MB": (
        lambda: zipped([("[Content_Types].xml", "x"), ("word/document.xml", bytes(300 * MB))]),
        "解压后过大",
    ),
    "a workbook part that unpacks to 100 MB": (lambda: xlsx(" " * 100 * MB), "工作簿过大"),
    "a million and a half shared strings": (
        lambda: xlsx(row(text("甲")), strings=f'<sst xmlns="{MAIN}">' + "<si><t>a</t></si>" * 1_500_000 + "</sst>"),
        "工作簿过大",
    ),
    "an archive member that unpacks to 300 MB": (lambda: zipped([("a.txt", bytes(300 * MB))]), DOCUMENT),
    "an archive that unpacks to 640 MB": (lambda: zipped([(f"{n}.txt", b"\0" * 16 * MB) for n in range(40)]), DOCUMENT),
    "archives eight deep": (lambda: packed_in_archives(8, zipped([("a.txt", b"x")])), "层层套叠"),
    "archives of forty archives of forty archives": (
        lambda: packed_in_archives(3, zipped([("a.txt", b"x" * 1000)]), 40),
        "文件过多",
    ),
    "60,000 names for one member": (lambda: hostile.overlapping(60_000, 15 * MB), "文件过多"),
    "1,900 names for one member": (lambda: hostile.overlapping(1900, 15 * MB), DOCUMENT),
    "100,000 members": (lambda: zipped([(f"{n}.txt", b"x") for n in range(100_000)]), "文件过多"),
    "a member that says it is small": (lambda: hostile.lying(zipped([("a.txt", bytes(100 * MB))]), 10), DOCUMENT),
    "a member that says it is large": (lambda: hostile.lying(zipped([("a.txt", b"x" * 9)]), 0xFFFFFFF0), DOCUMENT),
    "a billion laughs in Word": (lambda: docx(p("&l11;"), prolog=f"<!DOCTYPE x [{LAUGHS}]>"), "已损坏"),
    "a billion laughs in a workbook": (laughing_workbook, "已损坏"),
    "a billion laughs in a page": (
        f"<!DOCTYPE html [{LAUGHS}]><table><tr><td>&l11;</table>".encode,
        DOCUMENT,
    ),
    "one long entity many times": (
        lambda: docx(p("&a;" * 20_000), prolog=f'<!DOCTYPE x [<!ENTITY a "{"x" * 50_000}">]>'),
        "已损坏",
    ),
}
TABLES = {
    "a million merged ranges": (
        lambda: xlsx(row(text("甲")), hostile.merged(*["A1:B9"] * 1_000_000)),
        "工作簿过大|合并单元格超过",
    ),
    "merged ranges over each other": (
        lambda: xlsx(
            "".join(row(*[text("甲")] * 100) for _ in range(1000)),
            hostile.merged(*(f"A{n % 700 + 1}:IP{1500 - n % 700}" for n in range(99_999))),
        ),
        DOCUMENT,
    ),
    "cells at both ends of a sheet": (
        lambda: xlsx(f'<row r="1">{text("甲", "A1")}</row><row r="1048576">{text("乙", "XFD1048576")}</row>'),
        DOCUMENT,
    ),
    "rows of two cells far apart": (
        lambda: xlsx(
            "".join(f'<row r="{n}">{text("甲", f"A{n}")}{text("乙", f"IU{n}")}</row>' for n in range(1, 2000))
        ),
        "单元格超过",
    ),
    "one sheet 100,000 times": (many_sheets, DOCUMENT),
    "a number format of 200,000 places": (lambda: numbered("0" * 200_000), DOCUMENT),
    "a number format of 200,000 per cents": (lambda: numbered("0" + "%" * 200_000), DOCUMENT),
    "a fraction of 100,000 places": (lambda: numbered("# " + "?" * 100_000 + "/" + "9" * 100_000), DOCUMENT),
    "a row of number 10^4000": (lambda: xlsx(f'<row r="{"9" * 4000}">{text("甲")}</row>'), "已损坏"),
    "gridSpan of 10^9": (lambda: docx(tbl(*[tc("甲", '<w:gridSpan w:val="1000000000"/>')] * 5)), DOCUMENT),
    "gridSpan of 1024 in 20,000 cells": (
        lambda: docx(tbl(*[tc("甲", '<w:gridSpan w:val="1024"/>') * 100] * 200)),
        "too many columns",
    ),
    "a chain of 90,000 vMerge": (
        lambda: docx(tbl(tc("甲", '<w:vMerge w:val="restart"/>'), *[tc("", "<w:vMerge/>")] * 90_000)),
        DOCUMENT,
    ),
    "a million Word cells": (lambda: docx(tbl(*[tc() * 100] * 10_000)), "解压后过大"),
    "600,000 small Word cells": (lambda: docx(tbl(*["<w:tc/>" * 100] * 6000)), "单元格过多"),
    "content controls 100,000 deep": (lambda: docx(nested("<w:sdt>", "</w:sdt>", 100_000, p("甲"))), "已损坏"),
    "content controls 240 deep": (lambda: docx(nested("<w:sdt>", "</w:sdt>", 240, p("甲"))), DOCUMENT),
    "tables 60 deep": (lambda: docx(nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 60, p("甲"))), "已损坏"),
    "text boxes 50 deep": (
        lambda: docx(nested("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>", 50, p("甲"))),
        "已损坏",
    ),
    "numbers before paragraphs of 400 MB": (numbering, DOCUMENT),
}
PAGES = {
    "colspan and rowspan of 10^9": (
        lambda: b"<table>" + b"<tr><td colspan=1000000000 rowspan=1000000000>x</td></tr>" * 1000,
        DOCUMENT,
    ),
    "999 cells over 100,000 rows": (
        lambda: b"<table><tr>" + b"<td rowspan=65534>x" * 999 + b"<tr><td>y" * 100_000,
        "单元格过多",
    ),
    "100,000 cells over 1000 columns": (lambda: b"<table>" + b"<tr><td colspan=1000>x" * 100_000, "单元格过多"),
    "a million cells of a page": (lambda: b"<table>" + (b"<tr>" + b"<td>x" * 100) * 10_000, "单元格过多"),
    "100,000 tables inside each other": (lambda: b"<table><tr><td>" * 100_000, DOCUMENT),
    "100,000 divs inside each other": (lambda: b"<html>" + b"<div>" * 100_000 + b"x", "nested too deeply"),
    "300,000 attributes": (
        lambda: b"<table " + b" ".join(b"a%d=1" % n for n in range(300_000)) + b"><tr><td>x",
        "已损坏",
    ),
    "100,000 comments": (lambda: b"<!-- -->" * 100_000 + b"<x", DOCUMENT),
    "100,000 rows before a table": (lambda: b"x" + b"<table <tr " * 90_000, DOCUMENT),
    "comments that do not end": (lambda: b"<html>" + b"<!--" * 500_000, DOCUMENT),
    "an archive of a page, parts without end": (
        lambda: b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n" + b"--x\n" * 300_000,
        "空",
    ),
    "an archive of a page, parts inside each other": (
        lambda: (
            b"MIME-Version: 1.0\n"
            + b"".join(b"Content-Type: multipart/related; boundary=x%d\n\n--x%d\n" % (n, n) for n in range(3000))
        ),
        ".",
    ),
}
TEXTS = {
    "a text of 9 MB": (lambda: b"x\n" * 4_500_000, "文件过大"),
    "a million bars": (lambda: b"|" * 1_000_000, DOCUMENT),
    "a million blanks inside a line": (lambda: "甲".encode() + b" " * 1_000_000 + "乙".encode(), DOCUMENT),
    "a million blanks in a cell": (("项目名称\t甲\n乙" + " " * 1_000_000 + "丙\t丁").encode, DOCUMENT),
    "a million empty lines in a table": (lambda: "|甲|\n".encode() + b"\n" * 1_000_000 + b"x", DOCUMENT),
    "a rule without end": (lambda: "|甲\n".encode() * 9 + b"|---" * 250_000 + b"x", DOCUMENT),
    "a head of 1200 labels": (
        (
            "项目名称\t甲\n"
            + "一级指标\t二级指标\t三级指标\t年度指标值\t分值\t得分\t" * 200
            + "\n"
            + ("产出指标\t10\tx\ty\t" * 300 + "\n") * 9
        ).encode,
        DOCUMENT,
    ),
    "an amount of a million digits": (("项目名称\t甲\n年度资金总额\t" + "9" * 1_000_000).encode, DOCUMENT),
    "scores of 10^999999999": (
        "项目支出绩效自评表\n项目名称\t甲\n一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n产出指标\t数量指标\t甲\t≥1e999999999\t1e999999999\t1e999999999\t1e-999999999\n".encode,
        DOCUMENT,
    ),
    "a quoted field without end": (lambda: "项目名称,a,b,c\n".encode() * 3 + b'"' * 300_001, "已损坏"),
}
PDFS = {
    "10,000 pages": (lambda: pdf(pages=10_000), "页数过多"),
    "10,000 pages of their own": (lambda: pdf(pages=10_000, shared=False), "页数过多"),
    "a count of 999,999,999 pages": (lambda: pdf().replace(b"Count 1", b"Count 999999999"), DOCUMENT),
    "pages that hold themselves": (lambda: pdf().replace(b"Kids[3 0 R]", b"Kids[2 0 R]"), "."),
    "300,000 paths": (lambda: pdf(b"10 10 m 90 90 l S\n" * 300_000), DOCUMENT),
    "a path of two million points": (lambda: pdf(b"0 0 m\n" + b"10 90 l\n" * 2_000_000 + b"S"), DOCUMENT),
    "a table of 360,000 cells": (
        lambda: pdf(
            b"".join(b"0 %d m 4200 %d l S %d 0 m %d 4200 l S\n" % (n, n, n, n) for n in range(0, 4200, 7)),
            box="0 0 4200 4200",
        ),
        DOCUMENT,
    ),
    "500,000 letters": (
        lambda: pdf(b"BT /F 1 Tf 1 0 0 1 9 9 Tm " + b"(abcdefghij) Tj " * 50_000 + b"ET", extra=[hostile.FONT], **FONT),
        DOCUMENT,
    ),
    "a page of a million points": (lambda: pdf(b"0 0 m 9 9 l S", box="0 0 1000000 1000000"), DOCUMENT),
    "100,000 arrays inside each other": (
        lambda: b"%PDF-1.7\n1 0 obj\n" + b"[" * 100_000 + b"\nendobj\ntrailer<</Root 1 0 R>>",
        "已损坏",
    ),
    "a content stream of 600 MB": (lambda: pdf(b" " * 600 * MB), DOCUMENT),
}
PICTURES = {
    "a PNG of 60,000 by 60,000 pixels": (lambda: hostile.png(60_000, 60_000), "像素过多"),
    "a TIFF of 100,000 by 100,000 pixels": (lambda: hostile.tiff(100_000, 100_000), "像素过多"),
    "a TIFF of 60,000 frames": (lambda: hostile.tiff(100, 100, 60_000), "超过 200 页"),
    "a GIF of 60,000 frames": (lambda: hostile.gif(60_000), "超过 200 页"),
    "a TIFF that comes after itself": (many_frames_in_a_ring, "已损坏"),
}
ALL = BOMBS | TABLES | PAGES | TEXTS | PDFS | PICTURES


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("what", ALL)
def test_a_hostile_file_ends_within_the_limits(reader, what):
    make, expected = ALL[what]
    data = make()
    begun = time.monotonic()
    error = refusal(reader.read, data, "x")
    assert time.monotonic() - begun < LIMITS.total
    if expected is DOCUMENT:
        assert error is None
    else:
        assert re.search(expected, f"{error.what} {error.what_en}")
        assert "中止" not in error.what  # it ended of itself
        assert error.remedy
        assert error.remedy_en.isascii()


def drawing(*targets):
    """A PDF of forms; each draws ten times the one named, by its position."""

    def form(target):
        drawn = "/X Do " * 10
        link = f"/Resources<</XObject<</X {5 + target} 0 R>>>>"
        head = f"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]{link}/Length {len(drawn)}>>"
        return f"{head}\nstream\n{drawn}\nendstream".encode()

    last = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 13>>\nstream\n0 0 m 9 0 l S\nendstream"
    return pdf(b"/X Do", resources="/XObject<</X 5 0 R>>", extra=[*map(form, targets), last])


@pytest.mark.parametrize("data", [drawing(*range(1, 10)), drawing(0)], ids=["ten times ten forms", "a form of itself"])
def test_what_no_reader_can_stop_is_ended_from_outside(data):
    """PDFium draws forms inside forms until time or memory end, and answers nobody meanwhile."""
    with Reader(Limits(memory=LIMITS.memory, silence=3.0, total=3.0)) as reader:
        begun = time.monotonic()
        with pytest.raises(ReadError, match="读取中止"):
            reader.read(data, name="x.pdf")
        assert time.monotonic() - begun < 10
    with Reader(LIMITS) as reader:
        assert reader.read("项目名称\t甲".encode(), name="x.txt").source == "x.txt"  # the next file is read


def archive_of_tricks():
    out = BytesIO()
    names = [
        "../../出.txt",
        "/绝.txt",
        "a\\..\\..\\反.txt",
        "C:\\盘.txt",
        "控\x07\x1b[2J.txt",
        "\u202e转.txt",
        "a\0b.txt",
        "x" * 4000,
    ]
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "项目支出绩效自评表\n项目名称\t街灯\n")
        link = zipfile.ZipInfo("连.txt")
        link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/hostname")
    return out.getvalue()


def test_names_in_an_archive_only_label_what_was_read(tmp_path, monkeypatch):
    home = tmp_path / "a" / "b"
    home.mkdir(parents=True)
    monkeypatch.chdir(home)
    document = read_document(archive_of_tricks(), "包.zip")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    places = [part.at.file for part in document.unread]
    assert len(set(places)) == 9
    assert all(place.startswith("包.zip/") and place.isprintable() and ".." not in place for place in places)
    assert document.unread[-1].text == "/etc/hostname"  # where the link points, not what stands there


SOUND = {
    "docx": lambda: docx(tbl(tc("项目名称") + tc("街灯"))),
    "xlsx": lambda: xlsx(row(text("项目名称"), text("街灯"))),
    "pdf": lambda: pdf(b"0 0 m 9 9 l S"),
    "html": "<table><tr><td>项目名称<td>街灯</table>".encode,
    "txt": "项目名称\t街灯\n".encode,
    "zip": lambda: zipped([("a.txt", b"x" * 99)]),
    "png": lambda: hostile.png(9, 9),
    "tiff": lambda: hostile.tiff(9, 9),
    "gif": lambda: hostile.gif(1),
}


@pytest.mark.parametrize("kind", SOUND)
def test_truncated_files_are_read_or_refused(reader, kind):
    data = SOUND[kind]()
    picture = kind in ("png", "tiff", "gif")  # recognised, if at all, in seconds
    lengths = (3, 9, 20, len(data) // 2) if picture else {*range(0, len(data), max(1, len(data) // 60)), len(data) - 1}
    for length in lengths:
        error = refusal(reader.read if picture else read_document, data[:length], f"x.{kind}")
        assert error is None or "中止" not in error.what, length


class Listener:
    """A port of this machine that notes whether anybody calls."""

    def __enter__(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.socket.getsockname()[1]}/x.png"
        return self

    def __exit__(self, *_):
        self.socket.close()

    def called(self):
        self.socket.settimeout(0.3)
        try:
            self.socket.accept()[0].close()
        except TimeoutError:
            return False
        return True


def test_the_listener_notices_a_call():
    with Listener() as listener:
        socket.create_connection(listener.socket.getsockname()).close()
        assert listener.called()


def external(kind, url):
    return f'<Relationship Id="{kind}" Type="{hostile.OFFICE}/{kind}" TargetMode="External" Target="{url}"/>'


def pointing_docx(url):
    kinds = ("attachedTemplate", "image", "oleObject", "hyperlink", "numbering", "styles", "frame", "subDocument")
    body = '<w:p><w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" r:id="image"/></w:pict></w:r></w:p>'
    field = f'<w:p><w:r><w:instrText>INCLUDEPICTURE "{url}" \\d</w:instrText></w:r></w:p>'
    prolog = f'<!DOCTYPE x SYSTEM "{url}" [<!ENTITY a SYSTEM "{url}"><!ENTITY % b SYSTEM "{url}">%b;]>'
    links = "".join(external(kind, url) for kind in kinds)
    return docx(body + field + p("&a;甲"), prolog=prolog, links=links)


def pointing_xlsx(url):
    made = hostile.parts({"表": sheet(row(text("甲"), f'<c t="str"><f>WEBSERVICE("{url}")</f><v>乙</v></c>'))})
    made["xl/worksheets/_rels/sheet0.xml.rels"] = (
        f'<Relationships xmlns="{hostile.PACKAGE}/relationships">'
        f"{external('image', url)}{external('oleObject', url)}</Relationships>"
    )
    made["xl/worksheets/sheet0.xml"] = (
        f'<!DOCTYPE x SYSTEM "{url}" [<!ENTITY % b SYSTEM "{url}">%b;]>' + made["xl/worksheets/sheet0.xml"]
    )
    return workbook(made)


def pointing_html(url):
    return (
        f'<!DOCTYPE html SYSTEM "{url}"><html><head><base href="{url}"><link rel=stylesheet href="{url}">'
        f'<meta http-equiv=refresh content="0;url={url}"><script src="{url}"></script></head><body><img src="{url}">'
        f'<iframe src="{url}"></iframe><object data="{url}"></object><table background="{url}"><tr><td>甲</table>'
    ).encode()


def pointing_rtf(url):
    field = f'{{\\field{{\\*\\fldinst INCLUDEPICTURE "{url}" \\\\d}}{{\\fldrslt x}}}}'
    text_field = f'{{\\field{{\\*\\fldinst INCLUDETEXT "{url}"}}{{\\fldrslt x}}}}'
    shown = url.encode().hex()
    linked = f"{{\\object\\objautlink\\rsltpict{{\\*\\objclass Word.Document.8}}{{\\*\\objdata {shown}}}}}"
    return f"{{\\rtf1\\ansi{{\\*\\template {url}}}{field}{text_field}{linked} 1\\par}}".encode()


def opendocument(body, scripts="", extra=()):
    """A text document of OpenDocument."""
    ns = "urn:oasis:names:tc:opendocument:xmlns"
    names = "".join(
        f' xmlns:{short}="{ns}:{long}:1.0"'
        for short, long in (
            ("office", "office"),
            ("text", "text"),
            ("draw", "drawing"),
            ("script", "script"),
            ("table", "table"),
        )
    )
    out = BytesIO()
    types = "".join(
        f'<m:file-entry m:full-path="{name}" m:media-type="text/xml"/>' for name in ("content.xml", *dict(extra))
    )
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f'<office:document-content{names} xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2">'
            f"{scripts}<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
        archive.writestr(
            "META-INF/manifest.xml",
            f'<m:manifest xmlns:m="{ns}:manifest:1.0"><m:file-entry m:full-path="/" '
            f'm:media-type="application/vnd.oasis.opendocument.text"/>{types}</m:manifest>',
        )
        for name, content in extra:
            archive.writestr(name, content)
    return out.getvalue()


def pointing_odt(url):
    how = 'xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"'
    return opendocument(
        f'<text:p>甲<draw:frame draw:name="a"><draw:image xlink:href="{url}" {how}/></draw:frame>'
        f'<draw:frame><draw:object xlink:href="{url}" {how}/></draw:frame></text:p>'
        f'<text:section text:name="s"><text:section-source xlink:href="{url}" {how}/><text:p>乙</text:p></text:section>'
    )


def pointing_word_2003(url):
    names = 'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:v="urn:schemas-microsoft-com:vml"'
    return (
        f'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument {names}><w:body><w:p><w:r>'
        f'<w:pict><v:shape><v:imagedata src="{url}"/></v:shape></w:pict><w:t>甲</w:t></w:r></w:p>'
        "</w:body></w:wordDocument>"
    ).encode()


def pointing_archive(url):
    return zipped([("a.docx", pointing_docx(url)), ("b.html", pointing_html(url)), ("c.xlsx", pointing_xlsx(url))])


@pytest.mark.parametrize("make", [pointing_docx, pointing_xlsx, pointing_html, pointing_archive])
def test_nothing_that_a_file_points_to_is_fetched(make):
    with Listener() as listener:
        error = refusal(read_document, make(listener.url), "x")
        assert error is None or "已损坏" in error.what  # an entity that is not resolved may be an error
        assert not listener.called()


@pytest.mark.needs("soffice")
@pytest.mark.parametrize("make", [pointing_rtf, pointing_odt, pointing_word_2003])
def test_nothing_that_an_older_file_points_to_is_fetched(make):
    with Listener() as listener:
        read_document(make(listener.url), "x")
        assert not listener.called()


@pytest.mark.needs("soffice")
def test_no_macro_of_a_text_document_runs(tmp_path):
    trace = tmp_path / "ran"
    basic = f'Sub Main\nOpen "{trace}" For Output As #1\nPrint #1, "ran"\nClose #1\nEnd Sub'
    library = 'xmlns:library="http://openoffice.org/2000/library" library:name="Standard"'
    event = (
        '<office:scripts><office:event-listeners><script:event-listener script:language="ooo:script" '
        'script:event-name="dom:load" xlink:type="simple" '
        'xlink:href="vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;location=document"/>'
        "</office:event-listeners></office:scripts>"
    )
    extra = [
        (
            "Basic/script-lc.xml",
            '<library:libraries xmlns:library="http://openoffice.org/2000/library">'
            f'<library:library {library.partition(" ")[2]} library:link="false"/></library:libraries>',
        ),
        (
            "Basic/Standard/script-lb.xml",
            f'<library:library {library} library:readonly="false">'
            '<library:element library:name="Module1"/></library:library>',
        ),
        (
            "Basic/Standard/Module1.xml",
            '<script:module xmlns:script="http://openoffice.org/2000/script" '
            f'script:name="Module1" script:language="StarBasic">{basic}</script:module>',
        ),
    ]
    read_document(opendocument("<text:p>甲</text:p>", event, extra), "x.odt")
    assert not trace.exists()


def test_macros_of_office_files_are_passed_over():
    plain = docx(tbl(tc("项目名称") + tc("街灯")))
    macros = [("word/vbaProject.bin", b"\xd0\xcf\x11\xe0" + struct.pack("<I", 7) * 99)]
    with_macros = docx(
        tbl(tc("项目名称") + tc("街灯")),
        extra=macros,
        links='<Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" '
        'Target="vbaProject.bin"/>',
    )
    assert read_document(with_macros, "x").unread == read_document(plain, "x").unread
    book = hostile.parts(
        {"表": sheet(row(text("项目名称"), '<c t="str"><f>CALL("kernel32","WinExec")</f><v>街灯</v></c>'))}
    )
    shown = read_document(workbook(book | {"xl/vbaProject.bin": "x", "xl/macrosheets/sheet1.xml": "<x/>"}), "x")
    assert [part.text for part in shown.unread] == ["项目名称\t街灯"]
