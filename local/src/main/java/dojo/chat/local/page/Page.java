package dojo.chat.local.page;

import dojo.chat.local.cloudformation.Assets;
import dojo.chat.local.cloudformation.Evaluator;
import dojo.chat.local.cloudformation.Properties;
import dojo.chat.local.cloudformation.Resource;
import dojo.chat.local.server.WebRoute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of the stack: the files that its bucket deployments copy, served by its CloudFront distribution. */
public final class Page {
    private final Evaluator evaluator;
    private final Assets assets;

    private Page(Evaluator evaluator, Assets assets) {
        this.evaluator = evaluator;
        this.assets = assets;
    }

    /**
     * What serves the page; nothing for a stack without a distribution.
     *
     * @throws dojo.chat.local.cloudformation.TemplateException an asset is missing or can't be read
     */
    public static Optional<WebRoute> of(Evaluator evaluator, Assets assets) {
        Page page = new Page(evaluator, assets);
        return evaluator.resources("AWS::CloudFront::Distribution").stream().findFirst().map(page::serve);
    }

    private WebRoute serve(Resource distribution) {
        Properties configuration = distribution.properties().part("DistributionConfig");
        return new Distribution(
                configuration.text("DefaultRootObject", ""),
                files(),
                behaviors(configuration),
                configuration.parts("CustomErrorResponses").stream().map(ErrorPage::of).toList());
    }

    /** A stack with several buckets shows the files of all: an origin is not looked up. */
    private Map<String, StoredFile> files() {
        Map<String, StoredFile> files = new HashMap<>();
        evaluator.resources("Custom::CDKBucketDeployment")
                .forEach(deployment -> files.putAll(new BucketDeployment(deployment, assets).files()));
        return files;
    }

    private List<CacheBehavior> behaviors(Properties configuration) {
        Map<String, Map<String, String>> policies = policies();
        List<CacheBehavior> behaviors = new ArrayList<>();
        for (Properties behavior : configuration.parts("CacheBehaviors")) {
            behaviors.add(behavior(behavior, behavior.text("PathPattern"), policies));
        }
        behaviors.add(behavior(configuration.part("DefaultCacheBehavior"), "*", policies));
        return behaviors;
    }

    private static CacheBehavior behavior(
            Properties behavior, String paths, Map<String, Map<String, String>> policies) {
        return new CacheBehavior(
                CacheBehavior.pattern(paths),
                policies.getOrDefault(behavior.text("ResponseHeadersPolicyId", ""), Map.of()));
    }

    private Map<String, Map<String, String>> policies() {
        Map<String, Map<String, String>> headers = new HashMap<>();
        for (Resource policy : evaluator.resources("AWS::CloudFront::ResponseHeadersPolicy")) {
            headers.put(policy.id(), ResponseHeaders.of(policy.properties().part("ResponseHeadersPolicyConfig")));
        }
        return headers;
    }
}
