"""Countries and what belongs to them is called: the adjective of each, where it differs from the name.

The table is of facts that any gazetteer has. Names whose own form serves as the adjective (Hong Kong, New Zealand,
Monaco) have none. A second adjective after a bar is in use beside the first.
"""

from __future__ import annotations

_TABLE = """
Afghanistan Afghan;
Albania Albanian; Algeria Algerian; Andorra Andorran; Angola Angolan; Argentina Argentine|Argentinian;
Armenia Armenian; Australia Australian; Austria Austrian; Azerbaijan Azerbaijani|Azeri; Bahamas Bahamian;
Bahrain Bahraini; Bangladesh Bangladeshi; Barbados Barbadian; Belarus Belarusian; Belgium Belgian; Belize Belizean;
Benin Beninese; Bhutan Bhutanese; Bolivia Bolivian; Bosnia Bosnian; Botswana Botswanan; Brazil Brazilian;
Britain British; Brunei Bruneian; Bulgaria Bulgarian; Burundi Burundian; Burma Burmese; Cambodia Cambodian;
Cameroon Cameroonian; Canada Canadian; Cape_Verde Cape_Verdean; Chad Chadian; Chile Chilean; China Chinese;
Colombia Colombian; Comoros Comoran; Congo Congolese; Costa_Rica Costa_Rican; Croatia Croatian|Croat; Cuba Cuban;
Cyprus Cypriot; Czechia Czech; Denmark Danish; Djibouti Djiboutian; Ecuador Ecuadorean|Ecuadorian; Egypt Egyptian;
El_Salvador Salvadoran; England English; Eritrea Eritrean; Estonia Estonian; Ethiopia Ethiopian; Europe European;
Fiji Fijian; Finland Finnish; France French; Gabon Gabonese; Gambia Gambian; Germany German; Ghana Ghanaian;
Greece Greek; Greenland Greenlandic; Grenada Grenadian; Guatemala Guatemalan; Guinea Guinean; Guyana Guyanese;
Haiti Haitian; Honduras Honduran; Hungary Hungarian; Iceland Icelandic; India Indian; Indonesia Indonesian;
Iran Iranian; Iraq Iraqi; Ireland Irish; Israel Israeli; Italy Italian; Ivory_Coast Ivorian; Jamaica Jamaican;
Japan Japanese; Jordan Jordanian; Kazakhstan Kazakh; Kenya Kenyan; Kosovo Kosovan; Kuwait Kuwaiti; Kyrgyzstan Kyrgyz;
Laos Laotian|Lao; Latvia Latvian; Lebanon Lebanese; Liberia Liberian; Libya Libyan; Lithuania Lithuanian;
Macedonia Macedonian; Madagascar Malagasy; Malawi Malawian; Malaysia Malaysian; Maldives Maldivian; Mali Malian;
Malta Maltese; Mauritania Mauritanian; Mauritius Mauritian; Mexico Mexican; Moldova Moldovan; Mongolia Mongolian;
Montenegro Montenegrin; Morocco Moroccan; Mozambique Mozambican; Myanmar Burmese; Namibia Namibian;
Nepal Nepalese|Nepali;
Netherlands Dutch; Holland Dutch; Nicaragua Nicaraguan; Nigeria Nigerian; Norway Norwegian; North_Korea North_Korean;
North_Macedonia North_Macedonian; Oman Omani; Pakistan Pakistani; Palestine Palestinian; Panama Panamanian;
Paraguay Paraguayan; Peru Peruvian; Philippines Philippine|Filipino; Poland Polish; Portugal Portuguese; Qatar Qatari;
Romania Romanian; Russia Russian; Rwanda Rwandan; Samoa Samoan; Saudi_Arabia Saudi|Saudi_Arabian; Scotland Scottish;
Senegal Senegalese; Serbia Serbian; Sierra_Leone Sierra_Leonean; Singapore Singaporean; Slovakia Slovak|Slovakian;
Slovenia Slovenian|Slovene; Somalia Somali; South_Africa South_African; South_Korea South_Korean; Korea Korean;
South_Sudan South_Sudanese; Spain Spanish; Sri_Lanka Sri_Lankan; Sudan Sudanese; Suriname Surinamese; Sweden Swedish;
Switzerland Swiss; Syria Syrian; Taiwan Taiwanese; Tajikistan Tajik; Tanzania Tanzanian; Thailand Thai; Tibet Tibetan;
Timor_Leste Timorese; East_Timor East_Timorese; Togo Togolese; Tonga Tongan; Trinidad Trinidadian; Tunisia Tunisian;
Turkey Turkish; Turkmenistan Turkmen; Uganda Ugandan; Ukraine Ukrainian; Uruguay Uruguayan; Uzbekistan Uzbek;
Vanuatu Vanuatuan; Venezuela Venezuelan; Vietnam Vietnamese; Wales Welsh; Yemen Yemeni; Zambia Zambian;
Zimbabwe Zimbabwean; Catalonia Catalan; Chechnya Chechen; Sicily Sicilian; Corsica Corsican; Crimea Crimean;
Africa African; Asia Asian; Scandinavia Scandinavian; Yugoslavia Yugoslav; Abkhazia Abkhazian; Dagestan Dagestani
"""

ADJECTIVES: dict[str, tuple[str, ...]] = {
    name.replace("_", " "): tuple(adjective.replace("_", " ") for adjective in adjectives.split("|"))
    for name, adjectives in (entry.split() for entry in _TABLE.split(";") if entry.strip())
}
"""The adjectives of each country, the usual one first."""

UNCHANGED = frozenset(
    {"US", "U.S.", "UK", "U.K.", "EU", "UN", "U.N.", "American", "Soviet", "Hong Kong", "New Zealand", "UAE"}
)
"""What stands before a noun as it is, beside adjectives made from a name."""
