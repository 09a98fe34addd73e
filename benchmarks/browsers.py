"""A class whose seats are all looked at, while acts for all are carried out: what a small container bears.

Some browsers are at the wall, the others each at a seat that its link signed them in at. They ask as the pages' script does
(console.js): again every ten seconds; at the wall when the stream says so; and where a run is in progress, its page with its
stream of events.
"""
import asyncio
import re
import statistics
import tempfile
import threading
import time
from collections import Counter, defaultdict
from pathlib import Path

from classroom import AFTER_THE_LAST, PERIOD, SOON, Account, Teacher, class_file, names
from iam_proxy import IamProxy
from load import Container, docker
from stage import CREDENTIALS, TOKEN, free_port

BUSY_PERIOD = 2.5
STEPS = 0.3
PATIENCE = 60
JOINING = 20


class Browser:
    """One page at a time on one connection, and a stream on another."""

    def __init__(self, port, seen):
        self.port, self.seen = port, seen
        self.cookies, self.bearer = {}, None
        self.reader = self.writer = None

    def request(self, path, accept, headers):
        fields = {"Host": f"localhost:{self.port}", "Accept": accept, "Accept-Encoding": "identity", **headers}
        if self.cookies:
            fields["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if self.bearer:
            fields["Authorization"] = f"Bearer {self.bearer}"
        return "\r\n".join([f"GET {path} HTTP/1.1", *(f"{name}: {value}" for name, value in fields.items()), "", ""]).encode()

    async def get(self, path, what, **headers):
        """The status, fields and body; what goes wrong is counted."""
        for again in (True, False):
            begun = time.monotonic()
            kept = self.writer is not None
            try:
                if not kept:
                    self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port, limit=1 << 20)
                self.writer.write(self.request(path, "text/html", headers))
                status, fields, body = await asyncio.wait_for(answer(self.reader), PATIENCE)
            except (OSError, EOFError, asyncio.TimeoutError, asyncio.IncompleteReadError) as failure:
                self.leave()
                if kept and again and not isinstance(failure, asyncio.TimeoutError):
                    continue  # as browsers do where an idle connection was closed meanwhile
                self.seen.failed[f"{what}: {type(failure).__name__}"] += 1
                return 0, {}, ""
            break
        self.seen.times[what].append(time.monotonic() - begun)
        self.seen.answers += 1
        if status >= 400:
            self.seen.failed[f"{what}: {status}"] += 1
        for cookie in fields.get("set-cookie", []):
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        if fields.get("connection") == ["close"]:
            self.leave()
        return status, fields, body.decode()

    def leave(self):
        if self.writer is not None:
            self.writer.close()
        self.reader = self.writer = None

    async def stream(self, path, heard):
        """Follows a stream to its end, or until it is cancelled."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port, limit=1 << 20)
        try:
            writer.write(self.request(path, "text/event-stream", {}))
            head = (await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), PATIENCE)).decode("latin-1")
            status = int(head[9:12])
            if status != 200:
                self.seen.failed[f"stream {re.sub('[0-9a-f-]{36}|seat-[0-9]+', '…', path)}: {status}"] += 1
                return
            self.seen.streams += 1
            self.seen.most_streams = max(self.seen.most_streams, self.seen.streams)
            try:
                while line := await reader.readline():
                    if line.startswith(b"event:"):
                        self.seen.events += 1
                        heard(line.partition(b":")[2].strip().decode())
            finally:
                self.seen.streams -= 1
        except (OSError, EOFError, asyncio.TimeoutError) as failure:
            self.seen.failed[f"stream: {type(failure).__name__}"] += 1
        finally:
            writer.close()


async def answer(reader):
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    fields = defaultdict(list)
    for line in head.split("\r\n")[1:]:
        name, _, value = line.partition(":")
        fields[name.strip().lower()].append(value.strip())
    body = b""
    if "content-length" in fields:
        body = await reader.readexactly(int(fields["content-length"][0]))
    elif fields.get("transfer-encoding") == ["chunked"]:
        while size := int(await reader.readuntil(b"\r\n"), 16):
            body += await reader.readexactly(size)
            await reader.readexactly(2)
        await reader.readexactly(2)
    return int(head[9:12]), fields, body


class Seen:

    def __init__(self):
        self.times, self.failed = defaultdict(list), Counter()
        self.answers = self.streams = self.most_streams = self.events = self.runs = 0


async def at_the_wall(browser, begin, end):
    browser.bearer = TOKEN
    await asyncio.sleep(begin)
    news = asyncio.Event()
    page = (await browser.get("/class", "the wall"))[2]
    events = re.search(r'data-events="([^"]+)"', page)[1]
    stream = asyncio.create_task(browser.stream(events, lambda event: event.startswith("change") and news.set()))
    asked, soon, last = time.monotonic(), None, None
    while (now := time.monotonic()) < end:
        due = min(at for at in (soon, last, asked + PERIOD, end) if at is not None)
        try:
            await asyncio.wait_for(news.wait(), max(0.001, due - now))
            news.clear()
            now = time.monotonic()
            soon, last = soon or max(now, asked + SOON), now + AFTER_THE_LAST
            continue
        except asyncio.TimeoutError:
            now = time.monotonic()
        if last is not None and now >= last:
            last, soon = None, soon or max(now, asked + SOON)
        if (soon is not None and now >= soon) or now >= asked + PERIOD:
            soon, asked = None, now
            await browser.get("/class", "the wall, again", **{"X-Live": "1"})
    stream.cancel()
    browser.leave()


async def at_a_seat(browser, seat, key, begin, end):
    await asyncio.sleep(begin)
    status, fields, _ = await browser.get(f"/seats/{seat}/join?key={key}", "a link")
    page = (await browser.get(f"/seats/{seat}/", "a seat's page"))[2]
    followed = set()
    while time.monotonic() < end:
        run = re.search(rf'id="work".*?href="(/seats/{seat}/runs/[0-9a-f-]{{36}})"', page, re.S)
        if run and run[1] not in followed:
            followed.add(run[1])
            await a_run(browser, seat, run[1], end)
            page = (await browser.get(f"/seats/{seat}/", "a seat's page"))[2]
            continue
        await asyncio.sleep(max(0.0, min(BUSY_PERIOD if 'id="work"' in page else PERIOD, end - time.monotonic())))
        page = (await browser.get(f"/seats/{seat}/", "a seat's page, again", **{"X-Live": "1"}))[2]
    browser.leave()


async def a_run(browser, seat, path, end):
    browser.seen.runs += 1
    page = (await browser.get(path, "a run's page"))[2]
    address = re.search(r'sse-connect="([^"]+)"', page)
    if not address:
        return
    news, over = asyncio.Event(), []

    def hear(event):
        if event == "ended":
            over.append(event)
        news.set()
    stream = asyncio.create_task(browser.stream(address[1], hear))
    while not over and not stream.done() and time.monotonic() < end:
        try:
            await asyncio.wait_for(news.wait(), 2)
        except asyncio.TimeoutError:
            pass
        news.clear()
        await browser.get(f"{path}/progress", "a run's progress")
        await asyncio.sleep(STEPS)
    stream.cancel()


class Memory(threading.Thread):
    """What the container had in memory at most."""

    def __init__(self, container):
        super().__init__(daemon=True)
        self.container, self.over, self.stats, self.own = container, False, 0.0, 0

    def run(self):
        units = {"KiB": 1 / 1024, "MiB": 1, "GiB": 1024}
        while not self.over:
            used = docker("stats", "--no-stream", "--format", "{{.MemUsage}}", self.container.id).partition("/")[0].strip()
            if found := re.fullmatch(r"([0-9.]+)(KiB|MiB|GiB)", used):
                self.stats = max(self.stats, float(found[1]) * units[found[2]])
            self.own = max(self.own, self.container.memory())
            time.sleep(1)


def keep_acting(teacher, until, acts):
    """Creates for all and removes for all, in turns."""
    try:
        while time.monotonic() < until:
            for deed in ("CREATE", "REMOVE"):
                act = teacher.press(teacher.plan(deed))
                while "endedAt" not in (record := teacher.record(act)):
                    if time.monotonic() > until:
                        acts.append(f"{deed.lower()}, {sum(one['state'] == 'DONE' for one in record['seats'])} seats done")
                        return
                    time.sleep(3)
                acts.append(f"{deed.lower()} for all in {len(record['seats'])} seats, "
                            f"{sum(one['state'] != 'DONE' for one in record['seats'])} failed")
                if time.monotonic() > until:
                    return
    except Exception as failure:  # noqa: BLE001
        acts.append(f"failed: {failure}")


async def browse(port, walls, keys, seconds, seen):
    end = time.monotonic() + seconds
    coming = JOINING / (walls + len(keys))
    clients = [at_the_wall(Browser(port, seen), number * coming, end) for number in range(walls)]
    clients += [at_a_seat(Browser(port, seen), seat, key, (walls + number) * coming, end)
                for number, (seat, key) in enumerate(keys.items())]
    await asyncio.gather(*clients)


def run(chosen, within, missed, machine):
    walls = min(chosen.walls, chosen.number)
    seen, acts = Seen(), []
    print(f"{machine()}. {chosen.number} browsers, {walls} of them at the wall; {chosen.seats} seats, {chosen.memory},"
          f" {chosen.delay} ms a call.", flush=True)
    with tempfile.TemporaryDirectory() as folder, Account() as account:
        proxy = IamProxy("127.0.0.1", account.port)
        proxy.play(chosen.delay / 1000)
        file = class_file(Path(folder), chosen.seats)
        file.chmod(0o644)
        Path(folder).chmod(0o755)
        settings = {**CREDENTIALS, "AWS_ENDPOINT_URL": proxy.url, "CONSOLE_TARGET": "aws", "CONSOLE_TOKEN": TOKEN,
                    "CONSOLE_CLASS": "/class.yaml"}
        more = [word for name, value in settings.items() for word in ("-e", f"{name}={value}")]
        with Container(chosen.image, chosen.memory, [*more, "-v", f"{file}:/class.yaml:ro"], free_port()) as container:
            teacher = Teacher(f"http://localhost:{container.port}")
            keys = teacher.keys()
            at_seats = {seat: keys[seat] for _, seat in zip(range(chosen.number - walls), names(chosen.seats), strict=False)}
            memory = Memory(container)
            memory.start()
            acting = threading.Thread(target=keep_acting, args=(teacher, time.monotonic() + chosen.seconds, acts))
            acting.start()
            asyncio.run(browse(container.port, walls, at_seats, chosen.seconds, seen))
            calls = Counter(one.operation for one in list(proxy.calls))
            acting.join()
            memory.over = True
            memory.join()
            if container.died():
                missed.append("the container died")
    print("\n| what | answers | median (ms) | p95 (ms) | most (ms) |\n| --- | ---: | ---: | ---: | ---: |")
    for what, times in sorted(seen.times.items()):
        ms = sorted(one * 1000 for one in times)
        p95 = statistics.quantiles(ms, n=20)[-1] if len(ms) > 1 else ms[0]
        print(f"| {what} | {len(ms)} | {statistics.median(ms):.0f} | {p95:.0f} | {ms[-1]:.0f} |")
    every = sorted(one * 1000 for times in seen.times.values() for one in times)
    print(f"| all | {len(every)} | {statistics.median(every):.0f} | {statistics.quantiles(every, n=20)[-1]:.0f} | {every[-1]:.0f} |")
    print(f"\nMemory at most: {memory.stats:.0f} MiB by docker stats, {memory.own} MiB of the process's own. Streams open at once:"
          f" {seen.most_streams}; events: {seen.events}; runs followed: {seen.runs}. Acts: {'; '.join(acts)}.")
    print(f"Calls to the account: {', '.join(f'{n} {name}' for name, n in calls.most_common())}.")
    failures = ", ".join(f"{n} {what}" for what, n in seen.failed.most_common()) or "none"
    print(f"Refused or failed: {failures}.")
    within("refused or failed", sum(seen.failed.values()), 0, "{}")
