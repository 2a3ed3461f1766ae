"""The sheet beneath all papers: pages, cursor, text, rules, and the foot with "page x of y".

Lengths are points; ``y`` counts down from the top edge, the way one reads.
"""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any, Literal

from arbook.documents.address_forms import form_of
from arbook.documents.fonts import FAMILIES, runs
from arbook.documents.inks import LINE, TEXT, Ink, accent_ink
from arbook.documents.letterhead import Letterhead, Recipient
from arbook.documents.scripts import clean
from arbook.documents.styles import STYLES, Line
from arbook.documents.typography import typography
from arbook.documents.wording import Wording
from arbook.documents.wrapping import Style, fitted, shorten
from arbook.formats.formats import Formats

MM = 72 / 25.4
RIGHT = 20 * MM
_LATER_HEAD = 17 * MM
_LATER_START = 26 * MM
_PAPERS = {"A4": (595.276, 841.89), "LETTER": (612.0, 792.0)}
_FOOTS = {"A4": 15 * MM, "LETTER": 13 * MM}
_ABOVE_FOOT = 2.5 * MM
_MARK_FROM, _FOLD_TO, _PUNCH_TO = 5 * MM, 9 * MM, 11 * MM
"""Between them lie the marks for folding and punching at the left edge."""

_SHY = 0.99
"""Room is shared but for this much of it, or rounding would need another page."""

Align = Literal["left", "right", "center"]


def shortest(draw: Callable[[bool], "Sheet"]) -> bytes:
    """A paper on one page if it can be: set closer, ``draw(True)``, only where that spares the second one."""
    wide = draw(False)
    if wide.page == 2:  # what is longer gains nothing
        dense = draw(True)
        if dense.page == 1:
            return dense.finish()
    return wide.finish()


def spread(draw: Callable[[float], "Sheet"], places: int, most: float) -> "Sheet":
    """A paper of one page that shares what room it has left: ``draw(air)`` leaves so many points more, at most
    ``most``, in each of its ``places``.
    """
    tight = draw(0.0)
    air = min(most, tight.room / places * _SHY)
    airy = draw(air) if tight.page == 1 and air > 0 else tight
    return airy if airy.page == 1 else tight


class Sheet:
    """A paper while it is drawn. Pages are kept until the end, when it is known how many there are."""

    def __init__(
        self,
        letterhead: Letterhead,
        recipient: Recipient,
        wording: Wording,
        formats: Formats,
        *,
        title: str,
        dated_on: date,
    ) -> None:
        from reportlab.pdfgen.canvas import Canvas

        self.letterhead, self.recipient, self.wording, self.formats = letterhead, recipient, wording, formats
        self.title, self.dated_on = clean(title), dated_on
        self.width, self.height = _PAPERS[letterhead.paper_size]
        self._foot = _FOOTS[letterhead.paper_size]
        self.form, self.style = form_of(letterhead), STYLES[letterhead.style]
        family = letterhead.font if letterhead.font in FAMILIES else self.style.font
        self.type = typography(family, self.style.sizes)
        self.left, self.right = self.form.left * MM, self.width - RIGHT
        self.bottom = self.height - self._foot - _ABOVE_FOOT
        self.accent = accent_ink(letterhead.accent)
        self.y = 0.0
        self.page = 1
        self._file = BytesIO()
        # Invariant: no clock and no random id, so that equal facts give equal bytes.
        self._canvas: Any = Canvas(
            self._file, pagesize=(self.width, self.height), invariant=1, pageCompression=1, lang=wording.language
        )
        self._pages: list[dict[str, Any]] = []
        self._page_spot: tuple[float, float, Style, int] | None = None
        self._ink: Ink | None = None
        self._pen: tuple[Ink, float] | None = None
        self._describe()
        self._mark_folds()

    @property
    def text_width(self) -> float:
        """From margin to margin."""
        return self.right - self.left

    def text(self, x: float, y: float, text: str, style: Style, align: Align = "left") -> None:
        """One line of cleaned text with its baseline at ``y``."""
        self._use(style.ink)
        pieces = runs(text, style.font)
        if align != "left":
            x -= style.width(text) * (1 if align == "right" else 0.5)
        if len(pieces) == 1:
            self._canvas.setFont(pieces[0][0], style.size)
            self._canvas.drawString(x, self.height - y, pieces[0][1])
            return
        line = self._canvas.beginText(x, self.height - y)  # one object, so that it is copied as one text
        for font, piece in pieces:
            line.setFont(font, style.size)
            line.textOut(piece)
        self._canvas.drawText(line)

    def paragraph(self, lines: list[str], style: Style, *, x: float | None = None, gap: float = 0) -> None:
        """Lines below each other from the cursor on, over as many pages as they need; moves the cursor."""
        for line in lines:
            self.make_room(style.leading)
            self.text(self.left if x is None else x, self.y + style.size, line, style)
            self.y += style.leading
        self.y += gap

    def rule(self, y: float, start: float, end: float, *, ink: Ink = LINE, thickness: float = 0.7) -> None:
        """A horizontal line."""
        self._draw_with(ink, thickness)
        self._canvas.line(start, self.height - y, end, self.height - y)

    def line(self, line: Line, y: float, start: float, end: float) -> None:
        """A rule of the style; ``y`` is where it belongs."""
        ink = {"accent": self.accent, "text": TEXT, "hair": LINE}[line.tone]
        self.rule(y + line.at, start, end, ink=ink, thickness=line.thickness)

    def frame(self, x: float, y: float, wide: float, high: float, ink: Ink, thickness: float, radius: float) -> None:
        """The outline of a rectangle with its upper left corner at ``x``, ``y``."""
        self._draw_with(ink, thickness)
        self._canvas.roundRect(x, self.height - y - high, wide, high, radius, stroke=1, fill=0)

    def dashes(self, y: float) -> None:
        """Where the sheet is cut, from edge to edge."""
        self._canvas.setDash(2, 3)
        self.rule(y, 0, self.width, ink=TEXT, thickness=0.5)
        self._canvas.setDash()

    def block(self, x: float, y: float, wide: float, high: float, ink: Ink, *, radius: float = 0) -> None:
        """A filled rectangle with its upper left corner at ``x``, ``y``."""
        self._use(ink)
        if radius:
            self._canvas.roundRect(x, self.height - y - high, wide, high, radius, stroke=0, fill=1)
        else:
            self._canvas.rect(x, self.height - y - high, wide, high, stroke=0, fill=1)

    def stencil(self, shape: str, x: float, y: float, scale: float, ink: Ink) -> None:
        """A filled shape in PDF path operators, drawn in its own units from its upper left corner down."""
        self._use(ink)
        self._canvas.saveState()
        self._canvas.transform(scale, 0, 0, -scale, x, self.height - y)
        self._canvas.addLiteral(f"{shape} f")
        self._canvas.restoreState()

    def link(self, address: str, x: float, y: float, wide: float, size: float) -> None:
        """Let a text with its baseline at ``y`` be clicked."""
        base = self.height - y
        self._canvas.linkURL(address, (x, base - size * 0.25, x + wide, base + size * 0.8), relative=0, thickness=0)

    def picture(self, data: bytes, x: float, y: float, wide: float, high: float) -> float:
        """A PNG or JPEG within a box, its proportions kept; returns its width, 0 for what is no picture."""
        from PIL import Image, UnidentifiedImageError
        from reportlab.lib.utils import ImageReader

        try:
            image = ImageReader(BytesIO(data))
            real_wide, real_high = image.getSize()
            scale = min(wide / real_wide, high / real_high)
            place = (x, self.height - y - real_high * scale, real_wide * scale, real_high * scale)
            self._canvas.drawImage(image, *place, mask="auto")
        except (OSError, ValueError, UnidentifiedImageError, Image.DecompressionBombError):
            return 0.0
        return float(real_wide * scale)

    def page_spot(self, x: float, y: float, style: Style) -> None:
        """Where the first page says "1 of 3", once that is known; it is read where it stands, not at the end."""
        self._page_spot = (x, y, style, len(self._canvas._code))

    def make_room(self, needed: float) -> None:
        """Go to the next page unless ``needed`` points are left on this one."""
        if self.y + needed > self.bottom:
            self.next_page()

    @property
    def room(self) -> float:
        """Points left on this page."""
        return self.bottom - self.y

    @property
    def whole_room(self) -> float:
        """Points for content on a page after the first."""
        return self.bottom - _LATER_START

    def next_page(self) -> None:
        """Begin a page with a small head that says whose paper this is."""
        self._keep_page()
        self.page += 1
        half = self.text_width / 2 - 6
        strong, label = self.type.strong, self.type.label
        self.text(self.left, _LATER_HEAD, shorten(clean(self.letterhead.business_name), strong, half), strong)
        about = f"{self.title}, {clean(self.recipient.name)}"
        self.text(self.right, _LATER_HEAD, shorten(about, label, half), label, "right")
        for line in self.style.head.lines:
            self.line(line, _LATER_HEAD + 7, self.left, self.right)
        self.y = _LATER_START

    def finish(self) -> bytes:
        """Set the feet, which know the number of pages, and close the paper."""
        self._keep_page()
        pages = len(self._pages)
        for page, state in enumerate(self._pages, start=1):
            self._canvas.__dict__.update(state)
            self._ink = self._pen = None
            self._draw_foot(page, pages)
            self._canvas.showPage()
        self._canvas.save()
        return self._file.getvalue()

    def _draw_foot(self, page: int, pages: int) -> None:
        if page == 1 and self._page_spot:
            self._fill_spot(*self._page_spot, pages)
        y = self.height - self._foot
        self.rule(y, self.left, self.right)
        about = self.wording.say(
            "footer.about" if self.recipient.number else "footer.about.everybody",
            paper=self.title,
            customer=clean(self.recipient.number),
            day=self.formats.long_day(self.dated_on),
            page=page,
            pages=pages,
        )
        tiny = self.type.tiny
        small = fitted(about, tiny, self.text_width * 0.75, smallest=4)
        about = shorten(about, small, self.text_width * 0.75)
        rest = self.text_width - small.width(about) - 12
        sender = fitted(self.sender_line, tiny, rest, smallest=5)
        self.text(self.left, y + 12, shorten(self.sender_line, sender, rest), sender)
        self.text(self.right, y + 12, about, small, "right")

    def _fill_spot(self, x: float, y: float, style: Style, at: int, pages: int) -> None:
        # A page is read aloud in the order of its drawing, so what is drawn last is moved to its place.
        code = self._canvas._code
        end = len(code)
        self.text(x, y, self.wording.say("fact.page_of", page=1, pages=pages), style)
        drawn, code[end:] = code[end:], []
        code[at:at] = ["q", *drawn, "Q"]
        self._ink = None

    @property
    def sender_line(self) -> str:
        """The business and its address in one line."""
        return clean(", ".join((self.letterhead.business_name, *self.letterhead.address_lines)))

    def _keep_page(self) -> None:
        # showPage would close the page now; its foot needs the page count, so its state is kept until finish().
        self._pages.append(dict(self._canvas.__dict__))
        self._canvas._startPage()
        self._ink = self._pen = None

    def _describe(self) -> None:
        self._canvas.setTitle(f"{self.title}, {clean(self.recipient.name)}")
        self._canvas.setAuthor(clean(self.letterhead.business_name))
        self._canvas.setSubject(self.title)
        self._canvas.setCreator("arbook")
        self._canvas.setProducer("arbook")
        made_on = f"D:{self.dated_on:%Y%m%d}000000+00'00'"
        self._canvas.setDateFormatter(lambda *_: made_on)

    def _mark_folds(self) -> None:
        for fold in self.form.folds:
            self.rule(fold * MM, _MARK_FROM, _FOLD_TO, thickness=0.4)
        if self.form.punch is not None:
            self.rule(self.form.punch * MM, _MARK_FROM, _PUNCH_TO, thickness=0.4)

    def _draw_with(self, ink: Ink, thickness: float) -> None:
        if self._pen != (ink, thickness):
            self._pen = (ink, thickness)
            self._canvas.setStrokeColorRGB(*ink)
            self._canvas.setLineWidth(thickness)

    def _use(self, ink: Ink) -> None:
        if self._ink != ink:
            self._ink = ink
            self._canvas.setFillColorRGB(*ink)
