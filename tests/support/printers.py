"""Documents printed by other programs, as offices do: Word files by LibreOffice, web pages by Chromium."""

import shutil
import subprocess
import tempfile
from pathlib import Path

import pypdfium2

from jixiao.corpus.dice import Dice
from jixiao.corpus.files import docx, html
from jixiao.corpus.table import tables
from jixiao.layouts import layouts
from support.page_breaks import Printed, forms_of

TORN = ("rows kept whole", "rows may be torn")
REPEATED = ("nothing", "first rows")
CHROMIUM = ("chromium", "--headless", "--no-sandbox", "--disable-gpu")


def by_soffice(count, seed=0):
    """`count` Word files printed in one call; those that fit on one page are left out."""
    if shutil.which("soffice") is None:
        return
    drafts = list(_drafts(count, seed))
    with tempfile.TemporaryDirectory() as folder:
        for number, (_, _, made, heads, torn, height, dice) in enumerate(drafts):
            manner = docx.Manner(height=height, heads=heads, breakable=torn, torn=dice.chance(0.5))
            (Path(folder) / f"{number}.docx").write_bytes(docx.draw(made, manner, dice))
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder]
        files = [Path(folder) / f"{number}.docx" for number in range(len(drafts))]
        subprocess.run([*command, *files], check=True, capture_output=True)
        yield from _printed("soffice", drafts, folder)


def by_chromium(count, seed=0):
    """`count` web pages printed; those that fit on one page are left out."""
    if shutil.which("chromium") is None:
        return
    drafts = list(_drafts(count, seed))
    with tempfile.TemporaryDirectory() as folder:
        for number, (_, _, made, heads, torn, height, dice) in enumerate(drafts):
            page = Path(folder) / f"{number}.html"
            manner = html.Manner(pasted=dice.chance(0.5), heads=heads, breakable=torn, inputs=False,
                                 paper=f"210mm {height}mm")
            page.write_bytes(html.draw(made, manner))
            plain = ["--no-pdf-header-footer"] if dice.chance(0.7) else []
            command = [*CHROMIUM, *plain, f"--print-to-pdf={page.with_suffix('.pdf')}", page]
            subprocess.run(command, check=True, capture_output=True)
        yield from _printed("chromium", drafts, folder)


def _drafts(count, seed):
    """Forms with the manner in which they are to be printed."""
    ids = sorted(layouts())
    for number in range(count):
        dice = Dice(7000 + 1000 * seed + number)
        layout, torn, heads = layouts()[ids[number % len(ids)]], dice.chance(0.5), dice.chance(0.35)
        forms = forms_of(layout, 50 + seed + number // len(ids), torn)
        yield f"{layout.id}-{number:04d}", forms, tables(forms, dice), heads, torn, dice.between(110, 260), dice


def _printed(program, drafts, folder):
    for number, (name, forms, _, heads, torn, _, _) in enumerate(drafts):
        data = (Path(folder) / f"{number}.pdf").read_bytes()
        if len(pypdfium2.PdfDocument(data)) > 1:
            yield Printed(f"{name}-{program}", forms, data, (program, TORN[torn], REPEATED[heads]))
