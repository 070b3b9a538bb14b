"""What must be there once the CDK CLI has deployed: each check raises AssertionError with what it found instead."""

import json
from pathlib import Path

from rehearsal.fake_aws import ACCOUNT, REGION

STACK = "DojoChat-dev"
STAGING = f"cdk-hnb659fds-assets-{ACCOUNT}-{REGION}"


def require(condition, otherwise):
    if not condition:
        raise AssertionError(otherwise)


def the_account_is_bootstrapped(aws, assembly):
    version = aws.client("ssm").get_parameter(Name="/cdk-bootstrap/hnb659fds/version")["Parameter"]["Value"]
    require(int(version) >= 6, f"the bootstrap's version is {version}")


def a_change_set_was_carried_out(aws, assembly):
    sets = aws.client("cloudformation").list_change_sets(StackName=STACK)["Summaries"]
    require(any(each["ExecutionStatus"] == "EXECUTE_COMPLETE" for each in sets), f"the change sets are {sets}")


def the_stack_is_complete_with_all_its_resources(aws, assembly):
    cloudformation = aws.client("cloudformation")
    status = cloudformation.describe_stacks(StackName=STACK)["Stacks"][0]["StackStatus"]
    require(status == "CREATE_COMPLETE", f"the stack is {status}")
    pages = cloudformation.get_paginator("list_stack_resources").paginate(StackName=STACK)
    there = {each["LogicalResourceId"] for page in pages for each in page["StackResourceSummaries"]}
    missing = resources(assembly).keys() - there
    require(not missing, f"these resources are missing: {sorted(missing)}")


def each_asset_is_in_the_staging_bucket(aws, assembly):
    listed = aws.client("s3").get_paginator("list_objects_v2").paginate(Bucket=STAGING)
    there = {entry["Key"]: entry["Size"] for page in listed for entry in page.get("Contents", [])}
    files = read(assembly / "DojoChat.assets.json")["files"].values()
    keys = [place["objectKey"] for file in files for place in file["destinations"].values()]
    require(keys, "the assembly has no asset")
    missing = [key for key in keys if not there.get(key)]
    require(not missing, f"these assets were not uploaded: {missing}")


def the_table_has_its_indexes_and_stream(aws, assembly):
    tables = aws.client("dynamodb").list_tables()["TableNames"]
    require(len(tables) == 1, f"the tables are {tables}")
    table = aws.client("dynamodb").describe_table(TableName=tables[0])["Table"]
    require(table["KeySchema"] == [{"AttributeName": "pk", "KeyType": "HASH"}], f"the key is {table['KeySchema']}")
    indexes = {index["IndexName"] for index in table["GlobalSecondaryIndexes"]}
    require(indexes == {"byRoomSeq", "byRoomChange"}, f"the indexes are {indexes}")
    stream = table["StreamSpecification"]["StreamViewType"]
    require(stream == "NEW_AND_OLD_IMAGES", f"the stream has {stream}")


def each_java_function_runs_the_uploaded_jar(aws, assembly):
    functions = aws.client("lambda").list_functions()["Functions"]
    java = [function for function in functions if function["Runtime"].startswith("java")]
    told = [each["Properties"] for each in resources(assembly).values() if each["Type"] == "AWS::Lambda::Function"]
    wanted = [properties["Handler"] for properties in told if properties["Runtime"].startswith("java")]
    handlers = sorted(function["Handler"] for function in java)
    require(wanted and handlers == sorted(wanted), f"the handlers are {handlers}, not {sorted(wanted)}")
    require(all(function["CodeSize"] > 1_000_000 for function in java), "a function's code is not the jar")


def the_api_takes_its_schema_and_key(aws, assembly):
    appsync = aws.client("appsync")
    apis = appsync.list_graphql_apis()["graphqlApis"]
    require(len(apis) == 1, f"there are {len(apis)} APIs")
    api = apis[0]
    require(api["authenticationType"] == "API_KEY", f"guests come by {api['authenticationType']}")
    schema = appsync.get_schema_creation_status(apiId=api["apiId"])
    require(schema["status"] == "SUCCESS", f"the schema is {schema}")
    require(len(appsync.list_api_keys(apiId=api["apiId"])["apiKeys"]) == 1, "there is not one API key")


def resources(assembly):
    return read(assembly / "DojoChat.template.json")["Resources"]


def read(path: Path):
    return json.loads(path.read_text())


AFTER_DEPLOY = [
    the_account_is_bootstrapped,
    a_change_set_was_carried_out,
    the_stack_is_complete_with_all_its_resources,
    each_asset_is_in_the_staging_bucket,
    the_table_has_its_indexes_and_stream,
    each_java_function_runs_the_uploaded_jar,
    the_api_takes_its_schema_and_key,
]
