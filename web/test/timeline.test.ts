import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChatMessage } from '../src/messageModel.ts';
import { Timeline } from '../src/timeline.ts';

function message(seq: number | null, more: Partial<ChatMessage> = {}): ChatMessage {
  return {
    id: `m${seq ?? 'new'}`, room: 'village', body: 'Hail', senderName: 'Akira', senderId: null, seq,
    sentAt: null, editedAt: null, version: seq === null ? null : 1, deleted: false, ...more,
  };
}

function ids(timeline: Timeline): string[] {
  return timeline.ordered().map(({ id }) => id);
}

test('shows the room’s order and the unsent ones last, however they come in', () => {
  const timeline = new Timeline('village');
  timeline.merge([message(3), message(null), message(1), message(2)]);

  assert.deepEqual(ids(timeline), ['m1', 'm2', 'm3', 'mnew']);
});

test('leaves other rooms’ messages out', () => {
  const timeline = new Timeline('village');
  timeline.merge([message(1, { room: 'clan-7' })]);

  assert.deepEqual(ids(timeline), []);
  assert.equal(timeline.newest(), 0);
});

test('lets the highest version win', () => {
  const timeline = new Timeline('village');
  timeline.merge([message(1, { version: 2, body: 'later' }), message(1, { body: 'earlier' })]);

  assert.equal(timeline.get('m1')?.body, 'later');
});

test('does not bring a deleted message back', () => {
  const timeline = new Timeline('village');
  timeline.merge([message(1), message(1, { version: 2, deleted: true }), message(1)]);

  assert.deepEqual(ids(timeline), []);
});

test('replaces a pending message by the server’s', () => {
  const timeline = new Timeline('village');
  timeline.merge([message(null, { id: 'a' })]);
  assert.equal(timeline.unsent().length, 1);
  timeline.merge([message(7, { id: 'a' })]);

  assert.equal(timeline.unsent().length, 0);
  assert.equal(timeline.get('a')?.seq, 7);
});

test('sees holes, and takes covered numbers for known', () => {
  const timeline = new Timeline('village');
  timeline.merge([message(1), message(2), message(5), message(9)]);
  assert.deepEqual(timeline.gaps(), [{ from: 3, to: 4 }, { from: 6, to: 8 }]);

  timeline.cover({ from: 3, to: 4 });

  assert.deepEqual(timeline.gaps(), [{ from: 6, to: 8 }]);
  assert.equal(timeline.newest(), 9);
});

test('forgets what is older than a number, with its holes', () => {
  const timeline = new Timeline('village');
  timeline.merge([message(1), message(500), message(501), message(null)]);
  timeline.dropBefore(500);

  assert.deepEqual(ids(timeline), ['m500', 'm501', 'mnew']);
  assert.deepEqual(timeline.gaps(), []);
});

test('drops what only the cache knew once all has come anew, but no unsent message', () => {
  const timeline = new Timeline('village');
  timeline.merge([message(1), message(2), message(null)], true);
  timeline.merge([message(2)]);
  timeline.dropCached();

  assert.deepEqual(ids(timeline), ['m2', 'mnew']);
});

test('lets a discarded message go', () => {
  const timeline = new Timeline('village');
  timeline.merge([message(null)]);
  timeline.discard('mnew');
  timeline.merge([message(null)]);

  assert.deepEqual(ids(timeline), []);
});
