"""功能分类科目的编码与名称不符。

## 为什么
科目编码和名称由财政部统一规定，一一对应；写成别的科目的名称，或者同一编码在两张表里名称不同，至少有一处写错。
代码表没有的编码不判断。
## 反例
2080505 机关事业单位职业年金缴费支出。
## 正例
2080506 机关事业单位职业年金缴费支出。
## 怎么改
按当年的政府收支分类科目核对编码和名称；名称只是被截断的不算错。

## Why
Codes and names of the classification are fixed by the ministry. A name that belongs to another code, or one code with
two names in two tables, is a slip. Codes that our list does not hold are not judged.
## Bad example
2080505 with the name of 2080506.
## Good example
2080506 with its own name.
## Repair
Compare code and name with the classification of the year; a name that is merely cut off is not wrong.
"""

from collections.abc import Iterator

from jixiao.layouts.accounts.codes import LENGTHS, folded_name
from jixiao.layouts.accounts.functions import function_code, function_name
from jixiao.model.cell import text
from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.account_items import Named, coded_rows
from jixiao.rules.knowledge.folding import folded

LEVELS = {digits: level for level, digits in LENGTHS.items()}


@rule(
    code="ACC126", name="code-and-name-differ",
    title_en="A function code and its name do not belong together",
    level="error", forms=ACCOUNTS, basis=("D-26",), since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    yield from _malformed(case)
    first: dict[str, Named] = {}
    said: set[tuple[str, str]] = set()
    for sheet in case.sheets.values():
        for row in coded_rows(sheet):
            if not row.plain or (row.code, row.plain) in said:
                continue
            said.add((row.code, row.plain))
            official = function_name(row.code, case.accounts.fiscal_year)
            if official:
                if not any(_same(row.plain, folded_name(name)) for name in official):
                    yield _misnamed(row, official[0])
            elif other_code := _code_of(row):
                yield _miscoded(row, other_code)
            elif (other := first.setdefault(row.code, row)) is not row and not _same(row.plain, other.plain):
                yield at(
                    f"{row.path}.name", f"{row.code} 在这里是「{text(row.name)}」，前面是「{text(other.name)}」",
                    f"{row.code} is “{text(row.name)}” here and “{text(other.name)}” before",
                    level="warning", uses=[f"{other.path}.name"],
                )


def _malformed(case: AccountsCase) -> Iterator[Remark]:
    """Codes of a table by function with a digit too many or too few."""
    for sheet in case.sheets.values():
        if not any(coded_rows(sheet)):
            continue
        for position, row in enumerate(sheet.table.rows):
            code = folded(row.code)
            if code.isdecimal() and code[0] == "2" and 3 < len(code) < 9 and len(code) not in LEVELS:
                yield at(
                    f"{sheet.path}.rows[{position}].code",
                    f"科目编码 {code} 有 {len(code)} 位，类、款、项的编码是 3、5、7 位",
                    f"the code {code} has {len(code)} digits; classes, sections and items have 3, 5 and 7",
                )


def _misnamed(row: Named, official: str) -> Remark:
    """Certain where the name is that of another code; our list may lack what a place has renamed."""
    name, level = text(row.name) or "", LEVELS.get(len(row.code))
    other = function_code(name, level, row.code[:-2]) or function_code(name, level)
    sure = other is not None and other != row.code
    return at(
        f"{row.path}.name",
        f"{row.code} 应为「{official}」，表上是「{name}」" + (f"，那是 {other} 的名称" if sure else ""),
        f"{row.code} is “{official}”; the table says “{name}”" + (f", the name of {other}" if sure else ""),
        expected=official, uses=[f"{row.path}.code"], level=None if sure else "warning",
    )


def _code_of(row: Named) -> str | None:
    """The code that the list has for this name in the same section; the printed one is in no list."""
    found = function_code(row.plain, LEVELS.get(len(row.code)), row.code[:-2]) if len(row.code) > 3 else None
    return found if found != row.code and (found or "").startswith(row.code[:-2]) else None


def _miscoded(row: Named, code: str) -> Remark:
    name = text(row.name) or ""
    return at(
        f"{row.path}.code", f"「{name}」的编码是 {code}，表上写的是 {row.code}",
        f"“{name}” has the code {code}; the table says {row.code}", expected=code, uses=[f"{row.path}.name"],
        level="warning",
    )


def _same(name: str, official: str) -> bool:
    """Whether both are one name: cut off at the end, or a class without 支出."""
    return official.startswith(name) or name.startswith(official) or f"{name}支出" == official
