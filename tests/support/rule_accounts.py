"""The compact notation of final accounts in case files.

    year: 2023   title: …   department: …   layout: shanghai-9
    contents: [一、…]   sections: [第一部分 …]   units: [甲所, 乙站]
    figures: [{item: 本年收入合计, concept: income_total, amount: 320.50, change: 12.30, change_direction: 增加,
               change_rate: 3.99%, baseline: 上年}]       the fields of Figure; the unit is 万元 unless stated
    tables: {income: {columns: [total, fiscal], rows: [[201, 一般公共服务支出, "function:201", 320.50, 320.50],
                                                       [~, 合计, total, 320.50, 320.50]]}}
    prose: [2023年度…]     the sentences, on the lines 200, 201 …; a figure may state its `line`, from 100 unless stated
    with_forms: [{…}]      forms of the same document in the notation of rule_forms
    with_reports: [EvaluationReport, …]                   only from Python
    doubt: {"figures[0].amount": reason}

`rate_direction` follows from `change_direction` where a rate is stated and it is not. An amount may hold its unit as
`8 台`. A table may state title, number, unit_name, currency_unit (万元 unless stated), notes, heads. A row is
`[code, name, concept, values …]` or a mapping with code, name, number, side, concept, values; in a table of two halves
the concept may be led by its half, `income|grand_total`. ~ is a cell that is not printed, "" one left empty; a number
is printed as written, so write "320.50" where the places count.

A case of a rule among the years of a department lists them; what all share stands in `each`:

    each: {department: 甲局}     years: [{document: 甲.docx, year: 2022, …}, {year: 2023, …}]
"""

from msgspec.structs import replace

from jixiao.model import Cell, Place
from jixiao.model.accounts import Accounts, AccountTable, Figure, TableRow
from jixiao.model.document import Document
from jixiao.model.report import Section
from jixiao.rules import AccountsCase, Choice, Years, YearsMember, judge, judge_group
from support.rule_forms import form_of

KEYS = {
    "year", "title", "department", "layout", "contents", "sections", "units", "figures", "tables", "with_forms",
    "with_reports", "doubt", "finds", "unjudged", "document", "prose",
}
RATES = {"增加": "增长", "减少": "下降"}
TABLE_CELLS = ("title", "number", "unit_name", "currency_unit")
PLAIN_FIELDS = ("concept", "role")


def judgements_of(case, code):
    """What the rule says about the accounts, or about the accounts of all years, that the case describes."""
    choice = Choice.of([code], None)
    if "years" in case:
        return [judge_group(years_of(case), choice)]
    return [judge(case_of(case), choice)]


def case_of(case: dict) -> AccountsCase:
    """The accounts of a case, in a document that holds its forms and reports too."""
    accounts = accounts_of(case)
    forms = tuple(form_of(stated) for stated in case.get("with_forms", []))
    document = Document(case.get("document", "决算.docx"), forms, tuple(case.get("with_reports", [])), (accounts,))
    return AccountsCase(accounts, document)


def years_of(case: dict) -> Years:
    """The accounts of a case of several years."""
    assert set(case) <= {"years", "each", "finds", "unjudged"}, "a case of years holds years, each and finds"
    described = [{**case.get("each", {}), **stated} for stated in case["years"]]
    members = tuple(
        YearsMember(stated.get("document", f"决算{number}.docx"), 1, case_of(stated))
        for number, stated in enumerate(described, 1)
    )
    return Years(described[0].get("department", "桥东区市政管理局"), members)


def accounts_of(case: dict) -> Accounts:
    """The accounts that a case describes."""
    assert set(case) <= KEYS, f"unknown keys {set(case) - KEYS}; known: {sorted(KEYS)}"
    return Accounts(
        title=_cell(case.get("title"), Place(line=1)),
        department=_cell(case.get("department"), Place(line=2)),
        fiscal_year=case.get("year", 2023),
        units=_cells(case.get("units", [])),
        figures=tuple(
            _figure(stated, number, case.get("doubt", {})) for number, stated in enumerate(case.get("figures", []))
        ),
        tables=tuple(
            _table(kind, stated, number, case.get("doubt", {}))
            for number, (kind, stated) in enumerate(case.get("tables", {}).items())
        ),
        contents=_cells(case.get("contents", [])),
        sections=tuple(Section(cell) for cell in _cells(case.get("sections", []))),
        prose=tuple(_cell(line, Place(line=200 + number)) for number, line in enumerate(case.get("prose", []))),
        layout=case.get("layout"),
        at=Place(line=1),
    )


def _cell(value, at=None, doubt=None):
    return None if value is None else Cell(str(value) if value != "" else None, at, doubt=doubt)


def _cells(values):
    return tuple(_cell(value, Place(line=10 + number)) for number, value in enumerate(values))


def _figure(stated, number, doubts):
    values = {"unit": "万元" if "amount" in stated else None, **stated}
    if values.get("change_rate") is not None and "rate_direction" not in values:
        values["rate_direction"] = RATES.get(values.get("change_direction"))
    plain = {name: values.pop(name) for name in PLAIN_FIELDS if name in values}
    if " " in str(values.get("amount", "")):
        values["amount"], values["unit"] = values["amount"].split(" ")
    at = Place(line=values.pop("line", 100 + number))
    cells = {name: _cell(value, at, doubts.get(f"figures[{number}].{name}")) for name, value in values.items()}
    return Figure(**cells, **plain)


def _table(kind, stated, number, doubts):
    assert set(stated) <= {*TABLE_CELLS, "columns", "rows", "notes", "heads"}, f"unknown keys in table {kind}"
    texts = {name: _cell(stated.get(name), Place(table=number + 1)) for name in TABLE_CELLS}
    if texts["currency_unit"] is None and "currency_unit" not in stated:
        texts["currency_unit"] = Cell("万元", Place(table=number + 1))
    return AccountTable(
        kind,
        **texts,
        columns=tuple(stated.get("columns", [])),
        heads=_cells(stated.get("heads", [])),
        rows=tuple(_row(row, f"tables[{number}].rows[{at}]", Place(table=number + 1, row=at + 1), doubts)
                   for at, row in enumerate(stated.get("rows", []))),
        notes=_cells(stated.get("notes", [])),
        at=Place(table=number + 1),
    )


def _row(stated, path, at, doubts):
    if not isinstance(stated, dict):
        code, name, concept, *values = stated
        stated = {"code": code, "name": name, "concept": concept, "values": values}
    concept, side = stated.get("concept"), stated.get("side")
    if concept is not None and "|" in concept:
        side, concept = concept.split("|")
    values = tuple(
        _cell(value, replace(at, column=column + 1), doubts.get(f"{path}.values[{column}]"))
        for column, value in enumerate(stated.get("values", []))
    )
    texts = {name: _cell(stated.get(name), at) for name in ("code", "name", "number")}
    return TableRow(**texts, side=side, concept=concept, values=values)
