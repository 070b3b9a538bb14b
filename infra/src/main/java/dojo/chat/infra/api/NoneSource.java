package dojo.chat.infra.api;

import software.amazon.awscdk.services.appsync.CfnDataSource;
import software.constructs.Construct;

/** AppSync's NONE data source: what the resolver's request answers goes straight to its response. */
public final class NoneSource extends DataSource {

    private final CfnDataSource resource;

    public NoneSource(Construct scope, String name, ChatApi api) {
        super(scope, name);
        resource = CfnDataSource.Builder.create(this, "Resource")
                .apiId(api.apiId())
                .name(name)
                .type("NONE")
                .build();
    }

    @Override
    CfnDataSource resource() {
        return resource;
    }
}
