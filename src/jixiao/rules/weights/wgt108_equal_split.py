"""分值在众多指标间平均分摊。

## 为什么
重要的任务和附带的小事各占一样的分，权重就不能引导力量用在要紧处。
## 反例
产出指标九行，八行各 5.5 分，末行 6 分。
## 正例
主要任务“更换路灯盏数”12 分，次要的“发放宣传册”3 分。
## 怎么改
按任务的轻重和资金的多少分配分值。行数不多时平均分配也合理，不作提示。

## Why
Where main tasks and trifles weigh the same, the points do not direct effort to what matters.
## Bad example
Nine rows of output: eight with 5.5 points each, the last one with 6.
## Good example
The main task “street lamps replaced” has 12 points, the lesser “leaflets handed out” 3.
## Repair
Give points by the weight of the task and the money it takes. With few rows an even split is sensible too and is not
reported.
"""

from collections import Counter
from collections.abc import Iterator

from jixiao.model import number
from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.levels import level, of_the_year
from jixiao.sources import threshold
from jixiao.wording.numbers import plain


@rule(
    code="WGT108", name="equal-split", title_en="Points are split evenly over many rows", level="info",
    forms={"self_evaluation", "target"}, basis=("RV-31",), since="0.1", status="preview", needs=("weight",),
)
def check(case: Case) -> Iterator[Remark]:
    groups: dict[str, list[Row]] = {}
    for row in of_the_year(case):
        groups.setdefault(level(row) or "", []).append(row)
    for rows in groups.values():
        if len(rows) < threshold("RV-31.rows_from"):
            continue
        weights = [number(row.indicator.weight) for row in rows]
        counts = Counter(weight for weight in weights if weight)
        if None in weights or not counts:
            continue
        each, same = counts.most_common(1)[0]
        rest = [weight for weight in weights if weight != each]
        if same >= len(rows) - 1 and not any(weight is None or abs(weight - each) >= 1 for weight in rest):
            yield at(
                f"{rows[0].path}.weight",
                f"{len(rows)} 行各 {plain(each)} 分（尾差除外），看不出轻重",
                f"{len(rows)} rows have {plain(each)} points each, a remainder aside: nothing tells what matters",
            )
