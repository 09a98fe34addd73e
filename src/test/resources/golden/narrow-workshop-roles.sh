#!/usr/bin/env bash
# The IAM roles of a workshop, by the AWS CLI, in the account that its credentials are for.
#
#   bash workshop-roles.sh create   creates what is missing
#   bash workshop-roles.sh undo     deletes what create made, and nothing else
#
# What it makes has the tag workshop-roles-script. What is there already, made otherwise, is used when it is exactly
# so. When it differs it is left as it is, and create ends with code 1.
set -euo pipefail
export AWS_PAGER=

tag=workshop-roles-script
differences=0
errors=$(mktemp)
trap 'rm -f "$errors"' EXIT

say() { printf '%s\n' "$*"; }

differs() {
	say "left as it is: $*"
	differences=$((differences + 1))
}

fail() {
	cat "$errors" >&2
	exit 1
}

ask() {  # ask COMMAND...: IAM's answer in $answer; fails when IAM has no such thing, and for no other reason
	if answer=$(aws iam "$@" --output text 2>"$errors"); then return 0; fi
	grep -q '(NoSuchEntity)' "$errors" || fail
	return 1
}

insist() {  # insist COMMAND...: again and again for a while, for IAM can take seconds to know what was just made
	local try
	for try in 1 2 3 4 5; do
		if ask "$@"; then return 0; fi
		[ "$try" -eq 5 ] || sleep 2
	done
	fail
}

delete() {  # delete COMMAND...: fails when something in IAM still needs it, and only then
	if aws iam "$@" >/dev/null 2>"$errors"; then return 0; fi
	grep -q '(DeleteConflict)' "$errors" || fail
	return 1
}

same() {  # same FIELD DOCUMENT: the query whether they are equal
	printf '%s == `%s`' "$1" "${2//\`/\\u0060}"
}

made_here() {  # made_here FIELD: the query whether the tags there are this script's, for this workshop
	printf "length((%s || \`[]\`)[?Key=='%s' && Value=='%s']) > \`0\`" "$1" "$tag" "$workshop"
}

has() {  # has LINES LINE: whether it is one of them
	case $'\n'$1$'\n' in *$'\n'"$2"$'\n'*) return 0 ;; esac
	return 1
}

policy() {  # policy NAME DOCUMENT
	local arn=$customer/$1
	if ! ask get-policy --policy-arn="$arn" --query Policy.DefaultVersionId; then
		insist create-policy --policy-name="$1" --policy-document="$2" --tags "Key=$tag,Value=$workshop"
		say "created policy $1"
		return
	fi
	ask get-policy-version --policy-arn="$arn" --version-id="$answer" --query "$(same PolicyVersion.Document "$2")" || fail
	if [ "$answer" = True ]; then
		say "policy $1 is there"
	else
		differs "policy $1, whose document is another or written otherwise"
	fi
}

role() {  # role NAME TRUST_POLICY POLICY_ARN...
	local name=$1 trust=$2 same made=True
	shift 2
	if ask get-role --role-name="$name" --query "[$(same Role.AssumeRolePolicyDocument "$trust"), $(made_here Role.Tags)]"; then
		read -r same made <<<"$answer"
		if [ "$same" != True ]; then
			differs "role $name, whose trust policy is another or written otherwise"
			return
		fi
		say "role $name is there"
	else
		insist create-role --role-name="$name" --assume-role-policy-document="$trust" --tags "Key=$tag,Value=$workshop"
		say "created role $name"
	fi
	attach "$name" "$made" "$@"
	extras "$name" "$@"
}

attach() {  # attach ROLE MADE_HERE POLICY_ARN...
	local name=$1 made=$2 arn attached
	shift 2
	insist list-attached-role-policies --role-name="$name" --query 'AttachedPolicies[].[PolicyArn]'
	attached=$answer
	for arn in "$@"; do
		if has "$attached" "$arn"; then continue; fi
		if [ "$made" = True ]; then
			insist attach-role-policy --role-name="$name" --policy-arn="$arn"
			say "attached $arn to role $name"
		else
			differs "role $name, which lacks $arn"
		fi
	done
}

extras() {  # extras ROLE POLICY_ARN...: tells what the role has beside these policies
	local name=$1 arn wanted
	shift
	wanted=$(printf '%s\n' "$@")
	insist list-attached-role-policies --role-name="$name" --query 'AttachedPolicies[].[PolicyArn]'
	for arn in $answer; do
		if ! has "$wanted" "$arn"; then differs "role $name, which has $arn too"; fi
	done
	insist list-role-policies --role-name="$name" --query "join(', ', PolicyNames)"
	if [ -n "$answer" ]; then differs "role $name, which has the inline policies $answer too"; fi
}

undo_role() {  # undo_role NAME POLICY_ARN...
	local name=$1 arn
	shift
	if ! ask get-role --role-name="$name" --query "$(made_here Role.Tags)"; then
		say "role $name is not there"
		return
	fi
	if [ "$answer" != True ]; then
		say "left: role $name, which this script did not make"
		return
	fi
	for arn in "$@"; do
		ask detach-role-policy --role-name="$name" --policy-arn="$arn" || true
	done
	if delete delete-role --role-name="$name"; then
		say "deleted role $name"
	else
		say "left: role $name, to which something was added: a policy, or the role to an instance profile"
	fi
}

undo_policy() {  # undo_policy NAME
	local arn=$customer/$1
	if ! ask get-policy --policy-arn="$arn" --query "$(made_here Policy.Tags)"; then
		say "policy $1 is not there"
		return
	fi
	if [ "$answer" != True ]; then
		say "left: policy $1, which this script did not make"
	elif delete delete-policy --policy-arn="$arn"; then
		say "deleted policy $1"
	else
		say "left: policy $1, which is in use elsewhere or was changed"
	fi
}

workshop='serverless-workshop'

# Where the lab's own resources are.
region=${AWS_REGION:-${AWS_DEFAULT_REGION:-$(aws configure get region || true)}}
region=${region:-us-east-1}

create() {
	policy 'Lambda-Write-DynamoDB' '{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "DynamodbTableOrders",
      "Effect": "Allow",
      "Action": [
        "dynamodb:DescribeTable",
        "dynamodb:PutItem"
      ],
      "Resource": [
        "arn:'"$partition"':dynamodb:'"$region"':'"$account"':table/orders"
      ]
    }
  ]
}'
	policy 'Lambda-Read-SQS' '{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "SqsPOCQueue",
      "Effect": "Allow",
      "Action": [
        "sqs:ChangeMessageVisibility",
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        "sqs:ReceiveMessage"
      ],
      "Resource": [
        "arn:'"$partition"':sqs:'"$region"':'"$account"':POC-Queue"
      ]
    }
  ]
}'
	policy 'Lambda-SNS-Publish' '{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "SnsPOCTopic",
      "Effect": "Allow",
      "Action": [
        "sns:GetTopicAttributes",
        "sns:Publish"
      ],
      "Resource": [
        "arn:'"$partition"':sns:'"$region"':'"$account"':POC-Topic"
      ]
    },
    {
      "Sid": "AnyResource",
      "Effect": "Allow",
      "Action": [
        "sns:ListTopics"
      ],
      "Resource": [
        "*"
      ]
    }
  ]
}'
	policy 'Lambda-DynamoDBStreams-Read' '{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "DynamodbTableOrdersStream",
      "Effect": "Allow",
      "Action": [
        "dynamodb:DescribeStream",
        "dynamodb:GetRecords",
        "dynamodb:GetShardIterator"
      ],
      "Resource": [
        "arn:'"$partition"':dynamodb:'"$region"':'"$account"':table/orders/stream/*"
      ]
    },
    {
      "Sid": "AnyResource",
      "Effect": "Allow",
      "Action": [
        "dynamodb:ListStreams"
      ],
      "Resource": [
        "*"
      ]
    }
  ]
}'
	role 'Lambda-SQS-DynamoDB' '{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": {
        "Service": "lambda.amazonaws.com"
      },
      "Action": "sts:AssumeRole"
    }
  ]
}' \
		"$customer"'/Lambda-Write-DynamoDB' \
		"$customer"'/Lambda-Read-SQS'
	role 'Lambda-DynamoDBStreams-SNS' '{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": {
        "Service": "lambda.amazonaws.com"
      },
      "Action": "sts:AssumeRole"
    }
  ]
}' \
		"$customer"'/Lambda-SNS-Publish' \
		"$customer"'/Lambda-DynamoDBStreams-Read'
	role 'APIGateway-SQS' '{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": {
        "Service": "apigateway.amazonaws.com"
      },
      "Action": "sts:AssumeRole"
    }
  ]
}' \
		"$managed"'/service-role/AmazonAPIGatewayPushToCloudWatchLogs'
}

undo() {
	undo_role 'Lambda-SQS-DynamoDB' \
		"$customer"'/Lambda-Write-DynamoDB' \
		"$customer"'/Lambda-Read-SQS'
	undo_role 'Lambda-DynamoDBStreams-SNS' \
		"$customer"'/Lambda-SNS-Publish' \
		"$customer"'/Lambda-DynamoDBStreams-Read'
	undo_role 'APIGateway-SQS' \
		"$managed"'/service-role/AmazonAPIGatewayPushToCloudWatchLogs'
	undo_policy 'Lambda-Write-DynamoDB'
	undo_policy 'Lambda-Read-SQS'
	undo_policy 'Lambda-SNS-Publish'
	undo_policy 'Lambda-DynamoDBStreams-Read'
}

start() {  # learns the account, and the partition that ARNs are of
	local identity
	identity=$(aws sts get-caller-identity --query '[Account, Arn]' --output text)
	IFS=$'\t:' read -r account _ partition _ <<<"$identity"
	customer=arn:$partition:iam::$account:policy
	managed=arn:$partition:iam::aws:policy
}

case ${1-} in
	create)
		start
		create
		[ "$differences" -eq 0 ]
		;;
	undo)
		start
		undo
		;;
	*)
		say "usage: bash $0 create|undo" >&2
		exit 2
		;;
esac
