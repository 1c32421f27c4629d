"""One page of a PDF: where its lines and letters stand."""

from jixiao.readers.pdf.page import has_letters, page_of

__all__ = ["has_letters", "page_of"]
