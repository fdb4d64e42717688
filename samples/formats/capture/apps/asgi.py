"""FastAPI application for uvicorn and hypercorn"""
import asyncio

from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response, StreamingResponse
from fastapi.security import HTTPBasic

app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
basic = HTTPBasic()


@app.get("/")
def index():
    return PlainTextResponse("panel\n")


@app.get("/api/v1/logs/cron")
def cron():
    return []


@app.get("/api/v1/logs/events")
def events():
    return [{"id": i, "event": "disk check"} for i in range(60)]


@app.get("/api/v1/chunked")
def chunked():
    return StreamingResponse(iter([b"[", b"]"]), media_type="application/json")


@app.post("/api/v1/items", status_code=201)
async def create(request: Request):
    await request.body()
    return {"id": 7}


@app.put("/api/v1/items/{n}")
def put(n: int):
    return {"id": n, "name": "disk"}


@app.delete("/api/v1/items/{n}", status_code=204)
def delete(n: int):
    return Response(status_code=204)


@app.get("/api/v1/fail")
def fail():
    raise RuntimeError("boom")


@app.get("/api/v1/bad")
def bad():
    raise HTTPException(502, "upstream")


@app.get("/api/v1/slow")
async def slow():
    await asyncio.sleep(0.12)
    return {"ok": True}


@app.get("/api/v1/etag")
def etag(request: Request):
    if request.headers.get("if-none-match") == '"v1"':
        return Response(status_code=304, headers={"ETag": '"v1"'})
    return JSONResponse({"v": 1}, headers={"ETag": '"v1"'})


@app.get("/api/v1/moved")
def moved():
    return RedirectResponse("/api/v1/items/7", 301)


@app.get("/api/v1/search")
def search():
    return {"items": [], "total": 0}


@app.get("/api/v1/kayıtlar")
def turkish():
    return {"items": [], "total": 0}


@app.get("/api/v1/long/{rest:path}")
def long(rest: str):
    return {"items": [], "total": 0}


@app.get("/secure/")
def secure(who=Depends(basic)):
    if who.password != "secret-1":
        raise HTTPException(401, "no", headers={"WWW-Authenticate": "Basic"})
    return "ok"
