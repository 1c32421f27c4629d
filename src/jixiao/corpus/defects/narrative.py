"""Defects of goals and results, and of rows that do not fit them."""

from __future__ import annotations

import msgspec

from jixiao.corpus.defects._frame import Case, Planted, flaw
from jixiao.corpus.defects._rows import lives, quantity, reached, with_row
from jixiao.model import Cell, Form, Indicator, number, text
from jixiao.rules.knowledge.headings import heading
from jixiao.rules.knowledge.lexicon import said, says
from jixiao.rules.knowledge.narrative import pairs
from jixiao.rules.knowledge.times import spans_one_year
from jixiao.sources import threshold

_OTHER_TASKS = ("举办龙舟邀请赛", "印制方言图册", "修缮古戏台")
_OTHER_THINGS = ("龙舟桨叶数量", "方言图册数量", "古戏台匾额数量")


def _with_goal(form: Form, position: int, **texts: str) -> Form:
    goals = form.goals
    goal = msgspec.structs.replace(goals[position], **{key: Cell(value) for key, value in texts.items()})
    return msgspec.structs.replace(form, goals=(*goals[:position], goal, *goals[position + 1 :]))


def _annual(form: Form) -> int | None:
    return next((at for at, goal in enumerate(form.goals) if goal.scope == "annual" and text(goal.expected)), None)


def _answered(form: Form) -> int | None:
    """The annual goal, where the form prints a result beside it."""
    at = _annual(form)
    return at if at is not None and text(form.goals[at].actual) else None


def _told(case: Case, expected: str, actual: str) -> Planted:
    at = _answered(case.form)
    if at is None:
        return None
    return _with_goal(case.form, at, expected=expected, actual=actual), f"goals[{at}].actual", f"goals[{at}].expected"


def _expected(case: Case, words: str) -> Planted:
    """The annual goal in other words; its path."""
    at = _annual(case.form)
    return None if at is None else (_with_goal(case.form, at, expected=words), f"goals[{at}].expected")


def _counted(row: Indicator) -> bool:
    """Whether the row is one of numbers done that stands once."""
    return lives(row) and heading(row) == "quantity" and row.block is None


def _names_persons(form: Form) -> bool:
    return any(said(text(row.level3) or "", "persons") for row in form.indicators if heading(row) == "quantity")


@flaw("RV-59", rule="CON101")
def result_copies_the_goal(case: Case) -> Planted:
    """The result has the words of the goal."""
    at = _answered(case.form)
    asked = "" if at is None else text(case.form.goals[at].expected) or ""
    return _told(case, asked, f"{asked.rstrip('。')}，已完成。")


@flaw("RV-81", rule="CMP120")
def instruction_left_in_the_result(case: Case) -> Planted:
    """The result is still the instruction of the form."""
    at = _answered(case.form)
    words = case.dice.pick(("对照年度目标，说明完成情况（100字以内）", "（请填写年度目标完成情况）"))
    return None if at is None else (_with_goal(case.form, at, actual=words), f"goals[{at}].actual")


@flaw("RV-42", rule="SCO121")
def gap_owned_up_to_beside_full_marks(case: Case) -> Planted:
    """The result says that something was left undone, and no row lost a point."""
    at, rows = _answered(case.form), [row for row in case.form.indicators if number(row.weight)]
    if at is None or not rows or any((number(row.score) or 0) < (number(row.weight) or 0) for row in rows):
        return None
    told = f"{(text(case.form.goals[at].actual) or '').rstrip('。')}，但有3座观鸟亭因雨季未修整。"
    read = [f"indicators[{position}].score" for position in range(len(case.form.indicators))]
    return _with_goal(case.form, at, actual=told), f"goals[{at}].actual", *read


@flaw("RV-50", rule="CON102")
def result_of_last_year(case: Case) -> Planted:
    """The result was left from the year before."""
    at, year = _answered(case.form), case.form.fiscal_year
    if at is None or year is None:
        return None
    return _with_goal(case.form, at, actual=f"{year - 1}年步道修整完毕。"), f"goals[{at}].actual"


@flaw("RV-58", rule="CON103")
def result_tells_another_number(case: Case) -> Planted:
    """The result gives the row's name with another number."""
    at, goal = case.some_row(_counted), _answered(case.form)
    if at is None or goal is None:
        return None
    texts = quantity(case.form.indicators[at], "≥", "60", "把") | {"actual": "62把"}
    form = with_row(case.form, at, level3="观鸟亭座椅数量", **texts)
    form = _with_goal(form, goal, actual="观鸟亭座椅数量达到69把。")
    return form, f"indicators[{at}].actual", f"goals[{goal}].actual"


@flaw("RV-45", rule="CON104")
def persons_counted_as_attendances(case: Case) -> Planted:
    """A row named for persons is counted in attendances."""
    at = case.some_row(_counted)
    if at is None or case.form.indicators[at].actual is None:
        return None
    row = case.form.indicators[at]
    texts = quantity(row, "≥", "60", "人次") | {"actual": "62人次"}
    if row.likelihood is not None:
        texts |= {"actual": "35人次", "full_year_forecast": "62人次"}
    return with_row(case.form, at, level3="护林员培训人数", **texts), f"indicators[{at}].actual"


@flaw("T-21", rule="CON105")
def task_that_no_row_measures(case: Case) -> Planted:
    """The goal names a task more."""
    at = _annual(case.form)
    if at is None:
        return None
    more = f"{(text(case.form.goals[at].expected) or '').rstrip('。')}，{case.dice.pick(_OTHER_TASKS)}。"
    return _with_goal(case.form, at, expected=more), f"goals[{at}].expected"


@flaw("T-21", "RV-46", rule="CON106")
def row_that_no_goal_names(case: Case) -> Planted:
    """A counted row is about something that goal and result do not name."""
    at = case.some_row(_counted)
    goal = _annual(case.form)
    if at is None or goal is None:
        return None
    form = with_row(case.form, at, level3=case.dice.pick(_OTHER_THINGS))
    form = msgspec.structs.replace(form, goals=case.form.goals)
    if len(text(form.goals[goal].expected) or "") < threshold("RV-46.shortest"):
        return None
    return form, f"indicators[{at}].level3", f"goals[{goal}].expected", f"goals[{goal}].actual"


@flaw("RV-47", rule="CON107")
def goals_alike(case: Case) -> Planted:
    """The annual goal is the total goal once more, in a project of several years or one that recurs."""
    goals = case.form.goals
    if spans_one_year(case.form) and not says(case.form.project.category, "recurring"):
        return None
    total = next((at for at, goal in enumerate(goals) if goal.scope == "project" and text(goal.expected)), None)
    at = _annual(case.form)
    if total is None or at is None:
        return None
    form = _with_goal(case.form, at, expected=text(goals[total].expected) or "")
    return form, f"goals[{at}].expected", f"goals[{total}].expected"


@flaw("RV-48", rule="CON108")
def goal_told_as_done(case: Case) -> Planted:
    """The goal is a report."""
    return _expected(case, "全年完成了步道修整，为村民提供了便利。")


@flaw("RV-49", rule="CON109")
def only_money_told(case: Case) -> Planted:
    """The result tells the money and nothing else."""
    at = _answered(case.form)
    return None if at is None else (_with_goal(case.form, at, actual="资金已全部支出"), f"goals[{at}].actual")


@flaw("RV-53", rule="CON113")
def subsidy_by_name(case: Case) -> Planted:
    """The project is named for a subsidy, and nothing speaks of one."""
    form = case.form
    rows = [cell for row in form.indicators for cell in (row.level3, row.target)]
    paid = any(said(text(cell) or "", "payments") for cell in (*(goal.expected for goal in form.goals), *rows))
    if form.project.name is None or _annual(form) is None or paid or form.subject == "transfer_payment":
        return None
    project = msgspec.structs.replace(form.project, name=Cell("护林员巡山补贴"))
    read = [f"indicators[{at}].level3" for at in range(len(form.indicators))]
    read += [f"goals[{at}].expected" for at in range(len(form.goals))]
    return msgspec.structs.replace(form, project=project), "project.name", *read


@flaw("RV-55", rule="CON115")
def other_persons(case: Case) -> Planted:
    """The goal names other persons than the row counts."""
    at, goal = case.some_row(_counted), _answered(case.form)
    if at is None or goal is None or _names_persons(case.form):
        return None
    form = _with_goal(case.form, goal, expected="组织护林员体检。", actual="组织司机体检。")
    texts = quantity(form.indicators[at], "≥", "60", "人") | {"actual": "62人"}
    rows = enumerate(form.indicators)
    read = [f"indicators[{position}].level3" for position, row in rows if heading(row) == "quantity"]
    read.append(f"goals[{goal}].expected")
    form = with_row(form, at, level3="司机体检人数", **texts)
    return form, f"indicators[{at}].level3", *read


@flaw("RV-56", rule="CON116")
def list_cut_short(case: Case) -> Planted:
    """One item of the list was bought in part."""
    at = case.some_row(_counted)
    if at is None:
        return None
    texts = quantity(case.form.indicators[at], "=", "8", "组") | {"actual": "8组"}
    filled = with_row(case.form, at, level3="添置书架梯凳", **texts)
    return _told(Case(filled, case.dice), "添置书架8组、梯凳4把。", "添置书架8组、梯凳1把。")


@flaw("RV-57", rule="CON117")
def once_and_yearly(case: Case) -> Planted:
    """One sentence says both."""
    at = case.some_row(_counted)
    if at is None:
        return None
    row = case.form.indicators[at]
    texts = quantity(row, "≥", "60", "户") | reached(row, "62户")
    filled = with_row(case.form, at, level3="慰藉金发放户数", **texts)
    return _expected(Case(filled, case.dice), "为失独家庭发放一次性慰藉金，每户每年3000元。")


@flaw("RV-59", rule="CON118")
def result_from_elsewhere(case: Case) -> Planted:
    """The result was taken from the press."""
    at = _answered(case.form)
    asked = "" if at is None else text(case.form.goals[at].expected) or ""
    if len(pairs(asked)) < threshold("RV-59.shortest"):
        return None
    return _told(case, asked, "湖畔郁金香花展迎来第五季，花农带来名贵花种，市民赏花拍照")
