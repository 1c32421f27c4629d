"""排版不齐：词中空格、全角半角混用。

## 为什么
词中的空格使同一名称检索不到、各表对不上；全角数字和符号汇总时可能当作文字。
## 反例
项目名称“公共 图书馆免费开放”；指标值“＞＝ 18 万人次”；“已发放到位,群众满意，反响良好”。
## 正例
公共图书馆免费开放；≥18 万人次；已发放到位，群众满意，反响良好。
## 怎么改
删去空格，统一全角半角；`jixiao check --fix` 列出改后的写法，不改数字、符号、单位和文字。

## Why
A blank inside a word, full-width digits, or full-width and half-width signs mixed in one cell: names are not found
again, and numbers may be taken for words.
## Bad example
A project name with a blank in its middle; a target with a full-width sign before half-width digits.
## Good example
The name without the blank; sign and digits of one width.
## Repair
Type it in one width and without the blank; `jixiao check --fix` shows the repair. A blank is told in the name of a
project, and where the form writes the same words without it elsewhere.
"""

from collections.abc import Iterator

from jixiao.rules import EVERY_FORM, Case, Remark, at, rule
from jixiao.rules.case import HEADS
from jixiao.rules.knowledge.typesetting import GAP, SUSPECT, safe, set_well
from jixiao.wording.language import Term

NAME = "project.name"  # a name holds no blanks; elsewhere a blank may part items, or lines of the page
PERSONS = "contact."
BLANK: Term = ("词中有空格", "a blank inside a word")
AROUND = 6  # signs shown on either side of a repair
BESIDE = 2  # signs on either side of a blank by which the same words are known again


@rule(
    code="TXT108", name="typography-untidy", title_en="Typography: blanks inside words, mixed widths of signs",
    level="info", forms=EVERY_FORM, basis=("RV-80",), since="0.1", typography=True,
)
def check(case: Case) -> Iterator[Remark]:
    signs: frozenset[str] | None = None  # of the whole form, put together once and only where a text asks
    for path, cell in case.cells.items():
        written = cell.text
        if not written or written.isascii() or not SUSPECT.search(written):  # nearly always
            continue
        if path.endswith(HEADS) or path.startswith(PERSONS):
            continue
        signs = _signs(case) if signs is None else signs
        right, names = set_well(written, signs)
        if (closed := _closed(case, path, right)) != right:
            right, names = closed, [BLANK, *names]
        if names and (fix := safe(written, right)):
            zh, en = "、".join(zh for zh, _ in names), ", ".join(en for _, en in names)
            shown = _about(written, right)
            yield at(path, f"{zh}，宜写作“{shown}”", f"{en}; better “{shown}”", expected=right, fix=fix)


def _signs(case: Case) -> frozenset[str]:
    """Every sign that the form prints."""
    return frozenset("".join(cell.text or "" for cell in case.cells.values()))


def _about(written: str, right: str) -> str:
    """The repaired text, of a long one what stands about the first repair."""
    first = next((at for at, pair in enumerate(zip(written, right, strict=False)) if len(set(pair)) == 2), len(right))
    start = max(0, first - AROUND)
    return right if len(right) <= 4 * AROUND else right[start : first + AROUND]


def _closed(case: Case, path: str, written: str) -> str:
    """The text without the blanks that stand inside words."""
    gaps = [gap for gap in GAP.finditer(written) if path == NAME or _closed_elsewhere(case, written, *gap.span())]
    for gap in reversed(gaps):
        written = written[: gap.start()] + written[gap.end() :]
    return written


def _closed_elsewhere(case: Case, written: str, start: int, end: int) -> bool:
    """Whether another cell writes the words around a blank without it."""
    word = written[max(0, start - BESIDE) : start] + written[end : end + BESIDE]
    return len(word) == 2 * BESIDE and any(word in other for _, other in case.prose)
