"""One file a kind of file: `claims` tells by the content whether it is one, `read` yields its grids.

A module of this package is a reader:

    LABEL = ("Word 文档", "Word document")
    def claims(content: Content) -> int      0: not mine; 1: when nobody else wants it; 2: by its signature
    def read(data: bytes, name: str) -> Sequence[Grid]      raises ReadError
    def pictures(data: bytes, name: str) -> Iterator[Picture]      optional: its pages, for `jixiao see`

Nothing is registered; modules are found by walking the package. They import what is heavy only when they read.
"""
