"""The public tables of final accounts: which there are, and how each is laid out.

Source: regulations 5.1 and 5.2 (G1, G2 V; sets of other places V by their published accounts).
"""

from __future__ import annotations

from collections.abc import Mapping

from jixiao.layouts.accounts.kinds import table_layouts
from jixiao.wording.language import Term

TABLES: Mapping[str, Term] = {each.id: (each.zh, each.en) for each in table_layouts().values()}
