"""What the pointer does on a canvas, a file for each kind of gesture.

To add a tool: a member of `session.brush.Tool`, its command in `app/commands/paint.py`, a gesture here, and a line in
`OF_TOOL` (intents.py) and in `HANDLING` (tools.py).
"""

from .intents import Intent, intent_of

__all__ = ["Intent", "intent_of"]
