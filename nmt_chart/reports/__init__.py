"""Paper: a visit as PDF; domain objects in, bytes out, and the only place that knows reportlab."""
