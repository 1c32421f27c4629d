"""The patterns of computed sentences, made of the words in layouts/accounts/phrases.toml.

All are asked of text without blanks. None nests repetitions: their cost is linear in a clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jixiao.layouts.accounts.concepts import near_words
from jixiao.layouts.accounts.phrases import any_of, phrases

_WORDS = phrases()


def _units() -> str:
    names = sorted(_WORDS.units, key=len, reverse=True)
    parts = [re.escape(name) + (f"(?![{after}])" if (after := _WORDS.not_before.get(name)) else "") for name in names]
    return "(?:" + "|".join(parts) + ")"


_DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?:\.\d{1,6})?"
# 50万元以上 is a threshold, 5个百分点 a difference of rates: neither is an amount.
TOKEN = re.compile(
    rf"(?<![\d.A-Za-z-])(?P<number>-?{_DIGITS}|\(-?{_DIGITS}\))(?P<unit>%|倍|{_units()})"
    r"(?!(?:\(含\)|\(含[^()]{1,6}\))?(?:及|\(含\))?(?:以上|以下|以内))"
)
LOOSE = re.compile(r"(?<![\d.])\d[\d,]{0,15}\.\d{1,6}(?![\d.])")
# Two points in a number, an amount in words: money or a percentage that no figure can take.
GARBLED = re.compile(
    rf"(?<![\d.])\d[\d,]{{0,15}}\.(?:\.|\d{{1,6}}\.)[\d.]{{0,8}}(?=%|{any_of(_WORDS.money)})"
    rf"|[零〇一二三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]{{2,12}}(?={any_of(_WORDS.money)}(?!以上|以下|以内|及以))"
)
SENTENCE_END = re.compile(r"[。!]")
# A comma between digits belongs to a number.
CLAUSE_END = re.compile(r"[，;:]|,(?!\d{3}(?!\d))|(?<!\d),|[()]")

MORE, LESS, FLAT = any_of(_WORDS.more), any_of(_WORDS.less), any_of(_WORDS.flat)
DIRECTION_AT_END = re.compile(
    rf"(?P<word>{any_of((*_WORDS.more, *_WORDS.less))}|[增涨降减]幅)"
    r"(?:额|率|幅度|比例|数|金额|了|各|均|分别|共|为|约|达){0,3}:?$"
)
DIRECTION_AT_START = re.compile(rf"(?P<word>{any_of((*_WORDS.more, *_WORDS.less, *_WORDS.flat))})")
FLAT_AT_END = re.compile(rf"(?:基本|保持|均|完全)?(?P<word>{FLAT})(?=$|[。，;、])")
COMPARED = re.compile(
    r"(?:同比|比|较|与|同|和)(?P<base>[^，;。]{0,60}?(?:上年|去年|同期|\d{4}年|预算|决算)[^，;。]{0,40})$"
)
YEAR_ON_YEAR = re.compile(r"同比$")
AGAINST = re.compile(r"(?:相比较|相比|相较|对比|比较|比)")
BASE_END = re.compile(
    r"(?:上年度?|去年|同期|\d{4}年度?)?(?:年初|全年|调整)?(?:预算|决算|执行)?(?:支出数|支出|金额|数)?"
)
SHARE = re.compile(r"占(?P<of>[^占]{0,60}?)的?(?:比重|比例|比率|份额|比)?(?:为|达|约|是){0,2}:?$")
SHARE_ALONE = re.compile(r"占比(?:为|达|约|是)?:?$")
COMPLETION = re.compile(
    r"(?:完成|为|达到)了?(?:\d{4}年度?)?(?:年初|全年|调整后?|当年)?(?:支出)?预算(?:数|安排|总额|金额)?的?(?:比例为?)?$"
    r"|(?:预算)?(?:完成|执行)率(?:为|达|达到|是)?:?$"
)
REASON = re.compile(
    r"(?:主要|变动|变化|增减|差异|增加|减少|增长|下降|上升|降低|的){0,4}原因(?!如下|分析|及)(?:主要)?(?:是由于|是因为|是|为|系|在于)?"
    r"|主要(?:是由于|是因为|由于|系由于|系因|系|因为|因(?!公))|(?<!用车)主要是(?!用于|指|包括|为)"
)
MORE_REASONS = re.compile(r"[二三四五六七八九][是、]|其[二三四五]|\([2-9]\)|[2-9][.、](?!\d)|同时|此外")
LISTED = re.compile(r"其中[:，,]?")
YEAR = re.compile(
    r"(?:截至|截止)?(?:到)?(?:\d{4}年(?:度|末|底|初)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末)?|12月31日)(?:止)?"
)
ORDINAL = re.compile(
    r"(?:\(?\d{1,2}\)|\d{1,2}[.、](?!\d)|[①-⑳]|[一二三四五六七八九十][是、]|\([一二三四五六七八九十]{1,3}\))"
)
OPENING = re.compile(any_of(_WORDS.openings) + ":?")
OWNER = re.compile(any_of(_WORDS.owners))
JOINED = re.compile(r"(?:以及|[、和及与])")
COPULA = re.compile(any_of(_WORDS.copulas) + ":?$")
VERB = re.compile(any_of(_WORDS.verbs) + "$")
RELATION = re.compile(any_of(_WORDS.relations) + "$")
ROLE = re.compile(rf"(?:{any_of(_WORDS.budget)}|{any_of(_WORDS.final)})$")
BUDGET = re.compile(rf"(?<!公共)(?<!基金)(?<!经营){any_of(_WORDS.budget)}$")
PREVIOUS = re.compile(r"^(?:上年度?|去年|上一年度?)(?!结转|结余)")
DEPENDENT = re.compile("^" + any_of(_WORDS.dependent) + "$")
RATES = ("%", "倍")
FOUR_DIGITS = re.compile(r"(?<!\d)(\d{4})年")
# 增加（减少）0.50万元 is a template nobody filled in, 由上年的10万元减少到8万元 is told otherwise: no item.
NO_ITEM = re.compile(
    rf"(?:相比|比|较|与|同)[^，;]{{0,20}}(?:上年|去年|同期|年|预算|决算)|[^，;]{{0,30}}[由从](?:上年|去年|\d{{4}}年)"
    rf"|(?:{MORE}|{LESS})(?:\([^()]{{1,6}}\))?[到至了]?$|超出|超过|低于|高于|大于|小于|少于|多于"
)
# 4个内设机构: what follows a count up to the next verb.
COUNTED = re.compile(
    r"(?!比|较|与|占|增|减|和|其|均|涉及|实有|为|同|以|左右)的?(?P<noun>[一-鿿“][一-鿿/“”()]{1,23}?)"
    r"(?=开展|进行|实施|纳入|均|分别|编制|参加|完成|自评|绩效|评价|得分|$)"
)
# 同比增长6.83%: compared with the year before, without saying so in other words.
SAME_PERIOD = re.compile(r"(?P<base>同比)(?:去年|上年度?)?$")
# 占本年支出合计5,800.00万元的, 完成年初预算60.00万元的: the whole of the percentage that follows.
WHOLE = re.compile(
    r"(?:占(?P<of>[^占，;。]{2,40})"
    r"|完成了?(?P<budget>(?:\d{4}年度?)?(?:年初|全年|调整后?|当年)?预算(?:数|安排|总额|金额)?))$"
)
PERCENT_FOLLOWS = re.compile(r"的?(?:比例|比重)?(?:为|达)?\d{1,6}(?:\.\d{1,6})?%")
PERCENT_BEHIND = re.compile(r"(?:的|的?(?:比例|比重)(?:为|达)?)$")
# 完成年初预算的比例分别为0%、90%、40%: of the figures before.
SERIES = re.compile(
    r"(?:(?P<completion>完成了?)(?:年初|全年|调整)?预算(?:数)?|占(?P<share>[^占，;。]{2,40}?))"
    r"的?(?:比例|比重)?分别(?:为|是)?$"
)
# 超出预算50.00万元
EXCEEDED = re.compile(
    rf"(?P<word>{any_of((*_WORDS.above, *_WORDS.below))})"
    rf"(?P<base>(?:\d{{4}}年度?|上年度?)?(?:年初|全年|调整)?(?:预算|决算)数?)$"
)
# 由上年的40.00万元减少到36.00万元
FROM = re.compile(r"[由从](?P<base>上年度?|去年|\d{4}年度?)(?:的|决算|决算数|支出)*$")
REACHED = re.compile(rf"(?P<word>{any_of((*_WORDS.more, *_WORDS.less))})[到至为]$")
# Behind a reason the next comparison begins: 厉行节约，与上年相比减少1.00万元.
COMPARES = re.compile(
    rf"(?:与|比|较|同|和)(?:\d{{4}}年度?|上年度?|去年)?(?:年初|全年|调整)?(?:预算|决算|支出)?数?"
    rf"(?:相比较|相比|比较|比|对比)?，?(?:基本)?(?:支出|决算数?)?(?:{MORE}|{LESS}|{FLAT})"
)
NOTE = re.compile(r"\([^()]*\)")  # 2029年决算（下同）增长: nothing but a remark in brackets
SMALLER = re.compile(r"(?:大于|小于|等于|低于|高于|少于|多于|超过).*$")
DATED = re.compile(r"截[至止]到?\d{4}年")
PURPOSE = re.compile(r"主要是[^，;。]{0,80}(?:支出|费用|开支|经费|费|等)(?=[，;。]|$)")
NEAR = re.compile(any_of(near_words()))
NONE = re.compile(r"(?:没有|未安排|未发生|未使用|不涉及|无)(?:安排|使用|发生)?(?P<item>[^，;。]{2,50})|(?:为零|为0)$")
THIS_ITEM = re.compile(r"(?:此项|该项|相关|此类|本项|上述)")
RESULT = re.compile(r"(?:评价|自评)(?:结果|等级|结论)(?:均|全部)?(?:为|是)")
LIST = re.compile(any_of(_WORDS.lists) + "[:为是]?")
QUOTED: Sequence[tuple[str, str]] = (("“", "”"), ("《", "》"), ("‘", "’"), ("「", "」"))
