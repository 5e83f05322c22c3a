"""A therapist's tasks, done in the real window with real mouse, touch and key events."""
