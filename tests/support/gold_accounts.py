"""The transcribed narrative of published accounts beside the repository, when it is there."""

import json

from jixiao.model import Cell, Place
from jixiao.model.accounts import Accounts, Figure
from support.gold_forms import GOLD

FILE = GOLD / "fengtai_accounts.json"
WORDS = {  # how an item begins or ends → what it is; the first that fits
    "收、支总计": "total", "本年收入合计": "income_total", "财政拨款收入": "income:fiscal", "其他收入": "income:other",
    "上级补助收入": "income:superior", "事业收入": "income:service", "经营收入": "income:business",
    "附属单位上缴收入": "income:subordinate", "本年支出合计": "expenditure_total", "基本支出": "expenditure:basic",
    "项目支出": "expenditure:project", "上缴上级支出": "expenditure:to_superior", "经营支出": "expenditure:business",
    "对附属单位补助支出": "expenditure:to_subordinate", "财政拨款收、支总计": "fiscal_total",
    "一般公共预算财政拨款支出": "general_total", "公务接待费": "reception", "政府采购支出总额": "procurement",
    "政府采购货物支出": "procurement:goods", "政府采购工程支出": "procurement:works",
    "政府采购服务支出": "procurement:services", "授予中小企业合同金额": "procurement:sme",
    "授予小微企业合同金额": "procurement:small_micro", "车辆": "assets:vehicles", "评价项目": "evaluated_projects",
    "评价项目涉及金额": "evaluated_money", "日常公用经费支出": "operating_cost",
    "行政编制": "staff:administrative:posts", "行政编制实有人数": "staff:administrative:actual",
    "事业编制": "staff:institution:posts", "事业编制实有人数": "staff:institution:actual",
}
BEGINS = {"因公出国": "abroad", "公务用车": "vehicles"}
CLASSES = {"一般公共服务支出": "201", "社会保障和就业支出": "208", "卫生健康支出": "210", "住房保障支出": "221"}
RATES = {"减少": "下降", "增加": "增长"}


def gold_accounts() -> Accounts:
    """Its figures, with places counted in the transcription."""
    figures = json.loads(FILE.read_text(encoding="utf-8"))
    return Accounts(
        title=Cell("2020年度部门决算"), fiscal_year=2020, at=Place(line=1),
        figures=tuple(_figure(figure, Place(file=FILE.name, line=number)) for number, figure in enumerate(figures, 1)),
    )


def _figure(stated, at):
    cells = {name: Cell(value, at) for name, value in stated.items() if value is not None}
    if "change_rate" in cells:
        cells["rate_direction"] = Cell(RATES[stated["change_direction"]], at)
    baseline = stated.get("baseline") or ""
    if baseline.endswith("万元"):
        cells["baseline_amount"] = Cell(baseline.rpartition("预算")[2].strip("数万元"), at)
    role = "budget" if stated["item"].endswith("预算") else "final"
    return Figure(**cells, concept=_concept(stated["item"]), role=role)


def _concept(item):
    if "三公" in item and "单位" not in item:
        return "three_public"
    name = item.strip("“").partition("”")[0]
    if name in CLASSES:
        return f"function:{CLASSES[name]}"
    if "（款）" in item:
        return f"function:{name}"
    begins = (concept for word, concept in BEGINS.items() if item.startswith(word))
    return WORDS.get(item) or next(begins, None)
