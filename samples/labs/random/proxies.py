"""The servers in front: what each answers by itself, what it counts as the size, and how it writes its line."""
import json
from datetime import datetime, timedelta, timezone

from exchange import Answer, bodiless, framed, gzipped
from frameworks import REASONS

OFFSETS = [0, 0, 1, 2, 3, -5, 5.5]
PACKABLE = ("application/json", "text/html", "application/javascript", "text/css")


def clock(at, offset):
    return datetime.fromtimestamp(at, timezone(timedelta(hours=offset)))


def clf(at, offset):
    return clock(at, offset).strftime("%d/%b/%Y:%H:%M:%S %z")


def escaped(text):
    """nginx and Apache: what is not printable ASCII as \\xHH."""
    return "".join(c if " " <= c <= "~" and c not in '"\\' else f"\\x{ord(c):02X}" for c in text)


def http_date(at):
    return clock(at, 0).strftime("%a, %d %b %Y %H:%M:%S GMT")


def request_line(rq):
    return rq.raw or f"{rq.method} {rq.target} HTTP/{'2.0' if rq.who.http2 else '1.1'}"


class Proxy:
    """What all have in common; a subclass says what differs."""
    name = "proxy"
    counts = "body"        # body, message
    knows = ("referer", "agent", "client")
    logs_user = True
    at_end = True

    def __init__(self, lab, rng):
        self.lab, self.rng = lab, rng
        self.gzip = rng.random() < 0.6
        self.offset = rng.choice(OFFSETS)
        self.version = rng.choice(["/1.22.1", "/1.26.2", ""])
        self.forwarded = lab.balanced and "forwarded" in self.knows

    def own(self, rq, status):
        """This proxy's own page for a status."""
        return Answer(status, REASONS[status].encode() + b"\n", "text/plain; charset=utf-8", by="proxy", took=0.0004)

    def fields(self, rq, a):
        """The answer's header fields as the client gets them."""
        fw = self.lab.framework
        list_ = [("Date", http_date(rq.at))]
        if a.by == "app":
            list_ += ([("Server", fw.server)] if fw.server else []) + list(fw.fields.items())
        else:
            list_ += [("Server", self.banner())]
        if a.type and a.status not in (204, 304):
            list_.append(("Content-Type", a.type))
        return list_ + list(a.headers.items())

    def banner(self):
        return self.name.capitalize()

    def level(self, rq, a):
        """The gzip level, or 0 where the proxy leaves the body alone."""
        fits = self.gzip and rq.who.gzip and not a.packed and a.type.split(";")[0] in PACKABLE
        return 6 if fits else 0

    def content(self, rq, a):
        """(length after compression, is it chunked, is it encoded)"""
        if bodiless(rq, a):
            return 0, False, False
        level = self.level(rq, a)
        if level:
            return self.packed(rq, a, level), True, True
        return len(a.body), a.chunked, a.packed

    def packed(self, rq, a, level):
        return gzipped(a.body, level)

    def size(self, rq, a):
        return self.content(rq, a)[0]

    def sees(self, x):
        return True

    def head(self, rq, a):
        """The length of the answer's head."""
        length, chunked, encoded = self.content(rq, a)
        rows = self.fields(rq, a) + [("Content-Encoding", "gzip"), ("Vary", "Accept-Encoding")] * encoded
        rows += [("Transfer-Encoding", "chunked")] if chunked else [("Content-Length", str(length))] * (a.status not in (204, 304))
        return 13 + len(REASONS.get(a.status, "")) + 2 + sum(len(k) + len(v) + 4 for k, v in rows) + 2

    def address(self, rq):
        return self.lab.balancer(rq.who) if self.lab.balanced else rq.who.address

    def time(self, x):
        return x.end if self.at_end else x.start


class NginxCombined(Proxy):
    name = "nginx-combined"

    def __init__(self, lab, rng):
        super().__init__(lab, rng)
        self.least = rng.choice([20, 20, 0, 256, 1000])

    def banner(self):
        return "nginx" + self.version

    def own(self, rq, status):
        return self.page(rq, status)

    def page(self, rq, status):
        title = {401: "401 Authorization Required", 405: "405 Not Allowed", 413: "413 Request Entity Too Large",
                 503: "503 Service Temporarily Unavailable"}.get(status, f"{status} {REASONS[status]}")
        if status == 504:
            title = "504 Gateway Time-out"
        page = (f"<html>\r\n<head><title>{title}</title></head>\r\n<body>\r\n<center><h1>{title}</h1></center>\r\n"
                f"<hr><center>nginx{self.version}</center>\r\n</body>\r\n</html>\r\n")
        if status >= 400 and "Chrome" in rq.who.agent:
            page += "<!-- a padding to disable MSIE and Chrome friendly error page -->\r\n" * 6
        return Answer(status, page.encode(), "text/html", by="proxy", took=0.0003)

    def level(self, rq, a):
        fits = super().level(rq, a) and a.status in (200, 403, 404) and (a.chunked or len(a.body) >= self.least)
        return 1 if fits else 0

    def size(self, rq, a):
        length, chunked, _ = self.content(rq, a)
        return framed(length) if chunked and not rq.who.http2 else length

    def line(self, x):
        rq, a = x.request, x.answer
        return (f'{self.address(rq)} - {rq.who.user or "-"} [{clf(x.end, self.offset)}] "{escaped(request_line(rq))}" {a.status} '
                f'{self.size(rq, a)} "{rq.referer or "-"}" "{rq.who.agent or "-"}"')


class NginxForwarded(NginxCombined):
    """`main` with $http_x_forwarded_for at its end, as the packages' nginx.conf has it."""
    name = "nginx-main"
    knows = ("referer", "agent", "client", "forwarded")

    def line(self, x):
        return super().line(x) + f' "{x.request.who.address if self.forwarded else "-"}"'


class NginxJson(NginxCombined):
    name = "nginx-json"
    knows = ("referer", "agent", "client", "forwarded", "upstream", "type", "cache")

    def __init__(self, lab, rng):
        super().__init__(lab, rng)
        self.style = rng.choice("ab")

    def line(self, x):
        rq, a = x.request, x.answer
        app = a.by in ("app", "gateway") and a.cache != "HIT" and not rq.raw
        size, took = self.size(rq, a), round(x.end - x.start, 3)
        up, status = self.lab.upstreams[a.upstream], a.tried or str(a.status)
        sent = self.head(rq, a) + size
        row = {"time_iso8601": clock(x.end, self.offset).isoformat(timespec="seconds"), "remote_addr": self.address(rq),
               "remote_user": rq.who.user}
        if self.style == "a":
            row |= {"request_method": rq.method, "request_uri": rq.target,
                    "server_protocol": "HTTP/2.0" if rq.who.http2 else "HTTP/1.1", "status": a.status,
                    "body_bytes_sent": size, "bytes_sent": sent, "request_time": took, "http_referer": rq.referer,
                    "http_user_agent": rq.who.agent, "host": self.lab.host}
        else:
            row |= {"http_host": self.lab.host, "request": request_line(rq), "status": str(a.status),
                    "body_bytes_sent": str(size), "request_time": f"{took:.3f}", "http_referrer": rq.referer,
                    "http_user_agent": rq.who.agent}
        if self.forwarded:
            row["http_x_forwarded_for"] = rq.who.address
        row |= {"upstream_addr": (", ".join([up] * (1 + status.count(","))) if app else ""),
                "upstream_status": status if app and a.status != 499 else "", "upstream_cache_status": a.cache,
                "sent_http_content_type": a.type if a.status != 304 else "", "request_id": x.id}
        if rq.raw:
            row |= {"request_method": "", "request_uri": "", "request": rq.raw} if self.style == "a" else {}
        return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


class Apache(Proxy):
    """%b; the flushes of mod_deflate add five bytes when the answer comes in pieces."""
    name = "apache-b"
    at_end = False

    def banner(self):
        return "Apache/2.4.62 (Debian)"

    def own(self, rq, status):
        said = {404: "The requested URL was not found on this server.", 403: "You don't have permission to access this resource.",
                }.get(status, "The proxy server received an invalid\r\nresponse from an upstream server.<br />\r\n")
        page = (f'<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>{status} {REASONS[status]}</title>\n'
                f"</head><body>\n<h1>{REASONS[status]}</h1>\n<p>{said}</p>\n<hr>\n<address>Apache/2.4.62 (Debian) Server at "
                f"{self.lab.host} Port 443</address>\n</body></html>\n")
        return Answer(status, page.encode(), "text/html; charset=iso-8859-1", by="proxy", took=0.0005)

    def packed(self, rq, a, level):
        return gzipped(a.body, level) + (5 if a.chunked and self.flushed(rq) else 0)

    def flushed(self, rq):
        return int(rq.at * 1000) % 5 < 3

    def line(self, x):
        rq, a = x.request, x.answer
        size, status = self.logged(rq, a), 200 if a.status == 499 else a.status
        return (f'{self.address(rq)} - {rq.who.user or "-"} [{clf(x.start, self.offset)}] "{escaped(request_line(rq))}" {status} '
                f'{size or "-"} "{rq.referer or "-"}" "{rq.who.agent or "-"}"')

    def logged(self, rq, a):
        return self.size(rq, a)


class ApacheDebian(Apache):
    """%O: the head counts, and Keep-Alive's countdown with it."""
    name = "apache-debian"
    counts = "message"

    def logged(self, rq, a):
        length, chunked, _ = self.content(rq, a)
        alive = 0
        if not rq.who.http2:
            left = self.left(rq)
            alive = 24 + len(f"Keep-Alive: timeout=5, max={left}") + 2 if left else 19
        return self.head(rq, a) + alive + (framed(length) if chunked and not rq.who.http2 else length)

    def left(self, rq):
        """How many requests this client's connection may still carry; clients keep up to six connections."""
        open_ = rq.who.connections
        open_[:] = [c for c in open_ if rq.at - c[0] < 5 and c[1] > 0]
        for c in open_:
            if rq.at - c[0] > 0.04:
                c[0], c[1] = rq.at, c[1] - 1
                return c[1]
        open_.append([rq.at, 100])
        return 100
