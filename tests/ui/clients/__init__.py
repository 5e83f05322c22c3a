"""Tests of the clients screens."""
