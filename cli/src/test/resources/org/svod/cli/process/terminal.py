"""Runs a command on a pseudo-terminal as a person would: waits for words, types, and then something happens to it.

terminal.py FOLDER END STEP... -- COMMAND...

A step is expect:REGEX or type:LINE. END is INT (Ctrl-C is typed), TERM or HUP (sent to the Java process), or gone (the
terminal is taken away). Leaves in FOLDER: before and after, the settings of the terminal; code, how the command ended;
transcript, what the screen was sent.
"""

import fcntl, os, pty, re, select, signal, struct, sys, termios, time

PATIENCE = 60
# Traps by a command, so that what is started does not inherit an ignored signal.
SHELL = """trap : INT TERM HUP
stty -a >"$FOLDER/before" 2>&1
"$@"
echo $? >"$FOLDER/code.new"
stty -a >"$FOLDER/after" 2>/dev/null
mv "$FOLDER/code.new" "$FOLDER/code"
"""


def descendants(pid):
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                with open("/proc/%s/stat" % entry) as stat:
                    name, rest = stat.read().rsplit(")", 1)
            except OSError:
                continue
            if int(rest.split()[1]) == pid:
                yield int(entry), name.split("(", 1)[1]
                yield from descendants(int(entry))


def java(pid):
    return next(child for child, name in descendants(pid) if name == "java")


def main():
    folder, end = sys.argv[1:3]
    split = sys.argv.index("--")
    steps, command = sys.argv[3:split], sys.argv[split + 1 :]
    os.environ["FOLDER"] = folder
    pid, screen = pty.fork()
    if pid == 0:
        os.execvp("sh", ["sh", "-c", SHELL, "sh"] + command)
    fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    seen, start, until = b"", 0, time.time() + PATIENCE

    def read():
        nonlocal seen
        if time.time() > until:
            sys.exit("nothing more came; so far: " + seen.decode("utf-8", "replace"))
        if select.select([screen], [], [], 0.1)[0]:
            try:
                seen += os.read(screen, 65536)
            except OSError:  # everybody on the other side is gone
                time.sleep(0.1)

    for step in steps:
        what, text = step.split(":", 1)
        if what == "type":
            os.write(screen, text.encode() + b"\n")
            continue
        while True:
            found = re.search(text.encode(), seen[start:])
            if found:
                start += found.end()
                break
            read()
    time.sleep(0.3)  # until it waits
    if end == "INT":
        os.write(screen, b"\x03")
    elif end == "gone":
        os.close(screen)
    else:
        os.kill(java(pid), getattr(signal, "SIG" + end))
    while not os.path.exists(os.path.join(folder, "code")):
        if end == "gone":
            if time.time() > until:
                sys.exit("it did not end")
            time.sleep(0.1)
        else:
            read()
    while end != "gone" and select.select([screen], [], [], 0.3)[0]:
        try:
            seen += os.read(screen, 65536)
        except OSError:
            break
    with open(os.path.join(folder, "transcript"), "wb") as transcript:
        transcript.write(seen)


main()
