"""The forms of sentences inside a story that are no part of it: notes to the desk, calls, pointers to pages."""

from __future__ import annotations

from functools import cache

from newslint.util.lazy_regex import lazy_regex

NOTE, PICTURE, PAGE, MACHINE, CALL = "note", "picture", "page", "machine", "call"
"""What such a sentence is: a note to the desk, a pointer to a picture or a page, a program's words, a call."""
_SHOWN = "picture|photo|photograph|image|graphic|infographic|map|chart|graph|diagram|video|clip|gallery|cartoon|drawing"
_WHERE = (
    "above|below|opposite|overleaf|here|right|left|top left|top right|bottom left|bottom right|far left|far right"
    "|on the left|on the right|on the facing page|on (?:this |the next )?page(?: \\d+)?"
)
_PART = (
    "par|pars|para|paras|paragraph|paragraphs|graf|grafs|quote|quotes|headline|intro|lede|standfirst|byline|caption|pic"
    "|pics|picture|photo|graphic|map|spelling|spellings|surname|surnames|name|names|age|ages|title|job title|figure"
    "|figures|date|dates|link|copy|story|sentence|line|lines|wording|wordcount|attribution|pronoun|dateline|number"
    "|numbers|source|sources|statement|comment|response|reaction|details|verdict|location|address|sidebar|panel|factbox"
)
_DESK = (
    "legal|legals|lawyers?|subs?|subeditors?|sub - editors?|desk|news ?desk|picture desk|pix desk|photo desk|night desk"
    "|copy ?desk|city desk|back ?bench|editors?|eds?|ed|chief sub|pictures|pix|graphics|reporter|author|writer"
)
_TO_DO = (
    "check|confirm|verify|add|insert|cut|trim|delete|remove|lose|move|swap|change|update|replace|fix|correct|fill in"
    "|use|keep|hold|query|chase|ask|find|get|note|advise|see|clear|approve|read|match|style|rewrite|tighten|link|include|supply"
)
_FORMS = tuple(
    (kind, whole, f"(?:{pattern})")
    for kind, whole, patterns in (
        (
            PICTURE,
            True,
            (
                (
                    rf"\b(?:is|are|was|were|can be) (?:pictured|shown|seen|photographed) (?:{_WHERE})(?= (?:with"
                    rf"|at|in|on|as|and|by|,|\.|\)|before|after|during|holding|wearing|outside|beside|next))"
                ),
                rf"\b(?:the|our|see|this) (?:main |top |bottom |small )?(?:{_SHOWN}) (?:{_WHERE})(?= (?:\w+s |[,.)]))",
                (
                    rf"\b(?:see|view|watch) (?:the |our )?(?:{_SHOWN}|panel|box|table|factbox|sidebar)s?(?:"
                    rf" (?:{_WHERE}))? [.)]"
                ),
                rf"^(?:{_WHERE}) : ",
                rf"\bas (?:shown|seen|pictured) (?:in (?:the|our) )?(?:{_SHOWN} )?(?:{_WHERE}) ",
                rf"^(?:the|our) (?:{_SHOWN}) (?:above|below|opposite|overleaf|on the (?:left|right)) ",
            ),
        ),
        (
            PICTURE,
            False,
            (
                (
                    r"[,(] ?(?:pictured|photographed|shown)(?: (?:above|below|opposite|overleaf|right|left"
                    r"|centre|center|here"
                    r"|far left|far right|second left|second right|top|bottom|with))?(?: [^,().“”]{1,60})? [,)]"
                ),
            ),
        ),
        (
            PAGE,
            False,
            (
                (
                    r"\b(?:continued|continues|cont|contd|cont 'd|continuation) (?:\. )?(?:on|from|overleaf"
                    r"|,) ?(?:page|p|pages|pp|page no)? ?(?:\. )?[a-d]?\d+(?: (?:\.|,(?= )|column \d+))?"
                ),
                r"\b(?:turn|go|flip|jump|see|back) to (?:page|p|pages|pp) (?:\. )?\d+(?: - \d+)?(?: \.)?",
                (
                    r"\b(?:see|more|more on|full (?:story|report|list|results|interview|coverage|details)|report"
                    r"|reports|story|analysis|editorial|leader|comment|opinion|obituary|review|results|tables?"
                    r"|details|letters|sport|business|pictures|interview)s? ?(?:,|:|on|in|-|–|—)? (?:page|pages"
                    r"|pp|p) (?:\. )?\d+(?: - \d+| and \d+| , \d+)*(?= [.)]|$| [a-z])"
                ),
                r"\bsee (?:page|pages|pp|p) (?:\. )?\d+(?: - \d+)?",
                r"\b(?:continued|cont) (?:overleaf|on next page|on the next page|below)\b",
            ),
        ),
        (
            NOTE,
            True,
            (
                rf"^(?:{_DESK})(?: team)? (?:please|pls|plse|(?:needs? )?to (?:{_TO_DO})|must (?:{_TO_DO}))\b",
                (
                    rf"^(?:{_DESK})(?: team)? (?::|;|-|–|—|,) (?:please|pls|plse|(?:{_TO_DO})|can|could|we|is"
                    rf"|are|this|do|may|need|note|not|if|when|he|she|they)\b"
                ),
                (
                    r"^(?:tk|tktk|tk tk|nb|n\.b\.|xref|x - ref|todo|to do|fyi|fao|memo|reminder|ends|mf|mtf"
                    r"|query) (?::|;|-|–|—|,)"
                ),
                (
                    rf"^\(? ?(?:please |pls |must |need to |needs? |someone |somebody |to |we need to |we should"
                    rf" |we must |i will |i 'll |i ’ll |will |still to |still need to |remember to |double -"
                    rf" )*(?:check|chk|confirm|verify|add|insert|cut|trim|delete|swap|update|replace|query|chase"
                    rf"|fill in|double - check|re - check|recheck|fact - check) (?!out\b)"
                    rf"(?:[^.,]{{0,60}} )?(?:{_PART})\b(?! ?-)"
                ),
                (
                    rf"^\(? ?(?:can|could|should|may|do) we (?:please |just |also |really |still )?(?:{_TO_DO}"
                    rf"|say|name|give|run|have|print|identify|quote|publish|mention|know)\b"
                ),
                (
                    r"^\(? ?(?:can|could) (?:you|somebody|someone|anyone) (?:please |just |also )?(?:check"
                    r"|confirm|verify|insert|rewrite|trim|cut|chase)\b"
                ),
                (
                    rf"^(?:this|last|next|the last|the next|final|following|previous|above) (?:{_PART}) (?:can"
                    rf"|could|may|must|should|needs?|to|is|was) (?:be )?(?:go|cut|trimmed|checked|confirmed"
                    rf"|dropped|lost|moved|updated|come|legalled|lawyered|used|deleted|rewritten|attributed)\b"
                ),
                (
                    rf"^(?:{_PART}|more|rest|remainder|reax|presser|nib) (?:[^.,]{{0,50}} )?(?:to come|to follow"
                    rf"|tk|tbc|tba|tkk|pending|awaited|needed here)(?: [^.]{{0,40}})?[.)]?$"
                ),
                (
                    rf"^(?:we |i |i 'm |i ’m |am |have |still |also )*(?:awaiting|waiting for|waiting on|chasing"
                    rf"|asked for|need|needs|want) (?:an? |the |his |her |their |its |some |more |another )?"
                    rf"(?:[^.,]{{0,30}} )?(?:{_PART}|reply|call back|callback|confirmation|clearance)\b(?! of )"
                    r"[^.]{0,60}[.)]?$"
                ),
                (
                    r"\bif (?:it|he|she|they|we) (?:calls?|rings?|gets?|come|comes) back(?: to us)?(?: (?:by"
                    r"|before|in time)[^.]{0,30})? \.?$"
                ),
                (
                    r"\b(?:can|could|please|may) be (?:cut|trimmed|lost|dropped|held) (?:from here|here|for"
                    r" space|if (?:tight|needed|short|necessary|you need|space))\b"
                ),
                r"\b(?:cut|trim|lose|end|ends) (?:from )?here (?:if|for)\b",
                (
                    r"\b(?:per|as per|against|in|to|for) (?:our |house )?(?:style guide|house style|style book"
                    r"|stylebook)\b(?= \.)"
                ),
                (
                    r"\b(?:i|i 've|i have|i ’ve|we|we 've|we have|we ’ve) (?:have |also |now )?(?:left|taken"
                    r"|moved|cut|trimmed|changed|kept|put|checked|added|removed|swapped|used|shortened|tightened)"
                    r" (?:out )?(?:the|this|that|his|her|all|some|one|a|your) (?:[a-z]+ )?(?:par|para|paragraph"
                    r"|quote|quotes|headline|intro|lede|standfirst|caption|byline|copy|spelling|spellings|sentence"
                    r"|surname|ages?)\b"
                ),
            ),
        ),
        (
            MACHINE,
            True,
            (
                (
                    r"^(?:here|below|above|attached) (?:is|are|'s|’s) (?:the|a|an|your|my) (?:[a-z]+ )?(?:revised"
                    r"|rewritten|edited|updated|shortened|cleaned|cleaned - up|tightened|polished|corrected"
                    r"|improved|final|new|draft|requested|reworked|condensed|version|draft|rewrite|article"
                    r"|summary|story|headline)\b"
                ),
                r"\bas an (?:ai|artificial|language|llm)\b",
                r"\bi hope (?:this|that|the above) (?:helps|works|meets|is what)\b",
                r"\blet me know (?:if|whether|how|which|what|should) (?:you|this|that|i|the|there)\b",
                r"\bwould you like (?:me|a shorter|a longer|another|any) ",
                (
                    r"\b(?:feel free to|please feel free to|do not hesitate to|don't hesitate to) (?:ask|adjust"
                    r"|edit|change|modify|let|reach)\b"
                ),
                (
                    r"\b(?:i|i 'm|i am|i ’m) (?:can|could|was|am|'m|’m)? ?(?:not|n't|unable|cannot|can ?not"
                    r"|sorry)[^.]{0,30} (?:verify|browse|access|confirm|find a source)\b"
                ),
                r"\b(?:my|the) (?:knowledge|training) (?:cut ?-? ?off|data)\b",
                (
                    r"^(?:certainly|sure|of course|absolutely|great question|happy to help)(?: thing)? (?:!"
                    r"|,) (?:here|i|let|below)\b"
                ),
                (
                    r"^(?:this|the) (?:revised |rewritten |edited |updated |shortened |new |draft )?(?:version"
                    r"|draft|rewrite|summary|piece|text) (?:above |below |now )?(?:keeps|is about|is roughly"
                    r"|runs to|comes to|comes in at|preserves|maintains|retains|stays|removes|avoids|uses|follows"
                    r"|incorporates)\b"
                ),
                (
                    r"^(?:word count|tone|target audience|key changes|changes made|suggested headlines?|alternative"
                    r" headlines?|seo keywords?) : "
                ),
                r"\b(?:regenerate|copy) (?:response|code)\b",
                (
                    r"^(?:headline|head|hed|title|intro|lede|standfirst|caption|option|version|draft|alt|alternative"
                    r"|suggested|proposed|possible)(?: (?:headline|head|hed|title|intro|lede|standfirst|caption|option"
                    r"|version|draft|\d+)){1,3} :"
                ),
            ),
        ),
        (
            CALL,
            True,
            (
                r"^(?:click|tap|scroll|swipe) (?:here|down|below|on the|the link|through)\b",
                (
                    r"^(?:read|see|find out|discover|learn) (?:more|also|next)(?: (?:here|at|on|in|about)\b[^.]{0,60})?"
                    r" ?(?::|>|→|»|\.$|$|\|)"
                ),
                (
                    r"^(?:sign up|subscribe|register|download|join) (?:to|for|now|here|today|our|the|free)\b[^.]{0,80}"
                    r"\b(?:newsletter|alerts?|app|podcast|channel|updates|emails?|edition|paper|website)\b"
                ),
                (
                    r"^(?:for (?:more|all|the latest)|to (?:read|see|find out) more)[^.]{0,80}(?:visit|click"
                    r"|go to|see|follow|read|subscribe|sign up)\b"
                ),
                (
                    r"^(?:what do you think|have your say|do you (?:agree|know more|live|have a story|remember)"
                    r"|have you (?:been affected|seen|got)|were you there|are you affected|tell us|let us know"
                    r"|join the (?:debate|conversation|discussion)|share your|vote in our|get in touch)\b[^“”]{0,120}$"
                ),
                (
                    r"^(?:follow|like|find|watch|hear|listen to|catch) (?:us|our|me)\b[^.]{0,80}\b(?:on|podcast"
                    r"|show|video|live|coverage|blog|page|channel)\b"
                ),
                (
                    r"^(?:our|the|this) (?:live blog|liveblog|newsletter|podcast|app)\b[^.]{0,60}\b(?:here"
                    r"|every|below|now)\b"
                ),
                (
                    r"^(?:this (?:article|story|piece|report|post|content) (?:first |originally )?(?:appeared"
                    r"|was (?:first |originally )?(?:published|produced|supported|sponsored|written)|is (?:sponsored"
                    r"|part of)|contains (?:affiliate|spoilers)))\b"
                ),
            ),
        ),
    )
    for pattern in patterns
)
ANCHORS = frozenset(
    "pictured photographed shown seen above below opposite overleaf left right page pages p pp continued cont"
    " contd legal legals lawyer lawyers sub subs subeditor desk newsdesk editor editors ed eds pictures pix"
    " graphics reporter tk tktk nb n.b. xref todo fyi fao memo reminder query check chk confirm verify add insert"
    " cut trim delete swap update replace chase fill please pls awaiting waiting chasing pending awaited tbc tba"
    " par para paragraph quote headline intro caption byline calls call rings gets here ai hope know"
    " feel hesitate browse knowledge training certainly sure draft rewrite word tone regenerate click tap"
    " scroll read subscribe sign visit live listen newsletter podcast"
    " appeared published sponsored part style copy pic photo map chart graph graphic video spelling surname".split()
)
"""Words one of which every such sentence holds, if it has none of the next two sets."""
AT_OPENING = frozenset(
    "for like version think say tell share vote agree debate watch need needs want asked come comes can could should"
    " follow".split()
)
"""Words that tell of one where they stand among the first of a sentence."""
PROMISED = frozenset({"come", "follow"})
"""Those that tell of one behind "to" as well: reaction from the council to follow."""


@cache
def _pattern(kind: str, *, whole: bool) -> str:
    """All forms of a kind as one expression."""
    return "|".join(pattern for k, w, pattern in _FORMS if k == kind and w == whole)


COMPILED = tuple(
    (kind, whole, lazy_regex(_pattern(kind, whole=whole)))
    for kind, whole in dict.fromkeys((kind, whole) for kind, whole, _ in _FORMS)
)
"""Each kind, whether it makes the whole sentence one, and all its forms as one expression."""
