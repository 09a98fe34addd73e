# The IAM roles of the workshop serverless-workshop. In a folder of its own:
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

resource "aws_iam_policy" "lambda_write_dynamodb" {
  name = "Lambda-Write-DynamoDB"

  policy = <<-JSON
    {
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
            "arn:${data.aws_partition.current.partition}:dynamodb:${data.aws_region.current.id}:${data.aws_caller_identity.current.account_id}:table/orders"
          ]
        }
      ]
    }
  JSON
}

resource "aws_iam_policy" "lambda_read_sqs" {
  name = "Lambda-Read-SQS"

  policy = <<-JSON
    {
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
            "arn:${data.aws_partition.current.partition}:sqs:${data.aws_region.current.id}:${data.aws_caller_identity.current.account_id}:POC-Queue"
          ]
        }
      ]
    }
  JSON
}

resource "aws_iam_policy" "lambda_sns_publish" {
  name = "Lambda-SNS-Publish"

  policy = <<-JSON
    {
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
            "arn:${data.aws_partition.current.partition}:sns:${data.aws_region.current.id}:${data.aws_caller_identity.current.account_id}:POC-Topic"
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
    }
  JSON
}

resource "aws_iam_policy" "lambda_dynamodbstreams_read" {
  name = "Lambda-DynamoDBStreams-Read"

  policy = <<-JSON
    {
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
            "arn:${data.aws_partition.current.partition}:dynamodb:${data.aws_region.current.id}:${data.aws_caller_identity.current.account_id}:table/orders/stream/*"
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
    }
  JSON
}

resource "aws_iam_role" "lambda_sqs_dynamodb" {
  name = "Lambda-SQS-DynamoDB"

  assume_role_policy = <<-JSON
    {
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
    }
  JSON
}

resource "aws_iam_role_policy_attachment" "lambda_sqs_dynamodb_lambda_write_dynamodb" {
  role       = aws_iam_role.lambda_sqs_dynamodb.name
  policy_arn = aws_iam_policy.lambda_write_dynamodb.arn
}

resource "aws_iam_role_policy_attachment" "lambda_sqs_dynamodb_lambda_read_sqs" {
  role       = aws_iam_role.lambda_sqs_dynamodb.name
  policy_arn = aws_iam_policy.lambda_read_sqs.arn
}

resource "aws_iam_role" "lambda_dynamodbstreams_sns" {
  name = "Lambda-DynamoDBStreams-SNS"

  assume_role_policy = <<-JSON
    {
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
    }
  JSON
}

resource "aws_iam_role_policy_attachment" "lambda_dynamodbstreams_sns_lambda_sns_publish" {
  role       = aws_iam_role.lambda_dynamodbstreams_sns.name
  policy_arn = aws_iam_policy.lambda_sns_publish.arn
}

resource "aws_iam_role_policy_attachment" "lambda_dynamodbstreams_sns_lambda_dynamodbstreams_read" {
  role       = aws_iam_role.lambda_dynamodbstreams_sns.name
  policy_arn = aws_iam_policy.lambda_dynamodbstreams_read.arn
}

resource "aws_iam_role" "apigateway_sqs" {
  name = "APIGateway-SQS"

  assume_role_policy = <<-JSON
    {
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
    }
  JSON
}

resource "aws_iam_role_policy_attachment" "apigateway_sqs_amazonapigatewaypushtocloudwatchlogs" {
  role       = aws_iam_role.apigateway_sqs.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"
}

output "role_arns" {
  description = "The ARN of each role, by its name."

  value = {
    "Lambda-SQS-DynamoDB"        = aws_iam_role.lambda_sqs_dynamodb.arn
    "Lambda-DynamoDBStreams-SNS" = aws_iam_role.lambda_dynamodbstreams_sns.arn
    "APIGateway-SQS"             = aws_iam_role.apigateway_sqs.arn
  }
}
