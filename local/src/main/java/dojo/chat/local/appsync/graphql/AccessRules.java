package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.AuthorizationMode;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Who may have which field, by the schema's directives: those of the field, else those of its type, else the API's
 * default way of authorization alone.
 */
final class AccessRules {
    private static final Set<String> DIRECTIVES = Set.of(
            "aws_api_key", "aws_lambda", "aws_iam", "aws_oidc", "aws_cognito_user_pools", "aws_auth");

    private final Map<String, FieldAccess> byCoordinates = new HashMap<>();

    AccessRules(TypeDefinitionRegistry schema, RootTypes roots, AuthorizationMode defaultMode) {
        for (ObjectTypeDefinition type : schema.getTypes(ObjectTypeDefinition.class)) {
            Set<AuthorizationMode> ofType = modes(type, EnumSet.of(defaultMode));
            for (FieldDefinition field : type.getFieldDefinitions()) {
                FieldAccess access = new FieldAccess(
                        type.getName(), field.getName(), modes(field, ofType), roots.contains(type.getName()));
                byCoordinates.put(access.coordinates(), access);
            }
        }
    }

    /** The rule of a field of an object type; null when there is no such field. */
    FieldAccess of(String type, String field) {
        return byCoordinates.get(type + "." + field);
    }

    private static Set<AuthorizationMode> modes(
            DirectivesContainer<?> node, Set<AuthorizationMode> withoutDirectives) {
        Set<AuthorizationMode> modes = EnumSet.noneOf(AuthorizationMode.class);
        for (AuthorizationMode mode : AuthorizationMode.values()) {
            if (node.hasDirective(mode.directive())) {
                modes.add(mode);
            }
        }
        boolean decides = node.getDirectives().stream().map(Directive::getName).anyMatch(DIRECTIVES::contains);
        return decides ? modes : withoutDirectives;
    }
}
