"""What the frozen app runs: the command line when it was called by the name `editgan`, else the window."""

import sys
from pathlib import Path

if Path(sys.argv[0]).stem == "editgan":
    from editgan_desktop.cli.main import run
else:
    from editgan_desktop.app.main import run

sys.exit(run())
