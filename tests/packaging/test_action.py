"""The steps of the action for GitHub, run as its file says, in a repository with a pull request; and the templates."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from newslint.readers import suffixes
from tests.packaging.test_pre_commit import git

ROOT = Path(__file__).parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}


class Runner:
    """Runs steps of the action as GitHub would, with its files and variables in a folder."""

    def __init__(self, folder: Path, **event: str) -> None:
        self.desk, self.temp, self.bin = folder / "desk", folder / "temp", folder / "bin"
        for made in (self.desk, self.temp, self.bin):
            made.mkdir()
        (self.bin / "newslint").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m newslint "$@"\n', encoding="utf-8")
        (self.bin / "newslint").chmod(0o755)
        self.event = event
        self.inputs = {name: str(given.get("default", "")) for name, given in ACTION["inputs"].items()}
        self.outputs: dict[str, str] = {}

    def value(self, text: str) -> str:
        """An expression of the file, worked out."""
        known = {
            "github.action_path": str(ROOT),
            "github.repository": "desk/stories",
            "github.token": "a-token",
            **{f"inputs.{name}": value for name, value in self.inputs.items()},
            **{f"github.event.pull_request.{name}": value for name, value in self.event.items()},
            **{f"steps.check.outputs.{name}": value for name, value in self.outputs.items()},
        }
        for name, value in [*known.items(), *known.items()]:  # the default of an input may be one itself
            text = text.replace("${{ " + name + " }}", value)
        return "" if text.startswith("${{") else text

    def run(self, name: str) -> subprocess.CompletedProcess[str]:
        """Run one step; what it writes for those after it is kept."""
        step = STEPS[name]
        file = self.temp / "output"
        file.write_text("", encoding="utf-8")
        environment = {
            **os.environ,
            "PATH": f"{self.bin}{os.pathsep}{os.environ['PATH']}",
            "RUNNER_TEMP": str(self.temp),
            "GITHUB_OUTPUT": str(file),
            **{key: self.value(text) for key, text in step.get("env", {}).items()},
        }
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        done = subprocess.run(command, cwd=self.desk, env=environment, capture_output=True, text=True, check=False)
        self.outputs |= dict(line.split("=", 1) for line in file.read_text(encoding="utf-8").splitlines())
        return done


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    """A desk whose pull request changes one story of two, and a file that is no story."""
    runner = Runner(tmp_path, number="7")
    desk = runner.desk
    git("init", "-q", cwd=desk)
    (desk / "old.txt").write_text("The party is two seats away of a majority.\n", encoding="utf-8")
    (desk / "new story.txt").write_text("She waited.\n", encoding="utf-8")
    git("add", ".", cwd=desk)
    git("commit", "-qm", "one", cwd=desk)
    base = subprocess.run(["git", "rev-parse", "HEAD"], cwd=desk, capture_output=True, text=True, check=True)
    runner.event["base.sha"] = base.stdout.strip()
    (desk / "new story.txt").write_text("She waited for a hour.\n", encoding="utf-8")
    (desk / "pom.xml").write_text("<project/>", encoding="utf-8")
    git("add", ".", cwd=desk)
    git("commit", "-qm", "two", cwd=desk)
    return runner


def test_only_changed_stories_are_checked(runner: Runner) -> None:
    done = runner.run("Check the stories")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("::error title=GRM101 a-or-an,file=new story.txt,line=1,col=16,")
    assert done.stdout.count("::error") == 1
    assert json.loads(Path(runner.outputs["sarif"]).read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert Path(runner.outputs["comment"]).read_text(encoding="utf-8").startswith("<!-- newslint -->\n")
    assert runner.run("End as the check did").returncode == 1


def test_of_a_changed_story_what_the_change_may_have_made_is_told(runner: Runner) -> None:
    desk = runner.desk
    old = (desk / "old.txt").read_text(encoding="utf-8")
    (desk / "old.txt").write_text(f"{old}\nThey waited for a hour.\n", encoding="utf-8")
    git("commit", "-qam", "three", cwd=desk)
    told = runner.run("Check the stories").stdout.splitlines()
    assert [line.split(",")[1:3] for line in told] == [["file=new story.txt", "line=1"], ["file=old.txt", "line=3"]]


def test_a_shallow_copy_gets_the_commit_that_it_needs(runner: Runner, tmp_path: Path) -> None:
    origin, runner.desk = runner.desk, tmp_path / "shallow"
    git("config", "uploadpack.allowAnySHA1InWant", "true", cwd=origin)
    git("clone", "-q", "--depth=1", f"file://{origin}", str(runner.desk), cwd=tmp_path)
    done = runner.run("Check the stories")
    assert (done.stderr, done.stdout.count("::error")) == ("", 1)
    runner.event["base.sha"] = "0" * 40
    assert runner.run("Check the stories").returncode == 2


def test_all_stories_are_checked_where_that_is_asked_for(runner: Runner) -> None:
    runner.inputs |= {"changed": "false", "args": "--select 'GRM101, WRD101'"}
    assert runner.run("Check the stories").stdout.count("::error") == 2


def test_nothing_changed_is_nothing_found(runner: Runner) -> None:
    runner.inputs["paths"] = "old.txt"
    done = runner.run("Check the stories")
    assert (done.returncode, done.stdout, runner.outputs["code"]) == (0, "", "0")
    assert runner.run("End as the check did").returncode == 0


def test_what_goes_wrong_ends_the_action(runner: Runner) -> None:
    runner.inputs |= {"changed": "false", "args": "--select nonsense"}
    assert "nonsense" in runner.run("Check the stories").stderr
    assert runner.run("End as the check did").returncode == 2


@pytest.mark.parametrize("known", ["", "41"])
def test_there_is_one_comment(runner: Runner, known: str) -> None:
    log = runner.temp / "calls"
    (runner.bin / "gh").write_text(
        f'#!/bin/sh\necho "$GH_TOKEN $@" >> "{log}"\ncase "$*" in *--paginate*) echo "{known}";; esac\n',
        encoding="utf-8",
    )
    (runner.bin / "gh").chmod(0o755)
    runner.run("Check the stories")
    done = runner.run("Comment in the pull request")
    assert done.returncode == 0, done.stderr
    _, call = log.read_text(encoding="utf-8").splitlines()
    body = f"-F body=@{runner.outputs['comment']}"
    if known:
        assert call == f"a-token api --silent --method PATCH repos/desk/stories/issues/comments/41 {body}"
    else:
        assert call == f"a-token api --silent --method POST repos/desk/stories/issues/7/comments {body}"


def test_a_hostile_name_is_only_a_name(runner: Runner) -> None:
    (runner.desk / "$(touch owned); `touch owned`.txt").write_text("She waited for a hour.\n", encoding="utf-8")
    git("add", ".", cwd=runner.desk)
    git("commit", "-qm", "three", cwd=runner.desk)
    done = runner.run("Check the stories")
    assert done.stdout.count("::error") == 2
    assert not (runner.desk / "owned").exists()


def test_no_input_stands_in_a_script() -> None:
    assert [name for name, step in STEPS.items() if "${{" in step.get("run", "")] == []


def test_the_template_for_gitlab_checks_and_reports(tmp_path: Path) -> None:
    job = yaml.safe_load((ROOT / "integrations/gitlab/newslint.gitlab-ci.yml").read_text(encoding="utf-8"))["newslint"]
    (tmp_path / "a.txt").write_text("She waited for a hour.\n", encoding="utf-8")
    check = job["script"][-1].replace("newslint check", f'"{sys.executable}" -m newslint check')
    done = subprocess.run(
        ["bash", "-c", check],
        cwd=tmp_path,
        env=os.environ | job["variables"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    for file in [*job["artifacts"]["reports"].values(), *job["artifacts"]["paths"]]:
        assert (tmp_path / file).stat().st_size > 0
    (entry,) = json.loads((tmp_path / job["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))
    assert {"description", "check_name", "fingerprint", "severity", "location"} == set(entry)


def test_the_pipeline_for_jenkins_writes_what_it_collects(tmp_path: Path) -> None:
    text = (ROOT / "integrations/jenkins/Jenkinsfile").read_text(encoding="utf-8")
    command = text[text.index(".newslint/bin/newslint") : text.index("'''", text.index(".newslint/bin/newslint"))]
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "a.txt").write_text("She waited for a hour.\n", encoding="utf-8")
    command = command.replace(".newslint/bin/newslint", f'"{sys.executable}" -m newslint')
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for name in ("newslint-junit.xml", "newslint-checkstyle.xml", "newslint.html"):
        assert name in text[text.index("post {") :]
        assert (tmp_path / name).stat().st_size > 0


def test_the_hooks_take_every_format_that_is_read_from_a_folder() -> None:
    import re

    check, fix = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    taken = suffixes() | {".txt", ".text"}
    assert [s for s in taken if not re.search(check["files"], f"a{s.upper()}")] == []
    assert [s for s in (".json", ".xml", ".py", "") if re.search(check["files"], f"a{s}")] == []
    assert [s for s in (".docx", ".srt", ".nitf") if re.search(fix["files"], f"a{s}")] == []
