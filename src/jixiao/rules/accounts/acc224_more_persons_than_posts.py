"""实有人数多于编制。

## 为什么
实有人数多于编制的，是超编、口径不同还是写反了，应当说明。
## 反例
行政编制 20 人，实有 23 人。
## 正例
行政编制 23 人，实有 20 人。
## 怎么改
核对编制文件；确有超编的说明原因。

## Why
More persons than posts may be a surplus, another way of counting, or two figures exchanged; it is explained.
## Bad example
20 administrative posts, 23 persons.
## Good example
23 administrative posts, 20 persons.
## Repair
Compare with the approval of posts; explain a surplus.
"""

from collections.abc import Iterator

from jixiao.model.cell import number
from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule


@rule(
    code="ACC224", name="more-persons-than-posts",
    title_en="More persons than posts", level="info", forms=ACCOUNTS, basis=("D-35",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    for told in case.narrative.figures:
        concept = told.figure.concept or ""
        if not concept.startswith("staff:") or not concept.endswith(":actual"):
            continue
        posts = case.narrative.nearest(concept.removesuffix("actual") + "posts", told.figure.role, told.position)
        people, limit = number(told.figure.amount), number(posts.figure.amount) if posts is not None else None
        if posts is not None and people is not None and limit is not None and people > limit:
            yield at(
                f"{told.path}.amount", f"{told.item} {people} 人，多于{posts.item} {limit} 人",
                f"{told.item}: {people} persons, more than {limit} ({posts.item})", uses=[f"{posts.path}.amount"],
            )
