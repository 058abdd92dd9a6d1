"""Stories with markup in every gap: the bad examples of all rules, dressed up, and what must never happen to them.

    python -m tests.fuzz.marked 100000 --seed 1

holds so many edits of fixes against what an independent parser makes of the file before and after, and prints each
way in which markup was lost, torn or emptied.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from html import escape
from html.parser import HTMLParser
from typing import NamedTuple

from markdown_it import MarkdownIt

from newslint.engine.examples import read_example
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.fixer import fix_text
from newslint.engine.linter import Linter
from newslint.engine.loading.registry import Registry
from newslint.engine.report import Report
from newslint.readers import parse
from newslint.text.edits import apply

BETWEEN = {
    ".md": (
        " `zq` ", " <!-- zq --> ", "[^9] ",
        " ![zq](zq.png) ", " [zq](/zq) ", "  \n", "\n", " \\* ", "&nbsp;", " &amp; ",
        " https://zq.example/a_b ", "<br>", ' <span class="zq">zq</span> ', " <!-- newslint: ignore[LNT002] --> ",
        "  ", " *zq* ", "\n\n", "\n> ", "\n- ",
    ),
    ".html": (
        " <code>zq</code> ", " <!-- zq --> ", ' <img src="zq"> ', "</p>\n<p>", "<br>", ' <a href="/zq">zq</a> ', "&nbsp;",
        " &amp; ", "<wbr>", " <script>zq()</script> ", '<sup><a href="#9">9</a></sup> ', " <kbd>zq</kbd> ", "\n", "  ",
        " <svg><title>zq</title></svg> ", "&#160;", ' <time datetime="zq"></time> ', " <input value=zq> ",
    ),
    ".txt": (" [newslint-ignore LNT002: zq] ", "\n[newslint-ignore LNT002: zq]\n", "\n", "\n\n", "  "),
}  # fmt: skip
"""What stands in a gap between two words."""
AROUND = {
    ".md": (
        ("*", "*"), ("**", "**"), ("_", "_"), ("__", "__"), ("~~", "~~"), ("[", "](/zq)"), ("[", "][zq]"), ("[", "]"),
        ("<b>", "</b>"), ('<a href="/zq">', "</a>"), ("***", "***"), ("![", "](zq.png)"), ("`", "`"), ("**[", "](/zq)**"),
    ),
    ".html": (
        ("<b>", "</b>"), ('<a href="/zq">', "</a>"), ('<span class="zq">', "</span>"), ("<b><i>", "</i></b>"),
        ("<em>", "</em>"), ("<q>", "</q>"), ("<code>", "</code>"), ("<del>", "</del>"), ("<mark>", "</mark>"),
    ),
    ".txt": (("[newslint-ignore LNT002: zq]", ""),),
}  # fmt: skip
"""What stands around some words."""
HOLDERS = {
    ".md": (
        "{}", "{}", "- {}\n- Other words.", "- Other words.\n- {}\n- Still others.", "1. Other words.\n2. {}", "> {}",
        "> Other words.\n>\n> {}", "# {}", "| Town | {} |\n|---|---|\n| Leek | {} |", "![zq](zq.png)\n{}", "- {}",
        "Other words.\n\n- Others.\n\n{}\n\n- Last words.", "<div>\n\n{}\n\n</div>", "1. {}\n2. Other words.", "## {}\n{}",
    ),
    ".html": (
        "<p>{}</p>", "<p>{}</p>", "<ul><li>Other words.</li><li>{}</li></ul>", "<ul>\n<li>{}</li>\n</ul>",
        "<table><tr><td>Leek</td><td>{}</td></tr></table>", "<blockquote>{}</blockquote>", "<div><p>{}</p></div>",
        '<figure><img src="zq"><figcaption>{}</figcaption></figure>', "<h2>{}</h2>", "<footer>{}</footer>",
        "<div>{}<p>Other words.</p></div>", "<p>{}\n<p>Other words.", "Other words.<br>{}<br>Others.", "<dl><dt>{}</dt></dl>",
        "<p><b>{}</b></p>",
    ),
    ".txt": ("{}", "Other words.\n{}"),
}  # fmt: skip
"""What a paragraph stands in."""
_CODE = ("<code>", "<kbd>", "`")
_NOTES = "\n\n[^9]: A note below the story.\n\n[zq]: /zq\n"
_ENTITIES = {"“": "&ldquo;", "”": "&rdquo;", "’": "&rsquo;", '"': "&quot;", "–": "&ndash;", "£": "&pound;"}
_SEEN = frozenset({"code", "kbd", "script", "style", "svg", "title"})
_GOES = frozenset("p div li h1 h2 h3 h4 h5 h6 blockquote footer a b i em strong span q mark s del sup u small".split())
"""Elements that may go with all that is in them."""


class Case(NamedTuple):
    """A file made for a rule."""

    name: str
    text: str


class Loss(NamedTuple):
    """A fix that does damage."""

    code: str
    mode: str
    case: Case
    after: str


@cache
def linter() -> Linter:
    """All rules at all levels, but for those on directives, which take these out."""
    registry = Registry.load(plugins=False)
    entries = [entry for entry in registry if not entry.meta.code.startswith("LNT")]
    return Linter(registry.build(entries, {}), level=Severity.ADVICE, known=registry.references())


@cache
def examples() -> tuple[str, ...]:
    """The texts of all bad examples."""
    return tuple(read_example(e).text for entry in Registry.load(plugins=False) for e in entry.meta.bad)


def cases(seed: int, most: int = 12) -> Iterator[Case]:
    """Files without end, each of up to so many examples; all rules have their turn."""
    rng = random.Random(seed)
    while True:
        texts = list(examples())
        rng.shuffle(texts)
        while texts:
            size = rng.choice((1, most, most, most))
            yield dressed(texts[:size], rng)
            del texts[:size]


def dressed(texts: list[str], rng: random.Random) -> Case:
    """Examples as a file of some format, with markup in each."""
    suffix = rng.choice((".md", ".md", ".html", ".html", ".html", ".txt"))
    plain = "<p>{}</p>" if suffix == ".html" else "{}"
    parts = [part for text in texts for part in _parts(text, suffix, plain, rng)]
    if rng.random() < 0.5:
        parts = [plain.replace("{}", "It rained."), *parts, plain.replace("{}", "The sun shone.")]
    whole = ("\n" if suffix == ".html" else "\n\n").join(parts) + "\n"
    if suffix == ".md":
        whole += _NOTES + (f"\n[{rng.choice(texts[0].split())}]: /zq\n" if rng.random() < 0.3 else "")
    return Case(f"story{suffix}", whole.replace("\n", "\r\n") if rng.random() < 0.05 else whole)


def _parts(text: str, suffix: str, plain: str, rng: random.Random) -> list[str]:
    """The paragraphs of an example, one of them with markup in it and in something that holds it."""
    paragraphs = text.split("\n\n")
    chosen = rng.randrange(len(paragraphs))
    if suffix == ".html":
        paragraphs = [escape(p, quote=False) for p in paragraphs]
        if rng.random() < 0.2:
            paragraphs = ["".join(_ENTITIES.get(ch, ch) for ch in p) for p in paragraphs]
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        paragraphs[chosen] = _marked(paragraphs[chosen], suffix, rng)
    holder = rng.choice(HOLDERS[suffix])
    return [(holder if k == chosen else plain).replace("{}", p) for k, p in enumerate(paragraphs)]


def _marked(text: str, suffix: str, rng: random.Random) -> str:
    """A paragraph with one more piece of markup in a gap, or around some of its words."""
    if any(code in text for code in _CODE) or "newslint" in text:
        return text  # what code may hold is another question, and a directive is a comment already
    gaps = [m.span() for m in re.finditer(r"<[^>]*>|( +)", text) if m[1]]
    if gaps and rng.random() < 0.5:
        start, end = rng.choice(gaps)
        return text[:start] + rng.choice(BETWEEN[suffix]) + text[end:]
    pattern = r"[\w’'&;-]+|[.,;:!?]+" if rng.random() < 0.3 else r"[\w’'&;-]+"
    words = [m.span() for m in re.finditer(rf"<[^>]*>|({pattern})", text) if m[1]]
    if not words:
        return text
    first = rng.randrange(len(words))
    last = min(len(words) - 1, first + rng.choice((0, 0, 0, 1, 1, 2, 4, 30)))
    left, right = rng.choice(AROUND[suffix])
    if left in _CODE and ("<" in text or "`" in text):
        return text
    start, end = words[first][0], words[last][1]
    return f"{text[:start]}{left}{text[start:end]}{right}{text[end:]}"


class _Events(HTMLParser):
    """What a file holds beside its words, in order; an element with nothing in it is an event of its own."""

    def __init__(self, literal: str) -> None:
        super().__init__(convert_charrefs=False)
        self.events: list[tuple[str, str]] = []
        self._literal = literal
        self._open: list[str] = []
        self._bare = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.events.append((f"<{tag}", str([at for at in attrs if at[0] != "alt"])))
        self._open.append(tag)
        self._bare = True

    def handle_endtag(self, tag: str) -> None:
        self.events.append((f"/{tag}", "hollow" if self._bare else ""))
        self._bare = False
        if tag in self._open:
            del self._open[len(self._open) - 1 - self._open[::-1].index(tag) :]

    def handle_comment(self, data: str) -> None:
        self.events.append(("comment", data))

    def handle_entityref(self, name: str) -> None:
        self.events.append(("entity", name))
        self._bare = False

    def handle_charref(self, name: str) -> None:
        self.events.append(("entity", name))
        self._bare = False

    def handle_data(self, data: str) -> None:
        if data.strip():
            self._bare = False
        if _SEEN & set(self._open):
            self.events.append(("data", data))
        self.events += (("literal", found) for found in re.findall(self._literal, data)) if self._literal else ()


@lru_cache(64)
def events(name: str, text: str) -> list[tuple[str, str]]:
    """The markup of a file as an independent parser sees it."""
    if name.endswith(".txt"):
        return [("directive", found) for found in re.findall(r"\[newslint-[^\]\n]*\]", text)]
    literal, source = "", text
    if name.endswith(".md"):
        text = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(text)
        literal = r"\[\^9\]|https?://\S+\w|[*_`\[\]|~]"
    parser = _Events(literal)
    parser.feed(text)
    parser.close()
    if not literal:
        return parser.events
    written = [("entity", found) for found in re.findall(r"&#?\w+;", source)]
    return [event for event in parser.events if event[0] != "entity"] + written


def damaged(case: Case, after: str, *, deletes: bool) -> bool:
    """Whether a change lost, tore or emptied markup; where paragraphs may go, so may all that holds them."""
    before, now = events(case.name, case.text), events(case.name, after)
    if before == now:
        return False
    if not deletes:
        return True
    return not _less(tuple(before), tuple(now))


def _less(before: tuple[tuple[str, str], ...], now: tuple[tuple[str, str], ...]) -> bool:
    """Whether the second is the first without some runs that are whole."""
    same = next((k for k, (a, b) in enumerate(zip(before, now, strict=False)) if a != b), min(len(before), len(now)))
    if not now[same:]:
        return _balanced(before[same:])
    return any(
        _balanced(before[at:end]) and _less(before[end:], now[at:])
        for at in range(same, -1, -1)
        for end in range(at + 1, len(before) - len(now) + at + 1)
    )


def _balanced(gone: tuple[tuple[str, str], ...]) -> bool:
    """Whether what went is whole: as many tags that open as close, and nothing that stands by itself."""
    count: Counter[str] = Counter()
    for what, _ in gone:
        if what in ("entity", "literal"):
            continue
        if what[0] not in "</" or what[1:] not in _GOES:
            return False
        count[what[1:]] += 1 if what[0] == "<" else -1
    return not any(count.values())


def deletes(text: str, fix: Fix) -> bool:
    """Whether a fix takes out a range as a whole."""
    return any(not edit.text and text[edit.span.start : edit.span.end].strip() for edit in fix.edits)


def offered(report: Report) -> Iterator[tuple[Finding, Fix]]:
    """All fixes that are handed out with edits, whoever may apply them."""
    for finding in report.findings:
        for fix in finding.fixes:
            if fix.edits:
                yield finding, fix


def losses(case: Case, *, together: bool = True) -> tuple[int, list[Loss]]:
    """How many edits a file gave rise to, and what damage they do: each fix by itself, and all ``together``."""
    lint = linter()
    report = lint.check(parse(case.name, case.text))
    found: list[Loss] = []
    count = 0
    for finding, fix in offered(report):
        count += len(fix.edits)
        after = apply(case.text, fix.edits)
        if damaged(case, after, deletes=deletes(case.text, fix)):
            found.append(Loss(finding.code, fix.safety.value, case, after))
    for unsafe in (False, True) if count and together else ():
        fixed = fix_text(case.text, lambda text: lint.check(parse(case.name, text)).findings, unsafe=unsafe)
        if fixed.text != case.text and damaged(case, fixed.text, deletes=True):
            found.append(Loss(" ".join(sorted(fixed.applied)), f"mended, unsafe {unsafe}", case, fixed.text))
        if not fixed.converged and not unsafe:
            found.append(Loss(" ".join(fixed.conflicting_rules), "unsettled", case, fixed.text))
    return count, found


def main() -> None:
    """Run until so many edits have been held against the parser."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("edits", type=int)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    edits = files = 0
    known: Counter[tuple[str, str, str]] = Counter()
    for case in cases(options.seed):
        count, found = losses(case, together=files % 10 == 0)
        if edits // 1000 < (edits + count) // 1000:
            print(f"{edits + count} edits, {sum(known.values())} losses", file=sys.stderr, flush=True)
        edits, files = edits + count, files + 1
        for loss in found:
            key = (loss.code, loss.mode, case.name)
            if not known[key]:
                print(f"{' '.join(key)}\n  {case.text!r}\n  {loss.after!r}", flush=True)
            known[key] += 1
        if edits >= options.edits:
            break
    print(f"{edits} edits in {files} files: {sum(known.values())} losses of {len(known)} sorts")


if __name__ == "__main__":
    main()
