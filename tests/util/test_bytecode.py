"""Bytecode kept in one file: it is what Python would have found, or it is not used."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newslint.util.bytecode import Bytecode

PACKAGE = "desk_of_bytecode"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package with ten modules, in a Python that keeps bytecode beside the sources."""
    root = tmp_path / PACKAGE
    (root / "sport").mkdir(parents=True)
    for place in ("__init__", "sport/__init__", *(f"sport/m{k}" for k in range(10))):
        (root / f"{place}.py").write_text(f"NAME = {place!r}\n")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    monkeypatch.syspath_prepend(str(tmp_path))
    yield root
    forget()


def forget() -> None:
    for name in [name for name in sys.modules if name.startswith(PACKAGE)]:
        del sys.modules[name]


def run(root: Path) -> tuple[list[str], set[str], Bytecode]:
    """As a new process would: what the modules say, how they were loaded, and what finds them."""
    forget()
    bytecode = Bytecode(PACKAGE, str(root))
    sys.meta_path.insert(0, bytecode)
    modules = [importlib.import_module(f"{PACKAGE}.sport.m{k}") for k in range(10)]
    sys.meta_path.remove(bytecode)
    how = {type(module.__loader__).__name__ for module in modules}
    return [module.NAME for module in modules], how, bytecode


NAMES = [f"sport/m{k}" for k in range(10)]


def kept(root: Path) -> Bytecode:
    """What finds modules, after a run that kept them."""
    _, how, bytecode = run(root)
    assert how == {"SourceFileLoader"}
    bytecode.keep(sys.modules)
    return bytecode


def test_a_second_run_takes_the_code_from_one_file(package: Path) -> None:
    written = Path(kept(package).file)
    assert run(package)[:2] == (NAMES, {"_Loader"})
    module = sys.modules[f"{PACKAGE}.sport.m3"]
    assert module.__file__ == str(package / "sport" / "m3.py")
    assert module.__cached__ == importlib.util.cache_from_source(module.__file__)
    assert list(sys.modules[f"{PACKAGE}.sport"].__path__) == [str(package / "sport")]
    assert written.parent == package / "__pycache__"
    before = written.stat().st_mtime_ns
    run(package)[2].keep(sys.modules)
    assert written.stat().st_mtime_ns == before, "it lacked nothing, and was written all the same"


def test_a_source_that_has_changed_is_read(package: Path) -> None:
    kept(package)
    (package / "sport" / "m3.py").write_text("NAME = 'changed since'\n")
    names, how, _ = run(package)
    assert (names[3], names[4], how) == ("changed since", "sport/m4", {"_Loader", "SourceFileLoader"})


def test_a_module_that_is_gone_is_not_found(package: Path) -> None:
    kept(package)
    (package / "sport" / "m3.py").unlink()
    with pytest.raises(ModuleNotFoundError):
        run(package)


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:40],
        lambda data: data[:-40],
        lambda data: b"\0\0" + data[2:],
        lambda data: data[:60] + b"\xff" * 40 + data[100:],
    ],
)
def test_a_damaged_file_is_not_used(package: Path, damage: Callable[[bytes], bytes]) -> None:
    file = Path(kept(package).file)
    file.write_bytes(damage(file.read_bytes()))
    assert run(package)[:2] == (NAMES, {"SourceFileLoader"})


def test_a_package_that_was_moved_is_loaded_as_always(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(package)
    moved = package.parent / "elsewhere" / PACKAGE
    moved.parent.mkdir()
    package.rename(moved)
    monkeypatch.syspath_prepend(str(moved.parent))
    assert run(moved)[:2] == (NAMES, {"SourceFileLoader"})


def test_nothing_is_written_where_python_writes_nothing(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, _, bytecode = run(package)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    bytecode.keep(sys.modules)
    assert not Path(bytecode.file).exists()


def test_a_command_keeps_its_modules_and_takes_them_from_there(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("He waited for for the bus.\n")
    code = (
        "import sys, newslint.__main__ as main; sys.argv[1:] = ['check', '--isolated', 'story.txt']\n"
        "from newslint.util.lazy_regex import lacking\n"
        "of = lambda: sys.modules['newslint.engine.linter'].__loader__.__class__.__name__\n"
        "main._leave = lambda code: print(code, of(), len(lacking()) if of() == '_Loader' else '')\n"
        "main.run()"
    )
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHONDONT")}
    environment |= {"PYTHONPYCACHEPREFIX": str(tmp_path / "kept"), "PYTHONPATH": str(ROOT)}
    environment |= {"XDG_CACHE_HOME": str(tmp_path / "cache")}  # of its own: the first of them reads the rules anew
    command = [sys.executable, "-c", code]
    said = []
    for _ in range(3):
        done = subprocess.run(
            command, capture_output=True, encoding="utf-8", cwd=tmp_path, env=environment, check=False
        )
        said.append(done.stdout.splitlines())
    assert said[0][:-1] == said[1][:-1] == said[2][:-1] != []
    assert [lines[-1] for lines in said] == ["1 SourceFileLoader ", "1 SourceFileLoader ", "1 _Loader 0"]
