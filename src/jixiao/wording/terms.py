"""The official names of kinds, fields, levels and marks, Chinese and English, as docs/glossary.md has them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jixiao.wording.language import Lang, Term, pick

KINDS: Mapping[str, Term] = {
    "target": ("绩效目标申报表", "target form"),
    "self_evaluation": ("绩效自评表", "self-evaluation form"),
    "monitoring": ("绩效运行监控表", "monitoring form"),
    "evaluation_report": ("绩效评价报告", "evaluation report"),
    "final_accounts": ("部门决算", "final accounts"),
}

# What a form is about.
SUBJECTS: Mapping[str, Term] = {
    "project": ("项目", "project"),
    "carryover_project": ("结转项目", "carried-over project"),
    "policy": ("政策", "policy"),
    "special_fund": ("专项资金", "special fund"),
    "transfer_payment": ("转移支付", "transfer payment"),
    "department": ("部门整体", "whole department"),
}

LEVELS: Mapping[str, Term] = {"error": ("错误", "error"), "warning": ("警告", "warning"), "info": ("提示", "info")}
DUTIES: Mapping[str, Term] = {  # what a finding of the level asks for
    "error": ("须改正", "must be put right"), "warning": ("须答复", "must be answered"), "info": ("供参考", "to know"),
}

# How sure a citation is.
EVIDENCE: Mapping[str, Term] = {
    "V": ("已见原件", "seen in the original"),
    "X": ("转引", "second-hand"),
    "M": ("凭记忆，未核对", "from memory, unverified"),
    "D": ("本软件的取舍", "our decision"),
}

# The last part of a path; where two structs share a name, the longer key goes before.
FIELDS: Mapping[str, Term] = {
    "title": ("表名", "title"),
    "project.name": ("项目名称", "project name"),
    "project.code": ("项目编码", "project code"),
    "project.category": ("项目类别", "project category"),
    "project.attribute": ("项目属性", "project attribute"),
    "project.period": ("项目期", "project period"),
    "project.start_date": ("计划开始日期", "planned start"),
    "project.end_date": ("计划完成日期", "planned end"),
    "supervising_department": ("主管部门", "line department"),
    "implementing_unit": ("实施单位", "implementing unit"),
    "primary_budget_unit": ("一级预算单位", "first-level budget unit"),
    "contact.name": ("项目负责人", "person in charge"),
    "contact.phone": ("联系电话", "telephone"),
    "funds.currency_unit": ("金额单位", "currency unit"),
    "funds.rate_label": ("执行率栏目", "heading of the rates"),
    "label": ("资金来源", "source of money"),
    "initial_budget": ("年初预算数", "original budget"),
    "adjusted_budget": ("全年预算数", "revised budget"),
    "executed": ("全年执行数", "actual expenditure"),
    "execution_rate": ("执行率", "execution rate"),
    "reason": ("原因", "reason"),
    "project_total": ("项目资金总额", "project total"),
    "annual_request": ("年度资金申请总额", "annual request"),
    "expected": ("预期目标", "expected"),
    "goals.actual": ("实际完成情况", "achieved"),
    "level1": ("一级指标", "level-1 indicator"),
    "level1_weight": ("一级指标分值", "level-1 points"),
    "level2": ("二级指标", "level-2 indicator"),
    "level2_note": ("二级指标注", "level-2 note"),
    "level3": ("三级指标", "level-3 indicator"),
    "nature": ("指标性质", "nature"),
    "direction": ("指标方向", "direction"),
    "target": ("年度指标值", "target value"),
    "adjusted_target": ("调整指标值", "revised target value"),
    "unit": ("计量单位", "unit of measure"),
    "actual": ("实际完成值", "actual value"),
    "mid_year_actual": ("年中执行情况", "mid-year value"),
    "full_year_forecast": ("全年预计完成情况", "forecast"),
    "likelihood": ("完成目标可能性", "likelihood"),
    "weight": ("分值", "points"),
    "coefficient": ("得分系数", "coefficient"),
    "deduction": ("扣分", "deduction"),
    "score": ("得分", "score"),
    "deviation": ("偏差原因分析及改进措施", "deviation and remedy"),
    "core": ("是否核心指标", "core indicator"),
    "description": ("绩效指标描述", "description"),
    "block": ("指标块", "block"),
    "note": ("备注", "note"),
    "scoring_rule": ("评分标准", "scoring rule"),
    "recheck_score": ("复核分", "re-check score"),
    "tasks.name": ("任务名称", "task"),
    "tasks.content": ("主要内容", "main content"),
    "tasks.actual": ("任务完成情况", "task achieved"),
    "tasks.budget": ("任务预算金额", "task budget"),
    "budget_fiscal": ("任务预算财政拨款", "fiscal budget"),
    "budget_other": ("任务预算其他资金", "other budget"),
    "tasks.executed": ("任务执行金额", "task expenditure"),
    "executed_fiscal": ("任务执行财政拨款", "fiscal expenditure"),
    "executed_other": ("任务执行其他资金", "other expenditure"),
    "context.year": ("表外年度", "year outside the form"),
    "context.unit": ("表外单位", "unit outside the form"),
    "context.department": ("表外主管部门", "department outside the form"),
    "grade": ("评价等级", "rating"),
    "notes": ("备注", "notes"),
    # evaluation reports
    "project": ("项目名称", "project name"),
    "department": ("部门", "department"),
    "basis": ("依据", "basis"),
    "item": ("项目", "item"),
    "amount": ("金额", "amount"),
    "section": ("所在章节", "section"),
    "level2_weight": ("二级指标分值", "level-2 points"),
    "standard": ("评分标准", "scoring rule"),
    "self_score": ("自评得分", "self score"),
    "criteria.recheck_score": ("复核得分", "re-check score"),
    "scores": ("专家评分", "experts' scores"),
    "sum": ("合计", "sum"),
    "average": ("平均分", "mean"),
    "experts": ("专家", "experts"),
    "conclusion": ("评价结论", "conclusion"),
    "dimension_analysis.name": ("分析内容", "block"),
    "loss_rate": ("失分率", "lost-point rate"),
    "comment": ("评语", "comment"),
    "scale": ("等级标准", "scale of grades"),
    "sampled": ("抽查资金占比", "sample's share of the money"),
    "questionnaires": ("发放问卷", "questionnaires"),
    "returned": ("回收问卷", "returned"),
    "valid": ("有效问卷", "valid"),
    "return_rate": ("问卷回收率", "return rate"),
    "valid_rate": ("问卷有效率", "rate of valid answers"),
    "respondents": ("调查对象", "respondents"),
    "stated_aim": ("调查目的", "stated aim"),
    "very_satisfied": ("非常满意", "very satisfied"),
    "satisfied": ("满意", "satisfied"),
    "fairly_satisfied": ("基本满意", "fairly satisfied"),
    "dissatisfied": ("不满意", "dissatisfied"),
    "satisfaction": ("满意度", "satisfaction"),
    "result": ("调查结果", "result"),
    "date": ("日期", "date"),
    "event": ("事项", "step"),
    "findings": ("存在的问题", "problem"),
    "recommendations": ("有关建议", "recommendation"),
    "heading": ("标题", "heading"),
    # final accounts
    "figures.unit": ("单位", "unit"),
    "change": ("增减额", "change"),
    "change_direction": ("增减方向", "direction of the change"),
    "change_rate": ("增减率", "rate of change"),
    "rate_direction": ("增减率方向", "direction of the rate"),
    "baseline": ("比较对象", "compared with"),
    "baseline_amount": ("比较对象金额", "amount compared with"),
    "completion": ("完成预算的比例", "completion of the budget"),
    "share": ("占比", "share"),
    "share_of": ("占比的总体", "share of"),
    "units": ("决算单位", "unit of the accounts"),
    "contents": ("目录", "contents"),
    "number": ("编号", "number"),
    "unit_name": ("编制单位", "made out by"),
    "currency_unit": ("金额单位", "currency unit"),
    "heads": ("栏目", "head of a column"),
    "code": ("科目编码", "code"),
    "name": ("科目名称", "name"),
    "values": ("金额", "amount"),
}

SECTIONS: Mapping[str, Term] = {
    "identity": ("项目信息", "Project"),
    "funds": ("项目资金", "Funds"),
    "tasks": ("年度主要任务", "Main tasks"),
    "goals": ("总体目标", "Goals"),
    "indicators": ("绩效指标", "Indicators"),
    "criteria": ("评分表", "Score sheet"),
    "experts": ("专家", "Experts"),
    "total": ("总分", "Total"),
    "conclusion": ("评价结论", "Conclusion"),
    "dimension_analysis": ("指标分析", "Analysis"),
    "survey": ("问卷调查", "Survey"),
    "schedule": ("评价工作过程", "Course of the evaluation"),
    "findings": ("存在的问题", "Problems"),
    "recommendations": ("有关建议", "Recommendations"),
    "figures": ("情况说明数据", "Figures of the text"),
    "tables": ("公开表", "Public tables"),
    "sections": ("章节", "Outline"),
    "prose": ("正文", "Text"),
    "contents": ("目录", "Contents"),
    "units": ("决算单位", "Units of the accounts"),
    "notes": ("备注", "Notes"),
}

SCOPES: Mapping[str, Term] = {
    "annual": ("年度目标", "goal of the year"),
    "project": ("项目总目标", "goal of the whole project"),
}

SOURCES: Mapping[str, Term] = {
    "total": ("年度资金总额", "total of the year"),
    "fiscal": ("财政拨款", "fiscal appropriation"),
    "fiscal_current_year": ("当年财政拨款", "fiscal appropriation of the current year"),
    "carryover": ("上年结转资金", "funds carried over from the prior year"),
    "other": ("其他资金", "other funds"),
}

POSITION = re.compile(r"\[(\d+)\]")


def section_of(path: str) -> str:
    """The part of the form a path lies in, a key of SECTIONS."""
    first = POSITION.sub("", path).partition(".")[0]
    return first if first in SECTIONS else "identity"


def field_name(path: str, lang: Lang) -> str:
    """`indicators[3].score` → 得分; an unknown field keeps its identifier."""
    bare = POSITION.sub("", path)
    last = bare.rpartition(".")[2]
    return pick(FIELDS.get(bare) or FIELDS.get(last) or SECTIONS.get(last) or (last, last), lang)


def place_in_form(path: str, lang: Lang) -> str:
    """`indicators[3].score` → 绩效指标第4行·得分, for people who do not count from 0."""
    rows = POSITION.findall(path)
    name = field_name(path, lang)
    if not rows:
        return name
    if path.startswith("tables["):
        return _place_in_table([int(row) + 1 for row in rows], name, lang)
    row, section = int(rows[0]) + 1, pick(SECTIONS[section_of(path)], lang)
    if path.endswith("]"):
        return f"{section} {row}" if lang == "en" else f"{section}第{row}项"
    return f"{section}, row {row}: {name}" if lang == "en" else f"{section}第{row}行·{name}"


def _place_in_table(counted: list[int], name: str, lang: Lang) -> str:
    """`tables[2].rows[3].values[1]` → 公开表第3张第4行第2栏."""
    zh = "".join(f"第{number}{word}" for number, word in zip(counted, ("张", "行", "栏"), strict=False))
    en = ", ".join(f"{word} {number}" for number, word in zip(counted, ("", "row", "column"), strict=False)).strip()
    told = f"公开表{zh}", f"public table {en}"
    return pick(told, lang) if len(counted) > 2 else pick((f"{told[0]}·{name}", f"{told[1]}: {name}"), lang)
