// Amplify's own GraphQL client, unmodified, against a running chat.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import WebSocket from 'ws';
import { Amplify } from 'aws-amplify';
import { generateClient } from 'aws-amplify/api';
import { MESSAGE, send, startChat, until } from '../support/chat.mjs';

globalThis.WebSocket = WebSocket;

const CREATE = `mutation($input: CreateMessageInput!) { createMessage(input: $input) { ${MESSAGE} } }`;
const ON_CREATE = `subscription($filter: ModelSubscriptionMessageFilterInput) {
  onCreateMessage(filter: $filter) { ${MESSAGE} } }`;

let chat;
let client;

before(async () => {
  chat = await startChat();
  Amplify.configure(chat.outputs);
  client = generateClient();
});

after(() => chat?.stop());

const newMessage = (changes) => ({ id: crypto.randomUUID(), room: 'village', body: 'hai', senderName: 'Kaede', ...changes });

function subscribe(query, variables, options = {}) {
  const events = [];
  const errors = [];
  const subscription = client.graphql({ query, variables, ...options }).subscribe({
    next: ({ data }) => events.push(Object.values(data)[0]),
    error: (error) => errors.push(error),
  });
  return { events, errors, close: () => subscription.unsubscribe() };
}

/** A subscription gives no sign of its start to Amplify's caller, so a message is sent until one arrives. */
async function live(subscription, room) {
  await until(async () => {
    await send(chat, { room, body: `are you there? ${crypto.randomUUID()}` }, await watchman());
    await new Promise((resolve) => setTimeout(resolve, 200));
    return subscription.events.length > 0;
  });
}

const tokens = new Map();
async function watchman(name = `Watchman-${tokens.size}`) {
  const token = await chat.token('--player', `w${tokens.size}`, '--name', name);
  tokens.set(name, token);
  return token;
}

test('a message that Amplify sends is answered with the number and time that the server gave it', async () => {
  const input = newMessage({ room: 'dojo' });
  const { data } = await client.graphql({ query: CREATE, variables: { input } });
  const { seq, sentAt, body, _version } = data.createMessage;
  assert.deepEqual({ seq, body, _version }, { seq: 1, body: 'hai', _version: 1 });
  assert.ok(Math.abs(Date.parse(sentAt) - Date.now()) < 60_000);
});

test('a subscriber receives what another client sends to his room, and nothing of other rooms', async () => {
  const subscription = subscribe(ON_CREATE, { filter: { room: { eq: 'bridge' } } });
  await live(subscription, 'bridge');
  await send(chat, { room: 'river', body: 'elsewhere' }, await watchman());
  await send(chat, { room: 'bridge', body: 'here' }, await watchman());
  await until(() => subscription.events.some(({ body }) => body === 'here'));
  assert.ok(subscription.events.every(({ room }) => room === 'bridge'));
  subscription.close();
});

test('a body of spaces is refused with a typed error', async () => {
  const refusal = await client.graphql({ query: CREATE, variables: { input: newMessage({ body: '   ' }) } }).catch((e) => e);
  assert.equal(refusal.errors[0].errorType, 'InvalidBody');
  assert.equal(refusal.data.createMessage, null);
});

test('a wrong API key is refused', async () => {
  const refusal = await client
    .graphql({ query: CREATE, variables: { input: newMessage() }, apiKey: 'da2-wrong' })
    .catch((e) => e);
  assert.match(JSON.stringify(refusal.errors), /Unauthorized|401/);
});

test('a player with a token edits his message and a subscriber sees the edit', async () => {
  const authToken = await chat.token('--player', '42', '--name', 'Akira');
  const subscription = subscribe(ON_CREATE.replaceAll('onCreate', 'onUpdate'), { filter: { room: { eq: 'gate' } } });
  const { data } = await client.graphql({
    query: CREATE,
    variables: { input: newMessage({ room: 'gate', body: 'first' }) },
    authMode: 'lambda',
    authToken,
  });
  const message = data.createMessage;
  assert.deepEqual([message.senderId, message.senderName], ['42', 'Akira']);
  let version = message._version;
  await until(async () => {
    const edited = await client.graphql({
      query: CREATE.replaceAll(/create/gi, (word) => (word === 'create' ? 'update' : 'Update')),
      variables: { input: { id: message.id, body: `edited ${version}`, _version: version } },
      authMode: 'lambda',
      authToken,
    });
    version = edited.data.updateMessage._version;
    await new Promise((resolve) => setTimeout(resolve, 200));
    return subscription.events.length > 0;
  });
  assert.equal(subscription.events[0].id, message.id);
  assert.match(subscription.events[0].body, /^edited/);
  subscription.close();
});

test('the socket that an unmodified client opens is not encrypted for the page of this machine', () => {
  assert.match(chat.outputs.data.url, /^HTTP:\/\/localhost:\d+\/graphql$/);
});
