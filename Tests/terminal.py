#!/usr/bin/env python3
"""Runs a program on a pseudo-terminal and answers its prompts.

    terminal.py FOLDER 'PROMPT=ANSWER' … -- PROGRAM ARGUMENT …

Each pair waits until PROMPT is on the screen and types ANSWER (\\n is Enter, \\x03 Control-C). Prints what the
screen showed; ends with the program's own code. 'echo' in the last line tells whether the terminal echoes again.
"""
import os, pty, select, sys, termios, time

split = sys.argv.index("--")
folder, pairs, command = sys.argv[1], sys.argv[2:split], sys.argv[split + 1:]
pid, terminal = pty.fork()
if pid == 0:
    os.chdir(folder)
    os.execv(command[0], command)
seen, from_, deadline = b"", 0, time.monotonic() + 240


def read(until):
    global seen
    while until is None or until not in seen[from_:]:
        ready, _, _ = select.select([terminal], [], [], max(0, deadline - time.monotonic()))
        if not ready:
            sys.exit(f"no {until!r} on the screen:\n{seen.decode(errors='replace')}")
        try:
            part = os.read(terminal, 65536)
        except OSError:
            part = b""
        if not part:
            return False
        seen += part
    return True


for pair in pairs:
    prompt, _, answer = pair.partition("=")
    if not read(prompt.encode()):
        sys.exit(f"ended before {prompt!r}:\n{seen.decode(errors='replace')}")
    from_ = len(seen)
    os.write(terminal, answer.encode().decode("unicode_escape").encode())
    time.sleep(0.1)
try:
    echo = bool(termios.tcgetattr(terminal)[3] & termios.ECHO)
except termios.error:
    echo = None
read(None)
_, status = os.waitpid(pid, 0)
sys.stdout.write(seen.decode(errors="replace").replace("\r\n", "\n"))
sys.exit(os.waitstatus_to_exitcode(status))
