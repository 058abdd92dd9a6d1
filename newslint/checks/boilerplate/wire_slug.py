"""Slugs, trim marks, embargoes and notes to editors: what agencies write for desks."""

from __future__ import annotations

from newslint.checks.boilerplate._forms import Form, LineRule
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta

_ZONE = "(?:GMT|UTC|BST|CET|JST|[ECMP][SD]T|ET|PT)"
_AGENCIES = (
    "AFP AP Reuters REUTERS NYT UPI DPA dpa PA AAP TASS Xinhua LAT WP KRT CNN BBC ANSA EFE AFX DJ MTI NTB RTRS".split()
)
_AGENCY = f"(?:{'|'.join(_AGENCIES)})"
_DESK = "(?i:news ?desk|night ?desk|copy ?desk|picture ?desk|desk|subs?|subeditors?|editors?|eds?)"
_OPEN, _CLOSE = r"[(\[<*^]? ?", r" ?[)\]>*]?\.?$"


class WireSlug(LineRule):
    """``BC-US--Harbour, 1st Ld-Writethru``, ``(MORE)``, ``-30-``, ``Eds: ADDS quote``, ``EMBARGOED until ...``."""

    meta = Meta(
        code="BLR110",
        name="wire-slug",
        summary="A slug, a mark or a note that an agency writes for the desk has been left in the story.",
        why="It is an instruction to editors; readers should never see how a story was sent.",
        severity=Severity.WARNING,
        scope="line",
        bad=(
            "[[BC-NO--Harbour, 2nd Ld-Writethru]]\n\nThe ferry sank in calm water.",
            "The ferry sank in calm water.\n\n[[(MORE)]]\n\nNobody was hurt.",
            "The ferry sank in calm water.\n\n[[NB desk: still waiting for the owner, will file an add by six.]]",
            "The ferry sank in calm water.\n\n[[Still chasing the owner for a reply, will update by six if it comes.]]",
            "[[EMBARGOED until 00:01 GMT on Friday]]\n\nThe ferry sank in calm water.",
            "The ferry sank in calm water.\n\n[[Eds: ADDS quote from the captain.]]\n\nNobody was hurt.",
        ),
        good=(
            "The embargoed goods were found in the hold of the ferry.",
            "Editors at the three papers said they would print the story again.",
            "The ferry sank 30 miles from the shore.",
        ),
    )
    called = "a slug or a note for the desk"
    forms = (
        Form(
            "it is worded as slugs are, and is no sentence",
            (
                r"(?:SLUG|Slug|KEYWORDS?|TOPIC|HEADLINE|HED|DEK|SUBHED|BYLINE|CREDIT|BUDGET|WORD ?COUNT|FOLDER) ?:",
                r"(?:BC|AM|PM|AP|US|EU|UN)-{1,2}[\w'’.-]+(?:,|[^\r\n]*\b(?:Ld|Lead|Adv|Writethru|Sub|Add|Take)\b|$)",
                r"(?:URGENT|BULLETIN|FLASH|NEWS ?ALERT|ADVISORY|ALERT|SNAP|TAKE \d|LEAD \d) ?(?:-{1,2}|–|—|:|$)",
                r"(?:UPDATE|WRAPUP|CORRECTED|RPT|REFILE|PREVIEW|FACTBOX|INTERVIEW) \d-",
            ),
            starts=(
                *("SLUG", "Slug", "KEYWORD", "TOPIC", "HEADLINE", "HED", "DEK", "SUBHED", "BYLINE", "CREDIT", "BUDGET"),
                *("WORD", "FOLDER", "BC-", "AM-", "PM-", "AP-", "US-", "EU-", "UN-", "URGENT", "BULLETIN", "FLASH"),
                *("NEWS", "ADVISORY", "ALERT", "SNAP", "TAKE ", "LEAD ", "UPDATE ", "WRAPUP ", "CORRECTED ", "RPT "),
                *("REFILE ", "PREVIEW ", "FACTBOX ", "INTERVIEW "),
            ),
            words=16,
        ),
        Form(
            "it is worded as slugs are, and is no sentence",
            (
                r"[^\r\n]{0,60}\b\d(?:st|nd|rd|th) (?:Ld|Lead|Add|Sub|Take)\b",
                r"[a-z]\d{4}\b[^\r\n]{0,20}\bbc-",
                r"[\w-]{3,30} \d{3,4} ?/ ?\d+ words\b",
            ),
            holds=(" Ld", " Lead", " Add", " Sub", " Take", "bc-", " words"),
            words=16,
        ),
        Form(
            "it has the stamp of an agency, and is no sentence",
            (
                rf"{_AGENCY}[- ]{{0,3}}\d[\d :/.-]*{_ZONE}?(?: [A-Z][A-Za-z]{{2}} \d\d(?:\d\d)?)?\.?$",
                rf"(?:AP|NYT)-[A-Z]{{2}}-\d\d-\d\d-\d\d \d{{4}}{_ZONE}?$",
                rf"\d{{4}} ?{_ZONE} (?:[A-Z][a-z]{{2}}|[A-Z]{{3}}|\d)[\w :,.]{{0,18}}$",
            ),
            starts=(*_AGENCIES, *"0123456789"),
            holds=tuple("0123456789"),
        ),
        Form(
            "it is a mark for the desk, in a line by itself",
            tuple(
                f"{_OPEN}(?:{mark}){_CLOSE}"
                for mark in (
                    r"-{1,3} ?30 ?-{1,3}|##?#?",
                    r"-? ?(?:ENDS?|Ends|ends|MORE|more|MTF|MF) ?-?|-{1,3} ?(?:ends?|END|more|MORE) ?-{1,3}",
                    r"(?i:more to (?:come|follow)|end of story|eom|n{2,4})|//+|UNDATED|CORRECT",
                    r"(?i:(?:begin|end) optional(?: (?:trim|cut|material))?|optional (?:add|trim|cut|material).{0,40})",
                    r"(?i:story can (?:end|trim) here.{0,60}|can trim (?:from )?here.{0,40}|trim (?:here|begins|ends))",
                    r"OPTIONAL .{0,40}|STORY (?:MOVED|ENDS|RUNS).{0,40}|EMBED.{0,40}|PULL ?QUOTE|INSERT .{0,30}",
                )
            ),
            starts=(
                *("-", "30", "#", "end", "more", "MTF", "MF", "eom", "nn", "//", "UNDATED", "CORRECT", "begin opt"),
                *("optional ", "story ", "can trim ", "trim ", "EMBED", "PULL", "INSERT "),
            ),
        ),
        Form(
            "it is addressed to editors at its beginning",
            (
                rf"{_OPEN}(?:E[dD](?:itor)?[sS]?['’]?[sS]?|EDITORS?['’]?|NOTE TO \w+)(?: (?i:note))? ?(?::|--)",
                r"[(\[](?:NOTE|Note) ?:",
                rf"{_OPEN}(?:ATTN\.?|ATTENTION|DESKS?|SUBS?) ?(?::|--)",
                rf"{_OPEN}(?i:note to (?:editors?|desk|subs?|self))\b",
                rf"{_OPEN}(?:N\.?B\.?|FYI|FAO)[:,]? (?:the |all )?{_DESK}\b",
                rf"{_OPEN}(?:To|TO|For|Dear|Hi|Memo to) (?:the |all )?{_DESK} ?(?::|,|--|–|—)",
                rf"{_OPEN}(?:News ?desk|Night ?desk|Desk|Subeditors) ?(?::|,|--|–|—)",
                r"FOR IMMEDIATE RELEASE|HOLD FOR RELEASE|NOT FOR (?:PUBLICATION|RELEASE|BROADCAST)",
                r"DO NOT (?:PUBLISH|USE|RUN)|STRICTLY EMBARGOED|UNDER EMBARGO|EMBARGO(?:ED)?\b|MANDATORY CREDIT",
                r"Embargo(?:ed)?(?: until| till| to| for|:)",
                r"(?:RECASTS|ADDS|UPDATES|CORRECTS|TRIMS|CLARIFIES|RESEND(?:S|ING)|REFILES|MINOR EDITS) \S",
            ),
            starts=(
                *("Ed", "ED", "note", "ATT", "DESK", "SUB", "FOR ", "HOLD ", "NOT ", "DO ", "STRICTLY ", "UNDER "),
                *("EMBARGO", "MANDATORY ", "Embargo", "RECASTS ", "ADDS ", "UPDATES ", "CORRECTS ", "TRIMS "),
                *("CLARIFIES ", "RESEND", "REFILES ", "MINOR ", "NB", "N.B", "FYI", "FAO", "To ", "TO ", "For "),
                *("Dear ", "Hi ", "Memo to ", "News", "Night", "Desk", "Subeditors"),
            ),
            words=60,
        ),
        Form(
            "its writer says there what will be sent, or is still awaited",
            (
                r"[^\r\n]{0,200}?\b(?i:will|to|can|i'll|i’ll|we'll|we’ll) (?i:file|send|add|ping) "
                r"(?i:an? add|an? update|a fresh lead|a new top|(?:more )?quotes?|pics?|copy|the rest|an? writethr\w+)"
                r" (?i:by|at|around|before|when|if|once|later|asap|as soon|tonight|shortly)\b",
                r"(?i:still (?:waiting|chasing|trying)|waiting|chasing|awaiting)\b[^.\r\n]{1,120}[,;.] "
                r"?(?i:and )?(?i:will (?:file|send|add|update|insert)|quote to come|more to come)\b",
            ),
            holds=(
                *("file ", "send ", "add ", "ping ", "to come"),
                *("will file", "will send", "will add", "will update", "will insert"),
            ),
            words=60,
        ),
    )
