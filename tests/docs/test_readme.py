"""The two READMEs tell the truth: commands, options, links and make targets they name exist, in both the same."""

import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from jixiao.cli import main as cli
from jixiao.corpus import files, generate
from jixiao.corpus.dice import Dice

ROOT = Path(__file__).parents[2]
READMES = [ROOT / "README.md", ROOT / "README.zh.md"]
both = pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)


def command_lines(readme):
    """Every `jixiao …` of code blocks and code spans, without its comment."""
    text = readme.read_text(encoding="utf-8")
    lines = re.findall(r"^jixiao .*", text, flags=re.MULTILINE) + re.findall(r"`(jixiao [a-z][^`]*)`", text)
    return [re.split(r"\s+#", line)[0].strip() for line in lines]


def commands(readme):
    return {line.split()[1] for line in command_lines(readme)}


def make_targets(readme):
    return set(re.findall(r"\bmake ([a-z-]+)", readme.read_text(encoding="utf-8")))


@both
def test_commands_and_options_exist(readme):
    context = click.Context(cli, info_name="jixiao")
    for line in command_lines(readme):
        command = cli.get_command(context, line.split()[1])
        assert command is not None, line
        known = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
        assert set(re.findall(r"--[\w-]+", line)) <= known, line


@both
def test_every_command_is_mentioned(readme):
    context = click.Context(cli, info_name="jixiao")
    visible = {name for name in cli.list_commands(context) if not cli.get_command(context, name).hidden}
    assert visible <= commands(readme)


def test_both_readmes_name_the_same():
    english, chinese = READMES
    assert commands(english) == commands(chinese)
    assert make_targets(english) == make_targets(chinese)


@both
def test_make_targets_exist(readme):
    rules = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert make_targets(readme) <= set(rules)


def examples(readme):
    """The Python of a README: reading here, and reading apart."""
    here, apart = re.findall(r"```python\n(.*?)```", readme.read_text(encoding="utf-8"), flags=re.DOTALL)
    return here, apart


@both
@pytest.mark.parametrize("layout", ["cn-self-evaluation-2020", "cn-target", "cn-monitoring-2019"])
def test_python_example_runs(readme, layout, tmp_path, monkeypatch, capsys):
    (sample,) = generate(1, seed=1, layouts=[layout], slips=False)
    (tmp_path / "form.docx").write_bytes(files.render(sample.forms, "docx", Dice(1)))
    monkeypatch.chdir(tmp_path)
    exec(examples(readme)[0], {})
    assert sample.forms[0].project.name.text in capsys.readouterr().out


@both
def test_reading_apart_runs_as_shown(readme, tmp_path, monkeypatch, capsys):
    (sample,) = generate(1, seed=1, layouts=["cn-target"], slips=False)
    monkeypatch.chdir(tmp_path)
    exec(examples(readme)[1], {})
    assert capsys.readouterr().out.startswith("form.docx ")
    (tmp_path / "form.docx").write_bytes(files.render(sample.forms, "docx", Dice(1)))
    exec(examples(readme)[1], {})
    assert capsys.readouterr().out == f"{len(sample.forms)} forms read\n"


@both
def test_the_first_minutes_go_as_shown(readme, tmp_path, monkeypatch):
    (block, shown) = re.search(r"```sh\n(jixiao sample .*?)```\n\n```\n(.*?)```", readme.read_text(encoding="utf-8"),
                               flags=re.DOTALL).groups()  # fmt: skip
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("JIXIAO_LANG", "zh" if ".zh." in readme.name else "en")
    runs = [CliRunner().invoke(cli, shlex.split(line, comments=True)[1:]) for line in block.splitlines()]
    assert [run.exit_code for run in runs] == [0, 0, 1, 0]
    assert shown in runs[2].output
    assert (tmp_path / "cn-self-evaluation-2020-00000.docx.see.html").exists()


@both
def test_scores_are_shown_as_they_are_printed(readme, monkeypatch):
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("JIXIAO_LANG", "zh" if ".zh." in readme.name else "en")
    shown = re.findall(r"```sh\n(jixiao score [^\n]*)\n```\n\n```\n(.*?)```", readme.read_text(encoding="utf-8"),
                       flags=re.DOTALL)  # fmt: skip
    assert len(shown) == 2
    for line, output in shown:
        run = CliRunner().invoke(cli, shlex.split(line)[1:])
        assert run.exit_code == 0
        for part in output.split("…\n"):
            assert part in run.output, part


@both
def test_accounts_go_as_shown(readme, tmp_path, monkeypatch):
    text = readme.read_text(encoding="utf-8")
    block, shown = re.search(r"```sh\n(jixiao read samples/.*?)```\n\n```\n(.*?)```", text, flags=re.DOTALL).groups()
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("JIXIAO_LANG", "zh" if ".zh." in readme.name else "en")
    runs = [CliRunner().invoke(cli, shlex.split(line, comments=True)[1:]) for line in block.splitlines()]
    assert [run.exit_code for run in runs] == [0, 1, 0, 0]
    output = "".join(run.output for run in runs)
    for part in shown.split("…\n"):
        assert part in output, part
    assert (tmp_path / "see.html").exists()


@pytest.mark.parametrize("page", [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")], ids=lambda path: path.name)
def test_links_lead_somewhere(page):
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []
