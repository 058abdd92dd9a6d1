"""Formats of services against their schemas: real findings, every golden report, and documents that hold anything."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator, ValidationError
from lxml import etree

from newslint import lint, read
from tests.reporters.test_formats import Checked, render, reports

HERE = Path(__file__).parent
FLAWED = "The mayors office waited for a hour, and the the <dogs> was & “loud.\n\nShe seen the former mayor Ana Roe.\n"


def _by_json(name: str) -> Callable[[str], None]:
    """What raises where a text does not keep to a JSON schema."""
    schema = json.loads((HERE / "schemas" / f"{name}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return lambda text: Draft202012Validator(schema).validate(json.loads(text))


def _by_xsd(name: str) -> Callable[[str], None]:
    """What raises where a text does not keep to a schema of XML."""
    schema = etree.XMLSchema(etree.parse(HERE / "schemas" / f"{name}.xsd"))
    return lambda text: schema.assertValid(etree.fromstring(text.encode()))


VALIDATE = {
    "sarif": _by_json("sarif"),
    "rdjson": _by_json("rdjson"),
    "junit": _by_xsd("junit"),
    "checkstyle": _by_xsd("checkstyle"),
}


@pytest.mark.parametrize("name", VALIDATE)
@settings(max_examples=60)
@given(checked=reports())
def test_whatever_a_document_holds_a_report_keeps_to_its_schema(name: str, checked: Checked) -> None:
    VALIDATE[name](render(name, checked))


@pytest.mark.parametrize("name", VALIDATE)
def test_a_golden_report_keeps_to_its_schema(name: str) -> None:
    VALIDATE[name]((HERE / "golden" / f"{name}.out").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", VALIDATE)
def test_a_real_report_keeps_to_its_schema(name: str) -> None:
    document = read(FLAWED, name="story.txt")
    report = lint(document, isolated=True, level="advice")
    assert len(report.findings) > 4
    VALIDATE[name](render(name, Checked(document, report)))


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("sarif", '{"version": "2.0.0", "runs": []}'),
        ("rdjson", '{"diagnostics": [{"message": "A.", "location": {"path": "a"}, "colour": "red"}]}'),
        ("rdjson", '{"diagnostics": [{"location": {"path": "a", "range": {"start": {"line": 0}}}}]}'),
        ("junit", '<testsuites><testsuite tests="1"/></testsuites>'),
        ("junit", '<testsuites><testsuite name="a"><testcase name="b"><fault/></testcase></testsuite></testsuites>'),
        ("checkstyle", '<checkstyle version="4"><file name="a"><error line="0"/></file></checkstyle>'),
    ],
)
def test_a_schema_refuses_what_is_wrong(name: str, wrong: str) -> None:
    with pytest.raises((ValidationError, etree.DocumentInvalid)):
        VALIDATE[name](wrong)
