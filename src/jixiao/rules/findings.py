"""From what a rule says to a finding: code, level, place, basis, and the doubts of what it was read from."""

from __future__ import annotations

from typing import Literal

from msgspec.structs import replace

from jixiao.model.doubt import doubt_in
from jixiao.model.finding import Elsewhere, Finding, Level
from jixiao.rules.frame import Remark, Rule
from jixiao.rules.group import Group, Member, Years, YearsMember
from jixiao.rules.subject import Subject


def finding(rule: Rule, remark: Remark, case: Subject) -> Finding:
    """The finding about a field of one part of a document."""
    cell = case.cells.get(remark.path)
    used = (case.cells.get(path) for path in (remark.path, *remark.uses))
    zh, en, level = _doubted(rule, remark, [cell.doubt for cell in used if cell is not None and cell.doubt])
    return Finding(
        rule.code, level, zh, en,
        path=remark.path or None, at=case.place(remark.path), found=remark.found or (cell.text if cell else None),
        expected=remark.expected, basis=remark.basis or rule.basis, fix=remark.fix, also=remark.also,
    )


def found_in(group: Group | Years, rule: Rule, remark: Remark) -> Finding:
    """The finding at its member; joined by name only it is a proposal and no error."""
    member = group.members[remark.member]
    alone = finding(rule, remark, member.case)
    others = [(group.members[number], path) for number, path in remark.others]
    doubts = [cell.doubt for other, path in others if (cell := other.case.cells.get(path)) and cell.doubt]
    zh, en, level = _doubted(rule, replace(remark, message=alone.message, message_en=alone.message_en), doubts)
    if group.proposed:
        zh += "（按项目名称和单位认作同一项目，请确认）"
        en += " (taken for one project by name and unit: please confirm)"
    milder = group.proposed or alone.level == "warning"
    return replace(
        alone, message=zh, message_en=en, level="warning" if milder and level == "error" else level,
        document=member.document, form=member.number,
        also=tuple(_elsewhere(other, path) for other, path in others),
    )


def _elsewhere(member: Member | YearsMember, path: str) -> Elsewhere:
    cell = member.case.cells.get(path)
    kind: Literal["form", "accounts"] = "form" if isinstance(member, Member) else "accounts"
    return Elsewhere(member.document, member.number, path, member.case.place(path), cell.text if cell else None, kind)


def _doubted(rule: Rule, remark: Remark, doubts: list[str]) -> tuple[str, str, Level]:
    """The message with the doubts of what it was read from, which make a warning of an error."""
    level = remark.level or rule.level
    if not doubts:
        return remark.message, remark.message_en, level
    told = list(dict.fromkeys(doubts))
    zh = f"{remark.message}（读取存疑，请先核对原表：{'；'.join(told)}）"
    reasons = "; ".join(doubt_in("en", doubt) for doubt in told)
    en = f"{remark.message_en} (doubtful reading, compare with the page first: {reasons})"
    return zh, en, "warning" if level == "error" else level
