"""LanguageTool's API: what clients send, and what they read of the answer."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from newslint import lint
from newslint.server.annotations import annotated
from newslint.server.forms import LANGUAGES, Asked, Part, read_asked, read_form
from newslint.server.refusals import RefusedError

TEXT = "😀 It took a hour. The mayor met the the staff."


def check(client: TestClient, **form: str) -> Any:
    """The answer to a check."""
    answer = client.post("/v2/check", data={"language": "en-GB", **form})
    assert answer.status_code == 200, answer.text
    return answer.json()


def ids(answer: Any) -> list[str]:
    return [match["rule"]["id"] for match in answer["matches"]]


def utf16(text: str, offset: int, length: int) -> str:
    """A part of a text, by offsets in UTF-16."""
    return text.encode("utf-16-le")[2 * offset : 2 * (offset + length)].decode("utf-16-le")


def test_matches_are_what_newslint_finds(client: TestClient) -> None:
    answer = check(client, text=TEXT)
    assert ids(answer) == [f.code for f in lint(TEXT, isolated=True).findings] == ["GRM101", "GRM150"]
    first, second = answer["matches"]
    assert utf16(TEXT, first["offset"], first["length"]) == "a"
    assert first["replacements"] == [{"value": "an"}]
    assert utf16(TEXT, second["offset"], second["length"]) == "the the"
    assert second["replacements"] == [{"value": "the"}]
    assert second["sentence"] == "The mayor met the the staff."
    assert second["rule"]["category"] == {"id": "GRM", "name": "Grammar"}
    assert second["rule"]["issueType"] == "grammar"
    for match in answer["matches"]:
        context = match["context"]
        assert utf16(context["text"], context["offset"], context["length"]) == utf16(
            TEXT, match["offset"], match["length"]
        )


def test_the_answer_has_what_clients_read(client: TestClient) -> None:
    answer = check(client, text=TEXT)
    assert answer["language"]["code"] == "en-GB"
    assert answer["language"]["detectedLanguage"]["code"] == "en-GB"
    assert answer["software"]["apiVersion"] == 1
    assert answer["warnings"] == {"incompleteResults": False}
    said = [utf16(TEXT, start, end - start) for start, end in answer["sentenceRanges"]]
    assert said == ["😀 It took a hour.", "The mayor met the the staff."]


def test_markup_is_left_out_and_counted(client: TestClient) -> None:
    parts = [
        {"text": "It took "},
        {"markup": "<b>"},
        {"text": "a"},
        {"markup": "</b>"},
        {"text": " hour."},
        {"markup": "<p>", "interpretAs": "\n\n"},
        {"text": "She left."},
    ]
    answer = check(client, data=json.dumps({"annotation": parts}))
    whole = "It took <b>a</b> hour.<p>She left."
    assert ids(answer) == ["GRM101"]
    (match,) = answer["matches"]
    assert utf16(whole, match["offset"], match["length"]) == "a"
    assert match["replacements"] == [{"value": "an"}]


def test_markup_reads_as_the_client_says() -> None:
    parts = (Part("T"), Part("<i>", True), Part("h"), Part("</i>", True), Part("e mayor"), Part("<br>", True, " "),
             Part("spoke"), Part("&rsquo;", True, "’"), Part("."), Part("<p>", True, "\n\n"), Part("End."))  # fmt: skip
    document = annotated(parts)
    assert "".join(document.reading.text.split("\n")[0].split(" ")) == "Themayorspoke’."
    assert document.text == "T<i>h</i>e mayor<br>spoke&rsquo;.<p>End."
    assert [document[paragraph] for paragraph in document.paragraphs][-1] == "End."


def test_rules_and_categories_are_chosen(client: TestClient) -> None:
    assert ids(check(client, text=TEXT, disabledRules="GRM101,WHITESPACE_RULE")) == ["GRM150"]
    assert ids(check(client, text=TEXT, disabledCategories="GRM")) == []
    assert ids(check(client, text=TEXT, enabledRules="doubled-word", enabledOnly="true")) == ["GRM150"]
    assert ids(check(client, text=TEXT, enabledRules="WHITESPACE_RULE", enabledOnly="true")) == []
    assert ids(check(client, text=TEXT, enabledRules="WHITESPACE_RULE")) == ["GRM101", "GRM150"]


def test_picky_shows_advice(client: TestClient) -> None:
    text = "The firm utilised the road. It will utilise it again on Monday, 3 of them said."
    advised = {f.code for f in lint(text, isolated=True, level="advice").findings}
    assert set(ids(check(client, text=text, level="picky"))) == advised


def test_the_language_may_be_left_to_us(client: TestClient) -> None:
    answer = check(client, text=TEXT, language="auto", preferredVariants="de-DE,en-NZ")
    assert answer["language"]["code"] == "en-NZ"


def test_languages(client: TestClient) -> None:
    answer = client.get("/v2/languages").json()
    assert {"name": "English (GB)", "code": "en", "longCode": "en-GB"} in answer


def test_fields_may_stand_in_the_address(client: TestClient) -> None:
    answer = client.post("/v2/check?language=en-US", data={"text": TEXT})
    assert ids(answer.json()) == ["GRM101", "GRM150"]
    assert client.get("/v2/check", params={"language": "en-US", "text": TEXT}).json() == answer.json()
    assert client.get("/v2/check", params={"language": "en-US"}).status_code == 400


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({}, "one of “text” and “data”"),
        ({"text": "a", "data": "{}"}, "one of “text” and “data”"),
        ({"text": "a"}, "“language” is needed"),
        ({"text": "a", "language": "de-DE"}, "newslint reads English"),
        ({"text": "a", "language": "en", "level": "loud"}, "“level” is"),
        ({"text": "a", "language": "en", "enabledOnly": "true"}, "“enabledOnly” needs"),
        ({"data": "{", "language": "en"}, "“data” is no JSON"),
        ({"data": "[]", "language": "en"}, "“data” has a “text”"),
        ({"data": '{"annotation": [{"text": 1}]}', "language": "en"}, "each “annotation”"),
        ({"data": '{"annotation": [{"text": "a", "markup": "b"}]}', "language": "en"}, "each “annotation”"),
    ],
)
def test_what_is_wrong_is_told(client: TestClient, form: dict[str, str], said: str) -> None:
    answer = client.post("/v2/check", data=form)
    assert answer.status_code == 400
    assert answer.text.startswith("Error: ")
    assert said in answer.text


def asked_or_refused(form: Callable[[], Mapping[str, str]]) -> Asked | None:
    """What a form asks for; nothing where it is refused."""
    try:
        return read_asked(form())
    except RefusedError:
        return None


@given(st.binary(max_size=200), st.text(max_size=40))
@settings(max_examples=200)
def test_no_form_does_harm(body: bytes, query: str) -> None:
    asked = asked_or_refused(lambda: read_form(body, query))
    assert asked is None or asked.language in LANGUAGES


_NAMES = st.sampled_from(["annotation", "text", "markup", "interpretAs"])
_DATA = st.recursive(
    st.none() | st.text(max_size=5) | st.integers(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner),
)


@given(_DATA)
@settings(max_examples=200)
def test_no_data_does_harm(value: Any) -> None:
    asked = asked_or_refused(lambda: {"language": "en", "data": json.dumps(value)})
    if asked is not None:
        assert annotated(asked.parts).text == asked.text
