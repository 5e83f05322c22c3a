"""The plates beside front and back: the profile, head, hands and feet, each drawn from sheets of its own."""
