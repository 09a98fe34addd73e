"""What a container bears: pages a second, 95th percentile and memory, as many clients ask for pages without a pause.

usage: load.py [--memory 256m,512m] [--clients 10,50,200] [--paths /,/runs] [--seconds 20] [--image IMAGE] [-- DOCKER-ARGUMENT...]
       (the image must be there: docker build -t workshop-roles-console .)

Each container runs under every restriction, in the sandbox. It is warmed up for 20 seconds, except that a first line
tells how it does cold. A client that is answered 503 comes again after the second that Retry-After names.
"""
import argparse
import asyncio
import json
import os
import statistics
import subprocess
import sys
import time
import urllib.request

PATHS = ["/", "/api/v1/roles", "/runs", "events"]
HEAD = "GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nAccept-Encoding: gzip\r\nAccept: {accept}\r\n\r\n"
PATIENCE = 60


def docker(*arguments):
    return subprocess.run(["docker", *arguments], check=True, capture_output=True, text=True).stdout.strip()


class Container:
    """The console as it is delivered."""

    def __init__(self, image, memory, more, port=None):
        """With a port, it is in the machine's own network, and reaches what listens there on the loopback address."""
        network = ["--network", "host", "-e", f"SERVER_PORT={port}", "-e", "SERVER_ADDRESS=127.0.0.1"] if port else [
            "-p", "127.0.0.1::8080"]
        self.port = port
        self.start = ["run", "-d", "--memory", memory, "--memory-swap", memory, "--read-only", "--tmpfs", "/tmp", "--cap-drop",
                      "ALL", "--security-opt", "no-new-privileges", *network, *more, image]

    def __enter__(self):
        self.id = docker(*self.start)
        self.port = self.port or int(docker("port", self.id, "8080/tcp").splitlines()[0].rpartition(":")[2])
        for _ in range(600):
            try:
                self.ask("/actuator/health/readiness")
                return self
            except OSError:
                time.sleep(0.1)
        raise RuntimeError(docker("logs", self.id))

    def __exit__(self, *_):
        docker("rm", "-f", "-v", self.id)

    def ask(self, path, body=None):
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", data=json.dumps(body).encode() if body else None,
                                         headers={"Content-Type": "application/json", "Prefer": "wait=30"})
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.loads(answer.read() or "null")

    def memory(self):
        """Mebibytes that the console's process has of its own, beside what is mapped from files and can be dropped."""
        return int(docker("exec", self.id, "cat", "/proc/1/status").split("RssAnon:")[1].split()[0]) >> 10

    def processor(self):
        """Milliseconds of processor time since the start, of which a busy machine takes nothing away."""
        fields = docker("exec", self.id, "cat", "/proc/1/stat").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")

    def settle(self):
        """Waits until it has done with what clients that have gone had asked."""
        busy = True
        while busy and not self.died():
            before = self.processor()
            time.sleep(0.5)
            busy = self.processor() - before > 100

    def died(self):
        state = json.loads(docker("inspect", "-f", "{{json .State}}", self.id))
        return not state["Running"] or state["OOMKilled"]


async def one_answer(reader):
    """The status, once the whole answer is there, and whether the connection stays."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    fields = {name.strip().lower(): value.strip() for name, _, value in
              (line.partition(":") for line in head.split("\r\n")[1:] if line)}
    if "content-length" in fields:
        await reader.readexactly(int(fields["content-length"]))
    elif fields.get("transfer-encoding") == "chunked":
        while size := int(await reader.readuntil(b"\r\n"), 16):
            await reader.readexactly(size + 2)
        await reader.readexactly(2)
    return int(head[9:12]), fields.get("connection") != "close"


class Load:
    """Clients, each of which asks again as soon as it has been answered."""

    def __init__(self, port, path, clients, seconds):
        accept = "text/event-stream" if path.endswith("/events") else "*/*"
        self.request = HEAD.format(path=path, port=port, accept=accept).encode()
        self.port, self.clients, self.seconds = port, clients, seconds
        self.times, self.refused, self.failed = [], 0, 0

    async def client(self, end):
        writer = None
        while time.monotonic() < end:
            begun = time.monotonic()
            try:
                if writer is None:
                    reader, writer = await asyncio.open_connection("127.0.0.1", self.port, limit=1 << 20)
                writer.write(self.request)
                status, stays = await asyncio.wait_for(one_answer(reader), PATIENCE)
            except (OSError, EOFError, asyncio.TimeoutError):
                self.failed += 1
                status, stays = 0, False
                await asyncio.sleep(0.2)
            if status == 200:
                self.times.append(time.monotonic() - begun)
            elif status == 503:
                self.refused += 1
                await asyncio.sleep(1)
            elif status:
                raise RuntimeError(f"{self.request}: {status}")
            if not stays and writer is not None:
                writer.close()
                writer = None
        if writer is not None:
            writer.close()

    async def run(self):
        end = time.monotonic() + self.seconds
        await asyncio.gather(*(self.client(end) for _ in range(self.clients)))
        return self

    def line(self, what, container, processor):
        p95 = statistics.quantiles(self.times, n=20)[-1] * 1000 if len(self.times) > 1 else float("nan")
        row = [what, self.clients, f"{len(self.times) / self.seconds:.0f}", f"{p95:.0f}", self.refused, self.failed]
        if container.died():
            row += ["", "died"]
        else:
            row += [f"{(container.processor() - processor) / max(1, len(self.times)):.1f}", container.memory()]
        return "| " + " | ".join(map(str, row)) + " |"


def measure(container, path, clients, seconds, what):
    before = container.processor()
    return asyncio.run(Load(container.port, path, clients, seconds).run()).line(what, container, before)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--memory", default="256m,512m")
    options.add_argument("--clients", default="10,50,200")
    options.add_argument("--paths", default=",".join(PATHS))
    options.add_argument("--seconds", type=int, default=20)
    options.add_argument("--warm", type=int, default=20)
    options.add_argument("--image", default="workshop-roles-console")
    options.add_argument("more", nargs="*")
    chosen = options.parse_args()
    print(f"load of the machine before: {os.getloadavg()[0]:.1f}\n")
    print("| memory | address | clients | answers a second | p95 (ms) | refused (503) | failed | processor (ms each) | memory (MiB) |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for memory in chosen.memory.split(","):
        with Container(chosen.image, memory, chosen.more) as container:
            if chosen.warm:
                print(f"| {memory} " + measure(container, "/", 10, chosen.warm, "/, cold"), flush=True)
            run = container.ask("/api/v1/runs", {"action": "apply"})["id"]
            for path in chosen.paths.split(","):
                for clients in map(int, chosen.clients.split(",")):
                    container.settle()
                    address = f"/api/v1/runs/{run}/events" if path == "events" else path
                    print(f"| {memory} " + measure(container, address, clients, chosen.seconds, path), flush=True)
                    if container.died():
                        sys.exit("The container died")


if __name__ == "__main__":
    main()
