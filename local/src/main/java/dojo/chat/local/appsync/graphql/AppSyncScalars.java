package dojo.chat.local.appsync.graphql;

import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.util.Map;

/** AppSync's own scalars. Source: AWS AppSync Developer Guide, "Scalar types in GraphQL". */
final class AppSyncScalars {
    /** The scalars by name. */
    static final Map<String, GraphQLScalarType> ALL = Map.of(
            "AWSDate", scalar("AWSDate", new TextScalar("a valid Date Object", TextFormats::isDate)),
            "AWSTime", scalar("AWSTime", new TextScalar("a valid Time Object", TextFormats::isTime)),
            "AWSDateTime", scalar("AWSDateTime", new TextScalar("a valid DateTime Object", TextFormats::isDateTime)),
            "AWSTimestamp", scalar("AWSTimestamp", new TimestampScalar()),
            "AWSEmail", scalar("AWSEmail", new TextScalar("a valid email address", TextFormats::isEmail)),
            "AWSJSON", scalar("AWSJSON", new JsonScalar()),
            "AWSURL", scalar("AWSURL", new TextScalar("a valid URL", TextFormats::isUrl)),
            "AWSPhone", scalar("AWSPhone", new TextScalar("a valid phone number", TextFormats::isPhone)),
            "AWSIPAddress", scalar("AWSIPAddress", new TextScalar("a valid IP address", TextFormats::isIpAddress)));

    private AppSyncScalars() {}

    private static GraphQLScalarType scalar(String name, Coercing<?, ?> coercing) {
        return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
    }
}
