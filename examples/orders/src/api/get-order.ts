import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';

const table = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export async function handler(event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> {
  const { Item } = await table.send(new GetCommand({ TableName: process.env.ORDERS_TABLE, Key: { id: event.pathParameters?.id } }));
  return Item === undefined ? { statusCode: 404, body: '' } : { statusCode: 200, body: JSON.stringify(Item) };
}
