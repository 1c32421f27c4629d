"""Start a scoring standard: a TOML file and its case file, both loadable at once.

    python tools/new_standard.py practice-somewhere-2024 某市 cn-self-evaluation-2020 S0 2024

ID, region, layout, key of the source register, first fiscal year. What is to be filled in says TODO. A layout that
another standard claims for those years (the national one) brings no form to the new one: it claims the place instead.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from jixiao.layouts import layouts
from jixiao.scoring import Standard, StandardError
from jixiao.scoring.load import build, read_folder, refuse_overlaps
from jixiao.sources import sources

ROOT = Path(__file__).resolve().parents[1]
STANDARDS = ROOT / "src/jixiao/scoring/standards"
CASES = ROOT / "tests/scoring/standards"
STANDARD = '''# TODO What was seen, on how many forms; what does not fit and why it is left out.
id       = "{id}"
title    = "{region}{year}年度公开自评表所见做法（不是法规）"
# TODO the name of the place in English
title_en = "Practice seen on self-evaluation forms published in {region} for {year} (no rule of law)"
extends  = "cn-2020"                 # only what differs is stated here
checked  = {today}

[applies]
region  = "{region}"
forms   = ["self_evaluation"]
{claim}
from    = {year}-01-01

[weight]
budget_execution = {{ value = 10, cite = "weights" }}
"产出指标"       = {{ value = 50, cite = "weights" }}
"效益指标"       = {{ value = 30, cite = "weights" }}
"满意度指标"     = {{ value = 10, cite = "weights" }}

[cite.weights]
evidence = "{evidence}"                       # V opened, X second-hand, M remembered
source   = "{source}"
says     = "TODO 表上印出的分值"
says_en  = "TODO the points that the forms print"
'''
CASE_FILE = """standard: {id}

weights: {{ budget_execution: 10, 产出指标: 50, 效益指标: 30, 满意度指标: 10 }}

rows:
  reached: {{ target: ">=50次", actual: 50次, weight: 12.5, score: 12.5 }}
  missed: {{ target: ">=50次", actual: 26次, weight: 12.5, score: 6.5, step: 26 ÷ 50 × 12.5 = 6.5 }}

execution:
  linear: {{ adjusted: "240000.00", executed: "236710.00", rate: 98.63, score: 9.86 }}
"""


def loaded() -> list[Standard]:
    """Every standard of this checkout. Raises StandardError where one breaks a rule, or two claim the same forms."""
    raw = read_folder(STANDARDS)
    every = [build(identifier, raw) for identifier in sorted(raw)]
    refuse_overlaps(every)
    return every


def claimant(every: list[Standard], layout: str, year: str) -> str | None:
    """The id of a standard that claims the layout in that year or later."""
    return next((each.id for each in every if layout in each.applies.layouts and "self_evaluation" in each.applies.forms
                 and (each.applies.until is None or each.applies.until.year >= int(year))), None)


def claim(region: str, layout: str, taken_by: str | None) -> str:
    """The lines of [applies] that bring forms to the standard: its layout, or the place where that one is taken."""
    if taken_by is None:
        return f'layouts = ["{layout}"]'
    return (f'layouts = []                         # {layout} belongs to {taken_by}\n'
            f'places  = ["{region}"]               # looked for in department and unit')


def obstacle(identifier: str, layout: str, source: str, year: str) -> str | None:
    """Why nothing is written; None when all is well."""
    known = sorted(layouts())
    if layout not in known:
        return f"no layout {layout}; there are {', '.join(known)}"
    if source not in sources():
        known = list(sources())
        return f"no source {source}: add it to src/jixiao/sources/register; there are {', '.join(known)}"
    if not (year.isdigit() and len(year) == 4):
        return f"{year} is no year"
    taken = [file for file in files(identifier) if file.exists()]
    return f"{identifier} is taken: {taken[0].relative_to(ROOT)}" if taken else None


def files(identifier: str) -> tuple[Path, Path]:
    """The standard and its cases."""
    return STANDARDS / f"{identifier}.toml", CASES / f"{identifier}.yml"


def main(arguments: list[str]) -> int:
    """Write both files, never over existing ones."""
    if len(arguments) != 5:
        print("usage: new_standard.py ID REGION LAYOUT SOURCE YEAR", file=sys.stderr)
        return 2
    identifier, region, layout, source, year = arguments
    if why := obstacle(identifier, layout, source, year):
        print(why, file=sys.stderr)
        return 1
    try:
        taken_by = claimant(loaded(), layout, year)
        write(files(identifier), {
            "id": identifier, "region": region, "claim": claim(region, layout, taken_by), "source": source,
            "year": year, "today": date.today().isoformat(), "evidence": sources()[source].evidence,
        })
        if taken_by is not None:
            print(f"{layout} belongs to {taken_by} in these years: the standard claims the place, {region}")
        loaded()
    except StandardError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def write(both: tuple[Path, Path], facts: dict[str, str]) -> None:
    """The standard and its cases, and where they are."""
    for file, content in zip(both, (STANDARD, CASE_FILE), strict=True):
        file.write_text(content.format(**facts), encoding="utf-8")
        print(file.relative_to(ROOT))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
