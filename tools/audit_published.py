"""The part of the report that may be published: figures, ids and our own reasons, no text of the documents."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence

from audit_found import Found
from audit_lists import HERE
from audit_match import Judged, Matched
from audit_own import EACH, Own
from audit_words import OWN, RULES, Reasons, by_class, by_own_rule, by_rule, figures, miss_reason, table

HEAD = """<!-- written by tools/audit_report.py --publish: make audit-figures -->
# How good the rules are

Recall: of the defects known, how many a rule finds. Precision: of what a rule says, how much is right. Measured on two
lists of defects that reviewers wrote down on 39 published forms, and on forms of our own with flaws put in. The rules
were written with these two lists at hand: on other forms expect less. `make audit-report` measures again and shows
every miss and every false alarm with its text, where the lists lie beside the checkout.

查全率：已知的缺陷查出多少；查准率：说的有多少是对的。用两份审核人员在 39 张公开表格上写下的缺陷清单，
和自有的、放入缺陷的表测量。写规则时看过这两份清单，在别的表上会低一些。
`make audit-report` 重新测量，并列出每个漏查和误报。
"""


def published(lists: Sequence[Matched], own: Own, reasons: Reasons) -> str:
    """The page."""
    parts = [HEAD, "```\n" + figures(lists, own) + "\n```"]
    parts += ["## Owners of the reviewers' classes", table(("list", "class", "rules", "missing"), _owners())]
    for each in lists:
        parts += _list(each, reasons.get(each.review.name, {}))
    sides = ((*names, str(count)) for names, count in own.twice.most_common())
    parts += [
        "## Own corpus, by rule", table(OWN, by_own_rule(own)),
        "## Flaws that made another rule speak in the same place",
        table(("flaw", "its rule", "the other", f"of {EACH}"), sides),
    ]
    return "\n\n".join(parts) + "\n"


def _owners() -> Iterable[tuple[str, ...]]:
    """Which rules look for each class of the lists, and what no rule does."""
    classes = tomllib.loads((HERE / "audit" / "classes.toml").read_text(encoding="utf-8"))
    return ((name, family, " ".join(owner["rules"]), owner.get("missing", ""))
            for name, families in classes.items() for family, owner in families.items())


def _list(each: Matched, reasons: dict[str, str]) -> list[str]:
    families = dict.fromkeys(answer.bullet.family for answer in each.answers)
    missed = ((answer.bullet.id, " ".join(answer.bullet.by), miss_reason(answer, reasons))
              for answer in each.missed if answer.bullet.mark == "H")
    twice = ((answer.bullet.id, " ".join(sorted(answer.rules))) for answer in each.answers if answer.told_twice)
    return [
        f"## {each.review.name}",
        "### Found, by class", table(("class", "clear-cut", "debatable"), (by_class(each, name) for name in families)),
        "### Found, by rule", table(RULES, by_rule(each)),
        "### Clear-cut defects missed", table(("bullet", "owners", "reason"), missed),
        "### One defect told by two rules", table(("bullet", "rules"), twice),
        "### Findings that no bullet knows, and not right",
        table(("where", "level", "verdict", "reason"), _alarms(each.unknown)),
    ]


def _alarms(unknown: Iterable[tuple[Found, Judged]]) -> Iterable[tuple[str, ...]]:
    return ((found.key, found.finding.level, judged.verdict, judged.reason)
            for found, judged in unknown if judged.verdict != "right")
