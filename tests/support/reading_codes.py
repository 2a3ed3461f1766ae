"""Reads a code to scan the way a telephone does, with a reader that is not the program's."""

from PIL import Image

from arbook.documents.scan_code import Code

_PIXELS = 4
_QUIET = 4


def read_code(code: Code) -> str:
    """What a reader sees in these modules."""
    side = len(code) + 2 * _QUIET
    image = Image.new("L", (side, side), 255)
    for y, row in enumerate(code):
        for x, is_dark in enumerate(row):
            image.putpixel((x + _QUIET, y + _QUIET), 0 if is_dark else 255)
    return read_picture(image.resize((side * _PIXELS, side * _PIXELS), Image.Resampling.NEAREST))


def read_picture(image: Image.Image) -> str:
    """The text of the only code in a picture; bytes that are UTF-8 are read as such, others as Latin 1."""
    import zxingcpp

    found = zxingcpp.read_barcodes(image.convert("L"), formats=zxingcpp.BarcodeFormat.QRCode)
    (only,) = found
    raw = bytes(only.bytes)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")
