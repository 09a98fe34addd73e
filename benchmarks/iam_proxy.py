"""A network between a tool and an IAM: each call takes a fixed time, and at most so many a second are let through.

The time of a call counts from its arrival to its answer, the IAM's own work included, so that a slow emulator does not
add to it as long as it is quicker than the network that is played.
"""
import asyncio
import threading
import time
from dataclasses import dataclass
from urllib.parse import parse_qs

THROTTLED = (b"<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code><Message>Rate exceeded</Message></Error>"
             b"<RequestId>00000000-0000-0000-0000-000000000000</RequestId></ErrorResponse>")


@dataclass(frozen=True)
class Call:
    operation: str
    begun: float
    ended: float
    throttled: bool


class Bucket:
    """IAM's rate limit: so many calls a second, and as many at once after a pause. A refused call takes nothing."""

    def __init__(self, rate):
        self.rate = rate
        self.tokens = float(rate)
        self.at = time.monotonic()

    def take(self):
        now = time.monotonic()
        self.tokens = min(self.rate, self.tokens + (now - self.at) * self.rate)
        self.at = now
        if self.tokens < 1:
            return False
        self.tokens -= 1
        return True


class IamProxy:

    def __init__(self, host, port):
        self.backend = (host, port)
        self.delay = 0.0
        self.bucket = None
        self.calls = []
        self.loop = asyncio.new_event_loop()
        listening = threading.Event()
        threading.Thread(target=self._serve, args=(listening,), daemon=True).start()
        listening.wait(10)

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def play(self, delay, rate=None):
        self.delay = delay
        self.bucket = Bucket(rate) if rate else None
        self.calls = []

    def _serve(self, listening):
        asyncio.set_event_loop(self.loop)
        server = self.loop.run_until_complete(asyncio.start_server(self._converse, "127.0.0.1", 0, backlog=512))
        self.port = server.sockets[0].getsockname()[1]
        listening.set()
        self.loop.run_forever()

    async def _converse(self, reader, writer):
        try:
            while True:
                head, body = await self._message(reader)
                begun = time.monotonic()
                operation = parse_qs(body.decode(errors="replace")).get("Action", ["?"])[0]
                throttled = operation != "GetCallerIdentity" and self.bucket is not None and not self.bucket.take()
                answer = self._answer(THROTTLED) if throttled else await self._ask(head, body)
                await asyncio.sleep(max(0.0, begun + self.delay - time.monotonic()))
                writer.write(answer)
                await writer.drain()
                self.calls.append(Call(operation, begun, time.monotonic(), throttled))
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    @staticmethod
    async def _message(reader):
        head = await reader.readuntil(b"\r\n\r\n")
        fields = {}
        for line in head.split(b"\r\n")[1:]:
            name, _, value = line.partition(b":")
            fields[name.strip().lower()] = value.strip()
        return head, await reader.readexactly(int(fields.get(b"content-length", b"0")))

    @staticmethod
    def _answer(body):
        return (b"HTTP/1.1 400 Bad Request\r\nContent-Type: text/xml\r\nContent-Length: %d\r\n\r\n" % len(body)) + body

    async def _ask(self, head, body):
        """On a connection of its own, which the answer's end ends."""
        reader, writer = await asyncio.open_connection(*self.backend)
        try:
            lines = [line for line in head.split(b"\r\n")[:-2] if not line.lower().startswith((b"connection:", b"expect:"))]
            writer.write(b"\r\n".join([*lines, b"Connection: close"]) + b"\r\n\r\n" + body)
            answer_head, answer = await self._message(reader)
            kept = [line for line in answer_head.split(b"\r\n")[1:-2] if not line.lower().startswith(b"connection:")]
            return b"\r\n".join([b"HTTP/1.1" + answer_head.split(b"\r\n")[0][8:], *kept]) + b"\r\n\r\n" + answer
        finally:
            writer.close()


def depth(calls):
    """How many of the calls came one after the other at least: the longest chain in which none overlaps the next."""
    length, end = 0, 0.0
    for call in sorted(calls, key=lambda one: one.ended):
        if call.begun >= end:
            length, end = length + 1, call.ended
    return length
