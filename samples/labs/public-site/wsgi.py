"""The few moving parts of a public site."""
import os
from flask import Flask, jsonify, redirect, request
app = Flask(__name__)
comments, polls = {}, [0]
@app.get("/search")
def search():
    q = request.args.get("q", ""); hits = [w for w in ("garden", "bread", "bicycle", "winter", "lamp") if q and q in w]
    return "<html><body><h1>Search</h1>" + "".join(f"<p>{h} " * 40 for h in hits) + ("" if hits else "<p>Nothing found</p>") + "</body></html>\n"
@app.post("/blog/<slug>/comments")
def comment(slug): comments.setdefault(slug, []).append(1); return redirect(f"/blog/{slug}/#comments", 302)
@app.get("/comments/count")
def count(): return jsonify(count=len(comments.get(request.args.get("post"), [])))
@app.post("/newsletter")
def newsletter(): return "Thank you\n"
@app.post("/contact/send")
def contact(): return redirect("/contact/thanks/", 303)
@app.post("/stats/collect")
def collect(): return "", 204
@app.get("/feed/")
def feed():
    tag = f'"{sum(map(len, comments.values())) // 9}"'
    if request.headers.get("If-None-Match") == tag: return "", 304, {"ETag": tag}
    return "<rss>" + "<item>post</item>" * 60 + "</rss>\n", 200, {"Content-Type": "application/rss+xml", "ETag": tag}
@app.get("/related.json")
def related(): return jsonify([] if request.args.get("post", "")[-1:] in "aeiou" else [{"slug": "bread"}])
