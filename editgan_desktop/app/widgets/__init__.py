"""Small shared widgets. They know Qt and the theme; they know neither the session nor the engine."""
