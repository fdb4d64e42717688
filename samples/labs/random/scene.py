"""What the neighbours share: a fresh path with its page, lists, and a visit that reads."""
import words
from browser import Visit
from collection import Collection


def reads(lab, path, page, must=10, weight=0.4, query="", allowed=None, days=None):
    """A page that reads one path."""
    def run(b):
        b.turn_to(page)
        b.get(path, query() if callable(query) else query)
        yield b.pause(2, 25)
    lab.visits.append(Visit(run, weight, must, allowed, days))


def spot(lab, pool="TABS"):
    """A fresh path and the page that asks for it."""
    root = lab.word("COLLECTIONS")
    return f"{lab.prefix}/{root}/{lab.word(pool)}", f"{lab.ui}/{lab.rng.choice(words.MODULES)}/{root}"


def listing(lab, rows):
    return lab.framework.json(Collection.wrap(lab.blank, rows))


def some_rows(lab, count):
    return [{"id": i, "name": " ".join(lab.rng.choices(words.TITLES, k=2))} for i in range(count)]


def turns(every):
    """A function that is true at each `every`th call, beginning with the third."""
    count = 0

    def turn():
        nonlocal count
        count += 1
        return count % every == 3 % every
    return turn


def slow(a, seconds):
    a.took = seconds
    return a
