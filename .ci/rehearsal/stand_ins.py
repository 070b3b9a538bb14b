"""What stands in for the resource types that moto's CloudFormation does not know.

moto leaves out a resource of an unknown type, and a stack with an output of it then fails with a 500. Here AppSync's
API, schema and key are made in moto's own AppSync service, and a function's version and alias in its Lambda service
(moto makes a version, but can't tell its number). Any other unknown type gets an id and nothing else. Custom
resources too: their functions would need a container.
"""

from datetime import datetime, timezone

from moto.appsync.models import appsync_backends
from moto.awslambda.models import lambda_backends
from moto.cloudformation import parsing
from moto.core.common_models import CloudFormationModel
from moto.s3.models import s3_backends


class StandIn(CloudFormationModel):
    """A resource that has an id and attributes, and that nothing carries out.

    The id is an ARN for every type: moto's IAM refuses a policy on a secret or an alias that has another.
    """

    def __init__(self, physical_id, attributes=None):
        self.physical_resource_id = physical_id
        self.attributes = attributes or {}

    @staticmethod
    def cloudformation_name_type():
        return ""

    @staticmethod
    def cloudformation_type():
        return "StandIn"

    @classmethod
    def has_cfn_attr(cls, attr):
        return True

    @classmethod
    def create_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs):
        service = kwargs["ResourceType"].split("::")[1].lower()
        return cls(f"arn:aws:{service}:{region_name}:{account_id}:{resource_name}")

    @classmethod
    def delete_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name):
        pass

    def get_cfn_attribute(self, attribute_name):
        if attribute_name.endswith("Arn"):
            return self.attributes.get(attribute_name, self.physical_resource_id)
        return self.attributes.get(attribute_name, f"{self.physical_resource_id}.{attribute_name}")

    def is_created(self):
        return True


def create_api(name, template, account_id, region_name, **kwargs):
    properties = template["Properties"]
    api = appsync_backends[account_id][region_name].create_graphql_api(
        name=properties["Name"],
        log_config=properties.get("LogConfig"),
        authentication_type=properties["AuthenticationType"],
        user_pool_config=None,
        open_id_connect_config=None,
        additional_authentication_providers=properties.get("AdditionalAuthenticationProviders"),
        xray_enabled=properties.get("XrayEnabled", False),
        lambda_authorizer_config=properties.get("LambdaAuthorizerConfig"),
        tags={tag["Key"]: tag["Value"] for tag in properties.get("Tags", [])},
        visibility=properties.get("Visibility", "GLOBAL"),
    )
    host = f"{api.api_id}.appsync-api.{region_name}.amazonaws.com"
    return StandIn(api.arn, {
        "ApiId": api.api_id,
        "Arn": api.arn,
        "GraphQLUrl": f"https://{host}/graphql",
        "RealtimeUrl": f"wss://{host.replace('appsync-api', 'appsync-realtime-api')}/graphql",
        "GraphQLDns": host,
    })


def create_schema(name, template, account_id, region_name, **kwargs):
    properties = template["Properties"]
    definition = properties.get("Definition") or read_object(properties["DefinitionS3Location"], account_id)
    appsync_backends[account_id][region_name].start_schema_creation(properties["ApiId"], definition.encode())
    return StandIn(f"{properties['ApiId']}GraphQLSchema")


def read_object(location, account_id):
    bucket, key = location.removeprefix("s3://").split("/", 1)
    return s3_backends[account_id]["aws"].get_object(bucket, key).value.decode()


def create_key(name, template, account_id, region_name, **kwargs):
    properties = template["Properties"]
    expires = datetime.fromtimestamp(properties["Expires"], timezone.utc).replace(tzinfo=None)
    key = appsync_backends[account_id][region_name].create_api_key(
        properties["ApiId"], properties.get("Description", ""), expires)
    return StandIn(key.key_id, {"ApiKey": key.key_id, "ApiKeyId": key.key_id})


def create_version(name, template, account_id, region_name, **kwargs):
    function = template["Properties"]["FunctionName"]
    version = lambda_backends[account_id][region_name].publish_version(function, template["Properties"].get("Description"))
    return StandIn(version.function_arn, {"Version": str(version.version)})


def create_alias(name, template, account_id, region_name, **kwargs):
    properties = template["Properties"]
    alias = lambda_backends[account_id][region_name].create_alias(
        properties["Name"], properties["FunctionName"], properties["FunctionVersion"],
        properties.get("Description", ""), None)
    return StandIn(alias.arn)


def made_by(name, create):
    """A model whose resources that function makes."""
    return type(name, (StandIn,), {"create_from_cloudformation_json": staticmethod(create)})


BRIDGED = {
    "AWS::AppSync::GraphQLApi": made_by("Api", create_api),
    "AWS::AppSync::GraphQLSchema": made_by("Schema", create_schema),
    "AWS::AppSync::ApiKey": made_by("Key", create_key),
    "AWS::Lambda::Version": made_by("Version", create_version),
    "AWS::Lambda::Alias": made_by("Alias", create_alias),
}


def knows(resource_type):
    """Whether moto's CloudFormation carries the type out by itself, without a container."""
    return resource_type in parsing.get_model_map() and resource_type not in BRIDGED


def model_of(resource_type):
    if knows(resource_type):
        return parsing.get_model_map()[resource_type]
    return BRIDGED.get(resource_type, StandIn)


def install():
    parsing.resource_class_from_type = model_of
