"""What comes in and goes out without a file dialog: files that are dropped, the clipboard."""
