"""What a benchmark needs around the tool that is measured: an IAM, the console, and a way to make drift."""
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import boto3

ROOT = Path(__file__).parents[1]
TOKEN = "a-token-for-the-benchmark"
CREDENTIALS = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_REGION": "us-east-1",
               "AWS_DEFAULT_REGION": "us-east-1", "AWS_PAGER": ""}


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Moto:
    """An IAM that accepts what the real one accepts, on the loopback address."""

    def __enter__(self):
        self.port = free_port()
        self.process = subprocess.Popen(
            [Path(sys.executable).parent / "moto_server", "-H", "127.0.0.1", "-p", str(self.port)],
            env={**os.environ, "MOTO_IAM_LOAD_MANAGED_POLICIES": "true"}, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        self.client = boto3.client("iam", endpoint_url=f"http://127.0.0.1:{self.port}", region_name="us-east-1",
                                   aws_access_key_id="test", aws_secret_access_key="test")
        for _ in range(240):
            try:
                self.client.list_roles()
                return self
            except Exception:  # noqa: BLE001 not up yet
                time.sleep(0.25)
        raise RuntimeError("moto did not start")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def reset(self):
        urllib.request.urlopen(urllib.request.Request(f"http://127.0.0.1:{self.port}/moto-api/reset", method="POST"))


class LocalStack:
    """LocalStack in its container, mended where its image was put together on an older Python."""

    def __init__(self, services):
        self.services = services

    def __enter__(self):
        self.port = free_port()
        mend = ROOT / "src/test/resources/localstack/spell-for-older-python.sh"
        self.container = subprocess.run(
            ["docker", "run", "-d", "--rm", "-p", f"127.0.0.1:{self.port}:4566", "-e", f"SERVICES={self.services}",
             "-v", f"{mend}:/mend.sh:ro", "--entrypoint", "sh", "localstack/localstack:4.14.0", "-c",
             "sh /mend.sh; exec docker-entrypoint.sh"], check=True, capture_output=True, text=True).stdout.strip()
        for _ in range(240):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/_localstack/health")
                return self
            except OSError:
                time.sleep(0.25)
        raise RuntimeError("LocalStack did not start")

    def __exit__(self, *_):
        subprocess.run(["docker", "rm", "-f", self.container], check=True, capture_output=True)


class Console:
    """The console as it is delivered, on the account behind an endpoint."""

    def __init__(self, endpoint, *arguments, java=()):
        self.arguments = arguments
        self.environment = {**os.environ, **CREDENTIALS, "AWS_ENDPOINT_URL": endpoint, "CONSOLE_TARGET": "aws",
                            "CONSOLE_TOKEN": TOKEN}
        self.java = java

    def __enter__(self):
        jar = next((ROOT / "target").glob("workshop-roles-console-*.jar"))
        self.folder = tempfile.TemporaryDirectory()
        self.log = open(Path(self.folder.name) / "log", "w+")
        self.process = subprocess.Popen(
            ["java", *self.java, "-jar", jar, "--server.port=0", f"--console.data-dir={self.folder.name}", *self.arguments],
            env=self.environment, stdout=self.log, stderr=subprocess.STDOUT)
        for _ in range(600):
            found = re.search(r"Tomcat started on port (\d+)", Path(self.log.name).read_text())
            if found:
                self.url = f"http://localhost:{found[1]}"
                return self
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        raise RuntimeError(Path(self.log.name).read_text())

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.log.close()
        self.folder.cleanup()

    def ask(self, path, body=None, **headers):
        request = urllib.request.Request(self.url + path, data=json.dumps(body).encode() if body else None, headers={
            "Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json", **headers})
        with urllib.request.urlopen(request, timeout=600) as answer:
            return json.load(answer)

    def run(self, action):
        run = self.ask("/api/v1/runs", {"action": action}, Prefer="wait=60")
        while run["state"] == "RUNNING":
            time.sleep(0.2)
            run = self.ask(f"/api/v1/runs/{run['id']}")
        if run["state"] != "SUCCEEDED":
            raise RuntimeError(json.dumps(run)[:2000])
        return run

    def memory(self):
        """Megabytes that the process holds in memory, at its peak."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) >> 10


def change_a_document(iam, policy="Lambda-Read-SQS"):
    arn = next(one["Arn"] for one in iam.list_policies(Scope="Local", MaxItems=1000)["Policies"]
               if one["PolicyName"] == policy)
    other = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}
    old = [one["VersionId"] for one in iam.list_policy_versions(PolicyArn=arn)["Versions"] if not one["IsDefaultVersion"]]
    for version in old:
        iam.delete_policy_version(PolicyArn=arn, VersionId=version)
    iam.create_policy_version(PolicyArn=arn, PolicyDocument=json.dumps(other), SetAsDefault=True)


def change_everything(iam):
    trust = {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
    for policy in iam.list_policies(Scope="Local", MaxItems=1000)["Policies"]:
        change_a_document(iam, policy["PolicyName"])
    for role in iam.list_roles(MaxItems=1000)["Roles"]:
        iam.update_assume_role_policy(RoleName=role["RoleName"], PolicyDocument=json.dumps(trust))
