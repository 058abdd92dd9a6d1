"""``newslint init``, ``config`` and ``completion``: settings made, shown, explained and offered to editors."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from newslint.engine.loading.registry import Registry
from newslint.service.config import KEYS, read_table
from newslint.service.described import SETTINGS, starter
from newslint.util.toml import toml_lines
from tests.cli.test_ends import ends_with_2, newslint


def test_every_setting_is_described_in_its_place() -> None:
    assert sorted(s.key for s in SETTINGS) == sorted(KEYS)
    for s in SETTINGS:
        read_table({s.key: s.example}, "example")
        jsonschema.validate(s.example, s.schema)


def test_a_first_settings_file_changes_nothing_and_each_line_of_it_is_one(tmp_path: Path) -> None:
    done = newslint("init", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "newslint: wrote newslint.toml\n")
    text = (tmp_path / "newslint.toml").read_text()
    assert tomllib.loads(text) == {}
    made = "\n".join(line[1:] if line[:1] == "#" and line[:2] != "# " else line for line in text.splitlines())
    read_table(tomllib.loads(made), "init")
    assert set(tomllib.loads(made)) == set(KEYS)
    ends_with_2(newslint("init", cwd=tmp_path), "newslint.toml has settings already: nothing was written")
    assert (tmp_path / "newslint.toml").read_text() == text == starter()


def test_settings_in_force_are_shown_as_settings(tmp_path: Path) -> None:
    (tmp_path / "opinion").mkdir()
    (tmp_path / "house.toml").write_text('ignore = ["late-full-name"]\n')
    given = 'style = "../house.toml"\nlevel = "advice"\n[rules.unexpanded-acronym]\nknown = ["N\\"H"]\n'
    (tmp_path / "opinion/newslint.toml").write_text(given)
    done = newslint("config", "show", "opinion/column.md", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.splitlines()[0] == f"# {tmp_path / 'opinion/newslint.toml'}"
    assert "# ignore: from " in done.stdout
    shown = tomllib.loads(done.stdout)
    assert (shown["level"], shown["ignore"]) == ("advice", ["late-full-name"])
    assert shown["rules"] == {"unexpanded-acronym": {"known": ['N"H']}}
    as_json = json.loads(newslint("config", "show", "opinion", "--output-format", "json", cwd=tmp_path).stdout)
    assert as_json.pop("origin") == str(tmp_path / "opinion/newslint.toml")
    assert as_json == shown
    assert newslint("config", "show", cwd=tmp_path).stdout.startswith("# no settings file: the defaults\n")
    (tmp_path / "newslint.toml").write_text('ignroe = ["ACR"]\n')
    ends_with_2(newslint("config", "show", cwd=tmp_path), "there is no setting “ignroe”; did you mean “ignore”?")


def test_a_setting_is_explained(tmp_path: Path) -> None:
    done = newslint("config", "explain", "fail_level", cwd=tmp_path)
    assert done.returncode == 0
    assert "The lowest severity that makes the exit code 1." in done.stdout
    assert "default:  “warning”".replace("“", '"').replace("”", '"') in done.stdout
    narrow = newslint("config", "explain", cwd=tmp_path, COLUMNS="50").stdout.splitlines()
    assert max(map(len, narrow)) <= 50
    assert [key for key in KEYS if not any(line.startswith(f"{key} ") for line in narrow)] == []
    ends_with_2(newslint("config", "explain", "fail-lvl", cwd=tmp_path), "did you mean “fail-level”?")


@pytest.fixture(scope="module")
def settings_schema(tmp_path_factory: pytest.TempPathFactory) -> Any:
    done = newslint("config", "schema", "--isolated", cwd=tmp_path_factory.mktemp("desk"))
    assert done.returncode == 0
    schema = json.loads(done.stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    return schema


def test_the_schema_takes_what_newslint_takes(settings_schema: Any) -> None:
    for s in SETTINGS:
        jsonschema.validate({s.key: s.example}, settings_schema)
    names = {
        reference for entry in Registry.load(plugins=False) for reference in (entry.header.code, entry.header.name)
    }
    assert set(settings_schema["properties"]["rules"]["properties"]) == names


@pytest.mark.parametrize(
    "wrong",
    [
        {"ignroe": []},
        {"level": "eror"},
        {"select": "ACR"},
        {"rules": {"no-such-rule": {}}},
        {"rules": {"unexpanded-acronym": {"known": 3}}},
        {"rules": {"unexpanded-acronym": {"knwn": []}}},
    ],
)
def test_the_schema_refuses_what_newslint_refuses(settings_schema: Any, wrong: Any) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, settings_schema)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_is_told_how_to_complete(tmp_path: Path, shell: str) -> None:
    done = newslint("completion", shell, cwd=tmp_path)
    assert done.returncode == 0
    assert "_NEWSLINT_COMPLETE" in done.stdout


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("newslint ini", "init"),
        ("newslint check --unsa", "--unsafe-fixes"),
        ("newslint check --output-format json", "json-lines"),
        ("newslint check --select ACR,doubled-w", "ACR,doubled-word"),
        ("newslint config ex", "explain"),
    ],
)
def test_words_are_completed(tmp_path: Path, words: str, offered: str) -> None:
    asked = {"_NEWSLINT_COMPLETE": "zsh_complete", "COMP_WORDS": words, "COMP_CWORD": str(len(words.split()) - 1)}
    done = newslint(cwd=tmp_path, **asked)
    assert offered in done.stdout.splitlines()


def test_toml_is_written_as_it_is_read() -> None:
    table = {"a b": 'say "x"\\\t\x7f', "n": 3, "t": [{"k": [1, 2]}, {"k": []}], "s": {"in.ner": {"x": True}}, "e": {}}
    assert tomllib.loads("\n".join(toml_lines(table))) == table
    long = {"words": ["a long word to fill a line"] * 9}
    assert tomllib.loads("\n".join(toml_lines(long))) == long
