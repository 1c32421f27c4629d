"""总分按执行率封顶 (SC-25)：执行率低于某一档的下限，总分不得高于该档的封顶分。

The total capped by the execution rate: below a bound the total may not be above that band's cap.
"""

from jixiao.scoring.method import Case, Outcome, method


@method("cap", bands=("from", "most"))
def score(case: Case) -> Outcome:
    """A is the execution rate in per cent, `so_far` the total; the highest band states the full total."""
    band = case.band(case.actual)
    if band is None or case.so_far is None or case.so_far <= band["most"]:
        return Outcome(case.so_far)
    return case.gives(band["most"], "执行率过低，总分封顶", "the rate is low: the total is capped",
                      "{A}% → min({f}, {m}) = {s}", f=case.so_far, m=band["most"])
