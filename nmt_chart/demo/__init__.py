"""Invented but plausible practices, to try the program on and to measure it with."""
