"""Finding, seeing and editing clients, their episodes and their visits."""
