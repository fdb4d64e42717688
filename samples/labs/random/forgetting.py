"""Gaps of writes: what answers OK and forgets, and what is sent elsewhere and never arrives."""
import words
from browser import Visit
from collection import Collection
from exchange import Answer
from gaps import gap


def ok(lab, c, rq, ids, style):
    """The friendly answer of a write that stores nothing."""
    if style == "none":
        return Answer(204, b"", "")
    if style == "echo":
        return lab.framework.json({"id": ids.get("id", "new")} | rq.body)
    return lab.framework.json({"ok": True})


def forgets(lab):
    rng = lab.rng
    variant = rng.choice(["switch", "switch", "change", "put", "create", "delete", "create+delete", "flags", "settings"])
    {"flags": flags, "settings": settings}.get(variant, lambda lab: rows(lab, variant))(lab)


def rows(lab, variant):
    """One or two verbs of a collection forget; the others may work."""
    rng = lab.rng
    c = Collection(lab, rows=rng.randint(5, 14))
    verbs = variant.split("+")
    works = rng.choice([(), (), ("change",), ("create",)]) if variant not in ("change", "put") else ()
    works = tuple(w for w in works if w not in verbs)
    c.serve(*works)
    style, deleted = rng.choice(["echo", "ok", "ok", "none"]), lab.framework.deleted
    word = lab.word("SWITCHES")
    made = {"switch": ("POST", "/{id}/" + word), "change": ("PATCH", "/{id}"), "put": ("PUT", "/{id}"),
            "create": ("POST", ""), "delete": ("DELETE", "/{id}")}
    members = []
    for verb in verbs:
        method, tail = made[verb]
        if verb == "create":
            answer = lambda rq, ids: lab.framework.json({"id": rng.randint(5000, 5999)}, lab.framework.created)
        elif verb == "delete":
            answer = lambda rq, ids: Answer(204, b"", "") if deleted == 204 else lab.framework.json({"ok": True})
        else:
            answer = lambda rq, ids: ok(lab, c, rq, ids, style)
        lab.route(method, c.path + tail, answer)
        members.append((method, c.path + tail, "non-persisting-write"))
    gap(lab, f"{c.name}: {variant} forgets", "non-persisting-write", c.page, members,
        "answers OK, but the list and the item read right after it weigh what they weighed before, all days", reads=[c.path, c.path + "/{id}"])
    lab.neighbour("GET", c.path, "readable; does not change because of the gap", [43], constant=True)
    lab.neighbour("GET", c.path + "/{id}", "readable; does not change because of the gap", [43], constant=True)
    for verb in works:
        lab.neighbour(*{"change": ("PATCH", c.path + "/{id}"), "create": ("POST", c.path)}[verb], "persists, beside a verb that forgets", [25])
    lab.visits.append(Visit(lambda b: writing(b, c, [made[v] for v in verbs], works), 0.5, must=18))


def writing(b, c, sends, works):
    b.turn_to(c.page)
    b.get(c.path)
    yield b.pause(2, 20)
    id_ = c.some(b)
    for method, tail in sends:
        if "{id}" in tail and b.rng.random() < 0.6:
            b.get(c.path + "/{id}", id=id_)
            yield b.pause(2, 12)
        b.send(method, c.path + tail, c.fresh(b), **({"id": id_} if "{id}" in tail else {}))
        yield b.pause(0.05, 0.4) if b.lab.refetch != "none" else b.pause(20, 300)
        b.get(c.path)
        if "{id}" in tail and b.rng.random() < 0.7:
            yield b.pause(1, 10)
            b.get(c.path + "/{id}", id=id_)
        yield b.pause(3, 20)
    if works and b.rng.random() < 0.3:
        if "change" in works:
            b.send("PATCH", c.path + "/{id}", c.fresh(b), id=id_)
        elif len(c.tenants[b.who.tenant]) < 40:
            b.send("POST", c.path, {"name": c.title()})
        yield 0.2
        b.get(c.path)


def flags(lab):
    """Register entry 1.3: the list is empty, creating and switching answer OK."""
    rng = lab.rng
    c = Collection(lab, rows=0, style="slug")
    word = lab.word("SWITCHES")
    lab.route("GET", c.path, lambda rq, ids: lab.framework.json(c.wrap([])))
    lab.route("POST", c.path, lambda rq, ids: lab.framework.json({"ok": True}, lab.framework.created))
    lab.route("POST", c.path + "/{id}/" + word, lambda rq, ids: lab.framework.json({"ok": True}))
    gap(lab, f"{c.name} is a stub", "non-persisting-write", c.page,
        [("GET", c.path, "empty-list"), ("POST", c.path, "non-persisting-write"), ("POST", c.path + "/{id}/" + word, "non-persisting-write")],
        "the list stays empty whatever is created or switched", reads=[c.path])

    def run(b):
        b.turn_to(c.page)
        b.get(c.path)
        yield b.pause(3, 20)
        if rng.random() < 0.55:
            b.send("POST", c.path, {"name": rng.choice(words.FLAGS)})
        else:
            b.send("POST", c.path + "/{id}/" + word, id=rng.choice(words.FLAGS[:6]))
        yield b.pause(0.05, 0.4)
        b.get(c.path)
    lab.visits.append(Visit(run, 0.5, must=26))


def settings(lab):
    """One document that is read and written: the write echoes, the next read is the old one."""
    rng = lab.rng
    path = f"{lab.prefix}/{lab.word('COLLECTIONS')}/{lab.word('PARTS')}"
    page = f"{lab.ui}/settings/{path.rsplit('/', 2)[-2]}"
    document = {"from": "08:00", "to": "17:30", "note": " ".join(rng.choices(words.TITLES, k=6)), "days": [1, 2, 3, 4, 5]}
    if len(lab.framework.json(document).body) == len(lab.framework.json(Collection.wrap(lab.blank, [])).body):
        document["note"] += " Annex"          # not by chance the weight of an empty list
    method = rng.choice(["PUT", "PUT", "PATCH", "POST"])
    lab.route("GET", path, lambda rq, ids: lab.framework.json(document))
    lab.route(method, path, lambda rq, ids: lab.framework.json(document | rq.body))
    gap(lab, f"{path} is not saved", "non-persisting-write", page, [(method, path, "non-persisting-write")],
        "echoes what it was sent, yet every read weighs the same", reads=[path])
    lab.neighbour("GET", path, "readable; does not change because of the gap", [43], constant=True)

    def run(b):
        b.turn_to(page)
        b.get(path)
        yield b.pause(5, 40)
        b.send(method, path, {"note": " ".join(rng.choices(words.TITLES, k=rng.randint(1, 9)))})
        yield b.pause(0.1, 0.5)
        b.get(path)
    lab.visits.append(Visit(run, 0.5, must=16))


def lost_redirect(lab):
    """A write is redirected to http://…, which a page on https may not follow."""
    rng = lab.rng
    c = Collection(lab, rows=rng.randint(4, 10)).serve()
    tail = rng.choice(["", "/" + lab.word("SWITCHES"), "/{id}/" + lab.word("SWITCHES")])
    status = lab.framework.slash if lab.framework.slash in (307, 308) else rng.choice([307, 308] if not tail else [307, 308, 301, 302])
    to = f"http://{lab.host}"
    lab.route("POST", c.path + tail, lambda rq, ids: lab.framework.redirect(rq, status, rq.path.rstrip("/") + "/" * (not rq.path.endswith("/")), to))
    gap(lab, f"{c.name}: POST {tail or 'to the list'} is redirected away", "lost-redirect", c.page, [("POST", c.path + tail, "lost-redirect")],
        f"always {status} to http://…; no request ever follows and nothing changes", reads=[])
    lab.neighbour("GET", c.path, "works", [30], constant=True)

    def run(b):
        b.turn_to(c.page)
        b.get(c.path)
        yield b.pause(3, 25)
        id_ = c.some(b)
        b.send("POST", c.path + tail, {"name": c.title()}, **({"id": id_} if "{id}" in tail else {}))
        if status in (301, 302):      # a GET soon after would look like post-redirect-get
            yield b.pause(10, 40)
            return
        yield b.pause(0.1, 0.5)
        if rng.random() < 0.6:
            b.get(c.path)
    lab.visits.append(Visit(run, 0.5, must=16))
