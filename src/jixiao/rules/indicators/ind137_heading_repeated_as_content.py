"""三级指标只重复二级指标的名称。

## 为什么
“质量达标”“成本控制情况”放在哪个项目都说得通，看不出考核的是哪件事、哪批对象。
## 反例
质量指标“质量达标率”；时效指标“工程时效是否达到预期要求”；满意度指标“满意度”。
## 正例
质量指标“路灯安装验收合格率”；满意度指标“沿街住户满意度”。
## 怎么改
写明对象：什么的质量，谁的满意度。

## Why
“Quality reached” or “cost under control” fits any project and does not say which work, which things or which
persons are assessed.
## Bad example
Quality: “share that meets the quality”; timeliness: “whether the works met the expected time”; satisfaction:
“satisfaction”.
## Good example
Quality: “share of street lamps that passed acceptance”; satisfaction: “satisfaction of those who live along the
street”.
## Repair
Name the object: the quality of what, the satisfaction of whom.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.lexicon import said, words_of
from jixiao.rules.knowledge.meanings import applies, in_money, name_of, name_says


@rule(
    code="IND137", name="heading-repeated-as-content", title_en="An indicator only repeats its heading",
    level="warning", forms={"self_evaluation", "target", "monitoring"}, basis=("T-26",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        name = name_of(row)
        if applies(row) and said(name, "heading_words") and not _left_over(name) and not _whole_cost(row):
            yield at(
                f"{row.path}.level3",
                f"「{row.name}」只是重复二级指标，没有写明考核什么",
                f"“{row.name}” only repeats its heading and does not say what is assessed",
            )


def _whole_cost(row: Row) -> bool:
    """项目总成本 ≤300万元: what is bounded is clear, and IND141 asks whether that is enough."""
    return row.heading == "cost" and in_money(row) and name_says(row, "total_spending")


@lru_cache(maxsize=4096)
def _left_over(name: str) -> str:
    """What remains of a name without the words that fit any project."""
    for word in _generic():
        name = name.replace(word, "")
    return name


@cache
def _generic() -> tuple[str, ...]:
    return tuple(sorted(words_of("generic"), key=len, reverse=True))
