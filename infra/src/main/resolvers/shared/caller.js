/**
 * Who asks, and what the API's authorization vouches for.
 *
 * @typedef {object} Caller
 * @property {'player' | 'guest' | 'service'} kind a player has a token, a guest the API key; our own functions sign by IAM
 * @property {string} key what budgets, mutes and bans go by, "player#42" or "guest#198.51.100.7"
 * @property {string | null} id the player's id
 * @property {string | null} name the player's verified name
 * @property {string[]} rooms the private rooms that the player's token claims
 * @property {boolean} moderator
 */

/**
 * @param {import('@aws-appsync/utils').Context} ctx
 * @returns {Caller}
 */
export function callerOf(ctx) {
  /** @type {any} */
  const identity = ctx.identity;
  if (identity?.resolverContext) {
    return player(identity.resolverContext);
  }
  if (identity?.userArn) {
    return service(identity.userArn);
  }
  return { kind: 'guest', key: `guest#${addressOf(ctx)}`, id: null, name: null, rooms: [], moderator: false };
}

/**
 * @param {Record<string, string>} claims what the Lambda authorizer read from the token
 * @returns {Caller}
 */
function player(claims) {
  return {
    kind: 'player',
    key: `player#${claims.id}`,
    id: claims.id,
    name: claims.name || null,
    rooms: (claims.rooms ?? '').split(',').filter((room) => room !== ''),
    moderator: claims.role === 'moderator',
  };
}

/**
 * @param {string} arn such as "arn:aws:sts::123456789012:assumed-role/Role/function-name"
 * @returns {Caller}
 */
function service(arn) {
  const name = arn.split('/').slice(-1)[0];
  return { kind: 'service', key: `service#${name}`, id: null, name, rooms: [], moderator: false };
}

/**
 * A guest's address. AppSync's own CloudFront appends the sender's address and then its own, so the second from the
 * last is the sender's; those before it are whatever the sender made up.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 */
function addressOf(ctx) {
  const forwarded = (ctx.request?.headers ?? {})['x-forwarded-for'] ?? '';
  const addresses = forwarded.split(',').map((/** @type {string} */ address) => address.trim());
  const address = addresses.length > 1 ? addresses[addresses.length - 2] : addresses[0];
  return networkOf(address.slice(0, 64)) || 'unknown';
}

/**
 * An IPv4 address as it is; the first 64 bits of an IPv6 address, since one connection owns all that follows.
 *
 * @param {string} address
 */
function networkOf(address) {
  if (address.indexOf(':') < 0) {
    return address;
  }
  const halves = address.split('::').map((half) => half.split(':').filter((part) => part !== ''));
  const left = halves[0];
  const right = halves[1] ?? [];
  const zeros = ['0', '0', '0', '0', '0', '0', '0', '0'].slice(left.length + right.length);
  return left.concat(zeros, right).slice(0, 4).join(':');
}
