"""Sends a fixed list of requests over plain sockets and notes which log lines each of them caused."""
import base64
import os
import re
import socket
import time

UA = b"Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
REF = b"https://panel.example.com/admin/system/logs"
HOST = b"panel.example.com"

# A TLS 1.2 ClientHello as a browser that was given http://…:443 the wrong way round would send it
TLS = bytes.fromhex(
    "16030100a5010000a10303" + "5a" * 32 + "20" + "22" * 32 +
    "0014130113021303c02bc02fc02cc030cca9cca8c013"
    "0100004400000016001400001170616e656c2e6578616d706c652e636f6d"
    "000a00080006001d00170018000b00020100000d000a0008040308040401"
    "0201002b0003020304")


class Req:
    """One exchange as the client knows it. Values are bytes; None = was not sent."""

    def __init__(self, name, method=b"GET", target=b"/", version=b"1.1", ua=UA, referer=None, headers=(), body=None,
                 user=None, password=b"secret-1", host=HOST, v6=False, raw=None, garbage=False, abort=None, follow=None):
        self.name, self.method, self.target, self.version = name, method, target, version
        self.ua, self.referer, self.user, self.host, self.v6 = ua, referer, user, host, v6
        self.garbage, self.abort, self.follow, self.body = garbage, abort, follow, body
        hs = []
        if host is not None and version is not None:
            hs.append((b"Host", host))
        if ua is not None:
            hs.append((b"User-Agent", ua))
        if referer is not None:
            hs.append((b"Referer", referer))
        if user is not None:
            hs.append((b"Authorization", b"Basic " + base64.b64encode(user + b":" + password)))
        hs += list(headers)
        if body is not None and not any(n == b"Transfer-Encoding" for n, _ in hs):
            hs.append((b"Content-Length", b"%d" % len(body)))
        if version == b"1.1" and not any(n == b"Connection" for n, _ in hs):
            hs.append((b"Connection", b"close"))
        if raw is not None:
            self.raw = raw
        elif version is None:                                    # HTTP/0.9
            self.raw = method + b" " + target + b"\r\n"
            self.ua = self.host = None
        else:
            self.raw = (method + b" " + target + b" HTTP/" + version + b"\r\n" +
                        b"".join(n + b": " + v + b"\r\n" for n, v in hs) + b"\r\n" + (body or b""))
        if garbage:
            self.method = self.target = self.version = self.ua = self.referer = self.host = None
        t = self.target
        if t is not None and t.startswith(b"http://"):
            rest = t[7:]
            self.abs_host, slash, rest = rest.partition(b"/")
            t = slash + rest
        else:
            self.abs_host = None
        self.path, q, self.query = (None, b"", None) if t is None else t.partition(b"?")
        if not q:
            self.query = None
        self.status = None
        self.answer = b""
        self.lines = {}

    def head(self, name):
        m = re.search(rb"(?im)^" + name + rb":[ \t]*(.*?)\r?$", self.answer.partition(b"\r\n\r\n")[0])
        return m and m[1]

    def length(self):
        """bytes after the header block, as they went over the wire"""
        return len(self.answer.partition(b"\r\n\r\n")[2])


def common():
    """the list for a server with static files and a proxied /api"""
    js = b'{"name":"disk","level":"info"}'
    ct = (b"Content-Type", b"application/json")
    gz = (b"Accept-Encoding", b"gzip")
    return [
        Req("index", target=b"/"),
        Req("asset, gzip", target=b"/assets/app.js", headers=[gz], referer=b"https://panel.example.com/"),
        Req("asset, not modified", target=b"/assets/app.js", referer=b"https://panel.example.com/",
            headers=[(b"If-Modified-Since", b"@MTIME@")]),
        Req("asset, range", target=b"/assets/app.js", headers=[(b"Range", b"bytes=0-99")]),
        Req("directory without slash", target=b"/assets"),
        Req("empty list", target=b"/api/v1/logs/cron?page=1&size=50", referer=REF),
        Req("empty list, chunked", target=b"/api/v1/chunked", referer=REF),
        Req("empty list, chunked and gzip", target=b"/api/v1/chunked", referer=REF, headers=[gz]),
        Req("empty list, gzip by the application", target=b"/api/v1/gzipped", referer=REF, headers=[gz]),
        Req("long list, gzip", target=b"/api/v1/logs/events?from=2026-01-01T00:00:00%2B03:00", referer=REF, headers=[gz]),
        Req("post", b"POST", b"/api/v1/items", body=js, headers=[ct], referer=REF),
        Req("post, chunked", b"POST", b"/api/v1/items", body=b"4\r\n[{}]\r\n0\r\n\r\n",
            headers=[ct, (b"Transfer-Encoding", b"chunked")]),
        Req("put", b"PUT", b"/api/v1/items/7", body=js, headers=[ct]),
        Req("delete", b"DELETE", b"/api/v1/items/7"),
        Req("head", b"HEAD", b"/api/v1/logs/cron"),
        Req("preflight", b"OPTIONS", b"/api/v1/items", headers=[(b"Origin", b"https://panel.example.com"),
            (b"Access-Control-Request-Method", b"PUT")]),
        Req("options *", b"OPTIONS", b"*"),
        Req("no such route", target=b"/api/v1/nope"),
        Req("method not allowed", b"POST", b"/api/v1/logs/cron", body=b"{}", headers=[ct]),
        Req("500", target=b"/api/v1/fail", referer=REF),
        Req("upstream hangs up", target=b"/api/v1/hangup"),
        Req("upstream is down", target=b"/down/api/v1/logs/cron"),
        Req("one of two upstreams is down", target=b"/flaky/api/v1/logs/cron"),
        Req("slow", target=b"/api/v1/slow"),
        Req("client goes away", target=b"/api/v1/slow?gone=1", abort=0.04),
        Req("escaped Turkish", target=b"/api/v1/kay%C4%B1tlar?ara=%C5%9Fifre+s%C4%B1f%C4%B1r"),
        Req("raw UTF-8", target="/api/v1/kayıtlar?ara=şifre".encode()),
        Req("raw ISO 8859-9", target="/api/v1/kayıtlar?ara=ğ".encode("iso-8859-9")),
        Req("escapes of controls", target=b"/api/v1/search?q=%22a%22%0d%0aX:%20y%5c%7c%%"[:-1]),
        Req("raw quote and backslash", target=b"/api/v1/search?q=\"a\"&p=c:\\x41\\temp"),
        Req("percent NUL", target=b"/api/v1/nope%00.json"),
        Req("empty query", target=b"/api/v1/search?"),
        Req("two question marks", target=b"/api/v1/search?a=1?b=2&&c"),
        Req("unnormalised", target=b"/api//v1/./nope/%2e%2e/../nope/"),
        Req("agent with quotes and backslashes", ua=b'Probe "1.0" \\ back\\\\slash \\x41 \\" end\\', referer=b'https://panel.example.com/?q="x"',
            target=b"/api/v1/logs/cron"),
        Req("agent with tab and UTF-8", ua="Tarayıcı/1.0\tİstanbul ✓".encode(), target=b"/api/v1/logs/cron"),
        Req("agent not UTF-8", ua="Tarayıcı/1.0".encode("iso-8859-9"), target=b"/api/v1/logs/cron"),
        Req("empty agent", ua=b"", referer=b"", target=b"/api/v1/logs/cron"),
        Req("no agent", ua=None, target=b"/api/v1/logs/cron"),
        Req("agent is a dash", ua=b"-", target=b"/api/v1/logs/cron"),
        Req("user", target=b"/secure/", user=b"admin-1"),
        Req("wrong password", target=b"/secure/", user=b"admin-1", password=b"nope"),
        Req("user with a space", target=b"/secure/", user=b"admin 2"),
        Req("user with quote and UTF-8", target=b"/secure/", user='yönetici "3"'.encode()),
        Req("IPv6 client", target=b"/api/v1/logs/cron?v=6", v6=True),
        Req("HTTP/1.0", target=b"/api/v1/logs/cron", version=b"1.0", host=None),
        Req("HTTP/0.9", target=b"/", version=None),
        Req("forwarded", target=b"/api/v1/logs/cron", headers=[(b"X-Forwarded-For", b"203.0.113.9, 10.0.0.5"),
            (b"X-Request-ID", b"0f3c2b1a")]),
        Req("other host", target=b"/api/v1/logs/cron", host=b"Yedek.Example.com:8080"),
        Req("absolute form", target=b"http://panel.example.com/api/v1/logs/cron?abs=1"),
        Req("no host in 1.1", target=b"/api/v1/logs/cron", host=None),
        Req("unknown method", b"FOO", b"/api/v1/items/7"),
        Req("two on one connection", target=b"/api/v1/logs/cron?n=1", headers=[(b"Connection", b"keep-alive")],
            follow=Req("second of two", target=b"/api/v1/logs/cron?n=2")),
        Req("scanner", target=b"/.env", ua=b"curl/7.88.1"),
        Req("long URL", target=b"/api/v1/long/" + b"abcdefghij" * 250 + b"?q=" + b"z" * 500),
        Req("too long URL", target=b"/api/v1/long/" + b"abcdefghij" * 900),
        Req("garbage bytes", raw=b"\x00\x01\xfe\xff hello \"there\"\\\r\n\r\n", garbage=True),
        Req("TLS hello", raw=TLS, garbage=True),
        Req("other protocol", raw=b"SSH-2.0-OpenSSH_9.2p1\r\n", garbage=True),
    ]


def read_all(s, limit):
    out = b""
    s.settimeout(limit)
    try:
        while True:
            b = s.recv(65536)
            if not b:
                break
            out += b
    except (OSError, socket.timeout):
        pass
    return out


def read_one(s, method):
    """one answer of a kept connection (Content-Length or chunked)"""
    f = s.makefile("rb")
    out = b""
    n, chunked = 0, False
    while True:
        line = f.readline()
        out += line
        if line in (b"\r\n", b""):
            break
        if line.lower().startswith(b"content-length:"):
            n = int(line.split(b":")[1])
        chunked = chunked or (line.lower().startswith(b"transfer-encoding:") and b"chunked" in line)
    if method == b"HEAD":
        return out
    if chunked:
        while True:
            line = f.readline()
            size = int(line.split(b";")[0] or b"0", 16)
            out += line + f.read(size + 2)
            if not size:
                break
    else:
        out += f.read(n)
    return out


def count(path):
    try:
        with open(path, "rb") as f:
            return f.read().count(b"\n")
    except FileNotFoundError:
        return 0


def drive(reqs, port, logs, limit=4, patience=0.4, settle=0.03, mtime=None, after=None):
    """sends them one after the other; r.lines[log] = (first, last) 1-based line numbers this request caused, or absent"""
    done = []
    state = {p: count(p) for p in logs}

    def note(r, want=1):
        end = time.time() + patience
        while time.time() < end and any(count(p) - state[p] < want for p in logs):
            time.sleep(0.01)
        time.sleep(settle)
        for p in logs:
            n = count(p)
            if n > state[p]:
                r.lines[p] = (state[p] + 1, n)
            state[p] = n

    for r in reqs:
        raw = r.raw
        if b"@MTIME@" in raw:
            raw = raw.replace(b"@MTIME@", (mtime or "Thu, 01 Jan 2026 00:00:00 GMT").encode())
        s = socket.create_connection(("::1" if r.v6 else "127.0.0.1", port), timeout=limit)
        try:
            s.sendall(raw)
        except OSError:
            pass
        if r.abort:
            time.sleep(r.abort)
        elif r.follow:
            r.answer = read_one(s, r.method)
            done.append(r)
            note(r)
            r = r.follow
            s.sendall(r.raw)
            r.answer = read_all(s, limit)
        else:
            if r.version in (None, b"1.0") and not r.garbage:
                pass
            elif r.garbage:
                try:
                    s.shutdown(socket.SHUT_WR)
                except OSError:
                    pass
            r.answer = read_all(s, limit)
        s.close()
        done.append(r)
        note(r)
        if after:
            after(r)
    for r in done:
        m = re.match(rb"HTTP/\d\.\d (\d\d\d)", r.answer)
        r.status = int(m[1]) if m else None
    return done
