package dojo.chat.infra.resolver;

import java.util.List;

/** The resolver of one field, half said: what answers it is told by one of the verbs. */
public final class FieldResolver {

    private final Resolvers resolvers;
    private final FieldName field;
    private final Place place;

    FieldResolver(Resolvers resolvers, FieldName field, Place place) {
        this.resolvers = resolvers;
        this.field = field;
        this.place = place;
    }

    /** One APPSYNC_JS file answers the field; {@link File#on} tells its data source. */
    public File js(String file) {
        return new File(file);
    }

    /** The steps answer the field in turn, between the file's {@code request} and {@code response}. */
    public void pipeline(String file, PipelineStep... steps) {
        resolvers.add(new PipelineResolver(field, file, List.of(steps), place));
    }

    /** A Lambda function answers the field alone. */
    public void lambda(ResolverSource function) {
        resolvers.add(new LambdaResolver(field, function, place));
    }

    /** The file of a unit resolver that still has to be told its data source. */
    public final class File {

        private final String name;

        private File(String name) {
            this.name = name;
        }

        public void on(ResolverSource source) {
            resolvers.add(new JsResolver(field, name, source, place));
        }
    }
}
