"""The settings of this machine, the practice's details and its passphrase."""
