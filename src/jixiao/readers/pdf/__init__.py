"""One page of a PDF: where its lines and letters stand."""

from jixiao.readers.pdf.page import frame_of, has_letters, page_of

__all__ = ["frame_of", "has_letters", "page_of"]
