"""Folders of YAML rules: read, checked, and made anew from what is kept of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from newslint.engine.declarative.problems import BodyError, Place
from newslint.engine.declarative.rule import DeclarativeRule, PhraseIndex
from newslint.engine.declarative.shapes import Field, Fields, many, noted, read_fields, text
from newslint.engine.declarative.yamltree import LIMIT, Node, node_of, read_yaml
from newslint.engine.finding import Severity
from newslint.engine.loading.about import BASIC, SEVERITY
from newslint.engine.loading.kinds import kind_of, our_kind
from newslint.engine.loading.tables import with_table
from newslint.engine.registered import Part, RuleSpec
from newslint.engine.rule import Example, Meta
from newslint.util.foreign import contained, is_ours, package_of, reason
from newslint.util.plugins import LoadProblem

PACKAGE = Path(__file__).parents[2]
"""The folder of newslint itself."""
VALE = "vale:"
"""What stands before the path of a style of Vale where packs are named."""
Loaded = DeclarativeRule[Any] | LoadProblem
"""The rule of a file, or what is wrong with it."""
_LONGEST = 380
"""Letters of what is said of a file; what it quotes may be longer."""


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


def load_file(file: Path) -> Loaded:
    """The rule in a YAML file, or in one line what is wrong with it and where."""
    tree = None
    try:
        tree = with_table(read_yaml(bytes_of(file)), file.parent)
        return make_rule(tree, file.stem)
    except BodyError as error:
        at = error.at or _find(tree, error.source)
        said = " ".join(str(error).split())
        said = f"{said[:_LONGEST]}…" if len(said) > _LONGEST else said
        return LoadProblem(f"{file}:{at[0]}:{at[1]}" if at else str(file), said)
    except OSError as error:
        return LoadProblem(str(file), error.strerror or str(error))


def bytes_of(file: Path) -> bytes:
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


def make_rule(body: Any, stem: str) -> DeclarativeRule[Any]:
    """A rule from what its file says, a tree or plain values.

    A :class:`BodyError` names what is missing, unknown or of the wrong type.
    """
    tree = body if isinstance(body, Node) else node_of(body)
    if not isinstance(tree.value, tuple):
        raise BodyError("a rule file holds one mapping, of keys such as “code” and “name”", at=tree.at)
    kind = _kind(tree)
    found = read_fields(tree, "the rule", {**ABOUT, **(keys_of(kind) if kind else {})})
    if found["name"] != stem:
        at = next(child.at for key, child in tree.value if key.value == "name")
        raise BodyError(f"the file must be called after the rule: {found['name']}.yaml", at=at)
    about = {key: found.pop(key) for key in list(found) if key in ABOUT and key != "kind"}
    others = about.pop("also", ())
    rule = _built(_meta(about), found)
    rule.also = tuple(_built(rule.meta, body) for body in others)
    for part in rule.also:
        if part.meta.severity > rule.meta.severity:
            said = f"a part of a rule is no surer than the rule: not {part.meta.severity.label}"
            raise BodyError(said, at=tree.at)
    return rule


def built_of(meta: Meta, body: Mapping[str, Any]) -> DeclarativeRule[Any]:
    """A rule from what describes it and a body in plain values, as another linter's rule is translated."""
    tree = node_of(body)
    kind = kind_of(node_of(body["kind"]))
    return _built(meta, read_fields(tree, "the rule", {"kind": ABOUT["kind"], **keys_of(kind)}))


def _kind(tree: Node) -> type[DeclarativeRule[Any]] | None:
    """The kind that a mapping names, if it does."""
    pairs = tree.value if isinstance(tree.value, tuple) else ()
    named = next((child for key, child in pairs if key.value == "kind"), None)
    return kind_of(named) if named else None


def keys_of(kind: type[DeclarativeRule[Any]]) -> Fields:
    """The keys of the body of a rule of some kind."""
    return {**kind.FIELDS, **kind.COMMON}


@noted(type="object")
def _also(node: Node, key: str) -> dict[str, Any]:
    """One more body of a rule: of any kind that has no options."""
    kind = _kind(node)
    known = {"kind": Field(text, required=True), "severity": SEVERITY, **(keys_of(kind) if kind else {})}
    body = read_fields(node, key, known)
    if kind and kind.Options is not DeclarativeRule.Options:
        raise BodyError(f"a rule of the kind “{kind.kind}” has options, so it stands by itself", at=node.at)
    return body


ABOUT: Fields = {
    **BASIC,
    "kind": Field(text, required=True, about="what sort of rule this is"),
    "also": Field(many(_also, least=1), about="more ways in which the same fault is found"),
}
"""What every rule says of itself."""


def of_rule(rule: DeclarativeRule[Any]) -> RuleSpec:
    """A rule of YAML as the registry takes it; one of a kind that a plugin brings is not kept, for that may change."""
    rules = [rule, *rule.also]
    parts = [Part(part.meta.severity, part.triggers, confirms=part.confirms) for part in rules]
    makes = [_Maker(lambda part=part: part) for part in rules]  # type: ignore[misc] # a default binds it
    theirs = next((m for part in rules if not is_ours(m := type(part).__module__)), "")
    bodies = [{"body": _unspent(part), "filed": part.index} for part in rules]
    kept = [] if theirs else [{"kind": rule.kind, **_kept(rule.meta)}, *bodies]
    return RuleSpec(rule.meta, rule.Options, parts, makes, theirs, compiled=kept)


def from_kept(about: Mapping[str, Any], bodies: Sequence[Callable[[], Any]], parts: Sequence[Part]) -> RuleSpec:
    """The rule of which this was kept; each part is read when it is first made, its patterns when they are needed."""

    def part(read: Callable[[], Any]) -> DeclarativeRule[Any]:
        kept = read()
        try:
            return _make(our_kind(kept["body"]["kind"]), meta, kept["body"], PhraseIndex(*kept["filed"]))
        except (AttributeError, KeyError, TypeError) as error:
            raise _damaged(error) from error

    try:
        values = {key: value for key, value in about.items() if key != "kind"}
        values |= {"severity": Severity(values["severity"])}
        values |= {key: tuple(values[key]) for key in ("aliases", "fields")}
        values |= {key: tuple(e if isinstance(e, str) else Example(*e) for e in values[key]) for key in ("bad", "good")}
        meta = Meta(**values)
        options = our_kind(about["kind"]).Options
    except (AttributeError, KeyError, TypeError) as error:  # what was kept is damaged
        raise _damaged(error) from error
    return RuleSpec(meta, options, parts, [_Maker(partial(part, read)) for read in bodies])


class _Maker:
    """Makes one part of a rule: the same one wherever the options are the same."""

    def __init__(self, first: Callable[[], DeclarativeRule[Any]]) -> None:
        self._first = first

    @cached_property
    def _rule(self) -> DeclarativeRule[Any]:
        return self._first()

    def __call__(self, options: Any) -> DeclarativeRule[Any]:
        rule = self._rule
        return rule if options in (None, rule.options) else type(rule)(rule.meta, rule.body, options, rule.index)


def _unspent(rule: DeclarativeRule[Any]) -> dict[str, Any]:
    """The body of a rule without what its phrases were made of."""
    return {key: value for key, value in rule.body.items() if key not in rule.FIELDS or not rule.FIELDS[key].spent}


def _kept(meta: Meta) -> dict[str, Any]:
    """What a rule says of itself, for JSON."""
    values = {field.name: getattr(meta, field.name) for field in fields(meta)}
    for key in ("bad", "good"):
        values[key] = [e if isinstance(e, str) else [e.text, e.fixed, dict(e.options)] for e in values[key]]
    return values


def _built(meta: Meta, body: Mapping[str, Any]) -> DeclarativeRule[Any]:
    """A body of a rule as its file has it; where the code of a plugin fails, the :class:`BodyError` names it."""
    kind = kind_of(node_of(body["kind"]))
    if is_ours(kind.__module__):
        return _make(kind, meta, body)
    try:
        with contained():
            return _make(kind, meta, body)
    except (BodyError, KeyboardInterrupt):
        raise
    except BaseException as error:
        raise BodyError(f"the kind {kind.kind} ({package_of(kind.__module__)}) failed: {reason(error)}") from error


def _make(
    kind: type[DeclarativeRule[Any]], meta: Meta, body: Mapping[str, Any], filed: PhraseIndex | None = None
) -> DeclarativeRule[Any]:
    """A body of a rule; without ``filed`` all its patterns are read, to know under which words they are found."""
    severity = Severity.of(body["severity"]) if "severity" in body else meta.severity
    return kind(replace(meta, severity=severity), body, filed=filed)


def _damaged(error: Exception) -> BodyError:
    """What to say where what was kept of a rule is damaged."""
    return BodyError(f"the rule is not well formed ({type(error).__name__}: {error})")


def _meta(about: Mapping[str, Any]) -> Meta:
    """What a rule says of itself, of what its file says."""
    values = {**about, "severity": Severity.of(about["severity"])}
    values |= {key: tuple(about.get(key, ())) for key in ("aliases", "fields")}
    examples = values.pop("examples")
    return Meta(**values, bad=tuple(_examples(examples["bad"])), good=tuple(_examples(examples["good"])))


def _examples(values: Iterable[Any]) -> Iterator[str | Example]:
    """Examples as they stand in YAML: a string, or a mapping of text, fixed and options."""
    for value in values:
        yield value if isinstance(value, str) else Example(**value)
