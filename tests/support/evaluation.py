"""Invented evaluation reports: score sheets as text dumps and as cells, and a report with all its sections."""

from decimal import Decimal

NAMES = ("于建设", "欧阳小满", "高峰", "王守一", "赵四海")
LEVELS = (
    ("决策（20分）", "项目立项（8分）", "立项依据充分性", "8"),
    ("", "绩效目标（12分）", "绩效目标合理性", "12"),
    ("过程（20分）", "资金管理（20分）", "预算执行率", "12"),
    ("", "", "资金使用合规性", "8"),
    ("产出（40分）", "产出数量（40分）", "补种树木", "40"),
    ("效益（20分）", "项目效益（20分）", "社会效益", "20"),
)
PARTS = ("1", "0.9", "0.85", "0.95", "0.8")  # of the points, expert after expert


def dump(rows, *, lost=False):
    """A table as a word processor's text dump prints it; `lost`: cells merged from above leave no trace."""
    made = ("\n".join(f"\t{cell}" for cell in row if cell or not lost) for row in rows)
    return "\n\n".join(made) + "\n"


def points(weight, part):
    return f"{(Decimal(weight) * Decimal(part)).normalize():f}"


def panel(experts=NAMES, *, sums=True):
    """A sheet scored by these experts: head, rows, total."""
    head = ["一级指标", "二级指标", "三级指标", "分值", *experts, *(["合计"] if sums else []), "平均分"]
    rows, totals = [head], [Decimal(0)] * len(experts)
    for level1, level2, level3, weight in LEVELS:
        scores = [points(weight, part) for part, _ in zip(PARTS, experts, strict=False)]
        totals = [total + Decimal(score) for total, score in zip(totals, scores, strict=True)]
        rows.append([level1, level2, level3, weight, *scores, *tail(scores, sums)])
    shown = [f"{total.normalize():f}" for total in totals]
    return [*rows, ["总分", "100", *shown, *tail(shown, sums)]]


def tail(scores, sums):
    total = sum(map(Decimal, scores))
    mean = round(total / len(scores), 2)
    return [*([f"{total.normalize():f}"] if sums else []), f"{mean.normalize():f}"]


REPORT = """\
青石区园林局2022年度街心花园养护项目支出绩效评价报告

目录
一、基本情况..........1
二、绩效评价工作开展情况..........3

一、基本情况
（一）项目概况
1.项目背景
根据《青石区园林养护办法》（青政发〔2021〕12号）和青财预〔2022〕8号文件要求，设立本项目。
2.资金投入和使用情况
年初预算300万元，其中：市级财政资金200万元，区级财政资金100万元，实际支出285.5万元，标准150元/人。
（二）项目绩效目标
完成花园养护20公顷。
二、绩效评价工作开展情况
（一）绩效评价目的、对象和范围
说明养护资金用得是否合理。
（二）绩效评价工作过程
1.前期准备。2023年3月1日至3月10日，成立评价工作组，制定方案。
2.现场调研。2023年3月15日，召开座谈会；4月上旬，整理资料。
向周边居民开展满意度调查，调查对象为周边居民，共发放问卷300份，回收有效问卷286份，有效率95.3%，综合满意度92.5%。
专家组成员：于建设、欧阳小满、高峰
三、综合评价情况及评价结论
经综合评价，本项目总得分86.40分，评价等级为“良”。90分以上等级为优。

{sheet}
四、绩效评价指标分析
（一）项目决策情况
决策类指标满分20分，得18.5分，得分率92.5%。
1.项目立项：该指标满分8分，得7.2分，得分率90%。立项资料不够完整。
2.绩效目标分析：目标没有量化。考评平均分为10.80分，失分率为10.00%。
五、主要经验及做法、存在的问题及原因分析
（一）主要经验及做法
1.领导重视，组织有力。
（二）存在的问题及原因分析
1.绩效目标不够明确
申报时没有量化，关于建设标准的内容缺失。
2.用电高峰期作业安排不合理。专家高峰认为，应当错峰。
六、有关建议
（一）完善目标管理
建议进一步量化指标，于建设同意。
（二）加强过程监管
七、其他需要说明的问题
无。
"""


def report(sheet=None):
    """The whole report with a sheet of three experts."""
    return REPORT.format(sheet=dump(panel(NAMES[:3], sums=False) if sheet is None else sheet))
