"""Content-Security-Policy of our pages: their own style and script by their hashes, and nothing else."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256


def policy(style: str, script: str | None = None) -> str:
    """The policy for a page with this style and this script, or none."""
    scripts = "" if script is None else f"script-src {_hash(script)}; "
    return (f"default-src 'none'; img-src data:; style-src {_hash(style)}; {scripts}"
            "base-uri 'none'; form-action 'none'")


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
