"""Rehearses `cdk deploy` of the dev stage: the real CDK CLI against moto's server on loopback."""

import subprocess
import sys
from pathlib import Path

from rehearsal import checks, document
from rehearsal.fake_aws import ACCOUNT, REGION, FakeAws

ROOT = Path(__file__).resolve().parents[2]
OUTPUT = ROOT / "target/rehearsal"
ASSEMBLY = OUTPUT / "cdk.out"
DOCUMENT = ROOT / "docs/deploy-rehearsal.md"
STEP_SECONDS = 300


class Count:
    """How many checks passed and failed; prints why one failed."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, name, action):
        """True if the action returned; its AssertionError is the reason that is printed."""
        try:
            action()
            self.passed += 1
            return True
        except Exception as reason:
            self.failed += 1
            print(f"rehearsal: {name} failed: {reason}", file=sys.stderr)
            return False


def cdk(aws, name, *arguments):
    """Runs the CLI and answers what it said; the log stays in target/rehearsal."""
    log = OUTPUT / f"{name}.log"
    command = [ROOT / "node_modules/.bin/cdk", *arguments, "--no-notices", "--no-version-reporting", "--no-color"]
    with log.open("w") as out:
        try:
            code = subprocess.run(command, cwd=ROOT, env=aws.environment(), stdin=subprocess.DEVNULL, stdout=out,
                                  stderr=subprocess.STDOUT, timeout=STEP_SECONDS).returncode
        except subprocess.TimeoutExpired:
            raise AssertionError(f"cdk {arguments[0]} took more than {STEP_SECONDS} s: see {log}") from None
    if code:
        raise AssertionError(f"cdk {arguments[0]} ended with {code}: {log.read_text()[-2000:]}")
    return log.read_text()


def deploy_again(aws):
    said = cdk(aws, "deploy-again", "deploy", "--app", ASSEMBLY, "--require-approval", "never")
    if "no changes" not in said:
        raise AssertionError("the second deploy of the same stack changed something")


def destroy(aws):
    cdk(aws, "destroy", "destroy", "--app", ASSEMBLY, "--force")
    left = aws.client("dynamodb").list_tables()["TableNames"]
    if left:
        raise AssertionError(f"the table {left} of the dev stage outlived its stack")


def rehearse(aws, count, write):
    if not count.check("cdk bootstrap", lambda: cdk(aws, "bootstrap", "bootstrap", f"aws://{ACCOUNT}/{REGION}")):
        return
    if not count.check("cdk deploy", lambda: cdk(
            aws, "deploy", "deploy", "-c", "stage=dev", "--output", ASSEMBLY, "--require-approval", "never")):
        return
    for check in checks.AFTER_DEPLOY:
        count.check(check.__name__.replace("_", " "), lambda: check(aws, ASSEMBLY))
    count.check("a second deploy", lambda: deploy_again(aws))
    text = document.list_of({each["Type"] for each in checks.resources(ASSEMBLY).values()})
    if write:
        document.write(DOCUMENT, text)
    count.check("the list in the docs", lambda: document.require_current(DOCUMENT, text))
    count.check("cdk destroy", lambda: destroy(aws))


def main():
    OUTPUT.mkdir(parents=True, exist_ok=True)
    count = Count()
    with FakeAws() as aws:
        rehearse(aws, count, "--write" in sys.argv[1:])
    print(f"rehearsal: {count.passed} passed, {count.failed} failed")
    sys.exit(1 if count.failed else 0)


if __name__ == "__main__":
    main()
