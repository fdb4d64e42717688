"""What every trap's log shares: three people, four days, a page whose other calls work."""
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "detectors"))
from panel import TEAM, App, Log  # noqa: E402

DAYS = range(4)
PAGE = "/admin/billing"


def week(name, each, team=None, days=DAYS, page=PAGE, kind=Log, **options):
    """A log in which each of the team visits the page on each day; `each(visit, day, i)` adds the trap."""
    log = kind("traps/" + name, **options)
    for day in days:
        for i, who in enumerate(team or TEAM[:3]):
            visit = log.visit(who, day, f"{9 + 2 * i}:{11 + day}", page)
            visit.get("/api/v1/billing/invoices", 4020 + 260 * day)
            visit.get("/api/v1/billing/plan", 233)
            each(visit, day, i)
    return log
