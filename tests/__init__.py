"""What NMT Chart promises, as sentences that can fail."""
