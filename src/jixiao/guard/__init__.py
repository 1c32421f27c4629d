"""Foreign files read in a process of their own: a hostile one ends there, within limits of time and memory."""

from jixiao.guard.limits import Limits
from jixiao.guard.reader import Reader

__all__ = ["Limits", "Reader"]
