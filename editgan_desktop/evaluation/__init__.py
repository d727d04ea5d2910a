"""Judging results with networks the edits were not optimised through, the demo, and the benchmark."""
