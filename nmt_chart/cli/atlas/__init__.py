"""The commands ``atlas ...``: what the program knows of muscles, without a practice file."""
