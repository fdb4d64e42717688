"""Flask application for gunicorn and the development server"""
import time

from flask import Flask, Response, jsonify, redirect, request

app = Flask(__name__)


@app.get("/")
def index():
    return "panel\n"


@app.get("/api/v1/logs/cron")
def cron():
    return jsonify([])


@app.get("/api/v1/logs/events")
def events():
    return jsonify([{"id": i, "event": "disk check"} for i in range(60)])


@app.get("/api/v1/chunked")
def chunked():
    return Response(iter([b"[", b"]"]), mimetype="application/json")


@app.post("/api/v1/items")
def create():
    request.get_data()
    return {"id": 7}, 201


@app.put("/api/v1/items/<int:n>")
def put(n):
    return {"id": n, "name": "disk"}


@app.delete("/api/v1/items/<int:n>")
def delete(n):
    return "", 204


@app.get("/api/v1/fail")
def fail():
    raise RuntimeError("boom")


@app.get("/api/v1/bad")
def bad():
    return {"detail": "upstream"}, 502


@app.get("/api/v1/slow")
def slow():
    time.sleep(0.12)
    return {"ok": True}


@app.get("/api/v1/etag")
def etag():
    if request.headers.get("If-None-Match") == '"v1"':
        return "", 304
    return {"v": 1}


@app.get("/api/v1/moved")
def moved():
    return redirect("/api/v1/items/7", 301)


@app.get("/api/v1/search")
@app.get("/api/v1/kayıtlar")
@app.get("/api/v1/long/<path:rest>")
def search(rest=None):
    return {"items": [], "total": 0}


@app.get("/secure/")
def secure():
    a = request.authorization
    if not a or a.password != "secret-1":
        return Response("no", 401, {"WWW-Authenticate": "Basic"})
    return "ok"
