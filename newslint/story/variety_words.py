"""Words that American and British English spell differently.

Written down for newslint from what dictionaries of both varieties agree on; no list of others was copied. The tables
hold stems and endings, so that a line here stands for a family of forms. A form that either side also uses in
another sense (``check``, ``program``, ``meter``) is never taken as a sign of American spelling.
"""

from __future__ import annotations

OUR = """arbour ardour armour behaviour candour clamour colour demeanour discolour dishonour enamour endeavour favour
fervour flavour harbour honour humour labour misdemeanour neighbour odour parlour rancour rigour rumour saviour savour
splendour succour tumour valour vapour watercolour"""
"""British stems in -our; American has -or."""
OUR_ENDINGS = (
    *("", "s", "ed", "ing", "er", "ers", "able", "ably", "ite", "ites", "itism", "hood", "hoods"),
    *("less", "ful", "fully", "al", "y", "ly", "ings", "fast"),
)

RE = """amphitheatre calibre centimetre centre epicentre fibre kilometre litre lustre meagre metre millilitre millimetre
mitre reconnoitre sabre sceptre sombre spectre theatre titre"""
"""British stems in -re; American has -er."""

DOUBLED = """barrel bevel bejewel channel chisel counsel dial dishevel duel enamel equal fuel funnel gravel grovel
imperil initial label level libel marshal marvel model outrival panel parcel pedal pencil pummel quarrel ravel refuel
relabel remodel revel rival shovel shrivel signal snivel snorkel spiral stencil swivel total towel travel tunnel unravel
untrammel yodel"""
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
    "foetal": "fetal",
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
    "practiced": "practised",
    "practicing": "practising",
    "ax": "axe",
    "canceled": "cancelled",
    "canceling": "cancelling",
}
"""American forms whose British counterpart is also American."""

AT_HOME_ON_BOTH_SIDES = ("meter", "meters", "metered", "metering", "saber", "mitered")
"""American forms by pattern that British English has in another sense, or that are too rare to tell anything."""

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
    "appall": "appal",
    "catalyze": "catalyse",
    "chili": "chilli",
    "councilor": "councillor",
    "councilors": "councillors",
    "cozy": "cosy",
    "defense": "defence",
    "defenses": "defences",
    "defenseless": "defenceless",
    "diarrhea": "diarrhoea",
    "enroll": "enrol",
    "enrollment": "enrolment",
    "enrollments": "enrolments",
    "favorite": "favourite",
    "favorites": "favourites",
    "favoritism": "favouritism",
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
    "mold": "mould",
    "molded": "moulded",
    "molding": "moulding",
    "molds": "moulds",
    "moldy": "mouldy",
    "mollusk": "mollusc",
    "mollusks": "molluscs",
    "mustache": "moustache",
    "mustaches": "moustaches",
    "offense": "offence",
    "offenses": "offences",
    "orthopedic": "orthopaedic",
    "paleontologist": "palaeontologist",
    "paleontologists": "palaeontologists",
    "paleontology": "palaeontology",
    "pajamas": "pyjamas",
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
    "tidbit": "titbit",
    "tidbits": "titbits",
    "willful": "wilful",
    "willfully": "wilfully",
    "woolen": "woollen",
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
