"""The drawing program behind assets/bodymaps: key points and splines in, SVG out."""
