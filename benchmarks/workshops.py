"""Workshops of any size: the shipped one, again and again under other names."""
import json
import shutil
from pathlib import Path

WORKSHOP = Path(__file__).parents[1] / "src/main/resources/workshop"
POLICIES = ("Lambda-Write-DynamoDB", "Lambda-Read-SQS", "Lambda-SNS-Publish", "Lambda-DynamoDBStreams-Read")


def write(folder, roles):
    """Writes a workshop of so many roles, a multiple of three, and gives its file."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(WORKSHOP / "policies", folder / "policies", dirs_exist_ok=True)
    text = ["id: growth", "title: {en: Growth}", "roles:"]
    for i in range(roles // 3):
        text += [_role(f"Lambda-SQS-DynamoDB-{i}", "lambda", [f"{POLICIES[0]}-{i}", f"{POLICIES[1]}-{i}"]),
                 _role(f"Lambda-DynamoDBStreams-SNS-{i}", "lambda", [f"{POLICIES[2]}-{i}", f"{POLICIES[3]}-{i}"]),
                 _role(f"APIGateway-SQS-{i}", "apigateway", ["AmazonAPIGatewayPushToCloudWatchLogs"])]
    text.append("policies:")
    for i in range(roles // 3):
        text += [f"  - {{name: {name}-{i}, kind: CUSTOMER, document: policies/{name}.json, reasons: {_reasons(name)}}}"
                 for name in POLICIES]
    text.append("  - {name: AmazonAPIGatewayPushToCloudWatchLogs, kind: AWS, path: /service-role/,"
                " reasons: {logs:PutLogEvents: {en: For growth}}}")
    file = folder / f"workshop-{roles}.yaml"
    file.write_text("\n".join(text) + "\n")
    return file


def _reasons(policy):
    statements = json.loads((WORKSHOP / f"policies/{policy}.json").read_text())["Statement"]
    return json.dumps({action: {"en": "For growth"} for one in statements for action in one["Action"]})


def _role(name, service, policies):
    return (f"  - {{name: {name}, trustedService: {service}.amazonaws.com, purpose: {{en: For growth}},"
            f" policies: [{', '.join(policies)}]}}")
