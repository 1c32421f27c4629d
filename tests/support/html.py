"""Our pages under test: taken apart, held to be well nested, to load nothing and to run nothing foreign."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

VOID = {"meta", "br", "hr", "img", "input", "link"}
FORBIDDEN = {"img", "iframe", "object", "embed", "link", "base", "form", "audio", "video", "source"}
EVIL = """<script>alert(1)</script>'"><img src=x onerror=alert(2)>&amp;\u202e${policy}$title"""


class Parsed(HTMLParser):
    """The elements of a page with their attributes, and its text; what is ill nested is an error."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.text, self.open, self.errors = [], "", [], []
        self.feed(html)
        self.errors += [f"<{tag}> is never closed" for tag in self.open]

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.errors.append(f"<{tag}> has an attribute twice: {names}")
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.errors.append(f"</{tag}> closes nothing, line {self.getpos()}")

    def handle_data(self, data):
        if self.open[-1:] != ["style"]:
            self.text += data

    def all(self, tag=None, class_=None):
        """The attributes of all elements of that name and class."""
        return [attributes for name, attributes in self.tags if tag in (None, name)
                and (class_ is None or class_ in (attributes.get("class") or "").split())]


def assert_sound(html, scripts=0):
    """The page is well nested, its ids are unique and its links lead to them, and it loads and runs nothing foreign."""
    parsed = Parsed(html)
    assert parsed.errors == []
    ids = [each["id"] for each in parsed.all() if "id" in each]
    assert len(ids) == len(set(ids))
    links = {each["href"] for each in parsed.all("a")}
    assert links <= {f"#{each}" for each in ids}
    assert {each["aria-labelledby"] for each in parsed.all() if "aria-labelledby" in each} <= set(ids)
    assert len(parsed.all("script")) == scripts
    assert not [tag for tag, _ in parsed.tags if tag in FORBIDDEN]
    assert not [name for each in parsed.all() for name in each if name.startswith("on") or name in ("src", "style")]
    policy = next(each["content"] for each in parsed.all("meta") if each.get("http-equiv"))
    assert "default-src 'none'" in policy
    (style,) = re.findall("<style>(.*?)</style>", html, re.DOTALL)
    assert not re.search(r"https?:|url\(|@import", style)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy
    assert "\u202e" not in html
    return parsed
