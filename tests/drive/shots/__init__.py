"""Pictures of the window at work, by subject; `../screenshots.py` makes them all."""
