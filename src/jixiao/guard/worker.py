"""The process that reads foreign files: `python -m jixiao.guard.worker MEMORY`, requests on stdin."""

from __future__ import annotations

import os
import sys
from typing import BinaryIO

import msgspec

from jixiao import api
from jixiao.guard.frames import LENGTH, Answer, Refusal, Request, Step, length_of, send
from jixiao.readers import ReadError, progress
from jixiao.wording.language import Lang


def main() -> None:
    """Answers requests until there are none."""
    _limit_memory(int(sys.argv[1]))
    requests, replies = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what libraries print must not get between the replies
    decoder = msgspec.msgpack.Decoder(Request)
    while len(head := requests.read(LENGTH.size)) == LENGTH.size:
        _serve(decoder.decode(requests.read(length_of(head))), replies)


def _serve(request: Request, replies: BinaryIO) -> None:
    source = request.data if request.data is not None else request.path
    assert source is not None
    try:
        with progress.told(lambda done, total: send(replies, Step(done, total))):
            if request.see is not None:
                lang: Lang = "en" if request.see == "en" else "zh"
                answer = Answer(page=api.see(source, name=request.name, lang=lang, names=request.names))
            else:
                answer = Answer(api.read(source, name=request.name, names=request.names))
    except ReadError as error:
        send(replies, Refusal(error.name, error.what, error.what_en, error.remedy, error.remedy_en))
    else:
        send(replies, answer)


def _limit_memory(size: int) -> None:
    """Caps the address space where the system can; elsewhere the limits of the readers must do."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
