"""Kinds that show in what is written: non-persisting-write, lost-redirect."""
from panel import CHROME, OK, TEAM, Log, Person, Rows

DAYS = range(5)


def forgetful_gap():
    log = Log("non-persisting-write/gap")
    log.note("`PATCH /api/v1/webhooks/{id}` (on, off) answers OK; the list read right after weighs what it did before, "
             "where `true` and `false` would differ by one byte")
    log.note("`POST /api/v1/webhooks` and `DELETE /api/v1/webhooks/{id}` do change the same list: its size can be trusted")
    log.note("`PUT /api/v1/profile` beside them persists")
    hooks, profile = Rows(171, 160, 188, 166), 420
    for day in DAYS:
        for i, who in enumerate(TEAM[:3]):
            visit = log.visit(who, day, f"{9 + 2 * i}:{11 + day}", "/admin/integrations/webhooks")
            visit.get("/api/v1/webhooks", hooks.size)
            visit.write("PATCH", f"/api/v1/webhooks/{301 + (day + i) % 4}")
            visit.again("/api/v1/webhooks", hooks.size)
            if i == 0:
                hooks.sizes.append(150 + 9 * day)
                visit.write("POST", "/api/v1/webhooks", 150 + 9 * day, 201)
                visit.again("/api/v1/webhooks", hooks.size)
            if i == 1 and day % 2:
                hooks.sizes.pop(0)
                visit.write("DELETE", f"/api/v1/webhooks/{301 + day // 2}", 0, 204)
                visit.again("/api/v1/webhooks", hooks.size)
            if i == 2:
                visit.get("/api/v1/profile", profile)
                profile += 7
                visit.write("PUT", "/api/v1/profile", profile)
                visit.again("/api/v1/profile", profile)
    return log, [("PATCH", "/api/v1/webhooks/{id}", "non-persisting-write")]


def forgetful_no_gap():
    log = Log("non-persisting-write/no-gap")
    log.note("a switch that persists: the list's size moves by one byte (trap 25)")
    log.note("switched on and off again before the next read: the same size, honestly (trap 25)")
    log.note("a form saved without a change: the same size, honestly; other saves change it (trap 25)")
    log.note("`POST …/preview`, `…/validate`, `…/search` are not meant to leave anything (trap 26)")
    log.note("`POST /api/v1/people/{id}/resend-invitation` sends mail; what is read of the person stays (trap 26)")
    log.note("`POST /api/v1/switches/{name}/move` changes the order, which no size shows (trap 25)")
    log.note("`DELETE /api/v1/people/{id}/cache` removes what nobody reads; the list of people stays (trap 26)")
    log.note("202: the list still weighs the same after a second, and more after minutes (trap 23)")
    log.note("one writes, another deletes before the first reads again: the same size, by two changes (trap 24)")
    log.note("a 304 after a write comes from the browser's cache of before; the next read is new (trap 9)")
    state = {"on": False, "jobs": 0, "form": 512}

    def switches():
        return 1204 - (1 if state["on"] else 0)

    people = Rows(212, 230, 219)
    for day in DAYS:
        for i, who in enumerate(TEAM[:3]):
            visit = log.visit(who, day, f"{9 + 2 * i}:{13 + day}", "/admin/settings/automation")
            visit.get("/api/v1/switches", switches())
            if (day + i) % 3 == 2:
                visit.write("PATCH", "/api/v1/switches/nightly-mail")
                visit.write("PATCH", "/api/v1/switches/nightly-mail")
            else:
                state["on"] = not state["on"]
                visit.write("PATCH", "/api/v1/switches/nightly-mail")
            visit.again("/api/v1/switches", switches())
            if i == 0:
                visit.get("/api/v1/automation/form", state["form"])
                state["form"] += 0 if day % 2 else 23
                visit.write("POST", "/api/v1/automation/form/preview", 2048 + 31 * day)
                visit.again("/api/v1/automation/form", 512 if not day else state["form"] - (0 if day % 2 else 23))
                visit.write("PUT", "/api/v1/automation/form")
                visit.again("/api/v1/automation/form", state["form"])
            if i == 1:
                visit.get("/api/v1/people", people.size)
                visit.write("POST", f"/api/v1/people/{70 + day}/resend-invitation")
                visit.again("/api/v1/people", people.size)
                people.sizes.append(220 + day)
                visit.write("POST", "/api/v1/people", 220 + day, 201)
                if day == 2:
                    visit.again("/api/v1/people", 0, 304)
                    visit.pause(30)
                visit.again("/api/v1/people", people.size)
            if i == 2:
                visit.write("POST", f"/api/v1/switches/{('nightly-mail', 'digest')[day % 2]}/move")
                visit.again("/api/v1/switches", switches())
                visit.get("/api/v1/people", people.size)
                visit.write("DELETE", f"/api/v1/people/{70 + day}/cache", 0, 204)
                visit.again("/api/v1/people", people.size)
                visit.get("/api/v1/jobs", 640 + 120 * state["jobs"])
                visit.write("POST", "/api/v1/jobs", 48, 202)
                visit.again("/api/v1/jobs", 640 + 120 * state["jobs"])
                state["jobs"] += 1
                visit.pause(300)
                visit.get("/api/v1/jobs", 640 + 120 * state["jobs"])
    crossing(log)
    return log


def crossing(log):
    """Two people at the same list at the same moment."""
    rows = Rows(140, 140, 140)
    for day in (1, 3):
        one = log.visit(TEAM[0], day, "18:10", "/admin/settings/labels")
        two = log.visit(TEAM[2], day, "18:10", "/admin/settings/labels")
        two.t = one.t
        one.get("/api/v1/labels", rows.size)
        two.get("/api/v1/labels", rows.size)
        one.write("POST", "/api/v1/labels", 140, 201)
        two.t = one.t
        two.write("DELETE", f"/api/v1/labels/{day}", 0, 204)
        one.t = two.t
        one.again("/api/v1/labels", rows.size)
        two.again("/api/v1/labels", rows.size)
    last = log.visit(TEAM[1], 4, "18:40", "/admin/settings/labels")
    last.get("/api/v1/labels", rows.size)
    last.write("POST", "/api/v1/labels", 133, 201)
    rows.sizes.append(133)
    last.again("/api/v1/labels", rows.size)


def lost_gap():
    log = Log("lost-redirect/gap")
    log.note("`POST /api/v1/projects` is answered 307 without content, and nobody ever asks `POST /api/v1/projects/`")
    log.note("`GET /api/v1/projects/` lists them, always the same ones; `PUT /api/v1/projects/{id}` works")
    for day in DAYS:
        for i, who in enumerate(TEAM[:3]):
            visit = log.visit(who, day, f"{9 + 2 * i}:{17 + day}", "/admin/projects")
            visit.get("/api/v1/projects/", 2950 + (day + 1) * (1 if i else 0))
            visit.write("POST", "/api/v1/projects", 0, 307)
            if i != 1:
                visit.write("POST", "/api/v1/projects", 0, 307)
            if i == 0:
                visit.get(f"/api/v1/projects/{11 + day}", 410 + day)
                visit.write("PUT", f"/api/v1/projects/{11 + day}", 411 + day)
                visit.again(f"/api/v1/projects/{11 + day}", 411 + day)
                visit.again("/api/v1/projects/", 2950 + day + 2)
    return log, [("POST", "/api/v1/projects", "lost-redirect")]


def lost_no_gap():
    log = Log("lost-redirect/no-gap")
    log.note("a 307 that the browser follows within the same second, `POST /api/v1/tags` → `/api/v1/tags/` (trap 30)")
    log.note("308 of a DELETE and of a PUT, followed (trap 30)")
    log.note("forms: `POST /login` and `POST /api/v1/session` answer 302 or 303, and a page is read next")
    log.note("GETs that are redirected: `/admin` → `/admin/`, and `GET /api/v1/tags` → with the slash, followed")
    log.note("http to https: a bot's POSTs to port 80 get 301 and are not followed, since it is a bot (trap 1)")
    tags = 800
    for day in DAYS[:4]:
        for i, who in enumerate(TEAM[:3]):
            at = f"{9 + 2 * i}:{19 + day}"
            entry = log.visit(who, day, at, "/login")
            entry.write("POST", "/login" if i else "/api/v1/session", 0, 302 if i else 303)
            entry.ask("GET", "/admin", 301, 169)
            entry.ask("GET", "/admin/", 200, 1043)
            visit = log.visit(who, day, f"{9 + 2 * i}:{22 + day}", "/admin/tags")
            visit.get("/api/v1/tags", 0, 307)
            visit.get("/api/v1/tags/", tags)
            visit.write("POST", "/api/v1/tags", 0, 307)
            tags += 31
            visit.ask("POST", "/api/v1/tags/", 201, 31)
            visit.again("/api/v1/tags/", tags)
            if i == 1:
                visit.write("DELETE", f"/api/v1/tags/{40 + day}/", 0, 308)
                visit.ask("DELETE", f"/api/v1/tags/{40 + day}", 204, 0)
                tags -= 29
                visit.again("/api/v1/tags/", tags)
            if i == 2:
                visit.write("PUT", f"/api/v1/tags/{60 + day}/", 0, 308)
                visit.ask("PUT", f"/api/v1/tags/{60 + day}", 200, OK)
                tags += 3
                visit.again("/api/v1/tags/", tags)
        bot = Person("192.0.2.90", "python-requests/2.32.5", "1.1")
        log.write(log.time(day, "01:20"), bot, "POST", "/api/v1/tags", 301, 169)
        log.write(log.time(day, "01:21"), bot, "POST", "/api/v1/session", 301, 169)
    stranger = log.visit(Person("203.0.113.77", CHROME), 2, "20:00", "/login")
    stranger.write("POST", "/api/v1/session", 27, 401)
    return log


KINDS = {
    "non-persisting-write": (forgetful_gap, forgetful_no_gap),
    "lost-redirect": (lost_gap, lost_no_gap),
}
