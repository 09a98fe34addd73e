"""How the console grows with the workshop, and whether an account full of other things costs it more.

usage: growth.py [delay in ms]
"""
import json
import sys
import tempfile
import time
from pathlib import Path

import workshops
from iam_proxy import IamProxy
from stage import Console, Moto


def row(name, console, proxy, delay, action):
    proxy.play(delay)
    begun = time.monotonic()
    if action == "status":
        console.ask("/api/v1/roles")
    else:
        console.run(action)
    wall = time.monotonic() - begun
    print(f"| {name} | {action} | {len(proxy.calls)} | {wall * 1000:.0f} | {console.memory()} |", flush=True)


def crowd(iam):
    """A thousand roles and fifteen hundred policies that are somebody else's: IAM's default quotas."""
    document = json.dumps({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]})
    trust = json.dumps({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]})
    for i in range(1000):
        iam.create_role(RoleName=f"Other-{i}", AssumeRolePolicyDocument=trust)
    for i in range(1500):
        iam.create_policy(PolicyName=f"Other-{i}", PolicyDocument=document)


def main():
    delay = int(sys.argv[1]) / 1000 if sys.argv[1:] else 0.025
    print("| workshop | what | calls | ms | peak memory (MiB) |\n| --- | --- | ---: | ---: | ---: |")
    with Moto() as moto, tempfile.TemporaryDirectory() as folder:
        proxy = IamProxy("127.0.0.1", moto.port)
        for roles in (3, 30, 300):
            moto.reset()
            file = workshops.write(Path(folder), roles)
            with Console(proxy.url, f"--console.workshop=file:{file}", java=("-Xmx256m",)) as console:
                time.sleep(5)  # the console warms up
                for action in ("apply", "status", "apply", "remove"):
                    row(f"{roles} roles", console, proxy, delay, action)
        moto.reset()
        crowd(moto.client)
        with Console(proxy.url, java=("-Xmx256m",)) as console:
            time.sleep(5)
            for action in ("apply", "status", "apply", "remove"):
                row("3 roles among 1,000 others", console, proxy, delay, action)


main()
