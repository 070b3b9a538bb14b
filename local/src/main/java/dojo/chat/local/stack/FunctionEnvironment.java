package dojo.chat.local.stack;

import dojo.chat.local.cloudformation.Environment;
import dojo.chat.local.cloudformation.Properties;
import dojo.chat.local.iam.CredentialStore;
import dojo.chat.local.iam.Credentials;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The environment variables of a function: its own, the region, the credentials of its role, and where AWS services are
 * reached on this machine.
 *
 * @param credentials makes the roles' credentials
 * @param policies what the roles may do
 * @param apiArn the ARN of the API that roles may call
 * @param endpoints {@code AWS_ENDPOINT_URL_SNS} and the like
 */
record FunctionEnvironment(
        Environment environment,
        CredentialStore credentials,
        RolePolicies policies,
        String apiArn,
        Map<String, String> endpoints) {

    /** The variables of a function with that name and those properties. */
    Map<String, String> of(String name, Properties function) {
        Map<String, String> variables = new LinkedHashMap<>(endpoints);
        variables.put("AWS_REGION", environment.region());
        variables.put("AWS_DEFAULT_REGION", environment.region());
        if (function.has("Role")) {
            String role = function.text("Role");
            Credentials issued = credentials.issue(environment.account(), role, name, policies.of(role, apiArn));
            variables.put("AWS_ACCESS_KEY_ID", issued.accessKeyId());
            variables.put("AWS_SECRET_ACCESS_KEY", issued.secretAccessKey());
            variables.put("AWS_SESSION_TOKEN", issued.sessionToken());
        }
        variables.putAll(function.part("Environment").textMap("Variables"));
        return variables;
    }
}
