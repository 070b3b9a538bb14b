// Bundles the resolvers: each file of src/main/resolvers becomes one file of target/resolvers with all that it imports
// from shared/, since AppSync takes a resolver's code as one file.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const infra = dirname(fileURLToPath(import.meta.url));
const sources = join(infra, 'src/main/resolvers');
const outputs = join(infra, 'target/resolvers');

const scripts = (folder) => readdirSync(folder).filter((file) => file.endsWith('.js'));

async function loadEsbuild() {
  try {
    return await import('esbuild');
  } catch {
    console.error('esbuild is not installed: run "npm ci" in the root of the project.');
    process.exit(1);
  }
}

function removeStaleOutputs(names) {
  mkdirSync(outputs, { recursive: true });
  scripts(outputs)
    .filter((file) => !names.includes(file))
    .forEach((file) => rmSync(join(outputs, file)));
}

async function bundle(names) {
  const { build } = await loadEsbuild();
  try {
    await build({
      absWorkingDir: infra,
      entryPoints: names.map((name) => join(sources, name)),
      outdir: outputs,
      bundle: true,
      format: 'esm',
      target: 'esnext',
      platform: 'neutral',
      external: ['@aws-appsync/utils', '@aws-appsync/utils/dynamodb'],
      logLevel: 'error',
    });
  } catch (failure) {
    // esbuild has printed the file, the line and the reason of each mistake.
    const mistakes = failure.errors?.length ?? failure.message;
    console.error(`The resolvers could not be bundled: ${mistakes} mistake(s) in infra/src/main/resolvers.`);
    process.exit(1);
  }
}

const names = scripts(sources);
removeStaleOutputs(names);
await bundle(names);
