"""Pictures for the letterhead: what papers can show is kept, large ones are made smaller, drawings are drawn."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from arbook.documents.errors import PictureError
from arbook.documents.pictures import LARGEST_FILE, WIDEST, picture_of
from arbook.documents.svg_pictures import DEEPEST, LARGEST, MOST_PARTS

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="10">'
MARK = f'{HEAD}<rect width="40" height="10" fill="#0B6470"/></svg>'


def taken(folder: Path, name: str, content: bytes | str) -> Image.Image:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return Image.open(BytesIO(picture_of(path)))


def refused(folder: Path, name: str, content: bytes | str) -> str:
    with pytest.raises(PictureError) as told:
        taken(folder, name, content)
    assert told.value.facts["name"] == name
    return str(told.value.facts["why"])


def made(kind: str, size: tuple[int, int], mode: str = "RGB", **facts: object) -> bytes:
    written = BytesIO()
    Image.new(mode, size, 120 if mode in ("L", "I;16") else None or 0).save(written, kind, **facts)
    return written.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_small_picture_is_kept_byte_by_byte(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "mark"
    path.write_bytes(made(kind, (300, 90)))
    assert picture_of(path) == path.read_bytes()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_forty_megapixels_are_made_as_small_as_papers_need(kind: str, tmp_path: Path) -> None:
    picture = taken(tmp_path, "mark", made(kind, (8000, 5000), "L"))
    assert (picture.format, picture.size) == (kind, (WIDEST, 1000))


def test_a_photo_that_was_taken_sideways_stands_upright(tmp_path: Path) -> None:
    turned = Image.Exif()
    turned[0x0112] = 6
    assert taken(tmp_path, "photo.jpg", made("JPEG", (300, 90), exif=turned)).size == (90, 300)


def test_the_colors_of_a_printing_house_become_those_of_papers(tmp_path: Path) -> None:
    assert taken(tmp_path, "print.jpg", made("JPEG", (30, 30), "CMYK")).mode == "RGB"


def test_a_drawing_is_drawn_as_large_as_papers_need_and_the_same_each_time(tmp_path: Path) -> None:
    picture = taken(tmp_path, "mark.svg", MARK)
    assert (picture.format, picture.size) == ("PNG", (WIDEST, WIDEST // 4))
    assert picture.convert("RGB").getpixel((800, 200)) == (0x0B, 0x64, 0x70)
    assert picture_of(tmp_path / "mark.svg") == picture_of(tmp_path / "mark.svg")


def test_a_drawing_that_is_higher_than_wide_is_no_higher_than_others_are_wide(tmp_path: Path) -> None:
    assert taken(tmp_path, "tower.svg", MARK.replace('height="10"', 'height="4000"')).size == (16, WIDEST)


def test_letters_in_a_drawing_are_drawn_with_the_fonts_that_are_shipped(tmp_path: Path) -> None:
    picture = taken(tmp_path, "name.svg", f'{HEAD}<text x="2" y="9" font-family="Nobody Has It">Finch</text></svg>')
    assert picture.getchannel("A").getextrema() == (0, 255)


def test_short_names_for_texts_are_understood_as_old_programs_write_them(tmp_path: Path) -> None:
    named = f'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY teal "#0B6470">]>{MARK.replace("#0B6470", "&teal;")}'
    assert taken(tmp_path, "old.svg", named).convert("RGB").getpixel((800, 200)) == (0x0B, 0x64, 0x70)


@pytest.mark.parametrize(
    "drawing",
    [
        f'{HEAD}<image href="file:///etc/passwd" width="9" height="9"/></svg>',
        f'{HEAD}<image xlink:href="http://far.example/x.png" width="9" height="9"/></svg>',
        f'{HEAD}<image xlink:href="../mark.png" width="9" height="9"/></svg>',
        f'{HEAD}<image href="data:image/svg+xml,%3Csvg%3E" width="9" height="9"/></svg>',
        f'{HEAD}<use href="other.svg#part"/></svg>',
        f'{HEAD}<rect width="9" height="9" style="fill: url(http://far.example/x#y)"/></svg>',
        f'{HEAD}<style>@import "far.css";</style></svg>',
        f"{HEAD}<style>rect {{ fill: url('x.svg#y') }}</style></svg>",
        f'<?xml-stylesheet href="far.css"?>{MARK}',
        f'<!DOCTYPE svg [<!ENTITY far SYSTEM "file:///etc/passwd">]>{HEAD}<text>&far;</text></svg>',
        f'<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>{HEAD}<text>&b;</text></svg>',
    ],
)
def test_a_drawing_that_names_anything_outside_of_itself_is_refused(drawing: str, tmp_path: Path) -> None:
    assert refused(tmp_path, "mark.svg", drawing) == "reaches_out"


def test_what_a_drawing_names_inside_of_itself_is_drawn(tmp_path: Path) -> None:
    shade = '<linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient>'
    link = '<a href="https://finch.example"><rect width="40" height="10" fill="url(#g)"/></a>'
    assert taken(tmp_path, "mark.svg", f"{HEAD}{shade}{link}</svg>").size == (WIDEST, WIDEST // 4)


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("long.svg", MARK.replace("</svg>", f"<!--{'x' * LARGEST}--></svg>"), "too_large"),
        ("many.svg", HEAD + "<g/>" * MOST_PARTS + "</svg>", "too_large"),
        ("deep.svg", HEAD + "<g>" * DEEPEST + "</g>" * DEEPEST + "</svg>", "too_large"),
        ("torn.svg", MARK[:-9], "no_picture"),
        ("empty.svg", HEAD.replace("40", "0") + "</svg>", "no_picture"),
        ("text.png", "no picture at all", "no_picture"),
        ("cut.png", made("PNG", (400, 400), "L")[:90], "no_picture"),
        ("other.gif", made("GIF", (4, 4), "L"), "no_picture"),
        ("vast.png", made("PNG", (20_000, 12_000), "1"), "too_large"),
    ],
)  # fmt: skip
def test_what_gives_no_picture_says_why(name: str, content: bytes | str, why: str, tmp_path: Path) -> None:
    assert refused(tmp_path, name, content) == why


def test_a_file_that_is_gone_or_enormous_is_told_before_it_is_read(tmp_path: Path) -> None:
    with pytest.raises(PictureError) as gone:
        picture_of(tmp_path / "nowhere.png")
    assert gone.value.facts["why"] == "unreadable"
    with (tmp_path / "vast.png").open("wb") as vast:
        vast.truncate(LARGEST_FILE + 1)
    with pytest.raises(PictureError) as told:
        picture_of(tmp_path / "vast.png")
    assert told.value.facts["why"] == "too_large"
