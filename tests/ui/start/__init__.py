"""Tests of the start screens."""
