"""Seeds and mutations of the fuzzer: files of every kind, spoilt in ways that reach deep into their readers."""

import quopri
import re
import zipfile
import zlib
from copy import deepcopy
from io import BytesIO
from typing import NamedTuple

from lxml import etree

from jixiao.corpus import files, generate
from jixiao.corpus.dice import Dice
from jixiao.readers.office import converted

EXTREMES = (
    "", "0", "-1", "1", "2", "63", "1025", "65535", "999999", "999999999", "9" * 400, "1e9", "NaN", "²", "٣", "x", " ",
    "A1:XFD1048576", "A0:A0", "ZZZZ9", "../../x", "http://127.0.0.1/x", "true", "continue", "restart", "x" * 3000,
    "\u200b", "display:none", "[DBNum2]0.0,,%", 'yyyy"年"m', "0.00E+00", "# ??/??", "_x0000_", "_xD800_", "%1%2%9",
)  # fmt: skip
NUMBERS = (b"0", b"-1", b"1", b"1e9", b"-99999999", b"2147483648", b"0.00001", b"999999999999999999999", b"NaN", b"--5")
XML_MOST = 400_000  # bytes of a part whose elements are moved about; longer ones are spoilt as bytes


class Seed(NamedTuple):
    """A sound file."""

    kind: str
    data: bytes


def seeds(each):
    """`each` made-up documents as files of every kind. They are short, so that many can be tried."""
    drafts = sorted(generate(4 * each, 5), key=lambda sample: len(sample.text))
    found = []
    for number, sample in enumerate(drafts[: 2 * each : 2]):
        made = {kind: files.render(sample.forms, kind, Dice(number)) for kind in files.kinds()}
        made["txt"] = sample.text.encode("gb18030" if number % 5 == 4 else "utf-8")
        made["csv"] = "\n".join(",".join(line.split("\t")) for line in sample.text.split("\n")).encode()
        made["mht"] = made["html"]
        made["zip"] = zipped(
            {"a/表.docx": made["docx"], "b.txt": made["txt"], "内.zip": zipped({"c.html": made["html"]})}
        )
        found += [Seed(kind, data) for kind, data in made.items()]
    return found


def office_seeds(each):
    """The forms of `each` Word files and workbooks as LibreOffice saves them in the formats it converts for us."""
    found = []
    for number, sample in enumerate(generate(each, 9)):
        for made, endings in (("docx", ("doc", "rtf", "odt")), ("xlsx", ("ods", "xls"))):
            data = files.render(sample.forms, made, Dice(number))
            found += [Seed(ending, converted(data, "x", made, ending)) for ending in endings]
    return found


def mutated(seed, others, rng):
    """The seed spoilt; `others` are seeds to take pieces from."""
    chance = rng.random()
    if seed.kind == "mht":
        return _bytes(_mail(seed.data), b"--x\n", rng) if chance < 0.5 else _mail(_markup(seed.data, rng))
    if seed.kind not in OWN or chance < 0.12:
        return _bytes(seed.data, rng.choice(others).data, rng)
    if chance < 0.2 and seed.data.startswith(b"PK"):
        return _directory(seed.data, rng)
    return OWN[seed.kind](seed.data, rng)


def zipped(parts):
    """The parts as a zip."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            packed = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED  # as OpenDocument wants it
            archive.writestr(zipfile.ZipInfo(name), part, packed)
    return out.getvalue()


def _mail(page):
    head = b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n'
    return (
        head
        + b"Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
        + quopri.encodestring(page)
        + b"\n--x--\n"
    )


def _bytes(data, other, rng):
    """A few bytes overwritten, lost, doubled, taken from another file, or the end cut off."""
    spoilt = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 3, 8, 30))):
        at, length = rng.randrange(len(spoilt) + 1), rng.choice((1, 2, 4, 16, 200, 3000))
        way = rng.randrange(7)
        if way == 0:
            spoilt[at : at + length] = rng.randbytes(length)
        elif way == 1:
            spoilt[at : at + 1] = bytes([rng.choice((0, 1, 0x7F, 0x80, 0xFF, 0x3C, 0x22, 0x0A))])
        elif way == 2:
            del spoilt[at : at + length]
        elif way == 3:
            spoilt[at:at] = spoilt[at : at + length]
        elif way == 4:
            begin = rng.randrange(len(other))
            spoilt[at : at + length] = other[begin : begin + length]
        elif way == 5:
            place = at & ~1
            spoilt[place : place + 2] = rng.choice((b"\0\0", b"\xff\xff", b"\xff\x7f", b"\0\x80", b"\x01\0"))
        elif rng.random() < 0.3:
            del spoilt[at:]
    return bytes(spoilt)


def _text(data, rng):
    """Lines lost, doubled, swapped, cut, joined; cells and marks between them changed."""
    lines = data.split(b"\n")
    for _ in range(rng.choice((1, 2, 4, 10))):
        one, other, way = rng.randrange(len(lines)), rng.randrange(len(lines)), rng.randrange(8)
        if way == 0 and len(lines) > 1:
            del lines[one]
        elif way == 1:
            lines[one:one] = lines[other : other + rng.choice((1, 3, 12))]
        elif way == 2:
            lines[one], lines[other] = lines[other], lines[one]
        elif way == 3:
            lines[one] = lines[one][: rng.randrange(len(lines[one]) + 1)]
        elif way == 4:
            lines[one] += rng.choice((b"\t", b"|", b",", b"  ", b"")) + lines[other]
        elif way == 5:
            lines[one] = lines[one].replace(b"\t", rng.choice((b"|", b"\t\t", b" ", b"\n", b"", b'"')))
        elif way == 6:
            cells = lines[one].split(b"\t")
            cells[rng.randrange(len(cells))] = rng.choice(EXTREMES).encode()
            lines[one] = b"\t".join(cells)
        else:
            cells = lines[one].split(b"\t")
            rng.shuffle(cells)
            lines[one] = b"\t".join(cells)
    return b"\n".join(lines)


def _package(data, rng):
    """One part of a docx or xlsx, or two, with its elements moved about."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for _ in range(rng.choice((1, 1, 2))):
        name = rng.choice([*parts, *(name for name in parts if "document" in name or "sheet" in name)])
        if rng.random() < 0.1:
            parts[name] = _bytes(parts[name] or b"x", parts[rng.choice(list(parts))] or b"x", rng)
        elif len(parts[name]) < XML_MOST:
            parts[name] = _xml(parts[name], rng)
        if rng.random() < 0.03:
            del parts[name]
            break
    return zipped(parts)


def _xml(part, rng):
    try:
        root = etree.fromstring(part)
    except etree.XMLSyntaxError:  # spoilt before
        return part
    elements = list(root.iter(etree.Element))
    for _ in range(rng.choice((1, 1, 2, 4, 12))):
        _moved(rng.choice(elements), rng.choice(elements), rng)
    return etree.tostring(root, encoding="utf-8")


def _moved(one, other, rng):
    """One element lost, doubled, swapped, nested, renamed, or with other attributes and texts."""
    parent, way = one.getparent(), rng.randrange(10)
    inside = other in one.iterancestors() or one in other.iterancestors() or one is other
    if way == 0 and parent is not None:
        parent.remove(one)
    elif way == 1 and parent is not None:
        for _ in range(rng.choice((1, 1, 3, 40)) if len(one) < 100 else 1):
            parent.insert(parent.index(one), _copy(one))
    elif way == 2 and not inside and parent is not None and other.getparent() is not None:
        parent[parent.index(one)], copy = _copy(other), _copy(one)
        other.getparent()[other.getparent().index(other)] = copy
    elif way == 3 and not inside and len(one) < 100:
        other.insert(rng.randrange(len(other) + 1), _copy(one))
    elif way == 4 and parent is not None:
        for _ in range(rng.choice((1, 5, 40, 260))):
            around = etree.Element(one.tag, one.attrib)
            parent[parent.index(one)] = around
            around.append(one)
            parent = around
    elif way == 5:
        one.tag = other.tag
    elif way == 6:
        one.text = rng.choice(EXTREMES)
    elif one.attrib:
        name = rng.choice(list(one.attrib))
        if way == 7:
            del one.attrib[name]
        else:
            one.set(name, rng.choice(EXTREMES))
    elif other.attrib:
        name = rng.choice(list(other.attrib))
        one.set(name, other.get(name))


def _copy(element):
    copy = deepcopy(element)
    copy.tail = None
    return copy


def _archive(data, rng):
    """Members renamed, doubled, spoilt, lost, nested."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = rng.choice(list(parts))
    way = rng.randrange(4)
    if way == 0:
        parts[
            rng.choice(("../x", "/etc/x", "a\\..\\b", "\x01\x02", "~$x", "[Content_Types].xml", "ofd.xml", "中" * 200))
        ] = parts.pop(name)
    elif way == 1:
        parts[name] = _bytes(parts[name], data, rng)
    elif way == 2:
        parts[name] = zipped(parts)
    else:
        parts[f"{name}.x"] = parts[name][: rng.randrange(len(parts[name]))]
    return zipped(parts)


def _directory(data, rng):
    """Fields of the zip's own structure overwritten."""
    spoilt = bytearray(data)
    heads = [match.start() for match in re.finditer(rb"PK(?:\x01\x02|\x03\x04|\x05\x06)", data)]
    for _ in range(rng.choice((1, 2, 5))):
        at = rng.choice(heads) + rng.randrange(4, 46)
        value = rng.choice((b"\0", b"\xff", b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x01\0", b"\x63\0", rng.randbytes(2)))
        spoilt[at : at + len(value)] = value
    return bytes(spoilt)


def _markup(data, rng):
    """Tags of a page lost, doubled, swapped, nested, with other attributes."""
    pieces = re.split(rb"(<[^>]*>)", data)
    for _ in range(rng.choice((1, 2, 4, 12))):
        one, other, way = rng.randrange(1, len(pieces), 2), rng.randrange(1, len(pieces), 2), rng.randrange(8)
        if way == 0:
            pieces[one] = b""
        elif way == 1:
            pieces[one] *= rng.choice((2, 5, 60, 300))
        elif way == 2:
            pieces[one], pieces[other] = pieces[other], pieces[one]
        elif way == 3:
            pieces[one] += b"".join(pieces[other : other + rng.choice((2, 8, 40))])
        elif way == 4:
            name = rng.choice((b"rowspan", b"colspan", b"style", b"hidden", b"face", b"type", b"checked", b"charset"))
            value = rng.choice(EXTREMES).encode()
            attribute = b" " + name + b'="' + value + b'"'
            pieces[one] = re.sub(rb"^(<\w+)", rb"\1" + attribute.replace(b"\\", b""), pieces[one])
        elif way == 5:
            pieces[one] = re.sub(
                rb'"[^"]*"', lambda _: b'"' + rng.choice(EXTREMES).encode() + b'"', pieces[one], count=1
            )
        elif way == 6:
            pieces[one] = rng.choice(
                (
                    b"<table>",
                    b"<tr>",
                    b"<td>",
                    b"</table>",
                    b"<select>",
                    b"<!--",
                    b"<![CDATA[",
                    b"<svg>",
                    b"<caption>",
                    b"<tfoot>",
                    b"<?x ?>",
                    b"<template>",
                    b"<pre>",
                    b"<input type=radio>",
                )
            )
        else:
            pieces[one + 1] = rng.choice(EXTREMES).encode()
    return b"".join(pieces)


def _rtf(data, rng):
    """Control words lost, doubled, swapped, with other figures; groups opened and closed."""
    pieces = re.split(rb"(\\[a-z]+-?\d*|[{}])", data)
    for _ in range(rng.choice((1, 3, 10))):
        one, other, way = rng.randrange(1, len(pieces), 2), rng.randrange(1, len(pieces), 2), rng.randrange(5)
        if way == 0:
            pieces[one] = b""
        elif way == 1:
            pieces[one] *= rng.choice((2, 60))
        elif way == 2:
            pieces[one], pieces[other] = pieces[other], pieces[one]
        elif way == 3:
            pieces[one] = re.sub(rb"\d+", rng.choice((b"0", b"-1", b"65536", b"999999999")), pieces[one])
        else:
            pieces[one] = rng.choice((b"{", b"}", b"\\trowd", b"\\cell", b"\\row", b"\\intbl", b"\\bin99999", b"\\u-1"))
    return b"".join(pieces)


def _pdf(data, rng):
    """Operators of a content stream, or values of an object, changed; then written anew with a sound table."""
    objects = {int(found[1]): found[2] for found in re.finditer(rb"(\d+) 0 obj\n(.*?)\nendobj", data, re.DOTALL)}
    trailer = data[data.rindex(b"trailer") + 8 : data.rindex(b"startxref")]
    for _ in range(rng.choice((1, 1, 2, 4))):
        number = rng.choice(list(objects))
        head, between, stream = objects[number].partition(b"\nstream\n")
        if between and rng.random() < 0.8:
            objects[number] = _stream(head, stream.removesuffix(b"\nendstream"), rng)
        else:
            objects[number] = _values(head, list(objects), rng) + between + stream
    out, places = bytearray(b"%PDF-1.7\n"), {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(
        b"%010d 00000 %c \n" % (places.get(n, 0), b"n" if n in places else b"f") for n in range(max(objects) + 1)
    )
    start = len(out)
    return bytes(out) + b"xref\n0 %d\n%btrailer\n%bstartxref\n%d\n%%%%EOF" % (max(objects) + 1, table, trailer, start)


def _stream(head, stream, rng):
    packed = b"FlateDecode" in head
    try:
        content = zlib.decompress(stream) if packed else stream
    except zlib.error:
        content = stream
    lines = content.split(b"\n")
    if len(lines) < 8:
        content = _bytes(content or b"x", b"\0", rng)
    else:
        for _ in range(rng.choice((1, 2, 5, 20))):
            one, other, way = rng.randrange(len(lines)), rng.randrange(len(lines)), rng.randrange(6)
            if way == 0:
                lines[one] = b""
            elif way == 1:
                lines[one] = b"\n".join([lines[one]] * rng.choice((2, 10, 500)))
            elif way == 2:
                lines[one], lines[other] = lines[other], lines[one]
            elif way == 3:
                lines[one] = rng.choice(
                    (
                        b"q",
                        b"Q",
                        b"BT",
                        b"ET",
                        b"W n",
                        b"f",
                        b"S",
                        b"B*",
                        b"BI ID x EI",
                        b"/x0 Do",
                        b"3 Tr",
                        b"0 1 -1 0 0 0 cm",
                        b"1e9 0 0 1e9 0 0 cm",
                        b"0 0 0 0 0 0 cm",
                        b"(",
                        b"<<",
                        b"[ 1",
                    )
                )
            else:
                lines[one] = re.sub(
                    rb"-?\d+(?:\.\d+)?", lambda _: rng.choice(NUMBERS), lines[one], count=rng.choice((1, 2))
                )
        content = b"\n".join(lines)
    stream = zlib.compress(content, 1) if packed else content
    return re.sub(rb"/Length \d+", b"/Length %d" % len(stream), head) + b"\nstream\n" + stream + b"\nendstream"


def _values(body, numbers, rng):
    way = rng.randrange(4)
    found = list(re.finditer((rb"\d+ 0 R", rb"-?\d+(?:\.\d+)?", rb"/\w+", rb"\w+")[way], body))
    if not found:
        return body
    one = rng.choice(found)
    new = (
        b"%d 0 R" % rng.choice(numbers),
        rng.choice(NUMBERS),
        rng.choice((b"", b"/Pages", b"/Page", b"/Form", b"/Image", b"/Kids", b"/Rotate", b"/CropBox", b"/Type3")),
        b"",
    )[way]
    return body[: one.start()] + new + body[one.end() :]


OWN = {
    "docx": _package, "xlsx": _package, "odt": _package, "ods": _package, "zip": _archive, "html": _markup, "rtf": _rtf,
    "pdf": _pdf, "txt": _text, "csv": _text,
}  # fmt: skip


def picture(rng):
    """A small page as a picture, in one of many formats, noisy, turned, cut or spoilt in its bytes."""
    from PIL import Image, ImageDraw, ImageFilter

    size = rng.randrange(1, 400), rng.randrange(1, 300)
    image = Image.new(rng.choice(("L", "RGB", "1", "P", "RGBA", "I;16", "CMYK")), size, rng.choice((0, 255, 200)))
    if image.mode != "I;16":
        draw = ImageDraw.Draw(image)
        for _ in range(rng.randrange(14)):
            at = tuple(rng.randrange(-20, 400) for _ in range(2))
            draw.line([at, (at[0], 290) if rng.random() < 0.5 else (390, at[1])], fill=rng.choice((0, 1, 90)))
            draw.text(at, rng.choice(("10.00", "95%", "A-1", "||||", "....")), fill=rng.choice((0, 1, 60)))
    if image.mode in ("L", "RGB") and rng.random() < 0.5:
        noise = Image.effect_noise(size, rng.choice((20, 80, 200))).convert(image.mode)
        image = Image.blend(image, noise, rng.random())
        image = image.filter(ImageFilter.GaussianBlur(rng.random() * 2))
    if rng.random() < 0.4:
        image = image.rotate(rng.choice((1, 3, 45, 90, 180, 270)), expand=True)
    formats = {"I;16": ("PNG", "TIFF"), "CMYK": ("TIFF", "JPEG"), "RGBA": ("PNG", "WEBP"), "P": ("PNG", "GIF")}
    kind = rng.choice(formats.get(image.mode, ("PNG", "TIFF", "BMP", "JPEG")))
    out = BytesIO()
    image.save(out, kind, dpi=rng.choice(((72, 72), (300, 300), (1, 9999))))
    data = out.getvalue()
    return _bytes(data, data, rng) if rng.random() < 0.4 else data
