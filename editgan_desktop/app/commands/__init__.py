"""Every command of the edit window, a file for each menu: what it is called, its icon, its keys, its place."""
