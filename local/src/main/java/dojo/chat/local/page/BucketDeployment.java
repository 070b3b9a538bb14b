package dojo.chat.local.page;

import dojo.chat.local.cloudformation.Assets;
import dojo.chat.local.cloudformation.Properties;
import dojo.chat.local.cloudformation.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies the files of a {@code Custom::CDKBucketDeployment}, as its Lambda function does on AWS.
 *
 * <p>Source: AWS CDK API Reference, "aws-s3-deployment".
 */
final class BucketDeployment {
    private final Properties properties;
    private final Assets assets;

    BucketDeployment(Resource resource, Assets assets) {
        this.properties = resource.properties();
        this.assets = assets;
    }

    /** The files by their keys in the bucket. A later source writes over an earlier one. */
    Map<String, StoredFile> files() {
        Map<String, StoredFile> files = new LinkedHashMap<>();
        List<String> keys = properties.texts("SourceObjectKeys");
        for (int source = 0; source < keys.size(); source++) {
            Markers markers = Markers.of(
                    properties.json("SourceMarkers").path(source),
                    properties.json("SourceMarkersConfig").path(source));
            AssetFiles.read(assets.path(keys.get(source)))
                    .forEach((path, content) -> files.put(prefix() + path, file(path, markers.fillIn(content))));
        }
        return files;
    }

    private String prefix() {
        String prefix = properties.text("DestinationBucketKeyPrefix", "");
        return prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
    }

    private StoredFile file(String path, byte[] content) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("content-type", StoredFile.type(path)));
        headers.putAll(properties.textMap("SystemMetadata"));
        return new StoredFile(content, headers);
    }
}
