"""The body of a web page: text, tables with their spans, tick boxes."""

from jixiao.readers.web.body import flow_of

__all__ = ["flow_of"]
