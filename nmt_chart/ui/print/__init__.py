"""Printing: the visit summary and the handout, seen before they are printed or saved."""
