"""The program without its window: one module for each command."""
