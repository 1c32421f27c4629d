"""The names of experts in what the commands write: hidden unless --names asks for them."""

import json

import pytest
from support.evaluation import report

COMMANDS = [["read", "-f", "json"], ["read"], ["check", "-f", "json"], ["score", "-f", "json"], ["see", "-o", "-"]]


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_every_command_hides_them_unless_told(jixiao, tmp_path, arguments):
    file = tmp_path / "报告.txt"
    file.write_text(report(), encoding="utf-8")
    command, *more = arguments
    assert "欧阳小满" not in jixiao(command, str(file), *more).output
    assert jixiao(command, str(file), *more, "--names").exit_code in (0, 1)


def test_asked_for_names_come_through_the_command(jixiao, tmp_path):
    file = tmp_path / "报告.txt"
    file.write_text(report(), encoding="utf-8")
    found = json.loads(jixiao("read", str(file), "-f", "json", "--names").stdout)
    assert [cell["text"] for cell in found["reports"][0]["experts"]] == ["于建设", "欧阳小满", "高峰"]
