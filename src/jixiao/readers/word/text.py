"""The text of a paragraph as Word shows it."""

from __future__ import annotations

from lxml.etree import _Element

from jixiao.readers.lines import is_note_mark
from jixiao.readers.symbols import FONTS, shown, sign
from jixiao.readers.word.names import COMPATIBILITY, MATH, Names

CHOICE, FALLBACK, ALTERNATE = (COMPATIBILITY + n for n in ("Choice", "Fallback", "AlternateContent"))
PICTURES = frozenset({
    "{http://schemas.openxmlformats.org/drawingml/2006/main}blip", "{urn:schemas-microsoft-com:vml}imagedata",
})  # fmt: skip
DEEPEST = 200  # elements inside each other


class Reader:
    """Reads paragraphs; the contents of text boxes met on the way are gathered in `boxes`."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.boxes: list[_Element] = []
        self.pictures = 0  # met so far

    def paragraph(self, element: _Element) -> str:
        """The text of a paragraph, line breaks as `\\n`."""
        parts: list[str] = []
        self._walk(element, parts, 0)
        return "".join(parts)

    def _walk(self, element: _Element, parts: list[str], depth: int) -> None:
        names = self.names
        if depth > DEEPEST:
            raise RecursionError("paragraph")
        for child in element:
            tag = child.tag
            if tag == names.r:
                self._run(child, parts, depth)
            elif tag == names.txbx:
                self.boxes.append(child)
            elif tag == MATH:
                parts.append(child.text or "")
            elif tag == ALTERNATE:
                branch = chosen(child)
                if branch is not None:
                    self._walk(branch, parts, depth + 1)
            elif tag not in names.skipped and len(child):
                self._walk(child, parts, depth + 1)

    def _run(self, run: _Element, parts: list[str], depth: int) -> None:
        names = self.names
        font, raised = "", False
        for child in run:
            tag = child.tag
            if tag == names.t:
                text = child.text or ""
                if not (raised and is_note_mark("".join(parts[-3:]), text)):
                    parts.append(shown(font, text) if font else text)
            elif tag == names.rpr:
                hidden, font, raised = self._look(child)
                if hidden:
                    return
            elif tag in names.breaks:
                parts.append(names.breaks[tag])
            elif tag == names.sym:
                parts.append(sign(child.get(names.w + "font", ""), child.get(names.w + "char", "")))
            elif tag == names.fldchar:
                parts.append(self._form_box(child))
            elif tag not in names.skipped and len(child):
                self._other(child, parts, depth)

    def _other(self, child: _Element, parts: list[str], depth: int) -> None:
        """What a run holds beside text: drawings with text boxes, alternate content, phonetic guides."""
        if child.tag == ALTERNATE:
            branch = chosen(child)
            if branch is not None:
                self._run(branch, parts, depth + 1) if depth < DEEPEST else None
        else:
            if child.tag in self.names.pictures:
                self.pictures += any(part.tag in PICTURES for part in child.iter())
            self._walk(child, parts, depth + 1)

    def _look(self, properties: _Element) -> tuple[bool, str, bool]:
        """Whether a run is hidden, the symbol font it is in, if it is, and whether it is raised."""
        names = self.names
        hidden, font, raised = False, "", False
        for child in properties:
            if child.tag == names.fonts:
                named = (child.get(names.ascii, ""), child.get(names.hansi, ""))
                font = next((one for one in named if one.lower() in FONTS), "")
            elif child.tag == names.vanish:
                hidden = child.get(names.val, "1") not in ("0", "false", "off")
            elif child.tag == names.raised:
                raised = child.get(names.val) == "superscript"
        return hidden, font, raised

    def _form_box(self, field: _Element) -> str:
        """A check box of the old form fields; other fields show text of their own."""
        box = next(field.iter(self.names.checkbox), None)
        if box is None:
            return ""
        state = box.find(self.names.w + "checked")
        state = box.find(self.names.w + "default") if state is None else state
        ticked = state is not None and state.get(self.names.val, "1") not in ("0", "false", "off")
        return "☑" if ticked else "☐"


def chosen(alternate: _Element) -> _Element | None:
    """The one branch of alternate content that is shown."""
    branch = alternate.find(CHOICE)
    return branch if branch is not None else alternate.find(FALLBACK)
