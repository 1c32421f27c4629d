"""The verbs that the fronts and other programs call: read, score, under, together, check, audit, report, see …"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from jixiao.audit import Audit, Checked, CheckedGroup, Settings
from jixiao.audit.settings import load
from jixiao.model import Accounts, Document, EvaluationReport, Finding, Form
from jixiao.pictures import scores
from jixiao.pictures.see import page
from jixiao.readers import ReadError, page_pictures, parts, read_document, seen
from jixiao.readers.archive import is_archive
from jixiao.readers.content import MOST_BYTES, format_of
from jixiao.readers.formats.text import LABEL as TEXT
from jixiao.reports import Tally, finish, reporters
from jixiao.rules import AccountsCase, Case, Choice, ReportCase, Subject, judge
from jixiao.scoring import Standard, load_standard
from jixiao.scoring import score as score_form
from jixiao.scoring.accounts import recomputed_accounts
from jixiao.scoring.difference import Difference
from jixiao.scoring.difference import difference as difference_of
from jixiao.scoring.recomputed import Recomputed
from jixiao.scoring.report import recomputed_report
from jixiao.scoring.result import Scored
from jixiao.scoring.together import Together
from jixiao.scoring.together import together as score_together
from jixiao.scoring.under import Comparison
from jixiao.scoring.under import under as score_under
from jixiao.wording.language import Lang

Readable = str | Path | bytes | BinaryIO
# What is taken from folders; a file that is named is always tried, and read by its content.
SUFFIXES = frozenset({
    ".txt", ".text", ".tsv", ".csv", ".md", ".docx", ".docm", ".doc", ".wps", ".rtf", ".odt", ".xlsx", ".xlsm", ".xls",
    ".xlsb", ".et", ".ods", ".pdf", ".html", ".htm", ".mht", ".mhtml", ".png", ".jpg", ".jpeg", ".tif", ".tiff",
    ".bmp", ".gif", ".webp", ".zip",
})  # fmt: skip


def read(source: Readable, *, name: str | None = None, names: bool = False) -> Document:
    """Everything understood in one file; `name` stands in its places instead of the path.

    The names of experts in evaluation reports are hidden unless `names` asks for them. A text is a path, never
    the content; bytes and binary streams are content. Raises ReadError.
    """
    return read_document(*content(source, name), names=names)


def score(form: Form, standard: Standard | str | None = None, *, trace: bool = True) -> Scored:
    """Every score of the form computed under a standard (by default the one made for its place, year and kind).

    Without `trace` the steps and citations are left out, which is three times as fast.
    """
    return score_form(form, _standard(standard), trace=trace)


def score_page(document: Document, standard: Standard | str | None = None, *, lang: Lang = "zh") -> str:
    """All scores of a document with their proofs, drawn beside the printed ones, as a self-contained HTML page."""
    return scores.page(document, _standard(standard), lang)


def recompute(part: EvaluationReport | Accounts) -> Recomputed:
    """Every figure of a report or of accounts that follows from others, computed again with its proof.

    Raises TypeError for anything else; forms are computed again by `score`.
    """
    if not isinstance(part, EvaluationReport | Accounts):
        raise TypeError(f"recompute 取评价报告或决算，如 document.accounts[0]；recompute takes a report or accounts, "
                        f"like document.accounts[0], not {type(part).__name__}")
    return recomputed_report(part) if isinstance(part, EvaluationReport) else recomputed_accounts(part)


def under(form: Form, standards: Sequence[Standard | str]) -> Comparison:
    """The form under two or more standards side by side; what differs names the entries of the standards that decide.

    A figure of the first standard becomes that of the other when just these entries are put into it.
    """
    return score_under(form, [_named(each) for each in standards])


def together(forms: Iterable[Form], standard: Standard | str | None = None, *,
             trace: bool = True) -> tuple[Together, ...]:
    """The self-evaluation forms of several units by project, each project's forms combined into one and scored.

    What cannot be combined is left empty and listed; a project that cannot be combined at all says why.
    """
    return score_together(forms, _standard(standard), trace=trace)


def difference(one: Standard | str, other: Standard | str) -> Difference:
    """What two standards state differently, entry by entry, and what each of them rests on."""
    return difference_of(_named(one), _named(other))


def check(
    part: Form | EvaluationReport | Accounts | Document,
    standard: Standard | str | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    *,
    document: Document | None = None,
) -> tuple[Finding, ...]:
    """What is wrong with a form, a report, accounts, or every part of a document, in the order of `document.parts`.

    `select` and `ignore` take codes and families (`FND101`, `FND`). Accounts and reports are compared with the other
    parts of their `document`, where it is given. What stands among documents (last year's accounts) `audit` finds.
    """
    if isinstance(part, Document):
        parts = (check(each, standard, select, ignore, document=part) for each in part.parts)
        return tuple(finding for findings in parts for finding in findings)
    case: Subject
    if isinstance(part, Form):
        case = Case(part, _standard(standard))
    elif isinstance(part, EvaluationReport):
        case = ReportCase(part, document or Document("", reports=(part,)))
    else:
        case = AccountsCase(part, document or Document("", accounts=(part,)))
    return judge(case, Choice.of(select, ignore)).findings


def load_settings(file: str | Path) -> Settings:
    """The settings of a jixiao.toml. Raises SettingsError, which says file, key and what to do."""
    return load(Path(file))


def audit(
    documents: Iterable[Document], settings: Settings | None = None, *, standard: Standard | str | None = None,
    whole: bool = False,
) -> Iterator[Checked | CheckedGroup]:
    """What is wrong with each document, as they come; after the last what is wrong among forms that belong together.

    `whole`: these are all the documents there are, so that waivers which meet none of them are told.
    """
    run = Audit(settings, standard=standard, whole=whole)
    for document in documents:
        yield run.document(document)
    yield from run.groups()


def report(
    documents: Iterable[Document], out: BinaryIO, format: str = "html", settings: Settings | None = None, *,
    standard: Standard | str | None = None, whole: bool = False, lang: Lang = "zh",
) -> Tally:
    """An audit of the documents written to a stream as one of `jixiao.reports.reporters()`. Raises ValueError."""
    if format not in reporters():
        raise ValueError(f"没有这种格式 no such format: {format}; {', '.join(reporters())}")
    run, reporter = Audit(settings, standard=standard, whole=whole), reporters()[format].make(out, lang)
    files = 0
    for files, document in enumerate(documents, 1):  # noqa: B007 the last number is how many there were
        reporter.document(run.document(document), document)
    return finish(reporter, run, files)


def see(source: Readable, *, name: str | None = None, lang: Lang = "zh", names: bool = False) -> str:
    """What the reader saw in one file, as a self-contained HTML page; experts as in `read`. Raises ReadError."""
    data, shown = content(source, name)
    document, grids, hidden = seen(parts(data, shown), shown, names=names)
    # the picture of a page would show the names that its cells hide
    pictures = () if is_archive(data) or hidden else page_pictures(data, shown)
    return page(document, grids, lang, pictures)


def is_text(data: bytes) -> bool:
    """Whether these bytes are plain text, which nothing hostile can hide in."""
    return format_of(data).LABEL == TEXT


def _standard(standard: Standard | str | None) -> Standard | None:
    return None if standard is None else _named(standard)


def _named(standard: Standard | str) -> Standard:
    return load_standard(standard) if isinstance(standard, str) else standard


def content(source: Readable, name: str | None) -> tuple[bytes, str]:
    """The bytes and the name; of an enormous file only as much as shows that it is one. Raises ReadError."""
    if isinstance(source, bytes):
        return source, name or "<bytes>"
    if isinstance(source, str | Path):
        name = name or _printable(os.fspath(source))
        try:
            with open(source, "rb") as file:
                return file.read(MOST_BYTES + 1), name
        except (OSError, ValueError) as error:
            raise _unreadable(name, error) from error
    given = getattr(source, "name", None)
    return source.read(MOST_BYTES + 1), name or (_printable(given) if isinstance(given, str) else "<stream>")


def _printable(name: str) -> str:
    """A file name as text, also where the file system holds bytes that are none."""
    return os.fsencode(name).decode("utf-8", "replace")


def _unreadable(name: str, error: OSError | ValueError) -> ReadError:
    if isinstance(error, FileNotFoundError):
        return ReadError(name, "文件不存在", "there is no such file", "请检查路径和文件名", "check path and file name")
    if isinstance(error, IsADirectoryError):
        return ReadError(
            name, "这是文件夹", "this is a folder", "请给出文件夹中的文件", "name the files in it",
        )
    if isinstance(error, PermissionError):
        return ReadError(
            name, "没有读取权限", "you may not read this file", "请检查文件权限，或换一个账户", "check its permissions",
        )
    reason = getattr(error, "strerror", None) or str(error)
    return ReadError(
        name, f"无法打开（{reason}）", f"cannot be opened ({reason})",
        "请检查路径和磁盘", "check the path and the disk",
    )
