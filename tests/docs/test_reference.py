"""docs/reference/ says what the code says."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_reference_is_fresh():
    command = [sys.executable, ROOT / "tools" / "build_reference.py", "--check"]
    run = subprocess.run(command, check=False, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


def test_a_standard_lists_only_the_keys_of_what_it_inherits():
    page = (ROOT / "docs" / "reference" / "standards.md").read_text(encoding="utf-8")
    assert page.count("| `tolerance.score` | 0.01 分 | 0.01 points |") == 1
    section = page.partition("\n## sichuan-2025\n")[2].partition("\n## ")[0]
    assert "| `grade.中` | 70 分起 | from 70 | #grades |" in section
    assert "| [practice-sichuan-2023](#practice-sichuan-2023) | `method.over_achievement`" in section
    assert "| [cn-2020](#cn-2020) | `method.execution`、" in section
    department = page.partition("\n## practice-chongqing-department-2021\n")[2].partition("\n## ")[0]
    assert "| 不沿用 not taken over | `weight.产出指标`、`weight.效益指标`、`weight.满意度指标` |" in department
