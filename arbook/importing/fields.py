"""What each kind of file can give, declared as data: fields, their types and the headings programs use for them."""

from dataclasses import dataclass
from enum import StrEnum

LONGEST_TEXT = 200


class ImportKind(StrEnum):
    """What the rows of a file are."""

    CUSTOMERS = "customers"
    INVOICES = "invoices"
    PAYMENTS = "payments"


class FieldType(StrEnum):
    """How a cell is read; ``NUMBER`` is text that names a paper or customer, so that zeros matter."""

    TEXT = "text"
    LINES = "lines"
    NUMBER = "number"
    DATE = "date"
    AMOUNT = "amount"
    YES_NO = "yes_no"
    COUNTRY = "country"
    CURRENCY = "currency"
    LANGUAGE = "language"
    EMAIL = "email"
    DAYS = "days"
    CUSTOMER_KIND = "customer_kind"


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field. ``headers`` are known headings, the surest first, in any case and spelling of blanks."""

    key: str
    type: FieldType
    headers: tuple[str, ...]
    is_required: bool = False
    longest: int = LONGEST_TEXT


@dataclass(frozen=True, slots=True)
class KindSpec:
    """The fields of a kind, in the order of its record.

    ``number_field`` can be padded with zeros. ``unique_field`` must differ in every row; None means whole rows must
    differ. Of ``one_of`` each row needs at least one. ``fallbacks`` lets a field take another's column when the file
    has none of its own: programs without customer numbers know customers by name.
    """

    kind: ImportKind
    fields: tuple[FieldSpec, ...]
    number_field: str
    unique_field: str | None
    one_of: tuple[str, ...] = ()
    fallbacks: tuple[tuple[str, str], ...] = ()

    def field(self, key: str) -> FieldSpec | None:
        """The field with this key, None when the kind has none."""
        return next((spec for spec in self.fields if spec.key == key), None)


def _field(
    key: str, kind: FieldType, headers: str, *, required: bool = False, longest: int = LONGEST_TEXT
) -> FieldSpec:
    names = tuple(name.strip() for name in headers.split("|"))
    return FieldSpec(key, kind, names, required, longest)


_T = FieldType
_CUSTOMER_NUMBER = (
    "customer number|customer no|customer nr|customer id|customer code|customer|"
    "client number|client id|client no|"
    "account number|account no|account code|debtor number|debtor|kundennummer|"
    "kundennr|kunden id|kd nr|"
    "debitorennummer|debitorennr|debitor|konto|kunde"
)
_CUSTOMER_NAME = (
    "customer name|client name|company name|organization name|organization|organisation|company|"
    "display name|contact name|"
    "customer|client|party|bill to|bill to name|billing name|kundenname|firma|firmenname|name 1|"
    "name adressattyp unternehmen|kunde|debtor|debitor|name"
)
_EMAIL = "email|email address|customer email|client email|contact email|mail|mailadresse|email adresse"
_COUNTRY = (
    "country|country code|billing country|billing address country|customer country|"
    "client country|po country|"
    "land|laenderkennzeichen|laendercode|eu land"
)
_CURRENCY = (
    "currency|currency code|customer currency|invoice currency|iso currency|waehrung|waehrungscode|wkz|wkz umsatz"
)
_INVOICE_NUMBER = (
    "invoice number|invoice no|invoice nr|invoice num|invoice|invoice code|number|"
    "document number|document no|"
    "doc number|num|belegnummer|belegnr|belegfeld 1|rechnungsnummer|"
    "rechnungsnr|rechnung nr|"
    "rechnung|renr|invoice id"
)

_CUSTOMERS = KindSpec(
    ImportKind.CUSTOMERS,
    (
        _field("number", _T.NUMBER, f"number|{_CUSTOMER_NUMBER}|id|nummer|nr", required=True, longest=60),
        _field("name", _T.TEXT, _CUSTOMER_NAME, required=True),
        _field("email", _T.EMAIL, _EMAIL, longest=254),
        _field(
            "phone",
            _T.TEXT,
            "phone|telephone|phone number|work phone number|work phone|main phone|"
            "business phone|billing address phone|"
            "billing phone|contact phone|mobile|telefon|telefonnummer|tel|mobil",
            longest=60,
        ),
        _field(
            "contact_name",
            _T.TEXT,
            "contact|contact name|contact person|primary contact|attention|attn|"
            "attention to|ansprechpartner|"
            "kontakt|kontaktperson",
        ),
        _field(
            "address",
            _T.LINES,
            "address|street|street address|address line 1|address 1|"
            "billing address|billing address 1|"
            "billing street|po address line 1|strasse|strasse und hausnummer|anschrift|adresse",
            longest=500,
        ),
        _field("city", _T.TEXT, "city|town|billing city|billing address city|po city|ort|stadt|wohnort"),
        _field(
            "postcode",
            _T.TEXT,
            "postcode|postal code|zip|zip code|zip postal code|"
            "billing postal code|billing postcode|"
            "billing address postcode|billing zip|billing code|po postal code|plz|postleitzahl",
            longest=20,
        ),
        _field("country", _T.COUNTRY, _COUNTRY),
        _field("language", _T.LANGUAGE, "language|language code|locale|sprache|sprachcode"),
        _field(
            "terms_days",
            _T.DAYS,
            "terms days|payment terms|terms|payment days|credit days|due days|"
            "net days|zahlungsziel|zahlungsfrist|"
            "zahlungsbedingung|zahlungsziel tage|faelligkeit in tagen",
        ),
        _field("currency", _T.CURRENCY, _CURRENCY),
        _field(
            "tax_id",
            _T.TEXT,
            "tax id|vat number|vat id|vat no|vat reg no|tax number|"
            "tax registration number|ustid|ustidnr|"
            "eu ustid|umsatzsteuer id|gstin|gstin no|abn",
            longest=40,
        ),
        _field(
            "kind", _T.CUSTOMER_KIND, "kind|customer type|client type|customer kind|kundenart|kundentyp|adressattyp"
        ),
    ),
    number_field="number",
    unique_field="number",
    fallbacks=(("number", "name"),),
)

_INVOICES = KindSpec(
    ImportKind.INVOICES,
    (
        _field("customer_number", _T.NUMBER, _CUSTOMER_NUMBER, required=True, longest=60),
        _field("customer_name", _T.TEXT, _CUSTOMER_NAME),
        _field("number", _T.NUMBER, _INVOICE_NUMBER, required=True, longest=60),
        _field(
            "issued_on",
            _T.DATE,
            "invoice date|date of invoice|issued on|issue date|date issued|"
            "document date|date|rechnungsdatum|belegdatum|"
            "rechnung vom|ausgestellt am|datum",
            required=True,
        ),
        _field(
            "due_on",
            _T.DATE,
            "due date|due on|date due|invoice due date|payment due|due|faellig am|"
            "faelligkeit|faelligkeitsdatum|"
            "zahlbar bis|faellig",
        ),
        _field(
            "supplied_on",
            _T.DATE,
            "delivery date|date of delivery|delivered on|supply date|date of supply|supplied on|service date|"
            "date of service|tax point|performance date|leistungsdatum|lieferdatum|liefertag|geliefert am|"
            "datum der leistung|leistungstag",
        ),
        _field(
            "amount",
            _T.AMOUNT,
            "invoice amount|invoice total|total amount|grand total|gross amount|"
            "amount gross|total|total gross|amount|"
            "invoice value|rechnungsbetrag|bruttobetrag|betrag brutto|gesamtbetrag|"
            "endbetrag|summe brutto|brutto|"
            "gesamt|gesamtsumme|summe|betrag",
            required=True,
        ),
        _field(
            "tax_amount",
            _T.AMOUNT,
            "tax amount|total tax|tax total|sales tax amount|vat amount|tax|vat|"
            "mwst betrag|ust betrag|steuerbetrag|"
            "mehrwertsteuer|umsatzsteuer|mwst|ust",
        ),
        _field("currency", _T.CURRENCY, _CURRENCY),
        _field(
            "reference",
            _T.TEXT,
            "reference|po number|purchase order|purchase order number|"
            "your reference|customer reference|"
            "referenz|bestellnummer|ihre bestellung|ihr zeichen|auftragsnummer",
        ),
        _field(
            "settled_on",
            _T.DATE,
            "settled date|settled on|settlement date|date settled|paid date|date paid|paid on|payment date|"
            "date of payment|fully paid on date|last payment date|bezahlt am|"
            "zahlungsdatum|ausgeglichen am|zahldatum",
        ),
        _field(
            "paid_amount",
            _T.AMOUNT,
            "paid amount|amount paid|invoice amount paid|paid|payments|paid to date|"
            "bezahlt|bezahlter betrag|"
            "gezahlt|zahlbetrag|bereits bezahlt",
        ),
        _field(
            "disputed",
            _T.YES_NO,
            "disputed|is disputed|dispute|in dispute|strittig|bestritten|reklamiert|reklamation",
        ),
        _field("country", _T.COUNTRY, _COUNTRY),
        _field("email", _T.EMAIL, _EMAIL, longest=254),
    ),
    number_field="number",
    unique_field="number",
    fallbacks=(("customer_number", "customer_name"),),
)

_PAYMENTS = KindSpec(
    ImportKind.PAYMENTS,
    (
        _field(
            "customer_number",
            _T.NUMBER,
            f"{_CUSTOMER_NUMBER}|customer name|client name|client|kundenname",
            longest=60,
        ),
        _field("invoice_number", _T.NUMBER, _INVOICE_NUMBER, longest=60),
        _field(
            "received_on",
            _T.DATE,
            "received on|date received|payment date|date of payment|paid date|"
            "date paid|paid on|transaction date|date|"
            "value date|zahlungsdatum|zahlungseingang|eingang am|bezahlt am|"
            "wertstellung|valuta|buchungstag|"
            "buchungsdatum|datum",
            required=True,
        ),
        _field(
            "amount",
            _T.AMOUNT,
            "payment amount|amount received|amount paid|paid amount|amount|paid|zahlbetrag|zahlungsbetrag|"
            "eingangsbetrag|gezahlter betrag|betrag|umsatz",
            required=True,
        ),
        _field("currency", _T.CURRENCY, _CURRENCY),
        _field(
            "method",
            _T.TEXT,
            "method|payment method|payment type|paid by|deposit to|zahlungsart|zahlart|zahlungsweise",
            longest=60,
        ),
        _field(
            "reference",
            _T.TEXT,
            "reference|transaction reference|payment reference|reference number|"
            "ref no|transaction id|description|memo|"
            "verwendungszweck|referenz|zahlungsreferenz",
        ),
    ),
    number_field="invoice_number",
    unique_field=None,
    one_of=("customer_number", "invoice_number", "reference"),
)

KINDS: dict[ImportKind, KindSpec] = {spec.kind: spec for spec in (_CUSTOMERS, _INVOICES, _PAYMENTS)}
