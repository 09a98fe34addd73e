"""The console beside the tools that one would use instead, on the same IAM behind the same network.

usage: peers.py [delay in ms ...]
"""
import os
import shutil
import statistics
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from pathlib import Path

from iam_proxy import IamProxy, depth
from stage import CREDENTIALS, TOKEN, Console, LocalStack, Moto, change_a_document, change_everything

HERE = Path(__file__).parent
WORK = HERE.parent / "target/benchmarks"
ROUNDS = 5
# What must come one after the other. What the console has seen or made is read in one call's time, and what is not there
# too; a removal then asks who has the policies. Create, then attach; detach, then delete. The repairs mend what others
# changed since: the new default version's document is read after the policy has named it, and then the other versions,
# since one may have to make room.
FLOORS = {"create": 1 + 2 + 1, "second apply": 1, "repair one": 3 + 1 + 1, "repair all": 3 + 1 + 1,
          "remove": 2 + 2 + 1, "remove after repairs": 2 + 2 + 1, "status": 1}


def measure(proxy, delay, what):
    proxy.play(delay)
    begun = time.monotonic()
    what()
    return time.monotonic() - begun, list(proxy.calls)


def console_rows(proxy, moto, delay):
    moto.reset()
    rows = {}
    with Console(proxy.url) as console:
        save_exports(console)
        proxy.play(delay)
        time.sleep(5)

        def row(name, action):
            what = (lambda: console.run(action)) if action else (lambda: console.ask("/api/v1/roles"))
            rows.setdefault(name, []).append(measure(proxy, delay, what))

        row("first click after the start", "apply")
        console.run("remove")
        for _ in range(ROUNDS):
            row("create", "apply")
            row("status", None)
            row("second apply", "apply")
            row("remove", "remove")
            console.run("apply")
            change_a_document(moto.client)
            row("repair one", "apply")
            change_everything(moto.client)
            row("repair all", "apply")
            row("remove after repairs", "remove")
    return rows


def save_exports(console):
    for dialect, name in (("cli", "workshop-roles.sh"), ("cloudformation", "workshop-roles.json")):
        request = urllib.request.Request(f"{console.url}/api/v1/workshop/export/{dialect}",
                                         headers={"Authorization": f"Bearer {TOKEN}"})
        (WORK / name).write_bytes(urllib.request.urlopen(request).read())


def script(*command):
    def run(proxy):
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL,
                       env={**os.environ, **CREDENTIALS, "AWS_ENDPOINT_URL": proxy.url, "PYTHONDONTWRITEBYTECODE": "1"})
    return run


def peers():
    boto3 = [sys.executable, str(HERE / "peers/boto3_roles.py")]
    cli = ["bash", str(WORK / "workshop-roles.sh")]
    return {"boto3, one call after the other": (script(*boto3, "create"), script(*boto3, "remove")),
            "boto3 in 16 threads": (script(*boto3, "create", "--threads"), script(*boto3, "remove", "--threads")),
            "AWS CLI, the console's exported script": (script(*cli, "create"), script(*cli, "undo"))}


def cloudformation():
    stack = ["--stack-name", "workshop-roles"]
    create = script("aws", "cloudformation", "deploy", *stack, "--template-file", str(WORK / "workshop-roles.json"),
                    "--capabilities", "CAPABILITY_NAMED_IAM")
    delete = script("bash", "-ec", f"aws cloudformation delete-stack {' '.join(stack)}; "
                                   f"aws cloudformation wait stack-delete-complete {' '.join(stack)}")
    return create, delete


def peer_rows(proxy, delay, create, remove):
    rows = {}
    for _ in range(ROUNDS):
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
            for tool, (create, remove) in peers().items():
                moto.reset()
                for name, rounds in peer_rows(proxy, delay, create, remove).items():
                    line(tool, name, delay, rounds)
    if shutil.which("docker"):
        with LocalStack("iam,sts,cloudformation") as localstack:
            proxy = IamProxy("127.0.0.1", localstack.port)
            for delay in delays:
                for name, rounds in peer_rows(proxy, delay, *cloudformation()).items():
                    line("CloudFormation in LocalStack", name, delay, rounds)
    print("\n| the console's | calls by operation |\n| --- | --- |")
    for name, calls in operations.items():
        print(f"| {name} | {', '.join(f'{n} {op}' for op, n in sorted(Counter(one.operation for one in calls).items()))} |")


main()
