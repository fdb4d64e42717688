import signal, sys
from waitress import serve
from bibliothek import app, keep
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
try: serve(app, host="127.0.0.1", port=19701, threads=3, ident=None)
finally: keep()
