"""Official forms as TOML and their vocabulary of labels; a new layout is one new file."""

from jixiao.layouts.layout import Layout, LayoutError, layouts
from jixiao.layouts.vocabulary import BLOCKS, EITHER, Label, Vocabulary, key, vocabulary

__all__ = ["BLOCKS", "EITHER", "Label", "Layout", "LayoutError", "Vocabulary", "key", "layouts", "vocabulary"]
