"""What the application's side writes: in containers, with or without sizes, clients, referers."""
import json
from dataclasses import replace

from frameworks import REASONS
from proxies import clf, clock


def nanos(at, letter="Z"):
    return clock(at, 0).strftime("%Y-%m-%dT%H:%M:%S.%f") + f"{int(at * 1e9) % 1000:03d}{letter}"


def docker(at, text, stream="stdout"):
    return json.dumps({"log": text + "\n", "stream": stream, "time": nanos(at)}, ensure_ascii=False, separators=(",", ":"))


def cri(at, text, stream="stdout"):
    return f"{nanos(at)} {stream} F {text}"


class AppLog:
    name, counts, knows = "app", "body", ()
    wrap = staticmethod(lambda at, text, stream="stdout": text)

    def __init__(self, lab, rng):
        self.lab, self.rng = lab, rng
        self.skew = rng.choice([0, 0, 0, 1.7, -2.4, 35.0])
        self.trusts = rng.random() < 0.75        # knows the client's address from X-Forwarded-For

    def sees(self, x):
        return x.answer.by == "app" and x.answer.cache != "HIT" and not x.request.raw

    def answered(self, x):
        """The exchange as the application took it, though the client had left."""
        return replace(x, answer=x.answer.whole) if x.answer.whole else x

    def size(self, rq, a):
        return 0 if rq.method == "HEAD" or a.status in (204, 304) else len(a.body)

    def address(self, x):
        return x.request.who.address if self.trusts else "172.18.0.2"

    def lines(self, x):
        x = self.answered(x)
        at = x.end - 0.001 + self.skew
        said = [self.wrap(at - 0.0005, line, "stderr") for line in x.answer.note.split("\n") if line]
        return said + [self.wrap(at, self.text(x, at))]

    def started(self, at):
        """What is written when the process starts."""
        return []


class Uvicorn(AppLog):
    name, counts = "uvicorn-docker", ""
    wrap = staticmethod(docker)

    def __init__(self, lab, rng):
        super().__init__(lab, rng)
        self.knows = ("client",) if self.trusts else ()

    def text(self, x, at):
        port = 0 if self.trusts else 30000 + int(x.start * 977) % 30000
        return (f'INFO:     {self.address(x)}:{port} - "{x.request.method} {x.request.target} HTTP/1.1" {x.answer.status} '
                f'{REASONS.get(x.answer.status, "")}')

    def started(self, at):
        return [self.wrap(at, f"INFO:     {t}") for t in ("Started server process [1]", "Waiting for application startup.",
                                                           "Application startup complete.")]


class Gunicorn(AppLog):
    name, knows, wrap = "gunicorn-cri", ("referer", "agent"), staticmethod(cri)

    def text(self, x, at):
        rq, a = x.request, x.answer
        size = self.size(rq, a)
        return (f'172.30.0.1 - - [{clf(at, 0)}] "{rq.method} {rq.target} HTTP/1.1" {a.status} {size or "-" if a.chunked else size} '
                f'"{rq.referer or "-"}" "{rq.who.agent or "-"}"')

    def started(self, at):
        return [self.wrap(at, f"[{clock(at, 0):%Y-%m-%d %H:%M:%S} +0000] [7] [INFO] Booting worker with pid: 7", "stderr")]


class Morgan(AppLog):
    name = "morgan-docker"
    wrap = staticmethod(docker)

    def __init__(self, lab, rng):
        super().__init__(lab, rng)
        self.knows = ("client", "referer", "agent") if self.trusts else ("referer", "agent")

    def text(self, x, at):
        rq, a = x.request, x.answer
        size = "-" if a.chunked or a.status in (204, 304) else len(a.body)
        return (f'{self.address(x)} - - [{clf(at, 0)}] "{rq.method} {rq.target} HTTP/1.1" {a.status} {size} '
                f'"{rq.referer or "-"}" "{rq.who.agent or "-"}"')


class JsonLines(AppLog):
    name = "app-json"

    def __init__(self, lab, rng):
        super().__init__(lab, rng)
        self.style = rng.choice(["structlog", "pino", "ecs", "zap"])
        self.users = rng.random() < 0.5
        self.trusts = self.trusts or self.users
        self.knows = ("client", "agent", "referer") if self.style != "zap" else ("client",)
        if not self.trusts:
            self.knows = self.knows[1:]

    def lines(self, x):
        x = self.answered(x)
        at = x.end - 0.001 + self.skew
        said = []
        if x.answer.note:
            head, *rest = x.answer.note.split("\n")
            said = [json.dumps({"timestamp": nanos(at)[:-4] + "Z", "level": "error", "event": rest[-1] if rest else head,
                                "path": x.request.path, "exception": x.answer.note, "request_id": x.id}, ensure_ascii=False)]
        return said + [self.text(x, at)]

    def text(self, x, at):
        rq, a, iso = x.request, x.answer, nanos(at)[:-4] + "Z"
        size = self.size(rq, a)
        took = round((x.end - x.start) * 1000, 3)
        user = rq.who.name if self.users and rq.who.kind == "user" else None
        if self.style == "pino":
            heads = {"host": self.lab.host, "user-agent": rq.who.agent} | ({"referer": rq.referer} if rq.referer else {})
            row = {"level": 30, "time": int(at * 1000), "pid": 7, "req": {"id": x.id, "method": rq.method, "url": rq.target,
                   "headers": heads, "remoteAddress": self.address(x)},
                   "res": {"statusCode": a.status, "headers": {"content-type": a.type, "content-length": str(size)}},
                   "responseTime": took, "msg": "request completed"}
        elif self.style == "ecs":
            row = {"@timestamp": iso, "log.level": "info", "message": "request",
                   "http": {"request": {"method": rq.method} | ({"referrer": rq.referer} if rq.referer else {}),
                            "response": {"status_code": a.status, "body": {"bytes": size}}, "version": "1.1"},
                   "url": {"path": rq.path, "query": rq.query}, "source": {"ip": self.address(x)},
                   "user_agent": {"original": rq.who.agent}, "event": {"duration": int(took * 1e6)}, "trace.id": x.id}
            row |= {"user": {"name": user}} if user else {}
        elif self.style == "zap":
            row = {"level": "info", "ts": round(at, 6), "logger": "http", "msg": "request", "method": rq.method, "path": rq.path,
                   "query": rq.query, "status": a.status, "size": size, "ip": self.address(x), "latency_ms": took, "request_id": x.id}
            row |= {"user": user} if user else {}
        else:
            row = {"timestamp": iso, "level": "info", "event": "http_request", "method": rq.method, "path": rq.path,
                   "query": rq.query, "status": a.status, "response_bytes": size, "duration_ms": took, "client_ip": self.address(x),
                   "user": user, "referer": rq.referer or None, "user_agent": rq.who.agent, "request_id": x.id}
        return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


class Gin(AppLog):
    name, counts, knows = "gin", "", ("client",)

    def __init__(self, lab, rng):
        super().__init__(lab, rng)
        self.trusts = True
        self.skew = 0

    def text(self, x, at):
        took = f"{(x.end - x.start) * 1000:.6f}".rstrip("0").rstrip(".") + "ms"
        return (f"[GIN] {clock(at, 0):%Y/%m/%d - %H:%M:%S} | {x.answer.status} | {took:>13} | {x.request.who.address:>15} | "
                f'{x.request.method:<7}  "{x.request.target}"')


APPLOGS = {"fastapi": [Uvicorn, Uvicorn, Gunicorn, JsonLines], "flask": [Gunicorn, Gunicorn, JsonLines],
           "django": [Gunicorn, Gunicorn, JsonLines], "express": [Morgan, Morgan, JsonLines], "spring": [JsonLines],
           "rails": [JsonLines], "gin": [Gin, Gin, JsonLines], "go": [JsonLines], "laravel": [JsonLines], "aspnet": [JsonLines]}
