"""Words that American and British English spell differently.

Written down for newslint from what dictionaries of both varieties agree on; no list of others was copied. The tables
hold stems and endings, so that a line here stands for a family of forms. A form that either side also uses in
another sense (``check``, ``program``, ``meter``) is never taken as a sign of American spelling.
"""

from __future__ import annotations

OUR = """arbour ardour armour behaviour candour clamour colour demeanour discolour dishonour enamour endeavour favour
fervour flavour harbour honour humour labour misdemeanour neighbour odour parlour rancour rigour rumour saviour savour
splendour succour tricolour tumour unfavour valour vapour watercolour"""
"""British stems in -our; American has -or."""
OUR_ENDINGS = (
    *("", "s", "ed", "ing", "er", "ers", "able", "ably", "ite", "ites", "itism", "hood", "hoods"),
    *("less", "ful", "fully", "al", "y", "ly", "ings", "fast", "ation", "ations"),
)

RE = """amphitheatre calibre centimetre centre epicentre fibre goitre kilometre lacklustre litre lustre meagre metre
micrometre millilitre millimetre mitre nanometre reconnoitre sabre sceptre sombre spectre theatre titre"""
"""British stems in -re; American has -er."""

DOUBLED = """backpedal barrel bejewel bevel channel chisel counsel dial dishevel duel enamel equal fuel funnel gambol
gravel grovel imperil initial jewel label level libel marshal marvel medal mislabel model outrival panel parcel pedal
pencil pummel quarrel ravel refuel relabel remodel revel rival shovel shrivel signal snivel snorkel spiral stencil
swivel total towel travel trial tunnel unravel untrammel yodel"""
"""Verbs that double their l in British English only."""

ISE = """accessor acclimat agon anglic annual antagon anthropomorph apolog author bapt barbar bastard brutal burglar
canal cannibal canon capital caramel carbon categor cauter central character christian chron circular civil collectiv
colon color colour commercial commod compartmental computer conceptual containter container contextual cosmetic
criminal critic crystal crystall custom decentral decolon decriminal deindustrial dehuman demil demilitar democrat demon
demonet demoral denational deodor depersonal depolitic deput deradical deregular desensit destabil digit disorgan
dramat econom editorial elector emot empath emphas energ epitom equal etern eulog euthan evangel external extern
familiar fantas feminin fertil fetish fictional final formal fossil fratern galvan general ghetto glamor global
harmon homogen hospital human hybrid hypnot hypothes ideal idol immobil immortal immun incentiv
individual industrial infantil initial institutional internal international ion ironic italic italic item
jeopard legal legitim liberal lion local magnet marginal marginal material maxim mechan memorial memor mesmer
metabol micromin militar miniatur minim mobil modern monet monopol moral motor national natural neutral normal
notar novel nuclear optim organ ostrac oxid panel paralog pasteur patron pedestrian penal personal
plagiar plasticis plural polar polemic politic popular pressur priorit privat proselyt pulver radical random rational
real recapital recogn reorgan revital revolution ritual roman romantic sanit satir scandal scrutin seasonal secular
sensational sensit serial sexual social solemn special stabil standard steril stigmat strateg subsid summar
symbol sympath synchron synthes systemat tantal tender terror theor traumat tranquill trivial tyrann unauthor
underutil union urban util vandal vapor vapour victim visual vocal vulgar weapon western woman"""
"""Stems that take -ise or -ize; words that have -ise in both varieties (advise, compromise) are left out."""
ISE_ENDINGS = ["e", "es", "ed", "ing", "er", "ers", "ation", "ations", "ational", "able"]
OF_BOTH_SIDES = frozenset(
    "advert anod appr cogn compr comprom dev enterpr exc exerc exorc expert fr improv ma merchand pr se superv"
    " surpr".split()
)
"""What stands before -is or -iz in words that say nothing although the list of words has both."""

UK_ONLY = {
    "programme": "program",
    "programmes": "programs",
    "cheque": "check",
    "cheques": "checks",
    "chequebook": "checkbook",
    "tyre": "tire",
    "tyres": "tires",
    "kerb": "curb",
    "kerbs": "curbs",
    "storeys": "stories",
    "draughts": "drafts",
    "licence": "license",
    "licences": "licenses",
    "practise": "practice",
    "practised": "practiced",
    "practises": "practices",
    "practising": "practicing",
    "aeroplane": "airplane",
    "aeroplanes": "airplanes",
    "jewellery": "jewelry",
    "artefact": "artifact",
    "artefacts": "artifacts",
    "sulphur": "sulfur",
    "foetus": "fetus",
    "foetuses": "fetuses",
    "foetal": "fetal",
    "learnt": "learned",
    "haemorrhage": "hemorrhage",
    "oestrogen": "estrogen",
    "cancelled": "canceled",
    "cancelling": "canceling",
    "gaol": "jail",
    "doughnut": "donut",
    "doughnuts": "donuts",
}
"""British forms whose American counterpart is also British, in this or another sense."""

SAME_SENSE = frozenset({"programme", "programmes", "jewellery", "artefact", "artefacts", "sulphur", "cancelled"})
"""Those of them that a story should not have beside their counterpart, whatever its side."""

US_ONLY = {
    "catalog": "catalogue",
    "catalogs": "catalogues",
    "practiced": "practised",
    "practicing": "practising",
    "ax": "axe",
    "canceled": "cancelled",
    "canceling": "cancelling",
}
"""American forms whose British counterpart is also American."""

AT_HOME_ON_BOTH_SIDES = ("meter", "meters", "metered", "metering", "saber", "mitered")
"""American forms by pattern that British English has in another sense, or that are too rare to tell anything."""

PROGRAMS = {"program": "programme", "programs": "programmes"}
"""American forms that British English has for what a computer runs."""
COMPUTING = frozenset(
    "software computer computers computing code coder coders coding app apps algorithm algorithms malware spyware"
    " chatbot laptop laptops hacker hackers hacked programmer programmers programming download".split()
)
"""Words of stories in which a program may be what a computer runs."""
METERS = {"meter": "metre", "meters": "metres"}
"""American forms that British English has for what measures gas."""
BEFORE_LENGTHS = frozenset({"square", "cubic", "hundred", "thousand", "million", "few"})
"""Words before a meter that is a length."""

BOTH_WAYS = {
    "aging": "ageing",
    "aluminum": "aluminium",
    "analyze": "analyse",
    "analyzed": "analysed",
    "analyzer": "analyser",
    "analyzing": "analysing",
    "anemia": "anaemia",
    "anemic": "anaemic",
    "anesthesia": "anaesthesia",
    "anesthetic": "anaesthetic",
    "anesthetics": "anaesthetics",
    "anesthetist": "anaesthetist",
    "anesthetists": "anaesthetists",
    "appall": "appal",
    "caliper": "calliper",
    "carburetor": "carburettor",
    "catalyze": "catalyse",
    "chili": "chilli",
    "councilor": "councillor",
    "councilors": "councillors",
    "cozy": "cosy",
    "defense": "defence",
    "defenseless": "defenceless",
    "defenses": "defences",
    "diarrhea": "diarrhoea",
    "distill": "distil",
    "distills": "distils",
    "enroll": "enrol",
    "enrollment": "enrolment",
    "enrollments": "enrolments",
    "enrolls": "enrols",
    "enthrall": "enthral",
    "enthralls": "enthrals",
    "esophagus": "oesophagus",
    "favorite": "favourite",
    "favorites": "favourites",
    "favoritism": "favouritism",
    "fecal": "faecal",
    "feces": "faeces",
    "fulfill": "fulfil",
    "fulfillment": "fulfilment",
    "fulfills": "fulfils",
    "furor": "furore",
    "gray": "grey",
    "grayer": "greyer",
    "grays": "greys",
    "gynecologist": "gynaecologist",
    "gynecology": "gynaecology",
    "hematology": "haematology",
    "hemoglobin": "haemoglobin",
    "hemophilia": "haemophilia",
    "hemorrhaged": "haemorrhaged",
    "hemorrhages": "haemorrhages",
    "hemorrhaging": "haemorrhaging",
    "installment": "instalment",
    "installments": "instalments",
    "instill": "instil",
    "instills": "instils",
    "leukemia": "leukaemia",
    "licorice": "liquorice",
    "maneuver": "manoeuvre",
    "maneuvered": "manoeuvred",
    "maneuvering": "manoeuvring",
    "maneuvers": "manoeuvres",
    "marvelous": "marvellous",
    "marvelously": "marvellously",
    "medalist": "medallist",
    "medalists": "medallists",
    "mold": "mould",
    "molded": "moulded",
    "molding": "moulding",
    "molds": "moulds",
    "moldy": "mouldy",
    "mollusk": "mollusc",
    "mollusks": "molluscs",
    "molt": "moult",
    "molted": "moulted",
    "mustache": "moustache",
    "mustaches": "moustaches",
    "offense": "offence",
    "offenses": "offences",
    "orthopedic": "orthopaedic",
    "pajamas": "pyjamas",
    "paleontologist": "palaeontologist",
    "paleontologists": "palaeontologists",
    "paleontology": "palaeontology",
    "paralyze": "paralyse",
    "paralyzed": "paralysed",
    "paralyzing": "paralysing",
    "pediatric": "paediatric",
    "pediatrician": "paediatrician",
    "pediatricians": "paediatricians",
    "pedophile": "paedophile",
    "pedophiles": "paedophiles",
    "pedophilia": "paedophilia",
    "phony": "phoney",
    "plow": "plough",
    "plowed": "ploughed",
    "plowing": "ploughing",
    "plowman": "ploughman",
    "plows": "ploughs",
    "pretense": "pretence",
    "skeptic": "sceptic",
    "skeptical": "sceptical",
    "skeptically": "sceptically",
    "skepticism": "scepticism",
    "skeptics": "sceptics",
    "skillful": "skilful",
    "skillfully": "skilfully",
    "smolder": "smoulder",
    "smoldered": "smouldered",
    "smoldering": "smouldering",
    "snowplow": "snowplough",
    "snowplows": "snowploughs",
    "tidbit": "titbit",
    "tidbits": "titbits",
    "willful": "wilful",
    "willfully": "wilfully",
    "woolen": "woollen",
    "woolens": "woollens",
    "wooly": "woolly",
    "worshiped": "worshipped",
    "worshiper": "worshipper",
    "worshipers": "worshippers",
    "worshiping": "worshipping",
}
"""American form to British form, each at home on its own side only."""

NAME_WORDS = frozenset(
    {"center", "centre", "defense", "defence", "harbor", "harbour", "labor", "labour", "theater", "theatre", "color"}
)
"""Words that so often begin a name that one with a capital says nothing, not even at the start of a sentence."""
