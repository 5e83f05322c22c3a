"""Invented practices."""
