package dojo.chat.local.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dojo.chat.local.cloudformation.AssemblyFixture;
import dojo.chat.local.cloudformation.CloudAssembly;
import dojo.chat.local.cloudformation.Evaluator;
import dojo.chat.local.cloudformation.ResourceValues;
import dojo.chat.local.cloudformation.TemplateException;
import dojo.chat.local.cloudformation.TemplateResource;
import dojo.chat.local.server.WebRequest;
import dojo.chat.local.server.WebResponse;
import dojo.chat.local.server.WebRoute;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
    private static final String RESOURCES = """
            'Headers':{'Type':'AWS::CloudFront::ResponseHeadersPolicy','Properties':{'ResponseHeadersPolicyConfig':{
              'SecurityHeadersConfig':{
                'ContentSecurityPolicy':{'ContentSecurityPolicy':{'Fn::Sub':'connect-src ${Api.Url}'},'Override':true},
                'ContentTypeOptions':{'Override':true},
                'FrameOptions':{'FrameOption':'DENY','Override':true},
                'ReferrerPolicy':{'ReferrerPolicy':'no-referrer','Override':true},
                'StrictTransportSecurity':{'AccessControlMaxAgeSec':60,'Override':true},
                'XSSProtection':{'Protection':true,'ModeBlock':true,'Override':true}}}}},
            'Kept':{'Type':'AWS::CloudFront::ResponseHeadersPolicy','Properties':{'ResponseHeadersPolicyConfig':{
              'CustomHeadersConfig':{'Items':[{'Header':'Cache-Control','Value':'immutable','Override':true}]}}}},
            'Api':{'Type':'Api'},
            'Distribution':{'Type':'AWS::CloudFront::Distribution','Properties':{'DistributionConfig':{
              'DefaultRootObject':'index.html',
              'CustomErrorResponses':[{'ErrorCode':404,'ResponseCode':410,'ResponsePagePath':'/gone.html'}],
              'CacheBehaviors':[{'PathPattern':'/assets/*','ResponseHeadersPolicyId':{'Ref':'Kept'}}],
              'DefaultCacheBehavior':{'ResponseHeadersPolicyId':{'Ref':'Headers'}}}}},
            'Deployment':{'Type':'Custom::CDKBucketDeployment','Properties':{
              'SourceBucketNames':['assets','assets','assets'],
              'SourceObjectKeys':['page.zip','outputs.zip','old.zip'],
              'SourceMarkers':[{},{'<<marker:0>>':{'Fn::GetAtt':['Api','Url']}},{}],
              'SourceMarkersConfig':[{},{'jsonEscape':true},{}],
              'DestinationBucketName':'bucket'}}""";

    @TempDir
    private Path directory;

    private CloudAssembly assembly;

    @BeforeEach
    void writeTheAssembly() throws IOException {
        write("page/index.html", "<h1>chat</h1>");
        write("page/gone.html", "gone");
        write("page/assets/a b.js", "let a");
        write("outputs/amplify_outputs.json", "{\"url\":\"<<marker:0>>\"}");
        try (FileSystem zip = FileSystems.newFileSystem(directory.resolve("old.zip"), Map.of("create", "true"))) {
            Files.writeString(zip.getPath("old.txt"), "zipped");
        }
        assembly = AssemblyFixture.write(
                directory, RESOURCES, Map.of("page.zip", "page", "outputs.zip", "outputs", "old.zip", "old.zip"));
    }

    @Test
    void theRootPathIsTheRootObjectWithTheSecurityHeaders() {
        WebResponse response = get("/");
        assertThat(text(response)).isEqualTo("<h1>chat</h1>");
        assertThat(response.headers())
                .containsEntry("content-type", "text/html;charset=UTF-8")
                .containsEntry("content-security-policy", "connect-src it's \"Url\"")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("x-xss-protection", "1; mode=block")
                .doesNotContainKey("strict-transport-security");
    }

    @Test
    void markersAreFilledInAsJson() {
        assertThat(text(get("/amplify_outputs.json"))).isEqualTo("{\"url\":\"it's \\\"Url\\\"\"}");
    }

    @Test
    void aBehaviorOfAPathHasItsOwnHeaders() {
        assertThat(get("/assets/a%20b.js").headers())
                .containsEntry("cache-control", "immutable")
                .containsEntry("content-type", "text/javascript;charset=UTF-8")
                .doesNotContainKey("x-frame-options");
    }

    @Test
    void filesOfAZipAreServed() {
        assertThat(text(get("/old.txt"))).isEqualTo("zipped");
    }

    @Test
    void aMissingFileIsAnsweredByTheErrorPage() {
        assertThat(get("/nothing").status()).isEqualTo(410);
        assertThat(text(get("/../../etc/passwd"))).isEqualTo("gone");
        assertThat(text(get("/%zz"))).isEqualTo("gone");
    }

    @Test
    void onlyReadingIsAllowed() {
        assertThat(page().answer(new WebRequest("POST", "/", "", Map.of(), new byte[0])).status()).isEqualTo(405);
    }

    @Test
    void anAssetThatIsNeitherFolderNorZipIsNamed() throws IOException {
        Files.writeString(directory.resolve("old.zip"), "no zip");
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(this::page)
                .withMessageStartingWith("The asset %s can't be read", directory.resolve("old.zip"));
    }

    private WebResponse get(String path) {
        return page().answer(new WebRequest("GET", path, "", Map.of(), new byte[0]));
    }

    private WebRoute page() {
        return Page.of(new Evaluator(assembly, new Values()), assembly.assets()).orElseThrow();
    }

    private static String text(WebResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** Ids, and attributes with quotes in them. */
    private static final class Values implements ResourceValues {
        @Override
        public JsonNode ref(TemplateResource resource, Evaluator evaluator) {
            return new TextNode(resource.id());
        }

        @Override
        public JsonNode attribute(TemplateResource resource, String attribute, Evaluator evaluator) {
            return new TextNode("it's \"" + attribute + "\"");
        }
    }
}
