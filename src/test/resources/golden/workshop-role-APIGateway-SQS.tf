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
    "APIGateway-SQS" = aws_iam_role.apigateway_sqs.arn
  }
}
