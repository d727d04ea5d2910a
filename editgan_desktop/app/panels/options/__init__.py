"""Options of the tool and of the view."""
