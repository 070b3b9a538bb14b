/** As much of Amplify's `amplify_outputs.json` as the page reads itself. */
export interface Outputs {
  readonly version: string;
  readonly data: { readonly url: string; readonly default_authorization_type: string };
}

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 15_000;

/** Fetches the outputs that are served beside the page, as often as it takes. */
export async function fetchOutputs(onTrouble: () => void): Promise<Outputs> {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      const response = await fetch('/amplify_outputs.json', { cache: 'no-cache' });
      if (response.ok) {
        return (await response.json()) as Outputs;
      }
    } catch {
      // The network is away; the next try may find it.
    }
    onTrouble();
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** The outputs for a player: the same API, by the Lambda authorizer. */
export function forPlayers(outputs: Outputs): Outputs {
  return { ...outputs, data: { ...outputs.data, default_authorization_type: 'AWS_LAMBDA' } };
}
