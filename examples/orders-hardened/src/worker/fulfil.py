import json
import os

import boto3

table = boto3.resource("dynamodb").Table(os.environ["ORDERS_TABLE"])


def handler(event, context):
    failed = []
    for record in event["Records"]:
        try:
            fulfil(json.loads(record["body"]))
        except Exception:
            failed.append({"itemIdentifier": record["messageId"]})
    return {"batchItemFailures": failed}


def fulfil(order):
    # A message may come twice; the condition makes the second one harmless.
    table.update_item(
        Key={"id": order["id"]},
        UpdateExpression="SET #s = :s",
        ConditionExpression="attribute_exists(id) AND #s <> :s",
        ExpressionAttributeNames={"#s": "status"},
        ExpressionAttributeValues={":s": "fulfilled"},
    )
