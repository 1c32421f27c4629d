"""The body of a Word document: paragraphs, tables, text boxes, automatic numbers."""

from jixiao.readers.word.body import flow_of

__all__ = ["flow_of"]
