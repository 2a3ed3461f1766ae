"""Words for what can go wrong with the book's file."""

_DISK_FULL = "The disk is full."

BOOK_WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "BookError": {"": ("The book {path} cannot be used.",)},
    "BookMissingError": {
        "": ("There is no book at {path}. Check the name and the folder.",),
        "no_folder": ("The folder of {path} does not exist. Make it first, or choose another place.",),
    },
    "BookExistsError": {"": ("There is already a file at {path}, and it was not touched. Choose another name.",)},
    "NotABookError": {
        "": ("{path} is not an arbook book. Choose a file whose name ends in .arbook.",),
        "empty": ("{path} is an empty file and not a book. Make a new book, or take the newest backup.",),
        "not_sqlite": ("{path} is another kind of file and not a book. Choose a file that arbook made.",),
        "other_program": ("{path} belongs to another program and is not a book. Choose a file that arbook made.",),
        "folder": ("{path} is a folder. Choose the book inside it.",),
        "not_a_file": ("{path} is a device or a pipe and not a book.",),
    },
    "DamagedBookError": {
        "": ("The book {path} is damaged and was not changed. Open the newest backup instead.",),
        "truncated": ("The end of the book {path} is missing, and it was not changed. Open the newest backup.",),
        "header": ("The beginning of the book {path} is damaged, and it was not changed. Open the newest backup.",),
        "corrupt": ("Parts of the book {path} cannot be read, and it was not changed. Open the newest backup.",),
        "foreign_objects": (
            "The book {path} was altered by another program and was not opened. Open the newest backup.",
        ),
    },
    "BookUnreadableError": {
        "": ("The system does not let arbook read {path}.",),
        "no_permission": ("You have no permission to read {path}. Ask its owner, or copy it to a folder of yours.",),
        "io": ("The disk does not give {path} back. Check the cable or network, then try again.",),
    },
    "NewerBookError": {"": ("{path} was written by a newer arbook. Update this program to open it.",)},
    "BookInUseError": {
        "": (
            "{path} is open in another window or program on {owner} since {since}. Close it there first.",
            "{path} is open in another window or program on {owner}. Close it there first.",
            "{path} is open in another window or program. Close it there first.",
        )
    },
    "ReadOnlyBookError": {
        "": ("{path} can only be read, so nothing was changed.",),
        "opened_read_only": (
            "{path} can only be read, so nothing was changed. Copy it to a folder where you may write.",
        ),
        "needs_migration": (
            "{path} is of an older arbook and must be brought up to date, but may only be read. Copy it to a folder "
            "where you may write.",
        ),
        "unfinished_write": (
            "{path} was left in the middle of a change that must be undone first, but may only be read. Copy it "
            "with its -journal file to a folder where you may write.",
        ),
    },
    "MigrationFailedError": {
        "": (
            "{path} could not be brought up to date and stayed as it was. A copy is at {backup}.",
            "{path} could not be brought up to date and stayed as it was: no safe copy of it could be made.",
        )
    },
    "NothingSavedError": {
        "": ("Nothing was saved: the disk refused to write {path}. Try again.",),
        "other": ("Nothing was saved: writing {path} failed for an unknown reason. Try again.",),
        "full": (f"{_DISK_FULL} Nothing was saved in {{path}}. Make room and try again.",),
        "io": ("Nothing was saved: the disk of {path} does not answer. Check the cable or network and try again.",),
        "read_only": ("Nothing was saved: {path} may not be written. Choose a folder where you may write.",),
    },
    "BackupFailedError": {
        "": ("No backup was made at {target}. Try another folder.",),
        "other": ("No backup was made at {target}, for an unknown reason. Try another folder.",),
        "exists": ("There is already a file at {target}, and it was not touched. Choose another name.",),
        "full": (f"{_DISK_FULL} No backup was made at {{target}}. Make room or choose another disk.",),
        "io": ("No backup was made: the disk of {target} does not answer. Check the cable or network.",),
        "read_only": ("No backup was made: {target} may not be written. Choose another folder.",),
        "no_folder": ("No backup was made: the folder of {target} does not exist. Make it first.",),
        "differs": ("The copy at {target} was not equal to the book and was thrown away. Try another disk.",),
        "corrupt": ("The copy at {target} could not be read back and was thrown away. Try another disk.",),
    },
    "OperationClashError": {
        "": ("This was already done as something else, so nothing was changed. Begin anew.",),
    },
}
