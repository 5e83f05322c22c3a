"""What stands before the practice is open: first start, unlocking and recovery."""
