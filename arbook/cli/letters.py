"""A message of the outbox as a file: a letter as PDF to print, a mail as it left or will leave."""

from pathlib import Path

from arbook.cli.files import write_paper
from arbook.queries.outbox import MessageCard, message_by_id
from arbook.services.office import Office
from arbook.services.paper import PreparedPaper
from arbook.services.reminder_drafts import sheet_of_message


def save_message(office: Office, message_id: int, folder: Path) -> Path:
    """Write one message into ``folder`` and say where.

    Raises:
        MessageUnknownError: no such message.
        LetterFileError, OSError: the folder refused.
    """
    card = office.read(message_by_id, message_id)
    folder.mkdir(parents=True, exist_ok=True)
    if card.row.channel == "letter":
        return write_paper(_paper(office, card), folder)
    from arbook.mail.files import write_letter

    return write_letter(folder, f"{card.row.customer_number} {card.row.customer_name}", card.content)


def _paper(office: Office, card: MessageCard) -> PreparedPaper:
    row, sheet = card.row, sheet_of_message(card)
    return PreparedPaper(f"letter-{row.message_id}.pdf", row.customer_name, lambda: office.paper.letter_pdf(sheet))
