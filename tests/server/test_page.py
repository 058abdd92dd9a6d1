"""The page for writers, as it is served: what it is made of, what guards it, and what it asks the service for."""

from __future__ import annotations

import io
import re
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import jsonschema
import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

from newslint import lint
from newslint.cli.main import main
from newslint.readers.docx import STORY
from newslint.server import openapi
from newslint.server.assets import FOLDER, GUARDS
from newslint.server.files import LARGEST
from tests.server.conftest import asking

FILES = sorted(FOLDER.iterdir())
TEXT = "It took a hour. The mayor met the the staff."


def parts_of(client: TestClient) -> list[str]:
    """The addresses of the parts that the page names itself."""
    return re.findall(r'(?:href|src)="(page/[^"]+)"', client.get("/").text)


def test_the_page_and_all_its_parts_are_served_with_their_guards(client: TestClient) -> None:
    page = client.get("/")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.headers["cache-control"] == "no-cache"
    named = parts_of(client)
    assert len(named) == 4
    folder = named[0].rpartition("/")[0]
    for name in [file.name for file in FILES if file.name != "index.html"]:
        part = client.get(f"/{folder}/{name}")
        assert part.status_code == 200, name
        assert "immutable" in part.headers["cache-control"]
        assert part.content == (FOLDER / name).read_bytes()
        for key, value in GUARDS.items():
            assert part.headers[key] == page.headers[key] == value
    kinds = {Path(name).suffix: client.get(f"/{name}").headers["content-type"] for name in named}
    assert kinds[".js"].startswith("text/javascript")
    assert kinds[".css"].startswith("text/css")


def test_the_policy_lets_nothing_in_from_elsewhere() -> None:
    policy = dict(part.strip().split(" ", 1) for part in GUARDS["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == policy["frame-ancestors"] == policy["base-uri"] == policy["form-action"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
    assert policy["require-trusted-types-for"] == "'script'"
    assert "unsafe" not in GUARDS["Content-Security-Policy"]


def test_a_browser_that_has_the_page_is_told_so(client: TestClient) -> None:
    tag = client.get("/").headers["etag"]
    again = client.get("/", headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/", headers={"If-None-Match": '"other"'}).status_code == 200


def test_there_are_no_other_parts(client: TestClient) -> None:
    folder = parts_of(client)[0].rpartition("/")[0]
    for path in ("nothing.js", "index.html", "..%2Fapp.py", "%2e%2e/app.py"):
        assert client.get(f"/{folder}/{path}").status_code == 404, path
    assert client.get("/page/0000000000000000/app.js").status_code == 404


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_file_of_the_page_is_of_itself_and_does_nothing_behind_anybodys_back(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    addresses = re.findall(r"(?:https?:)?//[\w.]+\.\w+", text.replace("http://www.w3.org/2000/svg", ""))
    assert addresses == []
    assert not re.search(r"@import|url\(", text)
    assert not re.search(r"<script(?![^>]* src=)|<style|\son\w+=\"|\sstyle=\"|javascript:", text)
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", text)
    assert not re.search(r"localStorage|sessionStorage|indexedDB|document\.cookie|sendBeacon|serviceWorker", text)
    assert len(text.splitlines()) < 300
    for imported in re.findall(r'(?:from|import\()\s*"(\./[^"]+)"', text):
        assert (FOLDER / imported).exists(), imported


def test_the_page_can_be_left_out() -> None:
    client = asking(page=False)
    assert client.get("/").status_code == 404
    assert client.get("/page/x/app.js").status_code == 404
    assert client.get("/health").status_code == 200
    assert "--no-page" in CliRunner().invoke(main, ["serve", "--help"]).output


def test_the_page_is_shown_to_those_without_a_key_and_answers_are_not() -> None:
    client = asking(keys=("sesame",))
    assert client.get("/").status_code == 200
    assert client.get(f"/{parts_of(client)[0]}").status_code == 200
    assert client.post("/api/read", content=b"text").status_code == 401
    assert client.post("/api/report", json={"text": TEXT}).status_code == 401


def test_what_a_writer_accepts_is_not_found_again(client: TestClient) -> None:
    first, second = client.post("/api/check", json={"text": TEXT}).json()["findings"]
    accepted = [{"code": first["code"], "start": first["start"], "end": first["end"]}]
    answer = client.post("/api/check", json={"text": TEXT, "accepted": accepted}).json()
    assert [finding["start"] for finding in answer["findings"]] == [second["start"]]
    assert answer["suppressed"] == 1
    for wrong in ("all", [1], [{"code": "GRM101", "start": 0}], [{"code": 1, "start": 0, "end": 1}]):
        assert client.post("/api/check", json={"text": TEXT, "accepted": wrong}).status_code == 400


def test_the_report_is_that_of_the_format(client: TestClient) -> None:
    answer = client.post("/api/report", json={"text": TEXT, "name": "story.md"})
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["cache-control"] == "no-store"
    assert "<title>newslint: 2 findings in 1 story</title>" in answer.text
    assert all(finding.message in answer.text for finding in lint(TEXT, isolated=True).findings)
    half = client.post("/api/report", content=b'{"text": "It took a hour \\udc00."}')
    assert half.status_code == 200
    first = client.post("/api/check", json={"text": TEXT}).json()["findings"][0]
    accepted = [{key: first[key] for key in ("code", "start", "end")}]
    assert "1 finding; 1 accepted" in client.post("/api/report", json={"text": TEXT, "accepted": accepted}).text


def test_facts_have_their_cells_and_places(client: TestClient) -> None:
    text = "Jane Hart, the council leader, said on Monday that 40 people came. Ms Hart left."
    (person,) = client.post("/api/facts", json={"text": text}).json()["people"]
    assert person["cells"] == ["Jane Hart", "council leader", "Hart"]
    assert [text[start:end] for start, end in person["places"]] == ["Jane Hart", "Hart"]


def read(client: TestClient, name: str, data: bytes) -> list[dict[str, str]]:
    """The stories that the service reads in a file."""
    answer = client.post("/api/read", params={"name": name}, content=data)
    assert answer.status_code == 200, answer.text
    jsonschema.validate(answer.json(), openapi.READ)
    stories: list[dict[str, str]] = answer.json()["stories"]
    return stories


def word(*paragraphs: str) -> bytes:
    """A Word document."""
    made, out = docx.Document(), io.BytesIO()
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    made.save(out)
    return out.getvalue()


def test_files_come_as_texts_to_go_on_writing(client: TestClient) -> None:
    (plain,) = read(client, "a.txt", "Caf\xe9 owners\r\nmet on Monday.\r".encode("cp1252"))
    assert plain == {"name": "a.txt", "title": "", "text": "Café owners\nmet on Monday.\n"}
    (marked,) = read(client, "a.md", b"# Mill\n\nIt **took** an hour.\n")
    assert (marked["name"], marked["text"]) == ("a.md", "# Mill\n\nIt **took** an hour.\n")
    page = b"<!DOCTYPE html><title>Mill</title><body><h1>Mill</h1><p>Caf&eacute; <b>D</b>on\nleft.</p>"
    for name in ("a.html", "a.txt"):
        (found,) = read(client, name, page)
        assert (found["name"], found["text"].split("\n\n")[-1]) == ("a.txt", "Café Don left.")
    (document,) = read(client, "../Mill plan.docx", word("It took a hour.", "It ended."))
    assert document == {"name": "Mill plan.txt", "title": "", "text": "It took a hour.\n\nIt ended."}
    feed = b"<rss version='2.0'><channel>" + b"".join(
        b"<item><title>Story %d</title><description>It took an hour.</description></item>" % k for k in (1, 2)
    )
    assert len(read(client, "a.rss", feed + b"</channel></rss>")) == 2


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.docx", b"PK\x03\x04nonsense", "damaged"),
        ("a.txt", b"%PDF-1.7", "a PDF"),
        ("a.txt", b"\x00\x01\x02\x03" * 99, "binary"),
        ("", b"{\\rtf1}", "RTF"),
    ],
)
def test_files_that_cannot_be_read_are_refused(client: TestClient, name: str, data: bytes, said: str) -> None:
    answer = client.post("/api/read", params={"name": name}, content=data)
    assert answer.status_code == 400
    assert said in answer.json()["error"]


def test_files_of_any_name_are_read(client: TestClient) -> None:
    for name in ("", "\0", "a\0.txt", "<img src=x onerror=alert(1)>", "/etc/", "..", "é" * 300):
        assert client.post("/api/read", params={"name": name}, content=b"It took a hour.").status_code in (200, 400)


def test_files_that_are_or_become_too_large_are_refused(client: TestClient) -> None:
    assert client.post("/api/read", content=b"PK\x03\x04" + b"x" * LARGEST).status_code == 413
    assert client.post("/api/read", content=b"x" * (2 << 20)).status_code == 413
    assert asking(characters=10).post("/api/read", params={"name": "a.docx"}, content=word("x" * 11)).status_code == 413
    bomb = io.BytesIO()
    with ZipFile(bomb, "w", ZIP_DEFLATED) as archive:
        archive.writestr(STORY, b" " * (9 << 20))
    answer = client.post("/api/read", params={"name": "a.docx"}, content=bomb.getvalue())
    assert answer.status_code == 413
    assert answer.json()["error"] == "the text of an archive has at most 8 MiB"


def test_a_file_is_refused_before_it_is_read_where_too_many_wait() -> None:
    client = asking(queue=0)
    assert client.post("/api/read", content=b"It took a hour.").status_code == 503
