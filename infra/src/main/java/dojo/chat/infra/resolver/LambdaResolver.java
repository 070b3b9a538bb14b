package dojo.chat.infra.resolver;

import java.util.List;

/** A field that a Lambda function answers alone: AppSync's direct Lambda resolver, without code of its own. */
public record LambdaResolver(FieldName field, ResolverSource source, Place place) implements ResolverDefinition {

    @Override
    public List<String> files() {
        return List.of();
    }

    @Override
    public List<ResolverSource> sources() {
        return List.of(source);
    }
}
