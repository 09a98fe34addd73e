#!/usr/bin/env bash
# The IAM roles of a workshop, by the AWS CLI, in the account that its credentials are for.
#
#   bash workshop-roles.sh create   creates what is missing
#   bash workshop-roles.sh undo     deletes what create made, and nothing else
#
# @@if TAGS@@
# What it makes has the tag workshop-roles-script. What is there already, made otherwise, is used when it is exactly
# so. When it differs it is left as it is, and create ends with code 1.
# @@else@@
# It tags nothing. IAM's unique ids of what it makes are in a file beside it that ends in .made: keep it for undo. What
# is there already, made otherwise, is used when it is exactly so. When it differs it is left as it is, and create ends
# with code 1.
# @@end@@
set -euo pipefail
export AWS_PAGER=

# @@if TAGS@@
tag=workshop-roles-script
# @@else@@
known_ids=${0%.sh}.made
# @@end@@
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

# @@if TAGS@@
made_here() {  # made_here FIELD: the query whether the tags there are this script's, for this workshop
	printf "length((%s || \`[]\`)[?Key=='%s' && Value=='%s']) > \`0\`" "$1" "$tag" "$workshop"
}
# @@else@@
make() {  # make TYPE COMMAND...: insists, and writes down the unique id that no other thing will ever have
	local type=$1
	shift
	insist "$@" --query "$type.${type}Id"
	printf '%s\n' "$answer" >>"$known_ids"
}

made_here() {  # made_here FIELD: the query whether the unique id beside it was written down
	local type=${1%.Tags} ids=
	if [ -e "$known_ids" ]; then ids=$(tr "\n" " " <"$known_ids"); fi
	printf "contains('%s', %s.%sId)" "$ids" "$type" "$type"
}
# @@end@@

has() {  # has LINES LINE: whether it is one of them
	case $'\n'$1$'\n' in *$'\n'"$2"$'\n'*) return 0 ;; esac
	return 1
}

# @if PARAMETERS@
parameter() {  # parameter VARIABLE MEANING: whether it is set, to a text that can stand in a document
	case ${!1-} in
		'') say "set $1: $2" >&2 ;;
		*[\"\\[:cntrl:]]*) say "$1 must be a text without quotation marks, backslashes and control characters: $2" >&2 ;;
		*) return ;;
	esac
	differences=$((differences + 1))
}

# @end@
# @if OPTIONS@
# What a role or policy is created with besides its documents: JSON, set for the call.
options='{}'
tags=

literal() {  # literal JSON: the query for it
	printf '`%s`' "${1//\`/\\u0060}"
}

tagged() {  # tagged FIELD: the query whether all $tags are there
	local wanted
	wanted=$(literal "[$tags]")
	printf 'length((%s || `[]`)[?contains(%s, @)]) == length(%s)' "$1" "$wanted" "$wanted"
}

# @@if TAGS@@
all_tags() {  # the script's own tag and $tags
	printf '[{"Key":"%s","Value":"%s"}%s]' "$tag" "$workshop" "${tags:+, $tags}"
}

# @@end@@
as_wanted() {  # as_wanted ROLE: whether it has $options and $tags; tells which it has not
	local wanted
	wanted=$(literal "$options")
	ask get-role --role-name="$1" --query "join(', ', [
		$wanted.Path && $wanted.Path != Role.Path && 'path',
		$wanted.Description && $wanted.Description != Role.Description && 'description',
		$wanted.MaxSessionDuration && $wanted.MaxSessionDuration != Role.MaxSessionDuration && 'maximum session duration',
		$wanted.PermissionsBoundary && $wanted.PermissionsBoundary != Role.PermissionsBoundary.PermissionsBoundaryArn &&
			'permissions boundary',
		!($(tagged Role.Tags)) && 'tags'][?@])" || fail
	[ -n "$answer" ] || return 0
	differs "role $1, which has another $answer"
	return 1
}

# @end@
policy() {  # policy NAME DOCUMENT
	local arn=$customer/$1
	if ! ask get-policy --policy-arn="$arn" --query Policy.DefaultVersionId; then
# @if OPTIONS@
# @@if TAGS@@
		insist create-policy --policy-name="${1##*/}" --path="/${1%"${1##*/}"}" --policy-document="$2" --tags "$(all_tags)"
# @@else@@
		make Policy create-policy --policy-name="${1##*/}" --path="/${1%"${1##*/}"}" --policy-document="$2"
# @@end@@
# @else@
# @@if TAGS@@
		insist create-policy --policy-name="$1" --policy-document="$2" --tags "Key=$tag,Value=$workshop"
# @@else@@
		make Policy create-policy --policy-name="$1" --policy-document="$2"
# @@end@@
# @end@
		say "created policy $1"
		return
	fi
	ask get-policy-version --policy-arn="$arn" --version-id="$answer" --query "$(same PolicyVersion.Document "$2")" || fail
	if [ "$answer" = True ]; then
		say "policy $1 is there"
	else
		differs "policy $1, whose document is another or written otherwise"
	fi
# @if OPTIONS@
	if [ -n "$tags" ]; then
		ask get-policy --policy-arn="$arn" --query "$(tagged Policy.Tags)" || fail
		if [ "$answer" != True ]; then differs "policy $1, which has other tags"; fi
	fi
# @end@
}

role() {  # role NAME TRUST_POLICY POLICY_ARN...
	local name=$1 trust=$2 same made=True
	shift 2
# @if INLINE@
	inline_of=
# @end@
	if ask get-role --role-name="$name" --query "[$(same Role.AssumeRolePolicyDocument "$trust"), $(made_here Role.Tags)]"; then
		read -r same made <<<"$answer"
		if [ "$same" != True ]; then
			differs "role $name, whose trust policy is another or written otherwise"
			return
		fi
# @if OPTIONS@
		as_wanted "$name" || return 0
# @end@
		say "role $name is there"
	else
# @if OPTIONS@
# @@if TAGS@@
		insist create-role --role-name="$name" --assume-role-policy-document="$trust" --tags "$(all_tags)" \
			--cli-input-json "$options"
# @@else@@
		make Role create-role --role-name="$name" --assume-role-policy-document="$trust" --cli-input-json "$options"
# @@end@@
# @else@
# @@if TAGS@@
		insist create-role --role-name="$name" --assume-role-policy-document="$trust" --tags "Key=$tag,Value=$workshop"
# @@else@@
		make Role create-role --role-name="$name" --assume-role-policy-document="$trust"
# @@end@@
# @end@
		say "created role $name"
	fi
	attach "$name" "$made" "$@"
	extras "$name" "$@"
# @if INLINE@
	inline_of=$name
	inline_made=$made
# @end@
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
# @if INLINE@
# @else@
	insist list-role-policies --role-name="$name" --query "join(', ', PolicyNames)"
	if [ -n "$answer" ]; then differs "role $name, which has the inline policies $answer too"; fi
# @end@
}

# @if INLINE@
inline() {  # inline [NAME DOCUMENT]...: what the role before has inline, unless it was left as it is
	local role=$inline_of name wanted=
	if [ -z "$role" ]; then return; fi
	while [ $# -gt 0 ]; do
		wanted=$wanted$1$'\n'
		if ask get-role-policy --role-name="$role" --policy-name="$1" --query "$(same PolicyDocument "$2")"; then
			if [ "$answer" != True ]; then
				differs "role $role, whose inline policy $1 is another or written otherwise"
			fi
		elif [ "$inline_made" = True ]; then
			insist put-role-policy --role-name="$role" --policy-name="$1" --policy-document="$2"
			say "put inline policy $1 into role $role"
		else
			differs "role $role, which lacks the inline policy $1"
		fi
		shift 2
	done
	insist list-role-policies --role-name="$role" --query 'PolicyNames[].[@]'
	for name in $answer; do
		if ! has "$wanted" "$name"; then differs "role $role, which has the inline policy $name too"; fi
	done
}

# @end@
# @if PROFILES@
profile() {  # profile NAME ROLE [PATH]
	local made=True path=${3-} there role=
	if ask get-instance-profile --instance-profile-name="$1" \
		--query "[$(made_here InstanceProfile.Tags), InstanceProfile.Path, InstanceProfile.Roles[0].RoleName || '']"; then
		read -r made there role <<<"$answer"
		if [ -n "$path" ] && [ "$there" != "$path" ]; then differs "instance profile $1, which has another path"; fi
		if [ -n "${tags-}" ]; then
			ask get-instance-profile --instance-profile-name="$1" --query "$(tagged InstanceProfile.Tags)" || fail
			if [ "$answer" != True ]; then differs "instance profile $1, which has other tags"; fi
		fi
	else
# @@if TAGS@@
		insist create-instance-profile --instance-profile-name="$1" --path="${path:-/}" \
			--tags "[{\"Key\":\"$tag\",\"Value\":\"$workshop\"}${tags:+, $tags}]"
# @@else@@
		make InstanceProfile create-instance-profile --instance-profile-name="$1" --path="${path:-/}"
# @@end@@
		say "created instance profile $1"
	fi
	if [ "$role" = "$2" ]; then
		say "instance profile $1 is there"
	elif [ -n "$role" ]; then
		differs "instance profile $1, which has the role $role"
	elif [ "$made" = True ]; then
		insist add-role-to-instance-profile --instance-profile-name="$1" --role-name="$2"
		say "added role $2 to instance profile $1"
	else
		differs "instance profile $1, which lacks the role $2"
	fi
}

undo_profile() {  # undo_profile NAME ROLE
	if ! ask get-instance-profile --instance-profile-name="$1" --query "$(made_here InstanceProfile.Tags)"; then
		say "instance profile $1 is not there"
		return
	fi
	if [ "$answer" != True ]; then
		say "left: instance profile $1, which this script did not make"
		return
	fi
	ask remove-role-from-instance-profile --instance-profile-name="$1" --role-name="$2" || true
	if delete delete-instance-profile --instance-profile-name="$1"; then
		say "deleted instance profile $1"
	else
		say "left: instance profile $1, which has another role"
	fi
}

# @end@
# @if INLINE@
undo_role() {  # undo_role NAME POLICY...: of a managed policy its ARN, of an inline one its name
# @else@
undo_role() {  # undo_role NAME POLICY_ARN...
# @end@
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
# @if INLINE@
		case $arn in
			arn:*) ask detach-role-policy --role-name="$name" --policy-arn="$arn" || true ;;
			*) ask delete-role-policy --role-name="$name" --policy-name="$arn" || true ;;
		esac
# @else@
		ask detach-role-policy --role-name="$name" --policy-arn="$arn" || true
# @end@
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

# @roles@

start() {  # learns the account, and the partition that ARNs are of
	local identity
	identity=$(aws sts get-caller-identity --query '[Account, Arn]' --output text)
	IFS=$'\t:' read -r account _ partition _ <<<"$identity"
	customer=arn:$partition:iam::$account:policy
	managed=arn:$partition:iam::aws:policy
}

case ${1-} in
	create)
# @if PARAMETERS@
		parameters
		[ "$differences" -eq 0 ] || exit 2
# @end@
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
