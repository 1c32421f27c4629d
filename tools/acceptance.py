"""Compare what `jixiao read` prints with human transcriptions in ../shared: silent where that folder is absent.

The five seed documents and the same forms as Word, Excel, web pages, PDF and scans must be read with every form, the
share of cells that is asked for and no silent error; the documents of six other places are reported beside their
aim of 0.98 and fail nothing. Kinds whose program or extra is missing here are told and left out.
"""

import re
import shutil
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


KINDS = {"docx": "0.999", "xlsx": "0.999", "xls": "0.999", "doc": "0.999", "html": "0.999", "pdf": "0.995"}
SCANS = "0.98"
FILE = re.compile(r"(?P<place>[a-z]+)_(?P<form>\d+)(?P<scan>_scan)?\.(?P<kind>\w+)")


def compare(source: Path, gold: Path, least: str, show: int, forms: str = "") -> tuple[bool, str]:
    """Whether `source` is read well enough, and what the comparison said; `forms` are those of the gold in it."""
    with tempfile.TemporaryDirectory() as folder:
        read = Path(folder) / "read.json"
        with read.open("wb") as out:
            command = [JIXIAO, "read", source, "--format", "json"]
            run = subprocess.run(command, check=False, stdout=out, stderr=subprocess.PIPE, text=True)
        if run.returncode not in (0, 1):
            return False, f"jixiao read: exit {run.returncode}\n{run.stderr.strip()}"
        script = SHARED / "acceptance" / "compare_gold.py"
        command = [sys.executable, script, gold, read, "--min", least, "--show", str(show), "--forms", forms]
        result = subprocess.run(command, check=False, capture_output=True, text=True)
    said = re.sub(r"^\S+ +(\d+)/ *\1\n", "", result.stdout + result.stderr, flags=re.MULTILINE).strip()
    return result.returncode == 0, said


def report(name: str, good: bool, said: str) -> None:
    *details, summary = said.splitlines() or [""]
    print(f"{'  ' if good else '✗ '}{name:34} {summary}")
    if not good:
        print("".join(f"      {line}\n" for line in details), end="")


def files() -> list[str]:
    """The forms in other kinds of files; the names of those not read well enough."""
    failed = []
    print(f"kinds of files (required: {', '.join(f'{kind} {least}' for kind, least in KINDS.items())}, "
          f"scans {SCANS}, silent errors 0)")
    for source in sorted(SHARED.glob("documents/*.*")):
        found = FILE.fullmatch(source.name)
        if not found or found["kind"] not in KINDS or (found["kind"] == "doc" and not shutil.which("soffice")):
            continue
        least = SCANS if found["scan"] else KINDS[found["kind"]]
        gold = SHARED / "gold" / f"{found['place']}.json"
        good, said = compare(source, gold, least, 5, found["form"])
        good = good and said.endswith("silent errors 0")
        report(source.name, good, said)
        failed += [] if good else [source.name]
    return failed


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
    failed += files()
    print(f"other places (reported; aim {AIM})")
    for source in sorted(SHARED.glob("documents/*/raw.*")):
        if source.suffix in READABLE:
            report(source.parent.name, *compare(source, source.parent / "gold.json", AIM, show=0))
    if failed:
        print(f"acceptance: not reached by {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
