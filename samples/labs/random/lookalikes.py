"""Neighbours that resemble one kind of gap closely: one more look, and they are right."""
from urllib.parse import unquote

import words
from browser import Browser, Visit
from collection import Collection, base
from exchange import Answer
from lab import DAY
from scene import listing, reads, some_rows, spot


def two_states(lab):
    """A part of items with one answer for nearly all of them: nearly."""
    c = base(lab, (), weight=0.3, rows=24)
    part = c.path + "/{id}/" + lab.word("PARTS")
    odd = set(list(c.tenants[lab.tenants[0]])[:6])
    lab.route("GET", part, lambda rq, ids: lab.framework.json({"online": unquote(ids["id"]) not in odd, "since": None}))

    def run(b):
        for id_ in [c.some(b, 6), c.some(b), c.some(b)]:
            b.turn_to(f"{c.page}/{id_}")
            b.get(c.path + "/{id}", id=id_)
            b.get(part, id=id_)
            yield b.pause(1, 9)
    lab.visits.append(Visit(run, 0.4, must=16))
    who = "the rows of other tenants all have one" if len(lab.tenants) > 1 else "one byte between them"
    lab.neighbour("GET", part, f"true for most rows, false for some: {who}", [43])


def is_it_free(lab):
    """Is a name taken? 404 says that it is free, which is what one hopes for."""
    c = Collection(lab, style="email", rows=14).serve()
    path = c.path + "/by-name/{id}"
    lab.route("GET", path, lambda rq, ids: lab.framework.json({"taken": True}) if sum(map(ord, ids["id"])) % 6 == 0 else lab.framework.missing_row(rq, "user"))

    def run(b):
        b.turn_to(c.page)
        for _ in range(b.rng.randint(2, 5)):
            b.get(path, id="-".join(b.rng.choices(words.TITLES[:18], k=2)).lower())
            yield b.pause(0.4, 3)
    lab.visits.append(Visit(run, 0.4, must=12))
    lab.neighbour("GET", path, "404 says that a name is free; some are taken", [6])


def see_other(lab):
    """Post, redirect, get: followed at once with another method, as it should be."""
    path, page = spot(lab)
    status, rows = lab.rng.choice([302, 303, 302]), some_rows(lab, 4)
    lab.route("POST", path, lambda rq, ids: lab.framework.redirect(rq, status, f"{rq.path.rstrip('/')}/{1000 + int(rq.at) % 9000}"))
    lab.route("GET", path + "/{id}", lambda rq, ids: listing(lab, rows))

    def run(b):
        b.turn_to(page)
        b.send("POST", path, {"name": "x"})
        yield b.pause(2, 20)
    lab.visits.append(Visit(run, 0.4, must=14))
    lab.neighbour("POST", path, f"{status}, followed with GET at once", [30], nowrite=True)
    lab.neighbour("GET", path + "/{id}", "works", [30])


def beacon(lab):
    """What the page reports about itself: always 204 or 202, and nobody reads it."""
    path = f"{lab.prefix}/{lab.rng.choice(['telemetry', 'client-errors', 'vitals', 'izleme', 'messwerte'])}"
    status = lab.rng.choice([204, 202])
    lab.route("POST", path, lambda rq, ids: Answer(204, b"", "") if status == 204 else lab.framework.json({"ok": True}, 202))

    def run(b):
        b.send("POST", path, {"lcp": 1200})
        yield b.pause(1, 5)
    lab.visits.append(Visit(run, 1.2, must=20))
    lab.neighbour("POST", path, "reports of the page about itself; not meant to be read", [11, 26], nowrite=True)


def presence(lab):
    """I am here: a write every half minute, beside a document that never changes."""
    path = f"{lab.me}/{lab.rng.choice(['presence', 'heartbeat', 'last-seen', 'canli'])}"
    lab.route("PUT", path, lambda rq, ids: lab.framework.json({"ok": True}))

    def run(b):
        b.turn_to(f"{lab.ui}/home")
        for _ in range(b.rng.randint(2, 7)):
            b.send("PUT", path, {"here": True})
            yield b.pause(29, 31)
        b.get(lab.me)
    lab.visits.append(Visit(run, 0.4, must=12))
    lab.neighbour("PUT", path, "a heartbeat; nothing that is read should change", [43, 45, 26], nowrite=True)


def token_runs_out(lab):
    """401, the token is made anew, 200: in every session."""
    path, page = spot(lab)
    rows, again = some_rows(lab, 6), f"{lab.prefix}/{lab.rng.choice(['token/refresh', 'auth/renew', 'oturum/yenile'])}"
    fresh = set()
    lab.route("GET", path, lambda rq, ids: listing(lab, rows) if rq.who.name in fresh else lab.framework.refused(rq, 401))
    lab.route("POST", again, lambda rq, ids: fresh.add(rq.who.name) or lab.framework.json({"token": "y" * 40}))

    def run(b):
        b.turn_to(page)
        if b.get(path).status == 401:
            b.send("POST", again)
            b.get(path)
        yield b.pause(2, 20)
        fresh.discard(b.who.name)
    lab.visits.append(Visit(run, 0.4, must=14))
    lab.neighbour("GET", path, "401, the token is made anew, 200", [28])
    lab.neighbour("POST", again, "one constant answer; a token", [26, 28], nowrite=True)


def full_page(lab):
    """The first page of a long list does not change when a row is added at its end; the row itself is there."""
    c = Collection(lab, rows=lab.rng.randint(52, 70), style=lab.rng.choice(["int", "uuid", "hex"])).serve("create")
    c.page_size = 20

    def run(b):
        b.turn_to(c.page)
        b.get(c.path)
        yield b.pause(5, 40)
        b.send("POST", c.path, {"name": c.title()})
        new = list(c.tenants[b.who.tenant])[-1]
        yield b.pause(0.1, 0.5)
        b.get(c.path)
        b.turn_to(f"{c.page}/{new}")
        b.get(c.path + "/{id}", id=new)
        yield b.pause(2, 20)
    lab.visits.append(Visit(run, 0.3, must=14))
    lab.neighbour("POST", c.path, "persists: the new row is read at once; the first page of twenty does not show it", [5, 24], nowrite=True)
    lab.neighbour("GET", c.path, "the first page of a long list", [5], constant=True)
    lab.neighbour("GET", c.path + "/{id}", "works", [6])


def soft_delete(lab):
    """DELETE marks the row: it leaves the list, and can still be read."""
    c = Collection(lab, rows=lab.rng.randint(28, 40)).serve()

    def delete(rq, ids):
        row = c.row(rq, ids)
        row["deleted"] = "2026-01-20T08:00:00Z"
        return Answer(204, b"", "")
    lab.route("DELETE", c.path + "/{id}", delete)
    lab.route("GET", c.path, lambda rq, ids: lab.framework.json(c.wrap([r for r in c.rows(rq).values() if "deleted" not in r])))

    def run(b):
        left = [i for i, r in c.tenants[b.who.tenant].items() if "deleted" not in r]
        b.turn_to(c.page)
        b.get(c.path)
        if len(left) > 3 and b.who.role != "viewer":
            id_ = b.rng.choice(left)
            b.get(c.path + "/{id}", id=id_)
            yield b.pause(2, 9)
            b.send("DELETE", c.path + "/{id}", id=id_)
            yield 0.2
            b.get(c.path)
            if b.rng.random() < 0.6:
                b.get(c.path + "/{id}", id=id_)
        yield b.pause(2, 9)
    lab.visits.append(Visit(run, 0.4, must=12))
    lab.neighbour("DELETE", c.path + "/{id}", "the row leaves the list, and can still be read", [27, 11])
    lab.neighbour("GET", c.path, "works; shrinks", [27])


def by_date(lab):
    """A calendar: most days are empty."""
    root = lab.word("COLLECTIONS")
    path, page = f"{lab.prefix}/{root}/{{id}}", f"{lab.ui}/operations/{root}"
    rows, missing = some_rows(lab, 3), lab.rng.random() < 0.4

    def answer(rq, ids):
        if int(ids["id"][-2:]) % 6 == 2:
            return listing(lab, rows)
        return lab.framework.missing_row(rq, "day") if missing else listing(lab, [])
    lab.route("GET", path, answer)

    def run(b):
        b.turn_to(page)
        for day in b.rng.sample(range(1, 29), 4):
            b.get(path, id=f"2026-03-{day:02d}")
            yield b.pause(1, 6)
    lab.visits.append(Visit(run, 0.4, must=12))
    lab.neighbour("GET", path, "most days have nothing, some have rows", [2, 6])


def bad_row(lab):
    """500 for one row whose data is broken; all others work."""
    c = Collection(lab, rows=12)
    lab.route("GET", c.path, c.list)
    broken = {next(iter(rows)) for rows in c.tenants.values()}

    def item(rq, ids):
        if unquote(ids["id"]) in broken:
            a = lab.framework.problem(rq, 500)
            a.note = lab.framework.traceback(rq.path, "ValueError", "bad amount")
            return a
        return c.item(rq, ids)
    lab.route("GET", c.path + "/{id}", item)

    def run(b):
        b.turn_to(c.page)
        b.get(c.path)
        for id_ in (next(iter(c.tenants[b.who.tenant])), c.some(b)):
            yield b.pause(1, 9)
            b.turn_to(f"{c.page}/{id_}")
            b.get(c.path + "/{id}", id=id_)
    lab.visits.append(Visit(run, 0.4, must=12))
    lab.neighbour("GET", c.path + "/{id}", "500 for one row with broken data, 200 for the others", [6])
    lab.neighbour("GET", c.path, "works", [2])


def are_you_there(lab):
    """The page asks whether the backend is there: two bytes, from everybody, on all days."""
    path = f"{lab.prefix}/{lab.rng.choice(['ping', 'health', 'healthz'])}"
    lab.route("GET", path, lambda rq, ids: lab.framework.text(200, "ok"))
    reads(lab, path, f"{lab.ui}/home", must=20, weight=0.8)
    lab.neighbour("GET", path, "`ok` to the page that asks whether the backend is there: as short as []", [12, 43], constant=True)


def badge(lab):
    """A bare number: one byte or two."""
    path, page = spot(lab)
    path += "/count"
    lab.route("GET", path, lambda rq, ids: lab.framework.json((int(rq.at / 300) % 5) ** 3))
    reads(lab, path, page, must=18, weight=0.8)
    lab.neighbour("GET", path, "a bare number", [43, 45])


def poll_until_done(lab):
    """A job that answers 404 until its result is there."""
    root = lab.word("COLLECTIONS")
    path, page = f"{lab.prefix}/{root}", f"{lab.ui}/reports/{root}"
    done, drawn = {}, [0]

    def begin(rq, ids):
        drawn[0] += 1
        done[str(drawn[0])] = rq.at + lab.rng.uniform(6, 20)
        return lab.framework.json({"job": drawn[0]}, 202)
    lab.route("POST", path, begin)
    lab.route("GET", path + "/{id}/result", lambda rq, ids: lab.framework.json({"rows": some_rows(lab, 5)}) if rq.at > done.get(ids["id"], 9e9)
              else lab.framework.missing_row(rq, "result"))

    def run(b):
        b.turn_to(page)
        b.send("POST", path, {"from": "x"})
        job = str(drawn[0])
        for _ in range(20):
            yield b.pause(2.9, 3.1)
            if b.get(path + "/{id}/result", id=job).status == 200:
                return
    lab.visits.append(Visit(run, 0.3, must=10))
    lab.neighbour("GET", path + "/{id}/result", "404 until the job is done, then 200", [6, 23, 45])
    lab.neighbour("POST", path, "begins a job", [23, 26], nowrite=True)


def background_tab(lab):
    """A tab left open over night polls a list that is empty outside office hours."""
    path, page = spot(lab)
    who, rows = lab.rng.choice([p for p in lab.people if not p.since]), some_rows(lab, 3)
    lab.route("GET", path, lambda rq, ids: listing(lab, rows if 8 <= (rq.at - lab.start) % DAY / 3600 < 18 else []))

    def actor(b):
        b.page = page
        for _ in range(160):
            b.get(path)
            yield 300 + b.rng.uniform(-1, 1)
    lab.act(lab.start + 16 * 3600, actor(Browser(lab, who)))
    reads(lab, path, page, must=8)
    lab.neighbour("GET", path, "a tab polls it over night, when it is empty; full by day", [45, 2])


NEIGHBOURS = [two_states, is_it_free, see_other, beacon, presence, token_runs_out, full_page, soft_delete, by_date, bad_row,
              are_you_there, badge, poll_until_done, background_tab]
