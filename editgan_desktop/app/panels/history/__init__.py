"""The steps of a face, and the results of its jobs."""
