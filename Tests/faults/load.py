"""Numbered requests to a server behind a Unix socket, over several connections that stay open."""
import contextlib
import os
import shutil
import socket
import subprocess
import threading
import time

CONNECTIONS = 4


#: What the requests are answered with, in turn: a line too many and one too few seldom have the same status.
STATUSES = [200, 201, 202, 203, 400, 403, 409, 410, 422, 500]


def path_of(number):
    """No other number asks for it."""
    return f"/api/v1/users/{number + 1}"


def status_of(number):
    return STATUSES[(number + 1) % 10]


def line(number):
    return (f'203.0.113.9 - - [26/Jan/2026:10:{number // 60 % 60:02}:{number % 60:02} +0000] "GET {path_of(number)} HTTP/1.1" '
            f'{status_of(number)} 9 "https://panel.example.com/" "Mozilla/5.0"\n').encode()


def wait_for(path, seconds=10):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as probe:
            probe.connect(str(path))
            return
        time.sleep(0.02)
    raise RuntimeError(f"nobody listens at {path}")


def install(tool):
    """Whether there is that tool, perhaps only now: as root, Debian's package of that name is installed."""
    if shutil.which(tool):
        return True
    if os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "install", "-y", "-q", tool], capture_output=True,
                       env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"})
    return bool(shutil.which(tool))


class Asker:
    """Asks for each number once."""

    def __init__(self, path):
        self.path, self.asked = str(path), 0
        self.goes_on = threading.Event()
        self.lock = threading.Lock()
        self.sockets = []

    def ask(self, count):
        self.goes_on.set()
        threads = [threading.Thread(target=self._ask, args=(count // CONNECTIONS, n)) for n in range(CONNECTIONS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    @contextlib.contextmanager
    def asking(self, limit):
        """Requests go on while the body runs, but no more than `limit`, and have ended when it is left."""
        self.goes_on.set()
        threads = [threading.Thread(target=self._ask, args=(limit // CONNECTIONS, n, 0.003)) for n in range(CONNECTIONS)]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            self.goes_on.clear()
            for thread in threads:
                thread.join()

    def _connection(self, n):
        with self.lock:
            while len(self.sockets) <= n:
                connection = socket.socket(socket.AF_UNIX)
                connection.connect(self.path)
                self.sockets.append(connection)
            return self.sockets[n]

    def _ask(self, count, n, pause=0):
        connection = self._connection(n)
        for _ in range(count):
            if not self.goes_on.is_set():
                return
            time.sleep(pause)
            with self.lock:
                number, self.asked = self.asked, self.asked + 1
            connection.sendall((f"GET {path_of(number)} HTTP/1.1\r\nHost: panel.example.com\r\n"
                               + "Referer: https://panel.example.com/\r\n"
                               + "User-Agent: Mozilla/5.0\r\n\r\n").encode())
            answer = b""
            while not answer.endswith(b"[1, 2, 3]"):
                part = connection.recv(4096)
                if not part:
                    raise RuntimeError("the server hung up")
                answer += part
