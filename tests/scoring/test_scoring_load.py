"""A standard that breaks a rule is refused, with the file, the key, what is allowed and what to do."""

from decimal import Decimal

import pytest

from jixiao.model import Cell, Form, Indicator
from jixiao.model.value import Quantity
from jixiao.scoring import StandardError, load_standard, score, standard_for, standards
from jixiao.scoring.load import build, parse, read_folder, refuse_overlaps

MINIMAL = """
id = "local"
title = "某地做法"
title_en = "Some place"
extends = "cn-2020"
applies = { region = "某地", forms = ["self_evaluation"], layouts = ["yunnan-self-evaluation"] }
[cite.seen]
evidence = "V"
source = "S0"
says = "表上所见"
says_en = "seen on the forms"
"""


def shipped():
    from importlib.resources import files

    return read_folder(files("jixiao.scoring") / "standards")


def built(addition="", replace=("", ""), more=None):
    raw = {**shipped(), "local": parse(MINIMAL.replace(*replace) + addition, "local.toml"), **(more or {})}
    return build("local", raw)


def test_a_child_states_only_what_differs():
    standard = built('[tolerance]\nscore = { value = 0.1, cite = "seen" }')
    assert standard.tolerance == Decimal("0.1")
    assert standard.weight("产出指标") == 50
    assert [cite.key for cite in standard.cited("tolerance.score", "weight.产出指标")] == [
        "local#seen", "cn-2020#weights", "cn-2020#weights-printed",
    ]


def test_weights_are_one_scale_and_stated_whole():
    weights = 'budget_execution = { value = 20, cite = "seen" }\n"绩效" = { free = true, cite = "seen" }'
    standard = built(f"[weight]\n{weights}")
    assert (standard.weight("budget_execution"), standard.weight("产出指标")) == (20, None)


def test_a_child_may_cite_its_parent():
    standard = built('[tolerance]\nscore = { value = 0.1, cite = ["seen", "cn-2020#tolerance"] }')
    assert [cite.key for cite in standard.cited("tolerance.score")] == ["local#seen", "cn-2020#tolerance"]


def test_a_standard_may_leave_unsigned_targets_open():
    form = Form(kind="self_evaluation", indicators=(Indicator(
        level2=Cell("数量指标"), level3=Cell("讲座"), weight=Cell("10"),
        target=Cell("14场", understood=Quantity(Decimal(14), "场")),
        actual=Cell("7场", understood=Quantity(Decimal(7), "场")),
    ),))
    row = score(form, built('[reading]\nunsigned = { infer = false, cite = "seen" }')).rows[0]
    assert (row.computed, row.inferred, row.code) == (None, False, "no_sign")


def test_a_child_that_states_a_grade_states_the_whole_scale():
    standard = built('[grade]\n"合格" = { from = 60, cite = "seen" }\n"不合格" = { from = 0, cite = "seen" }')
    assert (standard.grade(95), standard.grade(59)) == ("合格", "不合格")


THREE = ('[method.qualitative]\nmethod = "three_grades"\nbound_places = 2\ncite = "seen"\nachieved_from = {}\n'
         'partly_from = {}')
REFUSED = {
    "number without cite": ("[weight]\nbudget_execution = { value = 10 }",
                            ["local.toml: weight.budget_execution.cite", "no number and no choice without its source"]),
    "bare number": ("[weight]\nbudget_execution = 10", ["weight.budget_execution: is 10, not a table"]),
    "method without cite": ('[method]\npositive = { method = "ratio" }', ["method.positive.cite: is missing"]),
    "empty cite": ('[method]\npositive = { method = "ratio", cite = [] }', ["method.positive.cite: is missing"]),
    "cite that does not exist": ('[weight]\nx = { value = 10, cite = "nowhere" }',
                                 ["names 'local#nowhere', which does not exist", "local#seen"]),
    "key in the wrong place": ("weight = 1", ["local.toml: cite.seen.weight: unknown key"]),
    "unknown section": ("[wieght]\nx = 1", ["local.toml: wieght: unknown key", "allowed here", "weight"]),
    "unknown entry": ('[rounding]\ntotal = { places = 2, mode = "half_up", cite = "seen" }',
                      ["rounding.total: unknown key", "allowed here: execution, rate, row"]),
    "unknown field": ('[weight]\nx = { value = 1, points = 2, cite = "seen" }',
                      ["weight.x.points: unknown key", "cite, free, value"]),
    "unknown slot": ('[method]\nsideways = { method = "ratio", cite = "seen" }', ["method.sideways: unknown key"]),
    "unknown method": ('[method]\nreverse = { method = "ratoi", cite = "seen" }',
                       ["method.reverse.method: is 'ratoi'", "reverse_linear"]),
    "method in the wrong slot": ('[method]\nreverse = { method = "ratio", cite = "seen" }', ["methods for this slot"]),
    "number the method lacks": ('[method]\nover_achievement = { method = "flat_deduction", points = 1, cite = "seen" }',
                                ["method.over_achievement.from_ratio: is missing"]),
    "number the method does not know": ('[method]\npositive = { method = "ratio", points = 1, cite = "seen" }',
                                        ["method.positive.points: unknown key"]),
    "number as text": ('[weight]\nx = { value = "10", cite = "seen" }', ["weight.x.value: is '10'; give a number"]),
    "no number": ('[weight]\nx = { value = nan, cite = "seen" }', ["weight.x.value", "give a number"]),
    "weight says nothing": ('[weight]\nx = { cite = "seen" }', ["weight.x.value: is missing"]),
    "free is not true": ('[weight]\nx = { free = false, cite = "seen" }', ["weight.x.free", "leave it out"]),
    "neither yes nor no": ('[reading]\nunsigned = { infer = "no", cite = "seen" }',
                           ["reading.unsigned.infer: is 'no'", "true or false"]),
    "unknown reading": ('[reading]\nsigned = { infer = true, cite = "seen" }', ["reading.signed: unknown key"]),
    "half a place": ('[rounding]\nrow = { places = 1.5, mode = "half_up", cite = "seen" }', ["a whole number"]),
    "share above the whole": (
        '[method]\nsatisfaction = { method = "value_bands", bands = [{ from = 90, share = 90 }], cite = "seen" }',
        ["method.satisfaction.bands.1.share: is 90", "from 0 to 1"]),
    "unknown mode": ('[rounding]\nrow = { places = 1, mode = "bankers", cite = "seen" }',
                     ["rounding.row.mode: is 'bankers'; allowed: floor, half_up"]),
    "quote second-hand": ('[cite.x]\nevidence = "X"\nsource = "P1"\nsays = "…"\nquote = "…"',
                          ["cite.x.quote: stands under evidence X", "only under V"]),
    "article from memory": ('[cite.x]\nevidence = "M"\ndocument = "…"\nsays = "…"\narticle = "第十三条"',
                            ["cite.x.article: stands under evidence M"]),
    "article under a decision": ('[cite.x]\ndecision = "docs/decisions/0002-rounding.md"\narticle = "…"',
                                 ["cite.x.article: stands under evidence D"]),
    "unknown evidence": ('[cite.x]\nevidence = "Z"\nsource = "P1"\nsays = "…"', ["cite.x.evidence: is 'Z'"]),
    "no evidence": ('[cite.x]\nsource = "P1"\nsays = "…"', ["cite.x.evidence: is None"]),
    "decision under V": ('[cite.x]\nevidence = "V"\nsource = "P1"\nsays = "…"\ndecision = "d.md"', ["belong together"]),
    "decision without its page": ('[cite.x]\nevidence = "D"\nsays = "…"', ["belong together"]),
    "unregistered source": ('[cite.x]\nevidence = "V"\nsource = "S0 S9"\nsays = "…"',
                            ["cite.x.source: names S9, which is not in the register of sources", "known: S0"]),
    "opened, but by nobody": ('[cite.x]\nevidence = "V"\nsource = "K2"\nsays = "…"',
                              ["cite.x.evidence: is V, but none of its sources was opened"]),
    "cite without source": ('[cite.x]\nevidence = "V"\nsays = "…"', ["names no source"]),
    "cite that says nothing": ('[cite.x]\nevidence = "V"\nsource = "S1"', ["does not say what it says"]),
    "unknown key in a cite": ('[cite.x]\nevidence = "V"\nsource = "S1"\nsays = "…"\nurl = "…"',
                              ["cite.x.url: unknown key"]),
    "part of a level elsewhere": ('[method]\npositive = { method = "ratio", level1 = "重点履职", cite = "seen" }',
                                  ["method.positive.level1: unknown key"]),
    "no level": ('[method]\nover_achievement = { method = "flag", from_ratio = 1.2, level1 = " ", cite = "seen" }',
                 ["method.over_achievement.level1: is ' '; give a text"]),
    "rate against what was spent": ('[execution]\nrate = { by = "executed", cite = "seen" }',
                                    ["execution.rate.by: is 'executed'; allowed: initial_budget, adjusted_budget"]),
    "gap without its third grade": ('[grade_gap]\nfiscal = { one = 0.9, two = 0.8, cite = "seen" }',
                                    ["grade_gap.fiscal.three: is missing"]),
    "gap of whom": ('[grade_gap]\nexpert = { one = 0.9, two = 0.8, three = 0.7, cite = "seen" }',
                    ["grade_gap.expert: unknown key", "fiscal"]),
    "bands in no order": ('[method.cap]\nmethod = "cap_by_rate"\ncite = "seen"\n'
                          'bands = [{ below = 50, most = 59 }, { below = 80, most = 89 }]',
                          ["method.cap.bands: do not run from the highest bound down", "order them by below"]),
    "band with a bound of another method": ('[method.cap]\nmethod = "cap_by_rate"\ncite = "seen"\n'
                                            'bands = [{ from = 80, most = 89 }]',
                                            ["method.cap.bands.1.from: unknown key", "below, most"]),
    "opened, but not registered": (
        '[cite.x]\nevidence = "V"\ndocument = "某文"\nsays = "…"\nsays_en = "…"\narticle = "第九条"\nquote = "编的"',
        ["cite.x.evidence: is V, but none of its sources was opened", "name in source one that is registered"]),
    "no words in English": ('[cite.x]\nevidence = "V"\nsource = "S1"\nsays = "…"', ["cite.x.says_en: is missing"]),
    "no page of ours": ('[cite.x]\ndecision = "because"\nsays = "…"\nsays_en = "…"',
                        ["cite.x.decision: is 'because'; write it as docs/decisions/"]),
    "page somewhere else": ('[cite.x]\ndecision = "docs/decisions/../0002-a.md"\nsays = "…"\nsays_en = "…"',
                            ["cite.x.decision"]),
    "negative points": ('[weight]\nx = { value = -1, cite = "seen" }', ["weight.x.value: is -1; give a number from 0"]),
    "negative deduction": (
        '[method]\nover_achievement = { method = "flat_deduction", from_ratio = 1.5, points = -1, cite = "seen" }',
        ["method.over_achievement.points: is -1; give a number from 0 up"]),
    "negative ratio": ('[method]\nover_achievement = { method = "flag", from_ratio = -1.2, cite = "seen" }',
                       ["method.over_achievement.from_ratio: is -1.2"]),
    "limits that cross": (
        '[method]\nover_achievement = { method = "zero_outside", below_ratio = 1.4, from_ratio = 1.3, cite = "seen" }',
        ["method.over_achievement.below_ratio: is 1.4, from_ratio 1.3; give below_ratio below from_ratio"]),
    "negative tolerance": ('[tolerance]\nscore = { value = -0.01, cite = "seen" }', ["tolerance.score.value: is -0"]),
    "tolerance of more than a point": ('[tolerance]\ntotal = { value = 1.01, cite = "seen" }',
                                       ["tolerance.total.value: is 1.01; give at most 1"]),
    "eleven places": ('[rounding]\nrow = { places = 11, mode = "half_up", cite = "seen" }',
                      ["rounding.row.places: is 11; give a whole number from 0 up to 10"]),
    "grades of one bound": (THREE.format(0.6, 0.6), ["method.qualitative.partly_from: is 0.6, achieved_from 0.6"]),
    "achieved above all": (THREE.format(1.1, 0.6), ["method.qualitative.achieved_from: is 1.1; give a share"]),
    "partly below nothing": (THREE.format(0.8, -0.1), ["method.qualitative.partly_from: is -0.1; give a share"]),
    "parts above their whole": (
        '[weight]\n"甲" = { value = 100, cite = "seen" }\n"甲/一" = { value = 60, cite = "seen" }\n'
        '"甲/二" = { value = 40.5, cite = "seen" }', ["weight.甲: is 100, its parts 100.5 together"]),
    "points that are not a hundred": (
        '[weight]\n"甲" = { value = 60, cite = "seen" }\n"乙" = { value = 30, cite = "seen" }',
        ["weight: the points of a project are 90 together (甲 60 + 乙 30); make them 100, or mark with free"]),
    "points and free": ('[weight]\nx = { value = 10, free = true, cite = "seen" }',
                        ["weight.x: states value and free together"]),
    "no lowest grade": ('[grade]\n"优" = { from = 90, cite = "seen" }\n"良" = { from = 60, cite = "seen" }',
                        ["grade: has none for scores below 60 (grade.良); add the one from 0"]),
    "two grades of one bound": ('[grade]\n"优" = { from = 0, cite = "seen" }\n"良" = { from = 0, cite = "seen" }',
                                ["grade.良.from: is 0, as that of grade.优"]),
    "grade above all scores": ('[grade]\n"优" = { from = 101, cite = "seen" }', ["grade.优.from: is 101"]),
    "cap that rises": ('[method.cap]\nmethod = "cap_by_rate"\ncite = "seen"\n'
                       'bands = [{ below = 80, most = 79 }, { below = 70, most = 89 }]',
                       ["method.cap.bands.2.most: is 89, above 79 of the band before it; let most fall"]),
    "shares that rise": ('[method.execution]\nmethod = "rate_bands"\ncite = "seen"\n'
                         'bands = [{ from = 100, share = 0.5 }, { from = 80, share = 0.7 }]',
                         ["method.execution.bands.2.share: is 0.7, above 0.5"]),
    "not TOML": ("[weight", ["local.toml: not valid TOML"]),
    "key twice": ('[weight]\nx = { value = 1, cite = "seen" }\nx = { value = 2, cite = "seen" }', ["not valid TOML"]),
}


@pytest.mark.parametrize(("addition", "parts"), REFUSED.values(), ids=REFUSED)
def test_refused(addition, parts):
    with pytest.raises(StandardError) as refusal:
        built(addition)
    assert all(part in str(refusal.value) for part in parts), str(refusal.value)


HEAD = {
    "id is not the file's name": (('id = "local"', 'id = "other"'), "make it the file's name, 'local'"),
    "unknown top key": (('extends =', 'parent ='), "local.toml: parent: unknown key; allowed here: aggregate, applies"),
    "no title": (('title = "某地做法"', ""), "title: is missing"),
    "no title in English": (('title_en = "Some place"', ""), "local.toml: title_en: is missing"),
    "unknown layout": (('["yunnan-self-evaluation"]', '["guangdong-example"]'),
                       "applies.layouts: names 'guangdong-example', which is no layout; known: "),
    "place of one character": (('layouts =', 'places = ["县"], layouts ='), "applies.places: names '县'"),
    "no region": (('region = "某地", ', ""), "applies.region: is missing"),
    "layouts no list": (('["yunnan-self-evaluation"]', '"yunnan-self-evaluation"'), "applies.layouts"),
    "date as text": (('["yunnan-self-evaluation"]', '["yunnan-self-evaluation"], from = "2020-01-01"'), "applies.from"),
    "unknown key in applies": (('region = "某地"', 'region = "某地", year = 2020'), "applies.year: unknown key"),
    "unknown parent": (('"cn-2020"', '"cn-2019"'), "local.toml: extends: is 'cn-2019': there is no such standard"),
    "own parent": (('"cn-2020"', '"local"'), "extends: runs in a circle: local → local"),
    "no parent and not complete": (('extends = "cn-2020"', ""), "rounding.rate: is stated neither here"),
}


@pytest.mark.parametrize(("change", "part"), HEAD.values(), ids=HEAD)
def test_head_refused(change, part):
    with pytest.raises(StandardError) as refusal:
        built(replace=change)
    assert part in str(refusal.value)


PLACED = 'applies = { region = "某地", forms = ["self_evaluation"], layouts = [], from = 2024-01-01, places = '
NATIONAL = MINIMAL.replace('"yunnan-self-evaluation"', '"cn-self-evaluation-2020"')


def overlapping(one, other):
    raw = {**shipped(), "one": parse(one.replace('"local"', '"one"'), "one.toml"),
           "other": parse(other.replace('"local"', '"other"'), "other.toml")}
    refuse_overlaps([build(name, raw) for name in ("cn-2020", "one", "other")])


def placed(place, extends="cn-2020", years=""):
    applies = MINIMAL.splitlines()[5]
    return MINIMAL.replace(applies, f'{PLACED}["{place}"]{years} }}').replace('"cn-2020"', f'"{extends}"')


@pytest.mark.parametrize(("one", "other", "told"), [
    (NATIONAL, placed("某县"), "one.toml: applies.layouts: claims cn-self-evaluation-2020 in the same years"),
    (placed("某县"), placed("某县"), "other.toml: applies.places: claims 某县 in the same years as one.toml"),
    (placed("某省"), placed("某省某县"), "other.toml: applies.places: claims 某省某县, which meets 某省 in"),
    (placed("某省某县"), placed("某省"), "other.toml: applies.places: claims 某省, which meets 某省某县 in"),
])
def test_two_standards_for_the_same_forms(one, other, told):
    with pytest.raises(StandardError) as refusal:
        overlapping(one, other)
    assert told in str(refusal.value)


@pytest.mark.parametrize("other", [
    placed("某省某县", extends="one"), placed("某县"), placed("某省某县", years=', subjects = ["department"]'),
    placed("某省某县").replace("from = 2024-01-01", "until = 2023-12-31"),
], ids=["builds on the other", "elsewhere", "other subject", "other years"])
def test_places_that_do_not_meet(other):
    overlapping(placed("某省", years=', subjects = ["project"]'), other)


def test_longer_circle():
    other = parse(MINIMAL.replace('"local"', '"other"').replace('"cn-2020"', '"local"'), "other.toml")
    with pytest.raises(StandardError, match="local → other → local"):
        built(replace=('"cn-2020"', '"other"'), more={"other": other})


def test_quote_under_v_is_kept():
    standard = built('[cite.x]\nevidence = "V"\nsource = "S0"\ndocument = "某文"\nsays = "…"\nsays_en = "…"\n'
                     'article = "第一条"\nquote = "原文"\n[weight]\nx = { value = 100, cite = "x" }')
    assert (standard.cited("weight.x")[0].article, standard.cited("weight.x")[0].quote) == ("第一条", "原文")


def test_folder_reads_toml_only(tmp_path):
    (tmp_path / "local.toml").write_text(MINIMAL, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("…", encoding="utf-8")
    assert list(read_folder(tmp_path)) == ["local"]


def test_unknown_standard_names_the_known_ones():
    with pytest.raises(StandardError, match="no standard 'cn-1949'; known: cn-2020"):
        load_standard("cn-1949")


def test_standards_are_sorted():
    identifiers = [standard.id for standard in standards()]
    assert identifiers == sorted(identifiers)
    assert "cn-2020" in identifiers


@pytest.mark.parametrize(
    ("layout", "year", "kind", "expected"),
    [
        ("cn-self-evaluation-2020", 2023, "self_evaluation", "cn-2020"),
        ("shanghai-qingpu-self-evaluation", 2023, "self_evaluation", "practice-shanghai-qingpu-2023"),
        ("shenzhen-futian-self-evaluation", 2024, "self_evaluation", "practice-shenzhen-futian-2023"),
        ("shenzhen-futian-self-evaluation", None, "self_evaluation", "practice-shenzhen-futian-2023"),
        ("shenzhen-futian-self-evaluation", 2022, "self_evaluation", "cn-2020"),
        ("ningxia-zhongwei-self-evaluation", 2024, "self_evaluation", "practice-ningxia-zhongwei-2024"),
        ("beijing-fengtai-self-evaluation", 2020, "self_evaluation", "practice-beijing-fengtai-2020"),
        ("shanghai-minhang-target", 2023, "target", "cn-2020"),
        ("beijing-haidian-self-evaluation", 2016, "self_evaluation", "practice-beijing-haidian-2016"),
        ("anhui-chizhou-self-evaluation", 2022, "self_evaluation", "practice-anhui-chizhou-2022"),
        ("sichuan-self-evaluation", 2022, "self_evaluation", "cn-2020"),
        ("sichuan-self-evaluation", 2024, "self_evaluation", "practice-sichuan-2023"),
        ("sichuan-self-evaluation", 2025, "self_evaluation", "sichuan-2025"),
        ("sichuan-self-evaluation", 2031, "self_evaluation", "cn-2020"),
        (None, None, "self_evaluation", "cn-2020"),
    ],
)
def test_standard_for_a_form(layout, year, kind, expected):
    assert standard_for(Form(kind=kind, layout=layout, fiscal_year=year)).id == expected


def test_no_two_standards_claim_the_same_form():
    claims = [(layout, kind, standard.applies.since) for standard in standards()
              for layout in standard.applies.layouts for kind in standard.applies.forms]
    assert len(claims) == len(set(claims))
