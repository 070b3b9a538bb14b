import { util } from '@aws-appsync/utils';

const LONGEST_BODY = 250;
const LONGEST_NAME = 40;

/**
 * A message's body without the white space around it. Lengths are in UTF-16 units, as browsers and DataStore count.
 *
 * @param {string} text
 */
export function bodyOf(text) {
  const body = text.trim();
  if (body.length < 1 || body.length > LONGEST_BODY) {
    util.error(`A message has 1 to ${LONGEST_BODY} characters, without the spaces around it.`, 'InvalidBody');
  }
  return body;
}

/**
 * The name that a guest gives himself, or null when he gives none.
 *
 * @param {string | null | undefined} text
 */
export function guestNameOf(text) {
  if (text === null || text === undefined) {
    return null;
  }
  const name = text.trim();
  // \p{C}: control and invisible characters, with which a name could look like another.
  if (name.length < 1 || name.length > LONGEST_NAME || util.matches('(?s).*\\p{C}.*', name)) {
    util.error(`A name has 1 to ${LONGEST_NAME} visible characters.`, 'InvalidName');
  }
  return name;
}

/**
 * What two names have in common that a reader would take for the same.
 *
 * @param {string} name
 */
export function nameKeyOf(name) {
  const words = util.str.normalize(name, 'nfkc').toLowerCase().split(' ');
  return words.filter((word) => word !== '').join(' ');
}

/**
 * Refuses what can't be an id of a message or a player.
 *
 * @param {string} id
 */
export function checkId(id) {
  if (!util.matches('[!-~]{1,128}', id)) {
    util.error('An id is 1 to 128 visible ASCII characters.', 'InvalidId');
  }
}
