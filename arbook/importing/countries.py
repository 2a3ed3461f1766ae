"""Countries as files name them: ISO 3166 codes, and English and German names of the frequent ones."""

_CODES = frozenset(
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ "
    "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO "
    "FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE "
    "JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO "
    "MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW "
    "PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM "
    "TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW".split()
)

_NAMES = {
    "AE": "ARE/United Arab Emirates/Vereinigte Arabische Emirate/UAE",
    "AR": "ARG/Argentina/Argentinien",
    "AT": "AUT/Austria/Österreich",
    "AU": "AUS/Australia/Australien",
    "BE": "BEL/Belgium/Belgien",
    "BG": "BGR/Bulgaria/Bulgarien",
    "BR": "BRA/Brazil/Brasilien",
    "CA": "CAN/Canada/Kanada",
    "CH": "CHE/Switzerland/Schweiz",
    "CL": "CHL/Chile",
    "CN": "CHN/China",
    "CY": "CYP/Cyprus/Zypern",
    "CZ": "CZE/Czechia/Czech Republic/Tschechien/Tschechische Republik",
    "DE": "DEU/Germany/Deutschland",
    "DK": "DNK/Denmark/Dänemark",
    "EE": "EST/Estonia/Estland",
    "EG": "EGY/Egypt/Ägypten",
    "ES": "ESP/Spain/Spanien",
    "FI": "FIN/Finland/Finnland",
    "FR": "FRA/France/Frankreich",
    "GB": "GBR/United Kingdom/Great Britain/England/Scotland/Wales/Northern Ireland/UK/Vereinigtes Königreich/"
    "Großbritannien",
    "GR": "GRC/Greece/Griechenland/EL",
    "HK": "HKG/Hong Kong/Hongkong",
    "HR": "HRV/Croatia/Kroatien",
    "HU": "HUN/Hungary/Ungarn",
    "IE": "IRL/Ireland/Irland",
    "IL": "ISR/Israel",
    "IN": "IND/India/Indien",
    "IS": "ISL/Iceland/Island",
    "IT": "ITA/Italy/Italien",
    "JP": "JPN/Japan",
    "KR": "KOR/South Korea/Südkorea",
    "LI": "LIE/Liechtenstein",
    "LT": "LTU/Lithuania/Litauen",
    "LU": "LUX/Luxembourg/Luxemburg",
    "LV": "LVA/Latvia/Lettland",
    "MA": "MAR/Morocco/Marokko",
    "MT": "MLT/Malta",
    "MX": "MEX/Mexico/Mexiko",
    "MY": "MYS/Malaysia",
    "NG": "NGA/Nigeria",
    "NL": "NLD/Netherlands/The Netherlands/Holland/Niederlande",
    "NO": "NOR/Norway/Norwegen",
    "NZ": "NZL/New Zealand/Neuseeland",
    "PH": "PHL/Philippines/Philippinen",
    "PK": "PAK/Pakistan",
    "PL": "POL/Poland/Polen",
    "PT": "PRT/Portugal",
    "RO": "ROU/Romania/Rumänien",
    "RS": "SRB/Serbia/Serbien",
    "RU": "RUS/Russia/Russland",
    "SA": "SAU/Saudi Arabia/Saudi-Arabien",
    "SE": "SWE/Sweden/Schweden",
    "SG": "SGP/Singapore/Singapur",
    "SI": "SVN/Slovenia/Slowenien",
    "SK": "SVK/Slovakia/Slowakei",
    "TH": "THA/Thailand",
    "TR": "TUR/Turkey/Türkiye/Türkei",
    "TW": "TWN/Taiwan",
    "UA": "UKR/Ukraine",
    "US": "USA/United States/United States of America/Vereinigte Staaten/U.S.A./U.S.",
    "VN": "VNM/Vietnam",
    "ZA": "ZAF/South Africa/Südafrika",
}
_CODE_OF = {name.casefold(): code for code, names in _NAMES.items() for name in names.split("/")}


def country_code(text: str) -> str | None:
    """The two-letter code of a code or name, None when it is not a country known here."""
    code = text.upper()
    return code if code in _CODES else _CODE_OF.get(text.casefold())
