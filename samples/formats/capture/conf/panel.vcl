vcl 4.1;
backend app { .host = "127.0.0.1"; .port = "20601"; }
backend down { .host = "127.0.0.1"; .port = "20609"; }
sub vcl_recv {
	if (req.url ~ "^/down/") { set req.backend_hint = down; } else { set req.backend_hint = app; }
}
