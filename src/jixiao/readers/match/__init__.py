"""Grid + vocabulary → Form: the one matcher for every file kind."""

from jixiao.readers.match.document import match

__all__ = ["match"]
