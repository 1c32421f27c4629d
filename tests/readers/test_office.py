"""Documents of other programs read as the Word and Excel files they become in LibreOffice."""

import pytest
from support.compare import compare

from jixiao.corpus import files, generate
from jixiao.corpus.dice import Dice
from jixiao.readers import ReadError, office
from jixiao.readers.content import format_of, grids_of
from jixiao.readers.understand import understood

MANNERS = [("doc", "docx"), ("rtf", "docx"), ("odt", "docx"), ("ods", "xlsx")]


@pytest.mark.needs("soffice")
@pytest.mark.parametrize(("old", "new"), MANNERS)
def test_a_form_that_libreoffice_saved_reads_as_the_one_it_was(old, new):
    (sample,) = generate(1, 4, layouts=["cn-self-evaluation-2020"], slips=False)
    data = office.converted(files.render(sample.forms, new, Dice(4)), "表", new, old)
    assert format_of(data).LABEL[1] == "legacy Office document"
    comparison = compare(sample.forms, understood(grids_of(data, f"表.{old}"), f"表.{old}").forms)
    assert comparison.cells > 50
    assert not comparison.differences


def test_without_libreoffice_it_says_what_to_install(monkeypatch):
    monkeypatch.setattr(office, "program", lambda: None)
    with pytest.raises(ReadError, match="LibreOffice") as refused:
        grids_of(b"{\\rtf1 }", "表.doc")
    assert "libreoffice" in refused.value.remedy_en.lower()


@pytest.mark.needs("soffice")
def test_what_libreoffice_cannot_convert_is_a_read_error():
    with pytest.raises(ReadError) as refused:
        office.converted(b"\0" * 600, "表.doc", "docx", "docx")
    assert refused.value.remedy
