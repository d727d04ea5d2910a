"""Settings of a run, its progress, its result."""
