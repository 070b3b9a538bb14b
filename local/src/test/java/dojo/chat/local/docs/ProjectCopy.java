package dojo.chat.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A copy of what the stack is made from, to change as a developer would. It is built on what the project has built. */
final class ProjectCopy {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> INPUTS = List.of(
            "cdk.json", "schema.graphql", "infra/bundle.mjs", "infra/src/main", "web/dist",
            "functions/target/functions.jar", "acceptance/support");
    private static final Map<String, String> SYNTH = Map.of(
            "CDK_CONTEXT_JSON", "{\"stage\":\"local\"}",
            "CDK_VALIDATION", "false",
            "JSII_RUNTIME_PACKAGE_CACHE", "enabled",
            "JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20");

    private final Path root;
    private final List<Path> changedJava = new ArrayList<>();

    ProjectCopy(Path root) throws IOException {
        this.root = root;
        for (String input : INPUTS) {
            copy(PROJECT.resolve(input), root.resolve(input));
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    Path root() {
        return root;
    }

    /** Changes or creates the block's file, which must be there for a change and must not for a new file. */
    void apply(Block block) throws IOException {
        Path file = root.resolve(block.file().orElseThrow());
        if (block.is("diff")) {
            Files.writeString(file, new Diff(block.text()).applyTo(Files.readString(file)));
        } else {
            assertThat(PROJECT.resolve(block.file().orElseThrow())).as("the page's new file").doesNotExist();
            Files.createDirectories(file.getParent());
            Files.writeString(file, block.text());
        }
        if (file.toString().endsWith(".java") && !changedJava.contains(file)) {
            changedJava.add(file);
        }
    }

    /** Bundles, compiles and synthesizes; the cloud assembly of the stage local. */
    Path build() throws IOException, InterruptedException {
        bundle();
        Path jar = root.resolve("functions/target/functions.jar");
        addToJar(jar, compile("functions", jar.toString()));
        String appPath = appPath();
        Path classes = compile("infra", appPath);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Command.run(root, SYNTH, java.toString(), "-XX:TieredStopAtLevel=1", "-cp",
                classes + System.getProperty("path.separator") + appPath, "dojo.chat.infra.ChatApp");
        return root.resolve("cdk.out");
    }

    private void bundle() throws IOException, InterruptedException {
        Path packages = root.resolve("node_modules");
        Files.createSymbolicLink(packages, PROJECT.resolve("node_modules"));
        Command.run(root, Map.of(), "node", "infra/bundle.mjs");
        Files.delete(packages);
    }

    /** The class path that {@code cdk.json} runs the app on. */
    private static String appPath() throws IOException {
        String arguments = Files.readString(PROJECT.resolve("infra/target/app.args"));
        String separator = System.getProperty("path.separator");
        return Arrays.stream(arguments.split("\"")[1].split(separator))
                .map(entry -> PROJECT.resolve(entry).toString())
                .collect(Collectors.joining(separator));
    }

    private Path compile(String module, String classPath) throws IOException {
        Path classes = Files.createDirectories(root.resolve(module).resolve("target/changed"));
        List<String> arguments = new ArrayList<>(List.of(
                "--release", "17", "-proc:none", "-implicit:none", "-d", classes.toString(), "-cp", classPath));
        changedJava.stream().filter(file -> file.startsWith(root.resolve(module))).forEach(file ->
                arguments.add(file.toString()));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments.toArray(String[]::new));
        assertThat(code).as("the exit of javac, which said: %s", said).isZero();
        return classes;
    }

    private static void addToJar(Path jar, Path classes) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar); Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path entry = inside.getPath(classes.relativize(file).toString());
                Files.createDirectories(entry.getParent());
                Files.copy(file, entry);
            }
        }
    }
}
