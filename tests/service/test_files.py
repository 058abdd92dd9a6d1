"""Which files are meant."""

import os
from pathlib import Path

import pytest

from newslint.engine.summary import Failed
from newslint.service.config import Config
from newslint.service.files import Files, Found
from newslint.service.workspace import Workspace


def make(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x")


def expand(root: Path, *paths: str, exclude: tuple[str, ...] = ()) -> list[str]:
    return [p.relative_to(root).as_posix() for p in found(root, *paths, exclude=exclude).files]


def found(root: Path, *paths: str, exclude: tuple[str, ...] = (), force: bool = False) -> Found:
    config = Config(exclude=exclude, force_exclude=force, origin=root / "newslint.toml")
    return Files({".txt", ".md"}, lambda folder: config).expand([root / p for p in paths])


def test_folders_are_walked_sorted_and_each_file_comes_once(tmp_path: Path) -> None:
    make(tmp_path, "b/z.txt", "b/a.md", "a.TXT", "b.txt", "c.png", ".hidden/x.txt", ".x.txt")
    assert expand(tmp_path, "b", ".", "b.txt") == ["a.TXT", "b/a.md", "b/z.txt", "b.txt"]


def test_a_file_named_outright_is_taken_whatever_it_is(tmp_path: Path) -> None:
    make(tmp_path, "c.png", ".x.txt", "out.txt")
    assert expand(tmp_path, "c.png", ".x.txt", "none.txt", "out.txt", exclude=("out.txt",)) == [
        ".x.txt",
        "c.png",
        "none.txt",
        "out.txt",
    ]


def test_excluded_and_ignored_files_are_left_out(tmp_path: Path) -> None:
    make(
        tmp_path, "a.txt", "drafts/b.txt", "build/c.txt", "build/keep.txt", "sub/build/d.txt", "sub/e.txt", "sub/f.txt"
    )
    (tmp_path / ".gitignore").write_text("build/*\n!build/keep.txt\n")
    (tmp_path / "sub/.gitignore").write_text("f.txt\n")
    assert expand(tmp_path, ".", exclude=("drafts/",)) == ["a.txt", "build/keep.txt", "sub/build/d.txt", "sub/e.txt"]


def test_ignore_files_above_count_within_a_repository_only(tmp_path: Path) -> None:
    make(tmp_path, "repo/sub/a.txt", "repo/sub/b.txt")
    (tmp_path / ".gitignore").write_text("b.txt\n")
    (tmp_path / "repo/.gitignore").write_text("/sub/a.txt\n")
    assert expand(tmp_path, "repo/sub") == ["repo/sub/a.txt", "repo/sub/b.txt"]
    (tmp_path / "repo/.git").mkdir()
    assert expand(tmp_path, "repo/sub") == ["repo/sub/b.txt"]


def test_loops_of_links_end(tmp_path: Path) -> None:
    make(tmp_path, "a/x.txt")
    (tmp_path / "a/loop").symlink_to(tmp_path)
    (tmp_path / "a/self.txt").symlink_to(tmp_path / "a/self.txt")
    (tmp_path / "a/same.txt").symlink_to(tmp_path / "a/x.txt")
    assert expand(tmp_path, ".") == ["a/x.txt"]


def test_a_link_is_followed_to_a_file_of_the_folder_only(tmp_path: Path) -> None:
    make(tmp_path, "outside.txt", "desk/a.txt", "desk/drafts/b.txt", "desk/.notes/c.txt")
    (tmp_path / "desk/out.txt").symlink_to(tmp_path / "outside.txt")
    (tmp_path / "desk/draft.txt").symlink_to("drafts/b.txt")
    (tmp_path / "desk/note.txt").symlink_to(".notes/c.txt")
    assert expand(tmp_path, "desk", exclude=("drafts/",)) == ["desk/a.txt", "desk/note.txt"]
    assert expand(tmp_path, "desk/out.txt") == ["desk/out.txt"]


def test_folders_of_programs_are_passed_over_unless_taken_back_in(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "node_modules/b.txt", "sub/env/pyvenv.cfg", "sub/env/c.txt", "sub/venv/d.txt")
    assert expand(tmp_path, ".") == ["a.txt"]
    assert expand(tmp_path, ".", exclude=("!venv/",)) == ["a.txt", "sub/venv/d.txt"]
    assert expand(tmp_path, "node_modules") == ["node_modules/b.txt"]


def test_files_named_outright_are_excluded_where_that_is_asked_for(tmp_path: Path) -> None:
    make(tmp_path, "drafts/a.txt", "b.txt", "node_modules/c.txt")
    named = ("drafts/a.txt", "b.txt", "node_modules/c.txt")
    assert len(found(tmp_path, *named, exclude=("drafts/",)).files) == 3
    assert found(tmp_path, *named, exclude=("drafts/",), force=True).files == [tmp_path / "b.txt"]


def test_a_pattern_of_the_command_line_holds_for_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "desk/a.txt", "desk/b.txt")
    monkeypatch.chdir(tmp_path)
    files = Files({".txt"}, lambda folder: Config(), exclude=["desk/a.txt"])
    assert files.expand([Path("desk"), Path("desk/a.txt")]).files == [Path("desk/b.txt")]


def test_each_folder_is_left_out_by_its_own_settings(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "sport/a.txt", "sport/b.txt")
    workspace = Workspace()
    (tmp_path / "newslint.toml").write_text('exclude = ["/a.txt"]\n')
    (tmp_path / "sport/newslint.toml").write_text('exclude = ["b.txt"]\n')
    files = Files({".txt"}, workspace.settings).expand([tmp_path]).files
    assert files == [tmp_path / "sport/a.txt"]


def test_a_folder_with_nothing_to_read_is_a_failure_that_says_why(tmp_path: Path) -> None:
    make(tmp_path, "empty/a.png", "full/a.txt")
    assert [f.reason for f in found(tmp_path, "empty", "full").failures] == [
        "nothing to read: no file in it ends in .md, .txt"
    ]
    (failure,) = found(tmp_path, "full", exclude=("*.txt",)).failures
    assert (failure.name, "left out" in failure.reason) == (str(tmp_path / "full"), True)


def test_a_folder_that_cannot_be_read_stops_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "desk/a.txt", "desk/locked/b.txt", "desk/open/c.txt")
    scan = os.scandir

    def locked(path: Path) -> object:
        if Path(path).name == "locked":
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", locked)
    seen = found(tmp_path, "desk")
    assert [file.name for file in seen.files] == ["a.txt", "c.txt"]
    assert seen.failures == [Failed(str(tmp_path / "desk/locked"), "Permission denied")]


def test_a_line_of_gitignore_that_is_no_pattern_means_nothing(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.txt")
    (tmp_path / ".gitignore").write_text("!\nb.txt\n")
    assert expand(tmp_path, ".") == ["a.txt"]
