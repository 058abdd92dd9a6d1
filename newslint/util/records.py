"""Named tuples that are quick to define: a run over one story defines two hundred, and makes some of few.

They do what those of `typing` do. What is the same in all is there once, in a base, and no code is compiled for each: a
function that makes a tuple of three fields is that of any other three, with other names.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Iterable, Mapping
from functools import cache
from types import FunctionType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self

__all__ = ["NamedTuple"]


class _Record(tuple[Any, ...]):
    """What all named tuples do alike."""

    __slots__ = ()
    if TYPE_CHECKING:  # whoever asks for the annotations of a class is to see its fields alone
        _fields: ClassVar[tuple[str, ...]]
        _field_defaults: ClassVar[Mapping[str, Any]]

    @classmethod
    def _make(cls, values: Iterable[Any]) -> Self:
        """One with its values in order."""
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self, /, **values: Any) -> Self:
        """The same with other values in some fields."""
        made = self._make(map(values.pop, self._fields, self))
        if values:
            raise ValueError(f"Got unexpected field names: {list(values)!r}")
        return made

    def _asdict(self) -> dict[str, Any]:
        """Its values by the names of their fields."""
        return dict(zip(self._fields, self, strict=True))

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
        return f"{type(self).__name__}({values})"

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)


class _Maker(type):
    """Makes a named tuple of a class as it is written; what it makes is a class like any other."""

    def __new__(cls, name: str, bases: tuple[type, ...], written: dict[str, Any]) -> Any:
        """The class. Its fields are its annotations, and what they are set to are their defaults."""
        annotations = written.get("__annotations__", {})
        fields = tuple(annotations)
        defaults = {field: written.pop(field) for field in fields if field in written}
        if fields[len(fields) - len(defaults) :] != tuple(defaults):
            raise TypeError(f"{name}: a field without a default stands behind one with a default")
        like, readers = _of_size(len(fields))
        code = like.__code__.replace(co_varnames=("_cls", *fields), co_qualname=f"{name}.__new__", co_name="__new__")
        new = FunctionType(code, like.__globals__, "__new__", tuple(defaults.values()))
        new.__annotations__ = annotations
        written |= {"__slots__": (), "__new__": new, "__match_args__": fields}
        written |= {"_fields": fields, "_field_defaults": defaults, **dict(zip(fields, readers, strict=True))}
        if Generic in bases:  # else that of tuples, which stands before it
            written["__class_getitem__"] = classmethod(vars(Generic)["__class_getitem__"].__func__)
        return type(name, (_Record, *(base for base in bases if base is not _AS_WRITTEN)), written)


_AS_WRITTEN = type.__new__(_Maker, "NamedTuple", (), {})


class _Base:
    """What stands among the bases of a class to make it a named tuple."""

    def __mro_entries__(self, _: tuple[Any, ...]) -> tuple[type, ...]:
        """What takes its place."""
        return (_AS_WRITTEN,)


@cache
def _of_size(fields: int) -> tuple[Any, list[Any]]:
    """What makes a tuple of so many fields, under names of no meaning, and what reads each of them."""
    names = [f"f{k}" for k in range(fields)]
    made = namedtuple("made", names)  # type: ignore[misc]
    return made.__new__, [vars(made)[name] for name in names]


if TYPE_CHECKING:
    from typing import NamedTuple
else:
    NamedTuple = _Base()
