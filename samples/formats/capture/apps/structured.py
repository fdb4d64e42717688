"""A FastAPI application whose middleware logs one structured line a request. STYLE: structlog, pythonjson, logfmt, ecs"""
import logging
import os
import sys
import time
import uuid

from asgi import app
from starlette.middleware.base import BaseHTTPMiddleware

STYLE = os.environ["STYLE"]
handler = logging.StreamHandler(sys.stdout)
log = logging.getLogger("panel.access")
log.setLevel("INFO")
log.addHandler(handler)
log.propagate = False

if STYLE == "structlog":
    import structlog
    structlog.configure(processors=[structlog.contextvars.merge_contextvars, structlog.processors.add_log_level, structlog.processors.TimeStamper(fmt="iso", utc=True),
                                    structlog.processors.format_exc_info, structlog.processors.JSONRenderer()])
    slog = structlog.get_logger()

    def write(kw):
        slog.info("request", **kw)
    slog.info("startup", workers=1)
elif STYLE == "pythonjson":
    from pythonjsonlogger.json import JsonFormatter
    handler.setFormatter(JsonFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))

    def write(kw):
        log.info("request completed", extra=kw)
    log.info("startup", extra={"workers": 1})
elif STYLE == "logfmt":
    from logfmter import Logfmter
    handler.setFormatter(Logfmter(keys=["ts", "at", "logger"], mapping={"ts": "asctime", "at": "levelname", "logger": "name"}, datefmt="%Y-%m-%dT%H:%M:%S%z"))

    def write(kw):
        log.info("request", extra=kw)
    log.info("startup", extra={"workers": 1})
elif STYLE == "ecs":
    import ecs_logging
    handler.setFormatter(ecs_logging.StdlibFormatter())

    def write(kw):
        log.info("request", extra=kw)
    log.info("startup")


def fields(request, status, size, took, rid):
    c = request.client.host if request.client else None
    h = request.headers
    if STYLE == "structlog":
        return dict(method=request.method, path=request.url.path, query=request.url.query, status_code=status, duration_ms=round(took * 1000, 3), client_ip=c,
                    user_agent=h.get("user-agent"), request_id=rid, response_size=size)
    if STYLE == "pythonjson":
        return dict(http_method=request.method, url=str(request.url.path) + ("?" + request.url.query if request.url.query else ""), status=status, duration=round(took, 6),
                    remote_addr=c, referer=h.get("referer"), user_agent=h.get("user-agent"), request_id=rid, bytes=size)
    if STYLE == "logfmt":
        return dict(method=request.method, path=str(request.url.path) + ("?" + request.url.query if request.url.query else ""), host=h.get("host"), request_id=rid,
                    fwd=h.get("x-forwarded-for"), remote=c, status=status, bytes=size, duration="%.3fms" % (took * 1000), ua=h.get("user-agent"))
    return {"http.request.method": request.method, "url.path": request.url.path, "url.query": request.url.query or None, "http.version": request.scope["http_version"],
            "http.response.status_code": status, "http.response.body.bytes": size, "event.duration": int(took * 1e9), "client.ip": c,
            "user_agent.original": h.get("user-agent"), "http.request.referrer": h.get("referer"), "http.request.id": rid}


class Access(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        t = time.perf_counter()
        rid = request.headers.get("x-request-id") or str(uuid.uuid4())
        try:
            answer = await call_next(request)
            status, size = answer.status_code, answer.headers.get("content-length")
        except Exception:
            write(fields(request, 500, None, time.perf_counter() - t, rid))
            raise
        write(fields(request, status, int(size) if size else None, time.perf_counter() - t, rid))
        return answer


app.add_middleware(Access)
