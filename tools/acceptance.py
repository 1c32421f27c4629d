"""Compare what `jixiao read` prints with human transcriptions in ../shared: silent where that folder is absent.

The five seed documents must be read with every form, 0.999 of the cells and no silent error; the documents of
six other places are reported beside their aim of 0.98 and fail nothing.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
SHARED = HERE.parent / "shared"
JIXIAO = Path(sys.executable).parent / "jixiao"
SEEDS = {
    "qingpu": "000_d09f04723c65cfeb",
    "futian": "001_be8efdce4e15719b",
    "minhang": "002_244ed187aee95b3a",
    "zhongwei": "003_3a6b90df8dd5bb5d",
    "fengtai": "004_69e3df1f09fdc74f",
}
REQUIRED, AIM = "0.999", "0.98"
READABLE = {".txt", ".tsv"}


def compare(source: Path, gold: Path, least: str, show: int) -> tuple[bool, str]:
    """Whether `source` is read well enough, and what the comparison said."""
    with tempfile.TemporaryDirectory() as folder:
        read = Path(folder) / "read.json"
        with read.open("wb") as out:
            command = [JIXIAO, "read", source, "--format", "json"]
            run = subprocess.run(command, check=False, stdout=out, stderr=subprocess.PIPE, text=True)
        if run.returncode not in (0, 1):
            return False, f"jixiao read: exit {run.returncode}\n{run.stderr.strip()}"
        script = SHARED / "acceptance" / "compare_gold.py"
        command = [sys.executable, script, gold, read, "--min", least, "--show", str(show)]
        result = subprocess.run(command, check=False, capture_output=True, text=True)
    said = re.sub(r"^\S+ +(\d+)/ *\1\n", "", result.stdout + result.stderr, flags=re.MULTILINE).strip()
    return result.returncode == 0, said


def report(name: str, good: bool, said: str) -> None:
    *details, summary = said.splitlines() or [""]
    print(f"{'  ' if good else '✗ '}{name:34} {summary}")
    if not good:
        print("".join(f"      {line}\n" for line in details), end="")


def main() -> int:
    if not (SHARED / "gold").is_dir():
        print("acceptance: skipped, no folder ../shared beside the checkout")
        return 0
    failed = []
    print(f"seeds (required: every form, accuracy {REQUIRED}, silent errors 0)")
    for name, source in SEEDS.items():
        good, said = compare(SHARED / "seeds" / f"{source}.txt", SHARED / "gold" / f"{name}.json", REQUIRED, show=5)
        good = good and said.endswith("silent errors 0")
        report(name, good, said)
        if not good:
            failed.append(name)
    print(f"other places (reported; aim {AIM})")
    for source in sorted(SHARED.glob("documents/*/raw.*")):
        if source.suffix in READABLE:
            report(source.parent.name, *compare(source, source.parent / "gold.json", AIM, show=0))
    if failed:
        print(f"acceptance: not reached by {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
