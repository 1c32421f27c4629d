"""The pages of final accounts and evaluation reports: tables, sets, chapters, concepts, code lists, score sheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reference_markdown import table

from jixiao.layouts import evaluation
from jixiao.layouts.accounts.chapters import chapters
from jixiao.layouts.accounts.codes import LENGTHS, CodeList
from jixiao.layouts.accounts.concepts import concepts
from jixiao.layouts.accounts.economics import economic_list
from jixiao.layouts.accounts.functions import function_list
from jixiao.layouts.accounts.kinds import TableLayout, table_layouts
from jixiao.layouts.accounts.sets import table_sets
from jixiao.wording.terms import EVIDENCE, FIELDS

EVIDENCE_HEAD = "可靠程度 evidence"
READS = {
    "figures": "读出其中的数 its figures", "text": "只作文字 text only", "units": "决算单位 the units",
    "tables": "公开表 the public tables", "leave": "由别处读取 left to other readers",
}  # fmt: skip


def account_pages() -> Mapping[str, str]:
    """Every page by its file name."""
    return {"accounts.md": _accounts(), "codes.md": _codes(), "evaluation.md": _evaluation()}


def _accounts() -> str:
    kinds = table_layouts()
    return "\n".join([
        "# 部门决算 Final accounts\n",
        "公开表、各地成套的表、情况说明的章节和其中的数所说的事项。"
        "增加一种：见[审核部门决算](../guide/check-accounts.zh.md)。"
        " Public tables, the sets that places publish, the chapters of the narrative and what its figures are about."
        " To add one: [check accounts](../guide/check-accounts.md).\n",
        "## 公开表 Public tables\n",
        table(["编号 id", "表", "table", EVIDENCE_HEAD, "来源 source"],
              [(f"[{each.id}](#table-{each.id})", each.zh, each.en, _mark(each.evidence), each.source or "—")
               for each in kinds.values()]),
        "## 成套的表 Sets\n",
        table(["编号 id", "地区 region", "起始年度 since", EVIDENCE_HEAD, "来源 source", "表 tables"],
              [(f"`{each.id}`", each.region, each.since, _mark(each.evidence), each.source or each.document or "—",
                " ".join(f"[{kind}](#table-{kind})" for kind in each.tables)) for each in table_sets().values()]),
        "## 各表的栏目 Columns of each table\n",
        *map(_kind, kinds.values()),
        "## 章节 Chapters\n",
        table(["编号 id", "章节", "chapter", "读什么 what is read", "标题用语 headings"],
              [(f"`{key}`", each.zh, each.en, READS[each.reads], "、".join(each.words))
               for key, each in chapters().items()]),
        "## 情况说明的事项 Concepts of the narrative\n",
        "“在某章”：只在该章才作此解。 “in a chapter”: only there the words mean this.\n",
        table(["编号 id", "事项", "concept", "用语 wordings", "在某章 in a chapter"],
              [(f"`{key}`", each.zh, each.en, "、".join((*each.words, *(f"…{word}…" for word in each.inside))) or "—",
                "；".join(f"{chapter}: {'、'.join(words)}" for chapter, words in each.within.items()) or "—")
               for key, each in concepts().items()]),
    ])


def _kind(each: TableLayout) -> str:
    titles = "、".join(each.titles) or " + ".join(f"…{word}…" for word in each.contains)
    return "\n".join([
        f'<a id="table-{each.id}"></a>\n\n### {each.id} {each.zh}\n\n{titles}\n',
        table(["栏 column", "表头 heads"], [(f"`{name}`", " / ".join(words)) for name, words in each.columns.items()]),
    ])


def _codes() -> str:
    lists = (("支出功能分类", "Functional classification", function_list()),
             ("部门预算支出经济分类", "Economic classification of departmental expenditure", economic_list()))
    return "\n".join([
        "# 科目编码 Codes\n",
        "表上的编码与名称据此核对。没有列出的编码视为未知，不算错误。"
        " Codes and names of the tables are compared with these. A code that is not listed is unknown, never wrong.\n",
        *(part for zh, en, codes in lists for part in _listed(zh, en, codes)),
    ])


def _listed(zh: str, en: str, codes: CodeList) -> Iterator[str]:
    every = sorted({*codes.names, *codes.former})
    yield f"## {zh} {en}\n\n{len(every)} · {_mark(codes.evidence)} · {codes.document}\n"
    for top in (code for code in every if len(code) == LENGTHS[1]):
        inside = [code for code in every if code.startswith(top)]
        name = codes.names.get(top) or codes.former[top].name
        rows = [(f"`{code}`", codes.names.get(code, "—"), _former(codes, code)) for code in inside]
        yield f"### {top} {name}\n\n" + table(["编码 code", "名称 name", "原名称 former name"], rows)


def _former(codes: CodeList, code: str) -> str:
    former = codes.former.get(code)
    return f"{former.name}（至 until {former.until}）" if former else ""


def _evaluation() -> str:
    outline, columns = evaluation.outline(), evaluation.columns()
    return "\n".join([
        "# 评价报告 Evaluation reports\n",
        "评分表的式样、栏目和报告的提纲。增加一种：见[审核部门决算](../guide/check-accounts.zh.md)。"
        " Layouts of the score sheet, its columns, the outline of the report."
        " To add one: [check accounts](../guide/check-accounts.md).\n",
        "## 评分表 Score sheets\n",
        table(["编号 id", "名称 title", "必有的栏 needs", "辨认用语 marks", EVIDENCE_HEAD],
              [(f"`{each.id}`", each.title, " ".join(f"`{name}`" for name in each.needs), "、".join(each.marks) or "—",
                " ".join(filter(None, (_mark(each.evidence), each.source)))) for each in evaluation.sheets()]),
        "## 栏目 Columns\n",
        table(["栏 column", "名称 name", "表头 heads"],
              [(f"`{name}`", " ".join(FIELDS.get(name, ())) or "—", "、".join(dict.fromkeys(words)))
               for name, words in columns.columns.items()]),
        "## 提纲 Outline\n",
        f"报告标题 titles: {'、'.join(outline.title)}\n",
        table(["部分 section", "标题 headings"],
              [(f"`{each.name}`", "、".join(dict.fromkeys((*each.words, *(f"…{part}…" for part in each.parts)))))
               for each in outline.section]),
    ])


def _mark(evidence: str) -> str:
    return " ".join((evidence, *EVIDENCE[evidence]))
