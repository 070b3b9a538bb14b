package dojo.chat.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dojo.chat.local.cloudformation.AssemblyFixture;
import dojo.chat.local.cloudformation.TemplateException;
import dojo.chat.local.lambda.SampleAsset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {
    private static final String CODE =
            "export function request(ctx) { return { payload: ctx.args }; } "
                    + "export function response(ctx) { return ctx.result.text + ctx.env.MARK; }";
    private static final String API = """
            'Api':{'Type':'AWS::AppSync::GraphQLApi','Properties':{
              'AuthenticationType':'API_KEY','EnvironmentVariables':{'MARK':'!'}}},
            'Key':{'Type':'AWS::AppSync::ApiKey','Properties':{'Expires':32503680000}},
            'Schema':{'Type':'AWS::AppSync::GraphQLSchema','Properties':{
              'Definition':'type Query { echo(text: String!): String }'}},
            'None':{'Type':'AWS::AppSync::DataSource','Properties':{'Name':'None','Type':'NONE'}},
            """;
    private static final String ECHO = """
            'Echo':{'Type':'AWS::AppSync::Resolver','Properties':{
              'TypeName':'Query','FieldName':'echo','DataSourceName':'None','Code':'%s'}}""".formatted(CODE);

    @TempDir
    private Path directory;

    @Test
    void aUnitResolverWithInlineCodeAnswersWithTheApisVariables() throws Exception {
        try (LocalStack stack = start(API + ECHO)) {
            assertThat(new ChatClient(stack).asGuest("{ echo(text: \"hi\") }").at("/data/echo").asText())
                    .isEqualTo("hi!");
            assertThat(new ChatClient(stack).get("/health").body()).contains("\"status\":\"ok\"");
            assertThat(new ChatClient(stack).get("/nowhere").statusCode()).isEqualTo(404);
            assertThat(stack.playerTokenSecret()).isEmpty();
        }
    }

    @Test
    void aPipelineRunsItsFunctionsFromAssets() throws Exception {
        Files.writeString(directory.resolve("asset.step.js"), CODE);
        String pipeline = """
                'Step':{'Type':'AWS::AppSync::FunctionConfiguration','Properties':{'Name':'step','DataSourceName':'None',
                  'CodeS3Location':{'Fn::Sub':'s3://assets-${AWS::Region}/step.js'}}},
                'Echo':{'Type':'AWS::AppSync::Resolver','Properties':{'TypeName':'Query','FieldName':'echo','Kind':'PIPELINE',
                  'PipelineConfig':{'Functions':[{'Fn::GetAtt':['Step','FunctionId']}]},
                  'Code':'export function request() { return {}; } export function response(ctx) { return ctx.prev.result; }'}}""";
        try (LocalStack stack = start(API + pipeline)) {
            assertThat(new ChatClient(stack).asGuest("{ echo(text: \"hi\") }").at("/data/echo").asText())
                    .isEqualTo("hi!");
        }
    }

    @Test
    void aResolverWithoutCodeHandsTheRequestToItsFunction() throws Exception {
        SampleAsset.in(directory.resolve("asset.code"));
        String direct = """
                'Function':{'Type':'AWS::Lambda::Function','Properties':{'Runtime':'java17','Timeout':60,
                  'Handler':'dojo.chat.local.lambda.sample.SampleFunctions$Arguments','Code':{'S3Key':'code.zip'}}},
                'Source':{'Type':'AWS::AppSync::DataSource','Properties':{'Name':'Code','Type':'AWS_LAMBDA',
                  'LambdaConfig':{'LambdaFunctionArn':{'Fn::GetAtt':['Function','Arn']}}}},
                'Echo':{'Type':'AWS::AppSync::Resolver','Properties':{
                  'TypeName':'Query','FieldName':'echo','DataSourceName':'Code'}}""";
        try (LocalStack stack = start(API + direct)) {
            assertThat(new ChatClient(stack).asGuest("{ echo(text: \"hi\") }").at("/data/echo").asText())
                    .isEqualTo("hi from a function");
        }
    }

    @Test
    void typesThatDoNotRunAreListedOnceByName() throws Exception {
        String more = "'Queue':{'Type':'AWS::SQS::Queue'},'Other':{'Type':'AWS::SQS::Queue'},'Role':{'Type':'AWS::IAM::Role'},";
        try (LocalStack stack = start(API + more + ECHO)) {
            assertThat(stack.notRun()).containsExactly("AWS::SQS::Queue");
        }
    }

    @Test
    void aVtlResolverIsRefusedByItsField() {
        assertRefused(
                ECHO.replace("'Code'", "'RequestMappingTemplate'"),
                "Query.echo is written as a VTL mapping template, which does not run here: only APPSYNC_JS does.");
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertRefused(
                ECHO.replace("'None','Code'", "'Nobody','Code'"),
                "Query.echo refers to the data source Nobody, which the API does not have.");
        assertRefused(
                "'Http':{'Type':'AWS::AppSync::DataSource','Properties':{'Name':'Http','Type':'HTTP'}}",
                "The data source Http is of the type HTTP, which does not run here.");
        assertRefused(
                ECHO.replace("'Code':'", "'X':'"),
                "Query.echo has no code, which only a resolver of a Lambda function may lack.");
    }

    @Test
    void aMistakeInAResolversCodeIsToldWithItsFile() {
        assertRefused(ECHO.replace("export function request", "export function requests"), "Query.echo.js");
    }

    @Test
    void aMistakeInTheSchemaIsTold() {
        assertThatThrownBy(() -> start((API + ECHO).replace(": String }", ": Sting }")))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("Schema can't be served")
                .hasMessageContaining("Sting");
    }

    private void assertRefused(String resources, String message) {
        assertThatThrownBy(() -> start(API + resources))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(message);
    }

    private LocalStack start(String resources) throws Exception {
        return LocalStack.start(
                AssemblyFixture.write(
                        directory, resources, Map.of("step.js", "asset.step.js", "code.zip", "asset.code")),
                new LocalStack.Options(0, null, directory.resolve("state")));
    }
}
