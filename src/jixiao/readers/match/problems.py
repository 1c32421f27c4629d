"""What the reading could not place, as findings of the family RDR."""

from __future__ import annotations

from jixiao.model.finding import Finding, Level
from jixiao.model.grid import GridCell


def unknown_label(cell: GridCell) -> Finding:
    """A column head that no layout knows."""
    return _problem("RDR101", "warning", cell, f"不认识的栏目“{cell.text}”，该列未读入",
                    f"unknown column {cell.text!r}; the column was not read")


def unplaced(cell: GridCell) -> Finding:
    """A cell that fits no column of its table."""
    return _problem("RDR102", "warning", cell, f"单元格“{_short(cell)}”不知属于哪一栏，未读入",
                    f"the cell {_short(cell)!r} fits no column and was not read")


def not_understood(cell: GridCell) -> Finding:
    """A row inside a form that is nothing known."""
    return _problem("RDR103", "warning", cell, f"表内这一行未能识别：“{_short(cell)}”",
                    f"this row of the form was not recognised: {_short(cell)!r}")


def sum_mended(cell: GridCell) -> Finding:
    """A broken sum that another placement of the cells would mend."""
    return _problem("RDR104", "warning", cell, "按合计核对，这一行的单元格可能归错了列",
                    "by the printed totals, cells of this row may stand in wrong columns")


def year_from_context(cell: GridCell, year: int) -> Finding:
    """The year does not stand on the form; it was taken from elsewhere in the document."""
    return _problem("RDR105", "info", cell, f"表上没有年度，取自文档其他位置：{year}",
                    f"the form prints no year; taken from elsewhere in the document: {year}")


def name_from_context(cell: GridCell, field: str) -> Finding:
    """Unit or department do not stand on the form; the page around it names them."""
    zh, en = ("单位", "unit") if field == "unit" else ("主管部门", "department")
    return _problem("RDR106", "info", cell, f"表上没有{zh}，表外印有：{_short(cell)}",
                    f"the form prints no {en}; outside the form stands: {_short(cell)}")


def subject_not_sure(cell: GridCell, doubt: str) -> Finding:
    """Title and labels differ about what the form is about, or tell nothing."""
    if doubt == "nothing":
        return _problem("RDR107", "info", cell, "表上没有写明是项目、政策、专项资金、转移支付还是部门整体，按项目读入",
                        "the form does not say whether it is about a project, a policy, a special fund, a transfer "
                        "payment or a whole department; read as a project")
    return _problem("RDR107", "info", cell, "表名与名称栏目所说的对象不同（项目、政策、专项资金、转移支付、部门整体）",
                    "title and label differ about what the form is about (project, policy, special fund, transfer "
                    "payment, whole department)")


def printed_twice(cell: GridCell, label: str) -> Finding:
    """A second value for a field that the form has already named."""
    return _problem("RDR102", "warning", cell, f"“{label}”一栏的“{_short(cell)}”与另一栏同义，未读入",
                    f"{_short(cell)!r} beside {label!r}: a field read already has this meaning; not read")


def head_printed_twice(cell: GridCell) -> Finding:
    """A column head that stands over two columns of one table; the position tells which is which."""
    return _problem("RDR108", "info", cell, f"表头“{cell.text}”印了两次，按位置认栏",
                    f"the column head {cell.text!r} is printed twice; the columns are told apart by their position")


def _problem(code: str, level: Level, cell: GridCell, zh: str, en: str) -> Finding:
    return Finding(code, level, zh, en, at=cell.at, found=cell.text)


def _short(cell: GridCell) -> str:
    return cell.text if len(cell.text) <= 24 else cell.text[:24] + "…"
