"""Tests of the print screen."""
