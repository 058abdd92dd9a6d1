"""Countries, great cities and the people of them: what looks like a name and is a person's only now and then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from newslint.language.segmentation.tokens import tokens
from newslint.story.facts import Fact, Section
from newslint.text import Document, Span, annotation

COUNTRIES = frozenset(
    "afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain "
    "bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria "
    "burkina burma burundi cambodia cameroon canada chad chile china colombia comoros congo croatia cuba cyprus "
    "czechia denmark djibouti dominica ecuador egypt england eritrea estonia eswatini ethiopia fiji finland france "
    "gabon gambia georgia germany ghana greece greenland grenada guatemala guinea guyana haiti honduras hungary "
    "iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kiribati kosovo "
    "kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macedonia "
    "madagascar malawi malaysia maldives mali malta mauritania mauritius mexico moldova monaco mongolia montenegro "
    "morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau "
    "palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal "
    "serbia seychelles singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan "
    "tajikistan tanzania thailand tibet togo tonga tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan "
    "vanuatu venezuela vietnam wales yemen yugoslavia zambia zimbabwe".split()
)
REGIONS = frozenset(
    "africa alabama alaska america america's antarctica arizona arkansas asia bavaria california caribbean catalonia "
    "colorado connecticut cornwall crimea delaware devon europe florida gaza gulf hawaii idaho illinois indiana iowa "
    "kansas kashmir kentucky kurdistan lancashire louisiana maine manitoba maryland massachusetts michigan midlands "
    "minnesota mississippi missouri montana nebraska nevada ohio oklahoma ontario oregon pennsylvania quebec "
    "queensland siberia sicily tasmania tennessee texas ulster utah vermont victoria virginia washington wisconsin "
    "wyoming yorkshire".split()
)
CITIES = frozenset(
    "adelaide amsterdam ankara athens atlanta auckland baghdad baltimore bangkok barcelona beijing beirut belfast "
    "belgrade berlin birmingham bogota boston bradford brasilia brighton brisbane bristol brussels bucharest budapest "
    "cairo calcutta canberra caracas cardiff chicago cincinnati cleveland copenhagen dallas damascus darwin delhi "
    "denver derby detroit dhaka doha dubai dublin durban edinburgh frankfurt geneva glasgow hanoi harare havana "
    "helsinki hiroshima hobart hollywood houston islamabad istanbul jakarta jerusalem johannesburg kabul karachi "
    "kathmandu khartoum kiev kinshasa kolkata kyiv lagos leeds leicester lima lisbon liverpool london madrid managua "
    "manchester manila marseille mecca melbourne miami milan milwaukee minneapolis minsk mogadishu montreal moscow "
    "mumbai munich nagasaki nairobi naples nashville newcastle nottingham oslo ottawa oxford paris perth philadelphia "
    "phoenix pittsburgh plymouth prague pretoria pyongyang riyadh rome rotterdam seattle seoul shanghai sheffield "
    "sofia southampton stockholm strasbourg swansea sydney taipei tallinn tehran tokyo toronto tripoli tunis "
    "vancouver venice vienna vilnius warsaw wellington zagreb zurich".split()
)
NATIONALITIES = frozenset(
    "afghan african albanian algerian american arab argentine argentinian armenian asian australian austrian "
    "belarusian belgian bosnian brazilian british bulgarian burmese cambodian canadian catalan chechen chilean "
    "chinese colombian congolese croatian cuban cypriot czech danish dutch egyptian english estonian ethiopian "
    "european finnish french german ghanaian greek haitian hungarian icelandic indian indonesian iranian iraqi irish "
    "islamic israeli italian jamaican japanese jewish jordanian kenyan korean kosovar kurdish kuwaiti latin latvian "
    "lebanese liberian libyan lithuanian malaysian mexican moldovan moroccan muslim nepalese nigerian norwegian "
    "pakistani palestinian peruvian philippine polish portuguese qatari roman romanian russian rwandan saudi scottish "
    "serbian singaporean slovak slovenian somali soviet spanish sudanese swedish swiss syrian taiwanese tamil "
    "tanzanian thai tibetan tunisian turkish ugandan ukrainian venezuelan vietnamese welsh yemeni zimbabwean catholic "
    "christian protestant democratic republican conservative labour liberal".split()
)
PLACES = COUNTRIES | REGIONS | CITIES
_TWO_WORDS = {
    "new": "zealand york delhi orleans jersey hampshire mexico caledonia guinea",
    "north": "korea carolina dakota africa ireland america",
    "south": "korea africa carolina dakota sudan america wales",
    "saudi": "arabia", "sri": "lanka", "hong": "kong", "los": "angeles", "san": "francisco diego antonio jose juan",
    "el": "salvador", "costa": "rica", "puerto": "rico", "sierra": "leone", "ivory": "coast", "cape": "town verde",
    "kuala": "lumpur", "buenos": "aires", "tel": "aviv", "las": "vegas", "united": "states kingdom nations",
    "east": "timor", "west": "bank virginia", "middle": "east", "northern": "ireland", "santo": "domingo",
    "rio": "grande", "st": "petersburg louis", "salt": "lake", "são": "paulo", "sao": "paulo", "addis": "ababa",
}  # fmt: skip
PAIRS = frozenset((one, two) for one, others in _TWO_WORDS.items() for two in others.split())


class Place(NamedTuple):
    """A country, region or city, under the name that the story gives it, and where it stands."""

    name: str
    spans: tuple[Span, ...]

    @property
    def span(self) -> Span:
        """Where it stands first."""
        return self.spans[0]


@annotation
def places(document: Document) -> tuple[Place, ...]:
    """The well-known places that a story names, in the order in which they first stand."""
    table = tokens(document)
    found: dict[str, list[Span]] = {}
    index: Mapping[str, list[int]] = table.index
    taken: set[int] = set()
    for one, two in PAIRS:
        if one in index and two in index:
            for k in index[one]:
                if k + 1 < len(table) and table.lower[k + 1] == two and table.text[k][0].isupper():
                    found.setdefault(f"{table.text[k]} {table.text[k + 1]}", []).append(table.span(k, k + 2))
                    taken |= {k, k + 1}
    for word in PLACES & index.keys():
        for k in index[word]:
            if k not in taken and table.text[k][0].isupper():
                found.setdefault(table.text[k], []).append(table.span(k))
    return tuple(sorted((Place(name, tuple(spans)) for name, spans in found.items()), key=lambda p: p.span))


def _facts(document: Document) -> Iterator[Fact]:
    """The well-known places."""
    for place in places(document):
        number = len(place.spans)
        yield Fact(place.span, f"{place.name} ({number})", {"name": place.name, "mentions": number})


FACTS = Section("places", 3, _facts)
