"""A made-up evaluation report: the outline of the national annex, the score sheet, and what the text says of it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from jixiao.corpus.accounts.paper import Block, Line, Part, Slot
from jixiao.corpus.dice import Dice
from jixiao.corpus.evaluation.panel import Panel, average, lost, report_words, weight
from jixiao.corpus.evaluation.sheet import sheet
from jixiao.wording.numbers import plain

SECTIONS = (
    "一、基本情况", "二、绩效评价工作开展情况", "三、综合评价情况及评价结论", "四、绩效评价指标分析",
    "五、主要经验及做法、存在的问题及原因分析", "六、有关建议", "七、其他需要说明的问题",
)  # fmt: skip


class Subject(Struct, frozen=True):
    """What is evaluated."""

    project: str
    department: str
    year: int
    money: Decimal  # 万元, planned and spent
    own: Decimal  # of it not from this year's appropriation
    whole: bool = False  # the whole department (部门整体支出) and no single project

    @property
    def title(self) -> str:
        """What the report is called."""
        if self.whole:
            return f"{self.department}{self.year}年度部门整体支出绩效评价报告"
        return f"“{self.project}”项目绩效评价报告"

    @property
    def kind(self) -> str:
        """What stands before the blocks of the sheet: 项目决策, 部门投入."""
        return "部门" if self.whole else "项目"

    @property
    def called(self) -> str:
        """What is scored."""
        return "部门整体支出" if self.whole else f"“{self.project}”项目"


def report(subject: Subject, panel: Panel, dice: Dice) -> Iterator[Block]:
    """The report with its seven sections."""
    words = report_words()
    yield _line(Slot("report.title", subject.title), role="title")
    parts = (_background(subject), _work(subject, dice), _conclusion(subject, panel), _analysis(subject, panel, dice),
             _points("finding", words.findings), _points("recommendation", words.recommendations), [_line("无。")])
    for at, (name, part) in enumerate(zip(SECTIONS, parts, strict=True), 1):
        yield Line((Slot(f"section:{at}.text", name),), "section", f"section:{at}")
        yield from part


def _background(subject: Subject) -> Iterator[Block]:
    yield _line("（一）项目概况", role="section")
    yield _line(f"{subject.department}按照年度计划组织实施该项目，由业务科室负责日常管理，全年任务已经结束。")
    yield _line("（二）资金情况", role="section")
    yield _line("项目预算资金", Slot("fund:total.amount", f"{subject.money:.2f}"), "万元，其中当年财政拨款",
                Slot("fund:fiscal.amount", f"{subject.money - subject.own:.2f}"), "万元，其他资金",
                Slot("fund:own.amount", f"{subject.own:.2f}"), f"万元。截至{subject.year}年底共支付",
                Slot("fund:spent.amount", f"{subject.money:.2f}"), "万元。")
    yield _line("（三）绩效目标", role="section")
    yield _line("保质保量完成年度任务，使服务对象得到方便。")


def _work(subject: Subject, dice: Dice) -> Iterator[Block]:
    year, issued = subject.year + 1, dice.between(15, 30) * 10
    valid, sampled = issued - dice.between(1, 9), dice.between(32, 70)
    yield _line("（一）评价目的：了解资金使用效果，改进项目管理。")
    yield _line("（二）评价方法：采用资料核查、现场查看和问卷调查，由专家独立打分后取平均分。")
    yield _line("现场抽查资金占项目资金总额的", Slot("sampled.share", f"{sampled}%"), "。")
    yield _line(f"共发放问卷{issued}份，收回有效问卷{valid}份，非常满意的占88%，满意的占12%。")
    yield _line("（三）评价过程", role="section")
    steps = ("成立评价工作组，制定评价方案。", "收集、核实资料，并到现场查看。", "召开专家评价会，专家独立打分。",
             "就报告初稿征求被评价单位意见，采纳合理意见后定稿。")
    for at, step in enumerate(steps):
        yield _line(f"{year}年{4 + at // 2}月{6 + 9 * (at % 2)}日，{step}", key=f"step:{at}")


def _conclusion(subject: Subject, panel: Panel) -> Iterator[Block]:
    names = tuple(f"专家{letter}" for letter in report_words().letters[: panel.experts])
    yield sheet(panel, names, f"{subject.kind}绩效评价评分表")
    yield _line(f"{subject.called}绩效评价综合得分", Slot("conclusion.score", plain(panel.score)),
                "分，绩效评定结论为“", Slot("conclusion.grade", panel.grade), "”。", key="conclusion")


def _analysis(subject: Subject, panel: Panel, dice: Dice) -> Iterator[Block]:
    for at, (level1, names) in enumerate(panel.levels().items(), 1):
        yield _line(f"{at}、{subject.kind}{level1}情况", role="section")
        for number, name in enumerate(names, 1):
            rows = panel.of(level1, name)
            yield _line(f"（{number}）{name}分析：{dice.pick(report_words().comments)}。考评平均分为",
                        Slot(f"dimension:{name}.average", f"{average(rows):.2f}"), "分，失分率为",
                        Slot(f"dimension:{name}.loss", f"{lost(rows):.2f}%"), "。")
        rows = panel.of(level1)
        yield _line(f"{subject.kind}{level1}指标分值满分{plain(weight(rows))}分，综合得分",
                    Slot(f"block:{level1}.average", f"{average(rows):.2f}"), "分。")


def _points(kind: str, sentences: tuple[str, ...]) -> Iterator[Block]:
    for at, sentence in enumerate(sentences, 1):
        yield _line(f"{at}、{sentence}。", key=f"{kind}:{at}")


def _line(*parts: Part, role: str = "text", key: str = "") -> Line:
    return Line(parts, role, key)
