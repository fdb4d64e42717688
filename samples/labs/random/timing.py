"""Neighbours that look like a gap until one sees when: deploys, outages, limits, one replica, one day."""
from browser import Browser, Visit
from collection import base
from exchange import Request
from lab import DAY
from scene import listing, reads, slow, some_rows, spot


def own_pages(lab):
    """Both replicas are away for a minute on some days: the proxy's own 502, of two weights by the agent."""
    c = base(lab, (), weight=0.8)
    days = {d: lab.rng.uniform(9, 17) for d in lab.rng.sample(range(lab.days), 2)}

    def episode(rq):
        hour = (rq.at - lab.start) % DAY / 3600
        start = days.get(int((rq.at - lab.start) // DAY))
        if start is not None and start <= hour < start + 0.1 and lab.is_backend(rq.path) and rq.method:
            a = lab.proxy.own(rq, 502)
            a.by = "gateway"
            return a
    lab.episodes.append(episode)
    for day, hour in days.items():
        reads(lab, c.path, c.page, must=2, weight=0, days=[day])
        insist(lab, c, lab.start + day * DAY + hour * 3600)
    lab.neighbour("GET", c.path, "502 by the proxy for some minutes on two days", [16, 33])


def insist(lab, c, at):
    """A user who reloads while the backend is away."""
    b = Browser(lab, lab.people[0])

    def actor():
        b.page = c.page
        for _ in range(6):
            b.get(c.path)
            yield b.pause(20, 70)
    lab.act(at + 5, actor())


def deploys(lab):
    """A deploy window: some paths answer 404, all others 502, then everything works; the container says that it starts."""
    c = base(lab, (), weight=0.8)
    for day in lab.rng.sample(range(lab.days), 2):
        start = lab.start + day * DAY + lab.rng.uniform(8, 20) * 3600

        def episode(rq, start=start):
            if start <= rq.at < start + 150 and lab.is_backend(rq.path) and rq.method:
                if rq.at < start + 60:
                    a = lab.proxy.own(rq, 502)
                    a.by = "gateway"
                    return a
                return lab.framework.problem(rq, 404)
        lab.episodes.append(episode)
        lab.started.append(start + 60)
        insist(lab, c, start)
    lab.neighbour("GET", c.path, "502, then 404, while deploying; works otherwise", [33])


def maintenance(lab):
    """An hour of 503 for everything."""
    c = base(lab, ("change",), weight=0.6)
    start = lab.start + lab.rng.randrange(lab.days) * DAY + lab.rng.uniform(7, 19) * 3600

    def episode(rq):
        if start <= rq.at < start + 2400 and lab.is_backend(rq.path) and rq.method:
            return lab.framework.json({"message": "maintenance"}, 503)
    lab.episodes.append(episode)
    insist(lab, c, start + 60)
    lab.neighbour("GET", c.path, "503 during maintenance", [37])


def rate_limit(lab):
    """429 for whoever asks too fast."""
    path, page = spot(lab)
    rows, who = some_rows(lab, 5), lab.rng.choice(lab.people)
    lab.route("GET", path, lambda rq, ids: listing(lab, rows) if rq.who is not who or int(rq.at) % 5 == 0
              else lab.framework.json({"error": "too many requests"}, 429))
    reads(lab, path, page, must=12)
    for day in lab.rng.sample(range(lab.days), min(3, lab.days)):
        def actor(b=Browser(lab, who)):
            b.page = page
            for _ in range(30):
                b.get(path)
                yield 1.1
        lab.act(lab.start + day * DAY + 11 * 3600, actor())
    lab.neighbour("GET", path, "429 to one who asks too fast", [37])


def bad_replica(lab):
    """404 from one replica, 200 from the other."""
    lab.replicas = max(lab.replicas, 2)
    path, page = spot(lab)
    rows = some_rows(lab, 4)

    def answer(rq, ids):
        up = lab.rng.randrange(2)
        a = listing(lab, rows) if up else lab.framework.problem(rq, 404)
        a.upstream = up
        return a
    lab.route("GET", path, answer)
    reads(lab, path, page, must=18)
    lab.neighbour("GET", path, "404 on one replica, 200 on the other", [19])


def aborted(lab):
    """A report that is slow, and often left before it is there."""
    path, page = spot(lab, "REPORTS")
    lab.route("GET", path, lambda rq, ids: slow(listing(lab, some_rows(lab, 30)), 4))

    def run(b):
        b.turn_to(page)
        leave = b.rng.random() < 0.55
        if leave:
            lab.serve(Request(lab.now, b.who, "GET", b.url(path, {}), "", b.referer(), aborted=True))
        else:
            b.get(path)
        yield b.pause(4, 20)
    lab.visits.append(Visit(run, 0.4, must=14))
    lab.neighbour("GET", path, "slow; the client often leaves first", [42, 21])


def one_bad_day(lab):
    """500 on one day only, then repaired."""
    path, page = spot(lab, "REPORTS")
    day, rows = lab.rng.randrange(lab.days), some_rows(lab, 7)

    def answer(rq, ids):
        if int((rq.at - lab.start) // DAY) == day:
            a = lab.framework.problem(rq, 500)
            a.note = lab.framework.traceback(rq.path)
            return a
        return listing(lab, rows + some_rows(lab, int(rq.at) % 3))
    lab.route("GET", path, answer)
    reads(lab, path, page, must=16)
    reads(lab, path, page, must=4, weight=0, days=[day])
    lab.neighbour("GET", path, "500 on one day only", [33])


NEIGHBOURS = [own_pages, deploys, maintenance, rate_limit, bad_replica, aborted, one_bad_day]
