package dojo.chat.infra.page;

import dojo.chat.infra.api.ChatApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Amplify's clients are configured with: {@code amplify_outputs.json} in the format of Amplify Gen 2, version 1. */
final class AmplifyOutputs {

    private AmplifyOutputs() {}

    static Map<String, Object> of(ChatApi api) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("url", api.graphQlUrl());
        data.put("aws_region", api.region());
        data.put("api_key", api.apiKey());
        data.put("default_authorization_type", "API_KEY");
        data.put("authorization_types", List.of("AWS_LAMBDA"));
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("version", "1.3");
        outputs.put("data", data);
        return outputs;
    }
}
