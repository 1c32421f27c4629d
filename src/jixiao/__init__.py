"""jixiao 绩效: read, score and check the performance forms of China's public budgets.

    import jixiao
    document = jixiao.read("自评表.txt")
    for form in document.forms:
        findings = jixiao.check(form)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jixiao.api import check, difference, read, recompute, score, score_page, see, together, under
    from jixiao.model import Accounts, Cell, Document, EvaluationReport, Finding, Form, Place
    from jixiao.readers import ReadError
    from jixiao.scoring.difference import Difference
    from jixiao.scoring.recomputed import Recomputed
    from jixiao.scoring.result import Score, Scored
    from jixiao.scoring.standard import Standard
    from jixiao.scoring.together import Together
    from jixiao.scoring.under import Comparison

__version__ = "0.1.0"
__all__ = [
    "Accounts", "Cell", "Comparison", "Difference", "Document", "EvaluationReport", "Finding", "Form", "Place",
    "ReadError", "Recomputed", "Score", "Scored", "Standard", "Together", "__version__", "check", "difference", "read",
    "recompute", "score", "score_page", "see", "together", "under",
]

_HOMES = {
    **dict.fromkeys(
        ("check", "difference", "read", "recompute", "score", "score_page", "see", "together", "under"), "jixiao.api",
    ),
    **dict.fromkeys(("Accounts", "Cell", "Document", "EvaluationReport", "Finding", "Form", "Place"), "jixiao.model"),
    **dict.fromkeys(("Score", "Scored"), "jixiao.scoring.result"),
    "ReadError": "jixiao.readers",
    "Recomputed": "jixiao.scoring.recomputed",
    "Comparison": "jixiao.scoring.under",
    "Difference": "jixiao.scoring.difference",
    "Standard": "jixiao.scoring.standard",
    "Together": "jixiao.scoring.together",
}


def __getattr__(name: str) -> Any:
    """A verb or a type, loaded when it is first used: `jixiao --help` must not wait for the readers."""
    if name not in _HOMES:
        raise AttributeError(f"module 'jixiao' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
