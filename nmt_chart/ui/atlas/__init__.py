"""The atlas screen: muscles to look up, where their trigger points refer, and one's own notes on them."""
