package dojo.chat.infra.api;

import dojo.chat.infra.resolver.ResolverSource;
import software.amazon.awscdk.services.appsync.CfnDataSource;
import software.constructs.Construct;

/** A data source of the API. Its construct's id is its name. */
public abstract class DataSource extends Construct implements ResolverSource {

    private final String name;

    DataSource(Construct scope, String name) {
        super(scope, name);
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    abstract CfnDataSource resource();
}
