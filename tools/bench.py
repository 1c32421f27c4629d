"""Measure jixiao: all figures from one run, on one core, over made-up documents (`make bench`).

    python tools/bench.py [DOCUMENTS]      default 400

First text: times are processor time of this process; start-up is wall time, compared with Python's own in the same
run. Then scoring alone, an audit of many forms, final accounts of sixty pages, and every other kind of file beside the
libraries people would take instead (tools/bench_scoring.py, bench_audit.py, bench_accounts.py, bench_kinds.py).
Reports and fails nothing: machines differ. The aims stand beside the figures.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import bench_accounts
import bench_audit
import bench_kinds
import bench_scoring

JIXIAO = Path(sys.executable).parent / "jixiao"
AIMS = {"check": "aim 2 ms for all rules of one form"}
STAGES = ("decode", "grids", "match", "score", "check")
GROWTH = 4  # memory is taken for a number of files and for so many times as many
STARTS = 11


class Clock:
    """Processor time per stage."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)

    def __call__(self, stage: str, work: Callable[..., Any], *given: Any) -> Any:
        begun = time.process_time()
        result = work(*given)
        self.spent[stage] += time.process_time() - begun
        return result


def run_all(paths: list[Path]) -> tuple[int, Clock]:
    """Read, score and check every form of the documents; the number of forms, and what each stage took."""
    from jixiao import check, score
    from jixiao.readers.decode import decode
    from jixiao.readers.text import text_grids
    from jixiao.readers.understand import understood

    clock, forms = Clock(), 0
    for path in paths:
        text = clock("decode", decode, path.read_bytes(), path.name)
        grids = clock("grids", text_grids, text, path.name)
        document = clock("match", understood, grids, path.name)
        for form in document.forms:
            clock("score", score, form)
            clock("check", check, form)
        forms += len(document.forms)
    return forms, clock


def start_up() -> tuple[float, float]:
    """Median wall seconds of `jixiao --help` and of a bare Python, taken in turn."""
    commands = ([JIXIAO, "--help"], [sys.executable, "-c", "pass"])
    took: tuple[list[float], list[float]] = ([], [])
    for _ in range(STARTS):
        for command, times in zip(commands, took, strict=True):
            begun = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            times.append(time.perf_counter() - begun)
    return statistics.median(took[0]), statistics.median(took[1])


def peak_memory(paths: list[Path]) -> float:
    """Peak memory in MB of one `jixiao check` over the files."""
    process = subprocess.Popen([JIXIAO, "check", "--format", "jsonl", *paths], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"jixiao check: exit {process.returncode}")
    return usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([JIXIAO, "sample", "--count", str(count), "--seed", "1", "--out", folder], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        paths = sorted(Path(folder).rglob("*.txt"))
        report(paths)
    bench_scoring.report()
    bench_audit.report()
    bench_accounts.report()
    bench_kinds.report()
    return 0


def report(paths: list[Path]) -> None:
    run_all(paths[: max(1, len(paths) // 10)])  # loads the data files and warms caches, as a long run would have
    forms, clock = run_all(paths)
    spent = sum(clock.spent.values())
    reading = sum(clock.spent[stage] for stage in ("decode", "grids", "match"))
    jixiao, bare = start_up()
    few, many = paths[: len(paths) // GROWTH], paths
    small, large = peak_memory(few), peak_memory(many)
    size = sum(path.stat().st_size for path in paths)
    print(f"documents {len(paths)}, forms {forms}, {size / 1024 / 1024:.1f} MB of text, one core\n")
    row("read", f"{forms / reading:.0f} forms/s")
    row("read + score + check", f"{forms / spent:.0f} forms/s", "aim 300")
    for stage in STAGES:
        took = clock.spent[stage]
        told = [f"{took / forms * 1000:.2f} ms/form", *([AIMS[stage]] if stage in AIMS else [])]
        row(f"  {stage}", f"{took / spent:.1%} of time", "; ".join(told))
    row("jixiao --help", f"{jixiao:.3f} s", f"aim 0.2; {jixiao / bare:.1f} × a bare Python ({bare:.3f} s)")
    row("peak memory", f"{large:.0f} MB", f"{len(many)} files")
    row("", f"{small:.0f} MB", f"{len(few)} files; {GROWTH} × the files take {large / small:.2f} × the memory")


def row(what: str, figure: str, note: str = "") -> None:
    print(f"{what:22} {figure:>14}   {note}".rstrip())


if __name__ == "__main__":
    sys.exit(main())
