"""Sorts of groups: the ways of telling how many there are in all, and of telling of whom they are made up."""

from __future__ import annotations

import re

from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_ONE = r"#\d+|an?|one"
_KIN = r"(?:(?:young|small|adult|grown|teenage|older|younger|elder|little|infant|baby|surviving|-|up) ){0,3}?"
_NAMES = r"(?:, [^#~;.]{1,60}? |[@^][^#~;.]{0,60}? )?(?:, )?"
_NAMED = r"@\d+|\^|(?!who|and|aged|both|now)[a-z]+(?: and [a-z]+)?"
_SAID = r"(?:, )?[^;.#@^]{0,60}?(?:and|,) (?:his|her|their|a|one|the)? ?"
_AND = "(?:and|,)? ?(?:by )?"
_CRIMINALS = (
    r"(?:robbers|raiders|thieves|burglars|gunmen|attackers|intruders|bandits|hijackers|kidnappers|muggers|fraudsters"
    r"|assailants|smugglers|escapees|prisoners|men|suspects|gang|criminals|conspirators|hackers|poachers|vandals)"
)
_COMPANIONS = (
    r"(?:accomplices?|companions?|associates?|confederates|co - conspirators|colleagues|comrades|crewmates|shipmates"
    r"|team - mates|teammates|bandmates|fellow [a-z]+s|partners in crime|henchmen|sidekicks|friends|climbing partners)"
)
_CREW = r"(?:pilot|driver|skipper|captain|helmsman|boatman|instructor|chauffeur)"
_ABOARD = r"(?:on board|aboard|in (?:the|it|his|her) ?(?:car|van|boat|plane|helicopter|vehicle|aircraft|taxi|canoe)?)"
_CHARGES = r"(?:counts?|charges?|offences?|crimes?)"
_SEX = r"(?:females?|males?|hens?|cocks?|boys?|girls?)"
_MEDAL = r"(?:golds?|silvers?|bronzes?)(?: medals?)?"


class Sort(NamedTuple):
    """A sort of group."""

    words: frozenset[str]
    """Of which the parts have one."""
    wholes: tuple[re.Pattern[str], ...]
    parts: tuple[tuple[re.Pattern[str], int], ...]
    """Each with how many there are besides those counted."""
    off: int = 3
    """By how many the two may differ and still be of one group."""
    near: bool = False
    """Whether the whole stands in the sentence of its parts, or right before it."""
    absent: bool = False
    """Whether some of the whole may be in none of the parts."""


SORTS = (
    Sort(
        frozenset("sons son daughters daughter boys girls children".split()),
        (
            lazy_regex(
                r"\b(?:mother|father|parents?|mum|mom|dad|widow|widower) of (?P<n>#\d+) (?!- |years|[a-z]+ers )"
            ),
            lazy_regex(
                rf"\b(?:has|had|have|having|leaves|raised|brought up|their|her|his|of|and) (?P<n>#\d+) {_KIN}children\b"
            ),
        ),
        (
            (
                lazy_regex(
                    rf"(?<!\S)(?P<a>{_ONE}) {_KIN}(?:sons?|boys?) {_NAMES}{_AND}(?P<b>{_ONE}) {_KIN}"
                    r"(?:daughters?|girls?)\b"
                ),
                0,
            ),
            (
                lazy_regex(
                    rf"(?<!\S)(?P<a>{_ONE}) {_KIN}(?:daughters?|girls?) {_NAMES}{_AND}(?P<b>{_ONE}) {_KIN}"
                    r"(?:sons?|boys?)\b"
                ),
                0,
            ),
            (lazy_regex(rf"\bsons? , (?P<a>{_NAMED}) {_SAID}daughters? , (?P<b>{_NAMED}) "), 0),
            (lazy_regex(rf"\bdaughters? , (?P<a>{_NAMED}) {_SAID}sons? , (?P<b>{_NAMED}) "), 0),
            (lazy_regex(r"\b(?:his|her|their|grown|couple ['’]s) (?:[a-z-]+ )?children (?:, )?(?P<a>@\d+) "), 0),
        ),
    ),
    Sort(
        frozenset("children sons daughters son daughter baby".split()),
        (lazy_regex(r"\bfamily of (?P<n>#\d+) "),),
        (
            (
                lazy_regex(
                    r"\b(?:~\d+|couple|parents|mother and father|man and (?:his )?wife|husband and wife)"
                    rf" (?:, [^#,]{{1,40}} , )?and (?:their|the|his|her) (?P<a>#\d+) {_KIN}"
                    r"(?:children|sons|daughters|boys|girls|kids)\b"
                ),
                2,
            ),
            (
                lazy_regex(
                    rf"\b(?:mother|father|woman|man|widow) and (?:her|his) (?P<a>#\d+) {_KIN}"
                    r"(?:children|sons|daughters|boys|girls|kids)\b"
                ),
                1,
            ),
        ),
    ),
    Sort(
        frozenset("jury jurors panel".split()),
        (
            lazy_regex(r"(?<!\S)(?P<n>#\d+) (?:[a-z]+ )?jurors\b"),
            lazy_regex(r"\bjury of (?P<n>#\d+) (?!men|women)"),
            lazy_regex(r"^the (?P<n>#\d+) (?:had been|retired|took|heard|deliberated|will return|were sent|were out) "),
        ),
        (
            (
                lazy_regex(r"(?P<a>#\d+) (?:men|women) and (?P<b>#\d+|an?) (?:women|men|woman|man)\b(?=)"),
                0,
            ),
        ),
    ),
    Sort(
        frozenset("men women boys girls".split()),
        (
            lazy_regex(
                r"\ball (?:of )?(?:the )?(?P<n>#\d+) (?:of them |members |accused |defendants |people |judges "
                r"|suspects |crew |victims |pupils |passengers )"
            ),
        ),
        ((lazy_regex(r"(?P<a>#\d+) (?:men|boys) and (?P<b>#\d+) (?:women|girls)\b"), 0),),
    ),
    Sort(
        frozenset("golds silvers bronzes gold silver bronze".split()),
        (lazy_regex(r"(?<!\S)(?P<n>#\d+) (?:[a-z]+ )?medals\b"),),
        (
            (
                lazy_regex(
                    rf"(?<!\S)(?P<a>{_ONE}) {_MEDAL} (?:, )?(?:and )?(?P<b>{_ONE}) {_MEDAL}"
                    rf"(?: (?:, )?(?:and )?(?P<c>{_ONE}) {_MEDAL})?"
                ),
                0,
            ),
        ),
        off=2,
    ),
    Sort(
        frozenset("accomplice accomplices companions associates confederates".split()),
        (
            lazy_regex(rf"(?P<n>~\d+) of (?:[a-z]+ )?{_CRIMINALS}\b"),
            lazy_regex(r"\b(?:gang|group|team|party) of (?P<n>#\d+) "),
            lazy_regex(rf"(?P<n>#\d+) (?:(?:masked|armed|hooded|young|would - be|escaped) )*{_CRIMINALS}\b"),
            lazy_regex(r"(?P<n>#\d+) - (?:man|strong|member|person) (?:gang|team|group)\b"),
        ),
        ((lazy_regex(r"\b(?:his|her|the other|whose) (?P<a>#\d+|an|one) (?:[a-z]+ )?accomplices?\b"), 1),),
    ),
    Sort(
        frozenset("companions colleagues crewmates shipmates friends bandmates partners fellow".split()),
        (
            lazy_regex(r"\b(?:party|crew|group|team|expedition|band) of (?P<n>#\d+) "),
            lazy_regex(
                r"(?P<n>#\d+) (?:[a-z]+ )?(?:climbers|hikers|walkers|divers|skiers|sailors|rowers|fishermen|explorers"
                r"|mountaineers|astronauts|cyclists|miners|adventurers|canoeists|kayakers|cavers|potholers|crew)\b"
            ),
        ),
        (
            (
                lazy_regex(
                    r"\b(?:he|she|one|leader|skipper|captain|guide|\^) (?:, [^,#]{1,40} , )?(?:and (?:his|her) )"
                    rf"(?P<a>#\d+) {_COMPANIONS}\b"
                ),
                1,
            ),
        ),
    ),
    Sort(
        frozenset("dissented dissenting opposed against abstained disagreed".split()),
        (
            lazy_regex(r"(?P<n>#\d+) - (?:member|judge|person|strong|man|seat)\b"),
            lazy_regex(
                r"\b(?:the|its|of|all) (?P<n>#\d+) (?:[a-z]+ )?(?:judges|justices|councillors|members|jurors|senators"
                r"|commissioners|directors|trustees|magistrates)\b"
            ),
        ),
        (
            (
                lazy_regex(
                    r"(?P<a>#\d+) (?:[a-z]+ ){0,2}?(?:voted|backed|supported|favoured|agreed|ruled|wanted|approved|were"
                    r"|said) [^.;#~@]{1,90}?(?P<b>#\d+) (?:[a-z]+ ){0,2}?(?:voted|dissented|opposed|against|abstained"
                    r"|disagreed|did not)\b"
                ),
                0,
            ),
        ),
        absent=True,
    ),
    Sort(
        frozenset("counts charges offences crimes".split()),
        (lazy_regex(rf"(?<!\S)(?P<n>#\d+) (?:[a-z]+ )?{_CHARGES}\b(?! (?:of|from) [#@])"),),
        (
            (
                lazy_regex(
                    rf"(?<!\S)(?P<a>{_ONE}) (?:{_CHARGES} )?of [^#.;:]{{3,60}}?(?:, |and |, and )"
                    rf"(?P<b>{_ONE}) (?:{_CHARGES} )?of "
                    rf"(?:[^#.;:]{{3,60}}?(?:, |and |, and )(?P<c>#\d+|one) (?:{_CHARGES} )?of )?"
                ),
                0,
            ),
        ),
        off=2,
        near=True,
    ),
    Sort(
        frozenset("female male females males hens cocks".split()),
        (
            lazy_regex(r"(?P<n>~\d+) "),
            lazy_regex(
                r"(?P<n>#\d+) (?:[a-z]+ ){0,2}?(?:chicks|cubs|pups|puppies|kittens|lambs|calves|fawns|foals"
                r"|cygnets|owlets|ducklings|piglets|hatchlings|babies|young|eggs|joeys|pandas|birds|animals)\b"
            ),
        ),
        (
            (
                lazy_regex(
                    rf"(?<!\S)(?P<a>{_ONE}) (?:of them )?(?:is |are |was |were )?(?:a )?{_SEX}(?: ,)? "
                    rf"(?:and|,) (?P<b>{_ONE}) (?:is |are |was |were )?(?:a )?{_SEX}\b"
                ),
                0,
            ),
        ),
        off=1,
    ),
    Sort(
        frozenset("sons daughters".split()),
        (lazy_regex(r"\b(?:mother|father|parents?|mum|mom|dad) of (?P<n>#\d+) (?!- |years|[a-z]+ers )"),),
        ((lazy_regex(rf"\b(?:his|her|their) (?P<a>#\d+) {_KIN}(?:sons|daughters)\b"), 0),),
        absent=True,
    ),
    Sort(
        frozenset({"votes"}),
        (lazy_regex(r"(?P<n>#\d+) - (?:member|judge|person|strong|man|seat)\b"),),
        ((lazy_regex(r"\bby (?P<a>#\d+) votes? to (?P<b>#\d+) "), 0),),
        absent=True,
    ),
    Sort(
        frozenset({"passengers", "passenger"}),
        (
            lazy_regex(rf"(?<!\S)(?P<n>#\d+) (?:(?:men|people|women|others|occupants) )?(?:who were )?{_ABOARD}"),
            lazy_regex(r"\ball (?P<n>#\d+) (?:men|people|women|occupants|of them|were|escaped|survived)\b"),
            lazy_regex(r"\bthe (?P<n>#\d+) (?:occupants|people|men|women|survivors)\b"),
        ),
        (
            (lazy_regex(rf"\b{_CREW} (?:, [^#,]{{1,40}} , )?and (?:his |her |the |its )?(?P<a>#\d+) passengers\b"), 1),
            (lazy_regex(rf"\b{_CREW} and (?:his |her )(?:sole |only |lone )?(?P<a>passenger)\b"), 1),
        ),
        off=2,
    ),
)
