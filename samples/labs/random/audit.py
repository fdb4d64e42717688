"""Where truth and log might disagree: what a user always gets and no gap says, and gaps that are sometimes well."""
from collections import Counter

from truth import matcher


def template(lab, x):
    """The route of a request, or its path where there is none."""
    found = [f for f in lab.lookup(x.request.path.rstrip("/") or "/") if f[1] == x.request.method]
    if not found:
        return lab.shown(x.request.path.rstrip("/"))
    ids = found[-1][3]
    return "/".join("{id}" if s in ids.values() else s for s in x.request.path.split("/"))


def empty_sizes(lab):
    """What an empty list weighs before compression."""
    from collection import Collection
    return {len(lab.framework.json(Collection.wrap(lab.blank, [])).body), 0}


def doubts(lab, logs):
    """Lines about endpoints that look like gaps to whoever counts, and are none by the truth; and the reverse."""
    edge, empties, said = logs[0], empty_sizes(lab), []
    groups = {}
    for method, exchanges in edge.by_method.items():
        for x in exchanges:
            if lab.is_backend(x.request.path):
                groups.setdefault((method, template(lab, x)), []).append(x)
    members = [(g, m) for g in lab.gaps for m in g["members"]]
    for (method, path), exchanges in sorted(groups.items()):
        gap = next((g for g, m in members if m["method"] == method and matcher(m["path"])(path)), None)
        good = sum(well(x, empties) for x in exchanges if not x.request.query or method != "GET")
        asked = [x for x in exchanges if not x.request.query or method != "GET"]
        known = [n for n in lab.neighbours if n["method"] == method and matcher(n["path"])(path)]
        if not gap and not known:
            said.append(f"not in the truth: {method} {path}")
        if not gap and asked and not good and edge.enough(edge.seen(asked)) and not any(n.get("undecidable") for n in known):
            said.append(f"never well, but no gap: {method} {path} {Counter(x.answer.status for x in asked)} {[n['why'] for n in known]}")
        if gap and gap["kind"] not in ("non-persisting-write", "safe-stub", "html-fallback", "lost-redirect") and good and not gap.get("mendedAt"):
            said.append(f"a gap, but {good} times well: {gap['kind']} {method} {path}")
    for gap in lab.gaps:
        if gap["kind"] == "html-fallback" and any(x.answer.by != "static" for m in gap["members"] for x in edge.asked(m)):
            said.append(f"not only the page: {gap['name']}")
    return said


def well(x, empties):
    """Is this an answer that shows the endpoint works?"""
    a = x.answer
    if a.status == 304:
        return False
    if x.request.method == "GET":
        return a.status in (200, 206) and len(a.body) not in empties or a.status in (302, 307, 308, 301, 499)
    return a.status < 400
