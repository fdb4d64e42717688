vcl 4.1;
backend default { .host = "127.0.0.1"; .port = "20181"; }
sub vcl_recv {
  unset req.http.Cookie;
  if (req.method != "GET" && req.method != "HEAD") { return (pass); }
  if (req.url ~ "^/v1/stock/") { return (hash); }
  return (pass);
}
sub vcl_hash { hash_data(req.url); return (lookup); }
sub vcl_backend_response {
  if (bereq.url ~ "^/v1/stock/" && beresp.status == 200) { set beresp.ttl = 0.5s; set beresp.grace = 0s; }
}
