"""总分按执行率封顶 (SC-25)：执行率低于某一档所写的比率，总分不得高于该档的封顶分。

The total capped by the execution rate: below the rate of a band the total may not be above its cap.
"""

from jixiao.scoring.method import Case, Outcome, method


@method("cap", bands=("below", "most"))
def score(case: Case) -> Outcome:
    """A is the execution rate in per cent, `so_far` the total; of the bands it lies below the lowest counts."""
    band = next((band for band in reversed(case.bands) if case.actual < band["below"]), None)
    if band is None or case.so_far is None or case.so_far <= band["most"]:
        return Outcome(case.so_far)
    return case.gives(band["most"], "执行率过低，总分封顶", "the rate is low: the total is capped",
                      "{A}% < {b}% → min({f}, {m}) = {s}", b=band["below"], f=case.so_far, m=band["most"])
