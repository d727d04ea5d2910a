"""The first start: nothing is in the cache."""

from __future__ import annotations

import os
import tempfile

from .studio import Scenes, Studio

SOME = 12e6  # bytes


class First(Studio):
    """The terms, and the download under way. Needs the network for the second picture."""

    subject = "first"

    def scenes(self) -> Scenes:
        return [self.terms, self.download]

    def open(self) -> None:
        self._cache = os.environ.get("EDITGAN_CACHE")
        self._folder = tempfile.TemporaryDirectory()
        os.environ["EDITGAN_CACHE"] = self._folder.name
        self.window.resize(1280, 800)
        self.window.show()
        self.window.start()

    def close(self) -> None:
        super().close()
        os.environ.pop("EDITGAN_CACHE")
        if self._cache is not None:
            os.environ["EDITGAN_CACHE"] = self._cache
        self._folder.cleanup()

    def terms(self) -> None:
        self.artist.rest(0.5)
        self.shot("terms")

    def download(self) -> None:
        """Until some of it is there, or it has failed: then that is pictured."""
        progress: list[int] = []
        failed: list[object] = []
        self.window.worker.job_progressed.connect(lambda _ticket, report: progress.append(report.done))
        self.window.failed.connect(failed.append)
        self.window.welcome.accepted.emit()
        self.artist.wait(lambda: failed or (progress and progress[-1] > SOME), "12 MB")
        self.artist.rest(0.2)
        self.shot("failed" if failed else "download")
