"""The command that brings papers to their customers by mail."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Mapping
from types import MappingProxyType

from arbook.cli.arguments import Commands, add_command, day, whole_number
from arbook.cli.books import for_change, for_reading
from arbook.cli.outcomes import add_outcome_format, done
from arbook.cli.output import Listing, show, show_facts, show_json
from arbook.cli.payment_plans import plan_of
from arbook.cli.refusing import CommandRefusedError
from arbook.cli.sending import exit_code, keys_to_send, report_facts, send_waiting
from arbook.ledger.plans import PlanState
from arbook.ledger.statements import StatementKind, check_period
from arbook.queries.customers import customer_by_number
from arbook.queries.extensions import last_given
from arbook.queries.invoices import invoice_by_number
from arbook.queries.late_charges import late_charge_by_number
from arbook.services.office import Office
from arbook.services.paper import PreparedPaper
from arbook.services.paper_mails import MailPaper, PaperDraft

_STATEMENTS = {"statement": StatementKind.OPEN_ITEM, "activity": StatementKind.ACTIVITY}
_COLUMNS = ("customer", "name", "to", "mailed", "message")


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``mail-paper``."""
    told = "show the mail that brings a paper to its customer, put it into the outbox, or send it"
    parser = add_command(commands, "mail-paper", _mail_paper, told)
    parser.add_argument("paper", metavar="PAPER", choices=tuple(_PAPERS), help="one of " + ", ".join(_PAPERS))
    parser.add_argument(
        "number",
        metavar="NUMBER",
        nargs="?",
        help="of the invoice, credit note, plan or late charge; the id of the payment or settlement; for the others "
        "the customer's number",
    )
    parser.add_argument("--all", action="store_true", help="statements to everybody who owes or is owed something")
    parser.add_argument("--from", metavar="D", dest="starts_on", type=day, help="first day, of activity")
    parser.add_argument("--as-of", metavar="D", type=day, help="last day of statement and activity (today)")
    parser.add_argument("--to", metavar="ADDRESS", help="to this address instead of the customer's")
    parser.add_argument("--subject", help="with this subject")
    parser.add_argument("--body", metavar="TEXT", help="with this text")
    parser.add_argument("--again", action="store_true", help="although it was mailed before")
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--queue", action="store_true", help="put it into the outbox; `outbox send` sends it")
    way.add_argument("--send", action="store_true", help="send it now, with what else waits in the outbox")
    add_outcome_format(parser)
    parser.set_defaults(parser=parser)


def _mail_paper(arguments: Namespace) -> int:
    _check(arguments)
    opened = for_change if arguments.queue or arguments.send else for_reading
    with opened(arguments) as office:
        if arguments.all:
            return _mail_all(office, arguments)
        paper = _PAPERS[arguments.paper](office, arguments)
        command = MailPaper(paper, None, arguments.to, arguments.subject, arguments.body, again=arguments.again)
        draft = office.paper_mails.draft(paper, today=arguments.today).edited(command)
        if not (arguments.queue or arguments.send):
            return _show(arguments, draft)
        return _queue(office, arguments, command, draft)


def _check(arguments: Namespace) -> None:
    """Whether what was said goes together."""
    error, is_statement = arguments.parser.error, arguments.paper in _STATEMENTS
    if arguments.all != (arguments.number is None):
        error("say NUMBER or --all")
    if arguments.all and (not is_statement or arguments.to or arguments.subject or arguments.body):
        error("--all goes with statement and activity, without --to, --subject and --body")
    if (arguments.starts_on or arguments.as_of) and not is_statement:
        error("--from and --as-of go with statement and activity")
    if arguments.starts_on and arguments.paper == "statement":
        error("--from goes with activity")
    if arguments.paper == "activity":
        check_period(arguments.starts_on, arguments.as_of or arguments.today, arguments.today)


def _show(arguments: Namespace, draft: PaperDraft) -> int:
    before = draft.before
    facts = {
        "paper": draft.paper_name,
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
    facts: dict[str, object] = {"paper": draft.paper_name, "to": draft.to_address, "message": message_id}
    if not arguments.send:
        return done(arguments, "{paper}: waits in the outbox, to {to}.", **facts)
    report = send_waiting(office, arguments, keys)
    counts = report_facts(office, report)
    told = "{paper}: on its way to {to}. {sent} sent, {left} waiting, {unsure} unsure."
    done(arguments, told, **facts, **counts)
    return exit_code(report, counts)


def _mail_all(office: Office, arguments: Namespace) -> int:
    """To each who has an address; who got this very statement before only with ``--again``."""
    keys = keys_to_send(office, has_new_mail=True) if arguments.send else {}
    kind, as_of = _STATEMENTS[arguments.paper], arguments.as_of or arguments.today
    rows = []
    for paper in office.paper.statements(kind, starts_on=arguments.starts_on, as_of=as_of):
        draft = office.paper_mails.draft(paper, today=arguments.today)
        before, made = draft.before.state if draft.before else "", None
        if (arguments.queue or arguments.send) and draft.to_address and (arguments.again or not before):
            command = MailPaper(paper, again=arguments.again)
            made = office.paper_mails.queue(command, today=arguments.today).made_id
        rows.append((draft.proposal.number, draft.proposal.name, draft.to_address, before, made))
    queued = sum(row[-1] is not None for row in rows)
    facts: dict[str, object] = {"as_of": as_of, "queued": queued}
    code = 0
    if arguments.send and queued:
        report = send_waiting(office, arguments, keys)
        counts = report_facts(office, report)
        facts, code = {**facts, **counts}, exit_code(report, counts)
    show(arguments.format, facts, Listing("statements", _COLUMNS, rows))
    return code


def _invoice(office: Office, arguments: Namespace, kind: str) -> PreparedPaper:
    return office.paper.invoice(office.read(invoice_by_number, arguments.number, kind).row.invoice_id)


def _statement(office: Office, arguments: Namespace) -> PreparedPaper:
    as_of, kind = arguments.as_of or arguments.today, _STATEMENTS[arguments.paper]
    return office.paper.statement(_customer(office, arguments), kind, starts_on=arguments.starts_on, as_of=as_of)


def _customer(office: Office, arguments: Namespace) -> int:
    return office.read(customer_by_number, arguments.number).customer_id


def _row_id(arguments: Namespace) -> int:
    try:
        return whole_number(arguments.number)
    except ArgumentTypeError as error:
        raise CommandRefusedError("{why}.", why=error) from None


def _extension(office: Office, arguments: Namespace) -> PreparedPaper:
    invoice = office.read(invoice_by_number, arguments.number, "invoice")
    return office.notes.extension(invoice.row.invoice_id, on=arguments.today)


def _more_time(office: Office, arguments: Namespace) -> PreparedPaper:
    card = office.read(customer_by_number, arguments.number)
    given_id = office.read(last_given, card.customer_id)
    if given_id is None:
        raise CommandRefusedError("No more time was given to {name}.", name=card.name)
    return office.notes.more_time(card.customer_id, given_id, on=arguments.today)


def _terms(office: Office, arguments: Namespace) -> PreparedPaper:
    return office.notes.our_terms(_customer(office, arguments), on=arguments.today)


def _plan(office: Office, arguments: Namespace) -> PreparedPaper:
    row = plan_of(office, arguments.number, arguments.today)
    return office.paper.agreement(row.plan_id, on=arguments.today)


def _progress(office: Office, arguments: Namespace) -> PreparedPaper:
    row = plan_of(office, arguments.number, arguments.today)
    return office.paper.plan_progress(row.plan_id, on=arguments.today)


def _plan_broken(office: Office, arguments: Namespace) -> PreparedPaper:
    row = plan_of(office, arguments.number, arguments.today)
    if row.state is not PlanState.BROKEN:
        raise CommandRefusedError("Plan {number} is not broken.", number=row.number)
    return office.paper.plan_broken(row.plan_id, on=arguments.today)


def _interest(office: Office, arguments: Namespace) -> PreparedPaper:
    return office.paper.charge_sheet(office.read(late_charge_by_number, arguments.number).row.charge_id)


def _claim(office: Office, arguments: Namespace) -> PreparedPaper:
    return office.paper.claim_sheet(_customer(office, arguments), on=arguments.today)


_PAPERS: Mapping[str, Callable[[Office, Namespace], PreparedPaper]] = MappingProxyType(
    {
        "invoice": lambda office, arguments: _invoice(office, arguments, "invoice"),
        "credit-note": lambda office, arguments: _invoice(office, arguments, "credit_note"),
        "statement": _statement,
        "activity": _statement,
        "receipt": lambda office, arguments: office.notes.receipt(_row_id(arguments), on=arguments.today),
        "thank-you": lambda office, arguments: office.notes.thanks(_row_id(arguments), on=arguments.today),
        "extension": _extension,
        "more-time": _more_time,
        "terms": _terms,
        "plan": _plan,
        "progress": _progress,
        "plan-broken": _plan_broken,
        "interest": _interest,
        "claim": _claim,
        "settlement": lambda office, arguments: office.settlements.paper(_row_id(arguments), on=arguments.today),
    }
)
"""What can be mailed, and how it is found."""
