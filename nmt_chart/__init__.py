"""NMT Chart: body charting for neuromuscular massage therapists."""

__version__ = "0.1.0"
