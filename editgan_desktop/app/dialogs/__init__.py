"""Windows that ask for something or tell about something, and go away again."""
