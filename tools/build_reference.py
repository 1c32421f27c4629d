"""Write docs/reference/ from the code: rules, standards, layouts, accounts, commands, limits and the JSON Schema.

    python tools/build_reference.py           rewrite what is stale
    python tools/build_reference.py --check   exit 1 and name the stale pages
"""

from __future__ import annotations

import inspect
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click
from limits import LIMITS
from reference_accounts import account_pages
from reference_markdown import table
from reference_rules import rule_pages

from jixiao.cli import language
from jixiao.cli import main as cli
from jixiao.layouts import Layout, layouts
from jixiao.model.schema import json_schema
from jixiao.scoring import Standard, entry_words, explain, load_standard, standards, standards_of
from jixiao.scoring.result import Citation
from jixiao.sources import Obligation, Threshold, named, obligations, sources
from jixiao.wording.terms import EVIDENCE

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "reference"
GENERATED = "<!-- written by tools/build_reference.py: make reference -->\n"


def pages() -> dict[str, str]:
    """Every page by its file name."""
    return {
        **{name: GENERATED + text for name, text in {**rule_pages(), **account_pages()}.items()},
        "standards.md": GENERATED + "\n".join([
            "# 计分标准 Scoring standards\n", standard_table(), *map(standard, standards()),
        ]),
        "sources.md": GENERATED + register(),
        "layouts.md": GENERATED + "\n".join(["# 表样 Layouts\n", layout_table(), *map(layout, layouts().values())]),
        "limits.md": GENERATED + limits(),
        "commands.md": GENERATED + "\n".join(["# 命令 Commands\n", *commands()]),
        "schema.json": json.dumps(described(json_schema()), ensure_ascii=False, indent=2) + "\n",
    }


def described(part: Any) -> Any:
    """The schema with its descriptions dedented: Python 3.13 does that to docstrings itself, 3.11 does not."""
    if isinstance(part, list):
        return [described(each) for each in part]
    if not isinstance(part, dict):
        return part
    return {
        key: inspect.cleandoc(value) if key == "description" and isinstance(value, str) else described(value)
        for key, value in part.items()
    }


def standard_table() -> str:
    """All standards at a glance, with the marks of what each states itself."""
    def marks(each: Standard) -> str:
        return " ".join(sorted({each.citations[cite].evidence for key in stated_by(each, each.id)
                                for cite in each.settings[key].cites}, key="VXMD".index))

    return table(
        ["编号 id", "名称", "title", "可靠程度 evidence"],
        [(f"[{each.id}](#{each.id})", each.title, each.title_en, marks(each)) for each in standards()],
    )


def standard(each: Standard) -> str:
    """What a standard states itself with its citations; of what it inherits only the keys."""
    own = stated_by(each, each.id)
    used = dict.fromkeys(cite for key in own for cite in each.settings[key].cites)
    cited = [
        (f"`{key.removeprefix(each.id)}`", explain.source(c) or c.title, " ".join((c.evidence, *EVIDENCE[c.evidence])),
         quoted(c), c.says_en or "")
        for key in used if (c := each.citations[key])
    ]
    settings = [
        (f"`{key}`", entry_words.says(setting := each.settings[key], "zh"), entry_words.says(setting, "en"),
         "、".join(cite.removeprefix(each.id) for cite in setting.cites))
        for key in own
    ]
    return "\n".join([
        f"## {each.id}\n\n{each.title} · {each.title_en}\n", table(["", ""], facts(each)),
        table(["项 entry", "规定", "states", "依据 citation"], settings),
        table(["依据 citation", "文件 document", "可靠程度 evidence", "内容 says", "English"], cited),
        table(["承自 inherited from", "各项 entries"], inherited(each)),
    ])


def facts(each: Standard) -> list[tuple[str, object]]:
    """For whom a standard is made, and on what it builds."""
    applies = each.applies
    years = f"{applies.since.year if applies.since else '…'}–{applies.until.year if applies.until else '…'}"
    comes = [("表样 layouts", applies.layouts), ("地名 places", applies.places), ("项目编码 codes", applies.codes)]
    told = [("仅提示的地名 seen_in", "、".join(applies.seen_in))] if applies.seen_in else []
    return [
        ("适用地区 region", applies.region), ("年度 years", years),
        ("对象 subjects", "、".join(applies.subjects) or "不限 any"),
        *([(name, "、".join(given)) for name, given in comes if given] or [("适用 applies", "只在指定时 where named")]),
        *told,
        ("以…为基础 extends", f"[{each.extends}](#{each.extends})" if each.extends else "—"),
        ("核对日期 checked", each.checked or "—"),
    ]


def stated_by(each: Standard, of: str) -> list[str]:
    """The keys of what a standard has from the one called `of`: itself, or one that it builds on."""
    return [key for key in entry_words.in_order(each.settings) if each.settings[key].stated_by == of]


def inherited(each: Standard) -> Iterator[tuple[str, str]]:
    """The keys that a standard takes from each standard above it, and those that it does not let through."""
    above = load_standard(each.extends) if each.extends else None
    dropped = entry_words.in_order(set(above.settings) - set(each.settings)) if above else []
    while above is not None:
        if of_it := stated_by(each, above.id):
            yield f"[{above.id}](#{above.id})", keyed(of_it)
        above = load_standard(above.extends) if above.extends else None
    if dropped:
        yield "不沿用 not taken over", keyed(sorted(dropped))


def keyed(keys: Iterable[str]) -> str:
    return "、".join(f"`{key}`" for key in keys)


def quoted(citation: Citation) -> str:
    """What the source says, with its words where it was opened."""
    words = f"“{citation.quote}”" if citation.quote else ""
    return " ".join(filter(None, (explain.says(citation, "zh"), words)))


def register() -> str:
    """Every obligation with its thresholds, and every source."""
    obliged = [
        (f"`{part.id if isinstance(part, Obligation) else part.name}`", f"{part.zh} {part.en}",
         f"{part.value:f}{part.unit}" if isinstance(part, Threshold) else "",
         " ".join((part.evidence, *EVIDENCE[part.evidence])),
         "、".join(filter(None, (part.document, *part.source, part.decision))))
        for each in obligations().values() for part in (each, *each.thresholds)
    ]
    return "\n".join([
        "# 依据和来源 Basis and sources\n",
        "规则和计分标准所引的编号。省级系统和软件所见的做法不是法规。 "
        "What rules and standards cite. Practice seen in a provincial system or in software is no law.\n",
        "## 依据 Basis\n",
        table(["编号 id", "内容 says", "界限 threshold", "可靠程度 evidence", "来源 source"], obliged),
        "## 来源 Sources\n",
        table(["编号 key", "来源", "source", "可靠程度 evidence"],
              [(f"`{key}`", named(each).partition(" ")[2], named(each, "en").partition(" ")[2],
                " ".join((each.evidence, *EVIDENCE[each.evidence]))) for key, each in sources().items()]),
    ])


def layout_table() -> str:
    return table(
        ["编号 id", "地区 region", "种类 kind", "对象 subject", "表名 title", "标准 standard"],
        [
            (f"[{e.id}](#{e.id})", e.region, e.kind, e.subject, e.title, " ".join(standards_of(e.id)) or "—")
            for e in layouts().values()
        ],
    )


def layout(each: Layout) -> str:
    return "\n".join([
        f"## {each.id}\n\n{each.title}（{each.region}） · {each.issued_by}\n",
        table(["字段 field", "栏目 label"], layout_labels(each)),
    ])


def layout_labels(each: Layout) -> Iterator[tuple[str, str]]:
    """Field and printed labels, in printed order."""
    def of(prefix: str, labels: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
        for field, wordings in labels.items():
            yield f"`{prefix}{field}`", " / ".join(wordings)

    yield from of("", each.identity.labels)
    for line in each.funds.lines:
        yield f"`funds.lines` {line.source}", " / ".join(dict.fromkeys(line.label + line.right))
    yield from of("funds.", each.funds.columns)
    yield from of("tasks.", each.tasks.columns)
    yield from of("goals.", each.goals.heads)
    yield from of("indicators.", each.indicators.columns)
    for level1, level2 in each.indicators.levels.items():
        yield f"{level1}", " / ".join(level2)
    if each.closing:
        yield "`notes`", " / ".join(each.closing)


def limits() -> str:
    """What a file may cost, kind by kind."""
    return "\n".join([
        "# 限制 Limits\n",
        "限制使损坏或恶意的文件不能拖垮机器，真实的文件很少碰到。值取自代码，右栏写明所在。 "
        "Limits keep damaged and hostile files from wearing a machine out; real ones seldom meet them. "
        "The values come from the code, the last column says from where.\n",
        *(
            f"## {' · '.join(dict.fromkeys((zh, en)))}\n\n" + table(
                ["限制", "limit", "值 value", "超出时", "beyond it", "常数 constant"],
                [(*each.of, each.shown, *each.beyond, each.where) for each in part],
            )
            for (zh, en), part in LIMITS.items()
        ),
    ])


def commands() -> Iterator[str]:
    """The `--help` of jixiao and of every command, in both languages."""
    top = click.Context(cli, info_name="jixiao")
    yield shown(cli, top)
    for name in cli.list_commands(top):
        command = cli.get_command(top, name)
        if command is not None and not command.hidden:
            yield f"## jixiao {name}\n\n" + shown(command, click.Context(command, parent=top, info_name=name))


def shown(command: click.Command, context: click.Context) -> str:
    blocks = []
    for each in ("zh", "en"):
        language.settle(["--lang", each])
        blocks.append(f"```\n{command.get_help(context).rstrip()}\n```\n")
    return "\n".join(blocks)


def main() -> int:
    wanted = pages()
    have = {path.relative_to(FOLDER).as_posix(): path.read_text(encoding="utf-8")
            for path in FOLDER.rglob("*") if path.is_file()}
    stale = sorted({name for name in wanted if have.get(name) != wanted[name]} | (have.keys() - wanted.keys()))
    if "--check" in sys.argv[1:]:
        for name in stale:
            print(f"docs/reference/{name} is stale: make reference", file=sys.stderr)
        return 1 if stale else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in stale:
        if name in wanted:
            (FOLDER / name).parent.mkdir(exist_ok=True)
            (FOLDER / name).write_text(wanted[name], encoding="utf-8")
        else:
            (FOLDER / name).unlink()
        print(f"docs/reference/{name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
