"""Pronouns of a sex of which nobody is in sight, while somebody of the other one is: “Ida Lund said that he”.

Counted in edited news, with each pronoun as it stands and turned into the other: nearly every pronoun stands for
somebody of its own sentence or the one before, and where these speak of nobody who may be of its sex, it is wrong.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from newslint.checks.names._scenes import NOBODY, SIGHT, Scene, is_bare
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.main_clauses import TO_SOMEBODY
from newslint.language.syntax.view import syntax
from newslint.language.words.morphology import lemmas
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.antecedents import Antecedent, antecedent_tokens, antecedents, told_sentences
from newslint.story.lives import RELATIVES
from newslint.story.name_spans import headings
from newslint.story.pronouns import SEXES
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

_OPENING = 8
_CLAUSES = frozenset({"ccomp", "conj", "parataxis"})
_DEPTH = 4
_EITHER = 3
_SOME = 0.4
"""How often a noun must be met as that of a person to stand for one."""
_OWN_SPOUSES = frozenset({("his", "husband"), ("her", "wife")})
_BOUND = frozenset({"himself", "herself"})
"""Pronouns that stand for the subject of their own clause, of which rules of grammar speak."""


class Misfit(NamedTuple):
    """A pronoun, and whom it would have to stand for."""

    pronoun: int
    whom: Antecedent


class Looker:
    """Looks back from pronouns."""

    def __init__(self, document: Document) -> None:
        self._document, self._table, self._view = document, tokens(document), syntax(document)
        self._heading = headings(document)
        self._referents = antecedents(document)
        self._at = antecedent_tokens(document)
        self._told = told_sentences(document)

    def asked(self, k: int) -> bool:
        """Whether a pronoun is the reporter's, in running text, and not one of ``he or she``."""
        table = self._table
        around = table.lower[max(0, k - _EITHER) : k + _EITHER + 1]
        both = len({SEXES[word] for word in around if word in SEXES}) > 1 and not {"or", "/"}.isdisjoint(around)
        return not (both or self._document.quotes.touches(table.span(k)) or table.sentence_of(k) in self._heading)

    def scene(self, k: int, sex: str) -> Scene:
        """Who is in sight of a pronoun, were it of a sex."""
        table = self._table
        same = perhaps = other = apart = NOBODY
        whom: Antecedent | None = None
        between = mixed = named = False
        passing = True
        sentence = table.sentence_of(k)
        for at in range(bisect_left(self._at, k) - 1, -1, -1):
            antecedent = self._referents[at]
            where = table.sentence_of(antecedent.token)
            far = self._told[sentence] - self._told[where]
            if antecedent.sex in ("", sex):
                apart = min(apart, int(table.paragraph[sentence] - table.paragraph[where]))
            if antecedent.sex == sex:
                same = far
                break
            if not antecedent.sex:
                perhaps = min(perhaps, far)
                between = between or whom is None or (antecedent.name and far == 0)
                passing = passing and not (
                    far < SIGHT and (antecedent.name or antecedent.vague or self._leads(antecedent))
                )
                continue
            mixed = mixed or (far == 0 and table.lower[antecedent.token] in SEXES)
            named = named or antecedent.name or table.lower[antecedent.token] not in SEXES
            if whom is None and not (antecedent.vague or self._document.quotes.touches(table.span(antecedent.token))):
                other, whom = far, antecedent
        if not named:
            whom = None  # pronouns alone, and nobody whom they stand for
        leads = whom is not None and self._leads(whom)
        beside = whom is not None and table.paragraph[sentence] == table.paragraph[table.sentence_of(whom.token)]
        said, described, goes_on = self._is_said(k, sex), self._is_described(k, sex), self._goes_on(k)
        subject = self._view.relation[k].startswith("nsubj")
        return Scene(
            same,
            perhaps,
            other,
            whom,
            said,
            between,
            passing,
            apart,
            bool(beside),
            leads,
            described,
            mixed,
            subject,
            goes_on,
        )

    def _goes_on(self, k: int) -> bool:
        """Whether a pronoun is the subject of the main verb, or of the verb of speech after a quotation."""
        view, verb = self._view, self._view.head[k]
        if not view.relation[k].startswith("nsubj") or verb < 0:
            return False
        said = view.lower[verb] in speech_forms(self._table.lexicon)
        return view.head[verb] < 0 or (said and self._document.quotes.touches(self._table.span(k - 1)))

    def _leads(self, whom: Antecedent) -> bool:
        """Whether somebody is the subject of a clause."""
        at = whom.token
        for _ in range(3):
            if self._view.relation[at].startswith("nsubj"):
                return True
            aside = self._view.relation[at] == "nmod" and self._view.previous_word(at) == ","  # one of them, Ida Lund
            if not aside and self._view.relation[at] not in ("flat", "compound", "appos", "nmod:desc"):
                return False
            at = self._view.head[at]
        return False

    def _is_said(self, k: int, sex: str) -> bool:
        """Whether a pronoun is the subject of what somebody of the other sex says, told of by a name or a noun."""
        speaker = self._speaker(k)
        if speaker < 0:
            return False
        low = bisect_left(self._at, self._table.sentence_start(k))
        return any(
            antecedent.sex not in ("", sex)
            and self._table.lower[antecedent.token] not in SEXES
            and self._heads(antecedent.token, speaker)
            for antecedent in self._referents[low : bisect_left(self._at, k)]
        )

    def _is_described(self, k: int, sex: str) -> bool:
        """Whether a pronoun stands in a clause with “who” that describes somebody of the other sex."""
        view, at = self._view, k
        for _ in range(_DEPTH):
            if view.relation[at] == "acl:relcl":
                break
            at = view.head[at]
            if at < 0:
                return False
        head = view.head[at]
        if view.relation[at] != "acl:relcl" or "who" not in view.lower[head + 1 : k]:
            return False
        low = bisect_left(self._at, self._table.sentence_start(k))
        return any(
            antecedent.sex not in ("", sex) and antecedent.name and self._heads(antecedent.token, head)
            for antecedent in self._referents[low : bisect_left(self._at, k)]
        )

    def _heads(self, token: int, speaker: int) -> bool:
        """Whether a name begins at a token and ends at the head of a subject, or stands beside it."""
        view = self._view
        at = token
        for _ in range(3):
            if at == speaker:
                return True
            if view.relation[at] not in ("flat", "compound", "appos"):
                return False
            at = view.head[at]
        return at == speaker

    def _speaker(self, k: int) -> int:
        """The subject of the verb of speech that governs the clause of which a pronoun is the subject, or -1."""
        view, forms = self._view, speech_forms(self._table.lexicon)
        if not view.relation[k].startswith("nsubj"):
            return -1
        clause = view.head[k]
        for _ in range(_DEPTH):
            verb = view.head[clause]
            if verb < 0:
                return -1
            if verb < k and view.lower[verb] in forms and view.relation[clause] in _CLAUSES:
                subject = view.tree.subject_of(verb)
                if subject < 0 and view.relation[verb] == "conj":
                    subject = view.tree.subject_of(view.head[verb])  # the Dane sang and said
                if 0 <= subject < k:
                    return subject
            if view.relation[clause] not in _CLAUSES:
                return -1
            clause = verb
        return -1

    def later(self, k: int, sex: str) -> bool:
        """Whether a pronoun stands in the opening of a sentence, and somebody of its sex, perhaps, comes after that."""
        low, high = self._table.sentence_bounds(self._table.sentence_of(k))
        root = next((j for j in range(low, high) if self._view.head[j] < 0), -1)
        opening = k - low < _OPENING and self._view.tag[low] in ("IN", "VBG", "VBN", "TO", "RB", "WRB")
        if not opening and (root < 0 or self._view.tree.subject_of(root) <= k):
            return False
        after = self._referents[bisect_left(self._at, k + 1) : bisect_left(self._at, high)]
        return any(antecedent.sex in ("", sex) for antecedent in after)

    def judge(self, k: int, sex: str) -> Antecedent | None:
        """Whom a pronoun would have to stand for, were it of a sex, although that is of the other sex."""
        scene = self.scene(k, sex)
        whom = scene.whom
        if whom is None or not is_bare(scene) or self.later(k, sex):
            return None
        if whom.name:
            return whom
        if scene.mixed and self._is_object(k):
            return None  # she thanked him
        if self._view.next_word(k) in RELATIVES and not self._is_own_relative(scene, k):
            return None  # the man was her brother
        noun = self._table.lower[whom.token] not in SEXES
        if noun and (not scene.leads or self._is_of_another(k) or self._tells_of_a_victim(whom.token, k)):
            return None
        return whom

    def _is_own_relative(self, scene: Scene, k: int) -> bool:
        """Whether nobody is told of but the subject whose relative that is: “A woman has named his daughter Ida”.

        A husband is that of a woman as a rule, and so is “his husband” that of one.
        """
        alone = scene.leads and scene.other == 0
        if (self._table.lower[k], self._view.next_word(k)) in _OWN_SPOUSES:
            return alone
        return alone and scene.same == scene.perhaps == NOBODY and self._view.relation[self._view.head[k]] == "obj"

    def _tells_of_a_victim(self, whom: int, k: int) -> bool:
        """Whether “of” leads from a deed to somebody between a man and a pronoun: the murder of the Oslo florist."""
        view, table = self._view, self._table
        if table.sentence_of(whom) != table.sentence_of(k):
            return False
        led = (view.head[j] for j in range(whom + 1, k) if view.lower[j] == "of" and j < view.head[j] < k)
        return any(share(view.lower[noun], Kind.PERSON) >= _SOME for noun in led)

    def _is_of_another(self, k: int) -> bool:
        """Whether a pronoun stands in a clause that describes a noun."""
        at = k
        while at >= 0 and self._view.relation[at] != "acl:relcl":
            at = self._view.head[at]
        return at >= 0 and not self._is_told_to(k, self._view.head[at])

    def _is_told_to(self, k: int, hearer: int) -> bool:
        """Whether a clause that seems to describe a noun is what somebody told those for whom it stands."""
        verb = self._view.head[hearer]
        that = self._view.previous_word(k) == "that" and hearer < k
        return that and verb >= 0 and not TO_SOMEBODY.isdisjoint(lemmas(self._view.lower[verb]))

    def _is_object(self, k: int) -> bool:
        """Whether a pronoun is an object: “him”, and “her” without a noun."""
        return self._table.lower[k] == "him" or (self._table.lower[k] == "her" and self._view.tag[k] == "PRP")


@annotation
def looker(document: Document) -> Looker:
    """Who looks back from the pronouns of a document."""
    return Looker(document)


def misfits(document: Document) -> Iterator[Misfit]:
    """The pronouns that nobody in sight fits; none for somebody of whom several are, whose sex is not what it seems."""
    table = tokens(document)
    found = []
    for k in table.where(*(SEXES.keys() - _BOUND)):
        look = looker(document)
        if look.asked(k):
            whom = look.judge(k, SEXES[table.lower[k]])
            if whom is not None:
                found.append(Misfit(k, whom))
    times = Counter(id(misfit.whom.person or misfit) for misfit in found)
    yield from (misfit for misfit in found if times[id(misfit.whom.person or misfit)] == 1)
