"""格里只有表格自己的填写说明。

## 为什么
填写说明留在格里，等于没有填：目标、完成情况、存在问题都无从知道。
## 反例
实际完成情况“对照年度目标，说明完成情况（100字以内）”。
## 正例
实际完成情况“更换节能路灯 205 盏，亮灯率 96%”。
## 怎么改
删去填写说明，写本项目的内容。说明后面已经写了内容的，不提示。

## Why
A cell that holds only the instruction of the form has not been filled in: goal, result and problems stay unknown.
## Bad example
Result: “compare with the goal and say what was achieved (100 characters at most)”.
## Good example
Result: “205 lamps replaced by energy-saving ones, 96% of all lamps lit”.
## Repair
Delete the instruction and write what is so in this project. Where something was written behind it, nothing is said.
"""

from collections.abc import Iterator

from jixiao.model import Cell, text
from jixiao.rules import EVERY_FORM, Case, Remark, at, rule
from jixiao.rules.knowledge.prompts import only_a_prompt

LONGEST = 24  # signs of the message


@rule(
    code="CMP120", name="template-prompt-left", title_en="A cell holds nothing but the form's own instruction",
    level="warning", forms=EVERY_FORM, basis=("RV-81",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    for position, goal in enumerate(case.form.goals):
        yield from _prompt(f"goals[{position}].expected", goal.expected, "目标", "the goal")
        yield from _prompt(f"goals[{position}].actual", goal.actual, "实际完成情况", "what was achieved")
    for position, note in enumerate(case.form.notes):
        label, _, behind = (text(note) or "").partition(" ")
        if behind:
            yield from _prompt(f"notes[{position}]", Cell(behind), f"“{label}”", f"“{label}”")


def _prompt(path: str, cell: Cell | None, what: str, what_en: str) -> Iterator[Remark]:
    printed = text(cell) or ""
    if only_a_prompt(printed):
        begins = printed if len(printed) <= LONGEST else f"{printed[:LONGEST]}…"
        yield at(
            path, f"{what}一格只有表格的填写说明“{begins}”，没有填写",
            f"the cell of {what_en} holds only the instruction of the form, “{begins}”",
        )
