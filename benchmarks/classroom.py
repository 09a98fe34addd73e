"""A class as it is served: an account that limits its calls, the console, and a browser that follows the wall."""
import http.client
import html
import json
import re
import threading
import time
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from http.cookiejar import CookieJar

import boto3

from stage import CREDENTIALS, TOKEN, Console

# As the pages' script (console.js): soon after a change, once more after the last, and every ten seconds without one.
SOON = 1.0
AFTER_THE_LAST = 1.2
PERIOD = 10.0
# The first compiler alone: the second would take from what console and account need of two cores.
AS_IN_CONTAINER = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")


def class_file(folder, seats):
    file = folder / "class.yaml"
    file.write_text(f"title: Measured\nseats:\n  - count: {seats}\n")
    return file


def names(seats):
    """What the class's seats are called and what their names begin with, in the order of the wall."""
    digits = max(2, len(str(seats)))
    return {f"seat-{i:0{digits}}": f"s{i:0{digits}}-" for i in range(1, seats + 1)}


class Account(Console):
    """An IAM in a process of its own: the sandbox of another console."""

    def __init__(self):
        super().__init__("", "--console.target=sandbox", java=("-Xmx384m", *AS_IN_CONTAINER))
        for name in ("AWS_ENDPOINT_URL", "CONSOLE_TARGET", "CONSOLE_TOKEN"):
            self.environment.pop(name, None)

    @property
    def port(self):
        return int(self.url.rpartition(":")[2])

    def call(self, action, **parameters):
        body = urllib.parse.urlencode({"Action": action, "Version": "2010-05-08", **parameters}).encode()
        with urllib.request.urlopen(f"{self.url}/sandbox", body, timeout=60) as answer:
            return re.sub(r"<RequestId>.*?</RequestId>", "", answer.read().decode())

    def _all(self, action, **parameters):
        pages = [self.call(action, **parameters)]
        while marker := re.search(r"<Marker>(.*?)</Marker>", pages[-1]):
            pages.append(self.call(action, Marker=html.unescape(marker[1]), **parameters))
        return "".join(pages)

    def content(self):
        """All that is in it, as it says so itself: what the details leave out is asked for one by one."""
        details = self._all("GetAccountAuthorizationDetails")
        roles = re.findall(r"<RoleName>(.*?)</RoleName>", self._all("ListRoles"))
        policies = re.findall(r"<Arn>(.*?)</Arn>", self._all("ListPolicies", Scope="Local"))
        return "\n".join([details, *(self._all("GetRole", RoleName=name) for name in sorted(set(roles))),
                          *(self._all("GetPolicy", PolicyArn=arn) for arn in sorted(policies)),
                          *(self._all("ListPolicyTags", PolicyArn=arn) for arn in sorted(policies)),
                          self._all("ListInstanceProfiles")])

    def let_others_in(self):
        """Roles and policies of others, some of them called like those of the class."""
        iam = boto3.client("iam", endpoint_url=f"{self.url}/sandbox", region_name="us-east-1",
                           aws_access_key_id=CREDENTIALS["AWS_ACCESS_KEY_ID"],
                           aws_secret_access_key=CREDENTIALS["AWS_SECRET_ACCESS_KEY"])
        trust = json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]})
        documents = [json.dumps({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": action, "Resource": "*"}]}, indent=2) for action in ("s3:GetObject", "s3:PutObject")]
        for role in ("Administrator", "Lambda-SQS-DynamoDB", "s01-Somebody", "s001-Somebody", "s1-Lambda-SQS-DynamoDB"):
            policy = iam.create_policy(PolicyName=f"{role}-Notes", PolicyDocument=documents[0], Path="/others/",
                                       Description="Somebody else's", Tags=[{"Key": "team", "Value": "others"}])["Policy"]["Arn"]
            iam.create_policy_version(PolicyArn=policy, PolicyDocument=documents[1], SetAsDefault=True)
            iam.create_role(RoleName=role, AssumeRolePolicyDocument=trust, Description="Somebody else's",
                            MaxSessionDuration=7200, PermissionsBoundary=policy, Tags=[{"Key": "team", "Value": "others"}])
            iam.attach_role_policy(RoleName=role, PolicyArn=policy)
            iam.put_role_policy(RoleName=role, PolicyName="More", PolicyDocument=documents[1])
            iam.create_instance_profile(InstanceProfileName=role)
            iam.add_role_to_instance_profile(InstanceProfileName=role, RoleName=role)


class _NoRedirect(urllib.request.HTTPRedirectHandler):

    def redirect_request(self, *_):
        return None


class Teacher:
    """A browser of the teacher's at a class console."""

    def __init__(self, url):
        self.url = url
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()), _NoRedirect())

    def get(self, path, **headers):
        with self.opener.open(self._request(path, headers=headers), timeout=600) as answer:
            return answer.read().decode()

    def _request(self, path, form=None, headers=None):
        return urllib.request.Request(self.url + path, urllib.parse.urlencode(form).encode() if form else None,
                                      {"Authorization": f"Bearer {TOKEN}", **(headers or {})})

    def plan(self, deed):
        """Opens the plan for all seats: what its button sends."""
        page = self.get(f"/class/plans?deed={deed}")
        form = re.search(r'<form[^>]*action="/class/acts"[^>]*>(.*?)</form>', page, re.S)
        fields = {}
        for field in re.findall(r"<input[^>]*>", form[1]):
            fields[re.search(r'name="([^"]*)"', field)[1]] = html.unescape(re.search(r'value="([^"]*)"', field)[1])
        return fields

    def press(self, fields):
        """Presses the plan's button: the act that begins."""
        try:
            self.opener.open(self._request("/class/acts", fields), timeout=600)
            raise RuntimeError("No act began")
        except urllib.error.HTTPError as answer:
            found = re.search(r"/class/acts/([0-9a-f-]{36})$", answer.headers.get("Location") or "")
            if not found:
                raise RuntimeError(f"{answer.code}: {answer.read()[:2000]}") from answer
            return found[1]

    def record(self, act):
        return json.loads(self.get(f"/class/acts/{act}/record.json"))

    def keys(self):
        """The key of each seat."""
        return dict(re.findall(r"/seats/([^/]+)/join\?key=([a-z0-9]+)", self.get("/class/links.csv")))


class Wall(threading.Thread):
    """A browser that follows the wall: when it first showed each seat in a state, and what it asked for."""

    def __init__(self, teacher):
        super().__init__(daemon=True)
        self.teacher = teacher
        self.news, self.over = threading.Event(), False
        self.shown, self.states, self.looks = {}, {}, []
        self.acting = False
        self.failure = None
        self.asked = 0.0

    def __enter__(self):
        self.look()
        threading.Thread(target=self._listen, daemon=True).start()
        self.start()
        return self

    def __exit__(self, *_):
        self.over = True
        self.news.set()
        self.join()
        self.stream.close()

    def _listen(self):
        self.stream = http.client.HTTPConnection(self.teacher.url.partition("//")[2], timeout=60)
        try:
            self.stream.request("GET", self.events,
                                headers={"Authorization": f"Bearer {TOKEN}", "Accept": "text/event-stream"})
            answer = self.stream.getresponse()
            if answer.status != 200:
                raise RuntimeError(f"{self.events}: {answer.status}")
            while line := answer.readline():
                if line.startswith(b"event:change"):
                    self.news.set()
            raise RuntimeError(f"{self.events} ended")
        except Exception as failure:  # noqa: BLE001 said by whoever waits
            if not self.over:
                self.failure = failure

    def run(self):
        soon = last = None
        while not self.over:
            now = time.monotonic()
            due = min(time for time in (soon, last, self.asked + PERIOD) if time is not None)
            if self.news.wait(max(0.0, due - now)):
                self.news.clear()
                now = time.monotonic()
                soon = soon or max(now, self.asked + SOON)
                last = now + AFTER_THE_LAST
                continue
            now = time.monotonic()
            if last is not None and now >= last:
                last = None
                soon = soon or max(now, self.asked + SOON)
            if (soon is not None and now >= soon) or now >= self.asked + PERIOD:
                soon = None
                try:
                    self.look()
                except Exception as failure:  # noqa: BLE001
                    self.failure = failure
                    return

    def look(self):
        begun = self.asked = time.monotonic()
        page = self.teacher.get("/class", **{"X-Live": "1"})
        now = time.time()
        self.looks.append(time.monotonic() - begun)
        self.events = re.search(r'data-events="([^"]+)"', page)[1]
        self.acting = bool(re.search(r'href="/class/acts/[0-9a-f-]{36}"', page))
        for tile in re.findall(r'<li[^>]*id="seat-[^>]*>', page):
            name, state = re.search(r'id="seat-([^"]+)"', tile)[1], re.search(r'class="tile ([A-Z_]+)"', tile)[1]
            self.states[name] = state
            self.shown.setdefault((name, state), now)

    def forget(self):
        self.shown.clear()


def moment(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


def ends_of_runs(console, seats):
    """When the last run of each seat ended."""
    def end(name):
        return name, moment(console.ask(f"/api/v1/seats/{name}/runs?size=1")["runs"][0]["endedAt"])
    with ThreadPoolExecutor(4) as threads:
        return dict(threads.map(end, seats))
