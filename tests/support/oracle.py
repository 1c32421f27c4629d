"""What must hold of every file, however spoilt: the errors it may raise, and the soundness of what was read."""

import traceback
from pathlib import Path

import jixiao
from jixiao import api
from jixiao.model import cells
from jixiao.model.schema import from_json, to_json
from jixiao.pictures.see import page
from jixiao.readers import ReadError, document_of, parts

OURS = str(Path(jixiao.__file__).parent)
# What our own code raises on purpose when bytes make no sense; anything else from it is a slip of ours.
MEANT = (ValueError, ArithmeticError)


def defect(data, name, *, drawn=True):
    """What is wrong with how these bytes are read (and, if `drawn`, shown); None when nothing is."""
    try:
        return _defect(data, name, drawn)
    except Exception:
        return "raised " + traceback.format_exc()


def _defect(data, name, drawn):
    try:
        found = list(parts(data, name))
    except ReadError as error:
        return _slip(error)
    slip = next((slip for part in found if part.error and (slip := _slip(part.error))), None)
    if slip:
        return slip
    for part in found:
        for number, grid in enumerate(part.grids):
            if wrong := misshapen(grid):
                return f"grid {number} of {part.name}: {wrong}"
    document = document_of(found, name)
    grids = [grid for part in found for grid in part.grids]
    places = {cell.at for grid in grids for row in (grid.before, *grid.rows) for cell in row}
    for form in document.forms:
        for path, cell in cells(form):
            if cell.at is not None and cell.at not in places:
                return f"{path} stands at {cell.at!r}, where no grid has a cell"
        api.score(form)
        api.check(form)
    if from_json(to_json(document)) != document:
        return "JSON does not give back the document"
    if drawn:
        page(document, grids, "zh")
    return None


def _slip(error):
    """The cause of a ReadError when it is a slip of our own code, and not what a library says of damaged bytes."""
    if not (error.what and error.what_en and error.remedy and error.remedy_en):
        return f"a ReadError without words: {error!r}"
    cause = error.__cause__
    if isinstance(cause, RecursionError) and "maximum recursion" not in str(cause):
        return None  # a limit of our own
    if cause is None or (isinstance(cause, MEANT) and type(cause) not in (UnicodeEncodeError, ZeroDivisionError)):
        return None
    frames = traceback.extract_tb(cause.__traceback__)
    ours = bool(frames) and frames[-1].filename.startswith(OURS)
    if ours or isinstance(cause, MemoryError | RecursionError | AssertionError):
        return "slip " + "".join(traceback.format_exception(cause))
    return None


def misshapen(grid):
    """Cells out of their row, out of the grid, or over each other."""
    taken = {}
    height = max([len(grid.rows), *(row[0].row + 1 for row in grid.rows if row)])
    for row in grid.rows:
        for cell in row:
            if cell.row < 0 or cell.column < 0 or cell.rowspan < 1 or cell.colspan < 1 or cell.row != row[0].row:
                return f"no place: {cell}"
            if not grid.exact:
                continue
            if cell.row + cell.rowspan > height:
                return f"leaves the grid of {height} rows: {cell}"
            for at in range(cell.row, cell.row + cell.rowspan):
                spans = taken.setdefault(at, [])
                spans.append((cell.column, cell.column + cell.colspan, cell))
    for spans in taken.values():
        spans.sort(key=lambda span: span[:2])
        for one, other in zip(spans, spans[1:], strict=False):
            if other[0] < one[1]:
                return f"over each other: {one[2]} and {other[2]}"
    return None
