"""The panels around the canvases. They bind to the session, and ask the window by Qt signals for the rest."""
