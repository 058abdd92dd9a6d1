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
    assert "    3  Helen Brandt, Mayor (2)" in lines
    assert "    3  NPU: Northern Ports Union (2)" in lines
    assert "    5  Helen Brandt: “The pier is strong enough,”" in lines


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
