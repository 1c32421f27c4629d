"""Form and standard give scores with their trace; standards/*.toml hold every number, each with its citation."""

from jixiao.scoring.choice import standard_for
from jixiao.scoring.engine import score
from jixiao.scoring.registry import load_standard, standards, standards_of
from jixiao.scoring.result import Choice, Citation, Input, Score, Scored, Step
from jixiao.scoring.standard import Standard, StandardError

__all__ = [
    "Choice", "Citation", "Input", "Score", "Scored", "Standard", "StandardError", "Step",
    "load_standard", "score", "standard_for", "standards", "standards_of",
]
