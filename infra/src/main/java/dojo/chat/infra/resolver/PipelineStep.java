package dojo.chat.infra.resolver;

/** One step of a pipeline: an APPSYNC_JS file and the data source that it talks to. Pipelines may share a step. */
public record PipelineStep(String file, ResolverSource source) {

    /** A step that still has to be told its data source. */
    public record File(String file) {

        public PipelineStep on(ResolverSource source) {
            return new PipelineStep(file, source);
        }
    }
}
