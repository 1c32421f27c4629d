"""只写了原因没有措施，或只写了措施没有原因。

## 为什么
这一栏叫“偏差原因分析及改进措施”，两样都要；只有原因，看不出怎样补救，只有措施，看不出为什么扣分。
## 反例
原因“受连续降雨影响，修缮停工一个月”，没有措施。
## 正例
“受连续降雨影响，修缮停工一个月；已增派一个班组，4月底前补齐”。
## 怎么改
补写缺的一半。完成比例低于 70% 而没有写全的是 DEV110。

## Why
The cell is called deviation and remedy and asks for both. With the cause alone nobody sees how it will be made
good, with the remedy alone nobody sees why points were taken off.
## Bad example
Cause “repairs stood still for a month because of continuous rain”, and no remedy.
## Good example
“Repairs stood still for a month because of continuous rain; with one more team the rest will be done by the end of
April”.
## Repair
Add the missing half. A row completed to less than 70% without both is reported as DEV110 instead.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.reasons import far_off, worth

LACKS = {
    "cause": ("有原因，没有改进措施", "gives a cause and no remedy"),
    "measure": ("有措施，没有说明原因", "gives a remedy and no cause"),
}


@rule(
    code="DEV106", name="cause-without-measure", title_en="A cause without a remedy, or a remedy without a cause",
    level="info", forms={"self_evaluation"}, basis=("S-23",), since="0.1", needs=("deviation", "score"),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        lacks = LACKS.get(worth(row) or "")
        if lacks and not far_off(row):
            yield at(
                f"{row.path}.deviation",
                f"「{row.name}」的偏差说明{lacks[0]}",
                f"“{row.name}”: the text about the deviation {lacks[1]}",
                uses=[f"{row.path}.score", f"{row.path}.weight"],
            )
