"""Jobs in words: what they are, how they stand, what was wrong."""

from __future__ import annotations

from ....jobs.job import State
from ....session.job_state import ShownJob
from ....session.possible import Reason
from ...face_names import shown_title
from ...language import translated
from ...translation import translate
from ...widgets.figures import duration
from ..run.job import progress_text

# icon and token of the theme for each state
ICONS = {
    State.PENDING: ("waiting", "text_dim"),
    State.RUNNING: ("running", "accent"),
    State.FINISHED: ("done", "success"),
    State.FAILED: ("error", "danger"),
    State.CANCELLED: ("cancel", "text_dim"),
}


def title_of(job: ShownJob) -> str:
    """What it does, and to which face."""
    return f"{job.title} · {shown_title(job.document)}" if job.document else job.title


def state_name(state: State) -> str:
    """For those who hear the icon."""
    return {
        State.PENDING: translate("Jobs", "waiting"),
        State.RUNNING: translate("Jobs", "running"),
        State.FINISHED: translate("Jobs", "done"),
        State.FAILED: translate("Jobs", "failed"),
        State.CANCELLED: translate("Jobs", "cancelled"),
    }[state]


def state_text(job: ShownJob, place: int = 0, *, paused: bool = False) -> str:
    """How a job stands; `place` counts those that wait from 0."""
    if job.state is State.FAILED and job.error:
        return translated(job.error.message)
    if job.state is State.CANCELLED:
        return translate("Jobs", "Cancelled")
    if job.state is State.FINISHED:
        stopped = job.ending == "stop"
        text = translate("Jobs", "Stopped and kept after {time}") if stopped else translate("Jobs", "Done in {time}")
        return _with_fallback(text.format(time=duration(job.seconds)), job)
    if job.state is State.PENDING and not job.ending:
        return _waiting(place, paused)
    return _with_fallback(progress_text(job), job)


def why_no_retry(reason: Reason) -> str:
    """Why a job cannot be asked for again now."""
    return {
        Reason.CHANGED: translate("Jobs", "The face has changed since: ask for it anew"),
        Reason.BUSY: translate("Jobs", "Another job for this face has to end first"),
    }.get(reason, translate("Jobs", "This cannot be tried again"))


def report(job: ShownJob) -> str:
    """All that is known of a failure, to be passed on."""
    lines = [title_of(job), ""]
    if job.error:
        words = (translated(job.error.message), translated(job.error.hint))
        lines += [*words, *("\n" + note for note in getattr(job.error, "__notes__", ()))]
    return "\n".join(lines).rstrip()


def _waiting(place: int, paused: bool) -> str:
    if paused:
        return translate("Jobs", "Waiting: the queue is paused")
    return translate("Jobs", "Waiting, number {place}").format(place=place + 1) if place else _next()


def _next() -> str:
    return translate("Jobs", "Waiting, it is next")


def _with_fallback(text: str, job: ShownJob) -> str:
    how = {"smaller": translate("Jobs", "half size"), "cpu": translate("Jobs", "on the processor")}
    return " · ".join(filter(None, (text, how.get(job.fallback, ""))))
