"""A resource with rows in memory: lists, items, changes; and what its page in the UI does with them."""
from urllib.parse import parse_qs, unquote

import words
from browser import Visit
from exchange import Answer


class Collection:
    """Rows of each tenant, the routes over them, and a page that uses them."""

    def __init__(self, lab, rows=None, style=None, name=None):
        rng, self.lab = lab.rng, lab
        self.name = name or lab.word("COLLECTIONS")
        self.path = f"{lab.prefix}/{self.name}"
        self.page = f"{lab.ui}/{rng.choice(words.MODULES)}/{self.name}"
        self.style = style or rng.choice(words.IDS)
        self.what = "record"
        self.count = 0
        self.extra = [f for f in ("amount", "note", "updated", "owner", "score") if rng.random() < 0.5]
        self.size = rows if rows is not None else rng.randint(4, 18)
        self.page_size = 50
        self.tenants = {t: {} for t in lab.tenants}
        for rows_ in self.tenants.values():
            for _ in range(self.size):
                self.add(rows_)

    def add(self, rows, name=None):
        rng = self.lab.rng
        id_ = words.identifier(rng, self.style, self.count)
        self.count += 1
        row = {"id": id_ if self.style != "int" else int(id_), "name": name or self.title(),
               "state": rng.choice(words.STATES), "enabled": rng.random() < 0.5}
        row |= {"amount": rng.randint(1, 20000) / 4} if "amount" in self.extra else {}
        row |= {"note": " ".join(rng.choices(words.TITLES, k=rng.randint(0, 5)))} if "note" in self.extra else {}
        row |= {"updated": f"2026-01-{rng.randint(10, 28)}T10:00:00Z"} if "updated" in self.extra else {}
        row |= {"owner": f"user-{rng.randint(1, 99)}"} if "owner" in self.extra else {}
        row |= {"score": rng.randint(0, 1000)} if "score" in self.extra else {}
        rows[id_] = row
        return row

    def title(self):
        return " ".join(self.lab.rng.choices(words.TITLES, k=self.lab.rng.randint(1, 4)))

    def rows(self, rq):
        return self.tenants.get(rq.who.tenant, {})

    # Answers

    def wrap(self, rows, total=None, page=1):
        """A list as this backend's lists look."""
        lab, total = self.lab, len(rows) if total is None else total
        shape = lab.envelope
        if shape == "items":
            return {"items": rows, "total": total}
        if shape == "data":
            return {"data": rows}
        if shape == "results":
            return {"results": rows}
        if shape == "drf":
            more = f"https://{lab.host}{self.path}/?page={page + 1}" if page * self.page_size < total else None
            return {"count": total, "next": more, "previous": None, "results": rows}
        if shape == "spring":
            return {"content": rows, "pageable": {"pageNumber": page - 1, "pageSize": self.page_size}, "totalElements": total,
                    "last": page * self.page_size >= total, "empty": not rows}
        return (rows or None) if shape == "null" else rows

    def list(self, rq, ids=None):
        rows, asked = list(self.rows(rq).values()), parse_qs(rq.query)
        if "q" in asked:
            rows = [r for r in rows if asked["q"][0].lower() in r["name"].lower()]
        page = int(asked.get("page", ["1"])[0])
        part = rows[(page - 1) * self.page_size:page * self.page_size]
        return self.lab.framework.json(self.wrap(part, len(rows), page))

    def row(self, rq, ids):
        return self.rows(rq).get(unquote(ids.get("id", "")))

    def item(self, rq, ids):
        row = self.row(rq, ids)
        return self.lab.framework.json(row) if row else self.lab.framework.missing_row(rq, self.what)

    def create(self, rq, ids):
        if rq.body.get("name") == "":
            return self.lab.framework.invalid(rq)
        row = self.add(self.rows(rq), rq.body.get("name"))
        return self.lab.framework.json({"id": row["id"]}, self.lab.framework.created)

    def change(self, rq, ids):
        row = self.row(rq, ids)
        if not row:
            return self.lab.framework.missing_row(rq, self.what)
        row.update(rq.body)
        return self.said(row)

    def said(self, row):
        """What a write answers: the row, or a word; the same all over this backend."""
        fw = self.lab.framework
        return fw.json(row) if self.lab.seed % 3 else fw.json({"ok": True})

    def switch(self, rq, ids):
        row = self.row(rq, ids)
        if not row:
            return self.lab.framework.missing_row(rq, self.what)
        row["enabled"] = not row["enabled"]
        return self.lab.framework.json({"ok": True})

    def delete(self, rq, ids):
        if self.rows(rq).pop(unquote(ids.get("id", "")), None) is None:
            return self.lab.framework.missing_row(rq, self.what)
        return Answer(204, b"", "") if self.lab.framework.deleted == 204 else self.lab.framework.json({"ok": True})

    # Routes and what the UI does

    def serve(self, *verbs):
        """Adds the list and item routes, and those of `verbs`: create, change, put, delete, switch."""
        lab = self.lab
        lab.route("GET", self.path, self.list)
        lab.route("GET", self.path + "/{id}", self.item)
        lab.neighbour("GET", self.path, "works", [2])
        lab.neighbour("GET", self.path + "/{id}", "works", [6])
        if "create" in verbs:
            lab.route("POST", self.path, self.create)
        if "change" in verbs:
            lab.route("PATCH", self.path + "/{id}", self.change)
        if "put" in verbs:
            lab.route("PUT", self.path + "/{id}", self.change)
        if "delete" in verbs:
            lab.route("DELETE", self.path + "/{id}", self.delete)
        if "switch" in verbs:
            self.switched = lab.word("SWITCHES") if lab.rng.random() < 0.7 else "toggle"
            lab.route("POST", self.path + "/{id}/" + self.switched, self.switch)
        return self

    def some(self, b, spread=999):
        """The id of a row the user sees."""
        rows = list(self.tenants[b.who.tenant])[:spread]
        return b.rng.choice(rows) if rows else None

    def refetch(self, b, id_=None):
        """What the UI reads after a write: the list, the item, or nothing until the page is opened again."""
        if self.lab.refetch == "list":
            b.get(self.path)
        elif self.lab.refetch == "item" and id_ is not None:
            b.get(self.path + "/{id}", id=id_)

    def fresh(self, b):
        """Values whose lengths differ from what was there."""
        return {"name": self.title(), "state": b.rng.choice(words.STATES)}


def base(lab, verbs, weight=1.0, rows=None, style=None):
    """A collection that simply works, with the page that uses it."""
    c = Collection(lab, rows, style).serve(*verbs)
    lab.neighbour("GET", c.path, "works; searches without hits and pages past the end are empty", [2, 4, 5, 13, 14])
    lab.neighbour("GET", c.path + "/{id}", "works; some ids are missing", [6])

    def run(b):
        b.turn_to(c.page)
        b.get(c.path)
        yield b.pause(2, 30)
        yield from explore(b, c)
        if b.who.role != "viewer":
            yield from edit(b, c, verbs)
    lab.visits.append(Visit(run, weight, must=4))
    for verb, (method, tail, why) in VERBS.items():
        if verb in verbs:
            lab.neighbour(method, c.path + tail.replace("{switch}", getattr(c, "switched", "")), why, [24, 25])
    return c


VERBS = {"create": ("POST", "", "persists: the list grows"), "change": ("PATCH", "/{id}", "persists; the same value now and then"),
         "put": ("PUT", "/{id}", "persists; the same value now and then"), "delete": ("DELETE", "/{id}", "and gone"),
         "switch": ("POST", "/{id}/{switch}", "one constant answer, but it persists; flipped back at once sometimes")}


def explore(b, c):
    chance = b.rng.random()
    if chance < 0.12:
        b.get(c.path, "q=" + b.rng.choice(["zzz", "nobody", "xy42", "amb"]))
    elif chance < 0.18:
        b.get(c.path, f"page={b.rng.randint(2, 9)}")
    elif chance < 0.75 and (id_ := c.some(b)) is not None:
        b.turn_to(c.page + "/{id}".replace("{id}", str(id_)))
        b.get(c.path + "/{id}", id=id_)
    else:
        return
    yield b.pause(3, 40)


def edit(b, c, verbs):
    able = [v for v in verbs if v in VERBS and b.rng.random() < 0.5]
    if not able or (id_ := c.some(b)) is None:
        return
    verb = b.rng.choice(able)
    b.turn_to(c.page)
    if verb == "create" and len(c.tenants[b.who.tenant]) < 45:
        if b.rng.random() < 0.12:                 # a form sent too early
            b.send("POST", c.path, {"name": ""})
            yield b.pause(3, 20)
        b.send("POST", c.path, {"name": c.title()})
    elif verb in ("change", "put"):
        method = "PATCH" if verb == "change" else "PUT"
        now = c.tenants[b.who.tenant][id_]
        body = c.fresh(b) if b.rng.random() < 0.75 else {"name": now["name"]}
        b.send(method, c.path + "/{id}", body, id=id_)
    elif verb == "switch":
        b.send("POST", c.path + "/{id}/" + c.switched, id=id_)
        if b.rng.random() < 0.2:
            yield b.pause(0.5, 2)
            b.send("POST", c.path + "/{id}/" + c.switched, id=id_)
    elif verb == "delete" and len(c.tenants[b.who.tenant]) > 3:
        b.send("DELETE", c.path + "/{id}", id=id_)
        yield b.pause(0.05, 0.3)
        b.get(c.path)
        return
    yield b.pause(0.05, 0.4)
    c.refetch(b, id_)
