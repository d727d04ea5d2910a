"""What is open: faces, their paint, edits and history; plain state that widgets observe. No Qt, no torch."""
