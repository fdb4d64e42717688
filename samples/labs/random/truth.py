"""What the finished logs can show: counts what each log holds of each gap, and writes truth.json."""
import json

from effects import effects
from lab import DAY

FLOOR = {"requests": 8, "clients": 2, "days": 3, "daysOfOne": 4}


def matcher(path):
    want = path.rstrip("/").split("/")

    def fits(other):
        have = other.rstrip("/").split("/")
        return len(have) == len(want) and all(w == h or w == "{id}" for w, h in zip(want, have))
    return fits


class Log:
    """One folder: what it holds and what it can tell."""

    def __init__(self, lab, source, exchanges):
        self.name, self.counts, self.knows = source.name, source.counts, source.knows
        self.exchanges, self.lab, self.source = exchanges, lab, source
        if source is lab.proxy and lab.balanced and "forwarded" not in source.knows:
            self.knows = tuple(k for k in source.knows if k != "client")
        self.by_method = {}
        for x in exchanges:
            if x.request.who.kind == "user":
                self.by_method.setdefault(x.request.method, []).append(x)
        self.edge = source is lab.proxy

    def asked(self, member, before=None):
        fits = matcher(member["path"])
        return [x for x in self.by_method.get(member["method"], []) if fits(x.request.path) and (not before or x.start < before)]

    def mended(self, member, at):
        """Good answers after the repair, enough to believe it."""
        after = [x for x in self.asked(member) if x.start >= at]
        return len(after) >= 4 and self.seen(after)["days"] >= 2

    def client(self, x):
        """A user as this log shows them."""
        who = x.request.who
        if self.edge:
            address = who.address if "forwarded" in self.knows or not self.lab.balanced else "balancer"
        else:
            address = who.address if "client" in self.knows else "proxy"
        return who.user if self.edge and who.user and self.source.logs_user else (address, who.agent if "agent" in self.knows else "")

    def seen(self, exchanges):
        days, last = 0, 0
        for at in sorted(x.start for x in exchanges):
            if at - last >= 20 * 3600:
                days, last = days + 1, at
        return {"requests": len(exchanges), "clients": len({self.client(x) for x in exchanges}), "days": days}

    def enough(self, seen):
        several = seen["clients"] >= FLOOR["clients"] and seen["days"] >= FLOOR["days"]
        return seen["requests"] >= FLOOR["requests"] and (several or seen["days"] >= FLOOR["daysOfOne"])

    def shows(self, gap):
        """yes, arguable, or no: does what this log holds tell of the kind?"""
        kind, counts = gap["kind"], self.counts
        if kind == "html-fallback":
            if not self.edge:
                return "no"
            return "yes" if counts == "body" else "arguable"
        if kind in ("empty-list", "safe-stub", "non-persisting-write"):
            if not counts:
                return "no"
            if self.source.name == "apache-debian":
                big = kind == "empty-list" or any(m["method"] == "DELETE" or m["path"] in gap["reads"] for m in gap["members"])
                return "arguable" if self.source.gzip or self.lab.framework.etags or not big else "yes"
            if kind == "non-persisting-write" and "client" not in self.knows and "agent" not in self.knows:
                return "arguable"
            morgan = self.source.name == "morgan-docker" and self.lab.framework.chunked
            return "no" if morgan else "yes"
        return "yes" if self.edge or "client" in self.knows or "agent" in self.knows else "arguable"

    def pairs(self, gap):
        """Writes with reads around them: how many, on how many days, and in how many something changed nevertheless."""
        writes = [x for m in gap["members"] if m["method"] != "GET" for x in self.asked(m)]
        pairs, changed = effects(self, writes)
        return pairs, len({int((w.start - self.lab.start) // DAY) for w in writes}), changed


def judged(lab, logs, gap):
    """The gap with where it can be seen; members that too few asked for are told per log."""
    seen, observable, arguable = {}, [], []
    for log in logs:
        shows, each = log.shows(gap), [log.seen(log.asked(m, gap.get("mendedAt"))) for m in gap["members"]]
        for member, counts in zip(gap["members"], each):
            if not log.enough(counts):
                member.setdefault("belowFloorIn", []).append(log.name)
        seen[log.name] = max(each, key=lambda s: s["requests"])
        if not any(log.enough(s) for s in each):
            shows = "no"
        if gap["kind"] == "non-persisting-write" and shows == "yes":
            pairs, days, changed = log.pairs(gap)
            seen[log.name] |= {"pairs": pairs, "changed": changed}
            shows = "yes" if pairs >= 6 and days >= 3 and changed <= pairs / 10 else "arguable"
        if gap.get("rows") and shows == "yes":
            shows = "yes" if len({x.request.target for x in log.asked(gap["members"][0])}) >= 8 else "arguable"
        if gap.get("mendedAt") and shows == "yes":
            shows = "yes" if all(log.mended(m, gap["mendedAt"]) for m in gap["members"]) else "arguable"
        if shows != "no":
            (observable if shows == "yes" else arguable).append(log.name)
    return gap | {"observableIn": observable, "arguableIn": arguable, "seen": seen}


def hides(log, neighbour):
    """Does this log hide that a write persists? One byte of a switch drowns in gzip."""
    if neighbour["method"] in ("GET", "HEAD", "OPTIONS") or neighbour.get("nowrite") or neighbour.get("fails"):
        return False
    pairs, changed = effects(log, log.asked(neighbour))
    return pairs >= 3 and changed < max(1, pairs / 12)


def write(lab, folder, logs):
    gaps, below, arguable = [], [], []
    for gap in lab.gaps:
        gap = judged(lab, logs, gap)
        (gaps if gap["observableIn"] else arguable if gap["arguableIn"] else below).append(gap)
    for n in lab.neighbours:
        needs = n.pop("needs", [])
        n["unclearIn"] = [log.name for log in logs if any(k not in log.knows for k in needs) or hides(log, n)]
    truth = {
        "night": f"random-{lab.seed}", "nature": lab.nature,
        "stack": f"{lab.framework.name}{' (chunked)' if lab.framework.chunked else ''}, {lab.proxy.name}"
                 f"{' behind a balancer' if lab.balanced else ''}{', gzip' if lab.proxy.gzip else ''}, "
                 f"{len(lab.people)} people{' behind one address' if lab.shared else ''}, {lab.days} days, "
                 f"lists {lab.envelope}, refetch {lab.refetch}, referers {lab.referers}{', ETags' if lab.framework.etags else ''}",
        "logs": {log.name: [log.name] for log in logs}, "ui": [f"https://{lab.host}{lab.ui}"], "api": [lab.prefix or "/"],
        "oneAdmin": len(lab.people) == 1, "gaps": gaps, "belowFloor": below, "arguable": arguable, "neighbours": lab.neighbours}
    (folder / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n")
    return truth
