bind, workers, threads, worker_class = "127.0.0.1:18201", 1, 4, "gthread"
keepalive, graceful_timeout, timeout = 75, 1, 60
accesslog = errorlog = "-"
# combined, with the address that HAProxy forwards
access_log_format = '%({x-forwarded-for}i)s %(l)s %(u)s %(t)s "%(r)s" %(s)s %(b)s "%(f)s" "%(a)s"'


def worker_exit(server, worker):
    import desk
    desk.keep()
