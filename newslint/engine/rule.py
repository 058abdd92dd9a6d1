"""What a rule is: data that describe it, options, and one pure function from a document to findings."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Literal, Self, get_args, get_origin

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple


class Example(NamedTuple):
    """A text that shows a rule at work. ``[[...]]`` marks each exact span that must be found.

    ``fixed`` is what the first fix of each finding makes of it. ``options`` configure the rule. ``source`` is the text
    of a transcript that the story is held against.
    """

    text: str
    fixed: str | None = None
    options: Mapping[str, Any] = MappingProxyType({})
    source: str = ""


_CODE, _NAME = lazy_regex(r"[A-Z]{3}\d{3}\Z"), lazy_regex(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


def is_code(text: str) -> bool:
    """Whether a text has the form of a rule's code: ``ABC123``."""
    return _CODE.match(text) is not None


def is_name(text: str) -> bool:
    """Whether a text has the form of a rule's name: ``a-or-an``."""
    return _NAME.match(text) is not None


BLOCKS = ("heading", "item", "cell")
"""What markup says of paragraphs: headings inside a story, items of lists, cells of tables."""
Scope = Literal["word", "sentence", "story", "line", "directive"]
"""What a finding speaks of, and so with which others it competes for a place.

``word``: the language of the words there; of several findings the most severe and most exact one stays. ``sentence``:
the same of words that make a sentence; nothing is said of tables, verse, crossheads and answers of interviews (see
`newslint.story.parts_of_copy`). ``story``: how
two places of the story agree; one word may well have such a fault and a slip of language too. ``line``: a line that
does not belong; nothing else is worth saying of it. ``directive``: what the text says to newslint itself.
"""
Depth = Literal["fast", "thorough"]
"""How closely sentences are read. ``fast``: rules look, and the second reader is asked only about what some of them
found. ``thorough``: the second reader reads every sentence, which takes ten times as long, and rules explain what it
marks."""
Status = Literal["stable", "preview", "deprecated"]
"""``preview``: new, and runs only where it is asked for. ``deprecated``: to go; whoever selects it is told."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)  # each method costs every run a bit
class RuleHeader:
    """What decides whether and how a rule runs. It is kept between runs, field by field, and known of every rule."""

    code: str
    """Family prefix and three digits, for ever: ``GRM101``."""
    name: str
    """Describes the fault and reads well after "ignore": ``a-or-an``."""
    severity: Severity
    in_quotes: bool = False
    """Whether words inside quotation marks count. Names, numbers and consistency do, and what only the writer can have
    done: a speaker neither spells nor types. Grammar and style do not."""
    scope: Scope = "word"
    doubt: int = 0
    """How likely, in per cent, the second reader must find it that something is wrong with the words of a finding; with
    less it is kept as advice. 0: it is not asked."""
    fix_doubt: int = 0
    """The same of its fixes: with less, a person has to apply them. 0: it is not asked."""
    status: Status = "stable"
    aliases: tuple[str, ...] = ()
    """Codes and names that the rule had, and those of rules that are part of it now. They go on working."""
    fields: tuple[str, ...] = ()
    """The parts of a story in which it counts (see :class:`FieldKind` and `BLOCKS`); all where none is named."""
    variety: str = ""
    """The English of the stories in which it counts, American or British; any where none is named."""
    valid_from: str = ""
    """The first day on which it holds, as 2026-01-31; ever since where none is named."""
    valid_until: str = ""
    """The last day on which it holds."""

    @classmethod
    def of(cls, meta: RuleHeader) -> RuleHeader:
        """The header alone, of all that is known."""
        return RuleHeader(**{field.name: getattr(meta, field.name) for field in fields(RuleHeader)})

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code[:3]

    def is_called(self, reference: str) -> bool:
        """Whether a code or a name is that of the rule, today or of old."""
        return reference.upper() == self.code or reference.lower() == self.name or self.was_called(reference)

    def was_called(self, reference: str) -> bool:
        """Whether a code or a name is an old one of the rule."""
        return bool(self.aliases) and any(reference.lower() == alias.lower() for alias in self.aliases)

    def fits(self, reference: str) -> bool:
        """Whether a reference means the rule: a code or name of it, the first letters of a code, or ``ALL``."""
        start = reference.upper()
        return (
            start == "ALL"
            or self.code.startswith(start)
            or self.is_called(reference)
            or any(alias.startswith(start) for alias in self.aliases if alias[0].isupper())
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)  # each method costs every run a bit
class Meta(RuleHeader):
    """What is known of a rule without running it."""

    summary: str
    """One sentence for lists."""
    why: str
    """Why it matters to a reader or a desk."""
    bad: tuple[str | Example, ...]
    good: tuple[str | Example, ...]
    since: str = "0.1.0"
    """The version that had the rule first."""
    source: str = ""
    """The guide or grammar that says so."""
    owner: str = ""
    """Who answers for it: a desk or a person."""


class NoOptions(NamedTuple):
    """The options of a rule that has none."""


if TYPE_CHECKING:
    from typing_extensions import TypeVar

    OptionsT = TypeVar("OptionsT", default=NoOptions)
else:  # defaults are news of Python 3.13, and nobody but type checkers needs this one
    from typing import TypeVar

    OptionsT = TypeVar("OptionsT")


class Rule(ABC, Generic[OptionsT]):
    """A check. Rules hold nothing but their frozen options, so one instance serves all documents and threads.

    A rule with options names their class, a named tuple or a frozen dataclass, in its base: ``Rule[DashOptions]``.
    """

    meta: Meta
    Options: ClassVar[type] = NoOptions
    """The class of the options, as the rule names it in its base."""
    _named: ClassVar[Any] = OptionsT  # type: ignore[misc] # the variable itself, as a value
    """That class; in a base that leaves it open, the type variable that stands for it."""
    triggers: frozenset[str] | None = None
    """Lower-case tokens; the rule is called where a document holds one of them. ``None``: always called."""
    evidence: ClassVar[tuple[type[Evidence[Any]], ...]] = ()
    """More ways in which the rule finds its fault."""
    depth: ClassVar[Depth] = "fast"
    """The least depth of reading at which it is called."""
    reads_fields: ClassVar[bool] = False
    """Whether it asks for headlines, captions and the like: then its examples are read as plain text is."""
    weighs: ClassVar[bool] = False
    """Whether all of this is only likely: then it gives way to what is known of the same words."""

    leaves_answers: ClassVar[bool] = False
    """Whether a person alone gives the answer, and so applies the fix, where a finding asks."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Take the class of the options from the base that names it, whatever else that base is generic in."""
        super().__init_subclass__(**kwargs)
        for base in vars(cls).get("__orig_bases__", ()):
            origin = get_origin(base)
            if isinstance(origin, type) and issubclass(origin, Rule):
                given = dict(zip(getattr(origin, "__parameters__", ()), get_args(base), strict=False))
                cls._named = given.get(origin._named, origin._named)
                if isinstance(cls._named, type) and cls._named is not Any and "Options" not in vars(cls):
                    cls.Options = cls._named

    def __init__(self, options: OptionsT | None = None) -> None:
        self.options: OptionsT = options if options is not None else self.Options()

    @abstractmethod
    def check(self, document: Document) -> Iterator[Finding]:
        """Yield what is wrong in a document, in any order."""

    def counts_at(self, document: Document, span: Span) -> bool:
        """Whether what it says of a place is kept as far as quotations go: worth asking before what costs much."""
        return self.meta.in_quotes or not document.quotes.touches(span)

    def found(
        self,
        span: Span,
        message: str,
        *,
        fixes: tuple[Fix, ...] = (),
        related: tuple[Related, ...] = (),
        severity: Severity | None = None,
    ) -> Finding:
        """A finding of this rule, at the rule's own severity unless this case is less (or more) certain."""
        if self.leaves_answers and message.endswith("?"):
            fixes = tuple(fix._replace(safety=Safety.DISPLAY) for fix in fixes)
        return Finding(
            self.meta.code, self.meta.name, span, message, severity or self.meta.severity, tuple(fixes), tuple(related)
        )


class Evidence(Rule[OptionsT]):
    """One more way in which a rule finds its fault, by weighing what is likely.

    It is called by itself, so it may have triggers of its own, and what it finds has the code and name of its rule.
    """

    severity: ClassVar[Severity | None] = None
    """How severe its findings are, if they are less sure than those of the rule."""
    weighs: ClassVar[bool] = True
    leaves_answers: ClassVar[bool] = True

    @classmethod
    def of(cls, rule: type[Rule[OptionsT]], options: OptionsT | None = None) -> Self:
        """The evidence of a rule, with the options of that rule."""
        made = cls(options if options is not None else rule.Options())
        made.meta = replace(rule.meta, severity=cls.severity or rule.meta.severity)
        return made


AnyRule = Rule[Any]
"""A rule with whatever options it has."""
