"""The canvas, through real events on a real widget."""
