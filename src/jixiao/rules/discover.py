"""Finding the rules: every module named `abc123_….py` below this package, and below the packages that join in.

A module holds `check`, or, for a finding that is made elsewhere and only documented here, `entry`.
Another distribution joins through the entry-point group `jixiao.rules`, naming its package.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import walk_packages
from types import MappingProxyType, ModuleType

from jixiao.rules.frame import Rule, RuleError

RULE_MODULE = re.compile(r"[a-z]{3}\d{3}_\w+")


@cache
def catalogue() -> Mapping[str, Rule]:
    """Every rule by its code, in order of the codes."""
    joined = [import_module(entry.value) for entry in entry_points(group="jixiao.rules")]
    return collected([import_module("jixiao.rules"), *joined])


def collected(packages: Iterable[ModuleType]) -> Mapping[str, Rule]:
    """The rules below the packages. Raises RuleError for a code used twice and for a file without a rule."""
    rules: dict[str, Rule] = {}
    for package in packages:
        for rule in _rules_below(package):
            if rule.code in rules:
                raise RuleError(f"code {rule.code} is used twice: {rules[rule.code].name} and {rule.name}")
            rules[rule.code] = rule
    return MappingProxyType(dict(sorted(rules.items())))


def _rules_below(package: ModuleType) -> Iterator[Rule]:
    for module in walk_packages(package.__path__, package.__name__ + "."):
        if not RULE_MODULE.fullmatch(module.name.rpartition(".")[2]):
            continue
        loaded = import_module(module.name)
        rule = getattr(loaded, "check", None) or getattr(loaded, "entry", None)
        if not isinstance(rule, Rule):
            raise RuleError(f"{module.name}: no function `check` under @rule, and no `entry`")
        yield rule
