"""Our named tuples do what those of `typing` do."""

from __future__ import annotations

import ast
import inspect
import pickle
import typing
from pathlib import Path
from typing import Any, Generic, TypeVar

import pytest

import newslint
from newslint.util.records import NamedTuple

T = TypeVar("T")


class Ours(NamedTuple):
    """A place."""

    line: int
    column: int = 1

    @property
    def after(self) -> int:
        """The column after it."""
        return self.column + 1


class Theirs(typing.NamedTuple):
    """A place."""

    line: int
    column: int = 1

    @property
    def after(self) -> int:
        """The column after it."""
        return self.column + 1


class Boxed(NamedTuple, Generic[T]):
    """A value."""

    value: T


def seen(of: Any) -> list[Any]:
    """What can be asked of a class and of what it makes."""
    made = of(3)
    match made:
        case of(line, column):
            taken = line, column
    return [
        made,
        taken,
        made.after,
        made._replace(column=7),
        made._asdict(),
        of._make([4, 5]),
        of(line=1, column=2),
        hash(made),
        repr(made)[len(of.__name__) :],
        (of._fields, of._field_defaults, of.__match_args__, of.__doc__, of.__slots__, type(of)),
        list(inspect.signature(of).parameters),
        typing.get_type_hints(of),
    ]


def test_they_do_the_same() -> None:
    assert seen(Ours) == seen(Theirs)
    assert pickle.loads(pickle.dumps(Ours(3))) == Ours(3)
    assert type(pickle.loads(pickle.dumps(Ours(3)))) is Ours
    assert Boxed[int](3) == Boxed(3) == (3,)
    assert not hasattr(Ours(3), "__dict__")


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (lambda of: of(), TypeError),
        (lambda of: of(1, 2, 3), TypeError),
        (lambda of: of(row=1), TypeError),
        (lambda of: of(1)._replace(row=1), ValueError),
        (lambda of: of._make([1]), TypeError),
        (lambda of: setattr(of(1), "line", 2), AttributeError),
    ],
)
def test_they_refuse_the_same(wrong: Any, error: type[Exception]) -> None:
    messages = []
    for of in (Ours, Theirs):
        with pytest.raises(error) as raised:
            wrong(of)
        messages.append(str(raised.value).replace("Theirs", "Ours"))
    assert messages[0] == messages[1]


def test_a_default_has_none_without_before_it() -> None:
    with pytest.raises(TypeError, match="a field without a default stands behind one with a default"):

        class Wrong(NamedTuple):
            line: int = 1
            column: int  # type: ignore[misc]


def test_all_of_ours_are_of_this_sort() -> None:
    """They cost a fifth to define, and a run over one story defines two hundred."""
    root = Path(str(newslint.__file__)).parent
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "typing" and path.name != "records.py":
                assert "NamedTuple" not in {name.name for name in node.names}, path
