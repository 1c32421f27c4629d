"""What no standard can mean: points below nothing, parts above their whole, bands that turn round."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from jixiao.scoring.load.file import File
from jixiao.scoring.method import Band
from jixiao.scoring.standard import GAPS, Applies, Setting, Value

WHOLE = Decimal(100)  # the points of a project
MOST_PLACES, MOST_TOLERANCE = 10, 1
SHARES = ("share", "achieved_from", "partly_from", *GAPS)  # of points: from 0 to 1


def refuse_figure(file: File, key: str, field: str, figure: Decimal) -> None:
    """Refuse a number that its field cannot hold."""
    where, problem = f"{key}.{field}", f"is {figure:f}"
    if field.endswith("places") and (figure != figure.to_integral_value() or not 0 <= figure <= MOST_PLACES):
        raise file.refuse(where, problem, f"give a whole number from 0 up to {MOST_PLACES}")
    if field in SHARES and not 0 <= figure <= 1:
        raise file.refuse(where, problem, "give a share from 0 to 1")
    if figure < 0:
        raise file.refuse(where, problem, "give a number from 0 up")
    if key.startswith("tolerance.") and figure > MOST_TOLERANCE:
        raise file.refuse(where, problem, f"give at most {MOST_TOLERANCE}: a wider one hides wrong scores")
    if key.startswith("grade.") and figure > WHOLE:
        raise file.refuse(where, problem, f"give a bound from 0 to {WHOLE}")


def refuse_entry(file: File, key: str, fields: Mapping[str, Value]) -> None:
    """Refuse an entry whose fields contradict each other."""
    if {"value", "free"} <= set(fields):
        raise file.refuse(key, "states value and free together", "keep one: the points, or that they are free")
    for low, high in (("partly_from", "achieved_from"), ("below_ratio", "from_ratio")):
        one, other = fields.get(low), fields.get(high)
        if isinstance(one, Decimal) and isinstance(other, Decimal) and one >= other:
            raise file.refuse(f"{key}.{low}", f"is {one:f}, {high} {other:f}", f"give {low} below {high}")


def refuse_bands(file: File, key: str, bands: Sequence[Band]) -> None:
    """Refuse bands that do not fall: each bound (the first number) below the last, what it gives never above."""
    bound, gives = list(bands[0])
    bounds, given = [band[bound] for band in bands], [band[gives] for band in bands]
    if sorted(set(bounds), reverse=True) != bounds:
        raise file.refuse(f"{key}.bands", "do not run from the highest bound down", f"order them by {bound}, each once")
    for place in range(1, len(given)):
        if given[place] > given[place - 1]:
            raise file.refuse(f"{key}.bands.{place + 1}.{gives}",
                              f"is {given[place]:f}, above {given[place - 1]:f} of the band before it",
                              f"let {gives} fall as {bound} falls")


def refuse_grades(file: File, settings: Mapping[str, Setting]) -> None:
    """Refuse a scale of grades where a score has no grade, or two."""
    names: dict[Decimal, str] = {}
    for key, setting in settings.items():
        if key.startswith("grade."):
            bound = setting.number("from")
            if bound in names:
                raise file.refuse(f"{key}.from", f"is {bound:f}, as that of {names[bound]}", "give each its own bound")
            names[bound] = key
    if names and 0 not in names:
        lowest = min(names)
        raise file.refuse("grade", f"has none for scores below {lowest:f} ({names[lowest]})", "add the one from 0")


def refuse_weights(file: File, settings: Mapping[str, Setting], applies: Applies) -> None:
    """Refuse parts (一级/二级) above their whole, and whole points of a project that are not 100 together."""
    points = {key.removeprefix("weight."): setting.numbers.get("value")
              for key, setting in settings.items() if key.startswith("weight.")}
    for whole, of_whole in points.items():
        parts = sum((of or 0 for name, of in points.items() if name.startswith(f"{whole}/")), Decimal(0))
        if of_whole is not None and parts > of_whole:
            raise file.refuse(f"weight.{whole}", f"is {of_whole:f}, its parts {parts:f} together",
                              "give the whole at least what its parts have")
    fixed = {name: of for name, of in points.items() if "/" not in name}
    known = [of for of in fixed.values() if of is not None]
    of_projects = not applies.subjects or "project" in applies.subjects
    if of_projects and fixed and len(known) == len(fixed) and sum(known) != WHOLE:
        listed = " + ".join(f"{name} {of:f}" for name, of in fixed.items())
        raise file.refuse("weight", f"the points of a project are {sum(known):f} together ({listed})",
                          f"make them {WHOLE}, or mark with free = true what a place leaves open")
