// Tokens minted as README.md tells game servers to are taken by the chat.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { playerSecret, send, startChat } from '../support/chat.mjs';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const hasPhp = spawnSync('php', ['--version']).status === 0;

let chat;

before(async () => {
  chat = await startChat();
});

after(() => chat?.stop());

function code(language) {
  const [, block] = readme.match(new RegExp('```' + language + '\\n([\\s\\S]*?)```'));
  return block;
}

async function isTaken(token, language) {
  const message = await send(chat, { room: 'clan-7', body: `minted in ${language}` }, token);
  assert.deepEqual([message.senderId, message.senderName], ['42', 'Akira']);
}

test('a token minted in JavaScript is taken', async () => {
  const module = `data:text/javascript,${encodeURIComponent(code('js'))}`;
  const { playerToken } = await import(module);
  await isTaken(playerToken(await playerSecret(chat), '42', 'Akira', ['clan-7']), 'JavaScript');
});

test('a token minted in PHP is taken', { skip: hasPhp ? false : 'no PHP on this machine' }, async () => {
  const script = `${code('php')}\necho playerToken($argv[1], '42', 'Akira', ['clan-7']);`;
  const token = execFileSync('php', ['--', await playerSecret(chat)], { input: script, encoding: 'utf8' });
  await isTaken(token, 'PHP');
});
