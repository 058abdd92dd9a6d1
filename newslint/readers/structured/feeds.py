"""The stories of feeds, RSS and Atom, and of WordPress exports, which are such a feed."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.readers.structured.assembly import Assembly, Text, blanked
from newslint.readers.structured.blocks import add_blocks
from newslint.readers.structured.trees import Node
from newslint.text import Document, FieldKind
from newslint.util.lazy_regex import lazy_regex

_WORDPRESS = "wordpress.org/export"
_POSTS = ("post", "page")
_UNUSED = ("trash", "auto-draft", "inherit")
_TAG = lazy_regex(r"<[^<>]{0,500}>")
_SHORTCODE = lazy_regex(
    r"\[/?(?:caption|wp_caption|gallery|embed|audio|video|playlist|contact-form-7|(?:su|vc|et_pb)_\w{1,40})\b"
    r"[^\[\]\r\n]{0,1000}\]"
)


def rss(root: Node, path: str) -> Iterator[Document]:
    """The stories of a feed in any RSS, or of a WordPress export: of that, posts and pages that are in use."""
    for item in root.all("item"):
        said = {child.name: child.said() for child in item.children() if _WORDPRESS in child.space}
        if said and (said.get("post_type", "post") not in _POSTS or said.get("status", "") in _UNUSED):
            continue
        story = Assembly(path, _named(item, "guid", "link", "title"))
        story.date(node.said() for name in ("post_date", "pubDate", "date") for node in item.children(name))
        for title in item.children("title"):
            story.paragraph(title.texts(), FieldKind.HEADLINE)
            break
        for author in [*item.children("creator"), *item.children("author")][:1]:
            if not said and "@" not in author.said():
                story.paragraph(author.texts(), FieldKind.BYLINE)
        whole = [child for child in item.children("encoded") if "excerpt" not in child.space]
        excerpt = [child for child in item.children("encoded") if "excerpt" in child.space]
        for summary in [*item.children("description"), *excerpt]:
            if not (whole and _is_repeated(summary, whole[0])):
                if whole:
                    story.paragraph(summary.texts(), FieldKind.STANDFIRST)
                else:
                    story.html(summary.texts())
        for content in whole:
            _add_posted(story, content.texts())
        yield from filter(None, [story.document()])


def atom(root: Node, path: str) -> Iterator[Document]:
    """The stories of an Atom feed, or of an entry alone."""
    for entry in [root] if root.name == "entry" else root.children("entry"):
        story = Assembly(path, _named(entry, "id", "title"))
        story.date(node.said() for name in ("published", "updated") for node in entry.children(name))
        content = next(entry.children("content"), None)
        for title in entry.children("title"):
            plain = title.attributes.get("type", "text") == "text"
            story.paragraph(title.texts() if plain else _without_tags(title), FieldKind.HEADLINE)
        for summary in entry.children("summary"):
            if content is None:
                _add_typed(story, summary)
            elif not _is_repeated(summary, content):
                story.paragraph(_without_tags(summary), FieldKind.STANDFIRST)
        for author in entry.children("author"):
            if (name := author.find("name")) is not None:
                story.paragraph(name.texts(), FieldKind.BYLINE)
        if content is not None:
            _add_typed(story, content)
        yield from filter(None, [story.document()])


def _named(item: Node, *names: str) -> str:
    """What a feed calls one of its items."""
    return next((said for name in names for child in item.children(name) if (said := child.said())), "")


def _is_repeated(summary: Node, content: Node) -> bool:
    """Whether a summary is no more than the beginning of what it sums up."""
    key = "".join(filter(str.isalnum, _plain(summary).rstrip("…. []")))[:80].casefold()
    return not key or key in "".join(filter(str.isalnum, _plain(content))).casefold()


def _plain(node: Node) -> str:
    """The words of an element, without the tags in them."""
    return "".join(text.text for text in _without_tags(node))


def _without_tags(node: Node) -> list[Text]:
    """The texts of an element, tags written in them blanked out."""
    return blanked(node.texts(), _TAG)


def _add_typed(story: Assembly, node: Node) -> None:
    """Add what an element holds, as its type says: elements, HTML written as text, or text."""
    kind = node.attributes.get("type", "text")
    if kind == "xhtml" or kind.endswith("xml"):
        add_blocks(story, node)
    elif "html" in kind:
        story.html(node.texts())
    else:
        story.lines(node.texts())


def _add_posted(story: Assembly, texts: list[Text]) -> None:
    """Add what was posted: HTML, in which of old a blank line parts paragraphs, and codes stand for pictures."""
    shown = blanked(texts, _SHORTCODE)
    whole = "".join(text.text for text in shown)
    if "<p>" in whole or "<p " in whole:
        story.html(shown)
        return
    block: list[Text] = []
    ends = 0
    for text in shown:
        if not text.text.strip():
            ends += text.text.count("\n")
        elif ends > 1:
            story.html(block)
            block, ends = [], 0
        else:
            ends = 0
        block.append(text)
    story.html(block)
