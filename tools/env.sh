#!/bin/sh
# Build .venv from requirements.lock, with nothing but Python 3.11+. Does nothing when .venv is up to date.
#   sh tools/env.sh            build or renew .venv
#   sh tools/env.sh --which    print the Python that would be used
# PYTHON=/path/to/python3 chooses another Python.
set -eu
cd "$(dirname "$0")/.."

runs() { "$1" -c "$2" >/dev/null 2>&1; }
recent='import sys; sys.exit(sys.version_info < (3, 11))'

# Newest first; a Python that lacks venv is remembered only for the message.
choose_python() {
    lacking=
    for python in ${PYTHON:-python3.14 python3.13 python3.12 python3.11 python3}; do
        runs "$python" "$recent" || continue
        if runs "$python" 'import venv, ensurepip'; then
            return 0
        fi
        lacking=${lacking:-$python}
    done
    if [ -n "$lacking" ]; then
        version=$("$lacking" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        package=python$version-venv
        if runs python3 "import sys; sys.exit('%d.%d' % sys.version_info[:2] != '$version')"; then
            package=python3-venv
        fi
        echo "jixiao: $lacking 缺少 venv 模块，请先安装： / $lacking lacks the venv module. Install it:" >&2
        echo "    sudo apt-get install $package" >&2
    else
        echo "jixiao: 需要 Python 3.11 或更高版本。 / Python 3.11 or newer is needed." >&2
        echo "    Debian, Ubuntu:  sudo apt-get install python3 python3-venv" >&2
        echo "    macOS:           brew install python   (或 / or python.org)" >&2
        echo "    其他位置 / elsewhere:  PYTHON=/path/to/python3 sh tools/env.sh" >&2
    fi
    return 1
}

if [ "${1:-}" = --which ]; then
    choose_python || exit 2
    echo "$python"
    exit 0
fi

# The stamp says for which lock, which project file and which folder .venv was built.
here=$(pwd -P)
wanted="$(cat requirements.lock pyproject.toml | cksum) $here"
stamp=.venv/jixiao-stamp
if [ -f $stamp ] && [ "$(cat $stamp)" = "$wanted" ] && runs .venv/bin/python "$recent"; then
    exit 0
fi

# An environment of this folder is renewed in place; one that was moved here, or whose Python is gone, is made anew.
if ! runs .venv/bin/python "$recent" || ! grep -qF "$here/.venv/" .venv/bin/pip 2>/dev/null; then
    choose_python || exit 2
    echo "jixiao: 正在建立运行环境 .venv，约一分钟，只需一次。 / Building .venv with $python: about a minute, once."
    rm -rf .venv
    "$python" -m venv .venv
fi
rm -f $stamp
pip="env PIP_DISABLE_PIP_VERSION_CHECK=1 .venv/bin/python -m pip install --quiet"
$pip --require-hashes --requirement requirements.lock
$pip --no-deps --no-build-isolation --editable .
echo "$wanted" >$stamp
