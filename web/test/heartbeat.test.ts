import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chatTrouble } from '../src/heartbeat.ts';

test('tells of a chat that is in trouble, and since when that is known', () => {
  const words = chatTrouble({ at: new Date(2026, 2, 1, 12, 5).toISOString(), healthy: false });

  assert.equal(words, 'The chat itself is in trouble, as of 12:05. What you write is kept.');
});

test('says nothing of a chat that is well or was not looked at yet', () => {
  assert.equal(chatTrouble({ at: '2026-03-01T12:05:00Z', healthy: true }), null);
  assert.equal(chatTrouble(null), null);
});
