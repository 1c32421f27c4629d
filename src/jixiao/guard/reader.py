"""The side that asks: starts the worker, waits for it no longer than allowed, and starts it anew when it ends."""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from typing import Self

import msgspec

from jixiao.guard.frames import LENGTH, Answer, Refusal, Reply, Request, Step, length_of, send
from jixiao.guard.limits import Limits
from jixiao.model.document import Document
from jixiao.readers import ReadError
from jixiao.readers.office import GUARDED
from jixiao.wording.language import Lang

CHUNK = 1 << 20
Told = Callable[[int, int], None]  # pages done, pages in all


class EndedError(Exception):
    """The worker ended, or was ended, before it answered; the argument says why in both languages."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh, self.en = zh, en


class Reader:
    """Reads foreign files one after the other in one worker process. A context manager; not for several threads."""

    def __init__(self, limits: Limits | None = None, told: Told | None = None) -> None:
        self.limits = limits or Limits()
        self._told = told
        self._process: subprocess.Popen[bytes] | None = None
        self._scratch: tempfile.TemporaryDirectory[str] | None = None  # all that the worker leaves on the disk
        self._decoder = msgspec.msgpack.Decoder(Reply)

    def read(self, source: str | bytes, *, name: str | None = None, names: bool = False) -> Document:
        """Everything understood in one file; a text is its path. Raises ReadError, whatever the file does."""
        document = self._ask(_request(source, name, None, names=names)).document
        assert document is not None
        return document

    def see(self, source: str | bytes, *, name: str | None = None, lang: Lang = "zh", names: bool = False) -> str:
        """What the reader saw in one file, as a self-contained HTML page. Raises ReadError."""
        page = self._ask(_request(source, name, lang, names=names)).page
        assert page is not None
        return page

    def close(self) -> None:
        """Ends the worker."""
        process, self._process = self._process, None
        if process is not None:
            with contextlib.suppress(ProcessLookupError, PermissionError, AttributeError):
                os.killpg(process.pid, signal.SIGKILL)  # with the programs it started
            process.kill()
            process.communicate()
        if self._scratch is not None:
            self._scratch.cleanup()
            self._scratch = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        self.close()

    def _ask(self, request: Request) -> Answer:
        try:
            reply = self._reply(request)
        except EndedError as error:
            self.close()
            raise ReadError(
                request.name, f"读取中止（{error.zh}）", f"reading was ended ({error.en})",
                "文件可能已损坏或含恶意内容；请用原程序打开并另存一份后再试",
                "the file may be damaged or hostile; open it in its own program, save it anew and try again",
            ) from error
        if isinstance(reply, Refusal):
            raise ReadError(reply.name, reply.what, reply.what_en, reply.remedy, reply.remedy_en)
        return reply

    def _reply(self, request: Request) -> Answer | Refusal:
        process = self._running()
        assert process.stdin is not None
        began = time.monotonic()
        with contextlib.suppress(BrokenPipeError):  # it ended; its answer, or the lack of one, tells
            send(process.stdin, request)  # type: ignore[arg-type]
        while True:
            rest = began + self.limits.total - time.monotonic()
            try:
                reply = self._decoder.decode(self._message(process, min(rest, self.limits.silence)))
            except (ValueError, msgspec.MsgspecError) as error:
                raise EndedError("读取进程的回答有误", "its answer was garbled") from error
            if not isinstance(reply, Step):
                return reply  # type: ignore[no-any-return]
            if self._told is not None:
                self._told(reply.done, reply.total)

    def _message(self, process: subprocess.Popen[bytes], seconds: float) -> bytes:
        until = time.monotonic() + seconds
        return self._bytes(process, length_of(self._bytes(process, LENGTH.size, until)), until)

    def _bytes(self, process: subprocess.Popen[bytes], count: int, until: float) -> bytes:
        """So many bytes of the worker's answer."""
        assert process.stdout is not None
        parts: list[bytes] = []
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ)
            while count > 0:
                if not selector.select(max(0.0, until - time.monotonic())):
                    raise EndedError("超过时限", "it took too long")
                part = os.read(process.stdout.fileno(), min(count, CHUNK))
                if not part:
                    raise EndedError("读取进程异常退出，可能超过内存上限",
                                     "its process ended, perhaps beyond the limit of memory")
                parts.append(part)
                count -= len(part)
        return b"".join(parts)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            # -P: no module is taken from the folder that the call was made in, where foreign files may lie
            command = [sys.executable, "-P", "-m", "jixiao.guard.worker", str(self.limits.memory)]
            self._scratch = tempfile.TemporaryDirectory(prefix="jixiao-guard-", ignore_cleanup_errors=True)
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                env={**os.environ, "TMPDIR": self._scratch.name, GUARDED: "1"}, start_new_session=True,
            )
        return self._process


def _request(source: str | bytes, name: str | None, see: Lang | None, *, names: bool) -> Request:
    if isinstance(source, bytes):
        return Request(name or "<bytes>", data=source, see=see, names=names)
    return Request(name or source, path=source, see=see, names=names)
