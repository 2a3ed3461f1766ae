"""File names that every system and every mail program can live with."""

import re
import unicodedata

LONGEST_NAME = 100  # characters, the ending included
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)  # Windows opens these as devices
_ENDING = re.compile(r"(?<=.)\.[A-Za-z0-9]{1,8}$")
_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def safe_file_name(wished: str, *, otherwise: str) -> str:
    """A harmless name as close to ``wished`` as can be; ``otherwise`` when nothing is left of it.

    Paths, reserved characters, invisible characters (text direction marks can disguise ``exe`` as ``pdf``), leading
    dots and Windows device names all go; letters of any script stay.
    """
    seen = unicodedata.normalize("NFC", "".join(_visible(letter) for letter in wished))
    name = re.sub(r"[\s_]*_[\s_]*", "_", _FORBIDDEN.sub("_", seen))
    name = re.sub(r"\s+", " ", name).strip(" ._")
    ending = _ENDING.search(name)
    tail = ending[0] if ending else ""
    stem = name.removesuffix(tail)[: LONGEST_NAME - len(tail)].rstrip(" .")
    if _DEVICES.fullmatch(stem.partition(".")[0]):
        stem = f"_{stem}"
    return f"{stem}{tail}" if stem else otherwise


def _visible(letter: str) -> str:
    """The letter, a space for white space, nothing for what cannot be seen."""
    if letter.isspace():
        return " "
    return "" if unicodedata.category(letter) in _HIDDEN_CATEGORIES else letter
