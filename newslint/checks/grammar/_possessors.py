"""Nouns that often own something, and seldom stand as a plural before another noun."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.language.words.inflection_rules import add_s
from newslint.lexicon.numerals import STRETCHES

_BODIES = """
    administration agency airline association authority band bank body board bureau cabinet campaign chain
    channel charity church city club college commission committee community company conference continent
    corporation council country court county department district division economy exchange family federation
    festival firm government group household industry island magazine market ministry museum nation network
    newspaper opposition organisation organization panel parliament party planet prosecution province region
    regulator school sector ship society state station stadium street studio suburb summit supermarket team
    theatre theater town tribe tribunal troop union university village watchdog website site town shipyard
    program programme survey contract plan brand nation team world zoo coalition movement monarchy military navy
    army hospital hotel
"""
_PEOPLE = """
    accountant actor actress adviser ambassador analyst animal artist astronaut astronomer athlete attorney
    author baby bishop boss broker builder buyer captain carer celebrity chairman champion chancellor chef chief
    citizen client coach colleague commander commissioner consumer contractor critic customer dancer daughter
    dealer defendant defender developer diplomat director doctor donor driver economist editor emperor employee
    employer engineer envoy executive expert fan farmer father filmmaker founder gardener general goalkeeper
    governor grandmother grower guard guest guitarist historian host hunter husband individual infant insurer
    investigator investor journalist judge juror keeper king landlord lawmaker lawyer leader lecturer lender
    maker manager manufacturer mayor member merchant minister mother musician neighbour neighbor novelist nurse
    officer official operator opponent owner painter parent participant partner passenger patient patron
    pensioner performer philosopher photographer pilot plaintiff player poet politician pope president priest
    prince princess principal prisoner producer professor prosecutor publisher pupil queen reader recipient
    referee refugee reporter researcher resident retailer rider rival sailor scholar scientist secretary senator
    shareholder shooter singer skipper soldier son speaker spokesman spokeswoman striker student subscriber
    supplier supporter surgeon surveyor suspect teacher teenager tenant tourist traveller trustee tutor uncle
    victim villager viewer visitor voter widow wife winner witness writer youngster dog horse bird company
"""
_IRREGULAR = {
    "chairman": "chairmen",
    "spokesman": "spokesmen",
    "spokeswoman": "spokeswomen",
    "wife": "wives",
}
GIVING = frozenset(
    "give offer pay grant send show teach lend hand owe deny award leave cost earn win bring tell promise".split()
)
"""Verbs with two objects: "gave the growers money"."""
WITHOUT_S = frozenset({"women", "men", "children"})
"""Plurals without an s, whose possessive has ’s."""
_TIMES = (STRETCHES | {"summer"}) - {"second", "minute", "hour"}


def _plurals(names: Iterable[str]) -> dict[str, str]:
    """Singular by plural; to ask the lexicon for hundreds of plurals would take long at every start."""
    return {_IRREGULAR.get(name) or add_s(name): name for name in names}


OWNERS: dict[str, str] = _plurals((_BODIES + _PEOPLE).split())
"""Bodies and people, singular by plural."""
TIMES: dict[str, str] = _plurals(sorted(_TIMES))
"""Stretches of time, singular by plural."""
ATTRIBUTED = frozenset(
    "meeting meetings conference union unions association club clubs day days market markets index minister ministry "
    "ministers league guild committee council board forum network lobby team teams wing guide program programme "
    "section system service services host hosts center centre centers centres village chain chains retailer retailers "
    "giant giants tycoon industry dealer dealers editor editors correspondent desk".split()
)
"""Things that plurals describe rather than own: a drivers union, the courts minister, a farmers market."""
DESCRIBING_ALONE = frozenset("arms armaments ratings sales earnings savings proceeds communications operations".split())
"""Plurals of a sense of their own, which describe as they stand: the ratings success of a show."""
