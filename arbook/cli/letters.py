"""A message of the outbox as a file: a letter as PDF to print, a mail as it left or will leave."""

from pathlib import Path

from arbook.cli.files import check_target, drawn_paper, write_paper, write_pdf
from arbook.documents.binding import Binder
from arbook.queries.message_cards import message_by_id
from arbook.queries.outbox import TO_PRINT, messages
from arbook.services.office import Office
from arbook.services.reminder_errors import MessageStateError


def save_letters(office: Office, path: Path) -> int:
    """Write all letters that wait to be printed into one document, each beginning on a front side; how many.

    Raises:
        CommandRefusedError: there is a file of that name that is not a PDF, or no such folder.
        OSError: the system refused.
    """
    check_target(path)
    binder, rows = Binder(each_on_front=True), office.read(messages, TO_PRINT)
    for row in reversed(rows):
        binder.add(drawn_paper(office.paper.letter(office.read(message_by_id, row.message_id))))
    if rows:
        write_pdf(binder.bound(), path)
    return len(rows)


def save_message(office: Office, message_id: int, folder: Path) -> Path:
    """Write one message into ``folder`` and say where; never one that was taken back.

    Raises:
        MessageUnknownError: no such message.
        MessageStateError: it was taken back.
        LetterFileError, OSError: the folder refused.
    """
    card = office.read(message_by_id, message_id)
    if card.row.state == "cancelled":
        raise MessageStateError(message_id=message_id, state=card.row.state)
    folder.mkdir(parents=True, exist_ok=True)
    if card.row.channel == "letter":
        return write_paper(office.paper.letter(card), folder)
    from arbook.mail.files import write_letter

    return write_letter(folder, f"{card.row.customer_number} {card.row.customer_name}", card.content)
