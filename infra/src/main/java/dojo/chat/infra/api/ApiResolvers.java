package dojo.chat.infra.api;

import dojo.chat.infra.check.ResolverFiles;
import dojo.chat.infra.resolver.JsResolver;
import dojo.chat.infra.resolver.LambdaResolver;
import dojo.chat.infra.resolver.PipelineResolver;
import dojo.chat.infra.resolver.PipelineStep;
import dojo.chat.infra.resolver.ResolverDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awscdk.services.appsync.CfnDataSource;
import software.amazon.awscdk.services.appsync.CfnFunctionConfiguration;
import software.amazon.awscdk.services.appsync.CfnResolver;
import software.amazon.awscdk.services.appsync.CfnResolver.PipelineConfigProperty;
import software.constructs.Construct;

/** The API's resolvers and the steps of its pipelines. Ids come from the field's or the file's name, never from order. */
public final class ApiResolvers extends Construct {

    private final Props props;
    private final ResolverCode code;
    private final Map<String, CfnDataSource> sources;
    private final Map<PipelineStep, CfnFunctionConfiguration> steps = new HashMap<>();

    public ApiResolvers(Construct scope, String id, Props props) {
        super(scope, id);
        this.props = props;
        this.code = new ResolverCode(this, props.files());
        this.sources = props.sources().stream().collect(Collectors.toMap(DataSource::name, DataSource::resource));
        props.resolvers().forEach(this::add);
    }

    private void add(ResolverDefinition definition) {
        var builder = CfnResolver.Builder.create(this, definition.field().toString())
                .apiId(props.api().apiId())
                .typeName(definition.field().type())
                .fieldName(definition.field().field());
        if (definition instanceof JsResolver js) {
            builder.kind("UNIT").dataSourceName(js.source().name());
            builder.runtime(ResolverCode.runtime()).codeS3Location(code.location(js.file()));
        } else if (definition instanceof LambdaResolver lambda) {
            builder.kind("UNIT").dataSourceName(lambda.source().name());
        } else if (definition instanceof PipelineResolver pipeline) {
            builder.kind("PIPELINE").pipelineConfig(functions(pipeline));
            builder.runtime(ResolverCode.runtime()).codeS3Location(code.location(pipeline.file()));
        }
        CfnResolver resolver = builder.build();
        resolver.addResourceDependency(props.api().schema());
        if (!(definition instanceof PipelineResolver)) {
            definition.sources().forEach(source -> resolver.addResourceDependency(sources.get(source.name())));
        }
    }

    private PipelineConfigProperty functions(PipelineResolver pipeline) {
        return PipelineConfigProperty.builder()
                .functions(pipeline.steps().stream().map(step -> function(step).getAttrFunctionId()).toList())
                .build();
    }

    private CfnFunctionConfiguration function(PipelineStep step) {
        CfnFunctionConfiguration known = steps.get(step);
        if (known != null) {
            return known;
        }
        String name = step.file().replaceAll("\\.js$", "") + "." + step.source().name();
        CfnFunctionConfiguration function = CfnFunctionConfiguration.Builder.create(this, name)
                .apiId(props.api().apiId())
                .name(name.replaceAll("[^_0-9A-Za-z]", "_"))
                .dataSourceName(step.source().name())
                .runtime(ResolverCode.functionRuntime())
                .codeS3Location(code.location(step.file()))
                .build();
        function.addResourceDependency(sources.get(step.source().name()));
        steps.put(step, function);
        return function;
    }

    /**
     * @param resolvers the resolvers, checked before
     * @param sources every data source that they use
     */
    public record Props(
            ChatApi api, List<ResolverDefinition> resolvers, ResolverFiles files, List<? extends DataSource> sources) {}
}
