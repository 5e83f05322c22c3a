"""The reference: muscles, where their trigger points sit, where each refers, and how to find a muscle."""
