"""Measure scoring alone: forms of 20 rows, with full trace and without, in turn in one run on one core.

Part of `make bench`; alone: `python tools/bench_scoring.py`. The forms are read from the text of made-up documents, as
everywhere: a row that was not understood would be refused in no time.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from jixiao import read, score
from jixiao.corpus import generate
from jixiao.model import Form, Indicator

FORMS = 40  # in a round; each round has forms of its own, so that no text was seen before
ROWS = 20
ROUNDS = 12
AIMS = {True: "aim 1 ms", False: "aim 0.3 ms"}


def forms(seed: int) -> list[Form]:
    """Made-up self-evaluation forms with twenty different rows each, taken from forms of the same layout."""
    texts = (sample.text.encode() for sample in generate(FORMS * 6, seed * 1000, slips=False))
    made = [form for text in texts for form in read(text).forms if _scored(form)]
    rows: dict[str | None, list[Indicator]] = defaultdict(list)
    for form in made:
        rows[form.layout] += form.indicators
    whole = [replace(form, indicators=tuple(rows[form.layout].pop() for _ in range(ROWS)))
             for form in made if len(rows[form.layout]) >= ROWS]
    return whole[:FORMS]


def _scored(form: Form) -> bool:
    return form.kind == "self_evaluation" and any(row.actual is not None for row in form.indicators)


def milliseconds(forms: Sequence[Form], *, trace: bool) -> float:
    """Processor time per form."""
    begun = time.process_time()
    for form in forms:
        score(form, trace=trace)
    return (time.process_time() - begun) / len(forms) * 1000


def outcomes(forms: Sequence[Form]) -> str:
    """How many rows were computed, left in an interval, or left open: what the time was spent on."""
    found = Counter(row.decided for form in forms for row in score(form, trace=False).rows)
    return ", ".join(f"{found[each] / found.total():.0%} {each}" for each in ("decided", "bracketed", "undecided"))


def report() -> None:
    """Median of the rounds, with and without trace taken in turn, and their ratio."""
    milliseconds(forms(0), trace=True)  # loads the standards
    took: dict[bool, list[float]] = {True: [], False: []}
    for number in range(ROUNDS):
        made = forms(number + 1)
        for trace, part in ((True, made[::2]), (False, made[1::2])):
            took[trace].append(milliseconds(part, trace=trace))
    traced, bare = (statistics.median(took[trace]) for trace in (True, False))
    print(f"\nscoring alone: forms of {ROWS} different rows, median of {ROUNDS} rounds of {FORMS} forms, one core")
    print(f"{'with full trace':22} {traced:>9.3f} ms   {AIMS[True]}")
    print(f"{'without trace':22} {bare:>9.3f} ms   {AIMS[False]}; {traced / bare:.2f} × with trace")
    print(f"{'rows':22} {outcomes(made)}")


if __name__ == "__main__":
    report()
    sys.exit()
