"""What can go wrong with a practice file, each with the sentence a therapist reads."""

from __future__ import annotations

from nmt_chart.errors import UserError


class WeakPassphraseError(UserError):
    """A new passphrase is too easy to guess."""


class WrongPassphraseError(UserError):
    """The passphrase or the recovery code does not open the practice file."""

    def __init__(self, what: str = "passphrase") -> None:
        super().__init__(f"This is not the {what} of the practice file. Nothing was changed; try again.")


class TooManyTriesError(UserError):
    """Several wrong passphrases in a row; ``seconds`` have to pass before the next try."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(
            f"Too many wrong tries in a row. Wait {max(1, round(seconds))} seconds, then try again."
        )


class FileProblemError(UserError):
    """A practice file can't be used as it is; ``name`` is the file's name without its folder."""

    sentence = "The file {name} can't be used."

    def __init__(self, name: str) -> None:
        super().__init__(self.sentence.format(name=name))


class PracticeExistsError(FileProblemError):
    """A practice was to be created where a file is already."""

    sentence = "There is already a file {name}. It was left as it is; choose another name."


class MissingFileError(FileProblemError):
    """There is no practice file where one was expected."""

    sentence = "There is no practice file {name} here. Nothing was created; check the name and the folder."


class MissingFolderError(FileProblemError):
    """A practice was to be created in a folder that is not there."""

    sentence = "There is no folder {name}. Nothing was created; make the folder first, or choose another one."


class UnreadableFileError(FileProblemError):
    """The user of the machine may not read the file."""

    sentence = (
        "{name} can't be read: it belongs to another user of this computer, or is protected. "
        "It was left as it is; ask for the right to read it, then open it again."
    )


class EmptyFileError(FileProblemError):
    """The file is zero bytes long."""

    sentence = (
        "The file {name} is empty: it holds no practice. It was left as it is; "
        "restore the practice file from a backup."
    )


class PlainDatabaseError(FileProblemError):
    """The file is a SQLite database without encryption."""

    sentence = (
        "{name} is a database without encryption, not a practice file of NMT Chart. It was left as it is."
    )


class NotAPracticeFileError(FileProblemError):
    """The file is something else altogether."""

    sentence = "{name} is not a practice file of NMT Chart. It was left as it is."


class KeysMissingError(FileProblemError):
    """The practice file stands alone, without its key file."""

    sentence = (
        "The key file {name}.keys is missing. Without it the passphrase can't open the practice file. "
        "The records are still in {name}: put the key file back beside it, from where the practice was "
        "copied or from a backup."
    )


class VaultDamagedError(FileProblemError):
    """The key file can't be understood."""

    sentence = (
        "The key file {name}.keys is damaged, so the practice file can't be opened. The records are still in "
        "{name}: put back the key file from a backup. Nothing was changed."
    )


class NewerFileError(FileProblemError):
    """The file was written by a newer version of the program."""

    sentence = (
        "{name} was written by a newer version of NMT Chart. It was left as it is; "
        "install the newest version to open it."
    )


class DamagedFileError(FileProblemError):
    """The database does not hold together, or its key file belongs to another one."""

    sentence = (
        "The practice file {name} is damaged, or its key file belongs to another practice. "
        "It was left as it is; keep it, and restore the newest backup."
    )


class ReadOnlyFileError(FileProblemError):
    """Something was to be written in a practice file that is open to read."""

    sentence = (
        "The practice file {name} can't be changed here: the file or its folder is write-protected. "
        "Everything can be read and printed. Remove the write protection, then open it again."
    )


class UnfinishedFileError(FileProblemError):
    """A file that was not closed lies where SQLite can't finish it."""

    sentence = (
        "The practice file {name} was not closed properly and lies where nothing can be written, so it can't "
        "be read here. Nothing is lost: copy it together with the files {name}-wal and {name}.keys to a "
        "folder you can write in, and open it there."
    )


class UpgradeFailedError(FileProblemError):
    """The tables could not be brought to the form of this version."""

    sentence = (
        "{name} could not be brought to the form this version of NMT Chart needs. It was left as it is; "
        "open it with the version used before, and report this."
    )


class DiskFullError(FileProblemError):
    """No room is left where the practice file lies."""

    sentence = (
        "The disk is full, so this could not be saved in {name}. What was saved before is safe; "
        "make room on the disk and try again."
    )


class FileBusyError(FileProblemError):
    """Another program holds the practice file."""

    sentence = (
        "Another window or program is working on {name}, so this could not be done now. "
        "Nothing was lost; try again in a moment."
    )


class DiskFailureError(FileProblemError):
    """Reading or writing failed in the disk or the system."""

    sentence = (
        "The disk reported an error with {name}. What was saved before is safe; "
        "check the disk or its connection and try again."
    )


class SignedVisitError(UserError):
    """A signed visit was to be changed."""

    def __init__(self) -> None:
        super().__init__("This visit is signed and can't change. Write an addendum instead.")


class UnsignedVisitError(UserError):
    """An addendum was to be added to a draft."""

    def __init__(self) -> None:
        super().__init__(
            "This visit is still a draft. Change the visit itself; addenda are for signed visits."
        )


class UnconfirmedMarksError(UserError):
    """A visit was to be signed with marks that were only copied, or are only what the atlas says."""

    def __init__(self) -> None:
        super().__init__(
            "Some marks are copied from an earlier visit or from the atlas and not yet confirmed. "
            "Confirm or remove them, then sign."
        )


class UnknownRecordError(UserError, LookupError):
    """What was asked for is not in the practice file; ``what`` is a word of the glossary."""

    def __init__(self, what: str) -> None:
        super().__init__(f"There is no such {what} in the practice file.")


class RecordExistsError(UserError):
    """A record to be added is there already, whole or in part."""

    def __init__(self, what: str) -> None:
        super().__init__(f"This {what} is already in the practice file. Nothing was added.")
