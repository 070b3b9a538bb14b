package dojo.chat.infra.resolver;

import java.util.List;

/** How one field of the schema is answered. */
public sealed interface ResolverDefinition permits JsResolver, LambdaResolver, PipelineResolver {

    FieldName field();

    /** Where the resolver was written down. */
    Place place();

    /** The resolver files that it runs, in order. */
    List<String> files();

    /** The data sources that it talks to, in order. */
    List<ResolverSource> sources();
}
