"""What all tests share: skips for what the machine lacks, forbidden where `.ci/run` installs it."""

import os
import shutil
from functools import cache

import pytest


def pytest_configure(config):
    config.addinivalue_line("markers", "needs(program, …): skip where a program, or a chinese-font, is missing")


def pytest_runtest_setup(item):
    for marker in item.iter_markers("needs"):
        missing = [name for name in marker.args if not _present(name)]
        if missing:
            reason = f"needs {', '.join(missing)}, not installed here (.ci/run installs it)"
            if os.environ.get("JIXIAO_FORBID_SKIPS") == "1":
                pytest.fail(reason, pytrace=False)
            pytest.skip(reason)


def _present(name):
    return _sets_chinese() if name == "chinese-font" else shutil.which(name) is not None


@cache
def _sets_chinese():
    """Whether a PDF file made here has its Chinese: without a font for it, typst sets boxes that say nothing."""
    import pypdfium2
    import typst

    document = pypdfium2.PdfDocument(typst.Compiler("项目".encode()).compile(format="pdf"))
    return document[0].get_textpage().get_text_range() == "项目"
