"""An API host that no page asks."""
import random
from fastapi import FastAPI, HTTPException, Response
app = FastAPI(docs_url=None, openapi_url=None)
R = random.Random(3)
@app.get("/health")
def health(): return {"status": "ok"}
@app.get("/ready")
def ready(response: Response):
    if R.random() < .04: response.status_code = 503; return {"ready": False}
    return {"ready": True}
@app.get("/metrics")
def metrics(): return Response("requests_total 1\n" * R.randint(30, 60), media_type="text/plain")
@app.get("/api/ping")
def ping(): return []
@app.get("/api/orders")
def orders(): return []
@app.get("/api/private")
def private(): raise HTTPException(401, "Not authenticated")
@app.post("/api/echo")
def echo(): return {"ok": True}
