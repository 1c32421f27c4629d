"""Web pages (.html, .htm, .mht), also those that a word processor or spreadsheet saved under a name of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from email import message_from_bytes, policy

from lxml import etree, html

from jixiao.model.grid import Grid
from jixiao.readers.content import Content, damaged
from jixiao.readers.decode import decoded, refuse_what_is_no_text
from jixiao.readers.flow import Flow
from jixiao.readers.web import flow_of

LABEL = ("网页", "web page")
PAGE = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?>(?:<!--.*?-->\s*)*)<(?:!doctype\s+html|html|head|body|table)\b",
    re.IGNORECASE | re.DOTALL,
)
ROWS = tuple(re.compile(tag, re.IGNORECASE) for tag in (rb"<table\b", rb"<tr\b", rb"<t[dh]\b"))  # in this order
LONG_TAG = re.compile(r"<[^<>]{20000,}")
MAIL = re.compile(rb"\s*(?:MIME-Version:|From: |Content-Type:\s*multipart/related)", re.IGNORECASE)
CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-]+)", re.IGNORECASE)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")  # some programs write them around form fields
DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
MOST_ATTRIBUTES = 2000  # of one tag; the parser compares each with all others, and 300,000 take it minutes
SEARCHED = 1 << 20  # bytes at the beginning that must show a table


def claims(content: Content) -> int:
    if MAIL.match(content.head) and b"multipart/related" in content.data[:SEARCHED].lower():
        return 2
    plain = content.data[:SEARCHED].replace(b"\0", b"") if content.data[:2] in (b"\xff\xfe", b"\xfe\xff") else None
    page = plain.lstrip(b"\xff\xfe") if plain is not None else content.data[:SEARCHED]
    return 2 if PAGE.match(page) or _has_rows(page) else 0


def _has_rows(page: bytes) -> bool:
    at = 0
    for tag in ROWS:
        found = tag.search(page, at)
        if found is None:
            return False
        at = found.end()
    return True


def read(data: bytes, name: str) -> Sequence[Grid]:
    text = CONTROL.sub("", _text(_page_of_mail(data) if MAIL.match(data[:200]) else data, name))
    text = DECLARATION.sub("", text)
    if not text.strip():
        raise damaged(name, LABEL, "empty")
    if any(len(tag[0].split()) > MOST_ATTRIBUTES for tag in LONG_TAG.finditer(text)):
        raise damaged(name, LABEL, f"more than {MOST_ATTRIBUTES} attributes")
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=False, no_network=True)  # lxml.html's own is slower to walk
    root = html.document_fromstring(text, parser=parser)
    flow = Flow(name)
    flow_of(root, flow)
    return flow.grids()


def _text(data: bytes, name: str) -> str:
    """The page in the encoding it declares, where that holds, else in the one that its bytes show."""
    refuse_what_is_no_text(data, name)
    found = CHARSET.search(data[:4096])
    declared = found[1].decode("ascii").lower() if found else ""
    if declared in ("gb2312", "gbk", "gb18030"):
        try:
            return data.decode("gb18030")
        except UnicodeDecodeError:
            pass  # declared wrongly, as happens when a page is copied to another site
    return decoded(data, name)


def _page_of_mail(data: bytes) -> bytes:
    """The page in a web archive (.mht): its first part of type text/html."""
    message = message_from_bytes(data, policy=policy.compat32)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            body = part.get_payload(decode=True)
            return body if isinstance(body, bytes) else b""
    return b""
