"""Numbered requests to a server behind a Unix socket, over several connections that stay open."""
import contextlib
import os
import shutil
import socket
import subprocess
import threading
import time

CONNECTIONS = 4


def letters(number):
    """A path's segment of letters, which stays as it is where digits would be folded into a place for an id."""
    text = ""
    for _ in range(4):
        number, rest = divmod(number, 20)
        text += "bcdfghjklmnpqrstvwxz"[rest]
    return text


def line(number, second=0):
    return (f'203.0.113.9 - - [26/Jan/2026:10:{number // 60 % 60:02}:{number % 60:02} +0000] "GET /n/{letters(number)} HTTP/1.1" '
            f'200 9 "-" "Mozilla/5.0"\n').encode()


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
        threads = [threading.Thread(target=self._ask, args=(count // CONNECTIONS, n)) for n in range(CONNECTIONS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    @contextlib.contextmanager
    def asking(self):
        """Requests go on while the body runs, and have ended when it is left."""
        self.goes_on.set()
        threads = [threading.Thread(target=self._ask, args=(None, n)) for n in range(CONNECTIONS)]
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

    def _ask(self, count, n):
        """`count` None: for as long as it is to go on, at a measured pace."""
        connection, done = self._connection(n), 0
        while self.goes_on.is_set() if count is None else done < count:
            done += 1
            if count is None:
                time.sleep(0.004)
            with self.lock:
                number, self.asked = self.asked, self.asked + 1
            connection.sendall((f"GET /n/{letters(number)} HTTP/1.1\r\nHost: panel.example.com\r\n"
                               + "Referer: https://panel.example.com/\r\n" * (number % 2)
                               + "User-Agent: Mozilla/5.0\r\n\r\n").encode())
            answer = b""
            while not answer.endswith(b"[1, 2, 3]"):
                part = connection.recv(4096)
                if not part:
                    raise RuntimeError("the server hung up")
                answer += part
