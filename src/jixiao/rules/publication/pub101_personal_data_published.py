"""公开的表上有个人信息。

## 为什么
表格随决算向社会公开，身份证号、手机号等个人信息应先隐去；办公电话不在此列。
## 反例
偏差原因栏写“由张某（手机号十一位全印）负责补发”。
## 正例
联系电话印办公电话，或印“138****0000”。
## 怎么改
公开前隐去号码，或改填办公电话；原件留存备查。

## Why
Forms are published with the final accounts: identity numbers, mobile numbers, bank cards and the like have to be
masked before. Telephone numbers of the office may stay. The finding itself shows the number masked.
## Bad example
A cell of reasons reads “Zhang (a mobile number with all eleven digits) pays the rest”.
## Good example
The cell of the telephone prints the number of the office, or “138****0000”.
## Repair
Mask the number before publication, or give that of the office instead; the original is kept on file.
"""

from collections.abc import Iterator

from jixiao.rules import EVERY_FORM, Case, Remark, at, rule
from jixiao.rules.knowledge.personal import personal_numbers

CODES = ("project.code",)  # long numbers that are none of a person


@rule(
    code="PUB101", name="personal-data-published", title_en="Personal data on a form that is published",
    level="warning", forms=EVERY_FORM, basis=("P-05",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    for path, cell in case.cells.items():
        if path in CODES:
            continue
        for (zh, en), masked in personal_numbers(cell):
            yield at(path, f"印有{zh} {masked}，公开前应隐去", f"prints {en} {masked}; mask it before publishing",
                     found=masked)
