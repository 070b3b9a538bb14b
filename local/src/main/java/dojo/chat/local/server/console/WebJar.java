package dojo.chat.local.server.console;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** A library for browsers on the class path. */
final class WebJar {
    private final String name;

    /** @param name the library's name on npm */
    WebJar(String name) {
        this.name = name;
    }

    /** @throws IOException the library has no such file, or is not on the class path */
    byte[] read(String file) throws IOException {
        return resource("/META-INF/resources/webjars/%s/%s/%s".formatted(name, version(), file));
    }

    private String version() throws IOException {
        Properties properties = new Properties();
        String coordinates = "/META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(name);
        try (InputStream stream = open(coordinates)) {
            properties.load(stream);
        }
        return properties.getProperty("version");
    }

    /** @throws IOException there is no such resource */
    static byte[] resource(String path) throws IOException {
        try (InputStream stream = open(path)) {
            return stream.readAllBytes();
        }
    }

    private static InputStream open(String path) throws IOException {
        InputStream stream = WebJar.class.getResourceAsStream(path);
        if (stream == null) {
            throw new FileNotFoundException(path);
        }
        return stream;
    }
}
