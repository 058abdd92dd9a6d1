"""What the checks of Vale are as kinds of ours: a function for each check, from its YAML to the body of a rule.

Vale's checks match regular expressions on text, ours patterns on words; what is a regular expression there stays one.
A :class:`BodyError` says what cannot be carried over.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from newslint.engine.declarative.problems import BodyError
from newslint.engine.declarative.regex_source import read_regex
from newslint.engine.kinds.metric import INDEXES
from newslint.language.syntax.tagging import TAGS

Check = Mapping[str, Any]
Body = dict[str, Any]

_WORDS = re.compile(r"\w[\w' -]*\w|\w")
_BESIDE = r"[^()]|\([^()]*\)"
_GUARDED = re.compile(rf"((?:\(\?<[=!](?:{_BESIDE})*\))?)(.*?)((?:\(\?[=!](?:{_BESIDE})*\))?)", re.DOTALL)
"""Conditions on what stands before, what is matched, and conditions on what follows."""
_PLAIN = re.compile(r"[A-Za-z]+(?:[ -][A-Za-z]+)*")
"""What reads the same as a pattern of words."""
_REFERENCE = re.compile(r"\$\{?(\d)\}?")
_PLACEHOLDER = re.compile(r"(['\"`‘“]?)%(?:\[\d\])?s(['\"`’”]?)")
_CONDITION = re.compile(r"\s*([<>])=?\s*(-?\d+(?:\.\d+)?)\s*\Z")
_MEASURES = {"complex_words": "complex_words", "polysyllabic_words": "complex_words", "long_words": "long_words"}
_INDEX_NAMES = {
    "flesch-kincaid": "flesch-kincaid",
    "gunning fog": "gunning-fog",
    "coleman-liau": "coleman-liau",
    "smog": "smog",
    "automated readability": "automated-readability",
}
_PER = {
    "sentence": "sentence",
    "paragraph": "paragraph",
    "heading": "heading",
    "summary": "story",
    "raw": "story",
    "text": "paragraph",
}


def _listed(value: Any) -> list[str]:
    """The texts of a list, or one text; numbers and truth values as they read."""
    values = value if isinstance(value, list) else [] if value is None else [value]
    return [str(item).lower() if isinstance(item, bool) else str(item) for item in values if str(item).strip()]


def _bounded(check: Check) -> bool:
    """Whether what a check looks for begins and ends with a word's end."""
    return not check.get("nonword", False)


def _is_few(source: str) -> bool:
    """Whether a regular expression can be looked for by the words that it matches."""
    branches, _ = read_regex(source)
    return all(branch.texts is not None for branch in branches)


def regex_of(source: str, *, bounded: bool = True, before: str = "") -> str:
    """A regular expression as our rules write it; as a pattern of words where it is no more than that."""
    if bounded and not before and _PLAIN.fullmatch(source):
        return source
    if not bounded:
        return f"/{before}{source}/"
    behind, main, ahead = _GUARDED.fullmatch(source).groups()  # type: ignore[union-attr] # it matches any text
    if (behind or ahead) and not before and "|" not in re.sub(r"\([^()]*\)", "", source):
        return f"/{behind}\\b(?:{main})\\b{ahead}/"  # conditions may only open or close an expression
    return f"/{before}\\b(?:{source})\\b/"


def _joined(tokens: Iterable[str], *, bounded: bool, before: str = "") -> list[str]:
    """Patterns for tokens: those that match a few texts each by itself, all others together."""
    few: list[str] = []
    many: list[str] = []
    for token in tokens:
        regex = regex_of(token, bounded=bounded, before=before)
        alone = regex == token or "(?!" in regex or "(?=" in regex or "(?<" in regex or _is_few(regex[1:-1])
        (few if alone else many).append(regex if alone else token)
    found = few
    if many:
        found.append(regex_of("|".join(many), bounded=bounded, before=before))
    return found


def _case(check: Check) -> Body:
    """Whether capitals count."""
    return {} if check.get("ignorecase", False) else {"case": "exact"}


def _exceptions(check: Check) -> Body:
    """What is left alone."""
    exceptions = _listed(check.get("exceptions"))
    return {"except": [regex_of(token, bounded=True) for token in exceptions]} if exceptions else {}


def _said(check: Check, *names: str) -> Body:
    """The message, with names for what is filled in."""
    left = list(names)

    def name(placeholder: re.Match[str]) -> str:
        filled = left.pop(0) if len(left) > 1 else names[-1]
        return "{use}" if filled == "use" else f"“{{{filled}}}”" if placeholder[1] else f"{{{filled}}}"

    said = _PLACEHOLDER.sub(name, str(check.get("message", "")).replace("{", "(").replace("}", ")"))
    if not said:
        return {}
    return {"message": said if said.endswith((".", "?", "!", "”")) else f"{said}."}


def existence(check: Check) -> Body:
    """Words that should not stand."""
    before = "".join(_listed(check.get("raw")))
    tokens = _listed(check.get("tokens"))
    bounded = _bounded(check)
    patterns = _joined(tokens, bounded=bounded, before=before) if tokens else [f"/{before}/"]
    return {"kind": "forbid", "forbid": patterns, **_case(check), **_exceptions(check), **_said(check, "found")}


def _filled(right: str, source: str) -> str:
    """A replacement with references to groups as ours are; what refers to no group is text."""
    groups = len(re.findall(r"(?<!\\)\((?!\?)", source))
    return _REFERENCE.sub(lambda found: f"{{{found[1]}}}" if int(found[1]) <= groups else found[0], right)


def substitution(check: Check) -> Body:
    """Words and what to write for them."""
    swaps = check.get("swap")
    if not isinstance(swaps, Mapping):
        raise BodyError("a substitution has a mapping under “swap”")
    swap = {}
    for wrong, right in swaps.items():
        choices = [_filled(choice, str(wrong)) for choice in str(right if right is not None else "").split("|")]
        swap[regex_of(str(wrong), bounded=_bounded(check))] = choices
    return {"kind": "swap", "swap": swap, **_case(check), **_exceptions(check), **_said(check, "use", "found")}


def occurrence(check: Check) -> Body:
    """How often something may stand, or must."""
    per = _PER.get(str(check.get("scope", "text")).partition(".")[0])
    if per is None:
        raise BodyError(f"nothing is counted here in the scope “{check.get('scope')}”")
    bounds = {key: check[old] for key, old in (("most", "max"), ("least", "min")) if check.get(old)}
    token = str(check.get("token", ""))
    said = str(check.get("message", "")).replace("%s", "{count}").replace("%d", "{count}")
    return {"kind": "limit", "limit": [f"/{token}/"], "per": per, **bounds, **_case(check), "message": said}


def repetition(check: Check) -> Body:
    """Words that stand twice."""
    tokens = _listed(check.get("tokens"))
    bounded = bool(check.get("alpha", False))
    return {"kind": "repeat", "repeat": [regex_of("|".join(tokens), bounded=bounded)], **_said(check, "found")}


def consistency(check: Check) -> Body:
    """Two forms of one thing."""
    either = check.get("either")
    if not isinstance(either, Mapping):
        raise BodyError("a consistency check has a mapping under “either”")
    groups = [list(forms) for pair in either.items() for forms in zip(*map(_forms, pair), strict=False)]
    return {"kind": "either", "either": groups, **_case(check), **_said(check, "found")}


def _forms(source: object) -> tuple[str, ...]:
    """The texts that a form of a consistency check stands for."""
    branches, _ = read_regex(str(source))
    texts = [text.strip() for branch in branches for text in branch.texts or ()]
    if not texts or any(branch.texts is None or branch.guards for branch in branches):
        raise BodyError(f"“{source}” stands for too many forms")
    return tuple(texts)


def conditional(check: Check) -> Body:
    """One thing that asks for another."""
    body = {"when": [f"/{check.get('first', '')}/"], "require": [f"/{check.get('second', '')}/"]}
    return {"kind": "require", **body, "same": True, **_case(check), **_exceptions(check), **_said(check, "found")}


def capitalization(check: Check) -> Body:
    """How capitals are set."""
    style = str(check.get("match", "")).removeprefix("$")
    if style not in ("title", "sentence", "upper", "lower"):
        raise BodyError(f"capitals are not set by a regular expression here: “{check.get('match')}”")
    scope = str(check.get("scope", "text")).partition(".")[0]
    per = ["headline", "heading"] if scope == "heading" else [_PER.get(scope, "paragraph")]
    known = [word for word in _listed(check.get("exceptions")) if _WORDS.fullmatch(word)]
    guide = {"guide": "Chicago"} if check.get("style") == "Chicago" else {}
    body: Body = {"kind": "caps", "caps": style, "per": per, **guide, **({"known": known} if known else {})}
    return {**body, **_said(check, "found")}


def metric(check: Check) -> Body:
    """A number about a whole text."""
    found = _CONDITION.match(str(check.get("condition", "")))
    if found is None:
        raise BodyError(f"the condition “{check.get('condition')}” is no bound")
    formula = re.sub(r"\b[a-z_.0-9]*[a-z][a-z_.0-9]*\b", lambda m: _MEASURES.get(m[0], m[0]), str(check.get("formula")))
    formula = re.sub(r"\bmath\.(\w+)", r"\1", formula)
    bound = {"most" if found[1] == ">" else "least": float(found[2])}
    return {"kind": "metric", "metric": formula, **bound, **_counted(check)}


def readability(check: Check) -> Body:
    """The mean of some indexes of readability."""
    names = [name.lower() for name in _listed(check.get("metrics"))]
    if not names or not all(name in _INDEX_NAMES for name in names):
        raise BodyError(f"of these indexes some are not known here: {', '.join(names)}")
    formulas = [INDEXES[_INDEX_NAMES[name]][1] for name in names]
    mean = _INDEX_NAMES[names[0]] if len(names) == 1 else f"({' + '.join(f'({f})' for f in formulas)}) / {len(names)}"
    return {"kind": "metric", "metric": mean, "most": float(check.get("grade", 8)), **_counted(check)}


def _counted(check: Check) -> Body:
    """The message of a check that counts."""
    said = re.sub(r"%(?:\[\d\])?(?:\.\d)?[sdfv]", "{count}", str(check.get("message", "")))
    return {"message": said} if said else {}


def spelling(check: Check) -> Body:
    """Words that no dictionary has: by our dictionary, and only where one slip makes a word of them."""
    return {"kind": "dictionary", **_said(check, "found")}


def sequence(check: Check) -> Body:
    """Words and tags that stand after each other."""
    elements: list[Body] = []
    for token in check.get("tokens") or ():
        skipped = [{"min": 0, "max": int(token["skip"])}] if token.get("skip") else []
        elements += [*skipped, _element(token)] if elements else [_element(token), *skipped]
    return {"kind": "sequence", "sequence": elements, **_said(check, "found")}


def _element(token: Mapping[str, Any]) -> Body:
    """One element of a sequence."""
    words = list(_forms(token["pattern"])) if token.get("pattern") and token["pattern"] != ".*" else []
    tags = [tag for tag in TAGS if token.get("tag") and re.fullmatch(str(token["tag"]), tag)]
    if token.get("negate"):
        tags = [tag for tag in TAGS if tag not in tags] if tags else []
        return {**({"not": words} if words else {}), **({"tag": tags} if tags else {})}
    if token.get("tag") and not tags:
        raise BodyError(f"there is no tag “{token['tag']}” here")
    if words and "NN" in tags:
        tags.append("NNP")  # as which a noun is read that opens a sentence
    return {**({"word": words} if words else {}), **({"tag": tags} if tags else {})}


CHECKS: Mapping[str, Callable[[Check], Body]] = {
    check.__name__: check
    for check in (
        existence, substitution, occurrence, repetition, consistency, conditional, capitalization, metric, readability,
        spelling, sequence,
    )
}  # fmt: skip
"""By what a check extends."""
