// util.transform.toElasticsearchQueryDSL: filter objects as OpenSearch queries.
import { ResolverError } from 'dojo:runtime';

const CLAUSES = {
  eq: (field, value) => ({ term: { [field]: value } }),
  ne: (field, value) => ({ bool: { must_not: { term: { [field]: value } } } }),
  gt: (field, value) => ({ range: { [field]: { gt: value } } }),
  gte: (field, value) => ({ range: { [field]: { gte: value } } }),
  lt: (field, value) => ({ range: { [field]: { lt: value } } }),
  lte: (field, value) => ({ range: { [field]: { lte: value } } }),
  range: (field, [from, to]) => ({ range: { [field]: { gte: from, lte: to } } }),
  match: (field, value) => ({ match: { [field]: value } }),
  matchPhrase: (field, value) => ({ match_phrase: { [field]: value } }),
  matchPhrasePrefix: (field, value) => ({ match_phrase_prefix: { [field]: value } }),
  multiMatch: (field, value) => ({ multi_match: { query: value, fields: [field] } }),
  exists: (field, value) =>
    value ? { exists: { field } } : { bool: { must_not: { exists: { field } } } },
  wildcard: (field, value) => ({ wildcard: { [field]: value } }),
  regexp: (field, value) => ({ regexp: { [field]: value } }),
};

const one = (clauses) => (clauses.length === 1 ? clauses[0] : { bool: { must: clauses } });

export function toElasticsearchQueryDSL(filter) {
  return one(Object.entries(filter).map(([name, operand]) => clause(name, operand)));
}

function clause(name, operand) {
  if (name === 'and') return { bool: { must: operand.map(toElasticsearchQueryDSL) } };
  if (name === 'or') return { bool: { should: operand.map(toElasticsearchQueryDSL) } };
  if (name === 'not') return { bool: { must_not: toElasticsearchQueryDSL(operand) } };
  return one(
    Object.entries(operand).map(([operator, value]) => {
      if (!(operator in CLAUSES)) {
        throw new ResolverError(`Unsupported operator ${operator} on ${name}.`, 'BadRequest');
      }
      return CLAUSES[operator](name, value);
    }),
  );
}
