// extensions: what a handler asks of AppSync beside its answer.
import { currentCall, host, ResolverError } from 'dojo:runtime';
import { groupsOf } from 'dojo:filter-limits';

const MAXIMUM_INVALIDATIONS = 5;

export const extensions = {
  setSubscriptionFilter: (filter) => {
    currentCall().subscriptionFilter = groupsOf(filter);
  },
  setSubscriptionInvalidationFilter: (filter) => {
    currentCall().invalidationFilter = groupsOf(filter);
  },
  invalidateSubscriptions: ({ subscriptionField, payload }) => {
    const { invalidations } = currentCall();
    if (invalidations.length === MAXIMUM_INVALIDATIONS) {
      const message = `At most ${MAXIMUM_INVALIDATIONS} invalidateSubscriptions a request are allowed.`;
      throw new ResolverError(message, 'BadRequest');
    }
    invalidations.push({ subscriptionField, payload });
  },
  evictFromApiCache: (typeName, fieldName) => host.log('debug', `no API cache to evict ${typeName}.${fieldName} from`),
};
