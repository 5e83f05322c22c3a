"""What the atlas says beside the drawing of a client: where muscles refer, and which to check."""
