"""Whether a large workshop goes as fast as IAM lets it when IAM limits calls.

usage: throttling.py [roles] [calls a second] [apply|remove ...]
"""
import sys
import tempfile
import time
from pathlib import Path

import workshops
from iam_proxy import IamProxy
from stage import Console, Moto

DELAY = 0.025


def main():
    roles, rate = int(sys.argv[1]) if sys.argv[1:] else 300, int(sys.argv[2]) if sys.argv[2:] else 10
    print(f"| what, {roles} roles | calls let through | calls refused | seconds | at {rate} a second | ratio |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    with Moto() as moto, tempfile.TemporaryDirectory() as folder:
        proxy = IamProxy("127.0.0.1", moto.port)
        file = workshops.write(Path(folder), roles)
        with Console(proxy.url, f"--console.workshop=file:{file}", java=("-Xmx256m",)) as console:
            time.sleep(5)  # the console warms up
            for action in sys.argv[3:] or ["apply"]:
                proxy.play(DELAY, rate)
                begun = time.monotonic()
                console.run(action)
                wall = time.monotonic() - begun
                let = sum(not one.throttled for one in proxy.calls)
                print(f"| {action} | {let} | {len(proxy.calls) - let} | {wall:.1f} | {let / rate:.1f} |"
                      f" {wall * rate / let:.2f} |", flush=True)


main()
