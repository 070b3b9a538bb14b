/** A player as a token tells of them. Only the server verifies it; here it is read to know whom to show. */
export interface Player {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly token: string;
  /** When the token ends, in milliseconds of the clock. */
  readonly validUntil: number;
}

/** Reads a player token; null where it is none. */
export function playerOf(token: string): Player | null {
  const claims = claimsOf(token);
  const { sub, name, role, exp } = claims ?? {};
  if (typeof sub !== 'string' || typeof name !== 'string' || typeof exp !== 'number') {
    return null;
  }
  return { id: sub, name, role: role === 'moderator' ? 'moderator' : 'player', token, validUntil: exp * 1000 };
}

function claimsOf(token: string): Record<string, unknown> | null {
  const payload = token.split('.')[1] ?? '';
  try {
    const binary = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown> | null;
  } catch {
    return null;
  }
}

/** Takes the token out of an address's fragment (`#room=…&token=…`): the token, and the fragment without it. */
export function takeToken(fragment: string): { token: string | null; rest: string } {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const token = parameters.get('token');
  parameters.delete('token');
  const rest = parameters.toString();
  return { token, rest: rest ? `#${rest}` : '' };
}
