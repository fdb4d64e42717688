"""A small parish's panel and public site in Pyramid under waitress. Honest in most places."""
import json, os, pickle, re, signal, sys
from pathlib import Path
from pyramid.config import Configurator
from pyramid.httpexceptions import (HTTPAccepted, HTTPForbidden, HTTPFound, HTTPMethodNotAllowed, HTTPNoContent, HTTPNotFound,
                                    HTTPNotImplemented, HTTPPaymentRequired, HTTPSeeOther, HTTPUnauthorized)
from pyramid.response import Response
from waitress import serve

WORK, RELEASE = Path(os.environ["WORK"]), os.environ["RELEASE"]
A = "/panel/api"


def seed():
    events = {s: dict(slug=s, title=t, date=d, place=p, cancelled=False) for s, t, d, p in (
        ("spring-fair", "Spring fair", "2034-05-20", "Green"), ("choir-evening", "Choir evening", "2034-05-24", "Church"),
        ("tea-for-newcomers", "Tea for newcomers", "2034-05-28", "Hall"), ("vestry", "Vestry meeting", "2034-06-01", "Hall"),
        ("pilgrimage", "Pilgrimage to the well", "2034-06-11", "Coach"), ("harvest-supper-planning", "Planning the harvest supper", "2034-06-15", "Hall"))}
    return dict(
        n=40, events=events, songs={s: [{"number": 100 + k, "title": "Hymn " + s} for k in range(n)] for s, n in zip(events, (3, 6, 0, 0, 4, 2))},
        notices={s: dict(slug=s, title=s.replace("-", " ").capitalize(), body="b" * k, pinned=p, draft=False) for s, k, p in (
            ("car-park-closed", 80, True), ("new-heating", 220, False), ("lost-umbrella", 60, False), ("jumble-sale", 130, False))},
        flags=[dict(slug=s, enabled=e) for s, e in (("dark-mode", False), ("online-giving", True), ("choir-page", False), ("livestream-button", True), ("photo-wall", False))],
        settings=dict(parish=dict(name="Saint Brendan's", phone="01 555 0199", office="Mon, Wed 10–12", footer="All are welcome"),
                      theme=dict(colour="#23577a", font="serif", banner=""),
                      mailing=dict(sender="office@parish.example.ie", weekly=True, day="thursday", footer="Sent by the parish office", replyTo=None),
                      **{"service-times": dict(sunday="10:30", wednesday="19:00", saturday="18:00", revision=7)}),
        messages={}, uploads=[], exports={}, profile=dict(name="Administrator", signature=""),
        bookings={s: dict(slug=s, who=w, on=d, status="confirmed") for s, w, d in (("scouts-0513", "Scouts", "2034-05-13"), ("yoga-0516", "Yoga", "2034-05-16"), ("bridge-0518", "Bridge club", "2034-05-18"))} |
                 {s: dict(slug=s, who=w, on=d, status="requested") for s, w, d in (("wedding-0603", "A wedding", "2034-06-03"), ("party-0527", "A birthday", "2034-05-27"))},
        donations=[dict(gift=k, euro=5 * k % 70 + 5, on="2034-05-0%d" % (k % 7 + 1)) for k in range(9)],
        rotas={s: dict(slug=s, people=p) for s, p in (("flowers", ["Ann", "Mary"]), ("readers", ["Tom", "Niamh", "Sean"]), ("coffee", ["Ann"]), ("sacristans", ["Joe", "Una"]))},
        pages={s: dict(slug=s, title=s.title(), body="p" * k) for s, k in (("about", 300), ("sacraments", 420), ("contact", 90), ("history", 700), ("safeguarding", 510))},
        directory={s: dict(slug=s, name=s.replace("-", " ").title(), phone="01 555 %04d" % k) for k, s in enumerate("ann-byrne tom-doyle niamh-walsh sean-ryan una-kelly joe-murphy mary-nolan".split(), 120)},
        newsletters={s: dict(slug=s, subject="Newsletter " + s, body="n" * k, state=t) for s, k, t in (("april", 900, "sent"), ("may", 700, "draft"), ("pentecost", 300, "draft"))})


KEPT = WORK / "parish.pickle"
S = pickle.loads(KEPT.read_bytes()) if KEPT.exists() else seed()


def mode(word): return word in (WORK / "mode").read_text().split() if (WORK / "mode").exists() else False
def slug(text): S["n"] += 1; return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or f"n-{S['n']}"
def of(table, request):
    row = S[table].get(request.matchdict["slug"])
    if row is None: raise HTTPNotFound(f"No such {table.rstrip('s')}")
    return row


config = Configurator(settings={"debug_notfound": False})
names = {}


def on(spec, panel=True):
    method, path = spec.split(" ", 1)
    pattern = (A + path) if panel else path
    if pattern not in names:
        names[pattern] = f"r{len(names)}"
        config.add_route(names[pattern], pattern)
    def add(f):
        def view(request):
            if panel and "parish" not in request.cookies and path != "/login": raise HTTPUnauthorized()
            if mode("maintenance") and panel: return Response(json={"message": "Back at nine"}, status=503)
            return f(request)
        config.add_view(view, route_name=names[pattern], request_method=method, renderer="json")
        return f
    return add


@on("POST /login")
def _(r): r.response.set_cookie("parish", "x" * 24); return {"ok": True}
@on("POST /logout")
def _(r): return HTTPNoContent()
@on("GET /me")
def _(r): return {"name": "Administrator", "roles": ["admin"]}
@on("GET /dashboard")
def _(r): return {"events": len(S["events"]), "notices": len(S["notices"]), "gifts": len(S["donations"]), "messages": len(S["messages"]), "today": sum(d["euro"] for d in S["donations"][-3:]), "latest": S["donations"][-1]["euro"]}
@on("GET /messages")
def _(r): return list(S["messages"].values())
@on("POST /messages/{slug}/archive")
def _(r): of("messages", r); del S["messages"][r.matchdict["slug"]]; return {"ok": True}
@on("GET /hall/bookings")
def _(r): return [b for b in S["bookings"].values() if r.params.get("status", b["status"]) == b["status"]]
@on("POST /hall/bookings/{slug}/decline")
def _(r): of("bookings", r)["status"] = "declined"; return {"ok": True}
@on("POST /hall/bookings/{slug}/confirm")
def _(r): of("bookings", r); return HTTPFound(location=f"http://127.0.0.1:6543/panel/hall/{r.matchdict['slug']}")
@on("GET /notices/drafts")
def _(r): return [n for n in S["notices"].values() if n["draft"]]
@on("POST /notices/preview")
def _(r): return {"html": "<p>" + r.json_body.get("body", "") + "</p>"}
@on("GET /notices")
def _(r): return {"notices": [{k: n[k] for k in ("slug", "title", "pinned")} for n in S["notices"].values() if not n["draft"]]}
@on("POST /notices")
def _(r):
    b = r.json_body; k = slug(b["title"]); S["notices"][k] = dict(slug=k, title=b["title"], body=b["body"], pinned=False, draft=b.get("draft", False))
    r.response.status_int = 201; return S["notices"][k]
@on("GET /notices/{slug}")
def _(r): return of("notices", r)
@on("PUT /notices/{slug}")
def _(r): n = of("notices", r); n.update({k: v for k, v in r.json_body.items() if k in ("title", "body")}); return n
@on("DELETE /notices/{slug}")
def _(r): of("notices", r); del S["notices"][r.matchdict["slug"]]; return HTTPNoContent()
@on("POST /notices/{slug}/publish")
def _(r): n = of("notices", r); n["draft"] = False; return HTTPSeeOther(location=f"{A}/notices/{n['slug']}")
@on("POST /notices/{slug}/pin/toggle")
def _(r): n = of("notices", r); n["pinned"] = not n["pinned"]; return {"ok": True}
@on("GET /flags")
def _(r): return {"flags": S["flags"]}
@on("POST /flags/{slug}/toggle")
def _(r):
    if not any(f["slug"] == r.matchdict["slug"] for f in S["flags"]): raise HTTPNotFound("No such flag")
    return {"ok": True}
@on("GET /settings/{slug}")
def _(r): return of("settings", r)
@on("PUT /settings/{slug}")
def _(r):
    s, k = of("settings", r), r.matchdict["slug"]
    if k != "mailing": s.update({x: v for x, v in r.json_body.items() if x in s})
    if k == "service-times": s["revision"] += 1
    return {"saved": True}
@on("GET /events")
def _(r): return {"events": list(S["events"].values())}
@on("POST /events")
def _(r):
    b = r.json_body; k = slug(b["title"]); S["events"][k] = dict(slug=k, title=b["title"], date=b["date"], place="Hall", cancelled=False); S["songs"][k] = []
    r.response.status_int = 201; return S["events"][k]
@on("GET /events/{slug}")
def _(r): return of("events", r)
@on("PUT /events/{slug}")
def _(r): e = of("events", r); e.update({k: v for k, v in r.json_body.items() if k in ("title", "date", "place")}); return e
@on("DELETE /events/{slug}")
def _(r): of("events", r); del S["events"][r.matchdict["slug"]]; return HTTPNoContent()
@on("GET /events/{slug}/songs")
def _(r): of("events", r); return S["songs"][r.matchdict["slug"]]
@on("PUT /events/{slug}/songs")
def _(r): of("events", r); S["songs"][r.matchdict["slug"]] = r.json_body["songs"]; return {"saved": True}
@on("GET /events/{slug}/volunteers")
def _(r): of("events", r); return []
@on("POST /events/{slug}/cancel")
def _(r): of("events", r)["cancelled"] = True; return {"ok": True}
@on("POST /events/{slug}/uncancel")
def _(r): of("events", r)["cancelled"] = False; return {"ok": True}
@on("GET /donations")
def _(r): return {"donations": S["donations"]}
@on("GET /donations/summary")
def _(r): return {"month": 0, "year": 0, "currency": "EUR"}
@on("GET /reports/giving")
def _(r): return {"weeks": [sum(d["euro"] for d in S["donations"][k::4]) for k in range(4)], "count": len(S["donations"])}
@on("GET /reports/attendance")
def _(r): return {"average": sum([]) / len([])}
@on("GET /audit")
def _(r): raise HTTPForbidden()
@on("GET /rotas")
def _(r): return list(S["rotas"].values())
@on("PUT /rotas/{slug}")
def _(r): of("rotas", r)["people"] = r.json_body["people"]; return of("rotas", r)
@on("GET /pages")
def _(r): return [{"slug": p["slug"], "title": p["title"], "length": len(p["body"])} for p in S["pages"].values()]
@on("GET /pages/{slug}")
def _(r): return of("pages", r)
@on("PUT /pages/{slug}")
def _(r): of("pages", r)["body"] = r.json_body["body"]; return of("pages", r)
@on("PUT /pages/{slug}/order")
def _(r): raise HTTPMethodNotAllowed()
@on("GET /directory")
def _(r): return [d for d in S["directory"].values() if r.params.get("q", "").lower() in d["name"].lower()]
@on("GET /directory/{slug}")
def _(r): return of("directory", r)
@on("PUT /directory/{slug}")
def _(r): d = of("directory", r); d.update({k: v for k, v in r.json_body.items() if k in ("name", "phone")}); return d
@on("GET /directory/{slug}/notes")
def _(r): of("directory", r); return []
@on("GET /newsletters")
def _(r): return [{k: v for k, v in n.items() if k != "body"} for n in S["newsletters"].values()]
@on("GET /newsletters/{slug}")
def _(r):
    n = of("newsletters", r); seen = dict(n)
    if n["state"] == "sending": n["state"] = "sent"
    return seen
@on("PUT /newsletters/{slug}")
def _(r): n = of("newsletters", r); n.update({k: v for k, v in r.json_body.items() if k in ("subject", "body")}); return n
@on("POST /newsletters/{slug}/send")
def _(r): of("newsletters", r)["state"] = "sending"; r.response.status_int = 202; return {"queued": 214}
@on("POST /newsletters/{slug}/send-test")
def _(r): of("newsletters", r); raise HTTPNotImplemented()
@on("GET /uploads")
def _(r): return S["uploads"]
@on("POST /uploads")
def _(r):
    if len(r.body) > 40000: return Response(status=413, json={"message": "Too large"})
    S["uploads"].append({"slug": f"picture-{len(S['uploads']) + 1}", "bytes": len(r.body)}); r.response.status_int = 201; return S["uploads"][-1]
@on("GET /help/topics")
def _(r): return ["Notices", "Events", "Hall", "Giving"]
@on("GET /sms/credit")
def _(r): return HTTPPaymentRequired()
@on("GET /livestream/status")
def _(r): return HTTPNoContent()
@on("POST /exports")
def _(r): k = f"giving-{len(S['exports']) + 1}"; S["exports"][k] = dict(slug=k); r.response.status_int = 201; return {"slug": k}
@on("GET /exports/{slug}/file")
def _(r): of("exports", r); return Response("gift,euro\r\n" + "".join(f"{d['gift']},{d['euro']}\r\n" for d in S["donations"]), content_type="text/csv")
@on("GET /profile")
def _(r): return S["profile"]
@on("PUT /profile")
def _(r): S["profile"].update(r.json_body); return S["profile"]
if RELEASE == "1":
    @on("GET /bulletins")
    def _(r): return [{"slug": n["slug"], "title": n["title"]} for n in S["notices"].values()]


def html(title, body): return Response(f"<!doctype html><html lang=en><title>{title}</title><link rel=alternate href=/feed.xml><main>{body}</main></html>\n")
@on("GET /healthz", False)
def _(r): return {"status": "ok"}
@on("GET /", False)
def _(r): return html("Saint Brendan's", "".join(f"<a href=/news/{n['slug']}>{n['title']}</a>" for n in S["notices"].values() if not n["draft"]) + str(S["settings"]["service-times"]))
@on("GET /news/{slug}", False)
def _(r): n = of("notices", r); return html(n["title"], n["body"])
@on("GET /calendar.ics", False)
def _(r):
    text = "BEGIN:VCALENDAR\r\n" + "".join(f"BEGIN:VEVENT\r\nSUMMARY:{e['title']}\r\nDTSTART:{e['date'].replace('-', '')}\r\nSTATUS:{'CANCELLED' if e['cancelled'] else 'CONFIRMED'}\r\nEND:VEVENT\r\n" for e in S["events"].values()) + "END:VCALENDAR\r\n"
    x = Response(text, content_type="text/calendar", conditional_response=True); x.md5_etag(); return x
@on("GET /feed.xml", False)
def _(r): return Response("<rss><channel>" + "".join(f"<item><title>{n['title']}</title></item>" for n in S["notices"].values() if not n["draft"]) + "</channel></rss>", content_type="application/rss+xml")
@on("HEAD /feed.xml", False)
def _(r): return Response(content_type="application/rss+xml")
@on("POST /contact", False)
def _(r): k = f"message-{S['n']}"; S["n"] += 1; S["messages"][k] = dict(slug=k, text=r.json_body["text"]); return HTTPSeeOther(location="/contact/thanks")
@on("POST /hall/book", False)
def _(r): k = r.json_body["slug"]; S["bookings"][k] = dict(slug=k, who=r.json_body["who"], on="2034-06-10", status="pending"); return HTTPSeeOther(location="/hall/thanks")
@on("GET /contact/thanks", False)
def _(r): return html("Thank you", "We answer soon.")
@on("GET /hall/thanks", False)
def _(r): return html("Thank you", "We will let you know.")
@on("POST /webhooks/giving", False)
def _(r): S["donations"].append(dict(gift=len(S["donations"]), euro=r.json_body["euro"], on=r.json_body["on"])); return {"received": True}


if __name__ == "__main__":
    def stop(*_): KEPT.write_bytes(pickle.dumps(S)); os._exit(0)
    signal.signal(signal.SIGTERM, stop)
    serve(config.make_wsgi_app(), host="10.20.0.4", port=19701, threads=4, ident="waitress", url_scheme="https")
