"""目录与正文标题不一致。

## 为什么
目录里的每一行，正文都应有同名的标题或表名；对不上的，多是沿用了往年的目录或改了标题没有改目录。
## 反例
目录“七、国有资本经营预算支出情况”，正文没有这个标题。
## 正例
目录逐行与正文标题相同。
## 怎么改
按正文标题重新生成目录，或补上正文缺少的部分。

## Why
Every line of the contents has its heading or table in the text. Where one has not, the contents were taken over from
another year, or a heading was changed and the contents were not.
## Bad example
The contents list “state capital operations”; no heading says so.
## Good example
The contents repeat the headings one by one.
## Repair
Make the contents anew from the headings, or add what the text lacks.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.account_outline import bare, core, headings, level


@rule(
    code="ACC136", name="contents-differ-from-headings",
    title_en="The contents do not list the headings",
    level="warning", forms=ACCOUNTS, basis=("D-30",), since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    there = {core(bare(cell)) for cell in headings(case)}
    lines = [(position, words) for position, cell in enumerate(case.accounts.contents) if (words := bare(cell))]
    found = {position for position, words in lines if core(words) in there}
    if lines and len(found) * 2 < len(lines):
        yield unjudged("contents", "正文的标题", "the headings of the text")
        return
    for position, words in lines:
        if position not in found and not any(_within(core(words), each) for each in there):
            yield at(
                f"contents[{position}]",
                f"目录有「{words}」，正文没有这个标题", f"the contents list “{words}”; no heading says so",
            )
    yield from _not_listed(case)


def _not_listed(case: AccountsCase) -> Iterator[Remark]:
    """Headings of a level that the contents list as a rule: most of them are there, this one is not."""
    listed = {core(bare(cell)) for cell in case.accounts.contents}
    for wanted in sorted({level(cell) or "" for cell in case.accounts.contents} - {""}):
        headed = [(place, each.heading) for place, each in enumerate(case.accounts.sections)]
        own = [(place, heading) for place, heading in headed if level(heading) == wanted]
        there = [position for position, heading in own if core(bare(heading)) in listed]
        last = there[-1] if there else 0  # annexes behind it have an outline of their own
        own = [(position, heading) for position, heading in own if position < last]
        lacking = [(position, heading) for position, heading in own if position not in there]
        if len(lacking) * 4 > len(own):
            continue  # the contents leave this level out in parts of the document
        for position, heading in lacking:
            words = bare(heading)
            yield at(
                f"sections[{position}].heading", f"正文标题「{words}」不在目录里",
                f"the heading “{words}” is not in the contents",
            )


def _within(one: str, other: str) -> bool:
    """Whether one of two headings is the other with more words."""
    return min(len(one), len(other)) > 3 and (one in other or other in one)
