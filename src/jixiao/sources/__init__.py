"""The register: what our rules and standards rest on, how sure we are of it, and where we have it from."""

from jixiao.sources.entries import Evidence, Obligation, Source, SourceError, Threshold
from jixiao.sources.shipped import obligation, obligations, source, sources, threshold
from jixiao.sources.words import cited, explained, legend, named

__all__ = [
    "Evidence", "Obligation", "Source", "SourceError", "Threshold",
    "cited", "explained", "legend", "named", "obligation", "obligations", "source", "sources", "threshold",
]
