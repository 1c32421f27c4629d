"""Checking forms: one file per rule, one folder per family, nothing to register."""

from jixiao.rules.accounts_case import AccountsCase, Told
from jixiao.rules.case import Case, Line, Row
from jixiao.rules.discover import catalogue
from jixiao.rules.engine import Choice, among, judge, judge_group, over_years, run, unknown_selectors
from jixiao.rules.frame import (
    ACCOUNTS,
    EVERY_FORM,
    REPORT,
    Remark,
    Rule,
    RuleError,
    Unjudged,
    at,
    documented,
    rule,
    unjudged,
)
from jixiao.rules.group import Group, Member, Years, YearsMember
from jixiao.rules.history import History
from jixiao.rules.report_case import ReportCase
from jixiao.rules.shelf import Shelf
from jixiao.rules.subject import Subject
from jixiao.rules.verdict import Judgement, Missing, Verdict

__all__ = [
    "ACCOUNTS", "EVERY_FORM", "REPORT", "AccountsCase", "Case", "Choice", "Group", "History", "Judgement", "Line",
    "Member", "Missing", "Remark", "ReportCase", "Row", "Rule", "RuleError", "Shelf", "Subject", "Told",
    "Unjudged", "Verdict", "Years", "YearsMember", "among", "at", "catalogue", "documented", "judge", "judge_group",
    "over_years", "rule", "run", "unjudged", "unknown_selectors",
]
