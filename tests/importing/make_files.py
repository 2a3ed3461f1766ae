"""Writes the small files of this folder again, byte for byte: ``python tests/importing/make_files.py``.

They are kept as files, not made on the fly, because their bytes are the point.
"""

from pathlib import Path

HERE = Path(__file__).parent / "files"

GERMAN = (
    "Rechnungs-Nr.;Kd.-Nr.;Firma;Rechnungsdatum;Fällig am;Bruttobetrag;Währung;Bezahlt am;Land\r\n"
    "0007;00042;Möbel Größe & Söhne;03.04.2026;17.04.2026;1.240,50;EUR;;Österreich\r\n"
    "0008;00042;Möbel Größe & Söhne;13.04.2026;27.04.2026;89,90 €;EUR;20.04.2026;Deutschland\r\n"
)
FILES = {
    "utf8_bom_commas.csv": (
        "Invoice Number,Customer,Invoice Date,Total\r\nA-1,Café Ærø,2026-01-31,12.00\r\n".encode("utf-8-sig")
    ),
    "cp1252_semicolons.csv": GERMAN.encode("cp1252"),
    "utf16_tabs.txt": "Invoice Number\tCustomer\tInvoice Date\tTotal\r\n007\tΑθήνα ΑΕ\t2026-01-31\t12.00\r\n".encode(
        "utf-16"
    ),
    "pipes.txt": b"Invoice Number|Customer|Invoice Date|Total\nA-1|Ada|2026-01-31|12.00\n",
    "quoted_newlines.csv": (
        b"Customer Number,Customer Name,Address,Email\n"
        b'C1,Ada,"1 Long Lane\nBackyard\n\nLondon",ada@example.com\n'
        b"\n"
        b"C2,Bo,2 Short Street,not an address\n"
    ),
    "formula_text.csv": (
        b"Customer Number,Customer Name,Email\n"
        b'=1+1,"=HYPERLINK(""http://x"",""y"")",a@example.com\n'
        b"'007,@SUM(A1),b@example.com\n"
        b'="008",<b>Bold</b>,c@example.com\n'
    ),
    "arabic_digits.csv": (
        "Invoice Number,Customer,Invoice Date,Total\n"
        "A-1,متجر,٢٠٢٦-٠١-٣١,12.00\n"
        "A-2,متجر,2026-01-31,١٢٫٥٠\n"
        "٠٠٧,متجر,2026-01-31,12.00\n"
    ).encode(),
    "absurd_amounts.csv": (
        b"Invoice Number,Customer,Invoice Date,Total\n"
        b"A-1,Ada,2026-01-31,1000000000000000\n"
        b'A-2,Ada,2026-01-31,"1,000,000,000,000,000.00"\n'
        b"A-3,Ada,2026-01-31,100000000000.01\n"
        b"A-4,Ada,2026-01-31,100000000000.00\n"
        b"A-5,Ada,2026-01-31,1e15\n"
        b"A-6,Ada,2026-01-31,-5.00\n"
        b"A-7,Ada,2026-01-31,0.00\n"
        b"A-8,Ada,2026-01-31,12.345\n"
        b"A-9,Ada,2026-01-31,3*4\n"
        b"A-10,Ada,2026-01-31,twelve\n"
    ),
    "titles_above.csv": (
        b'"Some Books, export of 5 May 2026","","",""\n"","","",""\n"INVOICES","","",""\n'
        b'"Client","Invoice Number","Invoice Date","Amount"\n"Ada","0002","2026-05-01","$5.55"\n'
    ),
    "ragged.csv": (
        b"Invoice Number,Customer,Invoice Date,Total\n"
        b"A-1,Ada,2026-01-31\n"
        b"A-2,Ada,2026-01-31,12.00,extra\n"
        b"A-3,Ada,2026-01-31,12.00,,\n"
    ),
}

if __name__ == "__main__":
    HERE.mkdir(exist_ok=True)
    for name, content in FILES.items():
        (HERE / name).write_bytes(content)
