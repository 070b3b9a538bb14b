package dojo.chat.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.local.cloudformation.AssemblyFixture;
import dojo.chat.local.cloudformation.CloudAssembly;
import dojo.chat.local.cloudformation.Evaluator;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolePoliciesTest {
    private static final String RESOURCES = """
            'Api':{'Type':'AWS::AppSync::GraphQLApi'},
            'Moderator':{'Type':'AWS::IAM::Role'},
            'Reader':{'Type':'AWS::IAM::Role','Properties':{'RoleName':'reader','Policies':[{'PolicyDocument':{
              'Statement':{'Effect':'Allow','Action':['appsync:*'],'Resource':{'Fn::Join':['',[{'Fn::GetAtt':['Api','Arn']},'/types/Query/*']]}}}}]}},
            'Policy':{'Type':'AWS::IAM::Policy','Properties':{'Roles':[{'Ref':'Moderator'}],'PolicyDocument':{'Statement':[
              {'Effect':'Allow','Action':'appsync:GraphQL','Resource':{'Fn::Join':['',['arn:',{'Ref':'AWS::Partition'},
                ':appsync:eu-west-1:123456789012:apis/',{'Fn::GetAtt':['Api','ApiId']},'/types/Mutation/fields/delete*']]}},
              {'Effect':'Deny','Action':'*','Resource':{'Fn::Sub':'${Api.Arn}/types/Mutation/fields/deleteAll'}},
              {'Effect':'Allow','Action':'dynamodb:*','Resource':'*'}]}}}""";

    @TempDir
    private Path directory;

    @Test
    void aPolicyOfTheRoleAllowsTheFieldsThatItNames() {
        Predicate<String> moderator = of("Moderator");
        assertThat(moderator).accepts("Mutation.deleteMessage").rejects("Mutation.createMessage", "Query.messages");
    }

    @Test
    void whatIsDeniedIsNotAllowed() {
        assertThat(of("Moderator")).rejects("Mutation.deleteAll");
    }

    @Test
    void anInlinePolicyCountsAndTheRoleMayBeGivenByItsArn() {
        assertThat(of("arn:aws:iam::123456789012:role/reader"))
                .accepts("Query.messages")
                .rejects("Mutation.deleteMessage");
    }

    @Test
    void aRoleWithoutPoliciesMayDoNothing() {
        assertThat(of("Other")).rejects("Query.messages");
    }

    private Predicate<String> of(String role) {
        CloudAssembly assembly = AssemblyFixture.write(directory, RESOURCES, Map.of());
        Evaluator evaluator = new Evaluator(assembly, new LocalValues(assembly, LocalAddress.forFunctions(4000)));
        return new RolePolicies(evaluator).of(role, evaluator.attribute("Api", "Arn").asText());
    }
}
