"""How good the rules are, rule by rule and list by list (`make audit-report`).

    python tools/audit_report.py [--samples 300] [--out build] [--shared ../shared] [--publish PAGE] [--preview]

Sets what the rules find against the lists of defects that reviewers wrote down on published forms (beside the
checkout; left out where they are absent) and against the flaws planted in forms of our own. Prints the figures and
writes audit-report.md and .json, which hold text of the documents: they stay in build/, which git ignores. Fails
where an error of reckoning is wrong.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import msgspec
from audit_found import findings
from audit_lists import HERE, review_lists
from audit_match import Matched, accepted, judgements, matched
from audit_own import own_corpus
from audit_published import published
from audit_words import as_data, figures, markdown

from jixiao.rules import Choice

ROOT = HERE.parent


def against_lists(shared: Path, choice: Choice) -> list[Matched]:
    """Every list set against the findings on its forms."""
    reviews = review_lists(shared)
    every = findings(shared, {place for review in reviews for place, _ in review.forms}, choice)
    judged = judgements()
    return [matched(review, every, judged) for review in reviews]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="How good the rules are, rule by rule and list by list.")
    parser.add_argument("--samples", type=int, default=300, help="sound documents; 0: no own corpus")
    parser.add_argument("--out", type=Path, default=ROOT / "build")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the lists lie")
    parser.add_argument("--publish", type=Path, help="also write the page of figures, without text of the documents")
    parser.add_argument("--preview", action="store_true", help="rules on trial, too; on our own forms they always are")
    given = parser.parse_args(arguments)
    choice = Choice.of(None, None, given.preview)
    lists = against_lists(given.shared, choice)
    own = own_corpus(given.samples, Choice.of(None, None, preview=True)) if given.samples else None
    print(figures(lists, own))
    given.out.mkdir(parents=True, exist_ok=True)
    (given.out / "audit-report.md").write_text(markdown(lists, own, accepted()), encoding="utf-8", newline="\n")
    data = msgspec.json.format(msgspec.json.encode(as_data(lists, own, accepted())), indent=1)
    (given.out / "audit-report.json").write_bytes(data + b"\n")
    if given.publish is not None:
        if not lists or own is None:
            parser.error("--publish needs the lists and the own corpus: a page with less would hide what is known")
        given.publish.write_text(published(lists, own, accepted()), encoding="utf-8", newline="\n")
    return 1 if any(each.wrong_arithmetic() for each in lists) else 0


if __name__ == "__main__":
    sys.exit(main())
