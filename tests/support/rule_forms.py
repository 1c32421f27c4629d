"""The compact notation of the case files: a valid form by default, a case states only what differs.

    unit: 元              heading of the money                   goal / expected: the narrative
    rate_label: 执行率（%）  head over the rates, printed only when stated
    funds: {total: {executed: 90}, other: ~}                     cells of a line; ~ = no such line
    rows: [{level3: …, target: …, actual: …, weight: …, score: …, deviation: …}]   instead of the default row
    total: {score: 99}    notes: […]    kind: target    layout: …    standard: …    doubt: {path: reason}
    unjudged: […]         what the rule says is missing for its verdict, where the case is about that
    kind: monitoring      rows with mid_year_actual, full_year_forecast, likelihood, deviation and note; money by July
    year: 2024   title: …   project: {name: …, code: …, period: …}   unit_name: …   department: …   contact: {phone: …}
    goals: [{scope: project, expected: …, actual: …}]     instead of the one annual goal
    tasks: [{name: …, budget: …}]                         of a whole department
    subject: transfer_payment                             what the form is about, where it is no project

Without `rows` the form holds one of every kind that is asked for.

A case of a rule among forms lists them, each in the same notation; what all share stands in `each`:

    each: {project: {name: 路灯维修}}       forms: [{document: 甲.docx, year: 2023}, {document: 乙.docx, year: 2024}]

A form without `document` is a document of its own, 表1, 表2 …; the unit is 桥东区市政所, the project another one for
each form, unless stated.

A value "" is a cell left empty, ~ a cell the form does not print. Scores and the total are right unless stated.
"""

from decimal import Decimal
from importlib import import_module

from msgspec.structs import replace

from jixiao.model import (
    Cell,
    Contact,
    Form,
    FundLine,
    Funds,
    Goal,
    Indicator,
    Place,
    Project,
    Total,
    cells,
    number,
)
from jixiao.model.form import Task
from jixiao.model.understanding import understand
from jixiao.rules import Case, Choice, Shelf, among, catalogue, judge

KEYS = {
    "kind", "unit", "rate_label", "funds", "rows", "goal", "expected", "notes", "total", "layout", "standard", "doubt",
    "finds", "unjudged", "year", "title", "project", "unit_name", "department", "contact", "goals", "tasks",
    "subject",
}
LABELS = {
    "total": "年度资金总额", "fiscal": "其中：财政资金", "fiscal_current_year": "其中：当年财政拨款",
    "carryover": "上年结转资金", "other": "其他资金",
}
SPENT = {"initial_budget": 100, "adjusted_budget": 100, "executed": 100}
NOTHING = {"initial_budget": 0, "adjusted_budget": 0, "executed": 0, "weight": "—", "score": "—"}
LINES = {
    "self_evaluation": {
        "total": {**SPENT, "weight": 10, "execution_rate": "100%", "score": 10},
        "fiscal_current_year": {**SPENT, "weight": "—", "score": "—"},
        "carryover": NOTHING,
        "other": NOTHING,
    },
    "target": {
        "total": {"project_total": 100, "annual_request": 80},
        "fiscal": {"project_total": 100},
        "fiscal_current_year": {"annual_request": 80},
        "carryover": {"annual_request": ""},
        "other": {"project_total": "", "annual_request": ""},
    },
    "monitoring": {
        "total": {"initial_budget": 100, "executed": 55, "execution_rate": "55%", "full_year_forecast": 100},
        "fiscal_current_year": {"initial_budget": 100, "executed": 55, "full_year_forecast": 100},
        "other": {"initial_budget": "", "executed": "", "full_year_forecast": ""},
    },
}
ROW = {"level1": "产出指标", "level2": "数量指标", "level3": "维修及时率", "target": "≥95%"}
ROWS = {
    "self_evaluation": {**ROW, "actual": "96%", "weight": 90, "deviation": ""},
    "target": ROW,
    "monitoring": {
        **ROW, "mid_year_actual": "96%", "full_year_forecast": "96%", "likelihood": "确定能", "deviation": "",
        "note": "",
    },
}
WHOLE = [
    {"level3": "维修路灯盏数", "target": "≥200盏", "result": "205盏", "by_july": "120盏", "weight": 15},
    {"level2": "质量指标", "level3": "亮灯率", "weight": 15},
    {"level2": "时效指标", "level3": "故障修复及时率", "weight": 12},
    {"level2": "成本指标", "level3": "单盏维修成本", "target": "≤800元", "result": "790元", "weight": 8},
    {"level1": "效益指标", "level2": "社会效益指标", "level3": "夜间照明覆盖率", "weight": 30},
    {"level1": "满意度指标", "level2": "服务对象满意度指标", "level3": "市民满意度", "target": "≥90%", "weight": 10},
]
COLUMNS = {
    "self_evaluation": {"result": ("actual",), "by_july": (), "weight": ("weight",)},
    "target": {"result": (), "by_july": (), "weight": ()},
    "monitoring": {"result": ("full_year_forecast", "mid_year_actual"), "by_july": ("mid_year_actual",), "weight": ()},
}
TIMES = ("start_date", "end_date", "period")


UNIT = "桥东区市政所"
PROJECTS = ("路灯维修", "公厕保洁", "绿地养护", "井盖更换", "步道翻新", "苗圃灌溉")


def judgements_of(case, code, standard=None):
    """What the rule says about the form, or about each group of the forms, that the case describes."""
    others = {"accounts": "rule_accounts", "years": "rule_accounts", "report": "rule_reports"}
    if module := others.get(catalogue()[code].scope):
        return import_module(f"support.{module}").judgements_of(case, code)
    choice = Choice.of([code], None)
    if "forms" not in case:
        return [judge(Case(form_of(case), standard), choice)]
    return [judgement for _, judgement in among(shelf_of(case), choice, standard)]


def findings_of(case, code, standard=None):
    """What the rule finds in the form, or among the forms, that the case describes."""
    return tuple(each for judgement in judgements_of(case, code, standard) for each in judgement.findings)


def shelf_of(case: dict) -> Shelf:
    """The forms of a case put away."""
    assert set(case) <= {"forms", "each", "finds"}, "a case among forms holds forms, each and finds"
    shelf, numbers = Shelf(), {}
    for position, stated in enumerate(case["forms"]):
        usual = {"unit_name": UNIT, "project": {"name": PROJECTS[position % len(PROJECTS)]}, **case.get("each", {})}
        described = {**usual, **stated}
        document = described.pop("document", f"表{position + 1}")
        numbers[document] = numbers.get(document, 0) + 1
        shelf.add(document, numbers[document], form_of(described))
    return shelf


def form_of(case: dict) -> Form:
    """The form a case describes."""
    assert set(case) <= KEYS, f"unknown keys {set(case) - KEYS}; known: {sorted(KEYS)}"
    kind = case.get("kind", "self_evaluation")
    lines = tuple(_lines(kind, case.get("funds", {})))
    rows = tuple(_row(kind, stated) for stated in case.get("rows", whole(kind)))
    annual = {"scope": "annual", "expected": case.get("expected", "维修路灯"), "actual": case.get("goal", "已完成维修")}
    form = Form(
        kind=kind,
        subject=case.get("subject", "project"),
        title=_cell(case.get("title")),
        fiscal_year=case.get("year", 2023),
        project=_project(case.get("project", {})),
        implementing_unit=_cell(case.get("unit_name")),
        supervising_department=_cell(case.get("department")),
        contact=Contact(**_texts(case.get("contact", {}))),
        funds=Funds(_cell(case.get("unit", "万元")), lines, _cell(case.get("rate_label"))),
        goals=tuple(Goal(goal["scope"], **_texts(goal, "scope")) for goal in case.get("goals", [annual])),
        tasks=tuple(Task(**_texts(task)) for task in case.get("tasks", [])),
        indicators=rows,
        total=_total(lines, rows, case.get("total", {})) if kind == "self_evaluation" else Total(),
        notes=tuple(_cell(note) for note in case.get("notes", [])),
        layout=case.get("layout"),
        at=Place(line=1),
    )
    return _doubted(form, case.get("doubt", {}))


def _cell(value, **more):
    return None if value is None else Cell(str(value) if value != "" else None, **more)


def _texts(values, *leave_out):
    return {name: _cell(value) for name, value in values.items() if name not in leave_out}


def _project(stated):
    values = _texts(stated)
    for name in TIMES:
        if values.get(name) is not None:
            values[name] = replace(values[name], understood=understand(values[name].text))
    return Project(**values)


def whole(kind):
    """The rows of a whole form, with the columns of its kind."""
    columns = {name: (name,) for name in ROW} | COLUMNS[kind]
    return [{column: value for name, value in row.items() for column in columns[name]} for row in WHOLE]


def _lines(kind, stated):
    defaults = LINES[kind]
    for source in {**defaults, **stated}:
        if source in stated and stated[source] is None:
            continue
        values = {**defaults.get(source, {}), **stated.get(source, {})}
        label = values.pop("label", LABELS[source])
        yield FundLine(source, Cell(label), **{name: _cell(value) for name, value in values.items()})


def _row(kind, stated):
    values = {**ROWS[kind], **stated}
    if kind == "self_evaluation":
        values.setdefault("score", values["weight"])
    sign = values.get("nature") or values.get("direction")
    built = {name: _cell(value) for name, value in values.items()}
    for name in ("target", "actual", "mid_year_actual", "full_year_forecast"):
        if built.get(name) is not None and built[name].text is not None:
            meaning = understand(built[name].text, unit=values.get("unit"), sign=sign if name == "target" else None)
            built[name] = replace(built[name], understood=meaning)
    return Indicator(**built)


def _total(lines, rows, stated):
    counted = [number(part.score) for part in (*lines[:1], *rows)]
    values = {"weight": 100, "score": sum(filter(None, counted), Decimal(0)), **stated}
    return Total(**{name: _cell(value) for name, value in values.items()})


def _doubted(form, doubts):
    """The form with a doubt on the cells named by path (rows and fund lines only)."""
    known = dict(cells(form))
    rows, lines = list(form.indicators), list(form.funds.lines)
    for path, reason in doubts.items():
        holder, _, name = path.rpartition(".")
        part, position = (rows, holder[11:-1]) if holder.startswith("indicators") else (lines, holder[12:-1])
        part[int(position)] = replace(part[int(position)], **{name: replace(known[path], doubt=reason)})
    return replace(form, indicators=tuple(rows), funds=replace(form.funds, lines=tuple(lines)))
