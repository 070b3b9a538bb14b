// Amplify DataStore, unmodified, against a running chat: pull the history, push sends, receive what is new.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import WebSocket from 'ws';
import { graphql, MESSAGE, send, startChat, until } from '../support/chat.mjs';

globalThis.WebSocket = WebSocket;
const listeners = new EventTarget();
globalThis.window = {
  addEventListener: listeners.addEventListener.bind(listeners),
  removeEventListener: listeners.removeEventListener.bind(listeners),
  navigator: { onLine: true },
};

let chat;
let DataStore;
let Message;
let syncExpression;

const field = (name, type, isRequired = false, isReadOnly = false) => ({
  [name]: { name, isArray: false, type, isRequired, isReadOnly, attributes: [] },
});

const schema = {
  models: {
    Message: {
      name: 'Message',
      pluralName: 'Messages',
      syncable: true,
      fields: {
        ...field('id', 'ID', true),
        ...field('room', 'ID', true),
        ...field('body', 'String', true),
        ...field('senderName', 'String'),
        ...field('senderId', 'ID', false, true),
        ...field('seq', 'Int', false, true),
        ...field('sentAt', 'AWSDateTime', false, true),
        ...field('editedAt', 'AWSDateTime', false, true),
        ...field('createdAt', 'AWSDateTime', false, true),
        ...field('updatedAt', 'AWSDateTime', false, true),
      },
      attributes: [{ type: 'model', properties: {} }],
    },
  },
  enums: {},
  nonModels: {},
  version: '1',
  codegenVersion: '3.4.4',
};

before(async () => {
  chat = await startChat();
  // Amplify's ES modules and CommonJS modules are two copies in Node, and DataStore itself loads the latter.
  const require = createRequire(import.meta.url);
  const { Amplify } = require('aws-amplify');
  const { initSchema, ...datastore } = require('aws-amplify/datastore');
  ({ DataStore, syncExpression } = datastore);
  Amplify.configure(chat.outputs);
  ({ Message } = initSchema(schema));
});

after(async () => {
  await DataStore.stop();
  await chat?.stop();
});

const bodies = async () => (await DataStore.query(Message)).map(({ body }) => body);

test('DataStore starts from the history, pushes a send, and receives what others send, edit and delete', async () => {
  const author = await chat.token('--player', '7', '--name', 'Tomoe');
  const old = await send(chat, { body: 'already here' }, author);
  DataStore.configure({ syncExpressions: [syncExpression(Message, (message) => message.room.eq('village'))] });
  await DataStore.start();
  await until(async () => (await bodies()).includes('already here'), 30_000);

  const pushed = await DataStore.save(new Message({ room: 'village', body: 'from DataStore', senderName: 'Kaede' }));
  const stored = await until(async () => {
    const { data } = await graphql(chat, `query($id: ID!) { getMessage(id: $id) { ${MESSAGE} } }`, { id: pushed.id });
    return data.getMessage;
  });
  assert.equal(stored.body, 'from DataStore');
  await until(async () => (await DataStore.query(Message, pushed.id)).seq === stored.seq);

  await send(chat, { body: 'from another client' });
  await until(async () => (await bodies()).includes('from another client'));

  await graphql(
    chat,
    `mutation($input: UpdateMessageInput!) { updateMessage(input: $input) { ${MESSAGE} } }`,
    { input: { id: old.id, body: 'edited elsewhere', _version: 1 } },
    author,
  );
  await until(async () => (await bodies()).includes('edited elsewhere'));

  await graphql(
    chat,
    `mutation($input: DeleteMessageInput!) { deleteMessage(input: $input) { ${MESSAGE} } }`,
    { input: { id: old.id, _version: 2 } },
    author,
  );
  await until(async () => !(await bodies()).includes('edited elsewhere'));
});

test('a send that the server refuses is given up by DataStore and does not block the next one', async () => {
  await DataStore.save(new Message({ room: 'village', body: '   ', senderName: 'Kaede' }));
  const next = await DataStore.save(new Message({ room: 'village', body: 'after the refused one', senderName: 'Kaede' }));
  await until(async () => (await DataStore.query(Message, next.id)).seq > 0);
});

test('after being stopped, DataStore catches up with what it missed by a delta sync', async () => {
  await DataStore.stop();
  await send(chat, { body: 'missed while away' }, await chat.token('--player', '8', '--name', 'Goemon'));
  await DataStore.start();
  await until(async () => (await bodies()).includes('missed while away'), 30_000);
});
