"""One file for each step; it never changes once it was released, and imports nothing of the program."""
