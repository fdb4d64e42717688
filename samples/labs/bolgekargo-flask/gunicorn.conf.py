import os
bind, workers, wsgi_app, graceful_timeout = "0.0.0.0:18211", 1, "kargo:app", 2
accesslog = os.environ["WORK"] + "/access.log"
def worker_exit(server, worker):
    import kargo
    kargo.keep()
