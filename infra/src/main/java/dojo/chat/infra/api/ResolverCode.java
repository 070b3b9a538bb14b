package dojo.chat.infra.api;

import dojo.chat.infra.check.ResolverFiles;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awscdk.services.appsync.CfnFunctionConfiguration;
import software.amazon.awscdk.services.appsync.CfnResolver;
import software.amazon.awscdk.services.s3.assets.Asset;
import software.constructs.Construct;

/** The resolvers' code as assets, one a file, however many resolvers use it. */
final class ResolverCode {

    private static final String RUNTIME = "APPSYNC_JS";
    private static final String RUNTIME_VERSION = "1.0.0";

    private final Construct scope;
    private final ResolverFiles files;
    private final Map<String, String> locations = new HashMap<>();

    ResolverCode(Construct scope, ResolverFiles files) {
        this.scope = new Construct(scope, "Code");
        this.files = files;
    }

    /** Where AppSync finds the file's code, {@code s3://bucket/key}. */
    String location(String file) {
        return locations.computeIfAbsent(file, name -> Asset.Builder.create(scope, name)
                .path(files.bundle(name).toString())
                .build()
                .getS3ObjectUrl());
    }

    static CfnResolver.AppSyncRuntimeProperty runtime() {
        return CfnResolver.AppSyncRuntimeProperty.builder().name(RUNTIME).runtimeVersion(RUNTIME_VERSION).build();
    }

    static CfnFunctionConfiguration.AppSyncRuntimeProperty functionRuntime() {
        return CfnFunctionConfiguration.AppSyncRuntimeProperty.builder()
                .name(RUNTIME)
                .runtimeVersion(RUNTIME_VERSION)
                .build();
    }
}
