"""Start a rule: `python tools/new_rule.py WGT105 what-is-wrong` writes the rule file and its case file."""

from __future__ import annotations

import sys
from pathlib import Path

from jixiao.rules.frame import FAMILIES

ROOT = Path(__file__).resolve().parents[1]
RULE = '''"""TODO 一句话说明哪里错了。

## 为什么
TODO
## 反例
TODO
## 正例
TODO
## 怎么改
TODO

## Why
TODO
## Bad example
TODO
## Good example
TODO
## Repair
TODO
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, at, rule


@rule(
    code="{code}", name="{name}", title_en="TODO", level="warning", forms={{"self_evaluation"}},
    basis=("S-06",), since="0.1", status="preview",  # TODO basis: see src/jixiao/sources/register
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        if False:
            yield at(f"{{row.path}}.score", f"「{{row.name}}」TODO", f"“{{row.name}}”: TODO")
'''
CASES = """rule: {code}

says_what_is_wrong:
  rows: [{{ target: "≥95%", actual: "96%", weight: 90, score: 90 }}]
  finds: ["TODO"]

says_what_is_right:
  finds: []
"""


def main(arguments: list[str]) -> int:
    """Write both files, never over existing ones."""
    if len(arguments) != 2 or arguments[0][:3] not in FAMILIES:
        print(f"usage: new_rule.py CODE name-of-the-bad-pattern    families: {', '.join(FAMILIES)}", file=sys.stderr)
        return 2
    code, name = arguments
    folder = ROOT / "src/jixiao/rules" / FAMILIES[code[:3]]
    files = {
        folder / f"{code.lower()}_{name.replace('-', '_')}.py": RULE.format(code=code, name=name),
        ROOT / "tests/rules" / f"{code}.yml": CASES.format(code=code),
    }
    taken = [*folder.glob(f"{code.lower()}_*.py"), *(file for file in files if file.exists())]
    if taken:
        print(f"{code} is taken: {', '.join(str(file.relative_to(ROOT)) for file in taken)}", file=sys.stderr)
        return 1
    folder.mkdir(exist_ok=True)
    if not (folder / "__init__.py").exists():
        (folder / "__init__.py").write_text(f'"""Rules of the family {code[:3]}."""\n', encoding="utf-8")
    for file, content in files.items():
        file.write_text(content, encoding="utf-8")
        print(file.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
