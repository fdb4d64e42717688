"""Caddy, HAProxy, Traefik and Envoy: what each answers by itself, counts and writes."""
import json
from dataclasses import replace

from exchange import Answer, bodiless, framed, gzipped
from frameworks import REASONS
from proxies import Apache, ApacheDebian, NginxCombined, NginxForwarded, NginxJson, Proxy, clock, request_line


class Caddy(Proxy):
    name = "caddy-json"
    knows = ("referer", "agent", "client", "forwarded", "type")

    def __init__(self, lab, rng):
        super().__init__(lab, rng)
        self.least = rng.choice([512, 512, 512, 1])

    def banner(self):
        return "Caddy"

    def own(self, rq, status):
        return Answer(status, b"", "", by="proxy", took=0.0004)

    def sees(self, x):
        return not x.request.raw

    def level(self, rq, a):
        return 5 if super().level(rq, a) and len(a.body) >= self.least else 0

    def packed(self, rq, a, level):
        return len(a.body) + 25 if len(a.body) < 120 else gzipped(a.body, level) + 5

    def line(self, x):
        rq, a = x.request, x.answer
        length, chunked, encoded = self.content(rq, a)
        heads = {"User-Agent": [rq.who.agent]} if rq.who.agent else {}
        heads |= {"Referer": [rq.referer]} if rq.referer else {}
        heads |= {"Accept-Encoding": ["gzip, deflate, br"]} if rq.who.gzip else {}
        heads |= {"If-None-Match": [rq.known]} if rq.known else {}
        heads |= {"X-Forwarded-For": [rq.who.address]} if self.forwarded else {}
        back = {k: [v] for k, v in self.fields(rq, a) if k != "Server"} | {"Server": ["Caddy"]}
        back |= {"Content-Encoding": ["gzip"], "Vary": ["Accept-Encoding"]} if encoded else {}
        back |= {"Content-Length": [str(length)]} if not chunked and not bodiless(rq, a) and not a.own else {}
        request = {"remote_ip": self.address(rq), "remote_port": str(40000 + int(rq.at * 977) % 20000),
                   "client_ip": self.address(rq), "proto": "HTTP/2.0" if rq.who.http2 else "HTTP/1.1", "method": rq.method,
                   "host": self.lab.host, "uri": rq.target, "headers": heads}
        return json.dumps({"level": "error" if a.status >= 500 else "info", "ts": round(x.end, 7), "logger": "http.log.access.log0",
                           "msg": "handled request", "request": request, "bytes_read": 0, "user_id": rq.who.user,
                           "duration": round(x.end - x.start, 9), "size": length, "status": 0 if a.status == 499 else a.status,
                           "resp_headers": back}, ensure_ascii=False, separators=(",", ":"))


class HAProxy(Proxy):
    """httplog on stdout or through syslog: the head counts, no files of its own, times in UTC."""
    name = "haproxy"
    logs_user = False
    counts = "message"
    at_end = False

    def __init__(self, lab, rng):
        super().__init__(lab, rng)
        self.gzip, self.captures, self.syslog = False, rng.random() < 0.7, rng.random() < 0.4
        self.knows = ("client", "referer", "agent") if self.captures else ("client",)

    def own(self, rq, status):
        if status in (404, 405):      # the file server behind it
            return replace(NginxCombined.page(self, rq, status), by="static")
        page = f"<html><body><h1>{status} {REASONS[status]}</h1>\nNo server is available to handle this request.\n</body></html>\n"
        return Answer(status, page.encode(), "text/html", by="proxy", took=0.001)

    def line(self, x):
        rq, a = x.request, x.answer
        took = int((x.end - x.start) * 1000)
        size = self.head(rq, a) + (framed(len(a.body)) if a.chunked else len(a.body)) * (not bodiless(rq, a))
        server = f"be_app/api-{a.upstream}" if a.by == "app" else "be_files/www" if a.by == "static" else "be_app/<NOSRV>"
        flags, status = "SC--" if a.own else "----", a.status
        if a.status == 499:
            flags, status, size = "CD--", 200, max(0, size // 3)
        if rq.raw:
            server, flags, took = "fe_web/<NOSRV>", "PR--", 0
        captured = "{%s|%s} " % (rq.referer[:128], rq.who.agent[:128]) if self.captures else ""
        when = clock(x.start, 0)
        text = f'{request_line(rq)}' if not rq.raw else "<BADREQ>"
        line = (f"{self.address(rq)}:{30000 + int(rq.at * 977) % 30000} [{when:%d/%b/%Y:%H:%M:%S}.{when.microsecond // 1000:03d}] fe_web~ "
                f"{server} 0/0/0/{took}/{took} {status} {size} - - {flags} 3/3/1/1/0 0/0 {captured}\"{text}\"")
        return f"{when:%b} {when.day:2d} {when:%H:%M:%S} lb1 haproxy[812]: {line}" if self.syslog else line


class Traefik(Proxy):
    name = "traefik-json"
    knows = ("client", "agent", "referer", "forwarded")
    at_end = False

    def own(self, rq, status):
        return Answer(status, b"404 page not found\n" if status == 404 else REASONS[status].encode(), "text/plain; charset=utf-8",
                      by="proxy", took=0.0004)

    def sees(self, x):
        return not x.request.raw

    def level(self, rq, a):
        return 5 if super().level(rq, a) and len(a.body) >= 1024 else 0

    def line(self, x):
        rq, a = x.request, x.answer
        iso, size = clock(x.start, 0).strftime("%Y-%m-%dT%H:%M:%S.%f000Z"), self.size(rq, a)
        row = {"ClientAddr": f"{self.address(rq)}:{30000 + int(rq.at * 977) % 30000}", "ClientHost": self.address(rq),
               "ClientUsername": rq.who.user or "-", "DownstreamContentSize": size, "DownstreamStatus": a.status,
               "Duration": int((x.end - x.start) * 1e9), "RequestAddr": self.lab.host, "RequestContentSize": 0,
               "RequestHost": self.lab.host, "RequestMethod": rq.method, "RequestPath": rq.target, "RequestPort": "-",
               "RequestProtocol": "HTTP/2.0" if rq.who.http2 else "HTTP/1.1", "RequestScheme": "https", "RetryAttempts": a.tried.count(",")}
        if not a.own:
            row |= {"OriginContentSize": len(a.body), "OriginDuration": int((x.end - x.start) * 9e8), "OriginStatus": a.status,
                    "RouterName": "api@docker", "ServiceAddr": self.lab.upstreams[a.upstream], "ServiceName": "api@docker"}
        row |= {"StartUTC": iso, "level": "info", "msg": "", "time": clock(x.end, 0).strftime("%Y-%m-%dT%H:%M:%SZ")}
        row |= {"request_User-Agent": rq.who.agent, "request_Referer": rq.referer}
        row |= {"request_X-Forwarded-For": rq.who.address} if self.forwarded else {}
        return json.dumps({k: row[k] for k in sorted(row)}, separators=(",", ":"))


class Envoy(Proxy):
    """The default text format: no referer."""
    name = "envoy"
    logs_user = False
    knows = ("client", "agent", "forwarded")
    at_end = False

    def own(self, rq, status):
        said = b"" if status == 404 else b"upstream connect error or disconnect/reset before headers. reset reason: connection failure"
        return Answer(status, said, "text/plain" if said else "", by="proxy", took=0.001)

    def level(self, rq, a):
        return 0

    def line(self, x):
        rq, a = x.request, x.answer
        took, flag = int((x.end - x.start) * 1000), "-"
        status, size = a.status, self.size(rq, a)
        if a.own:
            flag = "NR" if status == 404 else "UF"
        if status == 499:
            status, flag, size = 0, "DC", 0
        hops = rq.who.address + (", " + self.lab.balancer(rq.who) if self.lab.balanced else "")
        where = self.lab.upstreams[a.upstream] if not a.own else "-"
        protocol = rq.raw and "- - HTTP/1.1" or f"{rq.method} {rq.target} HTTP/{'2' if rq.who.http2 else '1.1'}"
        return (f'[{clock(x.start, 0):%Y-%m-%dT%H:%M:%S}.{int(x.start * 1000) % 1000:03d}Z] "{protocol}" {status} {flag} 0 {size} {took} '
                f'{"-" if a.own else took} "{hops}" "{rq.who.agent or "-"}" "{x.id}" "{self.lab.host}" "{where}"')


PROXIES = [NginxCombined, NginxForwarded, NginxJson, Apache, ApacheDebian, Caddy, HAProxy, Traefik, Envoy]
