package dojo.chat.infra.resolver;

import java.util.List;

/** A field that one APPSYNC_JS file answers from one data source: a unit resolver. */
public record JsResolver(FieldName field, String file, ResolverSource source, Place place)
        implements ResolverDefinition {

    @Override
    public List<String> files() {
        return List.of(file);
    }

    @Override
    public List<ResolverSource> sources() {
        return List.of(source);
    }
}
