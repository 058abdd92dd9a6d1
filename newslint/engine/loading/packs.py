"""Folders of YAML rules: read, checked, and made anew from what is kept of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newslint.engine.declarative.problems import BodyError, Place
from newslint.engine.declarative.rule import Filed, PackRule
from newslint.engine.declarative.shapes import (
    Field,
    Fields,
    anything,
    many,
    one_of,
    read_fields,
    record,
    table,
    text,
    truth,
    written,
)
from newslint.engine.declarative.yamltree import LIMIT, Node, node_of, read_yaml
from newslint.engine.examples import read_example
from newslint.engine.finding import Severity
from newslint.engine.loading.kinds import kind_of, kinds
from newslint.engine.registered import Loaded
from newslint.engine.rule import Example, Meta
from newslint.util.foreign import contained, is_ours, package_of, reason
from newslint.util.lazy_regex import lazy
from newslint.util.plugins import LoadProblem

PACKAGE = Path(__file__).parents[2]
"""The folder of newslint itself."""
_LONGEST = 300
"""Letters of what is said of a file; what it quotes may be longer."""
_CODE, _NAME = lazy(r"[A-Z]{3}\d{3}\Z"), lazy(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


def shipped() -> Path:
    """The folder of our own packs: inside the installed package, or beside it in a checkout."""
    inside = PACKAGE / "rules"
    return inside if inside.is_dir() else PACKAGE.parent / "rules"


def is_shipped(file: Path) -> bool:
    """Whether a file is one of our own rules."""
    path = file.resolve()
    return path.is_relative_to(shipped().resolve()) or path.is_relative_to(PACKAGE.resolve())


def rule_files(folder: Path) -> Iterator[Path]:
    """The YAML files below a folder, in order. Links to folders are not followed, so that none is walked twice."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".yaml", ".yml") and path.name[0] != "." and not path.is_dir():
            yield path


def load_file(file: Path) -> PackRule | LoadProblem:
    """The rule in a YAML file, or in one line what is wrong with it and where."""
    tree = None
    try:
        tree = read_yaml(_bytes(file))
        return make_rule(tree, file.stem)
    except BodyError as error:
        at = error.at or _find(tree, error.source)
        said = " ".join(str(error).split())
        said = f"{said[:_LONGEST]}…" if len(said) > _LONGEST else said
        return LoadProblem(f"{file}:{at[0]}:{at[1]}" if at else str(file), said)
    except OSError as error:
        return LoadProblem(str(file), error.strerror or str(error))


def _bytes(file: Path) -> bytes:
    """What a file holds, up to a little more than the limit."""
    if not file.is_file():
        missing = "this link leads to no file" if file.is_symlink() else "there is no such file"
        raise BodyError("this is no file" if file.exists() else missing)
    with file.open("rb") as opened:
        return opened.read(LIMIT + 1)


def _find(tree: Node | None, source: object) -> Place | None:
    """Where something that is written in a rule stands."""
    if tree is None or not isinstance(source, str):
        return None
    scalars = list(tree.scalars())
    exact = (node.at for node in scalars if node.value == source)
    within = (node.at for node in scalars if source in str(node.value))
    return next(exact, None) or next(within, None)


def make_rule(body: Any, stem: str) -> PackRule:
    """A rule from what its file says, a tree or plain values.

    A :class:`BodyError` names what is missing, unknown or of the wrong type.
    """
    tree = body if isinstance(body, Node) else node_of(body)
    if not isinstance(tree.value, tuple):
        raise BodyError("a rule file holds one mapping, of keys such as “code” and “name”", at=tree.at)
    named = next((child for key, child in tree.value if key.value == "kind"), None)
    kind = kind_of(named) if named else None
    found = read_fields(tree, "the rule", {**_ABOUT, **kind.FIELDS, **kind.COMMON} if kind else _ABOUT)
    if found["name"] != stem:
        at = next(child.at for key, child in tree.value if key.value == "name")
        raise BodyError(f"the file must be called after the rule: {found['name']}.yaml", at=at)
    if kind is None or is_ours(kind.__module__):
        return _build(found, kinds()[found["kind"]])
    try:
        with contained():
            return _build(found, kind)
    except (BodyError, KeyboardInterrupt):
        raise
    except BaseException as error:
        raise BodyError(f"the kind {kind.kind} ({package_of(kind.__module__)}) failed: {reason(error)}") from error


def _example(node: Node, key: str) -> str | dict[str, Any]:
    """An example: its text, or a mapping of text, fixed and options."""
    shape = text if isinstance(node.value, str) else record(_EXAMPLE)
    read: str | dict[str, Any] = shape(node, key)
    try:
        read_example(read if isinstance(read, str) else Example(**read))
    except ValueError as error:
        raise BodyError(str(error), at=node.at) from error
    return read


_EXAMPLE: Fields = {"text": Field(text, required=True), "fixed": Field(text), "options": Field(table(anything))}
_ABOUT: Fields = {
    "code": Field(written("three capitals and three digits, as in HSE101", _CODE.match), required=True),
    "name": Field(written("small letters and hyphens, as in city-hall", _NAME.match), required=True),
    "kind": Field(text, required=True),
    "summary": Field(text, required=True),
    "why": Field(text, required=True),
    "severity": Field(one_of(*(s.label for s in sorted(Severity, reverse=True))), required=True),
    "examples": Field(
        record(
            {
                "bad": Field(many(_example, least=1), required=True),
                "good": Field(many(_example, least=2), required=True),
            }
        ),
        required=True,
    ),
    "since": Field(text),
    "source": Field(text),
    "in_quotes": Field(truth),
}
"""What every rule says of itself."""


def of_rule(rule: PackRule) -> Loaded:
    """A rule of YAML as the registry takes it; one of a kind that a plugin brings is not kept, for that may change."""

    def make(options: Any) -> PackRule:
        same = options is None or options == rule.options
        return rule if same else type(rule)(rule.meta, rule.body, options, rule.filed)

    if not is_ours(module := type(rule).__module__):
        return Loaded(rule.meta, rule.Options, make, rule.triggers, module)
    body = {key: value for key, value in rule.body.items() if key not in rule.FIELDS or not rule.FIELDS[key].spent}
    kept = {"body": body, "filed": rule.filed}
    return Loaded(rule.meta, rule.Options, make, rule.triggers, kept=kept)


def from_kept(kept: Mapping[str, Any]) -> PackRule:
    """The rule of which this was kept; its patterns are read when it is first needed."""
    try:
        return _build(kept["body"], kinds()[kept["body"]["kind"]], Filed(*kept["filed"]))
    except (AttributeError, KeyError, TypeError) as error:  # what was kept is damaged
        raise BodyError(f"the rule is not well formed ({type(error).__name__}: {error})") from error


def _build(body: Mapping[str, Any], kind: type[PackRule], filed: Filed | None = None) -> PackRule:
    """One rule; without ``filed`` all its patterns are read, to know under which words they are found."""
    examples = body["examples"]
    meta = Meta(
        code=str(body["code"]),
        name=str(body["name"]),
        summary=str(body["summary"]),
        why=str(body["why"]),
        severity=Severity.of(str(body["severity"])),
        bad=tuple(_examples(examples.get("bad"))),
        good=tuple(_examples(examples.get("good"))),
        since=str(body.get("since", "0.1.0")),
        source=str(body.get("source", "")),
        in_quotes=bool(body.get("in_quotes", False)),
    )
    return kind(meta, body, filed=filed)


def _examples(values: Any) -> Iterator[str | Example]:
    """Examples as they stand in YAML: a string, or a mapping of text, fixed and options."""
    for value in values or ():
        yield value if isinstance(value, str) else Example(**value)
