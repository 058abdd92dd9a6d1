"""Whatever is fed to it, the command says what it found or, in one line that names the file, why it could not look."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

FLAWED = "He waited for for the bus.\n"


def run(*args: str, cwd: Path, data: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    root = Path(__file__).parents[2]
    env = {
        **os.environ,
        "PYTHONPATH": str(root),
        "PYTHONIOENCODING": "",
        "NO_COLOR": "",
        "FORCE_COLOR": "",
        **environment,
    }
    command = [
        sys.executable,
        "-m",
        "newslint",
        "check",
        "--isolated",
        "--no-cache",
        "--output-format",
        "concise",
        *args,
    ]
    return subprocess.run(command, cwd=cwd, input=data, capture_output=True, env=env, check=False, timeout=280)


UNREADABLE = {
    "latin.txt": b"Bytes \xff\xfe\xfd that are nothing at all, in a line of text.\n",
    "binary.txt": bytes(range(256)) * 8,
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(64),
    "broken-utf8.txt": "Café society".encode()[:-8] + b"\xc3",
}


def test_what_cannot_be_read_is_one_line_each_and_the_others_are_checked(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FLAWED)
    (tmp_path / "z.txt").write_text(FLAWED)
    for name, data in UNREADABLE.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    names = sorted([*UNREADABLE, "missing.txt", "loop.txt"])
    done = run("a.txt", *names, "z.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert [line.split(": ")[:2] for line in done.stderr.decode().splitlines()] == [
        ["newslint", name] for name in names
    ]
    assert [found.split(b":")[0] for found in done.stdout.splitlines()] == [b"a.txt", b"z.txt"]


ODD = [
    b"",
    b"\n\n\n",
    b"\xef\xbb\xbf",
    b"He left\0 early on Monday.\n",
    "שלום עולם, אמר האיש ביום שני.\n".encode(),
    "مرحبا بالعالم\u202e\u200f قال الرجل.\n".encode(),
    "Ze\u0301 and Jose\u0301 met the a\u0300 la carte chef.\n".encode(),
    "\u0301\u0301\u0301".encode(),
    "\U0001f469\u200d\U0001f680 flew to space.\n".encode(),
    b".",
    b"\r\r\r",
    b"a" * 100_000,
    b'"' * 5_000,
    b"(" * 5_000,
    b"A.B." * 5_000,
    "’".encode() * 5_000,
    b"By By By\n" * 500,
]


def test_odd_text_is_read_without_a_word_on_stderr(tmp_path: Path) -> None:
    for k, data in enumerate(ODD):
        (tmp_path / f"{k}.txt").write_bytes(data)
        (tmp_path / f"{k}.md").write_bytes(data)
        (tmp_path / f"{k}.html").write_bytes(data)
    done = run(".", cwd=tmp_path)
    assert done.returncode in (0, 1)
    assert done.stderr == b""


def test_line_ends_and_byte_order_marks_do_not_move_findings(tmp_path: Path) -> None:
    text = "All is well here.\n\nHe waited for for the bus.\n"
    for end in ("\n", "\r\n", "\r"):
        for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32"):
            (tmp_path / f"{encoding}-{len(end)}{ord(end[0])}.txt").write_bytes(text.replace("\n", end).encode(encoding))
    done = run(".", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, b"")
    assert [line.split(b":")[1:3] for line in done.stdout.splitlines()] == [[b"3", b"11"]] * 12


def test_a_folder_is_walked_and_an_empty_one_is_told(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    done = run("desk", cwd=tmp_path)
    assert (done.returncode, done.stderr.startswith(b"newslint: desk: nothing to read: no file in it ends in ")) == (
        2,
        True,
    )
    (tmp_path / "desk/a.md").write_text(FLAWED)
    (tmp_path / "desk/b.html").write_text(f"<p>{FLAWED}</p>")
    (tmp_path / "desk/c.jpg").write_bytes(b"\xff\xd8\xff")
    done = run("desk", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, b"")
    assert [line.split(b":")[0] for line in done.stdout.splitlines()] == [b"desk/a.md", b"desk/b.html"]


@pytest.mark.parametrize("data", [b"Bytes \xed\xa0\x80 of a lone surrogate.\n", b"\xff\xfe\x00\xd8a\x00"])
def test_lone_surrogates_from_standard_input_are_refused_by_name(tmp_path: Path, data: bytes) -> None:
    done = run("-", "--stdin-filename", "desk.txt", cwd=tmp_path, data=data)
    assert (done.returncode, done.stdout) == (2, b"")
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("newslint: desk.txt: not text in UTF-")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names there are Unicode")
def test_a_file_name_that_is_no_unicode_is_shown(tmp_path: Path) -> None:
    name = b"caf\xe9\x1b[31m.txt"
    Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name))).write_text(FLAWED)  # noqa: PTH118 - joins bytes
    done = run(".", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.startswith(b"caf\\udce9\\x1b[31m.txt:1:11: ")


def test_output_bears_a_terminal_that_knows_only_ascii(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FLAWED)
    done = run("a.txt", "--output-format", "full", cwd=tmp_path, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"for for" in done.stdout
    done = run("a.txt", "--output-format", "json-lines", cwd=tmp_path, PYTHONIOENCODING="ascii")
    assert "“for”".encode() in done.stdout


def test_a_closed_pipe_is_no_crash(tmp_path: Path) -> None:
    for k in range(30):  # more than a pipe holds, and no story with more findings than are shown
        (tmp_path / f"{k}.txt").write_text(FLAWED * 100)
    root = Path(__file__).parents[2]
    command = f'"{sys.executable}" -m newslint check --isolated . | head -1'
    done = subprocess.run(
        command, shell=True, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(root)}, capture_output=True, check=False
    )
    assert done.stderr == b""


def test_a_file_of_50_mb_is_refused_unasked(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FLAWED)
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(50_000_000)
    done = run("a.txt", "big.txt", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (2, b"newslint: big.txt: larger than the limit of 16 MiB\n")
    assert done.stdout.startswith(b"a.txt:1:11: ")


@pytest.mark.slow
def test_a_file_of_50_mb_is_checked_when_asked(tmp_path: Path) -> None:
    paragraph = b"The council said on Monday that the bridge would be closed until the spring of next year.\n\n"
    with (tmp_path / "big.txt").open("wb") as file:
        for _ in range(50_000_000 // (len(paragraph) * 1000)):
            file.write(paragraph * 1000)
        file.write(FLAWED.encode())
    done = run("big.txt", "--max-size", "64", "--select", "GRM150", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.count(b"\n") == 1
