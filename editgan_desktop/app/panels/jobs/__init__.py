"""The jobs that run, wait and are over."""
