"""From bytes to text: which encoding a file is written in, and whether it is text at all."""

import codecs
import re
from pathlib import Path

from arbook.importing.errors import UnreadableFileError

_BYTE_ORDER_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ZIP, _OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NOT_IN_TEXT = re.compile("[\x00-\x08\x0b\x0e-\x19\x1b-\x1f\x7f]")
_SAMPLE_BYTES = 1 << 16
_LIKELY = ("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1257", "cp850")
_EAST_ASIAN = ("shift_jis", "gb18030", "euc_kr")
_FEWEST_EAST_ASIAN_BYTES = 8
"""With fewer foreign bytes a single umlaut would pass for half of an ideogram and take the next letter with it."""
_USUAL = "cp1252"


def bytes_of(path: Path, most: int) -> bytes:
    """The whole content of a file of at most ``most`` bytes.

    Raises:
        UnreadableFileError: ``not_found``, ``not_a_file``, ``no_permission``, ``not_readable`` or ``file_too_large``.
    """
    try:
        if not path.exists():
            raise UnreadableFileError(path=str(path), why="not_found")
        if not path.is_file():
            raise UnreadableFileError(path=str(path), why="not_a_file")
        with path.open("rb") as file:
            raw = file.read(most + 1)
    except PermissionError:
        raise UnreadableFileError(path=str(path), why="no_permission") from None
    except (OSError, ValueError) as problem:  # ValueError: a name with a NUL
        raise UnreadableFileError(path=str(path), why="not_readable", system=str(problem)) from None
    if len(raw) > most:
        raise UnreadableFileError(path=str(path), why="file_too_large", limit=most)
    return raw


def decode(raw: bytes, path: str, encoding: str | None = None) -> tuple[str, str]:
    """The text and the encoding it was read in.

    Args:
        raw: The whole file.
        path: Named in a refusal.
        encoding: The owner's choice; None finds it by byte order mark, UTF-8, then likelihood.

    Raises:
        UnreadableFileError: ``spreadsheet``, ``binary`` or ``encoding``.
    """
    if raw.startswith((_ZIP, _OLD_EXCEL)):
        raise UnreadableFileError(path=path, why="spreadsheet")
    text, used = _decoded(raw, path, encoding)
    if _NOT_IN_TEXT.search(text):
        raise UnreadableFileError(path=path, why="binary")
    return text.rstrip("\x1a"), used  # DOS programs end a text with Ctrl-Z


def _decoded(raw: bytes, path: str, encoding: str | None) -> tuple[str, str]:
    marked = next((name for mark, name in _BYTE_ORDER_MARKS if raw.startswith(mark)), None)
    chosen = marked or encoding
    if chosen is None:
        try:
            return raw.decode("utf-8"), "utf-8"
        except UnicodeDecodeError:
            chosen = _likely_encoding(raw, path)
    try:
        return raw.decode(chosen), chosen
    except (UnicodeError, LookupError):
        raise UnreadableFileError(path=path, why="encoding", encoding=chosen) from None


def _likely_encoding(raw: bytes, path: str) -> str:
    """An older code page. Western Windows wins a tie: it is what office programs of the last decades wrote."""
    if b"\x00" in raw:
        raise UnreadableFileError(path=path, why="binary")
    from charset_normalizer import from_bytes

    # lines without a foreign letter say nothing about the code page
    telling = b"\n".join(line for line in raw[: _SAMPLE_BYTES * 16].splitlines() if not line.isascii())
    foreign = sum(byte > 0x7F for byte in telling[:_SAMPLE_BYTES])
    likely = [*_LIKELY, *(_EAST_ASIAN if foreign >= _FEWEST_EAST_ASIAN_BYTES else ())]
    matches = from_bytes(telling[:_SAMPLE_BYTES], cp_isolation=likely, preemptive_behaviour=False)
    best = matches.best()
    if best is None:
        return _USUAL
    tied = {match.encoding for match in matches if match.chaos <= best.chaos}
    return _USUAL if _USUAL in tied or _USUAL in best.could_be_from_charset else best.encoding
