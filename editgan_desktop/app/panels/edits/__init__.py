"""The edits on the face in view."""
