import assert from 'node:assert/strict';
import { test } from 'node:test';
import { troubleOf } from '../src/errors.ts';
import { playerOf, takeToken } from '../src/playerToken.ts';
import { roomOf, titleOf } from '../src/room.ts';
import { oneLine, piecesOf } from '../src/text.ts';
import { dayName } from '../src/time.ts';

test('finds web addresses without the sentence’s punctuation', () => {
  assert.deepEqual(piecesOf('See https://example.org/a_(b), then http://x.example.'), [
    { text: 'See ', href: null },
    { text: 'https://example.org/a_(b)', href: 'https://example.org/a_(b)' },
    { text: ', then ', href: null },
    { text: 'http://x.example', href: 'http://x.example' },
    { text: '.', href: null },
  ]);
});

test('makes no link of other schemes or of markup', () => {
  for (const text of ['javascript:alert(1)', 'data:text/html,x', '<a href=x>', 'https://', 'ftp://x.example']) {
    assert.deepEqual(piecesOf(text), [{ text, href: null }]);
  }
});

test('makes one trimmed line', () => {
  assert.equal(oneLine('  one \r\n two\n\nthree '), 'one two three');
});

test('says what went wrong in plain words', () => {
  const limited = { errors: [{ errorType: 'RateLimited', message: 'x', errorInfo: { seconds: 3.2 } }] };
  assert.equal(troubleOf(limited).words, 'You speak too fast. Wait 4 seconds, then try again.');
  assert.equal(troubleOf({ errorType: 'Muted', errorInfo: { until: 'soon' } }).words, 'You are muted for now.');
  assert.equal(troubleOf({ errors: [{ message: 'A network error has occurred.' }] }).type, 'Network');
  assert.match(troubleOf({ errorType: 'Odd', message: 'Lock 7.' }).words, /^Something went wrong/);
  assert.equal(troubleOf(undefined).type, 'Unknown');
});

test('reads the room of an address', () => {
  assert.equal(roomOf(''), 'village');
  assert.equal(roomOf('#room=clan-7'), 'clan-7');
  assert.equal(roomOf('#room=Clan 7'), null);
  assert.equal(roomOf('#room=a--b'), null);
  assert.equal(titleOf('clan-black-lotus'), 'Clan Black Lotus');
});

test('takes a token out of an address and reads its player', () => {
  const claims = btoa(JSON.stringify({ sub: '42', name: 'Akira', exp: 1000 }));
  const { token, rest } = takeToken(`#room=clan-7&token=h.${claims}.s`);

  assert.equal(rest, '#room=clan-7');
  assert.deepEqual(playerOf(token ?? ''), {
    id: '42', name: 'Akira', role: 'player', token, validUntil: 1_000_000,
  });
  assert.deepEqual(takeToken('#token=x'), { token: 'x', rest: '' });
});

test('takes what is no token for none', () => {
  for (const token of ['', 'x', 'a.b.c', `a.${btoa('null')}.c`, `a.${btoa('{"sub":"42"}')}.c`]) {
    assert.equal(playerOf(token), null);
  }
});

test('names days as people do', () => {
  const now = new Date(2026, 2, 10, 0, 30);
  assert.equal(dayName(new Date(2026, 2, 10, 0, 10), now), 'Today');
  assert.equal(dayName(new Date(2026, 2, 9, 23, 50), now), 'Yesterday');
  assert.match(dayName(new Date(2026, 2, 1), now), /1/);
});
