"""Styles of Vale run as they are: what each check finds, and what is not carried over."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from newslint.cli.main import main
from newslint.engine.finding import Finding, Severity
from newslint.engine.linter import Linter
from newslint.engine.loading.registry import Registry
from newslint.engine.loading.vale import name_of, rule_of_check
from newslint.readers import parse

STYLE = """\
extends: {extends}
message: "{message}"
level: {level}
{more}
"""


def found(text: str, check: dict[str, Any], name: str = "story.md") -> list[Finding]:
    rule = rule_of_check("Desk", "DES101", "Check", {"message": "'%s' is wrong", **check})
    return list(Linter([rule], level=Severity.ADVICE).check(parse(name, text)).findings)


def said(text: str, check: dict[str, Any]) -> list[str]:
    return [f"{text[slice(*f.span)]}: {f.message}" for f in found(text, check)]


@pytest.mark.parametrize(
    ("check", "text", "wanted"),
    [
        (
            {"extends": "existence", "tokens": ["very", "utili[sz]e", r"\d+km"]},
            "A very fine Very to utilize in 12km.",
            ["very: “very” is wrong.", "utilize: “utilize” is wrong.", "12km: “12km” is wrong."],
        ),
        (
            {"extends": "existence", "tokens": ["sofa"], "ignorecase": True},
            "Sofas. A Sofa.",
            ["Sofa: “Sofa” is wrong."],
        ),
        ({"extends": "existence", "tokens": ["!"], "nonword": True}, "Oh! No.", ["!: “!” is wrong."]),
        (
            {"extends": "existence", "raw": [r"\b(?:was|is)\b\s*"], "tokens": ["sold", r"\w+ed"]},
            "It was sold. It is wanted. It sold.",
            ["was sold: “was sold” is wrong.", "is wanted: “is wanted” is wrong."],
        ),
        (
            {"extends": "existence", "tokens": [r"native(?! speaker)"]},
            "An alternative, a native, a native speaker.",
            ["native: “native” is wrong."],
        ),
        (
            {"extends": "existence", "tokens": [r"\w+ly"], "exceptions": ["family", "only"]},
            "The family was only really there.",
            ["really: “really” is wrong."],
        ),
        (
            {"extends": "substitution", "swap": {"github": "GitHub", "cell ?phone": "phone|mobile"}, "ignorecase": True}
            | {"message": "Use '%s' instead of '%s'."},
            "On Github, not GitHub, by cellphone.",
            ["Github: Use “GitHub” instead of “Github”.", "cellphone: Use “phone” or “mobile” instead of “cellphone”."],
        ),
        (
            {"extends": "substitution", "swap": {r"(\d+)th of May": "May $1"}, "message": "Write '%s'."},
            "On the 5th of May.",
            ["5th of May: Write “May 5”."],
        ),
        (
            {"extends": "occurrence", "token": ",", "max": 2, "scope": "sentence", "message": "Too many commas."},
            "One, two, three, four. One, two.",
            [",: Too many commas."],
        ),
        ({"extends": "repetition", "tokens": [r"[^\s]+"]}, "It was was so.", ["was: “was” is wrong."]),
        (
            {"extends": "consistency", "either": {"advis[eo]r": "consultant"}, "message": "Mixed '%s'."},
            "An adviser. A consultant. An adviser.",
            ["consultant: Mixed “consultant”."],
        ),
        (
            {"extends": "conditional", "first": r"\b([A-Z]{3})\b", "second": r"\(([A-Z]{3})\)", "exceptions": ["NHS"]},
            "The World Bank Group (WBG) and the WBG, the NHS and the IMF.",
            ["IMF: “IMF” is wrong."],
        ),
        (
            {"extends": "sequence", "tokens": [{"pattern": "more"}, {"tag": "JJR"}]},
            "It is a more better day.",
            ["more better: “more better” is wrong."],
        ),
        (
            {"extends": "sequence", "tokens": [{"tag": "JJS", "skip": 3}, {"pattern": "of"}, {"pattern": "times"}]},
            "The best old player of times, and the oldest of players of our times.",
            ["best old player of times: “best old player of times” is wrong."],
        ),
        (
            {"extends": "sequence", "tokens": [{"pattern": "Metadata", "tag": "NN"}, {"tag": "VBZ", "skip": 2}]},
            "Metadata for this is valid. Metadata for this one purpose is valid.",
            ["Metadata for this is: “Metadata for this is” is wrong."],
        ),
        (
            {"extends": "occurrence", "scope": "raw", "min": 9, "token": r"\b(\w+)\b"},
            "# A day\n\nA short one.",
            ["A: '5' is wrong"],
        ),
    ],
)
def test_what_a_check_finds(check: dict[str, Any], text: str, wanted: list[str]) -> None:
    assert said(text, check) == wanted


def test_a_check_may_hold_in_headings_only() -> None:
    text = "# The sofa\n\nThe sofa stood there.\n\n## A sofa\n\n- A sofa\n"
    check = {"extends": "existence", "tokens": ["sofa"]}
    assert len(found(text, check)) == 4
    assert [f.span.start for f in found(text, {**check, "scope": "heading"})] == [6, 40]
    assert [f.span.start for f in found(text, {**check, "scope": "list"})] == [50]
    assert [f.span.start for f in found(text, {**check, "scope": "~heading"})] == [16, 50]


def test_headings_are_set_as_a_style_asks() -> None:
    text = "# Welcome to the Town Hall with Docker\n\nThe town has a hall. We welcome all.\n"
    check = {"extends": "capitalization", "match": "$sentence", "scope": "heading", "message": "'%s' is no sentence."}
    (finding,) = found(text, check)
    assert text[slice(*finding.span)] == "Town"


def test_readability_and_formulas_are_measured() -> None:
    text = "Considerable administrative difficulties characterised the intergovernmental negotiations. " * 30
    hard = {"extends": "readability", "metrics": ["Flesch-Kincaid", "SMOG"], "grade": 8, "message": "Grade %s."}
    assert len(found(text, hard)) == 1
    formula = {"extends": "metric", "formula": "(words / sentences) * 1.0", "condition": "> 9"}
    assert not found(text, formula)
    assert found(text, {**formula, "condition": "> 5", "message": "Mean %s."})[0].message == "Mean 7."


@pytest.mark.parametrize(
    ("check", "complaint"),
    [
        ({"extends": "script", "script": "x"}, "a script is not run"),
        ({"extends": "existance", "tokens": ["a"]}, "did you mean “existence”?"),
        ({"extends": "existence", "tokens": ["a(?=b)c"]}, "may open or close"),
        ({"extends": "existence", "tokens": ["a"], "scope": "code"}, "the scope “code” is not known here"),
        ({"extends": "existence", "tokns": ["a"]}, "did you mean “tokens”?"),
        ({"extends": "existence", "tokens": ["a"], "level": "fatal"}, "must be one of error, warning, suggestion"),
        ({"extends": "consistency", "either": {r"\w+": "b"}}, "stands for too many forms"),
        ({"extends": "capitalization", "match": "[A-Z]"}, "not set by a regular expression"),
        ({"extends": "metric", "formula": "words", "condition": "== 8"}, "is no bound"),
        ({"extends": "readability", "metrics": ["Spache"]}, "some are not known here: spache"),
        ({"extends": "sequence", "tokens": [{"pattern": r"\w+"}]}, "stands for too many forms"),
        ({"extends": "substitution"}, "has a mapping under “swap”"),
        ({"tokens": ["a"]}, "“extends” is missing"),
    ],
)
def test_what_is_not_carried_over_is_named(check: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint.replace("?", r"\?")):
        rule_of_check("Desk", "DES101", "Check", check)


def test_names_are_those_of_style_and_file() -> None:
    assert name_of("Google", "HeadingPunctuation") == "google-heading-punctuation"
    assert name_of("write-good", "E-Prime") == "write-good-e-prime"


@pytest.fixture
def style(tmp_path: Path) -> Path:
    folder = tmp_path / "styles" / "Desk"
    folder.mkdir(parents=True)
    rules = {
        "Sofas": STYLE.format(extends="existence", message="No '%s'.", level="error", more="tokens: [sofa]"),
        "Halls": STYLE.format(
            extends="substitution", message="Use '%s' for '%s'.", level="warning", more="swap: {city hall: town hall}"
        ),
        "Script": STYLE.format(extends="script", message="x", level="error", more="script: x"),
        "Broken": "extends: [existence",
    }
    for name, text in rules.items():
        (folder / f"{name}.yml").write_text(text)
    return folder


def test_a_style_is_a_pack_and_what_is_wrong_with_it_stops_nothing(style: Path, tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text('packs = ["vale:styles"]\nselect = ["DES"]\n')
    (tmp_path / "story.txt").write_text("The sofa stood in the city hall.\n")
    done = CliRunner().invoke(main, ["check", "--no-cache", "--output-format", "concise", str(tmp_path / "story.txt")])
    assert done.exit_code == 2
    assert ["DES103" in line or "DES104" in line or "DES102" in line for line in done.stdout.splitlines()] == [True] * 2
    assert "No “sofa”. (desk-sofas)" in done.stdout
    assert "Use “town hall” for “city hall”. (desk-halls)" in done.stdout
    told = done.stderr.splitlines()
    assert any("Broken.yml:" in line and "no YAML" in line for line in told)
    assert any("Script.yml: a script is not run" in line for line in told)


def test_a_style_is_kept_like_any_pack(style: Path, tmp_path: Path) -> None:
    (style / "Script.yml").unlink()
    (style / "Broken.yml").unlink()
    loads = []
    for _ in range(2):
        registry = Registry()
        registry.add_pack(style, lambda: tmp_path / "cache", of_vale=True)
        loads.append(registry)
    assert [r["desk-sofas"].is_loaded for r in loads] == [True, False]
    document = parse("a.txt", "A sofa.")
    for registry in loads:
        assert [f.span for f in Linter(registry["desk-sofas"].make()).check(document).findings] == [(2, 6)]


def test_a_style_with_the_letters_of_ours_takes_others(tmp_path: Path) -> None:
    (tmp_path / "Spelling").mkdir()
    (tmp_path / "Spelling" / "Sofas.yml").write_text("extends: existence\ntokens: [sofa]\n")
    registry = Registry()
    registry.add_pack(tmp_path, None, of_vale=True)
    (entry,) = registry
    assert entry.header.code == "SPE101"
    (tmp_path / "Spl").mkdir()
    (tmp_path / "Spl" / "Sofas.yml").write_text("extends: existence\ntokens: [sofa]\n")
    registry = Registry()
    registry.add_pack(tmp_path / "Spl", None, of_vale=True)
    assert [entry.header.code for entry in registry] == ["VSP101"]
