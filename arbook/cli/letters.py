"""A message of the outbox as a file: a letter as PDF to print, a mail as it left or will leave."""

from pathlib import Path

from arbook.cli.files import write_paper
from arbook.queries.message_cards import message_by_id
from arbook.services.office import Office


def save_message(office: Office, message_id: int, folder: Path) -> Path:
    """Write one message into ``folder`` and say where.

    Raises:
        MessageUnknownError: no such message.
        LetterFileError, OSError: the folder refused.
    """
    card = office.read(message_by_id, message_id)
    folder.mkdir(parents=True, exist_ok=True)
    if card.row.channel == "letter":
        return write_paper(office.paper.letter(card), folder)
    from arbook.mail.files import write_letter

    return write_letter(folder, f"{card.row.customer_number} {card.row.customer_name}", card.content)
