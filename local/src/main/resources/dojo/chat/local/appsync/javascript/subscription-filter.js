// Subscription filters: groups are joined by OR, the filters of a group by AND.

/**
 * A filter object in the form of a subscription filter, as AppSync answers it: the operators of one field, the members
 * of an "or" and the rules are alternatives, which multiply the groups out. An operator is not looked at here.
 */
export function toSubscriptionFilter(filter, ignoredFields, rules) {
  if (filter === null || typeof filter !== 'object' || Array.isArray(filter)) return null;
  const choices = choicesOf(filter, ignoredFields ?? []);
  const ruleChoices = choicesOf(rules ?? {}, []).flat();
  if (ruleChoices.length > 0) choices.push(ruleChoices);
  return { filterGroup: choices.length === 0 ? [] : product(choices).map((filters) => ({ filters })) };
}

/** What must hold all together, each as its alternatives: lists of filters. */
function choicesOf(filter, ignored) {
  const choices = [];
  for (const [name, operand] of Object.entries(filter)) {
    if (name === 'and') choices.push(...(operand ?? []).flatMap((member) => choicesOf(member, ignored)));
    else if (name === 'or') choices.push((operand ?? []).flatMap((member) => alternativesOf(member, ignored)));
    else if (!ignored.includes(name)) choices.push(comparisons(name, operand));
  }
  return choices.filter((alternatives) => alternatives.length > 0);
}

function alternativesOf(filter, ignored) {
  const choices = choicesOf(filter, ignored);
  return choices.length === 0 ? [] : product(choices);
}

function comparisons(fieldName, operators) {
  return Object.entries(operators ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([operator, value]) => [{ fieldName, operator, value }]);
}

const product = (choices) =>
  choices.reduce((ones, others) => ones.flatMap((one) => others.map((other) => [...one, ...other])), [[]]);
