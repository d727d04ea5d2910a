"""Labelling faces oneself: projects on disk, schemes being edited, and which face to label next. No Qt, no torch."""
