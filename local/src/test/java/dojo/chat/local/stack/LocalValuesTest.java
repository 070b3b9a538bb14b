package dojo.chat.local.stack;

import static dojo.chat.local.cloudformation.AssemblyFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dojo.chat.local.cloudformation.AssemblyFixture;
import dojo.chat.local.cloudformation.CloudAssembly;
import dojo.chat.local.cloudformation.Evaluator;
import dojo.chat.local.cloudformation.TemplateException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalValuesTest {
    private static final String RESOURCES = """
            'Api':{'Type':'AWS::AppSync::GraphQLApi'},
            'Key':{'Type':'AWS::AppSync::ApiKey'},
            'Table':{'Type':'AWS::DynamoDB::Table'},
            'Named':{'Type':'AWS::DynamoDB::Table','Properties':{'TableName':{'Fn::Sub':'${AWS::StackName}-t'}}},
            'Function':{'Type':'AWS::Lambda::Function'},
            'Version':{'Type':'AWS::Lambda::Version','Properties':{'FunctionName':{'Ref':'Function'}}},
            'Alias':{'Type':'AWS::Lambda::Alias','Properties':{'FunctionName':{'Ref':'Function'},'Name':'live'}},
            'Secret':{'Type':'AWS::SecretsManager::Secret'},
            'Source':{'Type':'AWS::AppSync::DataSource','Properties':{'Name':'Table'}},
            'Step':{'Type':'AWS::AppSync::FunctionConfiguration'},
            'Web':{'Type':'AWS::CloudFront::Distribution'},
            'Bucket':{'Type':'AWS::S3::Bucket'},
            'Deployment':{'Type':'Custom::CDKBucketDeployment','Properties':{'SourceObjectKeys':['a.zip']}}""";

    @TempDir
    private Path directory;

    @Test
    void theApiIsReachedOnTheOnePort() {
        assertThat(value("{'Fn::GetAtt':['Api','GraphQLUrl']}")).isEqualTo("http://localhost:4000/graphql");
        assertThat(value("{'Fn::GetAtt':['Api','RealtimeUrl']}")).isEqualTo("ws://localhost:4000/graphql/realtime");
        assertThat(value("{'Fn::GetAtt':['Api','Arn']}")).isEqualTo("arn:aws:appsync:eu-west-1:123456789012:apis/Api");
        assertThat(value("{'Fn::GetAtt':['Web','DomainName']}")).isEqualTo("localhost:4000");
    }

    @Test
    void pagesAreToldTheUrlInAFormThatKeepsAmplifyFromTls() {
        assertThat(evaluator(LocalAddress.forPages(4000)).attribute("Api", "GraphQLUrl").asText())
                .isEqualTo("HTTP://localhost:4000/graphql");
    }

    @Test
    void theApiKeyIsTheSameAtEachStart() {
        assertThat(value("{'Fn::GetAtt':['Key','ApiKey']}"))
                .matches("da2-[a-z0-9]{26}")
                .isEqualTo(value("{'Fn::GetAtt':['Key','ApiKey']}"));
    }

    @Test
    void namesArnsAndIdsHaveTheFormsOfTheirServices() {
        assertThat(value("{'Ref':'Table'}")).isEqualTo("Table");
        assertThat(value("{'Ref':'Named'}")).isEqualTo("Chat-t");
        assertThat(value("{'Fn::GetAtt':['Named','Arn']}"))
                .isEqualTo("arn:aws:dynamodb:eu-west-1:123456789012:table/Chat-t");
        assertThat(value("{'Fn::GetAtt':['Table','StreamArn']}")).endsWith(":table/Table/stream/local");
        assertThat(value("{'Ref':'Secret'}")).isEqualTo("arn:aws:secretsmanager:eu-west-1:123456789012:secret:Secret");
        assertThat(value("{'Fn::GetAtt':['Bucket','Arn']}")).isEqualTo("arn:aws:s3:::Bucket");
        assertThat(value("{'Fn::GetAtt':['Source','Name']}")).isEqualTo("Table");
        assertThat(value("{'Fn::GetAtt':['Step','FunctionId']}")).isEqualTo("Step");
        assertThat(evaluator().attribute("Deployment", "SourceObjectKeys")).isEqualTo(json("['a.zip']"));
    }

    @Test
    void versionsAndAliasesAreQualifiedArns() {
        String function = "arn:aws:lambda:eu-west-1:123456789012:function:Function";
        assertThat(value("{'Ref':'Version'}")).isEqualTo(function + ":1");
        assertThat(value("{'Ref':'Alias'}")).isEqualTo(function + ":live");
        assertThat(FunctionName.of(function + ":live")).isEqualTo("Function");
        assertThat(FunctionName.of(function)).isEqualTo("Function");
        assertThat(FunctionName.of("Function:live")).isEqualTo("Function");
    }

    @Test
    void anAttributeThatIsNotKnownIsTold() {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> value("{'Fn::GetAtt':['Table','Colour']}"))
                .withMessage("The local runtime knows no attribute Colour of Table (AWS::DynamoDB::Table).");
    }

    private String value(String json) {
        return evaluator().evaluate(json(json)).asText();
    }

    private Evaluator evaluator() {
        return evaluator(LocalAddress.forFunctions(4000));
    }

    private Evaluator evaluator(LocalAddress address) {
        CloudAssembly assembly = AssemblyFixture.write(directory, RESOURCES, Map.of());
        return new Evaluator(assembly, new LocalValues(assembly, address));
    }
}
