import signal
bind, workers, threads, worker_class = "127.0.0.1:18201", 1, 4, "gthread"
keepalive, graceful_timeout, timeout = 75, 1, 60
accesslog = errorlog = "-"
control_socket_disable = True
# combined, with the address that HAProxy forwards
access_log_format = '%({x-forwarded-for}i)s %(l)s %(u)s %(t)s "%(r)s" %(s)s %(b)s "%(f)s" "%(a)s"'


def post_worker_init(worker):
    import desk
    old = signal.getsignal(signal.SIGTERM)
    def term(*a): desk.keep(); old(*a)
    signal.signal(signal.SIGTERM, term)
