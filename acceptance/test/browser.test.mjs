// The page in a real browser, against a running chat: two players' windows, and a client of another kind.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { executablePath, launch } from '../support/browser.mjs';
import { graphql, MESSAGE, send, startChat, until } from '../support/chat.mjs';

const screenshots = fileURLToPath(new URL('../target/', import.meta.url));
const skip = executablePath ? false : 'NO CHROMIUM ON THIS MACHINE: THE BROWSER TESTS DID NOT RUN. Install Chromium to run them.';
if (skip) console.error(`\n*** ${skip} ***\n`);

let chat;
let browser;
let author;

before(async () => {
  if (skip) return;
  mkdirSync(screenshots, { recursive: true });
  chat = await startChat();
  browser = await launch();
  author = await chat.token('--player', '9', '--name', 'Sensei', '--rooms', 'clan-7');
});

after(async () => {
  await browser?.close();
  await chat?.stop();
});

/** A window of a browser of its own, as another person on another machine has it. */
async function enter(name, { hash = '', context = undefined } = {}) {
  const page = await (context ?? (await browser.newContext())).newPage();
  page.failures = [];
  page.on('pageerror', (error) => page.failures.push(String(error)));
  page.on('console', (line) => line.type() === 'error' && page.failures.push(line.text()));
  await page.goto(`${chat.url}/${hash}`);
  await page.locator('#entrance:visible, #composer:visible').first().waitFor();
  if (await page.locator('#entrance').isVisible()) {
    await page.locator('#name').fill(name);
    await page.locator('#name').press('Enter');
  }
  await page.locator('#connection[data-state=live]').waitFor({ timeout: 30_000 });
  return page;
}

async function say(page, text) {
  await page.locator('#message').fill(text);
  await page.locator('#message').press('Enter');
}

const shown = (page, text) => page.locator('.message .body', { hasText: text });
const bodies = (page) => page.locator('.message .body').allInnerTexts();

async function change(mutation, input) {
  const type = `${mutation[0].toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await graphql(
    chat,
    `mutation($input: ${type}!) { ${mutation}(input: $input) { ${MESSAGE} } }`,
    { input },
    author,
  );
  assert.equal(answer.errors, undefined);
}

test('two windows start from the history and see what the other sends, in the room’s order', { skip }, async () => {
  await send(chat, { body: 'The gate opens at dawn.' }, author);
  const one = await enter('Hanzo');
  const other = await enter('Kaede');
  await shown(one, 'The gate opens at dawn.').waitFor();
  await shown(other, 'The gate opens at dawn.').waitFor();

  await say(one, 'Who took my shuriken?');
  await shown(other, 'Who took my shuriken?').waitFor();
  await say(other, 'Not me. Ask the old one.');
  await shown(one, 'Not me. Ask the old one.').waitFor();

  await until(async () => (await bodies(one)).join() === (await bodies(other)).join());
  assert.deepEqual((await bodies(one)).slice(-2), ['Who took my shuriken?', 'Not me. Ask the old one.']);
  await one.screenshot({ path: `${screenshots}two-windows.png` });
  assert.deepEqual([...one.failures, ...other.failures], []);
  await one.close();
  await other.close();
});

test('what another client edits and deletes is edited and gone on the page', { skip }, async () => {
  const page = await enter('Hanzo');
  const message = await send(chat, { body: 'I am the best of the village' }, author);
  await shown(page, 'I am the best of the village').waitFor();
  await change('updateMessage', { id: message.id, body: 'I am the second best of the village', _version: 1 });
  await shown(page, 'I am the second best of the village').waitFor();
  await change('deleteMessage', { id: message.id, _version: 2 });
  await shown(page, 'I am the second best of the village').waitFor({ state: 'detached' });
  await page.close();
});

test('markup in a message and in a name is shown as the text that it is', { skip }, async () => {
  const page = await enter('<b>Hanzo</b>');
  await say(page, '<img src=x onerror="document.title=\'taken\'"> <script>document.title="taken"</script>');
  await shown(page, '<img src=x onerror=').waitFor();
  assert.equal(await page.locator('.message img, .message script').count(), 0);
  assert.notEqual(await page.title(), 'taken');
  await page.close();
});

test('two windows of one browser both show what is sent', { skip }, async () => {
  const context = await browser.newContext();
  const one = await enter('Tomoe', { context, hash: '#room=bridge' });
  const other = await enter(undefined, { context, hash: '#room=bridge' });
  await say(one, 'from the first window');
  await shown(other, 'from the first window').waitFor();
  await send(chat, { room: 'bridge', body: 'from outside' }, author);
  await shown(one, 'from outside').waitFor();
  await shown(other, 'from outside').waitFor();
  await context.close();
});

test('a message that was written without a connection is sent when it is back', { skip }, async () => {
  const context = await browser.newContext();
  const page = await enter('Goemon', { context, hash: '#room=cave' });
  await context.setOffline(true);
  await page.locator('#connection:not([data-state=live])').waitFor();
  await say(page, 'written in the dark');
  await page.locator('.message[data-state=pending]').waitFor();
  await context.setOffline(false);
  await until(async () => {
    const { data } = await graphql(chat, '{ messages(room: "cave") { items { body } } }');
    return data.messages.items.some(({ body }) => body === 'written in the dark');
  }, 40_000);
  await page.locator('.message[data-state=sent]').waitFor();
  await context.close();
});

test('what is written while the room changes goes into the new room', { skip }, async () => {
  const page = await enter('Goro');
  await page.evaluate(() => {
    location.hash = '#room=garden';
    return new Promise((resolve) => setTimeout(resolve));
  });
  await say(page, 'quiet here');
  await until(async () => {
    const { data } = await graphql(chat, '{ messages(room: "garden") { items { body } } }');
    return data.messages.items.some(({ body }) => body === 'quiet here');
  });
  await page.locator('.message[data-state=sent]').waitFor();
  await page.close();
});

test('a refused send says why in plain words, and can be put right', { skip }, async () => {
  const page = await enter('Ryu', { hash: '#room=tower' });
  await say(page, 'the same words');
  await page.locator('.message[data-state=sent]').waitFor();
  await say(page, 'the same words');
  await page.locator('.message .reason').waitFor();
  assert.match(await page.locator('.message .reason').innerText(), /just said that/);
  await page.close();
});

test('a private room is closed to a guest and open to the player who has its claim', { skip }, async () => {
  await send(chat, { room: 'clan-7', body: 'clan business' }, author);
  const player = await enter(undefined, { hash: `#room=clan-7&token=${author}` });
  await shown(player, 'clan business').waitFor();
  assert.ok(!player.url().includes('token'), 'the token is gone from the address bar');
  await player.close();

  const context = await browser.newContext();
  const guest = await context.newPage();
  await guest.goto(`${chat.url}/#room=clan-7`);
  await guest.locator('#name').fill('Spy');
  await guest.locator('#name').press('Enter');
  await guest.locator('#connection[data-state=refused]').waitFor({ timeout: 30_000 });
  assert.equal(await shown(guest, 'clan business').count(), 0);
  await context.close();
});

test('the page fits a small telephone', { skip }, async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await enter('Hanzo', { context });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  assert.equal(wide, false);
  await page.screenshot({ path: `${screenshots}telephone.png` });
  await context.close();
});
