"""Errors of the world outside: what happened, what is safe and what to do, in words for the user."""


class UserError(Exception):
    """Something outside the program went wrong, said in a sentence a therapist understands.

    ``str(error)`` is the whole message: what happened and what to do next. It never carries client data.
    """


class DataError(UserError):
    """A file from outside does not hold what it should; the message names the place in it."""
