"""Tests of the settings screens."""
