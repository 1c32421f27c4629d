"""Checking forms: one file per rule, one folder per family, nothing to register."""

from jixiao.rules.case import Case, Line, Row
from jixiao.rules.discover import catalogue
from jixiao.rules.engine import Choice, among, judge, judge_group, run, unknown_selectors
from jixiao.rules.frame import EVERY_FORM, Remark, Rule, RuleError, Unjudged, at, documented, rule, unjudged
from jixiao.rules.group import Group, Member
from jixiao.rules.shelf import Shelf
from jixiao.rules.verdict import Judgement, Missing, Verdict

__all__ = [
    "EVERY_FORM", "Case", "Choice", "Group", "Judgement", "Line", "Member", "Missing", "Remark", "Row", "Rule",
    "RuleError", "Shelf", "Unjudged", "Verdict", "among", "at", "catalogue", "documented", "judge", "judge_group",
    "rule", "run", "unjudged", "unknown_selectors",
]
