"""No committed file holds a registry address, a path of a machine or published text; the lock is complete."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from support import published

ROOT = Path(__file__).parents[2]
REGISTRY = re.compile(r"https?://\S+/(?:simple|packages|-)/|pypi\.org|pythonhosted|index[-_]url *[=:] *\S+//")
# A home or temporary folder with something behind it; /work is where checkouts of ours live.
MACHINE = re.compile(r"(?<![\w./~-])/(?:home|Users|root|work|tmp)/[\w.-]+")

# The official names of the government's classification are no text of a published document, though projects may bear
# such a name too; a list with gaps would call right codes unknown.
CODE_LISTS = {
    *(ROOT / "src" / "jixiao" / "layouts" / "accounts" / name for name in ("functions.toml", "economics.toml")),
    ROOT / "docs" / "reference" / "codes.md",  # written from them
}


def committed():
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def hits(pattern):
    for path in committed():
        if path == Path(__file__).resolve():
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if pattern.search(line):
                yield f"{path.relative_to(ROOT)}:{number}: {line[:100]}"


def test_no_registry_address():
    assert list(hits(REGISTRY)) == []


def test_no_path_of_a_machine():
    assert list(hits(MACHINE)) == []


@pytest.mark.skipif(not published.SHARED.is_dir(), reason="no published documents beside this repository")
def test_no_text_or_amount_of_a_published_document():
    texts, figures = published.own_texts(), published.own_amounts()
    assert len(texts) > 100
    assert len(figures) > 20
    found = []
    for path in set(committed()) - CODE_LISTS:
        text = path.read_text(encoding="utf-8", errors="replace")
        packed = published.packed(text)
        found += [f"{path.relative_to(ROOT)}: {own}" for own in texts if own in packed]
        found += [f"{path.relative_to(ROOT)}: {amount}" for amount in figures & set(published.amounts(text))]
    assert not found, "published text or amounts; invent others:\n" + "\n".join(sorted(found))


def test_lock_names_no_address():
    assert "http" not in (ROOT / "requirements.lock").read_text(encoding="utf-8").lower()


def test_lock_covers_the_project():
    """Every dependency of pyproject.toml and requirements.in is locked, with hashes."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = project["dependencies"] + project["optional-dependencies"]["dev"]
    wanted += re.findall(r"^[^#\n].*", (ROOT / "requirements.in").read_text(encoding="utf-8"), flags=re.MULTILINE)
    blocks = re.split(r"\n(?=\S)", (ROOT / "requirements.lock").read_text(encoding="utf-8"))
    locked = {block.partition("==")[0]: block for block in blocks if "==" in block}
    names = {re.match(r"[\w.-]+", line)[0].lower().replace("_", "-") for line in wanted}
    assert names <= locked.keys()
    assert all("--hash=sha256:" in block for block in locked.values())
