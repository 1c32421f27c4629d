"""应填数字的格子印的不是数字。

## 为什么
分值、得分、金额和执行率要参加计算；印成文字就无法汇总和核对。
## 反例
分值印“五十”，得分印“满分”。
## 正例
分值印 50，得分印 50。
## 怎么改
改填数字；没有的填 0 或“—”。数字后面附有说明的（7万(甲4万元,…)）未作数字读取，说明宜移到备注栏，作警告。

## Why
Points, scores, amounts and rates are reckoned with; written in words they can be neither added up nor checked.
## Bad example
The points read “fifty”, the score reads “full marks”.
## Good example
Points 50, score 50.
## Repair
Write a number; where there is none, 0 or a dash. A number with remarks in brackets behind it (“70,000 (unit A 40,000,
…)”) is not read as a number either; that is only a warning, and the remark is better moved to the notes.
"""

import re
from collections.abc import Iterator

from jixiao.model.cell import plain_number
from jixiao.model.finding import Level
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.words import AMOUNTS, folded, is_empty, says_nothing
from jixiao.wording.terms import FIELDS

NUMERIC = tuple(f".{name}" for name in (*AMOUNTS, "weight", "score", "execution_rate", "level1_weight"))
SELF_EVALUATION, TARGET = ("S-04", "S-05", "B-01"), ("T-30",)
REMARKS = re.compile(r"(.+?)(?:[(\[;]|[,、](?!\d))")  # 7万( of 7万(甲4万元,乙3万元)


@rule(
    code="CMP103", name="number-not-readable", title_en="A cell that must hold a number holds none", level="error",
    forms={"self_evaluation", "target"}, basis=(*SELF_EVALUATION, *TARGET), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    basis = TARGET if case.form.kind == "target" else SELF_EVALUATION
    for path, cell in case.cells.items():
        if not path.endswith(NUMERIC) or cell.number is not None or is_empty(cell) or says_nothing(cell):
            continue
        field = path.rpartition(".")[2]
        if field == "execution_rate" and folded(cell).endswith("%%"):
            continue  # FND111
        names, first = FIELDS[field], REMARKS.match(folded(cell))
        if first is not None and plain_number(first[1]) is not None:
            level: Level = "warning"
            zh, en = "数字后附有说明，未作数字读取", "has remarks behind its number and was not read as a number"
        else:
            level, zh, en = "error", "不是数字", "is no number"
        yield at(path, f"{names[0]}印“{cell.text}”，{zh}", f"{names[1]} “{cell.text}” {en}", level=level, basis=basis)
