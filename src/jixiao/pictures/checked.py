"""What the figures of a report or of accounts were checked against: each with the figures it follows from, linked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from jixiao.model import Accounts, Document, EvaluationReport
from jixiao.pictures.marks import Field, Marks
from jixiao.pictures.markup import tag, words
from jixiao.pictures.score_recomputed import standing_of
from jixiao.pictures.score_words import Verdict, in_words, short
from jixiao.rules import AccountsCase
from jixiao.rules.knowledge.told_in_tables import compared
from jixiao.scoring import explain
from jixiao.scoring.accounts import recomputed_accounts
from jixiao.scoring.recomputed import METHODS, Recomputed, computed
from jixiao.scoring.report import recomputed_report
from jixiao.scoring.result import Input, Score
from jixiao.wording.language import Lang, Term, pick

TABLE: Term = ("公开表", "public table")
MOST = 2000  # figures of one part
TITLE: Term = ("核对", "Checked")
HEADS: tuple[Term, ...] = (
    ("数", "figure"), ("关系", "relation"), ("表上", "printed"), ("重算", "computed"), ("结论", "verdict"),
    ("由来", "follows from"),
)  # fmt: skip


def recomputed(part: EvaluationReport | Accounts) -> Recomputed:
    """The figures computed again."""
    return recomputed_report(part) if isinstance(part, EvaluationReport) else recomputed_accounts(part)


def checked(part: EvaluationReport | Accounts, position: int, marks: Marks, lang: Lang) -> str:
    """The table; nothing where no figure follows from others."""
    fields = {field.path: field for field in marks.fields[position]}
    rows = "".join(_row(score, fields, marks, lang) for score in recomputed(part).first(MOST))
    if isinstance(part, Accounts):
        rows += "".join(_beside_tables(part, fields, marks, lang))
    if not rows:
        return ""
    heads = tag("tr", "".join(tag("th", words(pick(head, lang))) for head in HEADS))
    table = tag("table", tag("thead", heads) + tag("tbody", rows), class_="checked")
    return tag("h3", words(pick(TITLE, lang))) + tag("div", table, class_="scroll")


def _row(score: Score, fields: Mapping[str, Field], marks: Marks, lang: Lang) -> str:
    standing = standing_of(score)
    field = fields.get(score.path)
    told = (
        _linked(words(short(explain.label(score, lang), 60)), field),
        words(pick(METHODS[score.method or ""], lang)), words(short(score.printed, 40) or "—"),
        words(computed(score)), words(in_words(standing, lang)), "<br>".join(_inputs(score, fields, lang)),
    )
    return _line(told, standing, field, marks)


def _beside_tables(
    accounts: Accounts, fields: Mapping[str, Field], marks: Marks, lang: Lang
) -> Iterator[str]:
    """The amounts of the text that a public table prints, too."""
    case = AccountsCase(accounts, Document("", accounts=(accounts,)))
    for told in case.narrative.figures[:MOST]:
        if (found := compared(case, told)) is None:
            continue
        standing: Verdict = "agrees" if found.agrees else "differs"
        field, cell = fields.get(f"{told.path}.amount"), fields.get(found.cells[0].path)
        listed = (_linked(words(pick(each.table, lang)), fields.get(each.path)) for each in found.cells)
        printed = cell.cell.text if cell is not None else None
        yield _line((
            _linked(words(short(told.item, 60)), field), words(pick(TABLE, lang)), words(found.amount.cell.text or "—"),
            words(printed or "—"), words(in_words(standing, lang)), "<br>".join(listed),
        ), standing, field, marks)


def _line(told: Sequence[str], standing: Verdict, field: Field | None, marks: Marks) -> str:
    key = marks.id_of(field.cell.at) if field else None
    return tag("tr", "".join(tag("td", each) for each in told), class_=f"v-{standing}", data_k=key)


def _inputs(score: Score, fields: Mapping[str, Field], lang: Lang) -> Iterator[str]:
    """The figures it was computed from, each linked to where it is shown."""
    for given in dict.fromkeys(given for step in score.steps for given in step.inputs):
        yield _linked(words(_named(given, lang)), fields.get(given.path or ""))


def _named(given: Input, lang: Lang) -> str:
    between, name = pick(("：", ": "), lang), short(explain.input_name(given, lang), 30)
    return f"{name}{between}{short(given.text, 20)}" if given.text else name


def _linked(inner: str, field: Field | None) -> str:
    return tag("a", inner, href=f"#{field.id}", class_="to") if field is not None else inner
