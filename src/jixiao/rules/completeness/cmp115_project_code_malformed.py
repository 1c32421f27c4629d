"""项目编码不合规范。

## 为什么
编码是目标、监控、自评和预算对得上号的唯一依据；缺位、多位就对不上。
## 反例
项目编码 44030422601150000（17 位）。
## 正例
项目编码 21 位，前六位为所在地的行政区划代码。
## 怎么改
从预算管理一体化系统复制，不手工录入。

## Why
The code is all that joins target, monitoring, self-evaluation and budget; with a digit more or less nothing matches.
## Bad example
Project code 44030422601150000 (17 digits).
## Good example
A project code of 21 digits, of which the first six are the code of the administrative division.
## Repair
Copy it from the integrated budget management system instead of typing it.
"""

import re
from collections.abc import Iterator

from jixiao.rules import EVERY_FORM, Case, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.words import folded, is_empty
from jixiao.sources import threshold

# Codes may carry the name behind them: 51000024T000012345678-路灯更换.
CODE = re.compile(r"[0-9A-Za-z]+")
SIGNS = re.compile(r"[0-9A-Z]+")


@rule(
    code="CMP115", name="project-code-malformed", title_en="The project code is not of the usual form",
    level="warning", forms=EVERY_FORM, basis=("T-04",), since="0.1",
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    cell = case.form.project.code
    if cell is None:
        return
    if is_empty(cell):
        yield at("project.code", "项目编码一格空白", "the project code is blank")
        return
    printed = CODE.match(folded(cell))
    wanted = int(threshold("T-04.characters"))
    if printed is None:
        yield unjudged("project.code", f"“{cell.text}”中没有编码", f"“{cell.text}” holds no code")
    elif len(printed[0]) != wanted or SIGNS.fullmatch(printed[0]) is None or not printed[0][:6].isdigit():
        yield at(
            "project.code",
            f"项目编码“{printed[0]}”{len(printed[0])} 位，应为 {wanted} 位数字和大写字母，前六位为区划代码",
            f"the code “{printed[0]}” has {len(printed[0])} characters; should be {wanted} digits and capitals,"
            " the first six the code of the place",
        )
