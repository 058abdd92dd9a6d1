"""Options of rules: the class that a rule names in its base is the one that settings fill and type checkers know."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar, get_args

import pytest

from newslint.engine.bases.consistency import ConsistencyRule
from newslint.engine.declarative.rule import DeclarativeRule
from newslint.engine.loading.registry import Registry
from newslint.engine.rule import Evidence, NoOptions, Rule

ROOT = Path(__file__).parents[2]


class Limits(NamedTuple):
    """Options."""

    most: int = 3


@dataclass(frozen=True)
class Names:
    """Other options."""

    known: frozenset[str] = frozenset()


T = TypeVar("T")
U = TypeVar("U")


class Counts(Rule[Limits]):
    """Has options."""


class MoreCounts(Counts):
    """Inherits them."""


class Swapped(Rule[T], Generic[T, U]):
    """Leaves them open, and one thing more."""


class Twice(Swapped[U, int], Generic[U]):
    """Leaves only them open."""


class Known(Twice[Names]):
    """Names them."""


class Places(ConsistencyRule[Names, Limits]):
    """Is generic in something else, which is a class of options by chance."""


class Both(ConsistencyRule[int, Limits], DeclarativeRule[Limits]):
    """Has two bases that must be told."""


class Counted(Evidence[Limits]):
    """Knows the options of its rule."""


class Plain(Rule):
    """Has none."""


class Loose(Rule[Any]):
    """Does not say which."""


class Early(Rule):
    """Says it as rules once did; to checkers it has none."""

    Options = Limits


class Written(Rule[Any]):
    """Says it as rules once did, so that checkers do not know it."""

    Options = Limits


@pytest.mark.parametrize(
    ("rule", "options"),
    [
        (Counts, Limits),
        (MoreCounts, Limits),
        (Swapped, NoOptions),
        (Known, Names),
        (Places, Limits),
        (Both, Limits),
        (Counted, Limits),
        (Plain, NoOptions),
        (Loose, NoOptions),
        (Early, Limits),
        (Written, Limits),
    ],
)
def test_a_rule_has_the_options_that_its_base_names(rule: type[Rule[Any]], options: type) -> None:
    assert rule.Options is options


def test_all_our_rules_name_their_options_in_a_base() -> None:
    for entry in Registry.load(plugins=False):
        for made in entry.make():
            rule = type(made)
            bases = [base for kind in rule.__mro__ for base in vars(kind).get("__orig_bases__", ())]
            named = any(rule.Options in get_args(base) for base in bases)
            assert named or rule.Options is NoOptions, f"{rule.__name__} names no options"


@pytest.mark.slow
def test_type_checkers_know_a_mistyped_option(tmp_path: Path) -> None:
    api = pytest.importorskip("mypy.api")
    example = (ROOT / "examples/newslint-plugin-example/newslint_plugin_example/river_names.py").read_text("utf-8")
    (tmp_path / "sound.py").write_text(example, "utf-8")
    (tmp_path / "mistyped.py").write_text(example.replace("self.options.rivers", "self.options.river"), "utf-8")
    files = [str(tmp_path / name) for name in ("sound.py", "mistyped.py")]
    said, _, _ = api.run(["--config-file", "", "--strict", "--cache-dir", str(tmp_path / "cache"), *files])
    errors = [line for line in said.splitlines() if ": error: " in line]
    assert len(errors) == 1, said
    assert "mistyped.py" in errors[0]
    assert '"Options" has no attribute "river"' in errors[0]
