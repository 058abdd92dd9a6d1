"""Formats that are not read as text: told by the suffix of a file or by how it begins, and refused by their names.

What is no prose must not be taken for it: its tags would be reported as faults, and fixes would break the file.
"""

from __future__ import annotations

from pathlib import PurePath

from newslint.util.lazy_regex import lazy_regex

_FORMATS = {
    "an XML document": "xhtm xsl xslt svg opml dita fb2 docbook tei plist resx kml",
    "JSON data": "geojson jsonld json5 jsonc webmanifest ipynb",
    "a LaTeX document": "tex latex ltx sty cls bib",
    "an Org document": "org",
    "settings or data in YAML or TOML": "yaml yml toml ini cfg conf properties env",
    "a table of data": "csv tsv tab psv parquet",
    "subtitles": "sbv ass ssa ttml dfxp sub",
    "wiki markup": "wiki mediawiki wikitext creole textile",
    "an R Markdown or Quarto document": "rmd qmd",
    "a mail message": "eml mbox msg emlx",
    "a template": "j2 jinja jinja2 liquid hbs mustache ejs erb haml pug twig njk tmpl",
    "a patch": "diff patch",
    "a man page": "man roff",
    "a calendar or address book": "ics vcf",
    "an office document": "doc docm dot dotx ott rtf pages xls xlsx ods ppt pptx odp key wpd",
    "a PDF": "pdf",
    "an e-book": "epub mobi azw azw3",
    "a web archive": "mht mhtml warc webarchive",
    "a program's source": (
        "py pyi pyw rb pl pm php js mjs cjs jsx ts tsx vue svelte java kt kts scala groovy c h cc cpp cxx hh hpp cs go"
        " rs swift m mm r jl lua sh bash zsh fish ps1 bat cmd sql css scss sass less hs ml mli fs fsx clj cljs ex exs"
        " erl el lisp scm dart nim zig pas f90 asm s vb vbs awk tcl gradle cmake mk proto graphql tf ipy"
    ),
}
"""What a format is called, and its suffixes."""
_SUFFIXES = {suffix: name for name, suffixes in _FORMATS.items() for suffix in suffixes.split()}
_INSTEAD = "convert it to HTML, Markdown or plain text"

_READ_BY_NAME = {
    "a news feed, RSS or Atom": ".xml",
    "NITF": ".nitf",
    "NewsML": ".xml",
    "an XML document": ".xml",
    "JSON data": ".json",
    "subtitles": ".srt or .vtt",
}
"""What is read, but under the name of a text only refused: people should know what they check."""

_BEGINNINGS = (
    ("a news feed, RSS or Atom", r"(?:<\?xml[^>]*>\s*(?:<[!?][^>]*>\s*)*)?<(?:rss|feed|rdf:RDF)[\s>]"),
    ("NITF", r"(?:<\?xml[^>]*>\s*(?:<[!?][^>]*>\s*)*)?<nitf[\s>]"),
    ("NewsML", r"(?:<\?xml[^>]*>\s*(?:<[!?][^>]*>\s*)*)?<(?:NewsML|newsItem|newsMessage|packageItem)[\s>]"),
    ("an XML document", r"<\?xml\s"),
    ("a LaTeX document", r"(?:%[^\n]*\n\s*)*\\(?:documentclass|documentstyle|begin\{document\})"),
    ("subtitles", r"WEBVTT(?:\s|\Z)|\d{1,4}\s*\n\d\d:\d\d:\d\d[,.]\d{3} --> "),
    ("a program's source", r"#![ ]?/\S+"),
    ("a mail message", r"From \S+@\S+ .{10,60}\n|(?:Return-Path|Received|MIME-Version|Delivered-To): \S"),
)
_STARTS = ("<", "{", "[", "\\", "%", "#!", "WEBVTT", "From ", "Return-", "Received:", "MIME-", "Delivered-")
"""What one of these, or JSON, starts with: few stories do."""
_BEGINS = lazy_regex("|".join(f"(?P<f{k}>{pattern})" for k, (_, pattern) in enumerate(_BEGINNINGS)))
_PAGE = lazy_regex(r"(?is:(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html)\b)")
_HEAD = 2_000  # code points in which a text says what it is
_CODE_SIGNS = frozenset("{}<>=\\|[]_;#$^*+~@`")
_SAMPLE = 20_000  # code points
_MOST_SIGNS = 0.04  # of a text: two in a line of prose
_LEAST_LETTERS = 0.6


def refused(name: str) -> str | None:
    """Why a file of this name is not read; ``None`` where its name does not forbid it."""
    suffix = PurePath(name).suffix.lower()
    called = _SUFFIXES.get(suffix[1:])
    return f"{called} ({suffix}), which newslint does not read: {_INSTEAD}" if called else None


def is_page(text: str) -> bool:
    """Whether a text says that it is a page of HTML."""
    return "<" in text[:100] and _PAGE.match(text.lstrip("\ufeff \t\r\n")[:_HEAD]) is not None


def told_by_text(text: str) -> str | None:
    """Why a text is not read as plain text, where it gives itself away as something else."""
    head = text[:_HEAD].lstrip("\ufeff \t\r\n")
    if not head.startswith(_STARTS) and not (head[:1].isdigit() and " --> " in head[:60]):
        return None
    m = _BEGINS.match(head)
    called = _BEGINNINGS[int((m.lastgroup or "f0")[1:])][0] if m else "JSON data" if _is_json(text) else ""
    if not called:
        return None
    if suffix := _READ_BY_NAME.get(called):
        return f"{called} by its text: newslint reads it where its name ends in {suffix}"
    return f"{called} by its text, which newslint does not read: {_INSTEAD}"


def _is_json(text: str) -> bool:
    """Whether a text as a whole is a list or object of JSON, or several of them, one a line."""
    text = text.strip("\ufeff \t\r\n")
    if text[:1] not in ("{", "[") or text[-1:] not in ("}", "]") or not any(map(str.isalnum, text[:_HEAD])):
        return False
    import json

    for part in (text, text.partition("\n")[0]):
        try:
            value = json.loads(part)
        except (ValueError, RecursionError):
            continue
        return bool(value) and isinstance(value, list | dict) and (part is text or isinstance(value, dict))
    return False


def is_prose(text: str) -> bool:
    """Whether a text of an unknown format is plainly prose: letters and spaces, and few of the signs of code."""
    sample = text[:_SAMPLE]
    if not sample.strip():
        return True
    signs = sum(ch in _CODE_SIGNS for ch in sample)
    letters = sum(ch.isalpha() or ch == " " for ch in sample)
    return signs <= _MOST_SIGNS * len(sample) + 3 and letters >= _LEAST_LETTERS * len(sample)
