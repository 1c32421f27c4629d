"""Single sentences of the narrative under their headings: the figures in them, and what stays unread."""

from pathlib import Path

import pytest
import yaml
from support.narratives import expected, rows_of, told

from jixiao.model.cell import number
from jixiao.model.doubt import WIDE_COMMA
from jixiao.readers.accounts import accounts_of

CASES = yaml.safe_load((Path(__file__).parent / "narrative_sentences.yml").read_text(encoding="utf-8"))
BEFORE = """
晨江县林业局2023年度部门决算
第二部分 2023年度部门决算情况说明
一、收入支出决算总体情况说明
2023年度收、支总计100万元。
"""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["sentence"][:24])
def test_a_sentence_tells_its_figures_and_no_other(case):
    rows = rows_of(f"{BEFORE}\n{case['heading']}\n{case['sentence']}")
    (accounts,), rest = accounts_of(rows)
    figures = accounts.figures[1:]
    assert [told(figure) for figure in figures] == expected(case["figures"])
    assert [figure.concept for figure in figures] == [figure.get("concept") for figure in case["figures"]]
    assert all(figure.section.text.startswith(case["heading"]) for figure in figures)
    assert rest == (rows[-1:] if case.get("unread") else [])


def test_a_comma_of_text_in_a_number_is_doubted():
    (accounts,), _ = accounts_of(rows_of(f"{BEFORE}\n二、收入决算情况说明\n2023年度收入合计3，100.00万元。"))
    amount = accounts.figures[1].amount
    assert (number(amount), amount.doubt) == (3100, WIDE_COMMA)
