"""Each way a user's intent becomes an edit. Now: painted masks, by hand or by rule."""
