"""Which bullets of a reviewers' list the rules found, and which findings no bullet knows."""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable
from decimal import Decimal
from itertools import combinations

from audit_found import Found
from audit_lists import HERE, Bullet, Mark, ReviewList, spot
from msgspec import Struct

ARITHMETIC = ("FND", "SCO", "WGT")  # families whose errors are reckoned


class Judged(Struct, frozen=True):
    """What a person said about a finding that no bullet knows."""

    verdict: str  # right, wrong, debatable; open = nobody has looked yet
    reason: str


OPEN = Judged("open", "")


class Answer(Struct, frozen=True):
    """A bullet and the findings of its owners at its places."""

    bullet: Bullet
    found: tuple[Found, ...]
    nearby: tuple[str, ...]  # codes of other rules that spoke at its places

    @property
    def forms(self) -> tuple[int, int]:
        """In how many of its forms it was found, and how many it names."""
        named = {(target.place, target.form) for target in self.bullet.at}
        hit = {(each.place, form) for each in self.found for form, _ in each.places}
        return len(named & hit), len(named)

    @property
    def doubled(self) -> set[str]:
        """The rules that own it and spoke about one and the same cell; empty unless there are two."""
        codes = defaultdict(set)
        for each in self.found:
            codes[each.form, each.finding.path].add(each.finding.code)
        return max((found for found in codes.values()), key=len, default=set()) if self.found else set()


class Matched(Struct, frozen=True):
    """A list with what was found of it, and the findings on its forms that no bullet knows."""

    review: ReviewList
    answers: tuple[Answer, ...]
    known: tuple[Found, ...]
    unknown: tuple[tuple[Found, Judged], ...]

    def counted(self, mark: Mark, family: str | None = None) -> tuple[int, int]:
        """Bullets found and asked for; without a class those outside accounts and evaluation reports."""
        asked = [each for each in self.answers if each.bullet.mark == mark
                 and (each.bullet.counts if family is None else each.bullet.family == family)]
        return sum(bool(each.found) for each in asked), len(asked)

    @property
    def missed(self) -> list[Answer]:
        """Bullets asked for and not found."""
        return [each for each in self.answers if not each.found and each.bullet.counts]

    def errors(self) -> Counter[str]:
        """Findings of level error: `right` where a bullet knows them, else as judged."""
        told = Counter(judged.verdict for each, judged in self.unknown if each.finding.level == "error")
        return told + Counter(right=sum(each.finding.level == "error" for each in self.known))

    def together(self) -> Counter[tuple[str, str]]:
        """How often two rules speak about one cell, by pair: one defect told twice, or two defects of one cell."""
        codes: defaultdict[tuple[str, int, str], set[str]] = defaultdict(set)
        for each in (*self.known, *(one for one, _ in self.unknown)):
            if each.finding.path:
                codes[each.place, each.form, each.finding.path].add(each.finding.code)
        return Counter(pair for found in codes.values() for pair in combinations(sorted(found), 2))

    def wrong_arithmetic(self) -> list[Found]:
        """Reckoned errors that are wrong."""
        return [each for each, judged in self.unknown if judged.verdict == "wrong"
                and each.finding.level == "error" and each.finding.code.startswith(ARITHMETIC)]


def matched(review: ReviewList, every: Iterable[Found], judged: dict[str, Judged]) -> Matched:
    """The list set against the findings."""
    # One finding about several forms is made once a form, and read once where the reviewers read one of them.
    own = [each for each in every if any((each.place, form) in review.forms for form, _ in each.places)]
    answers = tuple(_answer(bullet, own) for bullet in review.bullets)
    known = {id(each) for answer in answers for each in answer.found}
    unknown = [(each, judged.get(each.key, OPEN)) for each in own if id(each) not in known]
    return Matched(review, answers, tuple(each for each in own if id(each) in known), tuple(unknown))


def judgements() -> dict[str, Judged]:
    """What people said about findings, by key."""
    listed = tomllib.loads((HERE / "audit" / "judged.toml").read_text(encoding="utf-8"))
    return {key: Judged(**entry) for key, entry in listed.items()}


def accepted() -> dict[str, dict[str, str]]:
    """Why misses are accepted: list → bullet → reason."""
    return tomllib.loads((HERE / "audit" / "misses.toml").read_text(encoding="utf-8"))


def share(part: int, whole: int) -> str:
    """`95.4 %`, cut, not rounded up to the aim."""
    return f"{Decimal(part * 1000 // whole) / 10} %" if whole else "—"


def _answer(bullet: Bullet, own: list[Found]) -> Answer:
    near = [each for each in own if any(_meant(bullet, each.place, form, path) for form, path in each.places)]
    found = tuple(each for each in near if each.finding.code in bullet.by)
    beside = {each.finding.code for each in near if not any(target.path == "" for target in bullet.at)}
    return Answer(bullet, found, tuple(sorted(beside - set(bullet.by))))


def _meant(bullet: Bullet, place: str, form: int, path: str | None) -> bool:
    """Whether the bullet speaks of that row, line or block, or of that whole form."""
    return any((target.place, target.form) == (place, form) and spot(target.path) in ("", spot(path))
               for target in bullet.at)


