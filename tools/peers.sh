#!/bin/sh
# Build .venv-peers from tools/peers.in: the libraries that `make bench` compares with.
set -eu
cd "$(dirname "$0")/.."
python=$(sh tools/env.sh --which)
.venv-peers/bin/python -c pass 2>/dev/null || { rm -rf .venv-peers; "$python" -m venv .venv-peers; }
PIP_DISABLE_PIP_VERSION_CHECK=1 .venv-peers/bin/python -m pip install --quiet --requirement tools/peers.in
