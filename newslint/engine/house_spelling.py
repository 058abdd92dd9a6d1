"""What a house spells in its own way is spelt right: no rule of spelling has anything to say of it."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.engine.finding import Finding
from newslint.lexicon.house_words import NAME, house_words
from newslint.text import Document
from newslint.text.lexicon import lexicon_of

_FAMILY = "SPL"


def without_house_words(findings: Sequence[Finding], document: Document) -> Sequence[Finding]:
    """Findings less those of spelling about a word of the house."""
    lexicon = lexicon_of(document)
    if NAME not in lexicon.added:
        return findings
    words, prose = house_words(lexicon), document.prose
    return [f for f in findings if not (f.code.startswith(_FAMILY) and words.has(prose[slice(*f.span)]))]
