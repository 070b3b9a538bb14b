package dojo.chat.infra.resolver;

import java.util.List;
import java.util.stream.Stream;

/** A field that several steps answer, one after the other, between the request and response of a file of its own. */
public record PipelineResolver(FieldName field, String file, List<PipelineStep> steps, Place place)
        implements ResolverDefinition {

    public PipelineResolver {
        steps = List.copyOf(steps);
    }

    @Override
    public List<String> files() {
        return Stream.concat(Stream.of(file), steps.stream().map(PipelineStep::file)).toList();
    }

    @Override
    public List<ResolverSource> sources() {
        return steps.stream().map(PipelineStep::source).toList();
    }
}
