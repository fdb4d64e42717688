"""One lab: what a seed draws, the routes of its backend, and the way a request takes through it."""
import heapq
import random
from calendar import timegm
from types import SimpleNamespace
from urllib.parse import quote

import words
from applogs import APPLOGS
from exchange import Answer, Exchange, Person
from frameworks import Framework
from proxies_more import PROXIES

DAY = 86400
NATURES = ["panel"] * 30 + ["honest"] * 4 + ["public"] * 2 + ["machines"] * 2 + ["scanners", "health"]
FRAMEWORKS = "fastapi fastapi fastapi express express express flask flask django django gin gin spring rails go laravel aspnet".split()
CROWDS = [1, 1, 2, 3, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 30, 40]


def encoded(template):
    return "/".join(s if s.startswith("{") else quote(s, safe="@:!$&'()*+,;=~%") for s in template.split("/"))


class Lab:
    def __init__(self, seed):
        rng = self.rng = random.Random(seed)
        self.seed, self.nature = seed, rng.choice(NATURES)
        self.business, self.language = rng.choice(words.BUSINESSES)
        self.style = rng.choice(["kebab", "kebab", "snake", "camel", "ascii"])
        self.host = f"{self.business}.example.{rng.choice(['com', 'net', 'org'])}"
        self.ui = rng.choice(words.UIS)
        self.prefix = rng.choice(words.PREFIXES)
        self.framework = Framework(rng.choice(FRAMEWORKS), rng)
        self.balanced = rng.random() < 0.22
        self.proxy = rng.choice(PROXIES)(self, rng)
        kind = rng.choice(APPLOGS[self.framework.name])
        self.applog = kind(self, rng) if rng.random() < 0.72 else None
        self.days = rng.choice([3, 4, 5, 5, 6, 7, 7, 8, 9, 10, 12, 14])
        self.start = timegm((2026, rng.randint(1, 6), rng.randint(1, 28), 0, 0, 0)) - int(self.proxy.offset * 3600)
        self.replicas = rng.choice([1, 1, 2, 3])
        self.upstreams = [f"10.30.0.{5 + i}:8000" for i in range(max(2, self.replicas))]
        self.referers = rng.choice(["full"] * 7 + ["origin"] * 2 + ["none"])
        self.envelope = rng.choice(["bare", "bare", "items", "data", "drf", "spring", "results", "null"])
        self.fresh_index = rng.random() < 0.5                 # index.html is sent with no-store
        self.fallback = rng.random() < 0.7                    # unknown files are answered with index.html
        self.refetch = rng.choice(["list", "list", "item", "none"])
        self.cors = rng.random() < 0.4
        self.tenants = rng.sample(words.TENANTS, rng.randint(2, 4)) if "{tenant}" in self.prefix else [""]
        self.index = self.page_of(rng.randint(380, 900))
        self.bundle = f"/assets/app.{rng.getrandbits(24):06x}.js"
        self.script = self.page_of(rng.randint(2500, 6000))
        self.used, self.unrouted = set(), False
        self.health = rng.choice(["/health", "/healthz", "/livez", "/saglik"])
        self.me = self.login = ""
        self.cut = rng.choice([0, 0, 6.4])                    # the hour at which logs are rotated
        self.routes, self.visits, self.actors, self.episodes = {}, [], [], []
        self.gaps, self.neighbours, self.exchanges, self.started = [], [], [], []
        self.now, self.counter = self.start, 0
        self.people = self.crowd(rng)
        self.blank = SimpleNamespace(lab=self, path=self.prefix or "/api", page_size=50)

    def page_of(self, size):
        body = "".join(f"<link href=/assets/{self.rng.getrandbits(40):010x}.css>" for _ in range(size // 36 + 1))
        return ("<!doctype html><title>x</title>" + body)[:size].encode()

    def crowd(self, rng):
        count = rng.choice(CROWDS)
        if count == 1:
            self.days = max(self.days, 6)
        self.shared, logs_user, h2 = rng.random() < 0.2, rng.random() < 0.2, rng.choice([0, 0, 1, 0.5])
        agents, people = [], []
        while len(agents) < count:
            agent = words.browser(rng)
            if agent not in agents or len(agents) > 90 or not (self.shared or self.balanced):
                agents.append(agent)
        net = rng.choice(["192.0.2.", "198.51.100.", "203.0.113."])
        for i in range(count):
            person = Person(f"user-{i + 1}", "203.0.113.60" if self.shared else f"{net}{11 + i}", agents[i])
            person.role = "admin" if i < 2 else rng.choice(["editor", "viewer", "editor"])
            person.tenant, person.locale = self.tenants[i % len(self.tenants)], rng.choice(["en", "tr", "de"])
            person.gzip, person.http2 = rng.random() < 0.9, rng.random() < h2
            person.user = person.name if logs_user else ""
            people.append(person)
        if count >= 4:
            people[-1].since = min(self.days - 2, max(1, self.days // 2))
        return people

    def balancer(self, who):
        return f"10.20.0.{2 + sum(map(ord, who.name)) % 3}"

    def word(self, pool):
        """A word nobody in this lab has used; sometimes English in a foreign house."""
        lists = getattr(words, pool)
        for language in [self.language if self.rng.random() < 0.8 else "en", self.language, "en", "de", "es", "tr"]:
            free = [w for w in lists[language] if words.styled(w, self.style) not in self.used]
            if free:
                word = words.styled(self.rng.choice(free), self.style)
                self.used.add(word)
                return word
        raise LookupError(pool)

    # Routes

    def route(self, method, template, handler):
        key = encoded(template)
        self.routes.setdefault(key.count("/"), []).append((key.split("/"), method, handler))
        return key

    def lookup(self, path):
        """Every (number of ids, method, handler, ids) whose template fits; the most literal last."""
        found, segments = [], path.split("/")
        for template, method, handler in self.routes.get(len(segments) - 1, []):
            ids = {}
            for want, have in zip(template, segments):
                if want.startswith("{") and have:
                    ids[want[1:-1]] = have
                elif want != have:
                    break
            else:
                found.append((len(ids), method, handler, ids))
        return sorted(found, key=lambda f: -f[0])

    def is_backend(self, path):
        if path.rstrip("/") == self.health:
            return True
        if not self.prefix:
            return not (path == "/" or path.startswith((self.ui + "/", "/assets/")) or path == self.ui or path == "/favicon.ico")
        want, have = encoded(self.prefix).split("/"), path.split("/")
        return len(have) > len(want) and all(w.startswith("{") or w == h for w, h in zip(want, have))

    # Answering

    def serve(self, rq):
        a = next(filter(None, (episode(rq) for episode in self.episodes)), None) or self.answer(rq)
        if rq.known and a.status == 200 and a.headers.get("ETag") == rq.known:
            a = Answer(304, b"", a.type, {"ETag": rq.known}, by=a.by, took=a.took, upstream=a.upstream)
        if self.framework.etags and a.by == "app" and a.status == 200 and rq.method == "GET" and "ETag" not in a.headers and a.body:
            tag = f'W/"{words.digest(a.body)[:20]}"'
            a = Answer(304, b"", a.type, {"ETag": tag}, by="app", took=a.took, upstream=a.upstream) if rq.known == tag else a
            a.headers["ETag"] = tag
        if rq.aborted:
            a = Answer(499, b"", a.type, by=a.by, took=3.0, upstream=a.upstream, whole=a)
        if a.by == "app" and not a.upstream:
            a.upstream = self.rng.randrange(self.replicas)
        took = a.took * self.rng.lognormvariate(0, 0.5 if a.took < 1 else 0.04)
        exchange = Exchange(rq, a, rq.at, rq.at + took, f"{self.rng.getrandbits(128):032x}")
        self.exchanges.append(exchange)
        return a

    def answer(self, rq):
        if rq.raw:
            return self.proxy.own(rq, 400)
        return self.backend(rq) if self.is_backend(rq.path) else self.file(rq)

    def file(self, rq):
        if rq.method not in ("GET", "HEAD"):
            return self.proxy.own(rq, 405)
        if rq.path == self.bundle:
            return Answer(200, self.script, "application/javascript", {"ETag": f'"{words.digest(self.script)[:12]}"'}, by="static", took=0.0004)
        page = rq.path == "/" or rq.path == self.ui or rq.path.startswith(self.ui + "/")
        if page or self.fallback:
            tags = {} if self.fresh_index else {"ETag": f'"{words.digest(self.index)[:12]}"'}
            return Answer(200, self.index, "text/html", tags, by="static", took=0.0003)
        return self.proxy.own(rq, 404)

    def backend(self, rq):
        fw, bare = self.framework, rq.path.rstrip("/") or "/"
        found = self.lookup(bare)
        handlers = {method: (handler, ids) for _, method, handler, ids in found}
        if found and (rq.path != bare) != fw.slashed and bare != "/":
            if fw.slash and (rq.method == "GET" or fw.slash != 301):
                return fw.redirect(rq, fw.slash, bare + "/" if fw.slashed else bare)
            if fw.slashed:
                return fw.problem(rq, 404)
        if rq.method in handlers:
            handler, ids = handlers[rq.method]
            return handler(rq, ids)
        if rq.method == "HEAD" and "GET" in handlers and fw.name != "fastapi":
            handler, ids = handlers["GET"]
            return handler(rq, ids)
        if rq.method == "OPTIONS" and handlers and (self.cors or fw.name in ("django", "flask", "rails")):
            return fw.empty(200 if fw.name in ("django", "flask") else 204)
        return fw.problem(rq, 405 if handlers and fw.knows405 else 404)

    # Truth

    def shown(self, template):
        """A template as truth.json writes it: every placeholder is {id}."""
        path = "/".join("{id}" if s.startswith("{") else s for s in encoded(template).split("/"))
        return path + "/" * (self.framework.slashed and self.is_backend(path))

    def neighbour(self, method, template, why, traps, **flags):
        path = self.shown(template)
        known = next((n for n in self.neighbours if (n["method"], n["path"]) == (method, path)), None)
        if known:
            known["traps"] = sorted(set(known["traps"]) | set(traps))
            known["why"] += "; " + why
            known.update(flags)
        else:
            self.neighbours.append({"method": method, "path": path, "why": why, "traps": sorted(traps)} | flags)

    # Time

    def act(self, at, actor):
        """An actor is a generator that yields how long it waits."""
        self.counter += 1
        heapq.heappush(self.actors, (at, self.counter, actor))

    def run(self):
        end = self.start + self.days * DAY
        while self.actors:
            self.now, _, actor = heapq.heappop(self.actors)
            if self.now >= end:
                continue
            wait = next(actor, None)
            if wait is not None:
                self.act(self.now + wait, actor)
