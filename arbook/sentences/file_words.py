"""Words for files that are read in."""

_SHOW_COLUMNS = "Correct the mapping and try again."

FILE_WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "UnreadableFileError": {
        "": ("{path} cannot be read as a table.",),
        "not_found": ("There is no file {path}.",),
        "not_a_file": ("{path} is a folder or device. Choose a file.",),
        "no_permission": ("You have no permission to read {path}.",),
        "not_readable": ("The disk does not give {path} back ({system}).", "The disk does not give {path} back."),
        "empty": ("{path} is empty.",),
        "header_only": ("{path} has headings, but no rows below them.",),
        "binary": ("{path} is not a text file. Save it as CSV and try again.",),
        "spreadsheet": ("{path} is a spreadsheet. Save the sheet as CSV and import that.",),
        "encoding": ("The letters of {path} cannot be read as {encoding}. Save it as UTF-8 and try again.",),
        "broken_quotes": ("From line {line} of {path} on a quotation mark is not closed. Close it and try again.",),
        "file_too_large": ("{path} is too large to import: at most {limit} bytes. Split it.",),
        "too_many_rows": ("{path} has more than {limit} rows. Split it.",),
        "too_many_columns": ("Line {line} of {path} has more than {limit} columns. This is hardly a table.",),
        "cell_too_long": (
            "Line {line} of {path} has a cell of more than {limit} characters. Look for a quotation mark that is "
            "not closed.",
        ),
    },
    "FormError": {
        "": ("Something is missing here.",),
        "no_customer": ("Choose a customer from the list.",),
        "no_reason": ("Choose what is wrong.",),
        "no_file": ("Choose a file.",),
        "no_folder": ("Choose a folder.",),
        "in_future": ("This cannot be dated after today, {today}.",),
        "far_above": ("That is {times} times the {owed} they owe. If it is right, press the button again.",),
        "lies_ahead": (
            "{issued_on} lies ahead, and until then no other credit note can bear an earlier date. If that is meant,"
            " press the button again.",
        ),
        "all_given_up": ("This gives up all of it, {amount}. If that is meant, press the button again.",),
        "all_granted": ("This grants all of it, {amount}. If that is meant, press the button again.",),
        "no_count": ("Say how many, with digits.",),
        "no_quantity": ("Line {position}: this is not a number.", "This is not a number."),
        "no_discount": (
            "Line {position}: write a discount like 10%, 10%+5% or 25.00.",
            "Write a discount like 10%, 10%+5% or 25.00.",
        ),
        "no_charge": ("Say what it is for, as in “Shipping”.",),
        "no_items": ("Tick at least one invoice.",),
        "no_rows": ("Write at least one payment into the list.",),
        "no_lines": ("Tick at least one line.",),
        "too_long": (
            "Line {position}: this is too long. At most {most} characters fit.",
            "This is too long. At most {most} characters fit.",
        ),
    },
    "TermsFormError": {
        "": ("Something is missing in these terms.",),
        "no_name": ("Give the terms a name.",),
        "name_taken": ("There are terms of this name already. Choose another.",),
        "no_number": ("Say how many with digits; several pay days like 5 20.",),
        "no_share": ("Say how much this part is, like 30.",),
    },
    "PictureError": {
        "": ("{name} gives no picture.",),
        "unreadable": ("{name} cannot be read. Choose another file.",),
        "no_picture": ("{name} is no picture that can be drawn. Choose a PNG, JPEG or SVG file.",),
        "too_large": ("{name} is enormous. Choose a smaller picture.",),
        "reaches_out": (
            "{name} names files or addresses outside of itself. Save it as a drawing that holds all its parts.",
        ),
    },
    "PrinterGoneError": {
        "": (
            "The printer {printer} took {pages} {pages:page|pages} and no more. See whether it is on and connected.",
        ),
    },
    "FileNotWrittenError": {
        "": ("{path} could not be written ({system}). Choose another folder.", "{path} could not be written."),
        "full": ("The disk is full, so {path} was not written. Make room and try again.",),
    },
    "ImportRefusedError": {
        "": ("Nothing was imported: {count} {count:row does|rows do} not fit the book. Correct that and try again.",),
    },
    "ImportStoppedError": {"": ("Stopped. Nothing was saved.",)},
    "MappingError": {
        "": (f"The mapping cannot be used. {_SHOW_COLUMNS}",),
        "not_json": ("The mapping file is not readable as JSON. Write it as docs/command-line.md shows.",),
        "not_a_mapping": ("The mapping file names no columns. Write it as docs/command-line.md shows.",),
        "unknown_kind": ("The mapping is for “{name}”: it must be for customers, invoices or payments.",),
        "unknown_field": (f"The mapping names a field “{{name}}” that does not exist. {_SHOW_COLUMNS}",),
        "unknown_option": (f"The mapping sets “{{name}}”, which does not exist. {_SHOW_COLUMNS}",),
        "bad_value": (f"The mapping gives “{{name}}” a value that does not fit. {_SHOW_COLUMNS}",),
        "header_not_in_file": (f"The file has no column “{{name}}”. {_SHOW_COLUMNS}",),
        "fields_missing": (
            "No column was found for: {fields}. Say in a mapping which columns hold them (docs/command-line.md).",
        ),
    },
}
