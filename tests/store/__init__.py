"""The practice file, on real encrypted files."""
