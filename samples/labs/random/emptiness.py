"""Neighbours that answer with nothing, or with 404, and are right: nobody has written yet, no hit, no such row."""
from urllib.parse import quote

import words
from browser import Visit
from collection import Collection, base
from exchange import Answer
from lab import DAY
from scene import listing, reads, slow, some_rows, spot, turns


def empty_until(lab):
    """Empty for days, until the first row arrives."""
    path, page = spot(lab)
    day = lab.rng.randint(max(1, lab.days // 2), lab.days - 2 if lab.days > 3 else lab.days - 1)
    rows = some_rows(lab, 3)
    lab.route("GET", path, lambda rq, ids: listing(lab, rows if rq.at > lab.start + day * DAY else []))
    reads(lab, path, page, must=16)
    reads(lab, path, page, must=3, weight=0, days=range(day, lab.days))
    lab.neighbour("GET", path, f"empty until day {day + 1}, when the first row arrives", [2])


def empty_but_for_one(lab):
    """Empty for everybody but one user."""
    path, page = spot(lab)
    lucky, rows = lab.people[0].name, some_rows(lab, 4)
    lab.route("GET", path, lambda rq, ids: listing(lab, rows if rq.who.name == lucky else []))
    reads(lab, path, page, must=14)
    reads(lab, path, page, must=4, weight=0, allowed=lambda p, d: p.name == lucky)
    lab.neighbour("GET", path, "empty for everybody but one user", [2])


def empty_now_and_then(lab):
    """A queue that is mostly drained."""
    path, page = spot(lab)
    full = turns(6)
    lab.route("GET", path, lambda rq, ids: listing(lab, some_rows(lab, 2) if full() else []))
    reads(lab, path, page, must=20)
    lab.neighbour("GET", path, "a queue, drained most of the time", [2])


def notes_of_few(lab):
    """A part of items that most of them lack, until somebody writes one."""
    c = base(lab, (), weight=0.4)
    part, notes = c.path + "/{id}/" + lab.word("PARTS"), {}
    for rows in c.tenants.values():
        notes |= {quote(id_, safe="@:%"): [{"n": 0, "text": c.title()}] for id_ in list(rows)[::4]}

    def write(rq, ids):
        notes.setdefault(ids["id"], []).append({"n": len(notes), "text": rq.body.get("name", "")})
        return lab.framework.json({"ok": True}, lab.framework.created)
    lab.route("GET", part, lambda rq, ids: listing(lab, notes.get(ids["id"], [])) if c.row(rq, ids) else lab.framework.missing_row(rq))
    lab.route("POST", part, write)

    def run(b):
        id_ = c.some(b)
        b.turn_to(f"{c.page}/{id_}")
        b.get(c.path + "/{id}", id=id_)
        b.get(part, id=id_)
        if b.rng.random() < 0.3 and b.who.role != "viewer":
            yield b.pause(5, 40)
            b.send("POST", part, {"name": c.title()}, id=id_)
            yield b.pause(0.1, 0.4)
            b.get(part, id=id_)
        yield b.pause(2, 20)
    lab.visits.append(Visit(run, 0.5, must=14))
    lab.neighbour("GET", part, "empty for most rows, not after a note was written", [2])
    lab.neighbour("POST", part, "persists", [24])


def new_tenant(lab):
    """Whoever comes late has nothing yet."""
    path, page = spot(lab)
    late, rows = (lab.tenants[-1] if lab.tenants != [""] else None), some_rows(lab, 6)

    def answer(rq, ids):
        is_new = rq.who.tenant == late if late else rq.who.since > 0
        return listing(lab, [] if is_new else rows)
    lab.route("GET", path, answer)
    reads(lab, path, page, must=12)
    reads(lab, path, page, must=3, weight=0, allowed=lambda p, d: not (p.tenant == late if late else p.since > 0))
    lab.neighbour("GET", path, "empty for who came last, full for the others", [3])


def search_without_hits(lab):
    """A search that mostly finds nothing; asked without the word it lists."""
    path, page = spot(lab)
    rows, key = some_rows(lab, 8), lab.rng.choice(["q", "search", "filter", "ara", "suche", "status", "from"])
    lab.route("GET", path, lambda rq, ids: listing(lab, [] if key + "=" in rq.query else rows))
    reads(lab, path, page, must=5)
    reads(lab, path, page, must=14, query=lambda: f"{key}={lab.rng.choice(['zzz', 'x1', 'nope', '%C5%9Fey'])}")
    lab.neighbour("GET", path, "searches without hits; the list itself is full", [4])


def past_the_end(lab):
    """Pages beyond the last."""
    c = Collection(lab, rows=lab.rng.randint(3, 9)).serve()
    c.page_size = 5
    reads(lab, c.path, c.page, must=6)
    reads(lab, c.path, c.page, must=12, query=lambda: f"page={lab.rng.randint(3, 12)}")
    lab.neighbour("GET", c.path, "pages past the end are empty", [5])


def idle(lab):
    """204 while there is nothing to do."""
    path, page = spot(lab)
    running = turns(5)
    lab.route("GET", path, lambda rq, ids: lab.framework.json({"job": "print", "left": int(rq.at) % 90}) if running()
              else Answer(204, b"", ""))
    reads(lab, path, page, must=18)
    lab.neighbour("GET", path, "204 while idle, 200 while running", [11])


def long_poll(lab):
    """Waits 25 seconds and answers with nothing, unless something happens."""
    path, page = spot(lab)
    happens = turns(9)
    lab.route("GET", path, lambda rq, ids: listing(lab, some_rows(lab, 1)) if happens() else slow(listing(lab, []), 25))

    def run(b):
        b.turn_to(page)
        for _ in range(b.rng.randint(3, 9)):
            b.get(path, f"since={int(lab.now)}")
            yield b.pause(25, 27)
    lab.visits.append(Visit(run, 0.3, must=12))
    lab.neighbour("GET", path, "long poll: empty after 25 seconds, unless something happens", [35, 45, 2])


def no_permissions(lab):
    """[] on purpose; nothing in a log can say so."""
    path, page = spot(lab, "PARTS")
    lab.route("GET", path, lambda rq, ids: listing(lab, []))
    reads(lab, path, page, must=12)
    lab.neighbour("GET", path, "empty on purpose; only an allow list can say so", [43], constant=True, undecidable=True)


def missing_rows(lab):
    """Ids of which many are missing: the row, not the route."""
    c = Collection(lab, style=lab.rng.choice(["int", "uuid", "hex", "ulid"])).serve()
    c.what = c.name.rstrip("s") or "row"
    old = [words.identifier(lab.rng, c.style, 500 + i) for i in range(12)]

    def run(b):
        b.turn_to(c.page)
        for _ in range(2):
            b.get(c.path + "/{id}", id=b.rng.choice(old) if b.rng.random() < 0.65 else c.some(b))
            yield b.pause(2, 20)
    lab.visits.append(Visit(run, 0.4, must=12))
    lab.neighbour("GET", c.path + "/{id}", "most ids asked for are missing rows, some are there", [6])


def draft_of_row(lab):
    """A part that only some rows have; the others answer with a row's 404."""
    c = base(lab, (), weight=0.3)
    part = c.path + "/{id}/" + lab.word("PARTS")

    def answer(rq, ids):
        row = c.row(rq, ids)
        has = row and sum(map(ord, str(row["id"]))) % 4 == 0 or row is next(iter(c.rows(rq).values()), None)
        return lab.framework.json({"draft": row["name"]}) if has else lab.framework.missing_row(rq, "draft")
    lab.route("GET", part, answer)

    def run(b):
        ids = list(c.tenants[b.who.tenant])
        for id_ in {ids[0]: 1, b.rng.choice(ids): 1, b.rng.choice(ids): 1}:
            b.turn_to(f"{c.page}/{id_}")
            b.get(c.path + "/{id}", id=id_)
            b.get(part, id=id_)
            yield b.pause(2, 20)
    lab.visits.append(Visit(run, 0.4, must=10))
    lab.neighbour("GET", part, "404 of a row, for those without a draft", [6])


def stale_bookmark(lab):
    """One row that was deleted; a bookmark asks for it every day."""
    c = base(lab, ("delete",), weight=0.4, rows=20)
    who, id_ = lab.rng.choice(lab.people), "none"

    def run(b):
        nonlocal id_
        if id_ == "none":
            id_ = c.some(b)
            b.turn_to(c.page)
            b.get(c.path)
            yield b.pause(2, 10)
            b.send("DELETE", c.path + "/{id}", id=id_)
            yield 0.2
            b.get(c.path)
        else:
            b.ask("GET", b.url(c.path + "/{id}", {"id": id_}), referer="")
            yield b.pause(2, 10)
    lab.visits.append(Visit(run, 0, must=lab.days, allowed=lambda p, d: p is who))
    lab.neighbour("GET", c.path + "/{id}", "404 for a deleted row that a bookmark asks for day by day", [7])
    lab.neighbour("DELETE", c.path + "/{id}", "and gone", [7, 11])


NEIGHBOURS = [empty_until, empty_but_for_one, empty_now_and_then, notes_of_few, new_tenant, search_without_hits,
              past_the_end, idle, long_poll, no_permissions, missing_rows, draft_of_row, stale_bookmark]
