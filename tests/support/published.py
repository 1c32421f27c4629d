"""What the published documents beside the repository say, so that none of it is committed.

Common is what many forms say: a phrase of three places or more, a stock answer to a stock question, a round
figure. The rest is theirs: names of projects, units and persons, sentences, indicators, amounts.
"""

import json
import re
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

SHARED = Path(__file__).resolve().parents[3] / "shared"
# Answers that any form may give; what is left of a cell without them, its digits and its signs is its own.
STOCK = re.compile(
    "有所提高|有效保障|建立健全|执行有效|执行率|完成率|满意度|达到|支出|完成|截至|及时|以上|以下|年底|月底|底前"
)
CHINESE = re.compile("[㐀-鿿]")
FIGURE = re.compile(r"(?<![A-Za-z0-9.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?=(万?))(?![A-Za-z0-9])")
MONEY = {"initial_budget", "adjusted_budget", "executed", "project_total", "annual_request"}


def transcriptions():
    """(place, form) of every form transcribed by hand."""
    for path in sorted([*SHARED.glob("gold/*.json"), *SHARED.glob("documents/*/gold.json")]):
        document = json.loads(path.read_text(encoding="utf-8"))
        for form in document.get("forms", ()) if isinstance(document, dict) else ():
            yield path.parent.name if path.name == "gold.json" else path.stem, form


def packed(text):
    """Without white space, as texts are compared."""
    return "".join((text or "").split())


def own_texts():
    """The names, sentences and answers that belong to the published forms."""
    places = defaultdict(set)
    names = set()
    for place, form in transcriptions():
        contact = form.get("contact") or {}
        names |= {packed(contact.get(part)) for part in ("name", "phone")}
        titles = (form["project"]["name"], form.get("implementing_unit"), form.get("supervising_department"))
        names |= {text for text in map(packed, titles) if len(text) >= 4}
        for text in _answers(form):
            places[text].add(place)
    answers = {text for text, seen in places.items() if len(text) >= 8 and len(seen) < 3 and _peculiar(text)}
    return (names | answers) - {""}


def _answers(form):
    for row in form["indicators"]:
        yield from (packed(row.get(column)) for column in ("level3", "target", "actual", "deviation", "description"))
    for goal in form["goals"]:
        yield from (packed(goal["expected"]), packed(goal["actual"]))


def _peculiar(text):
    return len(CHINESE.findall(STOCK.sub("", text))) >= 4


def own_amounts():
    """The amounts of the published forms, round ones left out."""
    lines = (line for _, form in transcriptions() for line in form["funds"]["lines"])
    figures = [line[column] for line in lines for column in MONEY & set(line) if line[column]]
    return {amount for text in figures for amount in amounts(text) if _telling(amount)}


def amounts(text):
    """Every figure of a text; 1.5万 also as 15000."""
    for match in FIGURE.finditer(text):
        value = Decimal(match[0].replace(",", ""))
        yield value
        if match[1]:
            yield value * 10000


def _telling(amount):
    significant = len(f"{amount.normalize():f}".replace(".", "").strip("0"))
    return significant >= 5 or (significant >= 3 and amount >= 100000)
