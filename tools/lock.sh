#!/bin/sh
# Write requirements.lock anew from pyproject.toml and requirements.in. Only maintainers need this; it takes uv.
set -eu
cd "$(dirname "$0")/.."
command -v uv >/dev/null 2>&1 || { echo "tools/lock.sh: needs uv (pip install uv)" >&2; exit 2; }
# "$@": `--upgrade` takes the newest releases, `--upgrade-package NAME` the newest of one.
uv pip compile --quiet --universal --no-header --generate-hashes --no-emit-index-url --python-version 3.11 \
    --extra dev --extra ocr pyproject.toml requirements.in --output-file requirements.lock "$@"
if grep -n -i http requirements.lock; then
    echo "tools/lock.sh: an address in requirements.lock" >&2
    exit 1
fi
