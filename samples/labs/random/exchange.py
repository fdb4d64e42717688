"""What passes over the wire: who asks, what is asked, what is answered."""
import zlib
from dataclasses import dataclass, field


@dataclass(slots=True)
class Person:
    """Anybody who sends requests: a user with a browser, a program, a scanner."""
    name: str
    address: str
    agent: str
    role: str = "admin"
    tenant: str = ""
    locale: str = "en"
    gzip: bool = True
    http2: bool = False
    kind: str = "user"
    user: str = ""          # basic auth, if this lab has it
    since: int = 0          # first day
    etags: dict = field(default_factory=dict)
    connections: list = field(default_factory=list)


@dataclass(slots=True)
class Request:
    at: float
    who: Person
    method: str
    path: str
    query: str = ""
    referer: str = ""
    known: str = ""         # If-None-Match
    body: dict = field(default_factory=dict)
    aborted: bool = False
    raw: str = ""           # a request line that is none

    @property
    def target(self):
        return self.path + ("?" + self.query if self.query else "")


@dataclass(slots=True)
class Answer:
    status: int
    body: bytes = b""
    type: str = "application/json"
    headers: dict = field(default_factory=dict)
    chunked: bool = False
    by: str = "app"         # app, static, proxy (its own answer), gateway (its own, for want of an upstream)
    took: float = 0.012
    upstream: int = 0
    tried: str = ""         # what upstreams said before, "502, 200"
    cache: str = ""
    note: str = ""          # what the application writes beside it
    packed: bool = False    # gzipped by the application
    whole: "Answer" = None  # what was answered to a client that had left

    @property
    def own(self):
        return self.by in ("proxy", "gateway")


@dataclass(slots=True)
class Exchange:
    request: Request
    answer: Answer
    start: float
    end: float
    id: str


def gzipped(body, level):
    """The length of a body after gzip, header and trailer included."""
    packer = zlib.compressobj(level, zlib.DEFLATED, 31)
    return len(packer.compress(body) + packer.flush())


def framed(length):
    """The length with HTTP/1.1's chunk framing: one chunk and the last."""
    return 5 if length == 0 else length + len(f"{length:x}") + 9


def bodiless(request, answer):
    return request.method == "HEAD" or answer.status in (204, 304) or answer.status < 200
