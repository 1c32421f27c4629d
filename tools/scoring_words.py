"""What the report of scores says, in both languages: its tables as heads and cells, for web page, Markdown and CSV."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct
from scoring_figures import Figures, Line
from scoring_sources import Gathered

from jixiao.model import text
from jixiao.pictures.score_words import computed, in_words, short, verdict
from jixiao.scoring.explain import label
from jixiao.scoring.why.frame import formula_of
from jixiao.wording.language import Lang, Term, pick

TITLE: Term = ("得分重算报告", "Report of scores, computed again")
ALL: Term = ("合计", "all")
# The nearest open tool was looked at for this project; its share is not measured here.
NEAREST: Term = ("最接近的开源工具约为 1%（X 转引：项目调查所得，本报告未重测）",
                 "the nearest open tool compares about 1 %"
                 " (X second-hand: from the project's survey, not measured here)")
CODES: Mapping[str, Term] = {
    "adjusted_target": ("另有调整指标值", "an adjusted target"),
    "approximate": ("数值是约数", "an approximate value"),
    "empty": ("未填", "empty"),
    "no_actual_column": ("表中没有实际完成值栏", "no column for actual values"),
    "no_formula": ("没有公式可用", "no formula applies"),
    "no_number": ("没有可比的数值", "nothing that can be compared as a number"),
    "no_sign": ("未印比较符号", "no sign is printed"),
    "no_weight": ("未设分值", "no points are set"),
    "not_applicable": ("不适用", "not applicable"),
    "not_computable": ("无法计算", "cannot be computed"),
    "not_scored": ("不记分", "not scored"),
    "not_understood": ("未能理解", "not understood"),
    "opposite_sense": ("一正一反", "opposite things are counted"),
    "other_unit": ("计量单位不同", "units differ"),
    "qualitative": ("定性指标，须人工评分", "qualitative, scored by a person"),
    "sign_contradiction": ("符号与方向矛盾", "sign and direction contradict"),
    "signed_actual": ("实际完成值带比较符号", "the actual value carries a sign"),
    "uncertain": ("数值不确定", "the value is uncertain"),
}
FIGURES: Sequence[Term] = (
    ("地方", "place"), ("自评表", "self-evaluations"), ("其他表", "other forms"), ("行", "rows"),
    ("其中无分值", "without points"), ("数值行", "numeric rows"), ("与得分比较", "compared"), ("相符", "agree"),
    ("不符", "differ"), ("与区间比较", "with an interval"), ("得出", "decided"), ("限于区间", "bracketed"),
    ("未定", "undecided"), ("总分相符", "totals agree"), ("总分在区间内", "inside"), ("高于", "above"),
    ("低于", "below"),
)
DIFFERENCES: Sequence[Term] = (
    ("位置", "where"), ("项目", "project"), ("得分项", "score"), ("指标值 → 实际完成值", "target → actual"),
    ("表上", "printed"), ("重算", "computed"), ("结论", "verdict"), ("公式", "formula"), ("说明", "explanations"),
)
OPEN: Sequence[Term] = (
    ("位置", "where"), ("得分项", "score"), ("指标值 → 实际完成值", "target → actual"), ("表上", "printed"),
    ("区间", "interval"), ("缺什么", "what is missing"),
)


class Table(Struct, frozen=True):
    """Heads and rows of text."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def sentence(figures: Figures, lang: Lang) -> str:
    """How many of the numeric rows were compared."""
    numeric = figures.numeric
    compared, bracketed = sum(line.compared for line in numeric), sum(line.bracketed for line in numeric)
    share = _share(compared, len(numeric))
    said = (f"{len(numeric)} 个数值行（指标值或实际完成值含数字）中，{compared} 行（{share}）的表上得分与重算得分作了"
            f"比较，另有 {bracketed} 行与可能的区间作了比较；{NEAREST[0]}。",
            f"Of {len(numeric)} numeric rows (target or actual value holds a number) the printed scores of {compared}"
            f" ({share}) were compared with a computed one, and of {bracketed} more with an interval; {NEAREST[1]}.")
    return pick(said, lang)


def read(gathered: Gathered, lang: Lang) -> str:
    """What was read and what was left out."""
    documents, forms, kinds, twins, unreadable = (
        gathered.documents, len(gathered.forms), gathered.other_kinds, gathered.twins, len(gathered.unreadable)
    )
    said = (f"读了 {documents} 份文件，其中 {forms} 张表；另有 {kinds} 个文件是同一文件的其他格式，"
            f"{twins} 张表已在别的文件中，{unreadable} 个文件读不了。",
            f"{forms} forms of {documents} documents; {kinds} more files are other kinds of the same,"
            f" {twins} forms stood in another one already, {unreadable} files could not be read.")
    return pick(said, lang)


def figures_table(places: Sequence[Figures], lang: Lang) -> Table:
    """The figures, a place a row."""
    return Table(_heads(FIGURES, lang), tuple(map(_figures, places)))


def _figures(each: Figures) -> tuple[str, ...]:
    numeric, decided, stand = each.numeric, each.decided(), each.stand()
    agree = sum(line.score.agrees is True for line in numeric)
    differ = sum(line.score.agrees is False for line in numeric)
    shares = (f"{decided[name]} ({_share(decided[name], len(each.weighed))})"
              for name in ("decided", "bracketed", "undecided"))
    rows, idle = len(each.rows), len(each.rows) - len(each.weighed)
    counts = (each.forms, each.other_forms, rows, idle, len(numeric), agree + differ, agree, differ,
              sum(line.bracketed for line in numeric))
    return (each.place, *map(str, counts), *shares,
            *(str(stand[name]) for name in ("agrees", "inside", "above", "below")))


def reasons_table(places: Sequence[Figures], lang: Lang) -> Table:
    """Why rows are undecided, by place."""
    codes = [code for code, _ in places[-1].left().most_common()]
    rows = tuple((_code(code, lang), *(str(each.left()[code]) for each in places)) for code in codes)
    return Table((pick(("未定的原因", "why undecided"), lang), *(each.place for each in places)), rows)


def differences(every: Sequence[Line], lang: Lang) -> Table:
    """Every printed value that differs, with what may explain it."""
    return Table(_heads(DIFFERENCES, lang), tuple(
        (where(line, lang), _project(line), label(line.score, lang), _values(line), line.score.printed or "",
         computed(line.scored, line.score), in_words(verdict(line.scored, line.score), lang), formula_of(line.score),
         "\n".join(explained(line, lang)))
        for line in every if line.differs
    ))


def explained(line: Line, lang: Lang) -> list[str]:
    """The explanations of a line, each with its reckoning."""
    return [pick((each.text, each.text_en), lang) + (f" [{each.formula}]" if each.formula else "") for each in line.why]


def undecided(every: Sequence[Line], lang: Lang) -> Table:
    """What could not be decided, with what is missing."""
    return Table(_heads(OPEN, lang), tuple(
        (where(line, lang), label(line.score, lang), _values(line), line.score.printed or "",
         computed(line.scored, line.score), pick((line.score.reason or "", line.score.reason_en or ""), lang))
        for line in every if line.open
    ))


def where(line: Line, lang: Lang) -> str:
    """`seeds/000.txt 3 行12:表1:R7C6`: the document, the number of the form in it, the place."""
    at = line.score.at or line.found.form.at
    inside = at.words(lang).rpartition("/")[2].partition(":")[2] if at else ""
    return f"{line.found.document} #{line.found.number} {inside}".strip()


def _project(line: Line) -> str:
    return short(text(line.found.form.project.name), 40)


def _values(line: Line) -> str:
    if line.row is None:
        return ""
    return f"{short(text(line.row.target), 60) or '—'} → {short(text(line.row.actual), 60) or '—'}"


def _code(code: str, lang: Lang) -> str:
    return pick(CODES.get(code, (code or "—", code or "—")), lang)


def _heads(terms: Sequence[Term], lang: Lang) -> tuple[str, ...]:
    return tuple(pick(term, lang) for term in terms)


def _share(part: int, whole: int) -> str:
    """A share for the eye, in tenths of a per cent, cut."""
    return f"{part * 1000 // whole / 10:.1f}%" if whole else "—"
