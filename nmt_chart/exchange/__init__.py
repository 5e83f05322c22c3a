"""Records as files of other programs and other practices: out and in."""
