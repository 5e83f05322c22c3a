"""The drawings of the body as domain outlines, and what lies under a point of them."""
