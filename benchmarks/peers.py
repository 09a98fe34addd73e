"""The console beside the tools that one would use instead, on the same IAM behind the same network.

usage: peers.py [delay in ms ...]
"""
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from iam_proxy import IamProxy, depth
from stage import CREDENTIALS, Console, Moto, change_a_document, change_everything

HERE = Path(__file__).parent
ROUNDS = 5
# What must come one after the other: read, then what the answers ask to be read; create, attach; the same read as proof.
FLOORS = {"create": 5, "second apply": 2, "repair one": 5, "repair all": 5, "remove": 5}


def measure(proxy, delay, what):
    proxy.play(delay)
    begun = time.monotonic()
    what()
    return time.monotonic() - begun, list(proxy.calls)


def console_rows(proxy, moto, delay):
    moto.reset()
    rows = {}
    with Console(proxy.url) as console:
        proxy.play(delay)
        time.sleep(5)
        first = measure(proxy, delay, lambda: console.run("apply"))
        console.run("remove")
        for _ in range(ROUNDS):
            for name, prepare, action in (
                    ("create", None, "apply"), ("second apply", None, "apply"),
                    ("repair one", change_a_document, "apply"), ("repair all", change_everything, "apply"),
                    ("remove", None, "remove")):
                if prepare:
                    prepare(moto.client)
                rows.setdefault(name, []).append(measure(proxy, delay, lambda: console.run(action)))
        status = [measure(proxy, delay, lambda: console.ask("/api/v1/roles")) for _ in range(ROUNDS)]
    return {"first click after the start": [first], **rows, "status": status}


def script(*command):
    def run(proxy):
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL,
                       env={**os.environ, **CREDENTIALS, "AWS_ENDPOINT_URL": proxy.url, "PYTHONDONTWRITEBYTECODE": "1"})
    return run


def peers(work):
    boto3 = [sys.executable, str(HERE / "peers/boto3_roles.py")]
    found = {"boto3, one call after the other": (script(*boto3, "create"), script(*boto3, "remove")),
             "boto3 in 16 threads": (script(*boto3, "create", "--threads"), script(*boto3, "remove", "--threads"))}
    cli = work / "workshop-roles.sh"
    if cli.exists():
        found["AWS CLI script (the console's export)"] = (script("bash", str(cli), "create"), script("bash", str(cli), "undo"))
    return found


def peer_rows(proxy, moto, delay, create, remove):
    rows = {}
    for _ in range(ROUNDS):
        moto.reset()
        rows.setdefault("create", []).append(measure(proxy, delay, lambda: create(proxy)))
        rows.setdefault("remove", []).append(measure(proxy, delay, lambda: remove(proxy)))
    return rows


def line(tool, name, delay, rounds):
    wall = statistics.median(seconds for seconds, _ in rounds)
    calls = [one for _, calls in rounds[-1:] for one in calls]
    floor = FLOORS.get(name if tool == "console" else "")
    print(f"| {delay * 1000:.0f} | {tool} | {name} | {wall * 1000:.0f} | {len(calls)} | {depth(calls)} |"
          f" {f'{wall / (floor * delay):.2f}' if floor else ''} |", flush=True)
    return calls


def main():
    delays = [int(one) / 1000 for one in sys.argv[1:]] or [0.025, 0.05, 0.1]
    operations = {}
    with Moto() as moto:
        proxy = IamProxy("127.0.0.1", moto.port)
        print("| delay (ms) | tool | what | median (ms) | calls | depth | ratio to the floor |")
        print("| ---: | --- | --- | ---: | ---: | ---: | ---: |")
        for delay in delays:
            for name, rounds in console_rows(proxy, moto, delay).items():
                operations[name] = line("console", name, delay, rounds)
            for tool, (create, remove) in peers(HERE.parent / "target/benchmarks").items():
                for name, rounds in peer_rows(proxy, moto, delay, create, remove).items():
                    line(tool, name, delay, rounds)
    print("\n| the console's | calls by operation |\n| --- | --- |")
    for name, calls in operations.items():
        print(f"| {name} | {', '.join(f'{n} {op}' for op, n in sorted(Counter(one.operation for one in calls).items()))} |")


main()
