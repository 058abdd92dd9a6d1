"""Acronyms that readers of general news know, and signs that capitals are a name rather than an abbreviation."""

from __future__ import annotations

from newslint.lexicon.lists import words

KNOWN = words("known-acronyms")
"""Capitals without stops. Most guides allow the greater part of these at first mention."""

AMBIGUOUS = words("known-acronyms", "ambiguous")
"""Known in one sense (a league, a bank), or to the readers of one country."""

LABELS = frozenset(
    "agency airline alliance bank bloc body brand broadcaster carmaker cartel chain channel charity club company "
    "conglomerate consultancy cooperative drugmaker firm giant group insurer label lobby magazine maker "
    "manufacturer militia movement network operator parent party publisher rapper regulator retailer rival service "
    "singer station subsidiary supermarket union unit utility watchdog website".split()
)
"""A noun directly before capitals that tells what sort of name they are: ``phone firm XYZ``."""

COMPANY_FORMS = frozenset(
    "corp corp. corporation inc inc. ltd ltd. plc llc ag sa nv co co. group holdings industries systems international "
    "worldwide media bank".split()
)
"""A word directly after capitals that makes them part of a company's name."""

KINDS = LABELS | frozenset(
    "act award awards bloc blockchain bureau campaign cartel chapter coalition code committee contract cryptocurrency "
    "currency curriculum deal disorder drug engine exchange exam faction file fighters format formula framework fund "
    "gene guerrillas index initiative institute insurgents language law league licence license militants model "
    "organisation organization pact platform police programme program project protein protocol rebels region reserve "
    "rule scheme science scholarship sector software stablecoin standard syndrome system tax test token tournament "
    "treaty university vaccine virus visa".split()
)
"""A noun beside capitals that says what they are: ``the DNP party``, ``the conciliation service, Acas``."""

OF_COMPANIES = frozenset(
    "brand brands branch branches customers dealers dividend employees factory factories founder headquarters platform "
    "products profit profits sales share shareholders shares staff stake stock store stores warehouse".split()
)
"""What only a company has: ``NTC's shares``, ``NTC stock``."""

DETERMINERS = frozenset(
    {"the", "a", "an", "this", "that", "its", "their", "his", "her", "our", "another", "each", "every"}
)
