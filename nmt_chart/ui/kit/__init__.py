"""The small widgets every screen is built from, one module each."""
