"""The tools: what the hand does on the body, one module each."""
