"""The practice file: one encrypted SQLite database, its keys, and what can be read and written in it."""
