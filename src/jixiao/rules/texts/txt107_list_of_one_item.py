"""编号只有第一项。

## 为什么
写了“1.”而没有“2.”，不是漏了后面几项，就是多余的编号。
## 反例
完成情况“1.栽种行道树 300 株，成活率达标。”，后面没有第 2 项。
## 正例
完成情况“1.栽种行道树 300 株。2.更换树池篦子 120 块。”
## 怎么改
补上其余各项；只有一项的删去编号。

## Why
Where there is a “1.” and no “2.”, either the other items are missing or the number is not needed. Where another cell
of the same column goes on with the second item, nothing is reported.
## Bad example
Achieved: “1. 300 street trees planted, most of them alive.”, and no item 2.
## Good example
Achieved: “1. 300 street trees planted. 2. 120 tree grates replaced.”
## Repair
Add the other items; where there is only one, delete its number.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from jixiao.rules import EVERY_FORM, Case, Remark, at, rule

_BEGIN = r"(?:^|[。；;：:，,\s])\s*"
FIRST = re.compile(rf"{_BEGIN}(?P<mark>[(（]?(?:1[、.．)）](?!\d)|一(?:、(?![二两三])|[)）])))")
SECOND = re.compile(r"(?<![\d.])2\s*[、.．)）]|[(（]2|[②⑵]|二\s*[、)）]|二是|第二|其二")
NAMES = (".level3", ".name")


@rule(
    code="TXT107", name="list-of-one-item", title_en="A list has only its first item",
    level="info", forms=EVERY_FORM, basis=("RV-78",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    first: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    going_on = set()
    for path, written in case.prose:
        column = path.rpartition(".")[2]
        if SECOND.search(written):
            going_on.add(column)
        elif not path.endswith(NAMES) and (found := FIRST.search(written)):
            first[column].append((path, found["mark"], written))
    for column in first.keys() - going_on:
        for path, mark, written in first[column]:
            yield at(path, f"有“{mark}”而没有第二项", f"“{mark}” and no second item", found=written)
