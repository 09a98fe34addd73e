"""What a class costs: its account's calls, the time until people can begin, and what the console bears meanwhile.

usage: class.py create [seats] [--rate CALLS-A-SECOND] [--delay MS]     create for all, one seat's own click meanwhile, remove for all
       class.py wall [seats] [--delay MS] [--lookers N]                 one look at the wall, and that of many
       class.py browsers [clients] [--seats N] [--walls N] [--seconds N] [--memory 512m] [--image IMAGE]
       class.py replicas [2|3] [--kills N]                              replicas killed during acts, on PostgreSQL

The account is the sandbox of another console, behind a proxy that delays each call and throttles as IAM does. It ends with
status 1 if a bound was missed.
"""
import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

from classroom import AS_IN_CONTAINER, Account, Teacher, Wall, class_file, ends_of_runs, names
from iam_proxy import IamProxy
from stage import ROOT, Console

WARM = 5
# Each seat of the shipped workshop: what its run calls, to say beforehand how long it will take.
CALLS = {"CREATE": 13, "REMOVE": 45}
DONE = {"CREATE": "READY", "REMOVE": "NOT_CREATED"}
missed = []


def within(what, value, bound, form="{:.2f}"):
    """The value, and whether it keeps its bound."""
    if value > bound:
        missed.append(f"{what}: {form.format(value)}, at most {bound}")
    return form.format(value) + (" (!)" if value > bound else "")


def machine():
    return f"{time.strftime('%Y-%m-%d %H:%M')}, {os.cpu_count()} cores, load before: {os.getloadavg()[0]:.1f}"


@contextmanager
def a_class(seats, *arguments, java=("-Xmx512m", *AS_IN_CONTAINER)):
    """The account with others in it, the proxy, and a console for the class."""
    with tempfile.TemporaryDirectory() as folder, Account() as account:
        account.let_others_in()
        proxy = IamProxy("127.0.0.1", account.port)
        file = class_file(Path(folder), seats)
        with Console(proxy.url, f"--console.class={file}", *arguments, java=java) as console:
            time.sleep(WARM)
            yield account, proxy, console


def act(console, proxy, teacher, deed, seats, rate, click=None):
    """Presses the button for all, follows the wall to the end, and gives what happened."""
    with Wall(teacher) as wall:
        fields = teacher.plan(deed)
        wall.forget()
        proxy.calls = []
        begun = time.time()
        identity = teacher.press(fields)
        patience = 60 + 3 * CALLS[deed] * len(seats) / (rate or 30)
        clicked = ended = None
        while ended is None:
            time.sleep(0.2)
            if wall.failure:
                raise wall.failure
            if time.time() - begun > patience:
                raise RuntimeError(f"Not at an end after {patience:.0f} s: {Counter(wall.states.values())}")
            done = sum((name, DONE[deed]) in wall.shown and wall.states[name] == DONE[deed] for name in seats)
            if click and clicked is None and done >= len(seats) // 3 and wall.states[seats[-1]] == "NOT_CREATED":
                clicked = click()
            if done == len(seats) and not wall.acting:
                ended = teacher.record(identity)
        time.sleep(3)
    return Act(begun, identity, ended, list(proxy.calls), wall, clicked)


class Act:

    def __init__(self, begun, identity, record, calls, wall, clicked):
        self.begun, self.identity, self.record, self.wall, self.clicked = begun, identity, record, wall, clicked
        self.calls = [one for one in calls if not one.throttled]
        self.throttled = len(calls) - len(self.calls)


def create(chosen):
    seats, rate, delay = list(names(chosen.number)), chosen.rate, chosen.delay / 1000
    print(f"{machine()}. {len(seats)} seats, {rate or 'any number of'} calls a second, {chosen.delay} ms a call.")
    if rate:
        minutes = [CALLS[deed] * len(seats) / rate / 60 for deed in CALLS]
        print(f"Estimate: creating {minutes[0]:.1f} min, removing {minutes[1]:.1f} min.\n", flush=True)
    print("| what | calls | throttled | seconds | calls / rate | ratio | first seat (s) | median | last | wall behind, median (s) |"
          " most |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |", flush=True)
    operations, looks, own = {}, [], None
    with a_class(len(seats)) as (account, proxy, console):
        before = account.content()
        teacher = Teacher(console.url)
        proxy.play(delay, rate or None)
        last = seats[-1]
        for deed in CALLS:
            time.sleep(0 if deed == "CREATE" else 5)
            done = act(console, proxy, teacher, deed, seats, rate, (lambda: click(console, last)) if deed == "CREATE" else None)
            looks += done.wall.looks
            operations[deed] = row(console, deed, done, seats, rate)
            own = done.clicked if deed == "CREATE" else own
        print("\n| what | calls by operation |\n| --- | --- |")
        for deed, calls in operations.items():
            print(f"| {deed.lower()} | {', '.join(f'{n} {name}' for name, n in calls.most_common())} |")
        print(f"\nA look at the wall meanwhile took {statistics.median(looks):.2f} s, at most {max(looks):.2f}.")
        print("A seat's own click meanwhile: " + ("too late to be one." if own is None else f"ready after {within('own click', own, 3)} s."))
        after = account.content()
        same = before == after
        if not same:
            missed.append("the account is not as before")
            Path("target/benchmarks/before.xml").write_text(before)
            Path("target/benchmarks/after.xml").write_text(after)
        print(f"The account after removing, {len(before)} bytes: {'the same' if same else 'NOT the same (target/benchmarks)'}.")


def click(console, seat):
    """One participant's own click, which must not wait behind the act for all."""
    begun = time.monotonic()
    run = console.ask(f"/api/v1/seats/{seat}/runs", {"action": "apply"}, Prefer="wait=60")
    if run["state"] != "SUCCEEDED":
        raise RuntimeError(str(run)[:2000])
    return time.monotonic() - begun


def row(console, deed, done, seats, rate):
    failed = [seat for seat in done.record["seats"] if seat["state"] != "DONE"]
    if failed:
        missed.append(f"{deed}: {len(failed)} seats failed, such as {failed[0]}")
    ends = ends_of_runs(console, seats)
    seconds = max(ends.values()) - done.begun
    calls = len(done.calls)
    ready = sorted(end - done.begun for end in ends.values())
    behind = sorted(done.wall.shown[(name, DONE[deed])] - ends[name] for name in seats)
    ratio = within(f"{deed}: ratio", seconds * rate / calls, 1.1) if rate else ""
    print(f"| {deed.lower()} | {calls} | {done.throttled} | {seconds:.1f} | {f'{calls / rate:.1f}' if rate else ''} | {ratio} |"
          f" {ready[0]:.1f} | {statistics.median(ready):.1f} | {ready[-1]:.1f} | {statistics.median(behind):.2f} |"
          f" {within(f'{deed}: wall behind', behind[-1], 2)} |", flush=True)
    return Counter(one.operation for one in done.calls)


def wall(chosen):
    seats = list(names(chosen.number))
    print(f"{machine()}. {len(seats)} seats, {chosen.delay} ms a call.", flush=True)
    with a_class(len(seats)) as (account, proxy, console):
        teacher = Teacher(console.url)
        act(console, proxy, teacher, "CREATE", seats, None)
        time.sleep(12)
        proxy.play(chosen.delay / 1000)
        print("| what | calls | seconds |\n| --- | ---: | ---: |")
        rounds = [look(proxy, lambda: teacher.get("/class?check")) for _ in range(5)]
        calls, seconds = max(n for n, _ in rounds), statistics.median(s for _, s in rounds)
        print(f"| one look, read anew | {within('calls of a look', calls, 10, '{}')} | {within('a look', seconds, 2)} |")
        calls, seconds = look(proxy, lambda: together(chosen.lookers, lambda: teacher.get("/class?check")))
        print(f"| {chosen.lookers} looks at once, each asking for new readings | {calls} | {seconds:.2f} |")
        time.sleep(12)
        times, intervals = [], 3
        calls, seconds = look(proxy, lambda: together(chosen.lookers, lambda: follow(teacher, intervals, times)))
        each = within("calls an interval", calls / intervals, 10, "{:.1f}")
        print(f"| {chosen.lookers} pages that follow for {intervals} intervals of 10 s | {calls}, {each} an interval |"
              f" p95 of a page {statistics.quantiles(times, n=20)[-1]:.2f} |", flush=True)


def look(proxy, what):
    before, begun = len(proxy.calls), time.monotonic()
    what()
    return len(proxy.calls) - before, time.monotonic() - begun


def together(number, what):
    failures = []

    def one():
        try:
            what()
        except Exception as failure:  # noqa: BLE001
            failures.append(failure)
    threads = [threading.Thread(target=one) for _ in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


PHASES = iter(range(1 << 30))


def follow(teacher, intervals, times):
    """As a page does whose script asks every ten seconds, each beginning at a moment of its own."""
    phase = next(PHASES) * 0.618 % 1 * 10
    begun = time.monotonic()
    for interval in range(intervals):
        time.sleep(max(0.0, begun + phase + interval * 10 - time.monotonic()))
        asked = time.monotonic()
        teacher.get("/class", **{"X-Live": "1"})
        times.append(time.monotonic() - asked)


def replicas(chosen):
    print(f"{machine()}. {chosen.number} replicas, {chosen.kills} kills.", flush=True)
    test = "KilledReplicasIntegrationTests"
    done = subprocess.run(["./mvnw", "-B", "test", f"-Dtest={test}", "-DexcludedGroups=", f"-Dkills={chosen.kills}",
                           f"-Dreplicas={chosen.number}"], cwd=ROOT, capture_output=True, text=True)
    print("\n".join(re.findall(rf".*(?:{test} +:|Tests run:|ERROR|BUILD).*", done.stdout)))
    if done.returncode:
        missed.append(f"{test} failed")


def browsers(chosen):
    import browsers as measure  # needs Docker
    measure.run(chosen, within, missed, machine)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("what", choices=["create", "wall", "browsers", "replicas"])
    options.add_argument("number", type=int, nargs="?")
    options.add_argument("--rate", type=int, default=10)
    options.add_argument("--delay", type=int, default=50)
    options.add_argument("--lookers", type=int, default=50)
    options.add_argument("--kills", type=int, default=20)
    options.add_argument("--seats", type=int, default=300)
    options.add_argument("--walls", type=int, default=10)
    options.add_argument("--seconds", type=int, default=120)
    options.add_argument("--memory", default="512m")
    options.add_argument("--image", default="workshop-roles-console")
    chosen = options.parse_args()
    chosen.number = chosen.number or {"create": 30, "replicas": 2}.get(chosen.what, 300)
    {"create": create, "wall": wall, "browsers": browsers, "replicas": replicas}[chosen.what](chosen)
    for bound in missed:
        print(f"Missed: {bound}")
    sys.exit(1 if missed else 0)


main()
