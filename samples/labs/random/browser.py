"""A user's browser: pages, parallel calls, a cache of ETags, redirects followed; and the plan of a working day."""
from urllib.parse import quote

from exchange import Request
from lab import DAY, encoded


class Visit:
    """Something people come to do; `run(browser)` is a generator of waits."""

    def __init__(self, run, weight=1.0, must=0, allowed=None, days=None):
        self.run, self.weight, self.must, self.days = run, weight, must, days
        self.allowed = allowed or (lambda person, day: True)


class Browser:
    def __init__(self, lab, who):
        self.lab, self.who, self.rng = lab, who, lab.rng
        self.page, self.lag, self.stood = "", 0.0, lab.now

    def turn_to(self, page):
        """A route of the single-page application: no request, but another referer."""
        self.page = encoded(page.replace("{tenant}", self.who.tenant))
        if self.rng.random() < 0.08:
            self.load()

    def load(self):
        """A reload: the page and its bundle from the server."""
        self.ask("GET", self.page, referer="")
        self.ask("GET", self.lab.bundle)

    def pause(self, least, most):
        return self.rng.uniform(least, most)

    def url(self, template, ids):
        path = encoded(template)
        for key, value in ({"tenant": self.who.tenant, "locale": self.who.locale} | ids).items():
            path = path.replace("{" + key + "}", quote(str(value), safe="@:%"))
        return path + "/" * (self.lab.framework.slashed and self.lab.is_backend(path))

    def referer(self):
        if self.lab.referers == "none" or not self.page:
            return ""
        return f"https://{self.lab.host}" + (self.page if self.lab.referers == "full" else "/")

    def get(self, template, query="", **ids):
        return self.ask("GET", self.url(template, ids), query)

    def send(self, method, template, body=None, **ids):
        return self.ask(method, self.url(template, ids), body=body or {})

    def ask(self, method, path, query="", body=None, referer=None):
        if self.lab.now != self.stood:
            self.stood, self.lag = self.lab.now, 0.0
        self.lag += self.rng.uniform(0.004, 0.05)
        target = path + "?" + query if query else path
        tag = self.who.etags.get(target, "") if method == "GET" and self.who.kind == "user" else ""
        rq = Request(self.lab.now + self.lag, self.who, method, path, query, self.referer() if referer is None else referer,
                     tag, body or {})
        a = self.lab.serve(rq)
        if method == "GET" and a.status == 200 and "ETag" in a.headers:
            self.who.etags[target] = a.headers["ETag"]
        if a.status in (301, 302, 303, 307, 308) and a.headers.get("Location", "").startswith("/"):
            to, _, more = a.headers["Location"].partition("?")
            keep = a.status in (307, 308) or method == "GET"
            return self.ask(method if keep else "GET", to, more, body if keep else None, referer)
        return a


def session(lab, who, visits):
    """One sitting: signs in, then does what it came for."""
    b = Browser(lab, who)
    if lab.rng.random() < 0.25:
        who.etags.clear()
    b.page = lab.ui + "/home" if lab.rng.random() < 0.6 else lab.ui
    b.load()
    yield from sign_in(lab, b)
    for visit in visits:
        yield b.pause(2, 60)
        yield from visit.run(b)


def sign_in(lab, b):
    if lab.me:
        a = b.get(lab.me)
        if a.status == 401:
            yield b.pause(4, 15)
            b.send("POST", lab.login, {"user": b.who.name})
            yield 0.3
            b.get(lab.me)


def plan(lab, per_day):
    """Deals visits out to people and days: by chance, then what must be seen on many days by several."""
    rng, todo = lab.rng, {}
    free = [v for v in lab.visits if v.weight > 0]
    for day in range(lab.days):
        for who in (p for p in lab.people if p.since <= day):
            if len(lab.people) > 2 and rng.random() < 0.35:
                continue
            mine = [v for v in free if v.allowed(who, day) and (v.days is None or day in v.days)]
            count = max(1, round(per_day * rng.uniform(0.5, 1.5)))
            todo[day, who.name] = rng.choices(mine, [v.weight for v in mine], k=count) if mine else []
    for visit in lab.visits:
        deal(lab, todo, visit)
    return todo


def deal(lab, todo, visit):
    rng, missing = lab.rng, visit.must
    days = [d for d in range(lab.days) if visit.days is None or d in visit.days]
    if not days:
        return
    turns = days if len(days) <= 5 else rng.sample(days, max(5, round(len(days) * rng.uniform(0.6, 1))))
    while missing > 0:
        before = missing
        for day in turns:
            able = [p for p in lab.people if p.since <= day and visit.allowed(p, day)]
            for who in rng.sample(able, min(len(able), rng.choice([1, 2, 2]))):
                todo.setdefault((day, who.name), []).append(visit)
                missing -= 1
        if missing == before:
            return


def schedule(lab, per_day):
    """Makes sessions of the plan, in office hours and sometimes late."""
    rng, by_name = lab.rng, {p.name: p for p in lab.people}
    for (day, name), visits in plan(lab, per_day).items():
        rng.shuffle(visits)
        parts = rng.choice([1, 1, 2, 3])
        for part in range(parts):
            mine = visits[part::parts]
            hour = rng.uniform(8, 18) if rng.random() < 0.92 else rng.uniform(19, 22.5)
            if mine:
                lab.act(lab.start + day * DAY + hour * 3600 + rng.random(), session(lab, by_name[name], mine))
