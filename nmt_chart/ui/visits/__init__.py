"""The visit: the chart screen, from the first mark to the signature."""
