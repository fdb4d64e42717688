"""Settings of the culture centre, and its WSGI application."""
import os
from pathlib import Path
WORK = Path(os.environ["WORK"])
SECRET_KEY, DEBUG, ALLOWED_HOSTS, ROOT_URLCONF = "lab", False, ["*"], "merkez.views"
INSTALLED_APPS = ["django.contrib.contenttypes", "rest_framework", "merkez"]
MIDDLEWARE = ["django.middleware.security.SecurityMiddleware", "merkez.views.Kipler", "django.middleware.common.CommonMiddleware"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": WORK / "merkez.sqlite3"}}
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
LANGUAGE_CODE, TIME_ZONE, USE_I18N, USE_TZ = "tr", "Europe/Istanbul", True, True
LOGGING = {"version": 1, "disable_existing_loggers": False, "handlers": {"c": {"class": "logging.StreamHandler"}},
    "loggers": {"django.request": {"handlers": ["c"], "level": "WARNING", "propagate": False}}}
REST_FRAMEWORK = {"DEFAULT_AUTHENTICATION_CLASSES": ["merkez.kim.Jeton"], "DEFAULT_PERMISSION_CLASSES": ["merkez.kim.Yonetici"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"], "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_PAGINATION_CLASS": "rest_framework.pagination.PageNumberPagination", "PAGE_SIZE": 20, "UNAUTHENTICATED_USER": None}
