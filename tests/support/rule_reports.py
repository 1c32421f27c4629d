"""The compact notation of the case files for evaluation reports: a sound report by default, a case states what differs.

    rows: [{level3: 立项依据, weight: 4, scores: [4, 3.5]}]   instead of the default rows; sum, average and levels with
                                                             their points follow unless stated; ~ = not printed
    change: {3: {average: 9}, 5: {scores: [1, 2, 3]}}        cells of the default rows, counted from 0
    experts: [专家1, 专家2]     experts_named: true
    total: {average: 90, scores: [..]}                       cells of the last row; ~ = no such cell
    score: 92.5   grade: 优   conclusion: …   title: …   project: …   department: …   year: 2023
    dimensions: [{name: 项目决策, level: 1, average: 9}]     instead of the default ones
    dimension: {0: {loss_rate: 20%}}                         cells of the default dimensions, counted from 0
    funds: [[section, item, amount]]     survey: {questionnaires: 300份}    schedule: [[2024年3月1日, 成立工作组]]
    findings: […]   recommendations: […]   basis: […]   outline: [headings]
    doubt: {path: reason}       unjudged: […]

A value "" is a cell left empty, ~ one the report does not print.
"""

import json
from decimal import Decimal

from msgspec.structs import replace

from jixiao.model import Cell, Place, number
from jixiao.model.document import Document
from jixiao.model.report import (
    Criterion,
    Dimension,
    EvaluationReport,
    Event,
    FundItem,
    Section,
    SheetTotal,
    Survey,
)
from jixiao.rules import Choice, ReportCase, judge

KEYS = {
    "rows", "change", "experts", "experts_named", "total", "score", "grade", "conclusion", "title", "project",
    "department", "year", "dimensions", "dimension", "funds", "survey", "schedule", "findings", "recommendations",
    "basis", "outline", "doubt", "finds", "unjudged",
}
EXPERTS = ["专家1", "专家2", "专家3"]
ROWS = [  # level 1, level 2, level 3, points, scores
    ("决策", "项目立项", "立项依据充分性", 5, [5, 4.5, 5]),
    ("决策", "绩效目标", "绩效目标合理性", 5, [4, 4.5, 4.4]),
    ("过程", "资金管理", "预算执行率", 5, [5, 5, 4.9]),
    ("过程", "资金管理", "资金使用合规性", 5, [5, 4, 4.5]),
    ("过程", "组织实施", "制度执行有效性", 10, [9, 8, 8.5]),
    ("产出", "产出数量", "维修路灯盏数", 20, [20, 19, 19.5]),
    ("产出", "产出质量", "亮灯率", 15, [13, 14, 14.4]),
    ("效益", "项目效益", "夜间照明覆盖率", 20, [18, 17.5, 18.5]),
    ("效益", "项目效益", "市民满意度", 15, [14, 14.5, 13.4]),
]
FUNDS = [
    ("资金预算情况", "项目预算资金", "500.00万元"), ("资金预算情况", "其中：市级财政资金", "300.00万元"),
    ("资金预算情况", "区级配套资金", "200.00万元"),
    ("资金使用情况", "项目共支付", "496.00万元"), ("资金使用情况", "灯具采购费", "320.50万元"),
    ("资金使用情况", "安装施工费", "175.50万元"),
]
SURVEY = {
    "questionnaires": "300份", "returned": "290份", "valid": "286份", "respondents": "沿线居民",
    "stated_aim": "了解沿线居民对路灯维修的满意度", "very_satisfied": "80%", "satisfied": "12%",
    "fairly_satisfied": "6%", "dissatisfied": "2%", "satisfaction": "92%",
}
SCHEDULE = [
    ("2024年3月4日", "成立评价工作组"), ("3月11日至3月15日", "收集资料"), ("3月20日", "召开专家评价会"),
    ("4月2日", "形成评价报告"),
]
FINDINGS = ["1、绩效目标编制较粗，亮灯率的指标没有计量办法。", "2、灯具维修台账登记不全。"]
RECOMMENDATIONS = ["1、细化绩效目标，写明亮灯率的计量办法。", "2、完善灯具维修台账，逐盏登记。"]
OUTLINE = [
    "一、基本情况", "二、绩效评价工作开展情况", "三、综合评价情况及评价结论", "四、绩效评价指标分析",
    "五、主要经验及做法、存在的问题及原因分析", "六、有关建议", "七、其他需要说明的问题",
]
TWO = Decimal("0.01")


def judgements_of(case, code):
    """What the rule says about the report that the case describes."""
    report = report_of(case)
    return [judge(ReportCase(report, Document("报告.docx", reports=(report,))), Choice.of([code], None))]


def report_of(case: dict) -> EvaluationReport:
    """The report a case describes."""
    assert set(case) <= KEYS, f"unknown keys {set(case) - KEYS}; known: {sorted(KEYS)}"
    heads = case.get("experts", EXPERTS)
    rows = tuple(_rows(case))
    total = _total(rows, case.get("total", {}))
    score = number(total.average)
    stated = {name: _cell(case[name]) for name in ("conclusion",) if name in case}
    report = EvaluationReport(
        title=_cell(case.get("title", "路灯维修项目绩效评价报告")),
        project=_cell(case.get("project", "路灯维修")),
        department=_cell(case.get("department", "桥东区市政所")),
        fiscal_year=case.get("year", 2023),
        basis=_cells(case.get("basis", ["《项目支出绩效评价管理办法》"])),
        funds=tuple(FundItem(_cell(item), _cell(amount), _cell(section))
                    for section, item, amount in case.get("funds", FUNDS)),
        criteria=rows, experts=_cells(heads), experts_named=case.get("experts_named", False), total=total,
        score=_cell(case.get("score", score)), grade=_cell(case.get("grade", "优")),
        dimension_analysis=tuple(_dimensions(rows, case)),
        survey=_survey(case.get("survey", {})),
        schedule=tuple(Event(_cell(date), _cell(event)) for date, event in case.get("schedule", SCHEDULE)),
        findings=_cells(case.get("findings", FINDINGS)),
        recommendations=_cells(case.get("recommendations", RECOMMENDATIONS)),
        sections=tuple(Section(_cell(heading)) for heading in case.get("outline", OUTLINE)),
        at=Place(line=1), **stated,
    )
    return _doubted(report, case.get("doubt", {}))


def _cell(value):
    return None if value is None else Cell(str(value) if value != "" else None)


def _cells(values):
    return tuple(map(_cell, values))


def _d(value):
    return Decimal(str(value))


def _rounded(value):
    return value.quantize(TWO, "ROUND_HALF_UP").normalize()


def _rows(case):
    rows = [dict(zip(("level1", "level2", "level3", "weight", "scores"), row, strict=True)) for row in ROWS]
    for at, values in case.get("change", {}).items():
        rows[int(at)] |= values
    rows = case.get("rows", rows)
    for row in rows:
        yield _row({**row, **_levels(rows, row)})


def _levels(rows, row):
    """The points of the levels, as many as the rows have, unless the row states them."""
    found = {}
    for level, names in (("level1", ("level1",)), ("level2", ("level1", "level2"))):
        inside = [each for each in rows if all(each.get(name) == row.get(name) for name in names)]
        if row.get(level) is not None and all(each.get("weight") not in (None, "") for each in inside):
            found[f"{level}_weight"] = sum(_d(each["weight"]) for each in inside)
    return {name: value for name, value in found.items() if name not in row}


def _row(values):
    scores = values.pop("scores", [])
    if scores and all(isinstance(each, int | float) for each in scores):
        added = sum(map(_d, scores))
        values = {"sum": added.normalize(), "average": _rounded(added / len(scores)), **values}
    plain = {name: _number(value) for name, value in values.items()}
    return Criterion(**plain, scores=_cells(scores))


def _number(value):
    return _cell(f"{value:f}" if isinstance(value, Decimal) else value)


def _total(rows, stated):
    columns = zip(*([number(cell) for cell in row.scores] for row in rows), strict=False)
    totals = [sum(filter(None, column), Decimal(0)) for column in columns]
    weights = [number(row.weight) for row in rows]
    averages = [number(row.average) for row in rows]
    values = {
        "weight": sum(filter(None, weights), Decimal(0)), "sum": sum(totals, Decimal(0)),
        "average": sum(filter(None, averages), Decimal(0)), **stated,
    }
    scores = values.pop("scores", totals)
    return SheetTotal(**{name: _number(value) for name, value in values.items()},
                      scores=tuple(map(_number, scores)))


def _dimensions(rows, case):
    if "dimensions" in case:
        stated = case["dimensions"]
    else:
        blocks = [names for depth in (1, 2) for names in dict.fromkeys(row[:depth] for row in ROWS)]
        stated = [_dimension(rows, names) for names in blocks]
        for at, values in case.get("dimension", {}).items():
            stated[int(at)] |= values
    for values in stated:
        cells = {name: _number(value) for name, value in values.items() if name != "level"}
        yield Dimension(level=values.get("level", 1), **cells)


def _dimension(rows, names):
    """What the text says about a block; the first level is called 项目… there."""
    inside = [row for row in rows
              if [row.level1 and row.level1.text, row.level2 and row.level2.text][: len(names)] == list(names)]
    weight = sum((number(row.weight) or 0 for row in inside), Decimal(0))
    average = sum((number(row.average) or 0 for row in inside), Decimal(0))
    told = {"name": f"项目{names[0]}" if len(names) == 1 else names[1], "level": len(names),
            "level1": f"项目{names[0]}", "weight": weight, "average": average}
    if weight:
        told["loss_rate"] = f"{((weight - average) * 100 / weight).quantize(TWO, 'ROUND_HALF_UP')}%"
    return told


def _survey(stated):
    if stated is None:
        return None
    return Survey(**{name: _cell(value) for name, value in {**SURVEY, **stated}.items()})


def _doubted(report, doubts):
    """The report with a doubt on the cells named by path: `criteria[0].average`, `score`."""
    for path, reason in doubts.items():
        report = _put(report, path.replace("[", ".").replace("]", "").split("."), reason)
    return report


def _put(part, path, reason):
    if not path:
        return replace(part, doubt=reason)
    at, rest = path[0], path[1:]
    if isinstance(part, tuple):
        return tuple(_put(each, rest, reason) if number == int(at) else each for number, each in enumerate(part))
    return replace(part, **{at: _put(getattr(part, at), rest, reason)})


def report_from_json(text: str) -> EvaluationReport:
    """A report as a person transcribes one (plain texts instead of cells), with places that tell the cells apart."""
    told = json.loads(text)
    lines = iter(range(1, 10**6))

    def cell(value):
        return None if value is None else Cell(value, Place(line=next(lines)))

    def struct(kind, values, **more):
        lists = {name: tuple(map(cell, value)) for name, value in values.items() if isinstance(value, list)}
        plain = {name: cell(value) for name, value in values.items() if not isinstance(value, list | int)}
        return kind(**plain, **lists, **more)

    return EvaluationReport(
        **{name: cell(told.get(name)) for name in ("project", "department", "grade", "conclusion", "score")},
        **{name: tuple(map(cell, told[name])) for name in ("basis", "experts", "findings", "recommendations")},
        fiscal_year=told["fiscal_year"], experts_named=True,
        funds=tuple(struct(FundItem, each) for each in told["funds"]),
        criteria=tuple(struct(Criterion, each) for each in told["criteria"]),
        total=struct(SheetTotal, told["total"]),
        dimension_analysis=tuple(struct(Dimension, each, level=each["level"]) for each in told["dimension_analysis"]),
        survey=struct(Survey, told["survey"]),
        schedule=tuple(struct(Event, each) for each in told["schedule"]),
        at=Place(line=1),
    )
