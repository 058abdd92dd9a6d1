"""The kinds of YAML rules: ours, found by walking their folder, and those that plugins bring."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from newslint.engine.declarative.problems import BodyError
from newslint.engine.declarative.rule import DeclarativeRule
from newslint.engine.declarative.shapes import one_of
from newslint.engine.declarative.yamltree import Node
from newslint.util.modules import classes_over, is_whole_class
from newslint.util.plugins import LoadProblem, offers
from newslint.util.records import NamedTuple

GROUP = "newslint.kinds"


class Others(NamedTuple):
    """Kinds that plugins bring, by name, and plugins that are of no use."""

    kinds: Mapping[str, type[DeclarativeRule[Any]]]
    problems: Sequence[LoadProblem]


@cache
def kinds() -> dict[str, type[DeclarativeRule[Any]]]:
    """Our kinds of YAML rules by each of their names: every subclass of DeclarativeRule in the folder ``kinds``."""
    import newslint.engine.kinds as folder

    found: dict[str, type[DeclarativeRule[Any]]] = {}
    for module in pkgutil.iter_modules(folder.__path__):
        kind = importlib.import_module(f"{folder.__name__}.{module.name}")
        for value in classes_over(kind, DeclarativeRule):
            found |= dict.fromkeys((value.kind, *value.also_called), value)
    return found


@cache
def our_kind(name: str) -> type[DeclarativeRule[Any]]:
    """One of our kinds by a name of it; its module bears its own, and no other is loaded. A ``KeyError`` if none."""
    try:
        module = importlib.import_module(f"newslint.engine.kinds.{name}")
    except ModuleNotFoundError:
        return kinds()[name]
    found: type[DeclarativeRule[Any]] = next(iter(classes_over(module, DeclarativeRule)))
    return found


@cache
def others() -> Others:
    """The kinds of plugins; asked for only where a rule is of none of ours."""
    found: dict[str, type[DeclarativeRule[Any]]] = {}
    problems: list[LoadProblem] = []
    for offer in offers(GROUP):
        if isinstance(offer, LoadProblem):
            problems.append(offer)
        elif fault := _fault(offer.value, found):
            problems.append(LoadProblem(offer.where, fault))
        else:
            found[offer.value.kind] = offer.value
    return Others(found, problems)


def _fault(value: Any, found: Mapping[str, Any]) -> str:
    """Why a thing that a plugin offers is no kind; nothing where it is one."""
    if not is_whole_class(value, DeclarativeRule):
        return f"a kind is a class over newslint.kinds.DeclarativeRule, with all its methods, not {value!r}"
    name = getattr(value, "kind", None)
    if not isinstance(name, str) or not isinstance(getattr(value, "FIELDS", None), Mapping):
        return f"{value.__name__} must say in “kind” what it is called, and in “FIELDS” which keys it reads"
    return f"there is a kind “{name}” already" if name in found or name in kinds() else ""


def kind_of(node: Node) -> type[DeclarativeRule[Any]]:
    """The kind that a rule names; a :class:`BodyError` where there is none of this name."""
    if node.value in kinds():
        return kinds()[str(node.value)]
    known = {kind.kind: kind for kind in (*kinds().values(), *others().kinds.values())}
    try:
        return known[one_of(*sorted(known))(node, "kind")]
    except BodyError as error:
        broken = (f"could not load {problem}" for problem in others().problems)
        raise BodyError("; ".join([*broken, str(error)]), at=error.at) from error
