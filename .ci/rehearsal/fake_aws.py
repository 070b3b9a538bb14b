"""moto's server on a free port of loopback, and how the AWS SDKs and the CDK CLI find it."""

import os

import boto3
from moto.server import ThreadedMotoServer

from rehearsal import stand_ins

ACCOUNT = "123456789012"  # moto's only account
REGION = "us-east-1"


class FakeAws:
    def __init__(self):
        stand_ins.install()
        self._server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)

    def __enter__(self):
        self._server.start()
        self.port = self._server.get_host_and_port()[1]
        return self

    def __exit__(self, *failure):
        self._server.stop()

    def environment(self):
        """The caller's environment without its own AWS settings, so that nothing can reach a real account."""
        own = {key: value for key, value in os.environ.items() if not key.startswith(("AWS_", "CDK_"))}
        return own | {
            "AWS_ENDPOINT_URL": f"http://127.0.0.1:{self.port}",
            # moto reads a template from a URL with the bucket in its path only from this host name.
            "AWS_ENDPOINT_URL_S3_FOR_CLOUDFORMATION": f"http://localhost:{self.port}",
            "AWS_ACCESS_KEY_ID": "rehearsal",
            "AWS_SECRET_ACCESS_KEY": "rehearsal",
            "AWS_REGION": REGION,
            "AWS_CONFIG_FILE": os.devnull,
            "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
            "AWS_EC2_METADATA_DISABLED": "true",
            "CDK_DISABLE_CLI_TELEMETRY": "true",
            "CDK_VALIDATION": "false",
            "CI": "true",
            "JSII_RUNTIME_PACKAGE_CACHE": "enabled",
            "JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION": "20",
        }

    def client(self, service):
        return boto3.client(
            service, endpoint_url=f"http://127.0.0.1:{self.port}", region_name=REGION,
            aws_access_key_id="rehearsal", aws_secret_access_key="rehearsal")
