"""别的行承认没有及时做或质量有问题，这一行却得满分。

## 为什么
数量一行的原因写“村里未及时报送”，时效一行却是“报送及时率 100%”得满分；同一张表的两处说法相反。
## 反例
“报送台账份数” 扣 2 分，原因“两个村未及时报送台账”；“台账报送及时率” 100%，得分 10/10。
## 正例
“报送台账份数” 扣 2 分，原因“两个村未及时报送台账”；“台账报送及时率” 92%，得分 9.2/10。
## 怎么改
按同一事实填写两行：有迟报的，及时率不是 100%。

## Why
The reason of one row admits that something was late or faulty, and another row about the same matter claims 100%
promptness or quality with full marks: two places of one form say the opposite.
## Bad example
“Registers handed in” loses 2 points, reason “two villages handed in their registers late”; “registers handed in on
time” 100%, score 10 of 10.
## Good example
“Registers handed in” loses 2 points, reason “two villages handed in their registers late”; “registers handed in on
time” 92%, score 9.2 of 10.
## Repair
State the same facts in both rows: where something was late, not 100% was on time.
"""

from collections.abc import Iterator, Mapping

from jixiao.model.arithmetic import HUNDRED
from jixiao.model.value import Quantity, Word
from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.headings import Heading
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.reasons import deducted, given, without
from jixiao.rules.knowledge.words import folded

ADMITS: Mapping[Heading | None, str] = {"timeliness": "late", "quality": "faulty"}


@rule(
    code="SCO120", name="full-marks-against-what-another-row-admits",
    title_en="Full marks against what the reason of another row admits", level="warning", forms={"self_evaluation"},
    basis=("RV-42",), since="0.1", needs=("actual", "deviation", "score"),
)
def check(case: Case) -> Iterator[Remark]:
    admitting = [row for row in case.rows if deducted(row) and any(said(given(row), name) for name in ADMITS.values())]
    for row in case.rows if admitting else ():
        told = ADMITS.get(row.heading)
        if told is None or not row.full_marks or not _perfect(row):
            continue
        other = next((each for each in admitting if said(given(each), told) and _same_matter(row, each)), None)
        if other is not None:
            words = said(given(other), told)[0]
            yield at(
                f"{row.path}.score",
                f"「{row.name}」{row.printed} 得满分，而「{other.name}」的原因承认“{words}”",
                f"“{row.name}” {row.printed} has full marks, and the reason of “{other.name}” admits “{words}”",
                uses=[*row.columns, f"{other.path}.deviation"],
            )


def _perfect(row: Row) -> bool:
    """100 %, or only the word that it was in time."""
    value = row.actual
    return isinstance(value, Word) or (isinstance(value, Quantity) and value.unit == "%" and value.value == HUNDRED)


def _same_matter(row: Row, other: Row) -> bool:
    """Whether the name shares two signs in a row with the name or the reason of the other, general words apart."""
    name = without(folded(row.indicator.level3), "general")
    subject = without(folded(other.indicator.level3), "general") + "|" + given(other)
    return any(name[at_ : at_ + 2] in subject for at_ in range(len(name) - 1))
