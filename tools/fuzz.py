"""Feed the readers spoilt files and report what they do wrong (`make fuzz`).

    python tools/fuzz.py [INPUTS [SECONDS]] [--what files|office|pictures] [--seed N] [--keep DIR]

Ends after so many inputs (20000) or seconds (600). `files` are spoilt forms of all kinds for our own parsers,
`office` are those that LibreOffice converts, `pictures` small pages to recognise. Each input is made from its number
and the seed, so that it can be made again. Two processes do the work; one that dies, or takes too long for an input,
is ended and started anew behind it. Defects are counted by what they say; an input of each is kept in DIR. Exits
with 1 when there are any.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import re
import resource
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support import mutations
from support.oracle import defect

MEMORY = 6 * 1024**3  # bytes of address space, as the guard gives
DRAWN = 5  # every so manieth document is drawn for `see`, too: that takes as long as all else
MADE = 20  # made-up forms of every kind
CONTEXT = multiprocessing.get_context("fork")


class What(NamedTuple):
    """What is fed: how the seeds are made, seconds for one input, kB resident that no input may reach."""

    seeds: object
    hang: float
    grew: int


WHATS = {
    "files": What(lambda: mutations.seeds(MADE), 60, 1536 * 1024),
    "office": What(lambda: mutations.office_seeds(4), 150, 1536 * 1024),
    "pictures": What(lambda: [mutations.Seed("png", b"")], 120, 4096 * 1024),
}


def case(found, seed, number):
    """Input `number` of a run with its kind: always the same for the same seeds."""
    rng = Random(f"{seed}/{number}")
    chosen = rng.choice(found)
    if not chosen.data:
        return "png", mutations.picture(rng)
    return chosen.kind, mutations.mutated(chosen, found, rng)


def work(run, worker, first, out):
    """Every other input from `first` on. `run.state` tells the parent which one, and since when."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    if run.what == "files":
        _recognise_nothing()
    for number in range(first, run.inputs, run.count):
        run.state[2 * worker], run.state[2 * worker + 1] = number, time.monotonic()
        kind, data = case(run.found, run.seed, number)
        begun = time.monotonic()
        said = defect(data, f"x.{kind}", drawn=number % DRAWN == 0)
        taken = time.monotonic() - begun
        swollen = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > WHATS[run.what].grew
        out.put((number, kind, taken, "memory" if swollen and said is None else said))
        if swollen:
            return  # to go on in a fresh process: the peak of this one tells no more


def _recognise_nothing():
    """Pages that are pictures are drawn and left: recognising them takes a hundred times as long as all else."""
    from jixiao.readers import scan
    from jixiao.readers.page.model import Page

    scan.pages_of = lambda pictures: (Page(one.number, one.width, one.height, [], []) for one in pictures)


def gist(said):
    """What a defect says without the figures of this one input."""
    lines = said.strip().split("\n")
    ours = [line.strip() for line in lines if "/src/jixiao/" in line]
    words = re.sub(r"\d+", "#", lines[-1])[:80]
    return re.sub(r".*/src/", "", ours[-1]) + " " + words if ours else re.sub(r"\d+", "#", lines[0])[:80]


class Run:
    """Two workers, what they said, and the inputs done."""

    def __init__(self, what, inputs, seed, folder):
        self.what, self.inputs, self.seed, self.folder = what, inputs, seed, folder
        self.found = WHATS[what].seeds()
        self.count = min(2, os.cpu_count() or 1)
        self.state = CONTEXT.Array("d", 2 * self.count, lock=False)
        self.workers, self.queues = {}, {}
        self.done, self.slowest = Counter(), (0.0, 0)
        self.defects = Counter()

    def start(self, worker, first):
        """A worker from that input on; none when there are no more."""
        if first >= self.inputs:
            del self.workers[worker]
            return
        self.queues[worker] = CONTEXT.SimpleQueue()
        self.state[2 * worker], self.state[2 * worker + 1] = first, time.monotonic()
        self.workers[worker] = CONTEXT.Process(target=work, args=(self, worker, first, self.queues[worker]))
        self.workers[worker].start()

    def take(self, worker):
        """What this worker has said so far."""
        while not self.queues[worker].empty():
            number, kind, taken, said = self.queues[worker].get()
            self.done[kind] += 1
            self.slowest = max(self.slowest, (taken, number))
            if said is not None:
                self.note(number, kind, said)

    def note(self, number, kind, said):
        """Counts a defect; the first of its kind is printed and its input kept."""
        key = f"{kind}: {gist(said)}"
        self.defects[key] += 1
        if self.defects[key] > 1:
            return
        print(f"\n=== input {number} ({kind}): {said[-1800:]}", flush=True)
        if self.folder is not None:
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / f"{self.seed}-{number}.{kind}").write_bytes(case(self.found, self.seed, number)[1])

    def look(self, worker, process):
        """Takes what a worker said; starts it anew behind an input at which it died or hangs."""
        over = not process.is_alive()
        hangs = not over and time.monotonic() - self.state[2 * worker + 1] > WHATS[self.what].hang
        self.take(worker)
        if not over and not hangs:
            return
        number = int(self.state[2 * worker])
        process.kill()
        process.join()
        if hangs or process.exitcode:
            kind = case(self.found, self.seed, number)[0]
            self.done[kind] += 1
            said = f"took over {WHATS[self.what].hang} s" if hangs else f"died with {process.exitcode}"
            self.note(number, kind, said)
        self.start(worker, number + self.count)

    def watch(self, until):
        """Runs all workers until their inputs or the time are over."""
        self.workers = dict.fromkeys(range(self.count))
        for worker in range(self.count):
            self.start(worker, worker)
        while self.workers and time.monotonic() < until:
            time.sleep(0.05)
            for worker, process in list(self.workers.items()):
                self.look(worker, process)
        for process in self.workers.values():
            process.kill()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", type=int, nargs="?", default=20000)
    parser.add_argument("seconds", type=float, nargs="?", default=600)
    parser.add_argument("--what", choices=WHATS, default="files")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="jixiao-fuzz-", ignore_cleanup_errors=True) as folder:
        tempfile.tempdir = folder  # what workers leave behind goes with it
        run = Run(given.what, given.inputs, given.seed, given.keep)
        run.watch(begun + given.seconds)
    print(f"\n{sum(run.done.values())} inputs in {time.monotonic() - begun:.0f} s: {dict(run.done)}")
    print(f"slowest {run.slowest[0]:.1f} s (input {run.slowest[1]})")
    for key, count in run.defects.most_common():
        print(f"{count:6} {key}")
    print("no defect" if not run.defects else f"{len(run.defects)} kinds of defect")
    return 1 if run.defects else 0


if __name__ == "__main__":
    sys.exit(main())
