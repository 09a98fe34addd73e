"""The workshop's roles by boto3, as one writes it: python3 boto3_roles.py create|remove [--threads]."""
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import boto3

WORKSHOP = Path(__file__).parents[2] / "src/main/resources/workshop"
ROLES = {
    "Lambda-SQS-DynamoDB": ("lambda.amazonaws.com", ["Lambda-Write-DynamoDB", "Lambda-Read-SQS"]),
    "Lambda-DynamoDBStreams-SNS": ("lambda.amazonaws.com", ["Lambda-SNS-Publish", "Lambda-DynamoDBStreams-Read"]),
    "APIGateway-SQS": ("apigateway.amazonaws.com", ["AmazonAPIGatewayPushToCloudWatchLogs"]),
}
POLICIES = [name for _, names in ROLES.values() for name in names if not name.startswith("Amazon")]

iam = boto3.client("iam")
account = boto3.client("sts").get_caller_identity()["Account"]


def arn(policy):
    if policy.startswith("Amazon"):
        return f"arn:aws:iam::aws:policy/service-role/{policy}"
    return f"arn:aws:iam::{account}:policy/{policy}"


def create_policy(name):
    iam.create_policy(PolicyName=name, PolicyDocument=(WORKSHOP / f"policies/{name}.json").read_text())


def create_role(name):
    trust = {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"Service": ROLES[name][0]}, "Action": "sts:AssumeRole"}]}
    iam.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps(trust))


def attach(pair):
    iam.attach_role_policy(RoleName=pair[0], PolicyArn=arn(pair[1]))


def detach(pair):
    iam.detach_role_policy(RoleName=pair[0], PolicyArn=arn(pair[1]))


def main():
    threads = ThreadPoolExecutor(16) if "--threads" in sys.argv else None
    pairs = [(role, policy) for role, (_, policies) in ROLES.items() for policy in policies]

    def each(*waves):
        work = [(function, one) for function, names in waves for one in names]
        for _ in (threads.map(lambda pair: pair[0](pair[1]), work) if threads else (f(one) for f, one in work)):
            pass

    if sys.argv[1] == "create":
        each((create_policy, POLICIES), (create_role, ROLES))
        each((attach, pairs))
    else:
        each((detach, pairs))
        each((lambda name: iam.delete_role(RoleName=name), ROLES), (lambda name: iam.delete_policy(PolicyArn=arn(name)), POLICIES))


main()
