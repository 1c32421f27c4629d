"""LibreOffice as a converter: run apart, without macros or links, within a limit of time and memory."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

from jixiao.readers.errors import ReadError

SECONDS = 90  # for one document; a form takes one
MEMORY = 4 * 1024**3  # bytes of address space
GUARDED = "JIXIAO_GUARDED"
MAC = "/Applications/LibreOffice.app/Contents/MacOS/soffice"
HINTS = {
    "linux": "sudo apt-get install libreoffice-writer-nogui libreoffice-calc-nogui",
    "darwin": "brew install --cask libreoffice",
    "win32": "winget install TheDocumentFoundation.LibreOffice",
}
# No macro runs and nothing that a document points to is fetched.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution"
 oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel"
 oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"
 oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value>
</prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value>
</prop></item>
</oor:items>
"""


def program() -> str | None:
    """Where LibreOffice is, or None."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or (MAC if os.path.exists(MAC) else None)


def converted(data: bytes, name: str, ending: str, target: str) -> bytes:
    """The document as `target` (docx, xlsx); `ending` is that of its own kind (doc, rtf …).

    Raises ReadError when LibreOffice is missing, fails, or takes longer than SECONDS.
    """
    soffice = program()
    if soffice is None:
        hint = HINTS.get(sys.platform, HINTS["linux"])
        raise ReadError(
            name, f"读取 .{ending} 文件需要 LibreOffice", f"reading .{ending} files takes LibreOffice",
            f"请先安装：{hint}；或另存为 .{target}", f"install it: {hint}; or save the file as .{target}",
        )
    with tempfile.TemporaryDirectory(prefix="jixiao-") as folder:
        source = Path(folder, "in", f"document.{ending}")
        source.parent.mkdir()
        source.write_bytes(data)
        said = _run([
            soffice, "--headless", "--norestore", "--nolockcheck", "--nodefault", f"-env:UserInstallation={_profile()}",
            "--convert-to", target, "--outdir", folder, str(source),
        ], name)
        result = Path(folder, f"document.{target}")
        if not result.is_file():
            raise _failed(name, said or "no result")
        return result.read_bytes()


@cache
def _profile() -> str:
    """A profile of this process alone: two LibreOffices cannot share one. Removed when the process ends."""
    folder = Path(_profile_folder().name)
    (folder / "user").mkdir()
    (folder / "user" / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")
    return folder.as_uri()


@cache
def _profile_folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="jixiao-office-", ignore_cleanup_errors=True)


def _run(command: list[str], name: str) -> str:
    """Runs the program in a group of its own, so that it ends with all it started; what it said of an error."""
    process = subprocess.Popen(
        [*_limits(), *command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        start_new_session=not _is_guarded(),
        env={**os.environ, "HOME": tempfile.gettempdir(), "SAL_USE_VCLPLUGIN": "svp"},
    )
    try:
        _, said = process.communicate(timeout=SECONDS)
    except subprocess.TimeoutExpired:
        with suppress(ProcessLookupError):
            os.killpg(0 if _is_guarded() else process.pid, signal.SIGKILL)  # the guard tells of its worker's end
        process.communicate()
        raise _failed(name, f"{SECONDS} s") from None
    return said.decode("utf-8", "replace").strip()[-200:]


def _is_guarded() -> bool:
    """Whether this process belongs to a guard, which ends its whole group."""
    return os.environ.get(GUARDED) == "1"


def _limits() -> list[str]:
    """What caps memory and time of the program, also when nobody waits for it, where the system has such a command."""
    prlimit = shutil.which("prlimit")
    return [prlimit, f"--as={MEMORY}", f"--cpu={SECONDS}"] if prlimit else []


def _failed(name: str, why: str) -> ReadError:
    return ReadError(
        name, f"LibreOffice 未能转换此文件（{why}）", f"LibreOffice could not convert this file ({why})",
        "请用原程序打开并另存为 .docx 或 .xlsx 后再试", "open it in its own program and save it as .docx or .xlsx",
    )
