"""The true gaps: each kind as a backend that is not finished, with a page that asks for it."""
import words
from browser import Visit
from collection import Collection, base
from exchange import Answer
from lab import DAY


def gap(lab, name, kind, page, members, why, **more):
    entry = {"name": name, "kind": kind, "page": lab.shown(page), "why": why, "reads": [lab.shown(r) for r in more.pop("reads", [])],
             "members": [{"method": m, "path": lab.shown(p), "kind": k} for m, p, k in members]} | more
    lab.gaps.append(entry)
    return entry


def answers(lab, kind, c):
    """How this gap's routes answer, or None where there is no route; and why an expert sees it."""
    fw, rng = lab.framework, lab.rng
    if kind == "empty-list":
        if rng.random() < 0.1:
            status = rng.choice([204, 204, 200])
            return (lambda rq, ids: Answer(status, b"", "" if status == 204 else "application/json"),
                    f"{status} without content for everybody on all days")
        return lambda rq, ids: fw.json(c.wrap([])), "the empty list for everybody on all days; what stands beside it is full"
    if kind == "missing-endpoint":
        if rng.random() < 0.1:
            return lambda rq, ids: fw.json({"error": "gone"}, 410), "always 410"
        return None, "always the answer to an unknown route, for everybody, while its siblings work"
    if kind == "not-implemented":
        said = rng.choice(["NotImplementedError: later", "handler not implemented yet", "stub: not implemented"])
        return lambda rq, ids: noted(fw.problem(rq, 501), said), "always 501"
    if kind == "failing-endpoint":
        if rng.random() < 0.3:
            return lambda rq, ids: gone(lab, rq), "always 502: the service behind this path is not there; the rest works"
        return (lambda rq, ids: noted(fw.problem(rq, 500), fw.traceback(rq.path)),
                "500 from the application on every day; its siblings work")
    if kind == "always-forbidden":
        status = rng.choice([403, 403, 403, 401])
        return lambda rq, ids: fw.refused(rq, status), f"{status} for everybody, administrators too, who succeed beside it"
    raise ValueError(kind)


def noted(a, note):
    a.note = note
    return a


def gone(lab, rq):
    a = lab.proxy.own(rq, 502)
    a.by = "gateway"
    return a


def mended(lab, handler, good, day):
    """A handler that is broken until `day`: somebody deployed the missing code."""
    def answer(rq, ids):
        if rq.at >= lab.start + day * DAY:
            return good(rq, ids)
        return handler(rq, ids) if handler else lab.framework.problem(rq, 404)
    return answer


class Tabs:
    """Paths that one page asks for: tabs under a root of their own, or parts of an item."""

    def __init__(self, lab):
        rng = lab.rng
        self.part = rng.random() >= 0.6
        if self.part:
            self.c = base(lab, rng.choice([(), ("change",), ("create", "change")]), weight=0.6)
            self.names = [self.c.path + "/{id}/" + lab.word("PARTS") for _ in range(rng.choice([1, 1, 2, 3]))]
            self.page = self.c.page + "/{id}"
        else:
            root = lab.word("COLLECTIONS")
            self.c = Collection(lab, name=f"{root}/{lab.word('COLLECTIONS')}").serve()
            self.names = [f"{lab.prefix}/{root}/{lab.word('TABS')}" for _ in range(rng.choice([1, 1, 2, 3, 3, 4, 6]))]
            self.page = f"{lab.ui}/{rng.choice(words.MODULES)}/{root}"
        beside(lab, self.c, self.part)
        self.asked = rng.choice(["", "", "page=1&size=50", "limit=20"])
        self.posts, self.polls, self.odd = False, rng.random() < 0.15, ""

    def look(self, b):
        """The visit: what works first, then the tabs one by one or all at once."""
        c, ids = self.c, {}
        b.turn_to(c.page if self.part else self.page)
        b.get(c.path)
        if self.part:
            ids = {"id": c.some(b)}
            yield b.pause(2, 20)
            b.turn_to(f"{c.page}/{ids['id']}")
            b.get(c.path + "/{id}", **ids)
            b.get(c.sibling, **ids)
        together = b.rng.random() < 0.4
        for name in self.names + [self.odd] * bool(self.odd):
            if b.rng.random() < 0.85:
                b.get(name, self.asked, **ids)
                if not together:
                    yield b.pause(1, 25)
        if self.posts and b.rng.random() < 0.8:
            yield b.pause(3, 30)
            b.send("POST", self.names[0], {"name": c.title()})
        if not self.part and b.rng.random() < 0.6:
            b.get(c.sibling)
        for _ in range(b.rng.randint(5, 40) if self.polls and b.rng.random() < 0.2 else 0):
            yield b.pause(9.8, 10.2)
            b.get(self.names[0], self.asked, **ids)


def reading_gap(lab, kind, mend=None, few=False):
    """Tabs or parts that only ever answer the wrong thing; `mend` is the day of their repair, `few` asks too little to tell."""
    rng, tabs = lab.rng, Tabs(lab)
    c, names = tabs.c, tabs.names
    handler, why = answers(lab, kind, c)
    if mend:
        handler = mended(lab, handler, lambda rq, ids: lab.framework.json(c.wrap(list(c.rows(rq).values())[:5])), mend)
        why += f", until it was mended on day {mend + 1}"
    members = [("GET", name, kind) for name in names]
    tabs.posts = not tabs.part and not mend and kind in ("missing-endpoint", "not-implemented") and rng.random() < 0.3
    if tabs.posts:
        members.append(("POST", names[0], kind))
    for method, name, _ in members:
        if handler:
            lab.route(method, name, handler)
    if not tabs.part and kind != "not-implemented" and rng.random() < 0.35:
        odd_sibling(lab, kind, tabs)
    more = {"state": "looks-fixed", "mendedAt": lab.start + mend * DAY} if mend else {}
    gap(lab, f"{c.name}: {', '.join(n.rsplit('/')[-1] for n in names)}", kind, tabs.page, members, why, **more)
    if few:
        who, days = rng.choice(lab.people), rng.sample(range(lab.days), 2)
        lab.visits.append(Visit(tabs.look, 0, must=rng.randint(1, 3), allowed=lambda p, d: p is who, days=days))
    else:
        lab.visits.append(Visit(tabs.look, 0.5, must=16))


def odd_sibling(lab, kind, tabs):
    """A tab beside the gap that mostly answers the same, and now and then well: it does not belong to the gap."""
    rng, fw, c = lab.rng, lab.framework, tabs.c
    tabs.odd = tabs.c.path.rsplit("/", 1)[0] + "/" + lab.word("TABS")
    day = rng.randint(1, lab.days - 2)
    status = {"failing-endpoint": 500, "always-forbidden": 403}.get(kind, 404)

    def answer(rq, ids):
        if kind == "empty-list":
            return fw.json(c.wrap(list(c.rows(rq).values())[:2] if rq.at > lab.start + (day + 1) * DAY else []))
        fine = rq.who.role == "admin" if status != 500 else int((rq.at - lab.start) // DAY) != day
        if fine:
            return fw.json(c.wrap(list(c.rows(rq).values())[:3]))
        return fw.refused(rq, 403) if status == 403 else fw.problem(rq, status)
    lab.route("GET", tabs.odd, answer)
    why = {"empty-list": f"empty until day {day + 2}", "failing-endpoint": "500 on one day only"}.get(
        kind, f"{status} for some, 200 for administrators")
    lab.neighbour("GET", tabs.odd, f"beside a gap, of the same page: {why}", {404: [28, 29], 403: [28], 500: [33]}[status] if kind != "empty-list" else [2])

    def run(b):
        b.turn_to(tabs.page)
        b.get(tabs.odd, tabs.asked)
        yield b.pause(2, 20)
    lab.visits.append(Visit(run, 0, must=4, allowed=lambda p, d: p.role == "admin", days=range(day + 1, lab.days)))


def beside(lab, c, part):
    """A sibling of the gap that works; of an item's parts it differs from row to row and may be empty for some."""
    c.sibling = (c.path + "/{id}/" + lab.word("PARTS")) if part else c.path.rsplit("/", 1)[0] + "/" + lab.word("TABS")

    def answer(rq, ids):
        rows = list(c.rows(rq).values())
        if not part:
            return lab.framework.json(c.wrap(rows[::2]))
        row = c.row(rq, ids)
        if not row:
            return lab.framework.missing_row(rq)
        count = sum(map(ord, row["name"])) % 5
        return lab.framework.json(c.wrap([{"n": i, "name": r["name"]} for i, r in enumerate(rows[:count])]))
    lab.route("GET", c.sibling, answer)
    lab.neighbour("GET", c.path, "works", [2])
    lab.neighbour("GET", c.sibling, "works beside a gap" + ("; empty for some rows" if part else ""), [2])


def writing_gap(lab, kind):
    """A write of an item, or of a collection, that only ever answers the wrong thing."""
    rng = lab.rng
    c = base(lab, ("create",) if rng.random() < 0.3 else (), weight=0.6)
    handler, why = answers(lab, kind, c)
    method, tail = rng.choice([("POST", "/{id}/" + lab.word("SWITCHES")), ("PUT", "/{id}/" + lab.word("PARTS")),
                               ("POST", "/" + lab.word("PARTS") + "/" + lab.word("SWITCHES")), ("DELETE", "/{id}/" + lab.word("PARTS"))])
    if handler:
        lab.route(method, c.path + tail, handler)
    gap(lab, f"{c.name}: {method} {tail}", kind, c.page, [(method, c.path + tail, kind)], why)
    lab.visits.append(Visit(pressing(c, [(method, tail)]), 0.4, must=14))


def pressing(c, buttons):
    """Opens an item and presses buttons that lead nowhere."""
    def run(b):
        b.turn_to(c.page)
        b.get(c.path)
        yield b.pause(2, 20)
        if (id_ := c.some(b)) is None:
            return
        b.turn_to(c.page + "/" + str(id_))
        b.get(c.path + "/{id}", id=id_)
        for method, tail in buttons:
            yield b.pause(2, 15)
            b.send(method, c.path + tail, c.fresh(b), **({"id": id_} if "{id}" in tail else {}))
    return run


def wrong_method(lab):
    """The path is there for GET, but what the UI sends to it is not allowed."""
    rng, c = lab.rng, base(lab, (), weight=0.6)
    part = "/{id}/" + lab.word("PARTS") if rng.random() < 0.5 else "/{id}"
    if part != "/{id}":
        lab.route("GET", c.path + part, c.item)
        lab.neighbour("GET", c.path + part, "works", [8])
    methods = rng.choice([["PATCH"], ["PUT"], ["DELETE"], ["PATCH", "DELETE"]])
    kind = "method-not-allowed" if lab.framework.knows405 else "missing-endpoint"
    why = f"always {405 if lab.framework.knows405 else 404}, while GET of the same path works"
    gap(lab, f"{c.name}: {' '.join(methods)}", kind, c.page, [(m, c.path + part, kind) for m in methods], why)
    run = pressing(c, [(m, part) for m in methods])
    lab.visits.append(Visit(run, 0.4, must=14))


def blind(lab):
    """A read that answers the same for every id, while another part of the same items differs."""
    rng = lab.rng
    c = base(lab, ("change",), weight=0.5, rows=rng.randint(22, 40))
    beside(lab, c, True)
    constant = rng.choice([{"points": [], "model": None, "ready": False}, {"score": 0, "grade": "n/a"},
                           {"forecast": [0, 0, 0, 0, 0, 0, 0], "unit": "pcs"}])
    by_query = rng.random() < 0.3
    name = lab.word("PARTS")
    path = f"{lab.prefix}/{lab.word('REPORTS')}/{name}" if by_query else c.path + "/{id}/" + name
    lab.route("GET", path, lambda rq, ids: lab.framework.json(constant))
    gap(lab, f"{c.name}: {name} knows no row", "safe-stub", c.page + "/{id}", [("GET", path, "safe-stub")],
        "one size for all of some twenty rows, while the part beside it differs from row to row", rows=True)

    def run(b):
        b.turn_to(c.page)
        b.get(c.path)
        for _ in range(rng.randint(1, 3)):
            yield b.pause(2, 20)
            id_ = c.some(b)
            b.turn_to(c.page + "/" + str(id_))
            b.get(c.path + "/{id}", id=id_)
            b.get(c.sibling, id=id_)
            b.get(path, "item=" + str(id_)) if by_query else b.get(path, id=id_)
    lab.visits.append(Visit(run, 0.5, must=26))


def unrouted(lab):
    """Paths that the proxy does not hand to the backend: the page of the UI comes back with 200, or the proxy's own 404."""
    rng = lab.rng
    lab.fallback = lab.fallback or (not lab.unrouted and rng.random() < 0.5)
    lab.unrouted = not lab.fallback
    kind, why = ("html-fallback", "200 with the weight (and the type) of index.html; the application never sees it")
    if lab.unrouted:
        kind, why = "missing-endpoint", "always the proxy's own 404; the application never sees it"
    root = f"/{rng.choice(['svc', 'ext', 'gateway', 'api2'])}/{lab.word('COLLECTIONS')}"
    names = [f"{root}/{lab.word('TABS')}" for _ in range(rng.choice([1, 2, 3]))]
    page = f"{lab.ui}/{rng.choice(words.MODULES)}/{root.rsplit('/')[-1]}"
    c = base(lab, ("change",), weight=0.5)
    gap(lab, f"{root} is not handed to the backend", kind, page, [("GET", n, kind) for n in names], why)

    def run(b):
        b.turn_to(page)
        b.get(c.path)
        for name in names:
            b.get(name)
        yield b.pause(3, 30)
    lab.visits.append(Visit(run, 0.5, must=16))
