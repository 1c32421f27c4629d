"""Hostile files, each built by a few lines: what a reader of uploads must survive."""

import struct
import zipfile
import zlib
from io import BytesIO

from support.workbooks import MAIN, merged, parts, relations, row, sheet, text

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MB = 1024 * 1024
LAUGHS = "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(12)
)  # a billion laughs, and some


def zipped(members):
    """A zip of (name, bytes)."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def docx(body, *, prolog="", extra=(), links=""):
    """A Word document with that body."""
    relation = f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    names = f'xmlns:w="{WORD}" xmlns:r="{OFFICE}"'
    return zipped(
        [
            ("[Content_Types].xml", "<Types/>"),
            ("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{relation}</Relationships>'),
            ("word/_rels/document.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'),
            ("word/document.xml", f"{prolog}<w:document {names}><w:body>{body}</w:body></w:document>"),
            *extra,
        ]
    )


def p(words):
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def tc(words="甲", look=""):
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{p(words)}</w:tc>"


def tbl(*rows):
    return f"<w:tbl>{''.join(f'<w:tr>{one}</w:tr>' for one in rows)}</w:tbl>"


def workbook(made):
    """The parts of a workbook as a file."""
    return zipped([("[Content_Types].xml", "<Types/>"), *made.items()])


def xlsx(rows="", after="", before="", **others):
    """A workbook of one sheet."""
    return workbook(parts({"表": sheet(rows, after, before)}, **others))


def pdf(content=b"", *, pages=1, box="0 0 595 842", resources="", extra=(), shared=True):
    """A PDF whose pages show one content stream; `extra` are objects from number 5 on."""
    kids = " ".join(["3 0 R"] * pages if shared else [f"{100 + n} 0 R" for n in range(pages)])
    page = f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 4 0 R/Resources<<{resources}>>>>"
    packed = zlib.compress(content, 9)
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: f"<</Type/Pages/Count {pages}/Kids[{kids}]>>".encode(),
        3: page.encode(),
        4: b"<</Length %d/Filter/FlateDecode>>\nstream\n%b\nendstream" % (len(packed), packed),
        **{5 + n: body for n, body in enumerate(extra)},
        **({} if shared else {100 + n: page.encode() for n in range(pages)}),
    }
    out, places = bytearray(b"%PDF-1.7\n"), {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start, last = len(out), max(objects) + 1
    lines = (b"%010d 00000 %c \n" % (places.get(n, 0), b"n" if n in places else b"f") for n in range(last))
    return bytes(out) + b"xref\n0 %d\n%btrailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        last,
        b"".join(lines),
        last,
        start,
    )


FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def png(width, height):
    """A PNG that says it is so large; its pixels are zeros, packed a thousandfold."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    packer, packed = zlib.compressobj(9), []
    line = bytes(1 + -(-width // 8))
    for _ in range(min(height, 400 * MB // len(line))):
        packed.append(packer.compress(line))
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    image = b"".join([*packed, packer.flush()])
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", image) + chunk(b"IEND", b"")


def tiff(width, height, frames=1):
    """A TIFF whose pages share one strip that unpacks to nothing like their size."""
    strip = zlib.compress(bytes(1000), 9)
    out = bytearray(b"II*\0" + struct.pack("<I", 8 + len(strip)) + strip)
    for number in range(frames):
        tags = [
            (256, 4, width),
            (257, 4, height),
            (258, 3, 8),
            (259, 3, 8),
            (262, 3, 1),
            (273, 4, 8),
            (277, 3, 1),
            (278, 4, height),
            (279, 4, len(strip)),
        ]
        after = len(out) + 2 + 12 * len(tags) + 4
        out += struct.pack("<H", len(tags))
        out += b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in tags)
        out += struct.pack("<I", after if number + 1 < frames else 0)
    return bytes(out)


def gif(frames):
    """A GIF of so many frames of one pixel."""
    frame = b"\x2c\0\0\0\0\1\0\1\0\0\x02\x02\x44\x01\0"
    return b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff" + frame * frames + b";"


def lying(data, size):
    """A zip whose heads say that every member has `size` bytes unpacked."""
    out = bytearray(data)
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = out.find(mark)
        while at >= 0:
            out[at + place : at + place + 4] = struct.pack("<I", size)
            at = out.find(mark, at + 4)
    return bytes(out)


def overlapping(count, size):
    """A zip whose `count` names all point to one member of `size` zero bytes."""
    whole = zipped([("0", bytes(size))])
    begin, end = whole.index(b"PK\x01\x02"), whole.index(b"PK\x05\x06")
    entry = whole[begin:end]
    names = [str(n).encode() for n in range(count)]
    entries = b"".join(entry[:28] + struct.pack("<H", len(n)) + entry[30:46] + n for n in names)
    tail = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, min(count, 0xFFFF), min(count, 0xFFFF), len(entries), begin, 0)
    return whole[:begin] + entries + tail


__all__ = [
    "FONT", "LAUGHS", "MAIN", "MB", "OFFICE", "PACKAGE", "WORD", "docx", "gif", "lying", "merged", "overlapping", "p",
    "parts", "pdf", "png", "relations", "row", "sheet", "tbl", "tc", "text", "tiff", "workbook", "xlsx", "zipped",
]  # fmt: skip
