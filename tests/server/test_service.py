"""Our own API, and what the service does to stay up."""

from __future__ import annotations

import asyncio
import json
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import jsonschema
import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

from newslint import facts, lint
from newslint.cli.main import main
from newslint.server import openapi
from newslint.server.options import ServeOptions
from newslint.server.rates import Rates
from newslint.server.reading import ReadingRoom
from newslint.server.refusals import RefusedError
from tests.server.conftest import asking

TEXT = "It took a hour. The mayor met the the staff."


def test_findings_are_those_of_the_json_report(client: TestClient) -> None:
    answer = client.post("/api/check", json={"text": TEXT}).json()
    jsonschema.validate(answer, openapi.CHECKED)
    wanted = [(f.code, f.span.start, f.span.end) for f in lint(TEXT, isolated=True).findings]
    assert [(f["code"], f["start"], f["end"]) for f in answer["findings"]] == wanted
    assert answer["failed"] == []


def test_a_story_may_bring_its_name_and_settings(client: TestClient) -> None:
    page = {"text": "<p>It took <b>a</b> hour.</p>", "name": "/etc/page.html", "ignore": ["GRM150"]}
    (found,) = client.post("/api/check", json=page).json()["findings"]
    assert (found["code"], found["path"]) == ("GRM101", "page.html")
    chosen = {"text": TEXT, "select": ["doubled-word"], "level": "error", "depth": "fast"}
    assert {f["code"] for f in client.post("/api/check", json=chosen).json()["findings"]} <= {"GRM150"}


def test_facts(client: TestClient) -> None:
    text = "Jane Hart, the council leader, said on Monday that 40 people came. Ms Hart left."
    answer = client.post("/api/facts", json={"text": text}).json()
    assert answer.keys() == facts(text).keys()
    assert answer["people"][0]["name"] == "Jane Hart"
    assert answer["people"][0]["start"] == 0


def test_rules(client: TestClient) -> None:
    rules = {rule["code"]: rule for rule in client.get("/api/rules").json()["rules"]}
    assert rules["GRM101"]["name"] == "a-or-an"
    assert "judged" in rules["GRM101"]["precision"]


def test_the_schema_names_what_is_answered(client: TestClient) -> None:
    described = client.get("/openapi.json").json()
    assert described["openapi"] == "3.1.0"
    for path, methods in described["paths"].items():
        for method in methods:
            assert client.request(method, path).status_code != 404, path
    jsonschema.Draft202012Validator.check_schema(openapi.STORY)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "no JSON"),
        (b"\xff", "no JSON"),
        (b"[" * 100_000, "no JSON"),
        (b"[]", "a “text”"),
        (b'{"text": 1}', "a “text”"),
        (b'{"text": "a", "txet": 1}', "there is no “txet”"),
        (b'{"text": "a", "level": "loud"}', "level must be one of"),
        (b'{"text": "a", "select": "GRM"}', "“select” is a list"),
        (b'{"text": "a", "select": ["GRM999"]}', "GRM999"),
        (b'{"text": "a", "name": 1}', "“name” is a string"),
        (b'{"text": "a", "sources": "b"}', "“sources” is a list"),
        (b'{"text": "a", "sources": [""]}', "source.txt: there is nothing said in it"),
        (b'{"text": "a", "sources": [{"txt": "b"}]}', "each of “sources” is a text"),
        (b'{"text": "a", "sources": [{"text": "b", "name": "b.vtt"}]}', "b.vtt: subtitles without a cue"),
    ],
)
def test_what_is_wrong_is_told(client: TestClient, body: bytes, said: str) -> None:
    answer = client.post("/api/check", content=body)
    assert answer.status_code == 400
    assert said in answer.json()["error"]


def test_half_a_character_is_answered(client: TestClient) -> None:
    answer = client.post("/api/check", content=b'{"text": "It took a hour \\udc00."}')
    assert [f["code"] for f in answer.json()["findings"]][:1] == ["GRM101"]


def test_health_and_counts(client: TestClient) -> None:
    assert client.get("/health").text == "OK"
    assert client.get("/v2/healthcheck").text == "OK"
    client.post("/api/check", content=b"nonsense")
    counts = client.get("/metrics").text
    assert 'newslint_requests_total{path="/api/check",status="400"}' in counts
    assert "newslint_waiting 0.0" in counts
    assert "hour" not in counts


def test_quotations_are_held_against_sources(client: TestClient) -> None:
    story = {"text": "“We are going to close the pool,” said Fiona Hart. 😀"}
    said = "MS HART: We are not going to close the pool. \udc00"
    cues = {"name": "talk.vtt", "text": f"WEBVTT\n\n00:01.000 --> 00:02.000\n{said}"}
    for sources in ([said], [{"text": said}], [cues], [said, cues]):
        answer = client.post("/api/check", content=json.dumps({**story, "sources": sources})).json()
        jsonschema.validate(answer, openapi.CHECKED)
        jsonschema.validate({**story, "sources": sources}, openapi.STORY)
        (found,) = answer["findings"]
        assert (found["code"], found["start"], found["end"]) == ("QUO105", 4, 13)
    assert not client.post("/api/check", json={**story, "sources": [story["text"]]}).json()["findings"]
    assert "QUO105" in client.post("/api/report", content=json.dumps({**story, "sources": [said]})).text


def test_long_sources_are_refused() -> None:
    client = asking(characters=10)
    assert client.post("/api/check", json={"text": "x", "sources": ["y" * 20, "z" * 21]}).status_code == 413
    assert client.post("/api/check", json={"text": "x", "sources": ["y z"] * 17}).status_code == 400


def test_a_long_text_is_refused_before_it_is_read() -> None:
    client = asking(characters=10)
    assert client.post("/api/check", json={"text": "x" * 11}).status_code == 413
    assert client.post("/v2/check", data={"language": "en", "text": "x" * 11}).status_code == 413
    assert client.post("/api/check", content=b" " * 200_000).status_code == 413

    def stream() -> Iterator[bytes]:
        for _ in range(200):
            yield b" " * 1000

    assert client.post("/api/check", content=stream()).status_code == 413


def test_a_key_is_asked_for() -> None:
    client = asking(keys=("sesame",))
    assert client.get("/v2/languages").status_code == 401
    assert client.get("/v2/languages", headers={"Authorization": "Bearer sesame"}).status_code == 200
    assert client.get("/v2/languages", headers={"X-API-Key": "sesame"}).status_code == 200
    assert client.get("/v2/languages?apiKey=sesame").status_code == 200
    assert client.get("/v2/languages", headers={"X-API-Key": "sesam"}).status_code == 401
    assert client.get("/health").status_code == 200
    assert client.get("/metrics").status_code == 401


def test_a_client_that_asks_too_often_waits() -> None:
    client = asking(rate=2)
    assert [client.get("/v2/languages").status_code for _ in range(3)] == [200, 200, 429]
    assert client.get("/v2/languages").headers["retry-after"] in ("30", "31")


def test_rates() -> None:
    rates = Rates(60)
    assert [rates.wait("a", 0.0) for _ in range(60)] == [0.0] * 60
    assert rates.wait("a", 0.5) == pytest.approx(0.5)
    assert rates.wait("b", 0.5) == 0.0
    assert rates.wait("a", 1.0) == 0.0
    assert Rates(0).wait("a", 0.0) == 0.0


def test_pages_of_other_sites_may_not_ask_unless_they_are_named() -> None:
    headers = {"Origin": "https://cms.example.org"}
    assert "access-control-allow-origin" not in asking().get("/v2/languages", headers=headers).headers
    open_to = asking(origins=("https://cms.example.org",))
    allowed = open_to.get("/v2/languages", headers=headers).headers["access-control-allow-origin"]
    assert allowed == "https://cms.example.org"
    others = open_to.get("/v2/languages", headers={"Origin": "https://else.example.org"}).headers
    assert "access-control-allow-origin" not in others


def _refused(room: ReadingRoom, *works: Callable[[Any], Any]) -> list[Any]:
    """What becomes of works that come at once."""

    async def all_at_once() -> list[Any]:
        return await asyncio.gather(*map(room.do, works), return_exceptions=True)

    return asyncio.run(all_at_once())


def test_who_comes_when_too_many_wait_is_asked_to_come_again() -> None:
    room = ReadingRoom(ServeOptions(queue=2))
    first, second, third = _refused(room, lambda _: 1, lambda _: 2, lambda _: 3)
    assert (first, second) == (1, 2)
    assert isinstance(third, RefusedError)
    assert (third.status, dict(third.headers or {})) == (503, {"Retry-After": "2"})
    assert room.waiting == 0


def test_what_takes_too_long_is_given_up() -> None:
    room = ReadingRoom(ServeOptions(seconds=0.01))
    stopped = threading.Event()

    def read(stop: Callable[[], bool]) -> None:
        while not stop():
            stopped.wait(0.001)
        stopped.set()

    (late,) = _refused(room, read)
    assert isinstance(late, RefusedError)
    assert late.status == 503
    assert stopped.wait(30)


def test_options_go_to_other_processes() -> None:
    options = ServeOptions("a.toml", ("k",), ("https://a",), 1, 2.5, 3, 4)
    assert ServeOptions.read(options.plain()) == options


def test_without_the_library_the_command_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['uvicorn'] = None; from newslint.__main__ import run; sys.argv[1:] = ['serve']; run()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "newslint: a service needs Starlette and uvicorn: pip install 'newslint[server]'\n"


def test_wrong_settings_end_the_command_at_once(tmp_path: Path) -> None:
    wrong = tmp_path / "newslint.toml"
    wrong.write_text("levle = 1\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["serve", "--config", str(wrong)])
    assert done.exit_code == 2
    assert "did you mean “level”?" in done.output
    empty = tmp_path / "keys"
    empty.write_text("\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["serve", "--keys", str(empty)])
    assert (done.exit_code, done.output) == (2, f"newslint: {empty} has no key in it\n")


@pytest.mark.slow
def test_a_service_answers_over_the_network_and_stops_when_it_is_told_to() -> None:
    command = [sys.executable, "-m", "newslint", "serve", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as process:
        assert process.stderr is not None
        address = next(word for line in process.stderr for word in line.split() if word.startswith("http://127.0.0.1:"))
        with urlopen(f"{address}/v2/check", b"language=en&text=It+took+a+hour.", timeout=60) as answer:
            assert [match["rule"]["id"] for match in json.load(answer)["matches"]] == ["GRM101"]
        process.terminate()
        logged = process.stderr.read()
        assert process.wait(60) in (0, -signal.SIGTERM)
    assert "Application shutdown complete" in logged
    assert "took" not in logged
