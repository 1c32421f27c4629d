"""Pictures of pages → pages: straighten, find the ruled tables, read every line twice, doubt what may be wrong.

`page_of` reads one picture, `pages_of` many with all cores, `straightened` shows a picture as boxes are given for.
Everything works offline; `require` says, for a file, what to install when the libraries are missing.
"""

from jixiao.readers.scan.engine import require
from jixiao.readers.scan.many import Picture, pages_of
from jixiao.readers.scan.pages import page_of, straightened

__all__ = ["Picture", "page_of", "pages_of", "require", "straightened"]
