import type { PersistentModel, SyncError } from 'aws-amplify/datastore';
import { troubleOf, type Trouble } from './errors.ts';
import { Listeners } from './listeners.ts';

/** A send that DataStore gave up; without an id it was the oldest one in the outbox. */
export interface FailedSend {
  readonly id: string | null;
  readonly trouble: Trouble;
}

/** Sorts what DataStore's error handler is told. */
export class StoreErrors {
  readonly sendFailed = new Listeners<FailedSend>();
  readonly syncFailed = new Listeners<Trouble>();
  readonly subscriptionFailed = new Listeners<Trouble>();

  take(error: SyncError<PersistentModel>): void {
    if (error.process === 'subscribe') {
      this.subscriptionFailed.tell(subscriptionTrouble(error.message));
    } else if (error.process === 'mutate') {
      this.sendFailed.tell({ id: idOf(error.localModel), trouble: troubleOf(error.cause) });
    } else if (error.operation === undefined) {
      // DataStore reports a send that it may not try again as a sync without an operation.
      this.sendFailed.tell({ id: null, trouble: troubleOf({ errorType: error.message }) });
    } else {
      this.syncFailed.tell(troubleOf(error.cause));
    }
  }
}

/** The subscription's own error is a text with AppSync's error inside. */
function subscriptionTrouble(message: string): Trouble {
  const type = /"errorType":"(\w+)"/.exec(message)?.[1];
  return troubleOf(type === undefined ? { message } : { errorType: type, message });
}

function idOf(model: PersistentModel | null): string | null {
  const id: unknown = model?.['id'];
  return typeof id === 'string' ? id : null;
}
