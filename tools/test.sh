#!/bin/sh
# Everything that must hold before a change goes in: linter, types, layers, tests. Stops at the first that fails.
# Arguments go to pytest: sh tools/test.sh tests/rules
set -eu
cd "$(dirname "$0")/.."
sh tools/env.sh
bin=.venv/bin
echo "── ruff 代码检查 / linter";            $bin/ruff check .
echo "── mypy 类型检查 / types";             $bin/mypy
echo "── import-linter 分层约定 / layers";   $bin/lint-imports
echo "── pytest 测试 / tests";               $bin/pytest -n auto "$@"
