"""The record and its rules."""
