"""What text prints below a finding: the row as printed."""

from __future__ import annotations

from collections.abc import Mapping

from jixiao.model import Finding
from jixiao.wording.columns import folded

COLUMNS = {
    "indicators": (
        "level3", "target", "mid_year_actual", "full_year_forecast", "likelihood", "actual", "weight", "score",
        "deviation",
    ),
    "funds": (
        "label", "project_total", "annual_request", "initial_budget", "adjusted_budget", "executed",
        "full_year_forecast", "weight", "execution_rate", "score",
    ),
    "total": ("weight", "self_score", "recheck_score", "score", "sum", "average", "grade"),
    "criteria": ("level3", "weight", "self_score", "recheck_score", "sum", "average"),
    "dimension_analysis": ("name", "weight", "average", "loss_rate"),
    "figures": ("item", "amount", "unit", "change_direction", "change", "change_rate", "share", "completion"),
}
LONGEST = 40


def evidence(printed: Mapping[str, str | None], finding: Finding) -> str:
    """The row as printed: `维修及时率 │ ≥95% │ 96% │ 9 │ 9`; for a field outside of rows what is printed there."""
    path = finding.path or ""
    row, _, _ = path.rpartition(".")
    columns = COLUMNS.get(path.partition(".")[0].partition("[")[0])
    if columns and (row.endswith("]") or row == "total"):
        shown = [short(printed[f"{row}.{name}"]) for name in columns if f"{row}.{name}" in printed]
    else:
        shown = [short(finding.found)] if finding.found else []
    return " │ ".join(shown)


def short(text: str | None) -> str:
    """A printed text in one line, cut where it is long."""
    line = folded(text or "·")
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
