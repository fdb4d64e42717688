"""one-file Django project: runserver, and django-structlog with GAPWATCH_SAMPLE_JSON=1"""
import os
import sys
import time

import django
from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse, StreamingHttpResponse
from django.urls import path, re_path
from django.views.decorators.http import require_http_methods

JSON = bool(os.environ.get("SAMPLE_JSON"))
config = dict(DEBUG=True, SECRET_KEY="sample", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, USE_TZ=True, TIME_ZONE="UTC",
              MIDDLEWARE=["django.middleware.common.CommonMiddleware"], INSTALLED_APPS=[])
if JSON:
    import structlog
    config["DEBUG"] = False
    config["INSTALLED_APPS"] = ["django_structlog"]
    config["MIDDLEWARE"] = ["django_structlog.middlewares.RequestMiddleware"]
    config["LOGGING"] = {
        "version": 1, "disable_existing_loggers": False,
        "formatters": {"json": {"()": structlog.stdlib.ProcessorFormatter, "processor": structlog.processors.JSONRenderer(),
                                "foreign_pre_chain": [structlog.stdlib.add_log_level, structlog.stdlib.add_logger_name, structlog.processors.TimeStamper(fmt="iso")]}},
        "handlers": {"out": {"class": "logging.StreamHandler", "stream": sys.stdout, "formatter": "json"}},
        "root": {"handlers": ["out"], "level": "INFO"},
        "loggers": {"django.server": {"handlers": [], "level": "ERROR", "propagate": False}},
    }
    structlog.configure(processors=[structlog.contextvars.merge_contextvars, structlog.stdlib.filter_by_level, structlog.processors.TimeStamper(fmt="iso"),
                                    structlog.stdlib.add_logger_name, structlog.stdlib.add_log_level, structlog.processors.format_exc_info,
                                    structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
                        logger_factory=structlog.stdlib.LoggerFactory(), cache_logger_on_first_use=True)
settings.configure(**config)


def lst(request):
    return JsonResponse([], safe=False)


def events(request):
    return JsonResponse([{"id": i, "event": "disk check"} for i in range(60)], safe=False)


def fail(request):
    raise RuntimeError("boom")


def slow(request):
    time.sleep(0.12)
    return JsonResponse({"ok": True})


def etag(request):
    return HttpResponse(status=304) if request.headers.get("If-None-Match") == '"v1"' else JsonResponse({"v": 1})


def item(request, n):
    return HttpResponse(status=204) if request.method == "DELETE" else JsonResponse({"id": n, "name": "disk"})


def secure(request):
    import base64
    a = base64.b64decode(request.headers.get("Authorization", "Basic ")[6:]).decode("utf-8", "replace")
    return HttpResponse("ok") if a.endswith(":secret-1") else HttpResponse("no", status=401)


def found(request, *a, **k):
    return JsonResponse({"items": [], "total": 0})


urlpatterns = [
    path("", lambda r: HttpResponse("panel\n")),
    path("api/v1/logs/cron", require_http_methods(["GET", "HEAD"])(lst)),
    path("api/v1/logs/events", events),
    path("api/v1/chunked", lambda r: StreamingHttpResponse(iter([b"[", b"]"]), content_type="application/json")),
    path("api/v1/items", lambda r: JsonResponse({"id": 7}, status=201)),
    path("api/v1/items/<int:n>", item),
    path("api/v1/fail", fail),
    path("api/v1/bad", lambda r: JsonResponse({"detail": "upstream"}, status=502)),
    path("api/v1/slow", slow),
    path("api/v1/etag", etag),
    path("api/v1/moved", lambda r: HttpResponseRedirect("/api/v1/items/7")),
    path("api/v1/search", found),
    re_path("^api/v1/kayıtlar$", found),
    re_path("^api/v1/long/", found),
    path("secure/", secure),
]

if __name__ == "__main__":
    from django.core.management import execute_from_command_line
    execute_from_command_line(sys.argv)
else:
    django.setup()
    from django.core.handlers.wsgi import WSGIHandler
    app = WSGIHandler()
