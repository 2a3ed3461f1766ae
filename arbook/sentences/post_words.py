"""Words for the post: letters, the mail account, the mail server, the safe for passwords."""

_NOT_SENT = "Nothing was sent."
_SAID = " It said: {text:.}"

POST_WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "MailError": {"": ("The post refused this.",)},
    "BadAddressError": {
        "": ("This is not an e-mail address.",),
        "not_an_address": ("“{text}” is not an e-mail address. It looks like ada@example.org.",),
        "empty": ("An e-mail address is missing.",),
        "line_break": ("“{text}” has a line break and cannot be an e-mail address.",),
        "several": ("“{text}” is more than one e-mail address. Give one.",),
        "name_included": ("“{text}” has a name in it. Give the bare address, like ada@example.org.",),
    },
    "HeaderTextError": {
        "": ("This text cannot stand in a message's head ({header}).",),
        "line_break": ("{header}: a line break cannot stand here. Write it on one line.",),
        "control": ("{header}: there is an invisible character. Type the text anew.",),
        "not_text": ("{header}: there is half a character. Type the text anew.",),
        "not_an_id": ("{header}: this is not a message's id.",),
    },
    "BodyTextError": {
        "": ("At character {position} the text holds half a character. Type it anew.",),
    },
    "AttachmentError": {
        "": ("{name} cannot be attached.",),
        "media_type": ("{name} is of a kind that cannot be attached.",),
        "empty": ("{name} is empty and was not attached.",),
    },
    "ScheduleError": {
        "": ("The computer's scheduler did not take this.",),
        "none": (
            "This computer has no scheduler that arbook knows. Let whatever it has run "
            "`arbook remind BOOK --send --unattended`.",
        ),
        "refused": ("The computer's scheduler did not take this: {text:.}",),
        "folder": ("{path} cannot be written ({text}), so nothing was scheduled.",),
    },
    "NoPasswordError": {
        "": (
            "There is no password for {address} in this computer's password safe, so nothing left by this account. "
            "Put it there under Settings, Mail.",
        ),
        "no_safe": (
            "This computer has no password safe that a run by itself could ask, so nothing left by {address}. Set "
            "{variable} for it.",
            "This computer has no password safe that a run by itself could ask, so nothing left by {address}.",
        ),
        "safe_failed": (
            "This computer's password safe did not answer ({text}), so nothing left by {address}. The next run tries "
            "again.",
        ),
        "which": (
            "{variable} does not say for which of several accounts it is, so nothing left by {address}. Set {own} "
            "for this one.",
        ),
    },
    "MessageTooLargeError": {"": ("The message has {size} MB; mail servers take {limit} MB at most. Attach less.",)},
    "ReceivedMailError": {
        "": ("This mail cannot be read.",),
        "no_mail": ("This is no mail. Save the mail as a file (.eml) in your mail program, and open that.",),
        "too_large": ("This mail is larger than {most} bytes. Copy its text instead.",),
    },
    "MailAccountError": {
        "": ("The mail account cannot be like this: {value}.", "The mail account is not complete."),
        "empty": ("The mail account is not complete: server and user name are needed.",),
        "not_a_host": ("“{value}” is not the name of a server. It looks like smtp.example.org.",),
        "not_a_port": ("{value} is not a port. It is 465 or 587 with most providers.",),
        "no_password": ("Type the password first.",),
        "not_signed_in": ("Sign in first.",),
        "port_means_tls": ("Port {value} begins with TLS at once. Choose TLS, or port 587.",),
        "port_means_starttls": ("Port {value} begins in the open and switches over. Choose STARTTLS, or port 465.",),
    },
    "LetterFileError": {
        "": ("The letter could not be written to {path} ({why}). Choose another folder.",),
        "too many files of this name": ("There are too many files called {path}. Choose another folder.",),
    },
    "DemoBookError": {"": ("The customers of the demo book are invented, so nothing is sent from it.",)},
    "AlreadyMailedError": {
        "": ("“{paper}” went to {to} by mail before, or waits in the outbox. Mail it again only if you mean it.",),
    },
    "EmptyRunError": {"": ("Nobody was chosen to be reminded.",)},
    "NoMailAccountError": {
        "": (
            "The account {address} is not set up any more, and what waits was written to leave by it. Set it up "
            "again, or take the messages back and remind anew.",
            "No mail account is set up yet. Set it up first; nothing was sent.",
        ),
    },
    "SentCopyError": {
        "": ("No copy could be put into the Sent folder at {host}.",),
        "not_found": ("No copy in the Sent folder: the server {host} was not found.",),
        "network": ("No copy in the Sent folder: {host} cannot be reached.",),
        "tls": ("No copy in the Sent folder: {host} could not prove that it is this server.",),
        "login": ("No copy in the Sent folder: {host} did not take user name or password.",),
        "no_folder": ("No copy: {host} has no folder for sent mail.",),
        "refused": (
            f"No copy in the Sent folder: {{host}} refused it.{_SAID}",
            "No copy in the Sent folder: {host} refused it.",
        ),
    },
    "NotProposedError": {
        "": ("Somebody in this list is not to be reminded now, so nothing was queued. Look at the list again.",),
        "not_calling": ("You did not want to call this customer instead, so the message is as it was.",),
        "message_waits": (
            "A message to this customer waits in the outbox. Take it back there first, then call instead.",
        ),
        "nothing_written": ("Nothing would be written to this customer on that day, so there is no call instead.",),
        "no_note": ("A note that was chosen is not on offer today, so nothing was done. Look at the list again.",),
        "not_left_be": ("No note to this customer was let be, so there is none to offer again.",),
    },
    "PastRunError": {
        "": ("Somebody was reminded on {last_on}, after {as_of}, so nothing was queued. Choose a later day.",),
    },
    "UnsendableError": {
        "": ("Nothing was queued, because of {number} {name}: {cause}",),
    },
    "LineBreaksError": {
        "": (
            "The line to the mail server broke {times} times in a row, so the other messages wait. Try again later.",
        ),
    },
    "MessageUnknownError": {"": ("There is no message {message_id} in this book.",)},
    "MessageStateError": {
        "": (
            "Message {message_id} is {state} now, so this is not possible any more.",
            "There is no message {message_id} in this book.",
        ),
    },
    "LetterOutdatedError": {
        "": ("{cause} If the letter is in the post already, note that (on the command line with --posted).",),
    },
    "StaleMessageError": {
        "": ("Message {message_id} no longer says the truth and was not sent. Remind anew.",),
        "paid_since": ("Money came in since message {message_id} was written. Write anew.",),
        "late_since": ("The last day that message {message_id} gives is over. Write anew.",),
        "lowered_since": ("A charge was taken back since message {message_id} was written. Write anew.",),
        "agreed_since": (
            "Something was agreed, contested or paused since message {message_id} was written. Remind anew.",
        ),
        "answered_since": (
            "The customer answered since message {message_id} was written. Look at it and remind anew.",
        ),
        "withdrawn_since": ("What message {message_id} brings was taken back or changed since.",),
        "care_since": ("You asked for care with this customer since message {message_id} was written. Remind anew.",),
        "address_since": (
            "The customer's e-mail address changed since message {message_id} was written. Give the new one, or "
            "write anew.",
        ),
        "account_since": ("How to pay you changed since message {message_id} was written. Write anew.",),
        "reminded_since": ("The customer was reminded since message {message_id} was written. Remind anew.",),
        "credited_since": ("The invoice was corrected since message {message_id} was written. Mail it anew.",),
        "reversed_since": ("The payment was taken back since message {message_id} was written.",),
    },
    "PostError": {"": (f"The mail server {{host}} refused.{_SAID} {_NOT_SENT}", f"{{host}} refused. {_NOT_SENT}")},
    "HostNotFoundError": {
        "": (f"The mail server {{host}} was not found. Check its name and your internet. {_NOT_SENT}",),
    },
    "ConnectionRefusedByServerError": {
        "": (f"{{host}} takes no mail on port {{port}}. Check the port. {_NOT_SENT}",),
    },
    "ServerUnreachableError": {
        "": (f"The mail server {{host}} cannot be reached. {_NOT_SENT}",),
        "timeout": (f"The mail server {{host}} did not answer in time. Try again later. {_NOT_SENT}",),
        "lost": (f"The line to the mail server {{host}} was cut. Try again. {_NOT_SENT}",),
        "network": (f"The network does not reach the mail server {{host}}. Check your internet. {_NOT_SENT}",),
    },
    "ServerNotReadyError": {
        "": (
            f"{{host}} turned the program away.{_SAID} {_NOT_SENT}",
            f"What answers at {{host}}, port {{port}}, is not a mail server that is ready. {_NOT_SENT}",
        ),
    },
    "TlsNotOfferedError": {
        "": (f"{{host}} offers no encryption on port {{port}}. Try TLS with port 465. {_NOT_SENT}",),
    },
    "TlsFailedError": {
        "": (f"{{host}} speaks no safe encryption on port {{port}}. Check port and encryption. {_NOT_SENT}",),
    },
    "CertificateError": {
        "": (f"{{host}} could not prove that it is this server. {_NOT_SENT}",),
        "other": (f"{{host}} could not prove that it is this server: {{text:.}} {_NOT_SENT}",),
        "wrong_host": (f"The server that answers has another name than {{host}}. Check the name. {_NOT_SENT}",),
        "untrusted": (f"Nobody this computer trusts vouches for {{host}}. Ask your provider. {_NOT_SENT}",),
        "expired": (f"The certificate of {{host}} has expired. Ask your provider. {_NOT_SENT}",),
    },
    "FolderError": {
        "": (f"Messages are to become files, but they cannot be written to {{path}} ({{why}}). {_NOT_SENT}",),
    },
    "LoginNotOfferedError": {
        "": (f"{{host}} offers no login with a password. Ask your provider for an app password. {_NOT_SENT}",),
        "passwords": (f"{{host}} takes no sign-in from the browser, only passwords. {_NOT_SENT}",),
        "oauth2": (
            f"{{host}} takes no passwords from mail programs any more, only a sign-in in the browser (OAuth2). "
            f"Choose that in Settings, Mail. {_NOT_SENT}",
        ),
    },
    "SignInEndedError": {
        "": (f"The sign-in of {{address}} could not be renewed. Try again later, or sign in again. {_NOT_SENT}",),
        "never": (f"Nobody signed in for {{address}} on this computer yet. Sign in first. {_NOT_SENT}",),
        "revoked": (f"The sign-in of {{address}} is over: it was taken back or ran out. Sign in again. {_NOT_SENT}",),
        "network": (
            f"The sign-in of {{address}} could not be renewed. Check your internet, then try again. {_NOT_SENT}",
        ),
        "certificate": (
            f"Who renews the sign-in of {{address}} could not prove its name, so it was told nothing. {_NOT_SENT}",
        ),
        "no_provider": (
            f"What answers where the sign-in of {{address}} is renewed is no such service. Check its web address. "
            f"{_NOT_SENT}",
        ),
        "refused": (
            f"The sign-in of {{address}} was not renewed.{_SAID} Sign in again. {_NOT_SENT}",
            f"The sign-in of {{address}} was not renewed. Sign in again. {_NOT_SENT}",
        ),
    },
    "SignInError": {
        "": (f"The sign-in came to nothing.{_SAID}", "The sign-in came to nothing. Try again."),
        "declined": ("You said no in the browser, so arbook may not send. Sign in again if you want it to.",),
        "timeout": ("Nobody said yes in the browser for some minutes, so the sign-in ended. Try again.",),
        "ended": ("The sign-in is over: it was taken back or ran out. Sign in again.",),
        "cancelled": ("The sign-in was cancelled.",),
        "no_port": ("The browser has no way back to arbook: this computer gives it no port. Restart it.",),
        "no_browser": ("No browser could be opened. Choose a default browser in your system, then try again.",),
        "no_application": (
            "arbook is not registered with this provider. Give an application id; the manual says how to get one.",
        ),
        "unknown_application": (
            f"The provider does not know this application id, or not this way back to arbook.{_SAID}",
        ),
        "administrator": (f"The administrator of this account must allow arbook first.{_SAID}",),
        "network": ("{host} cannot be reached. Check your internet, then try again.",),
        "certificate": ("{host} could not prove that it is this server, so nothing was told to it.",),
        "no_provider": ("What answers at {host} is no sign-in service. Check its web address.",),
        "refused": (f"The provider refused the sign-in.{_SAID}",),
    },
    "LoginRefusedError": {
        "app_password": (
            f"{{host}} wants an app password, not the one of your mailbox. Make one in your provider's security "
            f"settings and type it here. {_NOT_SENT}",
        ),
        "oauth2": (
            f"{{host}} takes no passwords from mail programs any more, only a sign-in in the browser (OAuth2). "
            f"Choose that in Settings, Mail. {_NOT_SENT}",
        ),
        "switch_on": (
            f"{{host}} does not let mail programs in yet. Allow it (POP3, IMAP or SMTP) in the settings of its "
            f"webmail.{_SAID} {_NOT_SENT}",
        ),
        "token": (
            f"{{host}} did not take the sign-in. Sign in again, with the account that owns this mailbox.{_SAID} "
            f"{_NOT_SENT}",
        ),
        "switched_off": (
            f"{{host}} lets no program send for this account. Its administrator can allow “Authenticated SMTP”. "
            f"{_NOT_SENT}",
        ),
        "too_often": (f"{{host}} takes no login for now.{_SAID} Wait some minutes, then try again. {_NOT_SENT}",),
        "": (
            f"{{host}} did not take the user name or password. Check both.{_SAID} {_NOT_SENT}",
            f"{{host}} did not take the user name or password. Check both, or ask for an app password. {_NOT_SENT}",
        ),
    },
    "SenderRefusedError": {
        "": (
            f"{{host}} does not let this account send from this address.{_SAID} {_NOT_SENT}",
            f"{{host}} does not let this account send from this address. {_NOT_SENT}",
        ),
    },
    "SafeError": {"": ("The system's safe for passwords refused. Give the password for this session.",)},
    "NoSafePlaceError": {
        "": ("This system has no safe place for passwords. Give the password for each session.",),
    },
    "SafeLockedError": {"": ("The system's safe for passwords is locked. Unlock it and try again.",)},
    "SafeFailedError": {
        "": ("The system's safe for passwords did not do as asked ({why}). Give the password for this session.",),
        "not_kept": ("The system's safe did not keep the password. Give it for this session.",),
    },
}
