"""Forms to audit, and rules put into the place of the catalogue."""

import pytest
from support.cli_forms import FLAWED, FORM, FOUNTAINS

from jixiao import api
from jixiao.rules import engine

HOLDERS = ("rules.engine", "audit.auditing", "audit.obligations", "audit.waivers", "audit.baseline")


@pytest.fixture
def document():
    """Makes a document of text; without any it is the form with the wrong total."""
    def made(*texts, name="路灯.txt"):
        return api.read("\n".join(texts or (FLAWED,)).encode(), name=name)
    return made


@pytest.fixture
def clean(document):
    """The form in order, and another project."""
    return document(FORM, FOUNTAINS, name="两表.txt")


@pytest.fixture
def catalogue_of(monkeypatch):
    """Puts other rules into the place of the catalogue."""
    def put(rules):
        for holder in HOLDERS:
            monkeypatch.setattr(f"jixiao.{holder}.catalogue", lambda: rules)
        engine.forget()

    yield put
    engine.forget()
