package dojo.chat.infra.check;

import dojo.chat.infra.resolver.PipelineResolver;
import java.util.stream.Stream;

/** A pipeline has 1 to 10 functions (AWS AppSync Developer Guide, "JavaScript resolvers overview"). */
final class PipelinesFit implements WiringRule {

    private static final int MOST = 10;

    @Override
    public Stream<Slip> slips(Wiring wiring) {
        return wiring.resolvers().stream()
                .filter(PipelineResolver.class::isInstance)
                .map(PipelineResolver.class::cast)
                .filter(pipeline -> pipeline.steps().isEmpty() || pipeline.steps().size() > MOST)
                .map(pipeline -> new Slip(pipeline.place(), pipeline.field() + " has " + pipeline.steps().size()
                        + " steps; AppSync takes 1 to " + MOST + ". "
                        + (pipeline.steps().isEmpty() ? "Add a step, or use js." : "Join some of them.")));
    }
}
