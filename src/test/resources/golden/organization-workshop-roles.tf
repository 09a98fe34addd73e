# The IAM roles of the workshop full-workshop. In a folder of its own:
#   terraform init && terraform apply
# Credentials and Region are those of the AWS provider, such as AWS_PROFILE and AWS_REGION.

terraform {
  required_version = ">= 1.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

data "aws_partition" "current" {}

data "aws_caller_identity" "current" {}

data "aws_region" "current" {}

variable "queue_arn" {
  description = "ARN of the \"queue\"\nof step 3, it's $(there)"
  type        = string

  validation {
    condition     = can(regex("^[^\"\\\\[:cntrl:]]+$", var.queue_arn))
    error_message = "queue_arn must be a text without quotation marks, backslashes and control characters."
  }
}

variable "count_" {
  description = "The repository, $${such} as lab/*"
  type        = string

  validation {
    condition     = can(regex("^[^\"\\\\[:cntrl:]]+$", var.count_))
    error_message = "count_ must be a text without quotation marks, backslashes and control characters."
  }
}

variable "external_id" {
  description = "What the partner says: é"
  type        = string

  validation {
    condition     = can(regex("^[^\"\\\\[:cntrl:]]+$", var.external_id))
    error_message = "external_id must be a text without quotation marks, backslashes and control characters."
  }
}

resource "aws_iam_policy" "full_read" {
  name = "Full-Read"
  path = "/organization/"

  policy = <<-JSON
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Sid": "It1",
          "Effect": "Allow",
          "Action": "sqs:ReceiveMessage",
          "Resource": [
            "${var.queue_arn}",
            "arn:${data.aws_partition.current.partition}:sqs:${data.aws_region.current.id}:${data.aws_caller_identity.current.account_id}:POC-*"
          ]
        }
      ]
    }
  JSON

  tags = {
    "Account"    = "${data.aws_partition.current.partition}-${data.aws_caller_identity.current.account_id}"
    "CostCenter" = "4711"
    "lab:queue"  = var.queue_arn
    "team"       = "Lớp học = 1+1 @ lab/a_b.c-d"
  }
}

resource "aws_iam_role" "full_instance" {
  name                 = "Full-Instance"
  path                 = "/organization/"
  description          = "It's \"made\" for $${aws:username}: $$${x} %%{if} {{y}} \\ `id` $(id)\n\u0009EOF é ÿ"
  max_session_duration = 7200
  permissions_boundary = "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:policy/team/organization-boundary"

  assume_role_policy = <<-JSON
    {
      "Version": "2012-10-17",
      "Statement": {
        "Effect": "Allow",
        "Action": "sts:AssumeRole",
        "Principal": {
          "Service": [
            "ec2.amazonaws.com",
            "ssm.amazonaws.com"
          ]
        }
      }
    }
  JSON

  tags = {
    "Account"    = "${data.aws_partition.current.partition}-${data.aws_caller_identity.current.account_id}"
    "CostCenter" = "4711"
    "lab:queue"  = var.queue_arn
    "team"       = "Lớp học = 1+1 @ lab/a_b.c-d"
  }
}

resource "aws_iam_role_policy_attachment" "full_instance_amazonssmmanagedinstancecore" {
  role       = aws_iam_role.full_instance.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/AmazonSSMManagedInstanceCore"
}

resource "aws_iam_role_policy_attachment" "full_instance_full_read" {
  role       = aws_iam_role.full_instance.name
  policy_arn = aws_iam_policy.full_read.arn
}

resource "aws_iam_role_policy" "full_instance_a_b_c" {
  role = aws_iam_role.full_instance.name
  name = "a=b@c"

  policy = <<-JSON
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Action": "s3:GetObject",
          "Resource": [
            "arn:${data.aws_partition.current.partition}:s3:::lab-${data.aws_caller_identity.current.account_id}-${data.aws_region.current.id}/${"$"}${data.aws_caller_identity.current.account_id}/*",
            "arn:aws:s3:::home/$${aws:username}/*"
          ]
        }
      ]
    }
  JSON
}

resource "aws_iam_role_policy" "full_instance_write_table" {
  role = aws_iam_role.full_instance.name
  name = "write-table"

  policy = <<-JSON
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Action": "dynamodb:PutItem",
          "Resource": "arn:${data.aws_partition.current.partition}:dynamodb:${data.aws_region.current.id}:${data.aws_caller_identity.current.account_id}:table/POC"
        }
      ]
    }
  JSON
}

resource "aws_iam_instance_profile" "full_instances" {
  role = aws_iam_role.full_instance.name
  name = "Full-Instances"
  path = "/organization/"

  tags = {
    "Account"    = "${data.aws_partition.current.partition}-${data.aws_caller_identity.current.account_id}"
    "CostCenter" = "4711"
  }
}

resource "aws_iam_role" "full_pipeline" {
  name                 = "Full-Pipeline"
  path                 = "/organization/"
  permissions_boundary = "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:policy/team/organization-boundary"

  assume_role_policy = <<-JSON
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Action": "sts:AssumeRoleWithWebIdentity",
          "Principal": {
            "Federated": "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:oidc-provider/token.actions.githubusercontent.com"
          },
          "Condition": {
            "StringLike": {
              "token.actions.githubusercontent.com:sub": "repo:${var.count_}:*"
            },
            "StringEquals": {
              "token.actions.githubusercontent.com:aud": "sts.amazonaws.com"
            }
          }
        }
      ]
    }
  JSON

  tags = {
    "Account"    = "${data.aws_partition.current.partition}-${data.aws_caller_identity.current.account_id}"
    "CostCenter" = "4711"
  }
}

resource "aws_iam_role_policy" "full_pipeline_deploy" {
  role = aws_iam_role.full_pipeline.name
  name = "deploy"

  policy = <<-JSON
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "NotAction": "iam:*",
          "Resource": "*"
        }
      ]
    }
  JSON
}

resource "aws_iam_role" "full_partner" {
  name                 = "Full-Partner"
  path                 = "/organization/"
  permissions_boundary = "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:policy/team/organization-boundary"

  assume_role_policy = <<-JSON
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Action": [
            "sts:AssumeRole",
            "sts:TagSession"
          ],
          "Principal": {
            "AWS": "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:root"
          },
          "Condition": {
            "StringEquals": {
              "sts:ExternalId": "${var.external_id}"
            }
          }
        }
      ]
    }
  JSON

  tags = {
    "Account"    = "${data.aws_partition.current.partition}-${data.aws_caller_identity.current.account_id}"
    "CostCenter" = "4711"
  }
}

resource "aws_iam_role_policy" "full_partner_vouch" {
  role = aws_iam_role.full_partner.name
  name = "vouch"

  policy = <<-JSON
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Action": "sts:TagSession",
          "Resource": "*"
        }
      ]
    }
  JSON
}

output "role_arns" {
  description = "The ARN of each role, by its name."

  value = {
    "Full-Instance" = aws_iam_role.full_instance.arn
    "Full-Pipeline" = aws_iam_role.full_pipeline.arn
    "Full-Partner"  = aws_iam_role.full_partner.arn
  }
}
