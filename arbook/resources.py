"""Where the files that are not code lie: icons, fonts, letters, wording, sample data.

In the wheel and in the frozen program they are inside the package (``arbook/shipped``); in a checkout
they are the top-level ``resources`` folder.
"""

from functools import cache
from pathlib import Path


@cache
def resource_root() -> Path:
    """Folder that holds the shipped files."""
    package = Path(__file__).resolve().parent
    shipped = package / "shipped"
    return shipped if shipped.is_dir() else package.parent / "resources"


def resource_path(*parts: str) -> Path:
    """Path of one shipped file, for example ``resource_path("fonts", "NotoSans-Regular.ttf")``."""
    return resource_root().joinpath(*parts)


def resource_text(*parts: str) -> str:
    """Text of one shipped UTF-8 file."""
    return resource_path(*parts).read_text(encoding="utf-8")


@cache
def manual_path() -> Path:
    """Folder of the manual's pages; its pictures lie in ``screens`` beside it.

    In the wheel and in the frozen program both are shipped files; in a checkout they are in ``docs``.
    """
    shipped = resource_root() / "manual"
    return shipped if shipped.is_dir() else Path(__file__).resolve().parent.parent / "docs" / "manual"
