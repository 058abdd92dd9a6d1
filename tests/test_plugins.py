"""Kinds, output formats and house styles of other packages: at work, and named where they fail."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import newslint
from newslint import NewslintError
from newslint.cli.main import main
from newslint.engine.loading.kinds import kinds
from newslint.reporters import formats
from newslint.service.config import ConfigError
from newslint.service.styles import load_config
from tests.plugins import install

KIND = '''
from newslint.kinds import Field, DeclarativeRule, many, marked_span, pattern


class Shout(DeclarativeRule):
    """Words in capitals."""

    kind = "shout"
    FIELDS = {"shout": Field(many(pattern, alone=True), required=True)}

    def phrases(self):
        return map(self.phrase, self.body["shout"])

    def check(self, document):
        for _, match in self.matches(document):
            span = marked_span(document, match)
            if document[span].isupper():
                yield self.found(span, "Do not shout.")
'''
RULE = """\
code: HSE401
name: shouted-word
kind: shout
summary: Shouts.
why: It is loud.
severity: warning
shout: [now, stop]
examples:
  bad: ["[[STOP]] the clocks."]
  good: ["Stop the clocks.", "They stop."]
"""
REPORTER = '''
from newslint import Reporter


class Tally(Reporter):
    """A number."""

    def begin(self):
        self.number = 0
        print("noise")

    def file(self, *given):
        self.number += len(given[-1].findings)

    def end(self, summary):
        self.out.write(f"{self.number} of {summary.findings}\\n")
'''
FLAWED = "He waited for for the bus.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    (tmp_path / "desk/story.txt").write_text(FLAWED)
    return tmp_path / "desk"


def run(*args: str) -> Result:
    return CliRunner().invoke(main, [*args])


def test_a_kind_of_others_makes_rules(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(desk.parent, monkeypatch, KIND, {"newslint.kinds": "any = newslint_wire:Shout"})
    (desk / "house").mkdir()
    (desk / "house/shouted-word.yaml").write_text(RULE)
    (desk / "newslint.toml").write_text('packs = ["house"]\n')
    (desk / "story.txt").write_text("They came NOW and said: STOP.\n")
    for _ in range(2):
        done = run("check", "--select", "HSE", "--output-format", "concise", "story.txt")
        assert (done.exit_code, done.stderr) == (1, "")
        assert [line.split(": ")[0] for line in done.stdout.splitlines()] == ["story.txt:1:11", "story.txt:1:25"]
    assert run("test", "house").exit_code == 0
    assert "shout" not in kinds()


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("1 / 0", "could not load plugin any (newslint_wire:Shout) of newslint-wire 3.1: ZeroDivisionError"),
        ("Shout = 3", "3.1: a kind is a class over newslint.kinds.DeclarativeRule, with all its methods, not 3"),
        (KIND.replace('"shout"', '"swap"', 1), "3.1: there is a kind “swap” already"),
        (KIND.replace("return map", "return 1 / map"), "the kind shout (newslint-wire 3.1) failed: TypeError"),
    ],
)
def test_a_kind_of_no_use_is_named(desk: Path, monkeypatch: pytest.MonkeyPatch, source: str, told: str) -> None:
    install(desk.parent, monkeypatch, source, {"newslint.kinds": "any = newslint_wire:Shout"})
    (desk / "house").mkdir()
    (desk / "house/shouted-word.yaml").write_text(RULE)
    (desk / "newslint.toml").write_text('packs = ["house"]\n')
    done = run("check", "--output-format", "concise", "story.txt")
    assert done.exit_code == 2
    (line,) = done.stderr.splitlines()
    assert told in line
    assert done.stdout.startswith("story.txt:1:11: GRM150")


def test_a_rule_of_such_a_kind_that_fails_is_named(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = KIND.replace("for _, match in", "print('noise')\n        exit()\n        for _, match in")
    install(desk.parent, monkeypatch, source, {"newslint.kinds": "any = newslint_wire:Shout"})
    (desk / "house").mkdir()
    (desk / "house/shouted-word.yaml").write_text(RULE)
    (desk / "newslint.toml").write_text('packs = ["house"]\n')
    (desk / "story.txt").write_text("Stop it.\n")
    done = run("check", "story.txt")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "the rule HSE401 shouted-word failed: it tried to end newslint" in done.stderr
    assert "in newslint-wire 3.1" in done.stderr


def test_an_output_format_of_others(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(desk.parent, monkeypatch, REPORTER, {"newslint.reporters": "tally = newslint_wire:Tally"})
    done = run("check", "--output-format", "tally", "story.txt")
    assert (done.exit_code, done.stdout, done.stderr) == (1, "1 of 1\n", "noise\n")
    isolated = run("check", "--isolated", "--output-format", "tally", "story.txt")
    assert (isolated.exit_code, "there is no format “tally”" in isolated.stderr) == (2, True)
    assert "did you mean “tally”?" in run("check", "--output-format", "taly", "story.txt").stderr
    assert "tally" not in formats()


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("1 / 0", "could not load plugin tally (newslint_wire:Tally) of newslint-wire 3.1: ZeroDivisionError"),
        ("Tally = print", "newslint-wire 3.1 offers no reporter"),
        (
            REPORTER.replace("self.number +=", "self.numbr +="),
            "format of newslint-wire 3.1 failed: AttributeError",
        ),
    ],
)
def test_an_output_format_of_no_use_is_named(
    desk: Path, monkeypatch: pytest.MonkeyPatch, source: str, told: str
) -> None:
    install(desk.parent, monkeypatch, source, {"newslint.reporters": "tally = newslint_wire:Tally"})
    done = run("check", "--output-format", "tally", "story.txt")
    assert (done.exit_code, told in done.stderr) == (2, True)
    assert run("check", "story.txt").exit_code == 1, "no other format asks for it"


STYLE = """\
ignore = ["GRM150"]

[rules.mixed-apostrophes]
style = "curly"
"""


def test_settings_build_on_a_style_in_a_file(desk: Path) -> None:
    (desk / "house.toml").write_text(STYLE)
    (desk / "newslint.toml").write_text('style = "house.toml"\n')
    (desk / "story.txt").write_text("It's late, and he waited for for the bus.\n")

    def found() -> list[str]:
        return [finding.code for finding in newslint.lint(desk / "story.txt").findings]

    assert found() == ["TYP101"]
    (desk / "newslint.toml").write_text('style = "house.toml"\nignore = []\n')
    assert found() == ["TYP101", "GRM150"], "a key takes the place of the style's"
    (desk / "newslint.toml").write_text('style = "house.toml"\n[rules.mixed-apostrophes]\nstyle = "straight"\n')
    assert found() == []
    (desk / "newslint.toml").write_text('style = "house.toml"\n[rules.mixed-dashes]\n')
    assert found() == ["TYP101"], "options of other rules stay"


def test_a_style_builds_on_another(desk: Path) -> None:
    (desk / "styles").mkdir()
    (desk / "styles/group.toml").write_text(STYLE)
    (desk / "styles/paper.toml").write_text('style = "group.toml"\nselect = ["TYP", "GRM"]\n')
    (desk / "newslint.toml").write_text('style = "styles/paper.toml"\nlevel = "advice"\n')
    config = load_config(desk / "newslint.toml")
    assert (config.select, config.ignore, config.level.label) == (("TYP", "GRM"), ("GRM150",), "advice")
    assert config.rules == {"mixed-apostrophes": {"style": "curly"}}


@pytest.mark.parametrize("offer", ["Path(__file__).with_name('house.toml')", "{'ignore': ['GRM150']}", "lambda: HOUSE"])
def test_a_style_of_others_by_its_name(desk: Path, monkeypatch: pytest.MonkeyPatch, offer: str) -> None:
    (desk.parent / "house.toml").write_text(STYLE)
    source = f"from pathlib import Path\nHOUSE = {{'ignore': ['GRM150']}}\noffer = {offer}\n"
    install(desk.parent, monkeypatch, source, {"newslint.styles": "wire = newslint_wire:offer"})
    (desk / "newslint.toml").write_text('style = "wire"\n')
    assert run("check", "story.txt").exit_code == 0
    (desk / "newslint.toml").write_text('style = "wier"\n')
    assert "newslint.toml: style: there is no style “wier”; did you mean “wire”?" in run("check", "story.txt").stderr


@pytest.mark.parametrize(
    ("style", "told"),
    [
        ('level = "error"', "house.toml: a style has no “level”; it may have style, select, ignore, packs, rules"),
        ('style = "house.toml"', "house.toml: style: the style “house.toml” builds on itself"),
        ('style = "none.toml"', "none.toml: No such file or directory"),
        ('style = "none"', "house.toml: style: there is no style “none”; there are ap, bbc"),
        ("style = 3", "house.toml: style must be a string, not 3"),
        ('select = ["GMR"]', "house.toml: select: there is no rule “GMR”"),
        ("[rules.away-off]", "house.toml: rules.away-off: there is no rule “away-off”"),
        ("[rules.mixed-dashes]\ncolour = 1", "house.toml: rules.mixed-dashes: there is no option “colour”"),
    ],
)
def test_a_wrong_style_is_named(desk: Path, style: str, told: str) -> None:
    (desk / "house.toml").write_text(style + "\n")
    (desk / "newslint.toml").write_text('style = "house.toml"\n')
    with pytest.raises(ConfigError) as error:
        newslint.lint(desk / "story.txt", isolated=False)
    assert told in str(error.value)


def test_a_style_that_fails_is_named(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    points = {"newslint.styles": "wire = newslint_wire:offer\nodd = newslint_wire:odd"}
    install(desk.parent, monkeypatch, "odd = 3\n", points)
    for name, told in (
        ("wire", "newslint-wire 3.1: AttributeError"),
        ("odd", "offers neither a TOML file nor a table"),
    ):
        (desk / "newslint.toml").write_text(f'style = "{name}"\n')
        with pytest.raises(NewslintError, match=told):
            newslint.lint(desk / "story.txt")
