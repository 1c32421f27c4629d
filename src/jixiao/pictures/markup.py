"""HTML made of foreign text: escaped, always."""

from __future__ import annotations

from html import escape

from jixiao.wording.safe import clean


def words(text: str) -> str:
    """Text as HTML."""
    return escape(clean(text), quote=True)


def tag(name: str, inner: str = "", **attributes: str | float | None) -> str:
    """An element; `inner` is HTML, attributes are text. `class_` and `data_k` become class and data-k."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{words(str(value))}"'
        for key, value in attributes.items() if value not in (None, "")
    )
    return f"<{name}{written}>{inner}</{name}>"
