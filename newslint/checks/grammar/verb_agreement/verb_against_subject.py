"""``the price of the shares have risen``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar._choices import swaps
from newslint.checks.grammar.verb_agreement._counted_subject import CountedSubject
from newslint.checks.grammar.verb_agreement._disagreement import disagreeing
from newslint.checks.grammar.verb_agreement._doubtful_verb import DoubtfulVerb
from newslint.checks.grammar.verb_agreement._nearest_noun import NearestNoun
from newslint.checks.grammar.verb_agreement._no_subjects import ends_object, has_other_subject
from newslint.checks.grammar.verb_agreement._opening_subject import OpeningSubject
from newslint.checks.grammar.verb_agreement._parts_of_them import PartsOfThem
from newslint.checks.grammar.verb_agreement._possible_subjects import may_be_subject
from newslint.checks.grammar.verb_agreement._seeming_subjects import (
    describes_the_last,
    is_a_body_by_initials,
    is_a_term,
    is_governed,
    owns_the_last,
)
from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.agreement import GrammaticalNumber
from newslint.language.syntax.clause_subjects import clause_subject
from newslint.language.syntax.competitors import completes, has_competitor, parted_by_comma, verb_follows
from newslint.language.syntax.concord import certainly_agrees, subject_number
from newslint.language.syntax.mood import may_be_modal, may_be_plain, may_be_subjunctive
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.subjects import can_be_subject, has_attractor, scan_subject, subject_of
from newslint.language.syntax.tagging import tags
from newslint.language.syntax.turned import turned_clause
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import agreeing, is_noun, verb_number
from newslint.lexicon.auxiliaries import AGREEING, BE
from newslint.text import Document, Span

_NEVER_BEFORE = frozenset({"MD", "TO", "PRP", "WDT", "WP", "EX", "POS", "PRP$"})
_THEM = frozenset({"them", "us", "you"})


class VerbAgainstSubject(Rule):
    """A verb whose number is not that of its subject."""

    meta = Meta(
        code="GRM202",
        name="verb-against-subject",
        aliases=("GRM291", "subject-verb"),
        summary="A verb does not agree in number with its subject.",
        why="The verb tells the reader what the sentence is about; in the wrong number it points at the wrong word.",
        severity=Severity.ERROR,
        scope="sentence",
        doubt=3,
        fix_doubt=50,
        bad=(
            "The price of the shares [[have]] risen.",
            "Several scenarios [[was]] considered.",
            "The leaders of the party often [[meets]] in the town hall.",
            "Sales seem to pick up, and prices [[remains]] high.",
            "The number of growers complaining about late or lost trains [[have]] doubled.",
            "The men accused of planning the raid [[was]] freed.",
            "Most of the orchards [[has]] lost their blossom.",
            "About 40% of farmers [[grows]] maize.",
            "The number of farms [[have]] halved since 1990.",
            "An increasing number of growers [[keeps]] bees.",
            "A total of 30 hives [[was]] stolen.",
            "The cost of hay and straw [[have]] doubled.",
            "Neither of the orchards outside the village [[have]] been sold.",
            "Neither the farmer nor his sons [[was]] in the yard.",
            "Every barn and shed [[were]] searched.",
            "The dog and its owner [[was]] found in the barn.",
            "Americans [[votes]] on the plan in May.",
            "Police [[has]] closed the road.",
            "Selling the orchards [[were]] a mistake, he said.",
            "How the fires started [[have]] not been established.",
            "Whether the farms will reopen [[depend]] on the price of hay.",
            "The vote was held after a report written by three former growers [[were]] sent to the board.",
            "She had left, and each of the four growers [[were]] doing work that they had never done.",
            "It was cold, and most of the 2,000 growers at the show [[was]] in coats.",
            "The growers of the valley, a strip of land on the coast, [[has]] until June.",
            "The wages of the clerk and her deputy at the mill [[was]] not published.",
            "The quality of the fruit served to guests on the three upper floors [[were]] never checked.",
            "A nurse said that the two, aged 24 and 37, [[was]] in hospital.",
            "The board met, and all of them [[was]] late.",
            "None of the money spent since then [[have]] been put back.",
            Example(
                "The two sides [[has]] agreed to meet again on Friday.",
                "The two sides have agreed to meet again on Friday.",
            ),
        ),
        good=(
            "The price of the shares has risen, and a number of ships are late.",
            "The government are split, and the committee has met.",
            "Two weeks is a long time, and three miles was too far.",
            "If the mayor were here, he would insist that the clerk resign.",
            "Making cars is hard, and what voters want is jobs.",
            "A visitor need not be a member, and the mayor dare not ask.",
            "Nobody need look it up, and no child need go hungry.",
            "“Both” counts as a plural, and “that” and “these” go with different nouns.",
            "A number of years ago does not say when.",
            "Two sentences that say the same thing give two numbers.",
            "After the vote, mayors and governors deter thieves.",
            "The change log itself points out the gaps.",
            "The two sides have agreed to meet again on Friday.",
            "A number of residents were taken to hospital.",
            "Not since the drought of 2009 have the growers had to buy hay.",
            "The committee are divided over the plan.",
            "If the president were here, he would answer.",
            "On the programme are a concert, a fair and two plays.",
            "What charges does the mayor face?",
            "Finding beds for injured people has been hard.",
            "A majority of the land is dry, and half of the town were out.",
            "Some of the staff are ill, and most of the evidence has gone.",
            "One of the concerns city voters have is crime.",
            "The path to growth and other reforms are on the table.",
            "A record number of farms has closed, and a number of farms have merged.",
            "Joining them in the yard were a singer and two dancers. Missing from the list are the names of donors.",
            "What worries growers is frost. How many growers does the law protect?",
            "What were thought to be bones were found. How do the farmers cope?",
            "Each farmer and his sons were there, and bread and butter is served.",
            "Neither the sons nor the farmer was in the yard.",
            "A band of eager-to-please fiddlers greets him, and one of the county's fishing fleet chiefs says no.",
            "On the day's list are a flower show and a fair. Thanks to a Welsh mother, the Lloyds are good singers.",
            "Closing open spaces does not help. How big a change have the new rates made?",
            "The new struggles between the forces Ann Lund has led and angered will determine the future.",
            "Worth more care are the roofs. The head of the firm's remarks bear that out.",
            "The old hat and gloves firm Lund, which has two shops, is known for its caps.",
            "The plans drawn up after a petition signed by more than 12,000 growers were dropped.",
            "All of the growers, the two say, have seen frost, and the three, who keep a hive, were out.",
            "The waits for a ride from the firm, the largest of them, are well over a year.",
            "Dr. Keys has no such worry. Keys has said so.",
            "Most of the growers' money was gone. All but one of the growers share a mill.",
            "Judges ruled that human rights breaches involving force should be heard in May.",
            "Denial of service attacks are on the rise, the firm said.",
            "Trinidad and Tobago has won, and the Hill and Wood Trust has closed.",
            "Somebody get these folks a hobby.",
            "Friends of the Blue River is suing the town over reforms that look new, but that are not.",
        ),
        source="AP Stylebook: subject-verb agreement",
    )
    evidence = (NearestNoun, DoubtfulVerb, CountedSubject, OpeningSubject, PartsOfThem)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each verb that shows a number, and at the subject that the tree gives it."""
        view = syntax(document)
        finite = set(tags(document).where("VBZ", "VBP", "VB").tolist())
        finite.update(view.tokens.where("was", "were"))
        for verb in sorted(finite):
            asked = verb_number(view.lower[verb])
            if asked is None or asked == "both" or not _may_be_finite(view, verb):
                continue
            if asked == "plur":
                yield from self._after_clause(view, verb)
            noun = _subject(view, verb, asked)
            if noun < 0 or not may_be_subject(view, noun, verb) or turned_clause(view, verb):
                continue
            count = subject_number(view, noun, verb)
            if count is not None and count != asked and _sure(view, noun, verb, count) and not is_a_term(view, noun):
                yield from disagreeing(self, view, noun, verb, count)

    def _after_clause(self, view: SyntaxView, verb: int) -> Iterator[Finding]:
        """Put a verb into the singular whose subject is what is done or asked."""
        start = clause_subject(view, verb) if view.text[view.sentence_end(verb) - 1] != "?" else -1
        use = agreeing(view.text[verb], "sing") if start >= 0 and not may_be_subjunctive(view, verb) else None
        if use is not None:
            span = view.tokens.span(verb)
            clause = Span(view.tokens.start_of(start), view.tokens.span(verb - 1).end)
            yield self.found(
                span,
                f"The subject is all of “{view.text[start]} …”, one thing: write “{use}”.",
                fixes=swaps(span, [use]),
                related=(Related(clause, "The subject."),),
            )


def _subject(view: SyntaxView, verb: int, asked: GrammaticalNumber) -> int:
    """The subject by the tree where its surroundings allow it, else by the words; -1 where there is nothing to say.

    That is where the subject agrees, and where tree and words find subjects that differ in number.
    """
    if asked == "plur" and view.lower[verb - 1] == "police":
        return -1  # "the man who police believe shot her"
    by_tree = subject_of(view, verb)
    if has_other_subject(view, verb, by_tree, asked) or _closes_contact_clause(view, verb, asked):
        return -1
    if by_tree < 0 or not can_be_subject(view, by_tree):
        by_words = scan_subject(view, verb)
        both = view.lower[view.sentence_start(verb)] == "both" and view.head[by_words] == by_tree >= 0
        return by_tree if both and view.relation[by_words] == "conj" else by_words
    if certainly_agrees(view, by_tree, verb, asked):
        return -1
    count = subject_number(view, by_tree, verb)
    if count is None or count == asked:
        return -1
    by_words = scan_subject(view, verb)
    if by_words in {-1, by_tree} or phrase_start(view, by_words) <= by_tree < by_words:
        return by_tree
    if completes(view, by_words, by_tree):
        return by_tree
    if is_governed(view, by_words, by_tree):
        return by_tree
    part = view.head[by_words] if view.relation[by_words] == "flat" else by_words
    if view.relation[part] == "conj" and view.head[part] == by_tree:
        return by_tree
    return by_tree if subject_number(view, by_words, verb) == count else -1


def _closes_contact_clause(view: SyntaxView, verb: int, asked: GrammaticalNumber) -> bool:
    """Whether a clause about the noun before it has a name for its own subject: "the forces Ann Lund has led"."""
    name = view.before_adverbs(verb - 1)
    if asked != "sing" or view.tag[name] != "NNP":
        return False
    start = name
    while start > view.sentence_start(verb) and view.tag[start - 1] == "NNP":
        start -= 1
    return view.previous_tag(start) in {"NN", "NNS"}


def _may_be_finite(view: SyntaxView, verb: int) -> bool:
    """Whether the word and those beside it let it be a finite verb after its subject."""
    word = view.lower[verb]
    if word[0] == "'" or word in {"like", "be"} or not view.text[verb].islower():
        return False  # "Garden Hills Drive"
    if view.next_word(verb) == ":" and is_noun(word):
        return False  # "fact check: it did not"
    if view.relation[verb].startswith("nsubj") and is_noun(word):
        return False  # "human rights breaches should": the subject of the next verb
    if view.tag[verb] == "VBZ" and is_noun(word) and ends_object(view, verb):
        return False
    if may_be_modal(view, verb) or (view.previous_word(verb) == "not" and may_be_modal(view, verb - 2)):
        return False  # "a member need not be present", "nobody need know"
    before = verb - 1
    while before > view.sentence_start(verb) and view.tag[before] == "RB":
        before -= 1
    if view.lower[before] in BE and word not in AGREEING:
        return False  # "all of them are also states"
    if view.previous_word(verb) in _THEM and view.lower[verb - 2] == "of":
        return True  # "neither of them expects"
    return view.previous_tag(verb) not in _NEVER_BEFORE and view.next_word(verb) not in {
        "tank",
        "tanks",
    }  # "a think tank"


def _sure(view: SyntaxView, noun: int, verb: int, count: GrammaticalNumber) -> bool:
    """Whether the words around subject and verb leave no other reading."""
    if owns_the_last(view, noun, verb) or describes_the_last(view, noun, verb):
        return False
    if has_attractor(view, noun, verb, count) or parted_by_comma(view, noun, verb) or verb_follows(view, verb):
        return False
    if has_competitor(view, noun, verb, "plur" if count == "sing" else "sing"):
        return False
    if count == "sing" and view.tag[noun] == "NNP" and is_a_body_by_initials(view, noun):
        return False
    if count == "sing":
        return not may_be_subjunctive(view, verb, noun) and not may_be_plain(view, noun, verb)
    return True
