"""The command that brings an issued invoice or credit note to its customer by mail."""

from argparse import ArgumentParser, Namespace

from arbook.cli.arguments import Commands, add_command
from arbook.cli.books import for_change, for_reading
from arbook.cli.outcomes import add_outcome_format, done
from arbook.cli.output import show_facts, show_json
from arbook.cli.printing import PAPER_KINDS
from arbook.cli.sending import exit_code, keys_to_send, report_facts, send_waiting
from arbook.queries.invoices import invoice_by_number
from arbook.services.office import Office
from arbook.services.paper_mails import MailPaper, PaperDraft


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``mail-invoice``."""
    told = "show the mail that brings an invoice or credit note, put it into the outbox, or send it"
    parser = add_command(commands, "mail-invoice", _mail_invoice, told)
    parser.add_argument("number", metavar="NUMBER", help="of the invoice or credit note")
    parser.add_argument("--kind", choices=tuple(PAPER_KINDS), default="invoice")
    parser.add_argument("--to", metavar="ADDRESS", help="to this address instead of the customer's")
    parser.add_argument("--subject", help="with this subject")
    parser.add_argument("--body", metavar="TEXT", help="with this text")
    parser.add_argument("--again", action="store_true", help="although it was mailed before")
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--queue", action="store_true", help="put it into the outbox; `outbox send` sends it")
    way.add_argument("--send", action="store_true", help="send it now, with what else waits in the outbox")
    add_outcome_format(parser)


def _mail_invoice(arguments: Namespace) -> int:
    opened = for_change if arguments.queue or arguments.send else for_reading
    with opened(arguments) as office:
        card = office.read(invoice_by_number, arguments.number, PAPER_KINDS[arguments.kind])
        command = MailPaper(
            card.row.invoice_id, arguments.to, arguments.subject, arguments.body, again=arguments.again
        )
        draft = office.paper_mails.draft(command.invoice_id, today=arguments.today).edited(command)
        if not (arguments.queue or arguments.send):
            return _show(arguments, draft)
        return _queue(office, arguments, command, draft)


def _show(arguments: Namespace, draft: PaperDraft) -> int:
    before = draft.before
    facts = {
        "number": draft.paper_number,
        "customer": draft.proposal.number,
        "to": draft.to_address,
        "subject": draft.subject,
        "body": draft.body,
        "attachment": draft.file_name,
        "mailed": before.state if before else None,
        "mailed_to": before.to_address if before else None,
        "sent_at": before.sent_at if before else None,
    }
    if arguments.format == "json":
        show_json(facts)
    else:
        show_facts(facts)
    return 0


def _queue(office: Office, arguments: Namespace, command: MailPaper, draft: PaperDraft) -> int:
    keys = keys_to_send(office, has_new_mail=True) if arguments.send else {}
    message_id = office.paper_mails.queue(command, today=arguments.today).made_id
    facts: dict[str, object] = {"number": draft.paper_number, "to": draft.to_address, "message": message_id}
    if not arguments.send:
        return done(arguments, "{number} waits in the outbox, to {to}.", **facts)
    report = send_waiting(office, arguments, keys)
    counts = report_facts(office, report)
    told = "{number} is on its way to {to}: {sent} sent, {left} waiting, {unsure} unsure."
    done(arguments, told, **facts, **counts)
    return exit_code(report, counts)
