"""The canvas: the body with its marks, and the tools that draw on it."""
