"""An evaluation report as text for people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jixiao.cli.language import lang, say
from jixiao.cli.parts.cells import grid, named, problems, shown
from jixiao.model import Cell, EvaluationReport, cells
from jixiao.model.report import Criterion, SheetTotal
from jixiao.wording.columns import folded, table
from jixiao.wording.headings import form_heading
from jixiao.wording.language import many, pick
from jixiao.wording.style import paint
from jixiao.wording.terms import SECTIONS, field_name

BEFORE = ("level1", "level1_weight", "level2", "level2_weight", "level3", "weight", "target", "actual", "self_score",
          "recheck_score")  # fmt: skip
BEHIND = ("sum", "average", "reason")


def report_text(report: EvaluationReport, number: int, room: int) -> str:
    """One report in the order of its outline."""
    lists = (("funds", report.funds), ("dimension_analysis", report.dimension_analysis), ("schedule", report.schedule))
    blocks = [
        form_heading(report, number, lang()), _identity(report, room), _sheet(report, room), _conclusion(report, room),
        *(_titled(name, grid(rows, (), room, frozenset(), f"{name}.")) for name, rows in lists if rows),
        _titled("survey", named(_fields(report.survey), room) if report.survey else ""),
        _titled("findings", _listed(report.findings, room)),
        _titled("recommendations", _listed(report.recommendations, room)), problems(report, room),
    ]
    return "\n".join(block for block in blocks if block)


def _identity(report: EvaluationReport, room: int) -> str:
    basis = (("basis", each) for each in report.basis)
    listed = (("project", report.project), ("department", report.department), *basis)
    return named(((field_name(name, lang()), cell) for name, cell in listed if cell is not None), room)


def _conclusion(report: EvaluationReport, room: int) -> str:
    listed = (("score", report.score), ("grade", report.grade), ("scale", report.scale),
              ("conclusion", report.conclusion), ("sampled", report.sampled))
    return _titled("conclusion", named(((field_name(n, lang()), cell) for n, cell in listed if cell is not None), room))


def _sheet(report: EvaluationReport, room: int) -> str:
    """The score sheet, a column an expert; merged levels that repeat are left blank."""
    if not report.criteria:
        return ""
    lines: list[Criterion | SheetTotal] = [*report.criteria, report.total]
    front = [name for name in BEFORE if any(getattr(row, name, None) is not None for row in lines)]
    back = [name for name in BEHIND if any(getattr(row, name, None) is not None for row in lines)]
    experts = max(len(row.scores) for row in lines)
    heads = [field_name(f"criteria.{name}", lang()) for name in front]
    heads += [_expert(report, at) for at in range(experts)] + [field_name(name, lang()) for name in back]
    rows, before = [heads], [""] * len(heads)
    for row in lines:
        line = _row(row, front, experts, back)
        rows.append([_unless_repeated(line, before, at, front) for at in range(len(line))])
        before = line
    heading = say(f"评分表（{len(report.criteria)} 行）", f"Score sheet ({many(len(report.criteria), 'row')})")
    return paint(heading, "cyan") + "\n" + table(rows, room=room, indent="  ")


def _expert(report: EvaluationReport, at: int) -> str:
    return shown(report.experts[at]) if at < len(report.experts) else say(f"专家{at + 1}", f"expert {at + 1}")


def _row(row: Criterion | SheetTotal, front: Sequence[str], experts: int, back: Sequence[str]) -> list[str]:
    scores = [shown(row.scores[at]) if at < len(row.scores) else "" for at in range(experts)]
    line = [shown(getattr(row, name, None)) for name in front] + scores
    line += [shown(getattr(row, name, None)) for name in back]
    if isinstance(row, SheetTotal):
        line[0] = line[0] or pick(SECTIONS["total"], lang())
    return line


def _unless_repeated(line: Sequence[str], before: Sequence[str], at: int, front: Sequence[str]) -> str:
    level = at < len(front) and front[at].startswith(("level1", "level2"))
    return "" if level and list(line[: at + 1]) == list(before[: at + 1]) else line[at]


def _fields(part: object) -> Iterable[tuple[str, Cell]]:
    return ((field_name(path, lang()), cell) for path, cell in cells(part))  # type: ignore[arg-type]


def _listed(listed: Sequence[Cell], room: int) -> str:
    return named(((f"{at}", cell) for at, cell in enumerate(listed, 1)), room)


def _titled(name: str, text: str) -> str:
    return f"{paint(folded(pick(SECTIONS[name], lang())), 'cyan')}\n{text}" if text else ""
