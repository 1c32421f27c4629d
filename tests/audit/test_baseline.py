"""Baselines: what is known is not reported again, wherever it has moved, and what is gone is told."""

from time import perf_counter

import pytest
from support.cli_forms import EAST, FLAWED, FORM

from jixiao.audit import Audit, Known, Settings
from jixiao.audit.baseline import Baseline, decode, encoded
from jixiao.audit.table import SettingsError

MISSED = FLAWED.replace("≥98%\t98%\t30\t30", "≥98%\t90%\t30\t30")
ROW = "\t\t质量指标\t维修合格率\t=100%\t100%\t10\t10\t无\n"
MOVED = MISSED.replace(ROW, "").replace("\t满意度指标\t服务", f"{ROW}\t满意度指标\t服务")

RULES = Settings(("SCO",))


def kept(document):
    """The baseline of a document."""
    audit = Audit(RULES, keep=True)
    audit.document(document)
    return audit.kept


def against(baseline, document, **settings):
    """The codes still reported, how many are known, and the codes that are gone."""
    audit = Audit(Settings(**{"select": ("SCO",), **settings}), baseline=Baseline(baseline))
    checked = audit.document(document)
    found = [finding.code for form in checked.forms for finding in form.findings]
    return found, audit.counts["old"], [each.code for each in audit.vanished]


def test_what_is_known_is_not_reported(document):
    baseline = kept(document(MISSED))
    assert {"SCO102", "SCO105"} <= {each.code for each in baseline}
    assert against(baseline, document(MISSED)) == ([], len(baseline), [])


def test_rows_and_files_may_move(document):
    assert MOVED.index(ROW) > MISSED.index(ROW)
    baseline = kept(document(MISSED))
    found, old, gone = against(baseline, document(MOVED, name="新/路灯二.txt"))
    assert (found, old, gone) == ([], len(baseline), [])


def test_what_is_new_is_reported(document):
    found, old, _ = against(kept(document(FLAWED)), document(MISSED))
    assert (old, "SCO102" in found, "SCO105" in found) == (1, False, True)


def test_another_figure_is_another_finding(document):
    found, old, gone = against(kept(document(FLAWED)), document(FLAWED.replace("100\t98\n", "100\t97\n")))
    assert (found, old, gone) == (["SCO102"], 0, ["SCO102"])


def test_the_same_twice_is_new_the_second_time(document):
    assert against(kept(document(FLAWED)), document(FLAWED, FLAWED))[:2] == (["SCO102"], 1)


def test_what_is_gone_is_told_of_forms_that_were_checked_by_rules_that_ran(document):
    baseline = kept(document(FLAWED))
    assert against(baseline, document(FORM))[2] == ["SCO102"]
    assert against(baseline, document(EAST))[2] == []
    assert against(baseline, document(FORM), select=("FND",))[2] == []


def test_next_year_is_another_form(document):
    assert against(kept(document(FLAWED)), document(FLAWED.replace("2023年度", "2024年度")))[0] == ["SCO102"]


def test_written_and_read_again_in_the_same_order(document):
    baseline = kept(document(MISSED))
    text = "".join(encoded(reversed(baseline)))
    assert text == "".join(encoded(baseline))
    assert against(sorted(baseline, key=lambda each: each.code), document(MISSED))[0] == []
    audit = Audit(RULES, baseline=decode(text.encode(), "基线.json"))
    audit.document(document(MISSED))
    assert audit.counts["old"] == len(baseline)
    assert decode("".join(encoded([])).encode(), "x").strike(baseline[0]) is False


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"\xff", b'{"jixiao_baseline": 2, "findings": []}'])
def test_refuses_what_is_no_baseline(data):
    with pytest.raises(SettingsError, match="基线"):
        decode(data, "x.json")


def test_a_hundred_thousand_findings_stay_fast(document):
    many = [Known("SCO102", f"路灯 {number} · 2023", "total.score", "98") for number in range(100_000)]
    start = perf_counter()
    audit = Audit(RULES, baseline=decode("".join(encoded(many)).encode(), "x"))
    audit.document(document())
    assert audit.vanished == ()
    assert perf_counter() - start < 5
