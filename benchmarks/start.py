"""How soon a container answers, and how much memory it takes: as delivered, and as a plain executable jar is started.

usage: start.py [rounds]     (the image workshop-roles-console must be there: docker build -t workshop-roles-console .)
"""
import statistics
import subprocess
import sys
import time
import urllib.request

IMAGE = "workshop-roles-console"
WAYS = {"as delivered (AOT cache, serial collector)": [], "java -jar, nothing else": ["--entrypoint", "java"]}
ARGUMENTS = {"java -jar, nothing else": ["-jar", "/app/app.jar"]}


def docker(*arguments):
    return subprocess.run(["docker", *arguments], check=True, capture_output=True, text=True).stdout.strip()


def measure(way):
    begun = time.monotonic()
    container = docker("run", "-d", "--memory", "256m", "-p", "127.0.0.1::8080", *WAYS[way], IMAGE, *ARGUMENTS.get(way, []))
    try:
        address = docker("port", container, "8080/tcp").splitlines()[0]
        while True:
            try:
                urllib.request.urlopen(f"http://{address}/", timeout=30).read()
                break
            except OSError:
                time.sleep(0.01)
                if time.monotonic() - begun > 60:
                    raise
        seconds = time.monotonic() - begun
        time.sleep(3)
        return seconds, int(docker("exec", container, "cat", "/proc/1/status").split("VmRSS:")[1].split()[0]) >> 10
    finally:
        docker("rm", "-f", "-v", container)


def main():
    rounds = int(sys.argv[1]) if sys.argv[1:] else 5
    print("| started | first page after (s) | in memory then (MiB) |\n| --- | ---: | ---: |")
    for way in WAYS:
        seen = [measure(way) for _ in range(rounds)]
        print(f"| {way} | {statistics.median(one for one, _ in seen):.2f} | {statistics.median(m for _, m in seen):.0f} |")


main()
