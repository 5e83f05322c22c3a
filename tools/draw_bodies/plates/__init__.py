"""The plates beside the whole figure: the profile, the head, hands and feet, each drawn from sheets of its own."""
