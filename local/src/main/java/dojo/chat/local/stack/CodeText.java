package dojo.chat.local.stack;

import dojo.chat.local.cloudformation.Assets;
import dojo.chat.local.cloudformation.Properties;
import dojo.chat.local.cloudformation.Resource;
import dojo.chat.local.cloudformation.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text of the API that stands in the template itself or in an asset: a schema, or a resolver's code. */
final class CodeText {
    private CodeText() {}

    /**
     * Reads it.
     *
     * @param inline the property that holds the text
     * @param location the property that names the asset
     * @throws TemplateException there is neither, or the asset can't be read
     */
    static String read(Resource resource, String inline, String location, Assets assets) {
        Properties properties = resource.properties();
        if (properties.has(inline)) {
            return properties.text(inline);
        }
        Path asset = assets.path(properties.text(location));
        try {
            return Files.readString(asset);
        } catch (IOException e) {
            throw new TemplateException("%s: the asset %s can't be read.".formatted(resource.id(), asset), e);
        }
    }
}
