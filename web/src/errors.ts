/** What went wrong with a request, in AppSync's types and in words for the person who asked. */
export interface Trouble {
  /** AppSync's errorType, or `Network` where the server could not be reached. */
  readonly type: string;
  readonly words: string;
}

interface GraphQlError {
  readonly errorType?: string;
  readonly message?: string;
  readonly errorInfo?: { readonly seconds?: number; readonly until?: string } | null;
}

const UNREACHED = /network error|failed to fetch|load failed|networkerror|timed? ?out/i;

function secondsOf(error: GraphQlError): string {
  const seconds = Math.max(1, Math.ceil(error.errorInfo?.seconds ?? 1));
  return seconds === 1 ? 'a second' : `${seconds} seconds`;
}

function untilOf(error: GraphQlError): string {
  const until = new Date(error.errorInfo?.until ?? '');
  if (Number.isNaN(until.getTime())) {
    return 'for now';
  }
  return `until ${until.toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' })}`;
}

const WORDS: Readonly<Record<string, (error: GraphQlError) => string>> = {
  InvalidBody: () => 'A message has 1 to 250 characters.',
  InvalidRoom: () => 'There is no such room.',
  InvalidName: () => 'That name can’t be used here. Choose another.',
  NameTaken: () => 'That name belongs to a player. Choose another.',
  RateLimited: (error) => `You speak too fast. Wait ${secondsOf(error)}, then try again.`,
  SlowMode: (error) => `The room is in slow mode. Wait ${secondsOf(error)}, then try again.`,
  RepeatedMessage: () => 'You have just said that.',
  Muted: (error) => `You are muted ${untilOf(error)}.`,
  Banned: () => 'You are banned from this chat.',
  Unauthorized: () => 'You may read here, but not do that. Come in through the game.',
  UnauthorizedException: () => 'Your sign-in was not accepted. Sign in again in the game.',
  ConflictUnhandled: () => 'The message has changed in the meantime. Try again.',
  ConditionalCheckFailed: () => 'The message has changed in the meantime. Try again.',
  NotFound: () => 'That message is gone.',
  Network: () => 'The dojo can’t be reached just now.',
};

function firstErrorOf(thrown: unknown): GraphQlError {
  const errors = (thrown as { errors?: GraphQlError[] } | null)?.errors;
  return errors?.[0] ?? (thrown as GraphQlError | null) ?? {};
}

/** Reads what Amplify's API client threw, or one of its errors. */
export function troubleOf(thrown: unknown): Trouble {
  const error = firstErrorOf(thrown);
  const message = error.message ?? '';
  const type = error.errorType ?? (UNREACHED.test(message) ? 'Network' : 'Unknown');
  const words = WORDS[type];
  return { type, words: words ? words(error) : 'Something went wrong. Try again in a while.' };
}
