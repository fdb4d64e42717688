"""What web frameworks answer by themselves: unknown routes, wrong methods, missing rows, broken code."""
import json
from datetime import datetime, timezone

from exchange import Answer

REASONS = {200: "OK", 201: "Created", 202: "Accepted", 204: "No Content", 301: "Moved Permanently", 302: "Found", 303: "See Other",
           304: "Not Modified", 307: "Temporary Redirect", 308: "Permanent Redirect", 400: "Bad Request",
           401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 409: "Conflict",
           410: "Gone", 413: "Request Entity Too Large", 422: "Unprocessable Entity", 429: "Too Many Requests",
           499: "Client Closed Request", 500: "Internal Server Error", 501: "Not Implemented", 502: "Bad Gateway",
           503: "Service Unavailable", 504: "Gateway Timeout", 101: "Switching Protocols", 206: "Partial Content"}
DJANGO = ('\n<!doctype html>\n<html lang="en">\n<head>\n  <title>{0}</title>\n</head>\n<body>\n  <h1>{0}</h1><p>{1}</p>\n'
          "</body>\n</html>\n")
FLASK = "<!doctype html>\n<html lang=en>\n<title>{0} {1}</title>\n<h1>{1}</h1>\n<p>{2}</p>\n"
EXPRESS = ('<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n'
           "<pre>{}</pre>\n</body>\n</html>\n")
LOST = "The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again."


def stamp(at):
    return datetime.fromtimestamp(at, timezone.utc).isoformat(timespec="milliseconds")


class Framework:
    """One framework with the habits of this installation."""
    # name: (Server field, other fields, chunked by default, ETags, slash redirect, knows 405)
    KNOWN = {
        "fastapi": ("uvicorn", {}, False, False, 307, True), "flask": ("gunicorn", {}, False, False, 308, True),
        "django": ("gunicorn", {"Vary": "Accept, Cookie", "X-Frame-Options": "DENY"}, False, False, 301, True),
        "express": ("", {"X-Powered-By": "Express"}, False, True, 0, False),
        "spring": ("", {"Vary": "Origin"}, True, False, 0, True),
        "rails": ("", {"Cache-Control": "max-age=0, private, must-revalidate"}, False, True, 0, False),
        "gin": ("", {}, False, False, 301, False), "go": ("", {}, False, False, 0, True),
        "laravel": ("nginx", {"Cache-Control": "no-cache, private"}, True, False, 0, True),
        "aspnet": ("Kestrel", {}, True, False, 0, True),
    }

    def __init__(self, name, rng):
        self.name = name
        self.server, self.fields, self.chunked, self.etags, self.slash, self.knows405 = self.KNOWN[name]
        if name in ("fastapi", "django", "flask") and rng.random() < 0.2:
            self.chunked = True                       # a middleware that streams
        if not self.etags and rng.random() < 0.12:
            self.etags = True                         # a conditional-GET middleware
        self.slashed = name == "django" or (name in ("fastapi", "flask") and rng.random() < 0.25)
        self.newline = name in ("flask", "go")
        self.created = rng.choice([201, 201, 200])
        self.deleted = rng.choice([204, 204, 200])
        self.unknown_row_text = rng.choice(["not found", "No such record", "Kayıt bulunamadı", "Nicht gefunden"])

    def json(self, value, status=200, **more):
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":")) + ("\n" if self.newline else "")
        kind = "application/json; charset=utf-8" if self.name in ("express", "rails", "gin", "aspnet") else "application/json"
        return Answer(status, text.encode(), kind, chunked=self.chunked, **more)

    def html(self, status, text):
        return Answer(status, text.encode(), "text/html; charset=utf-8", chunked=self.chunked and self.name != "spring")

    def empty(self, status):
        return Answer(status, b"", "")

    def problem(self, rq, status):
        """The answer the framework makes without the application's help."""
        reason, name = REASONS[status], self.name
        if name == "fastapi":
            return self.json({"detail": reason}, status) if status != 500 else self.text(500, reason)
        if name == "flask":
            about = {404: LOST, 405: "The method is not allowed for the requested URL.",
                     500: "The server encountered an internal error and was unable to complete your request. Either the "
                     "server is overloaded or there is an error in the application."}.get(status, reason + ".")
            return self.html(status, FLASK.format(status, reason, about))
        if name == "django":
            if status == 405:
                return self.json({"detail": f'Method "{rq.method}" not allowed.'}, 405)
            if status == 404:
                return self.html(404, DJANGO.format("Not Found", "The requested resource was not found on this server."))
            return self.html(status, DJANGO.format("Server Error (500)", ""))
        if name == "express":
            shown = f"Cannot {rq.method} {rq.path}" if status in (404, 405) else reason
            return self.html(404 if status == 405 else status, EXPRESS.format(shown))
        if name == "spring":
            return self.json({"timestamp": stamp(rq.at), "status": status, "error": reason, "path": rq.path}, status)
        if name == "rails":
            status = 404 if status == 405 else status
            return self.json({"status": status, "error": REASONS[status]}, status)
        if name == "gin":
            return self.text(404, "404 page not found") if status in (404, 405) else self.empty(status)
        if name == "go":
            return self.text(status, "404 page not found\n" if status == 404 else reason + "\n")
        if name == "laravel":
            said = {404: f"The route {rq.path.strip('/')} could not be found.",
                    405: f"The {rq.method} method is not supported for route {rq.path.strip('/')}. Supported methods: GET, HEAD."}
            return self.json({"message": said.get(status, "Server Error")}, status)
        return self.empty(status)

    def text(self, status, text):
        return Answer(status, text.encode(), "text/plain; charset=utf-8", chunked=False)

    def missing_row(self, rq, what="record"):
        """404 by the application's own code: the route is there, the row is not."""
        if self.name == "fastapi":
            return self.json({"detail": f"{what.capitalize()} not found"}, 404)
        if self.name == "django":
            return self.json({"detail": f"No {what.capitalize()} matches the given query."}, 404)
        if self.name == "laravel":
            return self.json({"message": f"No query results for model [App\\Models\\{what.capitalize()}]."}, 404)
        if self.name == "aspnet":
            return self.json({"type": "https://tools.ietf.org/html/rfc9110#section-15.5.5", "title": "Not Found",
                              "status": 404, "traceId": f"00-{int(rq.at * 1e6):032x}-{0:016x}-00"}, 404)
        return self.json({"error": self.unknown_row_text}, 404)

    def refused(self, rq, status):
        """401 or 403 by the application's own code."""
        said = {"fastapi": {401: "Not authenticated", 403: "Forbidden"},
                "django": {401: "Authentication credentials were not provided.",
                           403: "You do not have permission to perform this action."}}.get(self.name, {})
        if self.name == "aspnet":
            return self.empty(status)
        if self.name == "spring" and status == 403:
            return self.problem(rq, 403)
        return self.json({"detail" if said else "error": said.get(status, REASONS[status].lower())}, status)

    def invalid(self, rq):
        if self.name == "fastapi":
            return self.json({"detail": [{"type": "missing", "loc": ["body", "name"], "msg": "Field required",
                                          "input": {}, "url": "https://errors.pydantic.dev/2.6/v/missing"}]}, 422)
        if self.name in ("laravel", "rails"):
            return self.json({"message": "The name field is required.", "errors": {"name": ["required"]}}, 422)
        return self.json({"error": "name is required"}, 400)

    def redirect(self, rq, status, path, absolute=""):
        """A redirect to another path, as this framework writes its body."""
        where = absolute + path + ("?" + rq.query if rq.query else "")
        body = b""
        if self.name == "flask":
            body = (f"<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n<h1>Redirecting...</h1>\n<p>You should "
                    f'be redirected automatically to the target URL: <a href="{where}">{where}</a>. If not, click the link.\n').encode()
        elif self.name == "express":
            body = f"{REASONS[status]}. Redirecting to {where}".encode()
        elif self.name in ("gin", "go") and rq.method == "GET":
            body = f'<a href="{where}">{REASONS[status]}</a>.\n\n'.encode()
        return Answer(status, body, "text/html; charset=utf-8" if body else "", {"Location": where})

    def traceback(self, path, error="KeyError", said="'total'"):
        """What the application writes to its output when it breaks."""
        if self.name in ("fastapi", "flask", "django"):
            return (f"Traceback (most recent call last):\n  File \"/srv/app/routes.py\", line 88, in handler\n"
                    f"    return compute(row)\n{error}: {said}")
        if self.name == "express":
            return f"{error}: {said}\n    at compute (/srv/app/routes.js:88:13)\n    at Layer.handle (/srv/app/node_modules/express/lib/router/layer.js:95:5)"
        return f"ERROR {path} {error}: {said}"
