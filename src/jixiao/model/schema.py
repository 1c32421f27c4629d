"""The versioned JSON of the model, both ways, and its JSON Schema."""

from __future__ import annotations

from typing import Any

import msgspec

from jixiao.model.document import Document

VERSION = "1"
_decoder = msgspec.json.Decoder(Document)


class SchemaVersionError(ValueError):
    """The JSON was written under a schema version this release does not know."""


def to_json(document: Document, *, indent: int = 2) -> str:
    """The document as JSON; `from_json` reads it back without loss."""
    return msgspec.json.format(msgspec.json.encode(document), indent=indent).decode()


def from_json(data: str | bytes) -> Document:
    """The document behind its JSON.

    Raises SchemaVersionError for another version, msgspec.ValidationError for what is no document.
    """
    document = _decoder.decode(data)
    if document.schema_version != VERSION:
        raise SchemaVersionError(f"schema version {document.schema_version}, this release reads {VERSION}")
    return document


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of `to_json`."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(Document)}
