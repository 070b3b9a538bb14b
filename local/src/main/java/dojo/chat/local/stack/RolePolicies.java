package dojo.chat.local.stack;

import dojo.chat.local.cloudformation.Evaluator;
import dojo.chat.local.cloudformation.Properties;
import dojo.chat.local.cloudformation.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which fields of the API a role may call: what its policies say about {@code appsync:GraphQL}. */
final class RolePolicies {
    private final List<Resource> roles;
    private final List<Resource> policies;

    RolePolicies(Evaluator evaluator) {
        this.roles = evaluator.resources("AWS::IAM::Role");
        this.policies = Stream.of("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy")
                .flatMap(type -> evaluator.resources(type).stream())
                .toList();
    }

    /**
     * The permissions of a role on an API.
     *
     * @param role the role's name, or its ARN
     * @param apiArn the ARN that begins the ARNs of the API's fields
     */
    FieldPermissions of(String role, String apiArn) {
        String name = role.substring(role.lastIndexOf('/') + 1);
        List<Properties> statements = new ArrayList<>();
        documents(name).forEach(document -> statements.addAll(document.parts("Statement")));
        return new FieldPermissions(apiArn, statements.stream().map(FieldPermissions.Statement::of).toList());
    }

    private Stream<Properties> documents(String role) {
        Stream<Properties> inline = roles.stream()
                .filter(resource -> name(resource).equals(role))
                .flatMap(resource -> resource.properties().parts("Policies").stream());
        Stream<Properties> attached = policies.stream()
                .map(Resource::properties)
                .filter(policy -> policy.texts("Roles").contains(role));
        return Stream.concat(inline, attached).map(policy -> policy.part("PolicyDocument"));
    }

    private static String name(Resource role) {
        return role.properties().text("RoleName", role.id());
    }
}
