"""Measures the promised speeds, each beside a floor measured in the same run."""
