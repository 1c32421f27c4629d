"""What all tests share: skips for programs that the machine lacks, forbidden where `.ci/run` installs them."""

import os
import shutil

import pytest


def pytest_configure(config):
    config.addinivalue_line("markers", "needs(program, …): skip where a program is missing")


def pytest_runtest_setup(item):
    for marker in item.iter_markers("needs"):
        missing = [program for program in marker.args if shutil.which(program) is None]
        if missing:
            reason = f"needs {', '.join(missing)}, not installed here (.ci/run installs it)"
            if os.environ.get("JIXIAO_FORBID_SKIPS") == "1":
                pytest.fail(reason, pytrace=False)
            pytest.skip(reason)
