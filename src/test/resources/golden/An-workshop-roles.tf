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

resource "aws_iam_policy" "an_lambda_write_dynamodb" {
  name = "An-Lambda-Write-DynamoDB"

  policy = <<-JSON
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Sid": "VisualEditor0",
          "Effect": "Allow",
          "Action": [
            "dynamodb:PutItem",
            "dynamodb:DescribeTable"
          ],
          "Resource": "*"
        }
      ]
    }
  JSON
}

resource "aws_iam_policy" "an_lambda_read_sqs" {
  name = "An-Lambda-Read-SQS"

  policy = <<-JSON
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Sid": "VisualEditor0",
          "Effect": "Allow",
          "Action": [
            "sqs:DeleteMessage",
            "sqs:ReceiveMessage",
            "sqs:GetQueueAttributes",
            "sqs:ChangeMessageVisibility"
          ],
          "Resource": "*"
        }
      ]
    }
  JSON
}

resource "aws_iam_policy" "an_lambda_sns_publish" {
  name = "An-Lambda-SNS-Publish"

  policy = <<-JSON
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Sid": "VisualEditor0",
          "Effect": "Allow",
          "Action": [
            "sns:Publish",
            "sns:GetTopicAttributes",
            "sns:ListTopics"
          ],
          "Resource": "*"
        }
      ]
    }
  JSON
}

resource "aws_iam_policy" "an_lambda_dynamodbstreams_read" {
  name = "An-Lambda-DynamoDBStreams-Read"

  policy = <<-JSON
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Sid": "VisualEditor0",
          "Effect": "Allow",
          "Action": [
            "dynamodb:GetShardIterator",
            "dynamodb:DescribeStream",
            "dynamodb:ListStreams",
            "dynamodb:GetRecords"
          ],
          "Resource": "*"
        }
      ]
    }
  JSON
}

resource "aws_iam_role" "an_lambda_sqs_dynamodb" {
  name = "An-Lambda-SQS-DynamoDB"

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

resource "aws_iam_role_policy_attachment" "an_lambda_sqs_dynamodb_an_lambda_write_dynamodb" {
  role       = aws_iam_role.an_lambda_sqs_dynamodb.name
  policy_arn = aws_iam_policy.an_lambda_write_dynamodb.arn
}

resource "aws_iam_role_policy_attachment" "an_lambda_sqs_dynamodb_an_lambda_read_sqs" {
  role       = aws_iam_role.an_lambda_sqs_dynamodb.name
  policy_arn = aws_iam_policy.an_lambda_read_sqs.arn
}

resource "aws_iam_role" "an_lambda_dynamodbstreams_sns" {
  name = "An-Lambda-DynamoDBStreams-SNS"

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

resource "aws_iam_role_policy_attachment" "an_lambda_dynamodbstreams_sns_an_lambda_sns_publish" {
  role       = aws_iam_role.an_lambda_dynamodbstreams_sns.name
  policy_arn = aws_iam_policy.an_lambda_sns_publish.arn
}

resource "aws_iam_role_policy_attachment" "an_lambda_dynamodbstreams_sns_an_lambda_dynamodbstreams_read" {
  role       = aws_iam_role.an_lambda_dynamodbstreams_sns.name
  policy_arn = aws_iam_policy.an_lambda_dynamodbstreams_read.arn
}

resource "aws_iam_role" "an_apigateway_sqs" {
  name = "An-APIGateway-SQS"

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

resource "aws_iam_role_policy_attachment" "an_apigateway_sqs_amazonapigatewaypushtocloudwatchlogs" {
  role       = aws_iam_role.an_apigateway_sqs.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"
}

output "role_arns" {
  description = "The ARN of each role, by its name."

  value = {
    "An-Lambda-SQS-DynamoDB"        = aws_iam_role.an_lambda_sqs_dynamodb.arn
    "An-Lambda-DynamoDBStreams-SNS" = aws_iam_role.an_lambda_dynamodbstreams_sns.arn
    "An-APIGateway-SQS"             = aws_iam_role.an_apigateway_sqs.arn
  }
}
