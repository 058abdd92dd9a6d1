"""Pronouns that are hardly ever of their sex where they stand, by all for whom they may stand, weighed together."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.names._misfits import Misfit, looker
from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import NOUNS, tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.lists import SHIPPED
from newslint.lexicon.name_words import honorifics, organisation_words, person_nouns
from newslint.lexicon.place_names import affiliations, place_words
from newslint.story.antecedents import antecedents, told_before
from newslint.story.pronoun_clues import reading_of
from newslint.story.pronoun_odds import odds_of
from newslint.story.pronouns import SEXES
from newslint.text import Document, annotation

_BOUND = frozenset({"himself", "herself", "hers"})
_LEAST = 0.005
"""The chance below which a pronoun is asked about; among so few in edited news are as many slips as not."""
_OWNS, _LEAST_OWNED = "owns subject sub 1", 0.1
"""The same of “his office said that she”, where a body speaks for somebody."""
_BACK = 2
_BEFORE_BARE = frozenset({"", ",", ":", "CC", "IN"})
_QUOTES = "\"'“‘«"
_MARKS = "\"'”’»"


def unlikely_pronouns(document: Document) -> Iterator[Misfit]:
    """The pronouns of those kinds, each with whoever is the likeliest to be meant."""
    table = tokens(document)
    everybody = antecedents(document)
    named = next((one.token for one in everybody if one.name), len(table))
    before, last = -1, ""
    for k in table.where(*(SEXES.keys() - _BOUND)):
        told = everybody[told_before(document, before) : told_before(document, k)]
        goes_on = last == SEXES[table.lower[k]] and not any(one.sex and one.sex != last for one in told)
        before, last = k, SEXES[table.lower[k]]
        if goes_on or k <= named or not looker(document).asked(k):
            continue  # the same person still, or nobody has a name yet: pronouns and nouns alone tell of nobody known
        reading = reading_of(document, k)
        odds = odds_of(reading)
        owned = any(one.token == odds.whom and _OWNS in one.clues for one in reading.candidates)
        if odds.chance >= (_LEAST_OWNED if owned else _LEAST) or odds.whom < 0:
            continue
        whom = everybody[told_before(document, odds.whom)]
        if _is_bare(syntax(document), whom.token) and not whom.name:
            continue  # "sky, grass, boy, wagon"
        if not (_is_set_apart(document, table, k) or _is_contrast(document, k) or _another(document, table, k)):
            yield Misfit(k, whom)


def _is_bare(view: SyntaxView, k: int) -> bool:
    """Whether a noun stands without an article or another word that goes with it, as nouns in lists of things do."""
    return view.tag[k] in NOUNS and view.previous_tag(k) in _BEFORE_BARE


def _is_set_apart(document: Document, table: Tokens, k: int) -> bool:
    """Whether a pronoun stands where nobody near need be meant.

    That is right behind a mark that opens a quotation and is not closed; or as “he said” after a quotation; or it is
    “his” without a noun.
    """
    view, start = syntax(document), table.span(k).start
    if start > 0 and document.text[start - 1] in _QUOTES:
        return True
    if table.lower[k] == "his" and view.relation[k] != "nmod:poss":
        return True
    before = k - 1 - (k > 0 and table.text[k - 1] == ",")
    return before >= 0 and k > table.sentence_start(k) and table.text[before][0] in _MARKS


def _is_contrast(document: Document, k: int) -> bool:
    """Whether a pronoun is set against one of the other sex: “he wore a coat, and she was in yellow”."""
    view = syntax(document)
    sex, verb = SEXES[view.lower[k]], view.head[k]
    if verb < 0 or not view.relation[k].startswith("nsubj"):
        return False
    if view.relation[verb] == "ccomp" and view.previous_word(k) != "that" and _subject(view, verb) in SEXES:
        return True  # he said she would come
    subject = view.tree.subject_of(view.head[verb]) if view.relation[verb] in ("conj", "parataxis") else -1
    return subject >= 0 and SEXES.get(view.lower[subject], sex) != sex


def _subject(view: SyntaxView, verb: int) -> str:
    """The subject of the verb that governs another, in small letters."""
    subject = view.tree.subject_of(view.head[verb]) if view.head[verb] >= 0 else -1
    return view.lower[subject] if subject >= 0 else ""


def _another(document: Document, table: Tokens, k: int) -> bool:
    """Whether somebody of the sex of a pronoun, or of none that is known, stands near of whom the weighing is unsure.

    That is a name in the sentence of which nothing is known, or a word that tells the sex in it or one of those before.
    """
    sex, sentence = SEXES[table.lower[k]], table.sentence_of(k)
    high = table.sentence_bounds(sentence)[1] if looker(document).later(k, sex) else k
    back = table.sentence_bounds(max(0, sentence - _BACK))[0]
    known = _sexes_of_names(document)
    nouns, called = person_nouns(table.lexicon), honorifics(SHIPPED)
    weighed = {one.token for one in antecedents(document)}
    low, near = (table.sentence_bounds(max(0, at))[0] for at in (sentence, sentence - 1))
    for one in antecedents(document)[told_before(document, near) : told_before(document, k)]:
        passing = one.token < low and (
            (one.vague and not _is_object(document, one.token)) or (one.name and not _leads(document, one.token))
        )
        if not (one.sex or passing or _acts_on(document, one.token, k)):
            return True
    for j in range(back, high):
        word = table.lower[j]
        if SEXES.get(word) == sex and document.quotes.touches(table.span(j)):
            return True
        if (
            j not in known
            and j not in weighed
            and (nouns.get(word) == sex or called.get(word) == sex or called.get(word.rstrip(".")) == sex)
        ):
            return True
        stands = j >= low or (j >= near and _leads(document, j))
        if stands and known.get(j, "") in ("", sex) and _may_name(document, table, j):
            return True
    return False


def _is_object(document: Document, token: int) -> bool:
    """Whether somebody is told of as the one to whom something is done."""
    return syntax(document).relation[token] in ("obj", "iobj", "obl")


def _leads(document: Document, token: int) -> bool:
    """Whether a name that begins at a token is the subject of a verb."""
    view = syntax(document)
    while view.relation[token] in ("flat", "compound") and view.head[token] > token:
        token = view.head[token]
    return view.relation[token].startswith("nsubj")


def _acts_on(document: Document, token: int, k: int) -> bool:
    """Whether somebody is the subject of the verb whose object a pronoun is, so that it stands for another."""
    view = syntax(document)
    objects = view.relation[k] in ("obj", "iobj", "obl", "nmod")
    return objects and view.relation[token].startswith("nsubj") and view.head[token] == view.head[k]


def _may_name(document: Document, table: Tokens, j: int) -> bool:
    """Whether a word with a capital may be the name of somebody: no month, place, people or body."""
    text = table.text[j]
    if not text[0].isupper() or (text.isupper() and len(text) > 1) or tags(document)[j] not in ("NNP", "NNPS"):
        return False
    word, lexicon = lowered(text), table.lexicon
    known = word in CALENDAR or word in organisation_words(lexicon) or word in place_words(lexicon)
    return not (known or word in affiliations(lexicon))


@annotation
def _sexes_of_names(document: Document) -> dict[int, str]:
    """The sex of whoever is named, by each token of the name with its title."""
    found: dict[int, str] = {}
    for one in antecedents(document):
        if one.name and one.person is not None:
            mention = next((m for m in one.person.mentions if m.first == one.token), None)
            if mention is not None:
                span = mention.name_span
                first = span.start if mention.title is None else min(mention.title.first, span.start)
                found.update(dict.fromkeys(range(first, span.last), one.sex))
    return found
