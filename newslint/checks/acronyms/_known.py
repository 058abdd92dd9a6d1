"""Acronyms that readers of general news know, and signs that capitals are a name rather than an abbreviation."""

from __future__ import annotations

KNOWN = frozenset(
    # states, powers, bodies
    "US USA UK EU UN UAE USSR GDR DDR NATO NASA UNICEF UNESCO INTERPOL OFSTED FBI CIA KGB MI5 MI6 GOP IRA NHS IRS "
    # broadcasters, agencies, papers
    "BBC ITV ABC NBC CBS CNN ESPN HBO MTV PBS NPR CBC CNBC MSNBC SBS AP AFP UPI KCNA TASS BFM ZDF ARD RTE RTL FT "
    "NME GQ VOA "
    # companies better known by their letters
    "IBM BMW HSBC KPMG BP GE GM AMD LG SAP UPS DHL AT&T BASF BHP RBS UBS ING AIG MCI RCA NEC TDK WPP EMI JCB KFC AOL "
    "MSN BT BAA HMV MG VW HP TWA KLM SAS P&O H&M M&S B&Q S&P PWC RWE EDF EON BSKYB HBOS ITT NCR LVMH AXA BNP MGM RKO "
    "SBC PSA DDB BBDO TBWA TCL HTC TSMC "
    # sport
    "FIFA UEFA FA NFL NBA NHL MLB MLS NCAA PGA LPGA ATP WTA NASCAR UFC WWE WBA WBC IBF WBO AFC NFC ICC ODI PSV PSG TT "
    "MVP RBI ERA SEC USC UCLA LSU TCU SMU BYU UNLV MCG SCG "
    # science, medicine, technology
    "DNA RNA HIV AIDS PCR MRI ICU IVF IQ ADHD PTSD SARS COVID UFO GPS GM CO PC CD DVD VHS USB SIM QR GSM CPU RAM HD TV "
    "LCD LED PDF HTML URL WWW FAQ SMS MMS ID PIN ATM CCTV AI VR AR IT LP EP DJ MC MP3 FM AM VHF UHF XP HTTP DSL "
    "PS PSP UV RPM NMR XML GUI LASER "
    # ranks, degrees, letters after and before names
    "MP MPS MSP MSPS MEP MEPS PM QC KC SC JP CBE OBE MBE PHD BA MA MBA MD RN VC CEO CFO COO CTO PR HR HQ VIP DUI "
    # money, measures, points, times
    "GMT BST EST EDT CST PST UTC AD BC BCE CE KM KG MW GW KW KWH GB MB TB KB MHZ GHZ DB NE NW SE SW N S E W USD "
    "GBP EUR "
    # states and cities
    "DC NYC LA NY NJ TX CA FL IL PA OH MI GA NC SC VA WA AZ MA TN IN MO MD WI MN CO AL LA KY OR OK CT IA MS AR KS UT "
    "NV "
    "NM NE WV ID HI NH ME RI MT DE SD ND AK VT WY NSW QLD WA ACT BC "
    # company forms
    "PLC LLC LLP AG SA NV AB ASA SPA KK INC LTD "
    # words that are capitals by habit
    "OK TNT SOS RIP RSVP VAT ATV SUV RV PA GCSE GCSES MOT TB BBQ YMCA YWCA DIY OTC MA BSE WHO WMD "
    # what everybody has heard of
    "LGBT LGBTQ LGBTI LGBTQI LGBTQIA NGO NGOS BRICS OPEC CRISPR".split()
)
"""Capitals without stops. Most guides allow the greater part of these at first mention."""

AMBIGUOUS = frozenset("BNP BSE ICC PM SEC WMD".split())
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
