"""A corpus of generated forms: text as published, what must be read in it, and what must be found."""

from jixiao.corpus.defects import Defect
from jixiao.corpus.generate import Sample, generate, write

__all__ = ["Defect", "Sample", "generate", "write"]
