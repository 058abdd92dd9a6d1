"""``a mission that were launched``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar._choices import swaps, written
from newslint.checks.grammar.verb_agreement._doubtful_antecedent import DoubtfulAntecedent, has_farther_noun
from newslint.checks.grammar.verb_agreement._first_plural import opens_with
from newslint.checks.grammar.verb_agreement._persons_before import farther_person, person_meant
from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.detectors.edit_tags.detector import edit_tags
from newslint.language.syntax.agreement import GrammaticalNumber, head_number, names_a_body
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.subjects import governor
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.tenses import forms_for
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import agreeing, is_noun, number, verb_number
from newslint.lexicon.auxiliaries import AGREEING
from newslint.lexicon.numerals import SEVERAL
from newslint.text import Document, Span

_RELATIVES = frozenset({"who", "which", "that"})
_ONE_OF_THEM = frozenset({"one", "each", "either", "neither"})
_SEVERAL_OF_THEM = frozenset({"both", "many", "several", "few"})
_SOME_OF_THEM = frozenset({"some", "most", "all", "half"})
_HARDLY = 0.05
"""What the detector finds less likely than this is taken for a slip of the parser."""
_DOUBTFUL = 0.3
"""What it finds less likely, where a noun farther off has the number of the verb: "routines of the user that are"."""
_AFTER_VERBS = frozenset({"DT", "PRP", "PRP$", "TO", "CD", "NNS", "NNP", "RB"})
_BEFORE_PREPOSITIONS = NOUNS | {"CD", "DT", "JJ"}


class VerbAgainstAntecedent(Rule):
    """A verb after who, which or that, of another number than the noun before."""

    meta = Meta(
        code="GRM204",
        name="verb-against-antecedent",
        aliases=("relative-verb",),
        summary="A verb after “who”, “which” or “that” does not agree with the noun that the clause describes.",
        why="The verb shows which noun is meant; in the wrong number it points at another one.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=90,
        bad=(
            "The villagers who [[was]] trapped have been freed.",
            "The bridge, which still [[are]] closed, was built in 1890.",
            "It is a wind that [[blow]] for months.",
            "They bought a pump, and wrote rules that [[applies]] to all.",
            "Her books, which [[was]] set in Peru, sold well.",
            "She is one of the singers who [[sells]] out stadiums.",
            "The soldiers, who [[was]] on patrol, were not hurt.",
            "The boats, both of which [[was]] full, sank.",
            "The letters, some of which [[was]] old, were sold.",
            "The divers, one of whom [[were]] hurt, swam ashore.",
            "He is the only one of the divers who [[have]] won a medal.",
            "The fund covers any nurse employed by the clinic before 2017 who [[were]] paid too little.",
            "The law applies to a person with two licences who [[were]] under 18.",
            "It means that the Otters, who [[has]] not lost at home, are through.",
        ),
        good=(
            "Villagers who were trapped have been freed.",
            "She is one of the few who vote, and a team who have lost.",
            "The board wanted a clerk who would go, and asked that he leave.",
            "The rains came late, which was a relief. It is hard for clerks to know who is ill.",
            "He is the only one of the judges who smiles.",
            "The boats, both of which were full, and the divers, one of whom was hurt, were found.",
            "The bread, some of which was old, was sold. More than one of whom were hurt.",
            "It eases the pains linked with the illness, which make it hard to walk.",
            "No matter which approach they take, the harvest will be late.",
            "The younger of the two singers, who is 17, swam, and a man in two films who was there.",
            "Papers found in an attic, which was dusty, were old. Papers in an attic, which were sold, were old.",
            "The Otters, who have not lost, met the Marquis, who has.",
        ),
    )
    triggers = _RELATIVES | {"whom"}
    evidence = (DoubtfulAntecedent,)

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare the verb after each relative pronoun with the noun before it."""
        view = syntax(document)
        for at in view.tokens.where(*_RELATIVES, "whom"):
            if view.tag[at] not in {"WDT", "WP"} or at <= view.sentence_start(at):
                continue
            verb = view.skip_adverbs(at + 1)
            if verb >= view.sentence_end(at):
                continue
            if view.previous_word(at) == "of":
                yield from self._part(view, at, verb)
            elif view.lower[at] != "whom":
                yield from self._clause(view, at, verb)

    def _part(self, view: SyntaxView, at: int, verb: int) -> Iterator[Finding]:
        """The finding for a clause about some of what was named: "the boats, both of which was"."""
        asked, count = verb_number(view.lower[verb]), _number_of_part(view, at)
        if view.tag[verb] not in FINITE or count is None or asked not in {"sing", "plur"} or asked == count:
            return
        use = agreeing(view.text[verb], count)
        if use is not None and not (is_noun(view.lower[verb]) and view.lower[verb] not in AGREEING):
            span, part = view.tokens.span(verb), Span(view.tokens.start_of(at - 2), view.tokens.span(at).end)
            kind = "one" if count == "sing" else "several"
            yield self.found(
                span,
                f"“{view.document[part]}” stands for {kind}: write {written([use])}.",
                fixes=swaps(span, [use]),
                related=(Related(part, "The subject."),),
            )

    def _clause(self, view: SyntaxView, at: int, verb: int) -> Iterator[Finding]:
        """The finding for a relative clause with its verb, if it is one."""
        asked = verb_number(view.lower[verb])
        if (
            view.tag[verb] not in {"VBZ", "VBP", "VBD", "VB"}
            or asked not in {"sing", "plur"}
            or view.lower[verb][0] == "'"
        ):
            return
        noun = at - 2 if view.previous_word(at) == "," else at - 1
        if view.tag[noun] in {"VB", "VBP", "VBG"}:
            return  # "for clerks to know who is ill"
        if view.lower[at] == "who":
            person = person_meant(view, at, asked) if noun == at - 1 else -1
            if person >= 0:
                yield from self._finding(view, person, at, verb, "plur" if asked == "sing" else "sing")
            if person >= 0 or farther_person(view, noun, asked):
                return
        if noun < view.sentence_start(at) or not _describes(view, noun, at, verb):
            return
        yield from self._noun_before(view, noun, at, verb, asked)

    def _noun_before(
        self, view: SyntaxView, noun: int, at: int, verb: int, asked: GrammaticalNumber
    ) -> Iterator[Finding]:
        """The finding for a clause that describes the noun before it."""
        count = _count(view, noun, at)
        if is_noun(view.lower[verb]) and view.next_word(verb) in {"last", "this", "next"} and view.lower[at] == "that":
            return  # "one of the reasons that plans last year broke down"
        if count is None or count == asked or view.lower[verb] in {"means", "like"} or view.next_word(verb) == "and":
            return
        if view.previous_word(at) == "," and (has_farther_noun(view, noun, asked) or opens_with(view, at, asked)):
            return  # "the imbalances linked with the condition, which make"
        if count == "plur" and view.previous_word(at) == "," and view.lower[at] == "which" and _said_before(view, noun):
            return  # "which" may mean all that was said
        if view.previous_word(at) != "," and _verb_follows(view, verb):
            return  # "a dip which league rivals could exploit"
        if agreeing(view.text[verb], count) is None:
            return
        least = _DOUBTFUL if has_farther_noun(view, noun, asked) else _HARDLY
        plain = _is_plain(view, noun, verb) or _are_people(view, noun, at)
        if not plain and not edit_tags(view.document).likely([verb], "verb-number", least):
            return
        yield from self._finding(view, noun, at, verb, count)

    def _finding(self, view: SyntaxView, noun: int, at: int, verb: int, count: GrammaticalNumber) -> Iterator[Finding]:
        """Put the verb of a clause into the number of the noun that it describes."""
        use = agreeing(view.text[verb], count)
        if use is None:
            return
        uses, span = forms_for(view, verb, count, use), view.tokens.span(verb)
        yield self.found(
            span,
            f"“{view.text[at].capitalize()}” stands for “{view.text[noun]}” here: write {written(uses)}.",
            fixes=swaps(span, uses),
            related=(Related(view.tokens.span(noun), "What the clause describes."),),
        )


def _number_of_part(view: SyntaxView, at: int) -> GrammaticalNumber | None:
    """The number of the word before "of which": by itself, or else that of what stands before its comma."""
    word = view.lower[at - 2]
    if word in _ONE_OF_THEM:
        return None if view.previous_word(at - 2) in {"than", "in"} else "sing"
    if word in _SEVERAL_OF_THEM or (view.tag[at - 2] == "CD" and word in SEVERAL):
        return "plur"
    noun = at - 4
    if word not in _SOME_OF_THEM or noun < view.sentence_start(at) or view.lower[at - 3] != ",":
        return None
    if view.tag[noun] != "NNS" or view.previous_tag(phrase_start(view, noun)) in {"IN", "CC", ","}:
        return None
    return head_number(view, noun)


def _said_before(view: SyntaxView, noun: int) -> bool:
    """Whether a clause, to which "which" may refer, stands before a noun in its sentence."""
    return not FINITE.isdisjoint(view.tag[view.sentence_start(noun) : noun])


def _is_plain(view: SyntaxView, noun: int, verb: int) -> bool:
    """Whether the noun stands right before the clause, alone in its phrase, and the verb can be nothing else."""
    if view.previous_tag(phrase_start(view, noun)) in {"IN", "CC", ","}:
        return False
    if is_noun(view.lower[verb]) and view.lower[verb] not in AGREEING and view.next_tag(verb) not in _AFTER_VERBS:
        return False
    who = noun + 2 if view.next_word(noun) == "," else noun + 1
    return who < verb and view.relation[who] in {"nsubj", "nsubj:pass"} and view.head[governor(view, verb)] == noun


def _is_one_of(view: SyntaxView, start: int) -> bool:
    """Whether a phrase follows "one of", so that the clause after it speaks of all; but not "the only one of"."""
    if view.lower[max(view.sentence_start(start), start - 2) : start] != ["one", "of"]:
        return False
    return view.previous_word(start - 2) not in {"only", "not", "no"}


def _is_only_one_of(view: SyntaxView, start: int) -> bool:
    """Whether a phrase follows "the only one of", so that the clause after it speaks of that one."""
    return start - 3 >= view.sentence_start(start) and view.lower[start - 3 : start] == ["only", "one", "of"]


def _ranked(view: SyntaxView, noun: int, at: int) -> GrammaticalNumber | None:
    """The number after "one of" and "the only one of": all are meant, or that one."""
    start = phrase_start(view, noun)
    if _is_only_one_of(view, start):
        return "sing"
    return "plur" if view.previous_word(at) != "," and _is_one_of(view, start) else None


def _are_people(view: SyntaxView, noun: int, at: int) -> bool:
    """Whether a name is that of a side, a band or a family: "the Lions, who"; but not "the Marquis, who"."""
    word = view.lower[noun]
    several = word.endswith("s") and not word.endswith("ss") and number(word) != "sing"
    capital = view.text[noun][0].isupper() and view.previous_word(noun) == "the"
    return view.lower[at] == "who" and view.tag[noun] in {"NNP", "NNPS"} and several and capital


def _verb_follows(view: SyntaxView, verb: int) -> bool:
    """Whether the word may be a noun before another noun, with a finite verb of their own a few words on."""
    if view.next_tag(verb) not in {"NN", "NNS"} or not is_noun(view.lower[verb]):
        return False
    return any(tag in FINITE for tag in view.tag[verb + 1 : min(verb + 7, view.sentence_end(verb))])


def _describes(view: SyntaxView, noun: int, at: int, verb: int) -> bool:
    """Whether the clause describes that noun, by the words and by the tree."""
    if view.tag[noun] not in NOUNS and view.lower[noun] not in {"those", "these"} and not _is_one_of(view, noun):
        return False
    if view.lower[noun] == "matter" and view.previous_word(noun) == "no":
        return False  # "no matter which approach they take"
    predicate = governor(view, verb)
    if view.head[at] != predicate or view.lower[at - 1 - (view.previous_word(at) == ",")] == "words":
        return False
    return view.relation[predicate] in {"acl:relcl", "advcl:relcl", "acl"} or (
        view.lower[at] == "which"
        and view.previous_word(at) == ","
        and view.relation[predicate] in {"advcl", "conj", "parataxis"}
    )


def _count_alone(view: SyntaxView, noun: int, at: int) -> GrammaticalNumber | None:
    """The number of a noun by itself; a body that is told of by "which" is one thing."""
    if _are_people(view, noun, at) or (view.tag[noun] == "CD" and _is_one_of(view, noun)):
        return "plur"
    body = view.lower[at] == "which" and view.tag[noun] == "NN" and names_a_body(view, noun)
    return "sing" if body else head_number(view, noun)


def _count(view: SyntaxView, noun: int, at: int) -> GrammaticalNumber | None:
    """The number of what the clause describes; nothing where a noun before it may be meant and has another one."""
    if view.lower[noun] in {"those", "these"}:
        return "plur" if view.previous_tag(noun) != "IN" or view.lower[noun - 1] != "of" else None
    count = _count_alone(view, noun, at)
    if count is None:
        return None
    first = view.sentence_start(noun)
    people = view.lower[at] == "who" and count == "plur"
    ranked = _ranked(view, noun, at) if count == "plur" else None
    if ranked is not None:
        return ranked
    k = noun
    for _ in range(4):
        start = phrase_start(view, k)
        if start <= first:
            break
        before = view.lower[start - 1]
        if before == "and" and count == "plur" and view.previous_word(start - 1) == ",":
            return count  # ", and rules that apply": with what is before them, they are several still
        if before in {"and", "or", "nor", "&"} or (before == "," and view.previous_word(at) == ","):
            return None  # a list, or an apposition
        if view.tag[start - 1] != "IN" or start - 2 < first or view.tag[start - 2] not in _BEFORE_PREPOSITIONS:
            break
        k = start - 2
        if head_number(view, k) != count and (not people or before == "of"):
            return None  # but "news about clients who pay": news does not pay
    return count
