// A reverse proxy that routes and logs as Traefik 3 does with `accesslog.format=json` and only the user agent kept of the headers.
// Two routers of one host: PathPrefix(`/api`) for the application's container, the rest for the page's. A container that is away takes its router along.
const http = require("http"), fs = require("fs"), out = fs.openSync(process.env.WORK + "/access.log", "a");
const agents = { api: new http.Agent({ keepAlive: true }), web: new http.Agent({ keepAlive: true }) };
const TO = { api: [8310, "172.30.0.12:3000"], web: [8320, "172.30.0.7:80"] };
let count = 0;
const z = "0000000000000000";
function write(req, sim, t0, name, status, size, origin) {
  const ms = performance.now() - t0, start = new Date(sim * 1000), nano = x => x.toISOString().slice(0, 20) + String(Math.floor((sim * 1e9) % 1e9)).padStart(9, "0").replace(/0+$/, "") + "Z";
  const h2 = /Mozilla/.test(req.headers["user-agent"] || "") && !/compatible|zgrab/.test(req.headers["user-agent"]), [addr, port] = [req.socket.remoteAddress, req.socket.remotePort];
  const line = { ClientAddr: `${addr}:${port}`, ClientHost: addr, ClientPort: String(port), ClientUsername: "-", DownstreamContentSize: size, DownstreamStatus: status, Duration: Math.round(ms * 1e6), ...(name ? { OriginContentSize: size, OriginDuration: Math.round((ms - .06) * 1e6), OriginStatus: status } : {}), Overhead: name ? 60000 + Math.round(ms * 900) : Math.round(ms * 1e6), RequestAddr: req.headers.host, RequestContentSize: +(req.headers["content-length"] || 0), RequestCount: ++count, RequestHost: req.headers.host, RequestMethod: req.method, RequestPath: req.url, RequestPort: "-", RequestProtocol: h2 ? "HTTP/2.0" : "HTTP/1.1", RequestScheme: "https", RetryAttempts: 0,
    ...(name ? { RouterName: name + "@docker", ServiceAddr: TO[name][1], ServiceName: name + "@docker", ServiceURL: "http://" + TO[name][1] } : {}), SpanId: z, StartLocal: nano(start), StartUTC: nano(start), TLSCipher: "TLS_AES_128_GCM_SHA256", TLSVersion: "1.3", TraceId: z + z, entryPointName: "websecure", level: "info", msg: "", ...(req.headers["user-agent"] ? { "request_User-Agent": req.headers["user-agent"] } : {}), time: new Date(sim * 1000 + ms).toISOString().slice(0, 19) + "Z" };
  fs.writeSync(out, JSON.stringify(line) + "\n");
}
http.createServer((req, res) => {
  const t0 = performance.now(), sim = +req.headers["x-sim"], mode = req.headers["x-mode"] || "";
  const name = req.headers.host != "app.example.com" ? null : req.url.startsWith("/api") && !mode.includes("away") ? "api" : "web";
  if (!name) { req.resume(); res.writeHead(404, { "content-type": "text/plain; charset=utf-8", "content-length": 19 }); res.end("404 page not found\n"); return write(req, sim, t0, null, 404, 19); }
  const headers = { ...req.headers, "x-forwarded-for": req.socket.remoteAddress, "x-forwarded-proto": "https" }; delete headers.connection;
  const bad = () => { if (res.headersSent) return; res.writeHead(502, { "content-length": 11 }); res.end("Bad Gateway"); write(req, sim, t0, name, 502, 11); };
  const up = http.request({ host: "127.0.0.1", port: TO[name][0], method: req.method, path: req.url, headers, agent: mode.includes("down") ? undefined : agents[name] }, r => {
    let size = 0; const h = { ...r.headers }; delete h.connection; delete h["keep-alive"];
    res.writeHead(r.statusCode, h); r.on("data", d => { size += d.length; res.write(d); }); r.on("end", () => { res.end(); write(req, sim, t0, name, r.statusCode, size, 1); });
  });
  up.on("error", bad); req.pipe(up);
}).listen(8300, "203.0.113.1");
