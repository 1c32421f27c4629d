"""Parts told in the narrative that do not add up to their whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from jixiao.rules.accounts_case import AccountsCase
from jixiao.rules.frame import Remark, at
from jixiao.rules.knowledge.told_accounts import relied_on, told_at, wrong


def not_added(case: AccountsCase, wanted: Callable[[str], bool]) -> Iterator[Remark]:
    """A remark on every whole that its parts miss, of the concepts that are wanted."""
    for score in wrong(case, "sum"):
        told = told_at(case, score.path)
        if not wanted(told.figure.concept or "") or score.computed is None:
            continue
        total, formula = f"{score.computed:f}", score.steps[0].formula
        yield at(
            score.path,
            f"{told.item}写 {score.printed}，所列各项之和为 {total}（{formula}）",
            f"{told.item} is told as {score.printed}, the parts add up to {total} ({formula})",
            expected=total, uses=relied_on(score), level="warning" if score.inferred else None,
        )
