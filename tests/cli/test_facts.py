"""``newslint facts``."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newslint.cli.main import main

STORY = """\
Mayor opens new pier

Mayor Helen Brandt opened a pier in Hull on Monday, 3 March 2025. The Northern Ports Union (NPU) sent 40 singers.

“The pier is strong enough,” said Brandt, who flew in from Japan for it. The NPU agreed.
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def run(*args: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["facts", *args], input=stdin)


def test_facts_for_programs(story: Path) -> None:
    done = run(str(story), "--output-format", "json")
    assert done.exit_code == 0
    found = json.loads(done.stdout)
    (person,) = found["people"]
    assert (person["name"], person["titles"], person["mentions"], person["line"]) == ("Helen Brandt", ["Mayor"], 2, 3)
    (acronym,) = found["acronyms"]
    assert (acronym["acronym"], acronym["expansion"], acronym["mentions"]) == ("NPU", "Northern Ports Union", 2)
    assert [place["line"] for place in person["places"]] == [3, 5]
    assert [place["name"] for place in found["places"]] == ["Japan"]
    assert [(q["text"], q["speaker"]) for q in found["quotations"]] == [
        ("“The pier is strong enough,”", "Helen Brandt")
    ]
    assert [(d["day"], d["month"], d["year"]) for d in found["dates"]] == [(3, 3, 2025)]
    assert 40 in [q["value"] for q in found["quantities"]]


def test_places_of_facts_are_those_of_the_file(story: Path) -> None:
    found = json.loads(run(str(story), "--output-format", "json").stdout)
    for quotation in found["quotations"]:
        assert STORY[quotation["start"] : quotation["end"]] == quotation["text"]


def test_facts_for_people(story: Path) -> None:
    lines = run(str(story)).stdout.splitlines()
    assert "People (1)" in lines
    assert "[ ]  Helen Brandt  Mayor  Brandt       3, 5" in lines
    assert "[ ]  NPU      Northern Ports Union           3, 5" in lines
    assert "[ ]  Helen Brandt  “The pier is strong enough,”  5" in lines
    assert "[ ]  Monday, 3 March 2025  2025-03-03, a Monday  3" in lines
    (figure,) = [line for line in lines if "singers" in line]
    assert figure.split("  ")[1:2] + figure.split()[-1:] == ["40", "3"]
    assert "(NPU) sent 40 singers." in figure


def test_the_day_of_a_story_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ndate: 2025-03-04\n---\n\nShe left on 3 March.\n", encoding="utf-8")
    assert run(str(tmp_path / "a.md")).stdout.startswith("Story of 2025-03-04\n\nPeople (0)\n")
    found = json.loads(run(str(tmp_path / "a.md"), "--output-format", "json").stdout)
    assert (found["dated"], [date["date"] for date in found["dates"]]) == ("2025-03-04", ["2025-03-03"])


def test_a_checklist_fits_the_terminal(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "48")
    lines = run(str(story)).stdout.splitlines()
    assert max(map(len, lines)) <= 48
    assert all(line.endswith("5") for line in lines if "pier is" in line)


def test_facts_of_standard_input() -> None:
    done = run("-", "--stdin-filename", "pier.txt", "--output-format", "json", stdin=STORY)
    assert json.loads(done.stdout)["path"] == "pier.txt"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    done = run(str(tmp_path / "none.txt"))
    assert done.exit_code == 2
    assert "none.txt" in done.stderr


def test_facts_of_several_files(story: Path) -> None:
    other = story.with_name("other.md")
    other.write_text("# Fire in *Hull*\n", encoding="utf-8")
    done = run(str(story), str(other), "none.txt", "--output-format", "json")
    assert (done.exit_code, "none.txt" in done.stderr) == (2, True)
    assert [found["path"] for found in json.loads(done.stdout)] == [str(other), str(story)]
    folder = run(str(story.parent), "--output-format", "json")
    assert len(json.loads(folder.stdout)) == 2
    assert f"\n{story}\n\nPeople (1)\n" in run(str(story), str(other)).stdout
