"""Photo credits, captions and alternative texts that were pasted along with the story."""

from __future__ import annotations

import re

from newslint.checks.boilerplate._forms import CaptionOptions, Form, Line, LineRule
from newslint.engine.finding import Safety, Severity
from newslint.engine.rule import Meta
from newslint.text import FieldKind

_AGENCIES = (
    "AP", "AFP", "Reuters", "REUTERS", "EPA(?:-EFE)?", "EFE", "PA(?: Wire| Media| Images)?", "Press Association",
    "Getty(?: Images)?(?: for [A-Z][^()]{1,40})?", "GETTY(?: IMAGES)?", "Shutterstock", "Alamy",
    "Rex(?: Features)?", "REX", "Corbis",
    "Bloomberg", "Xinhua", "TASS", "Sputnik", "Anadolu(?: Agency)?", "NurPhoto", "Zuma(?: Press)?", "ZUMA(?: Press)?",
    "iStock", "Unsplash", "Pexels", "Pixabay", "Flickr", "Wikimedia(?: Commons)?", "WireImage", "FilmMagic", "Invision",
    "Associated Press", "AAP", "CP", "UPI", "DPA", "Dpa", "dpa", "NASA", "ESA", "Handout", "HANDOUT", "Supplied",
    "Pool", "POOL", "File",
)  # fmt: skip
_AGENCY = f"(?:{'|'.join(_AGENCIES)})"
_NAMES = tuple(re.split(r"[(\[]", name)[0] for name in _AGENCIES)
"""How the names of agencies start."""
_PICTURE = "(?:photo(?:graph)?s?|pictures?|images?|pics?|illustrations?|video|screenshot|screengrab|file photo)"
_PICTURES = ("photo", "picture", "image", "pic", "illustration", "video", "screen", "file photo")
"""How these words start."""
_VIEWER = (
    *("view ", "click ", "tap ", "open ", "expand ", "enlarge ", "toggle ", "hide ", "close ", "show ", "read "),
    *("alt", "caption", "image", "media ", "photo", "slide "),
)
"""How the labels of a picture viewer start, and what each of them holds."""
_VIEWED = ("image", "photo", "picture", "caption", "media", "text", "enlarge", "expand", "zoom")
_OF_VIEWER = "it is a label of a picture viewer, in a line by itself"
_CREDIT = f"(?:(?:{_PICTURE} )?(?:credits?|courtesy|copyright)|{_PICTURE}(?: source)?)"
_NAME = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}"
_OPEN, _CLOSE = r"[(\[]?", r"[)\]]?\.?"


class PhotoCredit(LineRule[CaptionOptions]):
    """``Photo: Getty Images``, ``FILE PHOTO: ...``, ``(AP Photo/...)``."""

    meta = Meta(
        code="BLR109",
        name="photo-credit",
        summary="A photo credit, a caption or an alternative text has been left in the story.",
        why="Without its picture the line describes something that readers cannot see.",
        severity=Severity.WARNING,
        scope="line",
        bad=(
            "The ferry sank in calm water.\n\n[[Photograph: Ingrid Solberg/AFP]]\n\nNobody was hurt.",
            "The ferry sank in calm water.\n\n[[FILE PHOTO: The ferry leaves the harbour in 2019. REUTERS/Ola Nord]]",
            "The ferry sank in calm water.\n\n[[The ferry leaves the harbour in 2019. (AP Photo/Ola Nord)]]",
            "The ferry sank in calm water.\n\n[[Ola Nord/Harbour Times/Getty Images]]",
        ),
        good=(
            "Photographs by Ola Nord hang in the harbour hall until the end of May, the museum said.",
            "Picture: a ferry sinks in calm water, and the captain is the last to notice that all have left.",
            "The statement was seen by Reuters (photographs were not allowed in the courtroom).",
            "The ferry sank in calm water.\n\nPhoto caption: Divers at the wreck on Monday\n\nNobody was hurt.",
        ),
        in_quotes=True,
    )
    safety = Safety.DISPLAY  # with captions in the copy it may be at home
    called = "a photo credit or a caption"
    own_field = frozenset({FieldKind.CAPTION, FieldKind.BYLINE})
    forms = (
        Form(
            "a tag for file pictures stands in front, and what follows describes a picture",
            (rf"{_OPEN}FILE(?: ?PHOTO| ?PICTURE| ?IMAGE)? ?[-:–—]",),
            starts=("FILE",),
        ),
        Form(
            _OF_VIEWER,
            (
                r"(?i:view (?:image|photo|picture)s? in|(?:click|tap) (?:to|on) (?:enlarge|expand|zoom|image|photo))",
                r"(?i:(?:open|expand|enlarge)(?: this)? (?:image|photo)|(?:toggle|hide|close|show|read|media) caption)",
                r"(?i:alt(?:ernative)?[ -]text\b|(?:image|media|photo) (?:copyright|source)\b)",
                r"(?i:(?:image|media) caption\b)",
                r"(?i:(?:image|photo|slide) \d+ of \d+|\d+ of \d+ ?$|image ?$|(?:photo|image) gallery)",
                r"(?i:(?:photo )?caption ?:? ?$)",
            ),
            starts=(*_VIEWER, *"0123456789"),
            holds=(*_VIEWED, " of "),
            words=40,
        ),
        Form(
            "it has the word for a picture or a credit as a tag in front, and is short",
            (rf"{_OPEN}(?i:{_CREDIT})(?: (?i:by))? ?[:|/©]",),
            starts=(*_PICTURES, "credit", "courtesy", "copyright"),
            holds=tuple(":|/©"),
            words=14,
            sentence=8,
        ),
        Form(
            "the name of a picture agency stands in front, and it is short",
            (rf"[(\[]{_AGENCY} ?[:/]",),
            starts=_NAMES,
            holds=(":", "/"),
            words=14,
            sentence=8,
        ),
        Form(
            "it has the word for a picture or a credit, and no sentence follows",
            (rf"{_OPEN}(?i:{_PICTURE}) (?i:by|courtesy|credit|via)\b",),
            starts=_PICTURES,
            words=10,
            sentence=5,
        ),
        Form(
            "it has a word of credit, and no sentence follows",
            (rf"{_OPEN}Courtesy(?: of|:)? (?:the )?[A-Z]",),
            starts=("Courtesy",),
            words=14,
            sentence=8,
        ),
        Form(
            "it has the name of a picture agency, and a slash between names",
            (rf"{_OPEN}{_NAME}(?: ?/ ?{_NAME}){{0,2}} ?/ ?{_AGENCY}(?:/[\w .'’-]+)?{_CLOSE}$",),
            holds=("/",),
        ),
        Form(
            "it has the name of a picture agency, and a slash between names",
            (rf"{_OPEN}{_AGENCY}(?: [Pp]hoto| PHOTO| Images?)?(?: ?[/,|] ?{_NAME}){{1,3}}(?:, File)?{_CLOSE}$",),
            starts=_NAMES,
            holds=tuple("/,|"),
        ),
        Form(
            "it is the name of a picture agency, in a line by itself",
            (
                rf"{_OPEN}(?:G(?:etty(?: Images)?|ETTY IMAGES)|AP Photo|Shutterstock|iStock|Supplied|Handout){_CLOSE}$",
                r"(?i:(?:file|stock) (?:photo|image|picture))$",
            ),
            starts=("Getty", "GETTY", "AP", "Shutterstock", "iStock", "Supplied", "Handout", "file ", "stock "),
        ),
    )
    ending = Form(
        "a credit stands at the end, after words that tell what is seen",
        (
            rf"[(\[] ?(?i:(?:(?:ap|file) )?{_CREDIT})(?: ?[:/|]| (?i:by|via|courtesy of) )[^()]{{0,90}}[)\]]",
            r"[(\[] ?(?:AP (?:Photo|Images)|AFP|REUTERS|EPA|PA) ?/[^()]{2,60}[)\]]",
            rf"\bREUTERS/{_NAME}(?:/[\w ]+)?",
            rf"\bAP Photo/{_NAME}(?:, File)?",
            rf"\b{_NAME}(?:/{_NAME})?/{_AGENCY}(?:/[\w ]+)?",
            r"(?<=[.!?] )(?:Picture|Photo|Photograph|Image|Pic|Credit)s?: [^.\r\n]{2,60}",
            r"(?<=[.!?\d] )(?:Getty Images|PA (?:Media|Wire)|AFP via Getty Images|Shutterstock|Alamy)",
        ),
    )

    def _form(self, text: str, line: Line) -> Form | None:
        """The form of a line; where the house has captions, only labels of a picture viewer are a fault."""
        form = super()._form(text, line)
        return None if form and self.options.captions and form.evidence != _OF_VIEWER else form
