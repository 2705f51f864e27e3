"""A pseudo-terminal with a command at it, driven line by line from standard input.

terminal.py COLUMNS ROWS COMMAND...

Each line read is a word and what belongs to it:
  type BASE64        sends these bytes, as a keyboard would
  size COLUMNS ROWS  resizes the window
  signal NAME        sends it to the Java process at the terminal
  settings           asks for the settings of the terminal
  fg                 lets it go on after Ctrl-Z, as the shell's fg does
  hangup             takes the terminal away and tells the job, as a shell does when its window is closed
  vanish             takes the terminal away and tells nobody
Each line written is one of: shown BASE64, settings TEXT, stopped, ended CODE (128 + the signal's number if it was one).

Between the terminal and the command stands a process that does what a shell does: a job of its own in the foreground, waited
for, so that Ctrl-C reaches the job alone and Ctrl-Z stops it.
"""

import base64, fcntl, os, pty, select, signal, struct, sys, termios


def shell(command, news, orders):
    """The session's leader; says on news what becomes of the job, and obeys orders."""
    for name in (signal.SIGINT, signal.SIGTSTP, signal.SIGTTOU, signal.SIGTTIN, signal.SIGHUP, signal.SIGQUIT):
        signal.signal(name, signal.SIG_IGN)
    job = os.fork()
    if job == 0:
        os.setpgid(0, 0)
        os.tcsetpgrp(0, os.getpid())
        for name in range(1, signal.NSIG):
            if name not in (signal.SIGKILL, signal.SIGSTOP) and name < 32:
                signal.signal(name, signal.SIG_DFL)
        os.execvp(command[0], command)
    try:
        os.setpgid(job, job)  # here too, so that it is done whoever comes first
    except OSError:
        pass
    os.write(news, b"job %d\n" % job)
    while True:
        state = os.waitpid(job, os.WUNTRACED)[1]
        if os.WIFSTOPPED(state):
            os.tcsetpgrp(0, os.getpid())
            os.write(news, b"stopped\n")
            os.read(orders, 1)
            os.tcsetpgrp(0, job)
            os.killpg(job, signal.SIGCONT)
        else:
            code = 128 + os.WTERMSIG(state) if os.WIFSIGNALED(state) else os.WEXITSTATUS(state)
            os.write(news, b"ended %d\n" % code)
            os.read(orders, 1)  # stays, so that the terminal can still be looked at
            os._exit(0)


def java(group):
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open("/proc/%s/stat" % entry) as stat:
                name, rest = stat.read().rsplit(")", 1)
        except OSError:
            continue
        if name.endswith("(java") and int(rest.split()[2]) == group:
            return int(entry)
    raise SystemExit("no Java at this terminal")


class Terminal:
    def __init__(self, columns, rows, command):
        self.news, tell = os.pipe()
        hear, self.orders = os.pipe()
        self.leader, self.screen = pty.fork()
        if self.leader == 0:
            try:
                self.measure(0, columns, rows)
                shell(command, tell, hear)
            finally:
                os._exit(127)
        os.close(tell)
        os.close(hear)
        self.job = 0
        self.code = None

    @staticmethod
    def measure(descriptor, columns, rows):
        fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", int(rows), int(columns), 0, 0))

    def say(self, *words):
        print(*words, flush=True)

    def obey(self, line):
        what, *rest = line.split()
        if what == "type":
            os.write(self.screen, base64.b64decode(rest[0]))
        elif what == "size":
            self.measure(self.screen, *rest)
        elif what == "signal":
            os.kill(java(self.job), getattr(signal, "SIG" + rest[0]))
        elif what == "settings":
            now = termios.tcgetattr(self.screen)
            self.say("settings", "echo" if now[3] & termios.ECHO else "-echo", str(now).replace(" ", ""))
        elif what == "fg":
            os.write(self.orders, b".")
        elif what in ("hangup", "vanish"):
            os.close(self.screen)
            self.screen = None
            if what == "hangup":
                self.kill(signal.SIGHUP)

    def kill(self, number):
        if self.job and self.code is None:
            os.killpg(self.job, number)

    def heard(self, line):
        what, *rest = line.split()
        if what == "job":
            self.job = int(rest[0])
        elif what == "ended":
            self.drain()
            self.code = int(rest[0])
            self.say("ended", self.code)
        else:
            self.say(what)

    def show(self):
        try:
            shown = os.read(self.screen, 65536)
        except OSError:  # everybody on the other side is gone
            os.close(self.screen)
            self.screen = None
            return
        self.say("shown", base64.b64encode(shown).decode())

    def drain(self):
        while self.screen is not None and select.select([self.screen], [], [], 0)[0]:
            self.show()

    def run(self):
        typed, news = b"", b""
        while True:
            watched = [0, self.news] + ([self.screen] if self.screen is not None else [])
            ready = select.select(watched, [], [])[0]
            if self.screen in ready:
                self.show()
            if self.news in ready:
                news += os.read(self.news, 4096)
                *lines, news = news.split(b"\n")
                for line in lines:
                    self.heard(line.decode())
            if 0 in ready:
                more = os.read(0, 65536)
                typed += more
                *lines, typed = typed.split(b"\n")
                for line in lines:
                    self.obey(line.decode())
                if not more:  # whoever drove this is gone
                    self.kill(signal.SIGKILL)
                    os.kill(self.leader, signal.SIGKILL)
                    return


Terminal(sys.argv[1], sys.argv[2], sys.argv[3:]).run()
