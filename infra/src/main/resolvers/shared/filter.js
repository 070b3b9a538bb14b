import { util } from '@aws-appsync/utils';

/**
 * One comparison of a filter, or a negated part of it that is passed on as it is.
 *
 * @typedef {object} Term
 * @property {string} field
 * @property {string} operator eq, notContains and the like; "not" for a negated part
 * @property {any} value
 */

// As many turns as a filter may have and, or and alternatives below one another; APPSYNC_JS has neither recursion nor
// an endless loop.
const TURNS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24];

const MOST_ALTERNATIVES = 20;

/**
 * A client's filter as a list of alternatives, each a list of terms that must all hold: its disjunctive normal form.
 * No filter is one alternative without terms.
 *
 * @param {Record<string, any> | null | undefined} filter
 * @returns {Term[][]}
 */
export function alternativesOf(filter) {
  /** @type {Term[][]} */
  const done = [];
  let open = [{ terms: /** @type {Term[]} */ ([]), nodes: [filter ?? {}] }];
  for (const turn of TURNS) {
    const next = /** @type {typeof open} */ ([]);
    for (const { terms, nodes } of open) {
      if (nodes.length === 0) {
        done.push(terms);
      } else {
        unfold(terms, nodes).forEach((/** @type {typeof open[0]} */ alternative) => next.push(alternative));
      }
    }
    open = next;
    if (open.length + done.length > MOST_ALTERNATIVES || (open.length > 0 && turn === TURNS.length)) {
      refuse(`it has more than ${MOST_ALTERNATIVES} alternatives or too many groups in one another`);
    }
  }
  return done;
}

/**
 * Takes the first node apart: its comparisons and its "and" hold in any case, its "or" makes an alternative of each.
 *
 * @param {Term[]} terms
 * @param {Record<string, any>[]} nodes
 */
function unfold(terms, nodes) {
  const node = nodes[0] ?? {};
  const more = terms.concat(termsOf(node));
  const rest = nodes.slice(1).concat(node.and ?? []);
  const branches = node.or ?? [];
  if (branches.length === 0) {
    return [{ terms: more, nodes: rest }];
  }
  return branches.map((/** @type {Record<string, any>} */ branch) => ({ terms: more, nodes: rest.concat([branch]) }));
}

/** @param {Record<string, any>} node */
function termsOf(node) {
  /** @type {Term[]} */
  const terms = [];
  Object.keys(node).forEach((field) => {
    const comparison = node[field];
    if (comparison !== null && field !== 'and' && field !== 'or') {
      const operators = field === 'not' ? ['not'] : Object.keys(comparison);
      operators.forEach((operator) => {
        const value = field === 'not' ? comparison : comparison[operator];
        if (value === null) {
          refuse(`${field}.${operator} is null`);
        }
        terms.push({ field, operator, value });
      });
    }
  });
  return terms;
}

/**
 * Refuses a filter.
 *
 * @param {string} reason without a full stop
 */
export function refuse(reason) {
  util.error(`The filter can't be used: ${reason}.`, 'InvalidArgument');
}
