"""Which files are meant."""

from pathlib import Path

from newslint.service.files import Files


def make(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x")


def expand(root: Path, *paths: str, exclude: tuple[str, ...] = ()) -> list[str]:
    files = Files({".txt", ".md"}, exclude, root)
    return [p.relative_to(root).as_posix() for p in files.expand([root / p for p in paths])]


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
    assert expand(tmp_path, ".") == ["a/same.txt"] or expand(tmp_path, ".") == ["a/x.txt"]
