"""Neighbours that write, and seem to forget: caches, jobs, receivers, retries, clocks, files cut in two."""
from browser import Browser, Visit
from collection import Collection, base
from exchange import Answer, Request
from lab import DAY
from scene import listing, some_rows, spot


def writes(lab, c, send, must=14, weight=0.5, after=(0.05, 0.4), later=None, list_=None):
    """Reads the list, writes, reads again, and perhaps once more later."""
    def run(b):
        b.turn_to(c.page)
        b.get(list_ or c.path)
        yield b.pause(2, 20)
        send(b)
        yield b.pause(*after)
        b.get(list_ or c.path)
        if later:
            yield b.pause(*later)
            b.get(list_ or c.path)
    lab.visits.append(Visit(run, weight, must))


def named(c, b):
    return {"name": c.title()}


def retried(lab):
    """The first upstream fails, the second answers; and a client that sends everything twice."""
    c = Collection(lab, rows=6).serve()
    before = c.list

    def answer(rq, ids):
        a = before(rq, ids)
        a.tried = "502, 200" if int(rq.at * 10) % 3 == 0 else ""
        return a
    lab.route("GET", c.path, answer)
    lab.route("POST", c.path, c.create)

    def send(b):
        body = named(c, b)
        if len(c.tenants[b.who.tenant]) < 40:
            b.send("POST", c.path, body)
    writes(lab, c, send)
    lab.neighbour("GET", c.path, "\"502, 200\": the second upstream answers", [17])
    lab.neighbour("POST", c.path, "persists", [17, 24])


def slow_write(lab):
    """A write that takes seconds; a poll that began before it ended still sees the old state."""
    c = Collection(lab, rows=7).serve("create")

    def run(b):
        b.turn_to(c.page)
        b.get(c.path)
        yield b.pause(2, 10)
        rq = Request(lab.now, b.who, "POST", b.url(c.path, {}), "", b.referer(), body=named(c, b))
        full = len(c.tenants[b.who.tenant]) > 40
        pending = lab.framework.json({"id": 5000}, lab.framework.created)
        pending.took = 4.0
        lab.episodes.append(lambda r, rq=rq: pending if r is rq else None)
        lab.serve(rq)
        lab.episodes.pop()
        yield 1.0
        b.get(c.path)
        yield 3.5
        if not full:
            c.add(c.tenants[b.who.tenant], rq.body["name"])
        yield 4.0
        b.get(c.path)
    lab.visits.append(Visit(run, 0.4, must=12))
    lab.neighbour("POST", c.path, "takes seconds; a read in between still sees the old list, the next one the new", [21, 23])
    lab.neighbour("GET", c.path, "works", [21])


def cached(lab):
    """A cache in front: the read right after the write is old, minutes later it is new."""
    c = Collection(lab, rows=6)
    held = {}

    def answer(rq, ids):
        at, a = held.get(rq.who.tenant, (0, None))
        if a and rq.at - at < 60:
            return Answer(200, a.body, a.type, chunked=a.chunked, cache="HIT", took=0.0005)
        a = c.list(rq)
        a.cache = "MISS"
        held[rq.who.tenant] = (rq.at, a)
        return a
    lab.route("GET", c.path, answer)
    lab.route("POST", c.path, c.create)
    writes(lab, c, lambda b: b.send("POST", c.path, named(c, b)) if len(c.tenants[b.who.tenant]) < 40 else None, later=(70, 200))
    lab.neighbour("GET", c.path, "cached for a minute", [22])
    lab.neighbour("POST", c.path, "persists; the read right after it comes from the cache", [22], nowrite=True)


def later(lab):
    """202: done by a job half a minute later."""
    c = Collection(lab, rows=6).serve()
    status = lab.rng.choice([202, 202, 200])

    def answer(rq, ids):
        rows, name = c.rows(rq), rq.body.get("name")

        def job():
            yield lab.rng.uniform(15, 60)
            c.add(rows, name)
        lab.act(rq.at, job())
        return lab.framework.json({"job": lab.rng.randint(10000, 99999)}, status)
    lab.route("POST", c.path, answer)
    writes(lab, c, lambda b: b.send("POST", c.path, named(c, b)) if len(c.tenants[b.who.tenant]) < 40 else None, later=(70, 240))
    lab.neighbour("POST", c.path, "done by a job half a minute later", [23], nowrite=True)
    lab.neighbour("GET", c.path, "works", [23])


def handover(lab):
    """What one writes another reads; one's own list does not change."""
    path, page = spot(lab)
    boxes = {p.name: some_rows(lab, i % 3) for i, p in enumerate(lab.people)}
    names = list(boxes)

    def write(rq, ids):
        mine = names.index(rq.who.name) if rq.who.name in boxes else 0
        to = boxes[names[(mine + 1) % len(names)]]
        to.append({"id": len(to), "from": rq.who.name, "text": rq.body.get("name")})
        del to[8:]
        return lab.framework.json({"ok": True}, lab.framework.created)
    lab.route("GET", path + "/mine", lambda rq, ids: listing(lab, boxes.get(rq.who.name, [])))
    lab.route("POST", path, write)

    def run(b):
        b.turn_to(page)
        b.get(path + "/mine")
        yield b.pause(2, 20)
        if b.rng.random() < 0.5:
            b.send("POST", path, {"name": " ".join(b.rng.choices(["hello", "please", "look", "urgent"], k=3))})
            yield 0.3
            b.get(path + "/mine")
    lab.visits.append(Visit(run, 0.5, must=16))
    lab.neighbour("POST", path, "persists for the receiver; the sender's own list does not change", [24], nowrite=True)
    lab.neighbour("GET", path + "/mine", "shows what others wrote", [24])


def twice(lab):
    """A switch that is pressed twice, and a PUT that sends what is there."""
    c = Collection(lab, rows=9).serve("switch", "put")

    def run(b):
        b.turn_to(c.page)
        b.get(c.path)
        yield b.pause(2, 15)
        id_ = c.some(b)
        row = c.tenants[b.who.tenant][id_]
        if b.rng.random() < 0.5:
            for _ in range(1 if b.rng.random() < 0.35 else 2):
                b.send("POST", c.path + "/{id}/" + c.switched, id=id_)
                yield b.pause(0.4, 2)
        else:
            b.send("PUT", c.path + "/{id}", {"name": row["name"]} if b.rng.random() < 0.6 else c.fresh(b), id=id_)
            yield 0.2
        b.get(c.path)
        b.get(c.path + "/{id}", id=id_)
    lab.visits.append(Visit(run, 0.5, must=22))
    lab.neighbour("POST", c.path + "/{id}/" + c.switched, "pressed twice more often than not; one press persists", [25])
    lab.neighbour("PUT", c.path + "/{id}", "sends what is there more often than not; a change persists", [25])
    lab.neighbour("GET", c.path, "works", [25])


def other_verbs(lab):
    """A POST that removes, a PUT that makes it anew."""
    c = Collection(lab, rows=9).serve("put")
    gone = {}
    tail = "/{id}/" + lab.rng.choice(["remove", "sil", "loeschen", "quitar"])

    def remove(rq, ids):
        row = c.rows(rq).pop(ids["id"], None)
        gone[ids["id"]] = row or gone.get(ids["id"])
        return Answer(204, b"", "") if row else lab.framework.missing_row(rq)

    def again(rq, ids):
        row = gone.pop(ids["id"], None) or c.row(rq, ids)
        if not row:
            return lab.framework.missing_row(rq)
        c.rows(rq)[ids["id"]] = row | rq.body
        return lab.framework.json(row | rq.body)
    lab.route("POST", c.path + tail, remove)
    lab.route("PUT", c.path + "/{id}", again)

    def run(b):
        id_ = c.some(b)
        b.turn_to(c.page)
        b.get(c.path)
        yield b.pause(1, 9)
        b.send("POST", c.path + tail, id=id_)
        yield 0.2
        b.get(c.path + "/{id}", id=id_)
        yield b.pause(2, 30)
        b.send("PUT", c.path + "/{id}", c.fresh(b), id=id_)
        yield 0.2
        b.get(c.path + "/{id}", id=id_)
    lab.visits.append(Visit(run, 0.4, must=12))
    lab.neighbour("POST", c.path + tail, "removes; 404 follows until a PUT makes it anew", [27, 11])
    lab.neighbour("PUT", c.path + "/{id}", "re-creates", [27])
    lab.neighbour("GET", c.path + "/{id}", "404 between removal and return", [27, 7])


def night_shift(lab):
    """Writes just before the log is rotated, reads just after."""
    c = Collection(lab, rows=8).serve("change")
    who = lab.rng.choice([p for p in lab.people if not p.since])

    def actor(b):
        b.page = c.page
        b.get(c.path)
        for _ in range(5):
            yield b.pause(20, 90)
            id_ = c.some(b)
            b.send("PATCH", c.path + "/{id}", c.fresh(b), id=id_)
            yield b.pause(60, 200)
            b.get(c.path)
    for day in range(1, lab.days):
        lab.act(lab.start + day * DAY + lab.cut * 3600 - lab.rng.uniform(60, 600), actor(Browser(lab, who)))
    lab.neighbour("PATCH", c.path + "/{id}", "persists; the read that shows it stands in the next day's file", [44, 25])
    lab.neighbour("GET", c.path, "works", [44])


def logged_twice(lab):
    """The same requests in the proxy's and the application's log, the clocks apart."""
    c = base(lab, ("create", "change", "switch"), weight=0.8)
    lab.neighbour("GET", c.path, "works; stands in two logs, whose clocks differ", [18, 20])
    lab.neighbour("PATCH", c.path + "/{id}", "persists; the application's clock is off, so that the read seems to come first", [18, 20, 25])


NEIGHBOURS = [retried, slow_write, cached, later, handover, twice, other_verbs, night_shift, logged_twice]
