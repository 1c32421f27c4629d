"""同一个指标设置了两次。

## 为什么
同一个指标写两行，一件事计两次分，看不出两行各考核什么。
## 反例
质量指标下两行都叫“验收合格率”。
## 正例
“路灯验收合格率”和“管井验收合格率”。
## 怎么改
删去一行，或在名称中写明各自的对象。名称相同而一行定数量、一行定时间的，不提示；长期目标与年度目标分别看。

## Why
The same indicator in two rows counts one thing twice, and nobody can see what each row assesses.
## Bad example
Two rows under quality are both called “share that passed acceptance”.
## Good example
“Share of street lamps that passed acceptance” and “share of manholes that passed acceptance”.
## Repair
Delete one, or name in each what it is about. Rows of one name of which one sets a number and the other a date are
not reported; long-term and annual targets are looked at apart.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.meanings import name_of, named
from jixiao.rules.knowledge.words import folded


@rule(
    code="IND135", name="indicator-named-twice", title_en="The same indicator is set twice",
    level="warning", forms={"self_evaluation", "target", "monitoring"}, basis=("T-20",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    seen: dict[tuple[str, str], list[Row]] = {}
    for row in case.rows:
        if not named(row):
            continue
        key = name_of(row), folded(row.indicator.block)
        first = next((other for other in seen.get(key, ()) if _same(row, other)), None)
        if first is not None:
            yield at(
                f"{row.path}.level3",
                f"「{row.name}」前面已经设置过",
                f"“{row.name}” has been set above already",
                uses=[f"{first.path}.level3"],
            )
        seen.setdefault(key, []).append(row)


def _same(row: Row, other: Row) -> bool:
    """One heading, or targets of one kind: 慰问护林员 60人 and 慰问护林员 1月底前 are two things."""
    one_heading = folded(row.indicator.level2) == folded(other.indicator.level2)
    one_kind = row.heading is not None and row.heading == other.heading
    return one_heading or one_kind or type(row.target) is type(other.target)
