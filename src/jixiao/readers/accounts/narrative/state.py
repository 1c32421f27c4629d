"""The figures told under one heading so far, and what the next words may refer to."""

from __future__ import annotations

from jixiao.layouts.accounts.chapters import folded
from jixiao.layouts.accounts.concepts import concept_of
from jixiao.model.cell import Cell
from jixiao.readers.accounts.narrative.clauses import Sentence
from jixiao.readers.accounts.narrative.draft import Draft
from jixiao.readers.accounts.narrative.items import Counted, Item

RECENT = 40  # figures of a chapter that a later sentence may name again


class State:
    """What a clause may refer to: the figure before it, the first of the sentence, the topic of the heading."""

    def __init__(self, chapter: str | None, section: Cell | None, topic: Cell | None, about: Cell | None,
                 department: str = "", year: int | None = None) -> None:
        self.chapter, self.section, self.department = chapter, section, department
        self.year = year
        self.topic, self.about = topic, about  # what a sentence is about that does not say so
        self.drafts: list[Draft] = []
        self.current: Draft | None = None
        self.head: Draft | None = None
        self.done = 0  # how far the line is read
        self.understood: set[int] = set()  # the amounts of the line that found their place
        self.reasons: list[tuple[int, int]] = []  # of the line
        self.outer: Draft | None = None  # what a sentence with 其中 is part of
        self.first = 0  # the figure that was the first of the line
        self.begin_sentence(Sentence(0, 0, 0, ()))

    def begin_line(self) -> None:
        """A new paragraph."""
        self.done, self.understood, self.reasons = 0, set(), []
        self.outer = None
        self.first = len(self.drafts)

    def begin_sentence(self, sentence: Sentence) -> None:
        """A new sentence goes on about the first figure of the one before."""
        self.sentence = sentence
        self.current = self.head or self.current
        self.head = None
        self.base: Cell | None = None  # 与2022年度相比
        self.base_amount: Cell | None = None
        self.whole = ""  # what the next percentage is of: "share", "completion"
        self.pending: Item | None = None  # a clause without amount before the one that has it
        self.counted: Counted | None = None
        self.brackets: list[tuple[Draft | None, Draft | None, Cell | None]] = []  # what is told around open brackets
        self.series_of = ""
        self.series: list[Draft] = []  # 比例分别为: the figures that wait for their percentages
        self.listed: list[Item] = []  # A、B分别为

    def open_bracket(self) -> None:
        """What stands in brackets is told beside the figure before them."""
        self.brackets.append((self.current, self.head, self.topic))

    def close_bracket(self) -> None:
        """The sentence goes on about the figure before the brackets."""
        if self.brackets:
            current, head, topic = self.brackets.pop()
            self.current, self.head, self.topic = current or self.current, head or self.head, topic or self.topic

    def end_sentence(self) -> None:
        """A sentence without a figure of its own leaves the one before in charge."""
        self.head = self.head or self.current

    def open(self, item: Cell, role: str, counts: bool | None = None, near: str | None = None) -> Draft:
        """A new figure, which the next clauses add to; `counts`: not in money; `near`: what is done with the item."""
        draft = Draft(item, role, self.chapter, self.section, counts, near)
        if draft.concept is None and not self.drafts and self.topic is None and self.about is not None:
            name = folded(self.about.text or "")
            if name and name in draft.name:
                draft.concept = concept_of(self.about.text or "", self.chapter, counts)
        self.drafts.append(draft)
        self.current = draft
        if self.head is None or self.head.role != "final":
            self.head = draft
        return draft

    def twin(self, draft: Draft) -> Draft:
        """The figure once more, for a second comparison."""
        again = draft.again()
        self.drafts.append(again)
        self.current = again
        if self.head is draft:
            self.head = again
        return again

    def named(self, words: str, within: bool = False) -> Draft | None:
        """The latest final figure of the chapter that these words name; `within`: or that is named in them."""
        name, concept = folded(words), concept_of(words, self.chapter)
        recent = [draft for draft in reversed(self.drafts[-RECENT:]) if draft.role == "final"]
        if self.current is not None and concept and self.current.concept == concept and self.current.role == "final":
            # 收入总计…，支出总计增加…: of several about one thing the one that is called so.
            called = (draft for draft in reversed(self.drafts[self.first :]) if draft.name == name)
            return self.current if self.current.name == name else next(called, self.current)
        same = (draft for draft in recent if draft.name == name or (concept and draft.concept == concept))
        like = (draft for draft in recent if len(name) > 1 and (name in draft.name or (within and draft.name in name)))
        return next(same, None) or next(like, None)
