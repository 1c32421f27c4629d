"""A file of the scoring standards that breaks a rule is told once, with where it lies and what to do; exit 2."""

import pytest

from jixiao.scoring import StandardError, choice, registry

FAULT = "practice-somewhere-2024.toml: applies.layouts: claims cn-self-evaluation-2020 in the same years as"


@pytest.fixture
def _overlap(monkeypatch):
    def refuse(_):
        raise StandardError(FAULT)

    monkeypatch.setattr(registry, "refuse_overlaps", refuse)
    for kept in (registry._shipped, choice._known):
        kept.cache_clear()
    yield
    for kept in (registry._shipped, choice._known):
        kept.cache_clear()


@pytest.mark.usefixtures("_overlap")
@pytest.mark.parametrize("call", [
    ("score", "路灯.txt", "错表.txt"), ("check", "路灯.txt", "错表.txt"), ("standard",), ("standard", "cn-2020"),
    ("score", "路灯.txt", "--standard", "cn-2020"),
], ids=" ".join)
def test_what_is_wrong_where_and_what_to_do(jixiao, file, flawed, call):
    assert file.exists()
    assert flawed.exists()
    result = jixiao(*call)
    assert result.exit_code == 2
    assert result.stderr.count(FAULT) == 1
    assert "scoring/standards；改过其中文件的，请照提示改正" in result.stderr
    assert "意外错误" not in result.stderr
    english = jixiao(*call, "--lang", "en")
    assert english.exit_code == 2
    assert "a scoring standard is at fault: " + FAULT in english.stderr
    assert "install jixiao again" in english.stderr
    assert "please report" not in english.stderr
