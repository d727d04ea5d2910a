"""Value types and rules shared by every room. Imports nothing else of ours, no torch and no Qt."""
