// A running chat for the tests: `./chat up` on a free port, stopped at the end.
import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const project = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/** Starts the chat; the answer's `stop()` ends it as Ctrl-C does. A chat that `CHAT_URL` names is used as it is. */
export async function startChat(...options) {
  if (process.env.CHAT_URL) {
    return chatAt(process.env.CHAT_URL, { output: () => '', stop: async () => {} });
  }
  const port = await freePort();
  const child = spawn('./chat', ['up', '--no-build', '--port', String(port), ...options], { cwd: project });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  // A test run that fails or is stopped leaves no chat behind.
  process.once('exit', () => child.kill());
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = `http://localhost:${port}`;
  await until(async () => {
    if (child.exitCode !== null) {
      throw new Stopped(`./chat up ended with exit code ${child.exitCode}:\n${output}`);
    }
    return (await fetch(`${url}/health`)).ok;
  }, 120_000);
  return chatAt(url, {
    output: () => output,
    stop: async () => {
      child.kill('SIGINT');
      await ended;
    },
  });
}

async function chatAt(url, process) {
  const { port } = new URL(url);
  const outputs = await (await fetch(`${url}/amplify_outputs.json`)).json();
  return {
    url,
    port: Number(port),
    outputs,
    apiKey: outputs.data.api_key,
    token: async (...claims) =>
      (await run('./chat', ['token', '--port', port, ...claims], { cwd: project })).stdout.trim(),
    ...process,
  };
}

/** The secret that the running chat's player tokens are signed with. */
export async function playerSecret(chat) {
  const note = await until(() => readFileSync(`${project}.chat/instance-${chat.port}.json`, 'utf8'));
  return JSON.parse(note).playerTokenSecret;
}

/** Sends a GraphQL request as any HTTP client would; `authorization` is a player's token, without it the API key is used. */
export async function graphql(chat, query, variables = {}, authorization = undefined) {
  const headers = authorization ? { authorization } : { 'x-api-key': chat.apiKey };
  const response = await fetch(`${chat.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

export const MESSAGE = `id room body senderName senderId seq sentAt editedAt createdAt updatedAt
  _version _lastChangedAt _deleted`;

/** Sends a message by plain HTTP and answers it; fails when the chat refuses it. */
export async function send(chat, input, authorization = undefined) {
  const response = await graphql(
    chat,
    `mutation($input: CreateMessageInput!) { createMessage(input: $input) { ${MESSAGE} } }`,
    { input: { id: crypto.randomUUID(), room: 'village', senderName: 'Hanzo', ...input } },
    authorization,
  );
  if (response.errors) throw new Error(JSON.stringify(response.errors));
  return response.data.createMessage;
}

/** Waits until the condition answers something true, and answers that. */
export async function until(condition, milliseconds = 15_000) {
  const deadline = Date.now() + milliseconds;
  let last;
  while (Date.now() < deadline) {
    try {
      const value = await condition();
      if (value) return value;
      last = undefined;
    } catch (error) {
      if (error instanceof Stopped) throw error;
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`not within ${milliseconds} ms: ${condition}${last ? ` (${last.message})` : ''}`);
}

class Stopped extends Error {}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
