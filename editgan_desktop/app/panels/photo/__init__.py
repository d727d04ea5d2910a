"""The job that runs or waits."""
