"""The page for writers in a real browser: Chromium without a window, where there is one, against a real service."""

from __future__ import annotations

import importlib.resources
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.server.test_page import word

api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]

STORY = "It took a hour. 😀 The mayor met the the staff. 😀😀 It lasted longer then a hour."
PICTURE = "<img src=x onerror=\"document.title='broken in'\"><script>document.title='broken in'</script>"


@pytest.fixture(scope="module")
def service() -> Iterator[str]:
    """The address of a service."""
    with serving("--rate", "0") as address:
        yield address


@contextmanager
def serving(*options: str) -> Iterator[str]:
    """A service for as long as it is needed."""
    command = [sys.executable, "-m", "newslint", "serve", "--port", "0", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as process:
        assert process.stderr is not None
        try:
            yield next(word for line in process.stderr for word in line.split() if word.startswith("http://127.0.0.1:"))
        finally:
            process.terminate()
            process.stderr.read()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A browser."""
    with api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def page(browser: Any, service: str) -> Iterator[Any]:
    """The page, and at the end a look at whether anything went wrong on it."""
    with visited(browser, service) as found:
        yield found


@contextmanager
def visited(browser: Any, address: str, **options: Any) -> Iterator[Any]:
    """The page at an address, in a window of its own."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce", **options})
    context.set_default_timeout(15_000)
    found = context.new_page()
    faults: list[str] = []
    asked: list[str] = []
    found.on("pageerror", lambda error: faults.append(str(error)))
    found.on("console", lambda said: faults.append(said.text) if said.type in ("error", "warning") else None)
    found.on("request", lambda request: asked.append(request.url))
    found.goto(address)
    try:
        yield found
    finally:
        context.close()
    assert [fault for fault in faults if not fault.startswith("Failed to load resource")] == []  # refusals are logged
    assert [url for url in asked if not url.startswith((address, "blob:", "data:"))] == []


def paste(page: Any, text: str) -> None:
    """Put a text on the page as from the clipboard, and wait until it was read."""
    page.locator("#text").focus()
    with page.expect_response("**/api/check"):
        page.keyboard.insert_text(text)
    page.locator("#busy:not(.on)").wait_for(state="attached")


def marks(page: Any) -> list[str]:
    """The words that are marked."""
    found: list[str] = page.locator("#marks .mark").all_text_contents()
    return found


def text_of(page: Any) -> str:
    """The text as it is now."""
    value: str = page.locator("#text").input_value()
    return value


def selected(page: Any) -> str:
    """The words that are selected in it."""
    field = "document.getElementById('text')"
    words: str = page.evaluate(f"() => {field}.value.slice({field}.selectionStart, {field}.selectionEnd)")
    return words


def told(page: Any) -> str:
    """What was told last to those who listen."""
    said: str = page.locator("#said").text_content()
    return said.strip()


def drop(page: Any, name: str, data: bytes) -> None:
    """Drop a file onto the page."""
    page.evaluate(
        """([name, bytes]) => {
            const files = new DataTransfer();
            files.items.add(new File([new Uint8Array(bytes)], name));
            for (const kind of ["dragover", "drop"]) {
                document.getElementById("text").dispatchEvent(
                    new DragEvent(kind, { dataTransfer: files, bubbles: true, cancelable: true }));
            }
        }""",
        [name, list(data)],
    )


def test_a_story_that_is_pasted_is_marked_in_place(page: Any) -> None:
    paste(page, STORY)
    assert marks(page) == ["a", "the the", "then", "a"]
    assert page.locator("#marks").text_content().rstrip("\n\u200b") == STORY
    assert page.locator(".card").count() == 4
    assert told(page).startswith("4 findings: ")
    field, layer = page.locator("#text").bounding_box(), page.locator("#marks").bounding_box()
    assert field == layer


def test_marks_lie_under_the_words_that_they_mark(page: Any) -> None:
    paste(page, f"{'Nothing at all is wrong here, and it goes on. ' * 30}\n\n\t{STORY}\n")
    heights = page.evaluate(
        "() => { const f = document.getElementById('text'); return [f.scrollHeight, f.clientHeight, f.offsetHeight]; }"
    )
    assert heights[0] == heights[1] == heights[2]
    style = (
        "e => { const s = getComputedStyle(e); return [s.font, s.lineHeight, s.letterSpacing, s.padding, s.width]; }"
    )
    assert page.locator("#text").evaluate(style) == page.locator("#marks").evaluate(style)


def test_a_fix_is_taken_and_undone_and_done_again(page: Any) -> None:
    paste(page, STORY)
    card = page.locator(".card", has_text="the the").or_(page.locator(".card", has_text="twice")).first
    with page.expect_response("**/api/check"):
        card.locator("button.take").first.click()
    assert text_of(page) == STORY.replace("the the", "the")
    page.locator("#marks .mark").nth(2).wait_for(state="attached")
    assert marks(page) == ["a", "then", "a"]
    with page.expect_response("**/api/check"):
        page.locator("#undo").click()
    assert text_of(page) == STORY
    page.locator("#marks .mark").nth(3).wait_for(state="attached")
    page.keyboard.press("Control+Shift+z")
    assert text_of(page) == STORY.replace("the the", "the")
    page.locator("#text").press("Control+z")
    page.locator("#text").press("Control+z")
    assert text_of(page) == ""
    assert page.locator("#marks .mark").count() == 0


def test_all_safe_fixes_are_one_step(page: Any) -> None:
    paste(page, STORY)
    page.locator("#mend").click()
    assert text_of(page) == STORY.replace("a hour", "an hour").replace("the the", "the")
    page.keyboard.press("Control+z")
    assert text_of(page) == STORY


def test_what_is_left_as_it_is_is_gone_until_it_is_asked_for(page: Any) -> None:
    paste(page, STORY)
    page.locator(".card button.leave").first.click()
    assert marks(page) == ["the the", "then", "a"]
    page.locator("#text").focus()
    page.keyboard.press("Control+Home")
    with page.expect_response("**/api/check"):
        page.keyboard.type("So ")
    page.locator("#busy:not(.on)").wait_for(state="attached")
    assert marks(page) == ["the the", "then", "a"]
    page.locator("#remind").click()
    assert marks(page) == ["a", "the the", "then", "a"]
    page.keyboard.press("Control+z")
    assert marks(page) == ["the the", "then", "a"]


def test_findings_go_by_level_and_kind(page: Any) -> None:
    paste(page, STORY)
    page.locator("summary", has_text="Kinds").click()
    page.get_by_label("Grammar").uncheck()
    hidden = marks(page)
    assert len(hidden) < 4
    page.get_by_label("Grammar").check()
    assert len(marks(page)) == 4
    page.get_by_label("Errors").uncheck()
    assert page.locator(".mark.error").count() == 0
    assert told(page) == page.locator("#sum").text_content()


def test_everything_goes_by_keyboard(page: Any) -> None:
    paste(page, STORY)
    page.keyboard.press("Control+Home")
    seen = []
    for _ in range(4):
        page.keyboard.press("F8")
        seen.append(selected(page))
        assert page.locator(".card[aria-current=true]").count() == 1
    assert seen == ["a", "the the", "then", "a"]
    assert told(page).startswith("4 of 4, error: ")
    page.keyboard.press("Shift+F8")
    page.keyboard.press("Alt+ArrowUp")
    assert selected(page) == "the the"
    page.keyboard.press("Control+Enter")
    assert text_of(page) == STORY.replace("the the", "the")
    page.keyboard.press("Control+y")
    page.keyboard.press("F8")
    count = page.locator(".card").count()
    page.keyboard.press("Control+Shift+Enter")
    assert page.locator(".card").count() == count - 1
    page.locator(".card[tabindex='0']").focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("() => document.activeElement.classList.contains('card')")
    page.keyboard.press("Escape")
    assert page.evaluate("() => document.activeElement.id") == "text"
    assert page.locator("#keys").is_visible()
    assert page.locator("#keys kbd", has_text="F8").first.is_visible()


def test_a_card_that_is_settled_hands_the_keyboard_to_the_next(page: Any) -> None:
    paste(page, STORY)
    for left in (3, 2, 1):
        page.locator(".card").first.locator("button.leave").focus()
        page.keyboard.press("Enter")
        assert page.locator(".card").count() == left
        assert page.evaluate("() => document.activeElement === document.querySelector('.card')")
    page.locator(".card button.leave").press("Enter")
    assert page.evaluate("() => document.activeElement.id") == "text"


def test_a_click_on_a_mark_shows_its_card(page: Any) -> None:
    paste(page, STORY)
    box = page.locator("#marks .mark").nth(1).bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    card = page.locator(".card[aria-current=true]")
    assert "“the”" in card.text_content()
    card.locator("summary").click()
    card.locator("details p").first.wait_for()


def test_a_card_leads_to_other_places_that_it_speaks_of(page: Any) -> None:
    paste(page, "😀 It ended. The keys of the house was lost on Tuesday.")
    page.locator(".card").first.click()
    page.locator(".card.current button.fact").click()
    assert selected(page) == "keys"


def test_a_long_story_moves_to_what_is_spoken_of(page: Any) -> None:
    paste(page, f"{'Nothing is wrong here, and it goes on. ' * 400}\n\n{STORY}")
    assert page.evaluate("() => scrollY") == 0
    page.locator(".card").last.click()
    box = page.locator(".mark.current").bounding_box()
    assert 100 < box["y"] < 700
    assert page.locator("#keys").is_visible()


def test_a_file_that_is_dropped_is_read(page: Any) -> None:
    with page.expect_response("**/api/check"):
        drop(page, "plan.docx", word("It took a hour.", "The café 😀 had the the keys."))
    page.locator("#marks .mark").first.wait_for(state="attached")
    assert text_of(page) == "It took a hour.\n\nThe café 😀 had the the keys."
    assert marks(page) == ["a", "the the"]
    assert page.locator("#name").text_content() == "plan.txt"
    drop(page, "broken.docx", b"PK\x03\x04")
    page.locator("#trouble").wait_for()
    assert "damaged archive" in page.locator("#trouble").text_content()
    assert text_of(page).startswith("It took a hour.")
    items = b"".join(b"<item><title>%s</title><description>%s hour.</description></item>" % pair
                     for pair in ((b"First", b"A"), (b"Second", b"An")))  # fmt: skip
    drop(page, "feed.rss", b"<rss version='2.0'><channel>" + items + b"</channel></rss>")
    page.locator("#story").select_option("1")
    assert "An hour." in text_of(page)


def test_text_is_never_anything_but_text(page: Any) -> None:
    paste(page, f"The the {PICTURE} the the.\n\n<b>It took a hour.</b>")
    drop(page, f"{PICTURE.replace('/', '')}.txt", f"The the {PICTURE} mayor, Jane <i>Hart</i>, said it.".encode())
    page.locator("#name", has_text="img").wait_for()
    page.locator("#tab-facts").click()
    page.locator("#facts summary, #facts p").first.wait_for()
    assert page.title() == "newslint"
    assert page.locator("img, main script, #facts i, #marks b").count() == 0


def test_facts_lead_to_their_places(page: Any) -> None:
    paste(page, "😀 Jane Hart, the council leader, spoke on Monday. Ms Hart said that 40 people came.")
    page.locator("#tab-facts").click()
    person = page.locator("button.fact", has_text="Jane Hart")
    person.click()
    assert selected(page) == "Jane Hart"
    person.click()
    assert selected(page) == "Hart"
    page.get_by_label("Checked: Jane Hart").check()
    page.locator("#text").focus()
    page.keyboard.press("Control+End")
    with page.expect_response("**/api/facts"):
        page.keyboard.type(" It ended.")
    page.locator("#facts summary", has_text="People").wait_for()
    assert page.get_by_label("Checked: Jane Hart").is_checked()
    page.locator("#tab-facts").press("ArrowLeft")
    assert page.locator("#tab-findings").get_attribute("aria-selected") == "true"


def test_the_report_and_the_text_leave_the_page(page: Any, tmp_path: Path) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    paste(page, STORY)
    page.locator(".card button.leave").first.click()
    with page.expect_download() as download:
        page.locator("#report").click()
    assert download.value.suggested_filename == "story-newslint.html"
    download.value.save_as(tmp_path / "report.html")
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "3 findings; 1 accepted" in report
    page.locator("#copy").click()
    page.locator("#said", has_text="clipboard").wait_for(state="attached")
    assert page.evaluate("() => navigator.clipboard.readText()") == STORY


def test_nothing_is_stored(page: Any) -> None:
    paste(page, STORY)
    assert page.evaluate("() => [localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    page.once("dialog", lambda dialog: dialog.accept())
    page.reload()
    assert text_of(page) == ""


def test_a_key_is_asked_for_and_kept_in_memory(browser: Any, tmp_path: Path) -> None:
    keys = tmp_path / "keys"
    keys.write_text("sesame\n", encoding="utf-8")
    with serving("--keys", str(keys)) as address, visited(browser, address) as page:
        page.locator("#key").wait_for()
        page.locator("#key").fill("barley")
        page.locator("#key").press("Enter")
        page.locator("#trouble", has_text="does not know this key").wait_for()
        page.locator("#key").fill("sesame")
        page.locator("#key").press("Enter")
        page.locator("#key").wait_for(state="hidden")
        paste(page, STORY)
        assert page.locator(".card").count() == 4
        assert page.evaluate("() => [localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_a_service_that_does_not_answer_is_told_of(page: Any) -> None:
    page.route("**/api/check", lambda route: route.fulfill(
        status=503, headers={"Retry-After": "1"}, json={"error": "too many stories are waiting"}), times=1)  # fmt: skip
    page.locator("#text").fill(STORY)
    page.locator("#trouble", has_text="Too many stories are waiting.").wait_for()
    page.locator(".card").first.wait_for()
    assert page.locator("#trouble").is_hidden()


def test_on_a_phone_the_findings_come_one_by_one(browser: Any, service: str) -> None:
    phone = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
    with visited(browser, service, **phone) as page:
        paste(page, STORY)
        page.locator("#text").blur()
        page.locator("#begin").tap()
        card = page.locator(".card.current")
        assert card.evaluate("e => getComputedStyle(e).position") == "fixed"
        card.get_by_role("button", name="Next").tap()
        assert "twice" in card.text_content()
        card.locator("button.take").tap()
        assert text_of(page) == STORY.replace("the the", "the")
        assert page.evaluate("() => document.activeElement.id") != "text"  # no keyboard of glass over the page
        card.get_by_role("button", name="Close").tap()
        assert card.count() == 0
        page.locator(".card").nth(1).locator("button.take").tap()
        assert text_of(page) == STORY.replace("the the", "the").replace("then", "than")


WAYS = [(390, "light"), (390, "dark"), (820, "dark"), (1440, "light"), (1440, "dark")]


@pytest.mark.parametrize(("width", "scheme"), WAYS)
def test_everybody_can_use_it(browser: Any, service: str, width: int, scheme: str) -> None:
    axe = importlib.resources.files("axe_playwright_python") / "axe.min.js"
    options = {"viewport": {"width": width, "height": 844}, "color_scheme": scheme, "bypass_csp": True}
    with visited(browser, service, **options) as page:
        page.evaluate(axe.read_text(encoding="utf-8"))
        assert violations(page) == []
        paste(page, STORY)
        page.get_by_label("Advice").check()
        page.locator("summary", has_text="Kinds").click()
        page.keyboard.press("F8")
        page.locator(".card.current summary").click()
        assert violations(page) == []
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
        page.locator(".card.current button", has_text="Close").dispatch_event("click")
        page.locator("#tab-facts").click()
        page.locator("#facts summary, #facts p").first.wait_for()
        assert violations(page) == []
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def violations(page: Any) -> list[str]:
    """What axe-core finds wrong, best practices included."""
    result = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    return [f"{v['id']}: {n['target']} {n['failureSummary']}" for v in result["violations"] for n in v["nodes"]]
