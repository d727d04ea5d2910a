"""Recipes on photos of one's own, one or a folder of them: the jobs that commands and window drive alike."""
