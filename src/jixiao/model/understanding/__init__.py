"""Turns printed targets and actual values into data. What cannot be understood says so; nothing is guessed."""

from jixiao.model.understanding.amounts import narrative_amounts
from jixiao.model.understanding.reading import understand
from jixiao.model.understanding.signs import comparison_of
from jixiao.model.understanding.wholes import means_all

__all__ = ["comparison_of", "means_all", "narrative_amounts", "understand"]
