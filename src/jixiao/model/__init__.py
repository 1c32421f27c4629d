"""What a form is: frozen structs, printed text kept, Decimal only, every value with its place."""

from jixiao.model.accounts import Accounts, AccountTable, Figure, TableRow
from jixiao.model.cell import Cell, amount, number, plain_number, text
from jixiao.model.document import Document, Part, Unread
from jixiao.model.finding import Finding, Level
from jixiao.model.form import (
    Contact,
    Context,
    Form,
    FundLine,
    Funds,
    Goal,
    Indicator,
    Kind,
    Project,
    Subject,
    Task,
    Total,
    cells,
    values,
)
from jixiao.model.grid import Grid, GridCell
from jixiao.model.place import Place
from jixiao.model.report import Criterion, Dimension, EvaluationReport
from jixiao.model.rounding import Rounding, rounded

__all__ = [
    "AccountTable", "Accounts", "Cell", "Contact", "Context", "Criterion", "Dimension", "Document", "EvaluationReport",
    "Figure", "Finding", "Form", "FundLine", "Funds", "Goal", "Grid", "GridCell", "Indicator", "Kind", "Level", "Part",
    "Place", "Project", "Rounding", "Subject", "TableRow", "Task", "Total", "Unread", "amount", "cells", "number",
    "plain_number", "rounded", "text", "values",
]
