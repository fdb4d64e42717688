"""Traps of what is written: 23–27, 30, 44."""
from base import DAYS, TEAM, Log, week
from panel import OK, Rows


def changing(name, each, state, **options):
    return lambda: week(name, lambda v, day, i: each(v, day, i, state), **options)


def late(v, day, i, s):
    v.get("/api/v1/imports", 700 + 90 * s["n"])
    v.write("POST", "/api/v1/imports", 44, 202)
    v.again("/api/v1/imports", 700 + 90 * s["n"])
    s["n"] += 1
    v.pause(240)
    v.get("/api/v1/imports", 700 + 90 * s["n"])


def replica(v, day, i, s):
    """A read replica: the first read after a write is old, the next visit's is new."""
    v.get("/api/v1/labels", 900 + 40 * s["n"])
    v.write("POST", "/api/v1/labels", 39, 201)
    v.again("/api/v1/labels", 900 + 40 * s["n"])
    s["n"] += 1
    v.pause(6)
    v.get("/api/v1/labels", 900 + 40 * s["n"])


def other_reader():
    """One writes and leaves; another one reads before and after; a third reads another resource."""
    log = Log("traps/24")
    rows = Rows(120, 131, 125)
    for day in DAYS:
        reader = log.visit(TEAM[1], day, "09:30", "/admin/labels")
        reader.get("/api/v1/labels", rows.size)
        writer = log.visit(TEAM[0], day, "10:10", "/admin/labels")
        writer.get("/api/v1/labels", rows.size)
        writer.write("POST", "/api/v1/labels", 128 + day, 201)
        rows.sizes.append(128 + day)
        reader = log.visit(TEAM[1], day, "11:30", "/admin/labels")
        reader.get("/api/v1/labels", rows.size)
        third = log.visit(TEAM[2], day, "12:10", "/admin/people")
        third.get("/api/v1/people", 2200)
        third.get("/api/v1/labels/1", 120)
    return log


SLUGS = ["north-gate", "old-mill", "east-quay", "long-barn", "high-moor", "red-house", "west-lock"]


def among_slugs(v, day, i, s):
    """Rows go by words; so does what is asked of the collection, which nothing but a POST is ever sent to."""
    v.get("/api/v1/sites", 1460)
    for n in range(2):
        slug = SLUGS[(day * 3 + i + n) % 7]
        v.get(f"/api/v1/sites/{slug}", 310 + 3 * len(slug))
    v.write("POST", "/api/v1/sites/estimate", 31 + (day + i) % 3)
    v.again("/api/v1/sites", 1460)


def mail_templates(v, day, i, s):
    """Templates, not mails: what is made there is to stay."""
    v.get(f"/api/v1/mail-templates/{1 + i}", 402)
    v.get("/api/v1/mail-templates", 1320)
    v.write("POST", "/api/v1/mail-templates", 24, 201)
    v.again("/api/v1/mail-templates", 1320)
    v.pause(8)
    v.get("/api/v1/mail-templates", 1320)


def twice(v, day, i, s):
    v.get("/api/v1/switches", 1200 - s["on"])
    if (day + i) % 4 == 3:
        s["on"] ^= 1
        v.write("POST", "/api/v1/switches/7/toggle")
    else:
        v.write("POST", "/api/v1/switches/7/toggle")
        v.write("POST", "/api/v1/switches/7/toggle")
    v.again("/api/v1/switches", 1200 - s["on"])
    v.get("/api/v1/profile", 512 + s["saved"])
    s["saved"] += 5 if i == 1 else 0
    v.write("PUT", "/api/v1/profile", 512 + s["saved"])
    v.again("/api/v1/profile", 512 + s["saved"])


def passing(v, day, i, s):
    v.get("/api/v1/billing/quote-settings", 300)
    for verb, size in (("search", 2100 + 77 * day), ("preview", 8211 + i), ("validate", 14), ("export", 51200)):
        v.write("POST", f"/api/v1/billing/{verb}", size)
    v.again("/api/v1/billing/quote-settings", 300)
    v.get("/api/v1/people", 2200)
    v.write("POST", f"/api/v1/people/{4 + day}/reset-password")
    v.again("/api/v1/people", 2200)


def verbs(v, day, i, s):
    """A POST that removes, an id used again, a PUT that makes anew, 422 before 404."""
    v.get("/api/v1/labels", s["rows"].size)
    v.write("POST", "/api/v1/labels/remove", OK)
    taken = s["rows"].sizes.pop(0)
    v.again("/api/v1/labels", s["rows"].size)
    v.get(f"/api/v1/labels/{i + 1}", 27, 404)
    v.write("PUT", f"/api/v1/labels/{i + 1}", 40, 422)
    v.write("PUT", f"/api/v1/labels/{i + 1}", taken, 201)
    s["rows"].sizes.append(taken)
    v.again("/api/v1/labels", s["rows"].size)
    v.get(f"/api/v1/labels/{i + 1}", taken)


def slashes(v, day, i, s):
    v.get("/api/v1/tags", 0, 307)
    v.get("/api/v1/tags/", 640 + s["n"])
    v.write("POST", "/api/v1/tags", 0, 307)
    s["n"] += 33
    v.ask("POST", "/api/v1/tags/", 201, 33)
    v.again("/api/v1/tags/", 640 + s["n"])


def rotated():
    """The write stands at the end of one file, the read after it at the start of the next."""
    log = week("44", lambda v, day, i: None)
    rows = Rows(150, 150)
    before = {}
    for day in DAYS:
        visit = log.visit(TEAM[0], day, "23:58", "/admin/webhooks")
        visit.get("/api/v1/webhooks", rows.size)
        visit.pause(20)
        visit.write("POST", "/api/v1/webhooks", 150 + day, 201)
        rows.sizes.append(150 + day)
        before[day] = visit.t
        visit.pause(60)
        visit.get("/api/v1/webhooks", rows.size)
    entries = sorted(log.lines, key=lambda entry: entry[0])
    files, start = {}, entries[0][0]
    for day in DAYS:
        part = [line for end, line in entries if start <= end < before[day]] if day < 3 else \
            [line for end, line in entries if end >= start]
        files["access.log" if day == 3 else f"access.log.{3 - day}"] = "".join(line + "\n" for line in part)
        start = before[day]
    return files


def accumulated(name, each, **state):
    return lambda: week(name, lambda v, day, i, s=dict(state): each(v, day, i, s))


TRAPS = [
    (23, "read-your-writes", accumulated("23", replica, n=0), [],
     "a replica: the read a second after the write is old, the one six seconds later is new"),
    (24, "written-by-another", other_reader, [], "one writes, another reads before and after; the writer never reads again"),
    (25, "toggled-back", accumulated("25", twice, on=0, saved=0), [],
     "two toggles make the same state; a form saved without a change"),
    (26, "not-meant-to-stay", accumulated("26", passing), [],
     "search, preview, validate, export, reset-password: writes by method, not by intent"),
    (26, "among-slugs", changing("26-slugs", among_slugs, {}, team=TEAM, days=range(6)), [],
     "`/sites/estimate` among sites that go by words: what is only posted to is no row"),
    (26, "templates-of-mails", changing("26-mails", mail_templates, {}, team=TEAM, days=range(5)),
     [("non-persisting-write", "POST", "/api/v1/mail-templates")],
     "reverse: nothing of a mail is meant to stay; a template is, whatever word stands before it"),
    (27, "other-verbs", accumulated("27", verbs, rows=Rows(80, 90, 100)), [],
     "a POST removes, a PUT makes anew, a 422 comes before existence is asked"),
    (30, "slash-redirect", accumulated("30", slashes, n=0), [], "307 to the slash, followed at once"),
    (44, "cut-by-rotation", rotated, [], "write and read stand in different files of one rotation set"),
]
ASYNC = accumulated("23-async", late, n=0)
TRAPS.append((23, "accepted-for-later", ASYNC, [], "202: done minutes later"))
