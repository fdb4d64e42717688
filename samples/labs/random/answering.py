"""Neighbours whose answers look odd, constant or far too short, and are right."""
from browser import Visit
from collection import Collection, base
from exchange import Answer, Request
from scene import reads, some_rows, spot


def hardly_changes(lab):
    """A document that everybody has cached: 304 nearly always."""
    path, page = spot(lab, "PARTS")
    value = {"version": "4.2.0", "features": ["a", "b"], "limits": {"rows": 5000}}

    def answer(rq, ids):
        a = lab.framework.json(value)
        a.headers["ETag"] = '"c0ffee"'
        return a
    lab.route("GET", path, answer)
    reads(lab, path, page, must=16)
    lab.neighbour("GET", path, "304 nearly always: unchanged, not empty", [9], constant=True)


def by_range(lab):
    """Recordings that players read by ranges."""
    base_, clips = lab.word("COLLECTIONS"), [f"{lab.rng.getrandbits(32):08x}" for _ in range(5)]
    path, page = f"{lab.prefix}/{base_}/files/{{id}}", f"{lab.ui}/content/{base_}"
    lab.route("GET", path, lambda rq, ids: Answer(206, b"x" * (2 if int(rq.at) % 2 else 4000), "video/mp4"))

    def run(b):
        b.turn_to(page)
        for _ in range(b.rng.randint(2, 5)):
            b.get(path, id=b.rng.choice(clips))
            yield b.pause(0.2, 2)
    lab.visits.append(Visit(run, 0.3, must=8))
    lab.neighbour("GET", path, "read by ranges, the last of two bytes", [10])


def compressed(lab):
    """One list, two sizes: a client without gzip and the others."""
    c = Collection(lab, rows=1).serve()
    lab.people[-1].gzip = False
    reads(lab, c.path, c.page, must=16)
    lab.neighbour("GET", c.path, "one small row; weighs differently by client and protocol", [13, 14, 15], constant=True)


def not_a_write(lab):
    """A POST that asks something; its verb may be of any language."""
    c = base(lab, (), weight=0.3)
    path = c.path + "/" + lab.word("CHECKS")
    says = lab.rng.choice([[{"valid": True}, {"valid": True}, {"valid": False, "why": "used up"}], [{"total": 12.5}, {"total": 118.0}],
                           [[], [{"id": 1}], [{"id": 2}, {"id": 7}]]])
    lab.route("POST", path, lambda rq, ids: lab.framework.json(says[int(rq.at * 10) % len(says)]))

    def run(b):
        b.turn_to(c.page)
        b.get(c.path)
        for _ in range(b.rng.randint(1, 3)):
            yield b.pause(1, 9)
            b.send("POST", path, {"name": "x"})
        if b.rng.random() < 0.6:
            b.get(c.path)
    lab.visits.append(Visit(run, 0.5, must=14))
    lab.neighbour("POST", path, "asks, and stores nothing", [26, 43], nowrite=True)


def slash_followed(lab):
    """The UI forgets (or adds) a slash and is redirected, every time."""
    fw = lab.framework
    c = Collection(lab, rows=6).serve("create")
    wrong = c.path + "/" if not fw.slashed else c.path

    def run(b):
        b.turn_to(c.page)
        path = b.url(c.path, {})
        b.ask("GET", path.rstrip("/") if fw.slashed else path + "/")
        yield b.pause(2, 20)
        if b.rng.random() < 0.4 and len(c.tenants[b.who.tenant]) < 40 and fw.slash in (307, 308):
            b.ask("POST", path.rstrip("/") if fw.slashed else path + "/", body={"name": c.title()})
            yield 0.2
            b.get(c.path)
    lab.visits.append(Visit(run, 0.4, must=14))
    lab.neighbour("GET", wrong.rstrip("/"), "a wrong slash: redirected, and followed at once", [30], fails=True)
    lab.neighbour("POST", c.path, "redirected with 307 or 308, and followed at once", [30])


def graphql(lab):
    """One path for everything."""
    path = (lab.prefix or "/api") + "/graphql"

    def answer(rq, ids):
        n = int(rq.at * 7) % 9
        return lab.framework.json({"data": {"list": some_rows(lab, n)} if n else {"list": []}})
    lab.route("POST", path, answer)

    def run(b):
        b.turn_to(f"{lab.ui}/overview")
        for _ in range(b.rng.randint(1, 4)):
            b.send("POST", path, {"operationName": "List"})
        yield b.pause(2, 20)
    lab.visits.append(Visit(run, 0.5, must=12))
    lab.neighbour("POST", path, "one path for all operations", [34], nowrite=True)


def stream(lab):
    """Event streams and long polls that the client closes."""
    path, page = spot(lab)
    lab.route("GET", path, lambda rq, ids: Answer(200, b"data: 1\n\n" * (int(rq.at) % 3), "text/event-stream", took=40.0, chunked=True))

    def run(b):
        b.turn_to(page)
        rq = Request(lab.now, b.who, "GET", b.url(path, {}), "", b.referer(), aborted=b.rng.random() < 0.5)
        lab.serve(rq)
        yield b.pause(30, 60)
    lab.visits.append(Visit(run, 0.3, must=10))
    lab.neighbour("GET", path, "event stream, closed by the client", [35, 42], aside=True)


def constant(lab):
    """Enumerations and versions: constant on purpose, never empty."""
    path, page = spot(lab, "PARTS")
    value = lab.rng.choice([["new", "open", "closed"], {"version": "4.2.0"}, {"maxUpload": 10485760, "currency": "EUR"}, {"ok": True, "n": 1}])
    lab.route("GET", path, lambda rq, ids: lab.framework.json(value))
    reads(lab, path, page, must=18, weight=0.8)
    lab.neighbour("GET", path, "constant on purpose", [43], constant=True)


NEIGHBOURS = [hardly_changes, by_range, compressed, not_a_write, not_a_write, slash_followed, graphql, stream, constant]
