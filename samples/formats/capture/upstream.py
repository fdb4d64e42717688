"""A small HTTP/1.1 application server with hand-made answers, used behind the proxies.

usage: upstream.py PORT
"""
import gzip
import socket
import socketserver
import sys
import time

EVENTS = b"[" + b",".join(b'{"id":%d,"event":"disk check","level":"info"}' % i for i in range(1, 61)) + b"]"
FILE = bytes(range(48, 58)) * 40


def answer(method, path, headers):
    """(status line, headers, body, chunked?) or None: hang up without an answer"""
    json = [("Content-Type", "application/json")]
    if path == "/api/v1/logs/cron":
        if method not in ("GET", "HEAD"):
            return "405 Method Not Allowed", json + [("Allow", "GET, HEAD")], b'{"detail":"Method Not Allowed"}', False
        return "200 OK", json, b"[]", False
    if path == "/api/v1/chunked":
        return "200 OK", json, b"[]", True
    if path == "/api/v1/logs/events":
        return "200 OK", json, EVENTS, False
    if path == "/api/v1/stream":
        return "200 OK", [("Content-Type", "text/plain")], b"line of text\n" * 100, True
    if path == "/api/v1/gzipped":
        return "200 OK", json + [("Content-Encoding", "gzip")], gzip.compress(b"[]", mtime=0), False
    if path == "/api/v1/items" and method == "POST":
        return "201 Created", json + [("Location", "/api/v1/items/7")], b'{"id":7}', False
    if path == "/api/v1/items/7":
        if method == "DELETE":
            return "204 No Content", [], None, False
        return "200 OK", json, b'{"id":7,"name":"disk"}', False
    if method == "OPTIONS":
        return "204 No Content", [("Allow", "GET, HEAD, OPTIONS")], None, False
    if path == "/api/v1/fail":
        return "500 Internal Server Error", json, b'{"detail":"boom"}', False
    if path == "/api/v1/hangup":
        return None
    if path == "/api/v1/slow":
        time.sleep(0.12)
        return "200 OK", json, b'{"ok":true}', False
    if path == "/api/v1/etag":
        if headers.get("if-none-match") == '"v1"':
            return "304 Not Modified", [("ETag", '"v1"')], None, False
        return "200 OK", json + [("ETag", '"v1"')], b'{"v":1}', False
    if path == "/api/v1/file":
        if headers.get("range") == "bytes=0-99":
            return ("206 Partial Content", [("Content-Type", "application/octet-stream"),
                    ("Content-Range", "bytes 0-99/%d" % len(FILE))], FILE[:100], False)
        return "200 OK", [("Content-Type", "application/octet-stream"), ("Accept-Ranges", "bytes")], FILE, False
    if path == "/api/v1/moved":
        return "301 Moved Permanently", [("Location", "/api/v1/items/7")], b"", False
    if path.startswith("/api/v1/kay") or path == "/api/v1/search" or path.startswith("/api/v1/long/"):
        return "200 OK", json, b'{"items":[],"total":0}', False
    return "404 Not Found", json, b'{"detail":"Not Found"}', False


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        try:
            self.talk()
        except OSError:
            pass

    def talk(self):
        while True:
            line = self.rfile.readline(70000)
            if not line.strip():
                return
            parts = line.decode("latin-1").split()
            headers = {}
            while True:
                h = self.rfile.readline(70000)
                if h in (b"\r\n", b"\n", b""):
                    break
                n, _, v = h.decode("latin-1").partition(":")
                headers[n.strip().lower()] = v.strip()
            if headers.get("transfer-encoding", "").lower() == "chunked":
                while True:
                    n = int(self.rfile.readline().split(b";")[0], 16)
                    self.rfile.read(n + 2)
                    if not n:
                        break
            else:
                self.rfile.read(int(headers.get("content-length") or 0))
            method = parts[0]
            target = parts[1] if len(parts) > 1 else "/"
            if target.startswith("http://"):
                target = "/" + target[7:].partition("/")[2]
            v10 = len(parts) < 3 or parts[2] == "HTTP/1.0"
            a = answer(method, target.partition("?")[0], headers)
            if a is None:
                return
            status, hs, body, chunked = a
            chunked = chunked and not v10
            hs = hs + [("Server", "sample"), ("Date", time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime()))]
            if chunked:
                hs.append(("Transfer-Encoding", "chunked"))
            elif body is not None:
                hs.append(("Content-Length", str(len(body))))
            close = v10 or headers.get("connection", "").lower() == "close"
            if close:
                hs.append(("Connection", "close"))
            out = ("HTTP/1.1 " + status + "\r\n" + "".join("%s: %s\r\n" % h for h in hs) + "\r\n").encode("latin-1")
            if method != "HEAD" and body:
                if chunked:
                    for i in range(0, len(body), 600):
                        piece = body[i:i + 600]
                        out += b"%x\r\n" % len(piece) + piece + b"\r\n"
                    out += b"0\r\n\r\n"
                else:
                    out += body
            try:
                self.wfile.write(out)
            except OSError:
                return
            if close:
                return


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


if __name__ == "__main__":
    Server(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
