"""Lists of words: those that rules search are searched, and those built into patterns are not."""

import re
from pathlib import Path

from jixiao import rules
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.wordlists import any_of, lexicons, words_of

SEARCH = re.compile(r'\b(?:said|says)\((?:[^()"]|\([^()]*\))*"(?P<name>\w+)"')
SOURCES = sorted(Path(rules.__file__).parent.rglob("*.py"))


def test_a_list_that_a_rule_searches_is_searched():
    """Of a list that is not, nothing is ever found, which would look like a clean form."""
    named = {found["name"] for file in SOURCES for found in SEARCH.finditer(file.read_text(encoding="utf-8"))}
    assert len(named) > 20
    assert [name for name in sorted(named) if not lexicons()[name].searched] == []


def test_lists_built_into_patterns_are_left_out_of_the_search():
    assert "原因" in said("原因：受暴雨影响", "cause")
    assert "原因" in words_of("reasons_unspent")
    assert said("原因：受暴雨影响", "reasons_unspent") == ()


def test_the_longest_word_comes_first_in_a_pattern():
    assert re.match(any_of("verbs_of_work"), "组织开展培训")[0] == "组织开展"
