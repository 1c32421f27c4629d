"""What a form is: frozen structs, printed text kept, Decimal only, every value with its place."""

from jixiao.model.cell import Cell, amount, number, plain_number, text
from jixiao.model.finding import Finding, Level
from jixiao.model.form import (
    Contact,
    Context,
    Document,
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
    Unread,
    cells,
)
from jixiao.model.grid import Grid, GridCell
from jixiao.model.place import Place
from jixiao.model.rounding import Rounding, rounded

__all__ = [
    "Cell", "Contact", "Context", "Document", "Finding", "Form", "FundLine", "Funds", "Goal", "Grid", "GridCell",
    "Indicator", "Kind", "Level", "Place", "Project", "Rounding", "Subject", "Task", "Total", "Unread",
    "amount", "cells", "number", "plain_number", "rounded", "text",
]
