"""Records a page with Chromium (through Playwright) and writes ../har-chromium: what the server saw and sent is expected."""
import gzip, http.server, json, os, re, threading
from collections import defaultdict
from playwright.sync_api import sync_playwright

PORT = 20990
ORIGIN = f"http://127.0.0.1:{PORT}"
PAGE = """<!doctype html><title>Logs</title><img src="/pixel.png">
<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><script>
(async () => {
  const call = (url, options) => fetch(url, options).then(r => r.text()).catch(() => 0);
  await call('/api/v1/logs/cron?page=1');
  await call('/api/v1/logs/events');
  await call('/api/v1/teams');
  await call('/api/v1/old');
  await call('/api/v1/empty');
  await call('/api/v1/flags/7/toggle', {method: 'POST', headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({on: true, name: 'çay "x"'})});
  await call('/api/v1/roles/3', {method: 'DELETE'});
  document.title = 'done';
})();
</script>"""
PIXEL = bytes.fromhex("89504e470d0a1a0a0000000d49484452")
EVENTS = json.dumps([{"id": i, "text": 'çay "x"'} for i in range(30)], ensure_ascii=False).encode()
ANSWERS = {
    "/admin/system/logs": (200, PAGE.encode(), "text/html; charset=utf-8"),
    "/api/v1/logs/cron": (200, b"[]", "application/json"),
    "/api/v1/logs/events": (200, EVENTS, "application/json"),
    "/api/v1/old": (307, b"", "text/plain"),
    "/pixel.png": (200, PIXEL, "image/png"),
    "/api/v1/empty": (204, b"", "application/json"),
    "/api/v1/flags/7/toggle": (201, b'{"ok":true}', "application/json"),
    "/api/v1/roles/3": (501, b'{"detail":"not implemented"}', "application/json"),
}
sent = defaultdict(list)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self):
        path, _, query = self.path.partition("?")
        request = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        status, body, kind = ANSWERS.get(path, (404, b'{"detail":"Not Found"}', "application/json"))
        self.send_response(status)
        wire = gzip.compress(body) if path.endswith("/events") else body
        if wire is not body:
            self.send_header("Content-Encoding", "gzip")
        if status == 307:
            self.send_header("Location", "/api/v1/logs/cron")
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(wire)))
        self.end_headers()
        self.wfile.write(wire)
        record = {
            "server.address": "127.0.0.1", "http.request.method": self.command, "url.path": path,
            "network.protocol.version": "1.1", "http.response.status_code": status,
            "user_agent.original": self.headers["User-Agent"],
        }
        if query:
            record["url.query"] = query
        if self.headers.get("Referer"):
            record["http.request.header.referer"] = self.headers["Referer"]
        if request:
            record["http.request.body"] = request
        if body:
            record["http.response.body.size"] = len(body)
        if body and not kind.startswith("image/"):
            record["http.response.body"] = body.decode()
        sent[self.command, path].append(record)

    do_GET = do_POST = do_DELETE = answer


def main():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", PORT), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    folder = "../har-chromium"
    os.makedirs(folder, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        context = browser.new_context(record_har_path=f"{folder}/capture.har", record_har_content="embed")
        page = context.new_page()
        page.goto(f"{ORIGIN}/admin/system/logs")
        page.wait_for_function("document.title == 'done'")
        page.wait_for_timeout(300)
        version = browser.version
        context.close()
        browser.close()
    text = open(f"{folder}/capture.har", encoding="utf-8").read()
    document = json.loads(text)["log"]
    # As DevTools writes it: over many lines.
    json.dump({"log": document}, open(f"{folder}/capture.har", "w", encoding="utf-8"), indent=2, ensure_ascii=False)
    with open(f"{folder}/expected.ndjson", "w", encoding="utf-8") as out:
        for entry in document["entries"]:
            path = re.sub(r"^https?://[^/]+|\?.*$", "", entry["request"]["url"])
            record = sent[entry["request"]["method"], path].pop(0)
            record["time"] = entry["startedDateTime"]
            record["http.server.request.duration"] = entry["time"] / 1000
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    with open(f"{folder}/format.txt", "w", encoding="utf-8") as out:
        out.write(f"Chromium {version}, recorded through {document['creator']['name']} {document['creator']['version']}\n"
                  "HTTP Archive 1.2, contents embedded; pretty-printed as DevTools does.\n\nMade by capture/run har.\n")


main()
