"""指标填错了二级指标。

## 为什么
数量、质量、时效、成本和效益各有各的考核内容；放错了，该考核的没有考核，分值也落在别处。
## 反例
质量指标“活动参加人数”=40人；时效指标“采购程序合规性”；数量指标“课桌椅购置率”≥90%；社会效益指标“学员考核合格率”。
## 正例
数量指标“活动参加人数”≥40人；质量指标“采购程序合规率”=100%。
## 怎么改
移到消息所指的二级指标下；数量指标写个数、面积、人次。完成率、覆盖率可放在数量下，不提示。

## Why
Quantity, quality, timeliness, cost and benefit each ask for another thing: how much, how well, when, at what cost,
with what effect. A row under the wrong heading leaves its heading unassessed and puts the points elsewhere.
## Bad example
Quality: “number of participants” =40; timeliness: “procurement followed the rules”; quantity: “share of desks and
chairs bought” ≥90%; social benefit: “share of trainees who passed”.
## Good example
Quantity: “number of participants” ≥40; quality: “share of procurements that followed the rules” =100%.
## Repair
Move the row under the level-2 indicator that the message names. Quantity takes pieces, areas and attendances. Rates
of completion and of coverage may stand under quantity and are not reported.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.benefits import other_benefit
from jixiao.rules.knowledge.execution import of_execution
from jixiao.rules.knowledge.headings import HEADINGS
from jixiao.rules.knowledge.meanings import applies
from jixiao.rules.knowledge.misplaced import misplaced


@rule(
    code="IND130", name="wrong-heading", title_en="An indicator stands under the wrong second-level heading",
    level="warning", forms={"self_evaluation", "target", "monitoring"}, basis=("T-23",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        found = misplaced(row) if applies(row) else None
        if found is None or row.heading is None or of_execution(row) or other_benefit(row, case):
            continue  # what is wrong with the last two is said by IND131 and IND132
        (zh, en), (better, better_en) = HEADINGS[row.heading], HEADINGS[found.better]
        moved = found.better != row.heading
        yield at(
            f"{row.path}.level3",
            f"「{row.name}」{found.zh}" + (f"，应归{better}，不宜放在{zh}下" if moved else ""),
            f"“{row.name}” {found.en}" + (f" and belongs under {better_en}, not under {en}" if moved else ""),
            expected=better if moved else None,
            uses=[f"{row.path}.level2", f"{row.path}.target"],
        )
