"""Every command explains itself in both languages, quickly."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from jixiao.cli import COMMANDS

HEAVY = ("rapidfuzz", "rich", "msgspec", "jixiao.readers", "jixiao.rules", "jixiao.scoring",
         "jixiao.layouts", "jixiao.model")
HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.parametrize("name", COMMANDS)
def test_help_in_chinese(jixiao, name):
    result = jixiao(name, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith("用法: jixiao " + name)
    assert "选项:" in result.stdout
    assert "例\n" in result.stdout


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("before", [True, False])
def test_help_in_english(jixiao, name, before):
    result = jixiao("--lang", "en", name, "--help") if before else jixiao(name, "--help", "--lang=en")
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: jixiao " + name)
    assert "Examples\n" in result.stdout
    assert not HAN.search(result.stdout)


def test_the_group_lists_every_command_and_every_command_is_a_file(jixiao):
    result = jixiao("--help")
    folder = Path(sys.modules["jixiao.cli"].__file__).parent / "commands"
    assert all(f"\n  {name} " in result.stdout for name in COMMANDS)
    assert {path.stem for path in folder.glob("*.py")} == {"__init__", *COMMANDS}


@pytest.mark.parametrize(("environment", "usage"), [
    ({}, "用法"), ({"LANG": "C.UTF-8"}, "用法"), ({"LANG": "zh_CN.UTF-8"}, "用法"), ({"LANG": "en_US.UTF-8"}, "Usage"),
    ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "Usage"), ({"LANG": "en_US.UTF-8", "JIXIAO_LANG": "zh"}, "用法"),
    ({"JIXIAO_LANG": "en"}, "Usage"), ({"JIXIAO_LANG": "tlh"}, "用法"),
])
def test_the_language_of_the_environment(jixiao, monkeypatch, environment, usage):
    for name in ("JIXIAO_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert jixiao("--help").stdout.startswith(usage)


def test_version(jixiao):
    assert re.fullmatch(r"jixiao \d+\.\d+\.\d+\n", jixiao("--version").stdout)


def test_help_loads_nothing_heavy():
    code = (
        "import sys; from jixiao.cli import main; main(['--help'], standalone_mode=False); "
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    assert result.stdout.splitlines()[-1] == "[]"


def test_importing_jixiao_loads_nothing_heavy():
    code = f"import sys, jixiao; print([name for name in {HEAVY!r} if name in sys.modules]); jixiao.read"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


@pytest.mark.parametrize(("arguments", "says"), [
    (["blub"], "没有命令 blub"), (["read"], "还缺少参数：文件…"),
    (["read", "x", "--formt", "json"], "没有选项 --formt"),
    (["read", "x", "-f", "xml"], "只能是 text, json, jsonl, csv"),
    (["check", "x", "--select", "FOO"], "没有规则或规则族 FOO"),
    (["check", "x", "--standard", "nix"], "没有计分标准 nix"),
    (["rule", "FND100"], "没有规则 FND100；有 FND1"),
    (["standard", "nix"], "没有计分标准 nix；有 "), (["layout", "nix"], "没有表样 nix"),
    (["sample"], "还缺少选项 --out"), (["sample", "--out", "x", "--count", "0"], "须是整数，不小于 1"),
])
def test_a_wrong_call_is_told_and_ends_with_2(jixiao, folder, arguments, says):
    result = jixiao(*arguments)
    assert result.exit_code == 2
    assert says in result.stderr
    assert result.stdout == ""
    assert not list(folder.iterdir())
