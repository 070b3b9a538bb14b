// util.transform: filters of the clients as expressions, queries and subscription filters.
import { ResolverError } from 'dojo:runtime';
import { toExpression } from 'dojo:expression';
import { NamedPlaceholders } from 'dojo:placeholders';
import { toElasticsearchQueryDSL } from 'dojo:search-query';
import { toSubscriptionFilter } from 'dojo:subscription-filter';

/** The expression as JSON text; AppSync answers null, and no error, for a filter that it can't read. */
function expressionText(filter) {
  try {
    return JSON.stringify(toExpression(filter, new NamedPlaceholders()));
  } catch (error) {
    if (error instanceof ResolverError) return null;
    throw error;
  }
}

export const transform = {
  toDynamoDBFilterExpression: expressionText,
  toDynamoDBConditionExpression: expressionText,
  toElasticsearchQueryDSL: (query) => JSON.stringify(toElasticsearchQueryDSL(query)),
  toSubscriptionFilter,
};
