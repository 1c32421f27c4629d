"""Checking a form: one file per rule, one folder per family, nothing to register."""

from jixiao.rules.case import Case, Line, Row
from jixiao.rules.discover import catalogue
from jixiao.rules.engine import run, unknown_selectors
from jixiao.rules.frame import EVERY_FORM, Remark, Rule, RuleError, at, documented, rule

__all__ = [
    "EVERY_FORM", "Case", "Line", "Remark", "Row", "Rule", "RuleError",
    "at", "catalogue", "documented", "rule", "run", "unknown_selectors",
]
