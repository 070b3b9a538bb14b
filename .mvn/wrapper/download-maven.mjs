// Downloads the pinned Maven distribution as a Maven artifact and checks it: node download-maven.mjs VERSION SHA512 FOLDER
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import artifactDownload from 'mvn-artifact-download';

const [version, sha512, folder] = process.argv.slice(2);
try {
  const file = await artifactDownload.default(`org.apache.maven:apache-maven:tar.gz:bin:${version}`, folder);
  const actual = createHash('sha512').update(readFileSync(file)).digest('hex');
  if (actual !== sha512) {
    rmSync(file);
    throw new Error(`its SHA-512 is ${actual}, expected ${sha512}`);
  }
  console.log(file);
} catch (error) {
  console.error(`mvnw: Maven ${version} could not be downloaded: ${error.message}`);
  process.exit(1);
}
