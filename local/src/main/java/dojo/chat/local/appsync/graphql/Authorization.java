package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.AuthorizationMode;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which ways of authorization a field takes: those of its own directives, else those of its type's, else the API's
 * default. Source: AWS AppSync Developer Guide, "Using additional authorization modes".
 */
record Authorization(AuthorizationMode defaultMode) {

    Set<AuthorizationMode> modesOf(GraphQLObjectType type, GraphQLFieldDefinition field) {
        Set<AuthorizationMode> own = modesOf(field);
        Set<AuthorizationMode> ofType = modesOf(type);
        return !own.isEmpty() ? own : !ofType.isEmpty() ? ofType : EnumSet.of(defaultMode);
    }

    private static Set<AuthorizationMode> modesOf(GraphQLDirectiveContainer element) {
        EnumSet<AuthorizationMode> modes = EnumSet.noneOf(AuthorizationMode.class);
        Arrays.stream(AuthorizationMode.values())
                .filter(mode -> element.hasAppliedDirective(mode.directive()))
                .forEach(modes::add);
        return modes;
    }
}
