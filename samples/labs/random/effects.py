"""What a log shows of a write: does the next read by the same user weigh something else?"""

WITHIN = 1800


def visible(log, x):
    """The size this log shows of an answer, or None; where heads count, jitter of a few bytes is no difference."""
    source, rq, a = log.source, x.request, x.answer
    if not log.counts or (source.name == "morgan-docker" and a.chunked):
        return None
    size = source.size(rq, a)
    if source.name == "apache-debian":
        return size // 8
    return size + (source.head(rq, a) if log.counts == "message" else 0)


def reads_of(log):
    """(user, path) → reads in order of time: (start, status, size)."""
    reads = {}
    for x in sorted(log.by_method.get("GET", []), key=lambda x: x.start):
        if not x.request.query and x.answer.status in (200, 304, 404):
            reads.setdefault((x.request.who.name, x.request.path.rstrip("/")), []).append((x.start, x.answer.status, visible(log, x)))
    return reads


def answering_paths(path):
    """The path itself and its nearest parents: where a write should show."""
    segments = path.rstrip("/").split("/")
    return ["/".join(segments[:n]) for n in range(len(segments), max(2, len(segments) - 3), -1)]


def effects(log, writes):
    """(pairs, changed) over the writes: pairs of reads around a write, and those that differ."""
    reads, pairs, changed = reads_of(log), 0, 0
    for w in writes:
        if w.answer.status >= 300:
            continue
        seen = differs = False
        for path in answering_paths(w.request.path):
            series = reads.get((w.request.who.name, path), [])
            before = [r for r in series if r[0] < w.start and r[1] == 200]
            after = [r for r in series if w.end < r[0] < w.end + WITHIN]
            if before and after and before[-1][2] is not None:
                seen = True
                differs = differs or any((r[1] == 200 and r[2] != before[-1][2]) or r[1] == 404 for r in after)
        pairs, changed = pairs + seen, changed + (seen and differs)
    return pairs, changed
