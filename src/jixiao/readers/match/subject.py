"""What a form is about: a project, a policy, a special fund, a transfer payment or a whole department.

The same tables are printed for all of them; the title and the label beside the name tell which it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from jixiao.layouts import EITHER, key, vocabulary
from jixiao.model.form import Subject

DEFAULT: Subject = "project"


class Told(NamedTuple):
    """The subject, and why it is not sure (`title`, `label`: two statements that differ; `nothing`)."""

    subject: Subject
    doubt: str | None = None


def subject_of(title: str, labels: Iterable[str]) -> Told:
    """What title and labels say; a particular subject goes before 项目, the title before the labels."""
    by_title, by_label = _of_title(title), _of_labels(labels)
    if by_title is None and by_label is None:
        return Told(DEFAULT, "nothing")
    if by_title is None or by_label is None or by_title == by_label:
        return Told(by_title or by_label or DEFAULT)
    if by_label == DEFAULT:  # 项目名称 is printed on forms of every kind
        return Told(by_title)
    return Told(by_label if by_title == DEFAULT else by_title, "both")


def names_department(text: str) -> bool:
    """Whether a label names a whole department, so that a form may begin with it."""
    label = vocabulary().find("subject_labels", text)
    return label is not None and label.concept == "department"


def _of_title(title: str) -> Subject | None:
    """The word of the title that ends last, and of those the longest: 专项资金项目 is a project."""
    folded = key(title)
    found = [
        (folded.rfind(word) + len(word), len(word), concept)
        for word, concept in vocabulary().subjects.items()
        if word in folded
    ]
    return _known(max(found)[2]) if found else None


def _of_labels(labels: Iterable[str]) -> Subject | None:
    """What the label beside the name says; a department's label only where nothing else is named."""
    named = [label.concept for text in labels if (label := vocabulary().find("subject_labels", text))]
    named.sort(key=lambda concept: concept == "department")
    return _known(named[0]) if named else None


def _known(concept: Any) -> Subject | None:
    return None if concept == EITHER else concept
