"""`--regold` rewrites the expected files of the golden forms, for a person to review in the diff."""

import os

import pytest


def pytest_addoption(parser):
    parser.addoption("--regold", action="store_true", help="rewrite the expected files of the golden forms")


@pytest.fixture
def golden(pytestconfig):
    """Compares a text with a file; with --regold it writes the file instead, which CI forbids."""
    rewrite = pytestconfig.getoption("--regold", default=False)
    if rewrite and os.environ.get("CI"):
        pytest.fail("--regold is for people who review the difference; CI only compares", pytrace=False)

    def check(path, text):
        if rewrite:
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.exists(), f"{path} is missing: write it, or run pytest tests/golden --regold and review it"
        assert text == path.read_text(encoding="utf-8")

    return check
