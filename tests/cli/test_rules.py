"""The commands about rules: ``rules``, ``rule``, ``test``; and ``clean``."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newslint.authoring.describe import Shown
from newslint.cli import _listing
from newslint.cli.main import main
from newslint.engine.loading.packs import shipped
from newslint.engine.registered import RegisteredRule
from newslint.text import Document

RULE = """\
code: HSE101
name: house-style
kind: forbid
summary: A word that this desk does not use.
why: The desk has agreed on another one.
severity: warning
forbid: [{word}]
examples:
  bad: ["He sat on the [[davenport]] all day."]
  good: ["He sat on the sofa all day.", "He sat all day{extra}"]
"""


def run(*args: str) -> Result:
    return CliRunner().invoke(main, list(args))


def test_rules_are_listed() -> None:
    done = run("rules", "--isolated")
    assert done.exit_code == 0
    line = next(line for line in done.stdout.splitlines() if line.startswith("GRM150"))
    assert line.split()[1:4] == ["doubled-word", "error", "*"]


def test_rules_are_listed_for_programs() -> None:
    listed = json.loads(run("rules", "--isolated", "--output-format", "json").stdout)
    (rule,) = [entry for entry in listed if entry["code"] == "GRM150"]
    assert (rule["name"], rule["fixes"]) == ("doubled-word", ["safe"])
    assert [entry["code"] for entry in listed] == sorted(entry["code"] for entry in listed)


@pytest.mark.parametrize("ref", ["GRM150", "grm150", "doubled-word"])
def test_a_rule_is_explained_with_what_it_says_now(ref: str) -> None:
    page = run("rule", ref, "--isolated").stdout
    assert page.startswith("GRM150 doubled-word (error, since")
    assert "for for the plan.\n                    ^^^^^^^\n    “for” stands twice" in page
    assert "Mended: with --fix." in page


def test_the_letters_of_a_family_list_its_rules() -> None:
    done = run("rule", "dup", "--isolated")
    assert done.exit_code == 0
    assert {line[:3] for line in done.stdout.splitlines()} == {"DUP"}
    assert run("rule", "GRM800", "--isolated").stderr == "newslint: there is no rule “GRM800”\n"


@pytest.mark.parametrize("command", [["rules"], ["rules", "--output-format", "json"], ["rule", "GRM150"]])
def test_a_rule_that_raises_stops_no_list(monkeypatch: pytest.MonkeyPatch, command: list[str]) -> None:
    def shown(entry: RegisteredRule) -> list[Shown]:
        if entry.header.code == "GRM150":
            return [Shown(Document(""), (), "KeyError: 'sofa'")]
        return []

    monkeypatch.setattr(_listing, "shown", shown)
    done = run(*command, "--isolated")
    assert done.exit_code == 2
    assert done.stderr == "newslint: the rule GRM150 doubled-word failed on an example of its own: KeyError: 'sofa'\n"
    assert "GRM150" in done.stdout


def test_an_unknown_rule_is_an_error_with_a_suggestion() -> None:
    done = run("rule", "doubled-wrd", "--isolated")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "did you mean “doubled-word”?" in done.stderr


def test_rules_of_ones_own_are_tested(tmp_path: Path) -> None:
    file = tmp_path / "house-style.yaml"
    file.write_text(RULE.format(word="davenport", extra="."))
    done = run("test", str(file))
    assert (done.exit_code, done.stdout) == (0, "")
    assert "1 rule, 3 examples, 0 failures" in done.stderr


def test_an_example_that_fails_is_told(tmp_path: Path) -> None:
    (tmp_path / "house-style.yaml").write_text(RULE.format(word="settee", extra="."))
    done = run("test", str(tmp_path))
    assert done.exit_code == 1
    assert done.stdout.startswith("HSE101 house-style: bad example 1: expected ['davenport'], found []")


def test_a_good_example_must_please_all_rules(tmp_path: Path) -> None:
    (tmp_path / "house-style.yaml").write_text(RULE.format(word="davenport", extra=" and and night."))
    done = run("test", str(tmp_path))
    assert done.exit_code == 1
    assert "good example 2: GRM150 doubled-word says:" in done.stdout


def test_rules_in_python_are_tested(tmp_path: Path) -> None:
    file = tmp_path / "loud.py"
    file.write_text(
        "from newslint.engine.finding import Severity\n"
        "from newslint.engine.rule import Meta, Rule\n"
        "class Loud(Rule):\n"
        "    meta = Meta(code='HSE102', name='loud', summary='S.', why='W.', severity=Severity.ERROR,"
        " bad=('Now[[!]]',), good=('Now.', 'Then.'))\n"
        "    def check(self, document):\n"
        "        raise KeyError('sofa')\n"
    )
    done = run("test", str(file))
    assert done.exit_code == 1
    assert done.stdout.startswith("HSE102 loud: bad example 1: KeyError: 'sofa' (check, line ")


@pytest.mark.parametrize(
    ("name", "content"), [("a.yaml", "code: [unclosed"), ("a.py", "import nothing_of_this_name"), ("none.yaml", None)]
)
def test_a_rule_that_cannot_be_loaded_is_named(tmp_path: Path, name: str, content: str | None) -> None:
    if content is not None:
        (tmp_path / name).write_text(content)
    done = run("test", str(tmp_path / name))
    assert done.exit_code == 2
    assert f"could not load {tmp_path / name}:" in done.stderr
    assert "Traceback" not in done.stderr


def test_clean_deletes_a_cache_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("All is well.")
    done = run("clean", "--cache-dir", str(tmp_path))
    assert (done.exit_code, (tmp_path / "story.txt").exists()) == (2, True)
    (tmp_path / "CACHEDIR.TAG").write_text("")
    assert run("clean", "--cache-dir", str(tmp_path)).exit_code == 0
    assert not tmp_path.exists()
    assert run("clean", "--cache-dir", str(tmp_path)).exit_code == 0


def test_a_file_that_cannot_be_loaded_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "house-style.yaml").write_text(RULE.format(word="davenport", extra=".").replace("severity", "severty"))
    done = run("test", str(tmp_path), str(tmp_path / "missing.yaml"))
    assert done.exit_code == 2
    first, second, last = done.stderr.splitlines()
    assert first.endswith("house-style.yaml:6:1: unknown key “severty”; did you mean “severity”?")
    assert second == f"newslint: could not load {tmp_path}/missing.yaml: there is no such file"
    assert last == "newslint: 0 rules, 0 examples, 2 failures"


@pytest.mark.parametrize(("code", "name"), [("GRM101", "house-style"), ("HSE101", "a-or-an")])
def test_a_taken_code_or_name_is_refused_as_in_a_run(tmp_path: Path, code: str, name: str) -> None:
    text = (
        RULE.format(word="davenport", extra=".").replace("HSE101", code).replace("name: house-style", f"name: {name}")
    )
    (tmp_path / f"{name}.yaml").write_text(text)
    (tmp_path / "newslint.toml").write_text('packs = ["."]')
    (tmp_path / "a.txt").write_text("All is well here.")
    tested = run("test", str(tmp_path))
    checked = run("check", "--config", str(tmp_path / "newslint.toml"), str(tmp_path / "a.txt"))
    assert (tested.exit_code, checked.exit_code) == (2, 2)
    assert tested.stderr.splitlines()[0] == checked.stderr.splitlines()[0]
    assert "is taken by a rule of" in tested.stderr


def test_our_own_rules_may_be_tested() -> None:
    file = shipped() / "grm" / "prevent-to.yaml"
    assert run("test", str(file if file.is_file() else next(shipped().rglob("prevent-to.yaml")))).exit_code == 0


def test_a_folder_without_rules_is_told(tmp_path: Path) -> None:
    done = run("test", str(tmp_path))
    assert (done.exit_code, done.stdout) == (2, "")
    assert "no rules here" in done.stderr


FAILING = """
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta, Rule
class Failing(Rule):
    meta = Meta(code="HSE109", name="failing", summary="It fails.", why="W.", severity=Severity.ERROR,
                bad=("[[A]] b.",), good=("A.", "B."))
    def check(self, document):
        raise ValueError("no\\x1b[31m good")
"""


def test_a_rule_that_fails_on_its_examples_leaves_the_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "newslint_failing-1.dist-info").mkdir()
    (tmp_path / "newslint_failing-1.dist-info" / "METADATA").write_text("Name: newslint-failing\nVersion: 1\n")
    points = "[newslint.rules]\nfailing = newslint_failing\n"
    (tmp_path / "newslint_failing-1.dist-info" / "entry_points.txt").write_text(points)
    (tmp_path / "newslint_failing.py").write_text(FAILING)
    monkeypatch.syspath_prepend(str(tmp_path))
    listed = run("rules")
    assert listed.exit_code == 2
    assert {"HSE109", "GRM150"} <= {line.split()[0] for line in listed.stdout.splitlines()}
    (line,) = listed.stderr.splitlines()
    assert line.startswith(
        "newslint: the rule HSE109 failing failed on an example of its own: ValueError: no\\x1b[31m good"
    )
    assert json.loads(run("rules", "--output-format", "json").stdout)
    assert "The rule failed: ValueError" in run("rule", "HSE109").stdout


def test_a_rule_that_fails_is_told_once_for_each_example(tmp_path: Path) -> None:
    (tmp_path / "failing.py").write_text(FAILING)
    done = run("test", str(tmp_path))
    assert done.exit_code == 1
    assert [line.split(": ")[1:3] for line in done.stdout.splitlines()] == [
        ["bad example 1", "ValueError"],
        ["good example 1", "ValueError"],
        ["good example 2", "ValueError"],
    ]
