package dojo.chat.local.page;

import dojo.chat.local.cloudformation.Properties;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The headers that an {@code AWS::CloudFront::ResponseHeadersPolicy} adds, except {@code Strict-Transport-Security}:
 * it would bind the whole of {@code localhost} to TLS.
 *
 * <p>Source: AWS CloudFormation User Guide, "AWS::CloudFront::ResponseHeadersPolicy SecurityHeadersConfig".
 */
final class ResponseHeaders {
    private ResponseHeaders() {}

    /**
     * @param configuration the policy's {@code ResponseHeadersPolicyConfig}
     * @return the headers by their names in lower case
     */
    static Map<String, String> of(Properties configuration) {
        Map<String, String> headers = new LinkedHashMap<>();
        Properties security = configuration.part("SecurityHeadersConfig");
        put(headers, "content-security-policy", security.part("ContentSecurityPolicy").text("ContentSecurityPolicy", ""));
        put(headers, "x-frame-options", security.part("FrameOptions").text("FrameOption", ""));
        put(headers, "referrer-policy", security.part("ReferrerPolicy").text("ReferrerPolicy", ""));
        put(headers, "x-content-type-options", security.has("ContentTypeOptions") ? "nosniff" : "");
        put(headers, "x-xss-protection", crossSiteScripting(security.part("XSSProtection")));
        for (Properties custom : configuration.part("CustomHeadersConfig").parts("Items")) {
            headers.put(custom.text("Header").toLowerCase(Locale.ROOT), custom.text("Value"));
        }
        return headers;
    }

    private static void put(Map<String, String> headers, String name, String value) {
        if (!value.isEmpty()) {
            headers.put(name, value);
        }
    }

    private static String crossSiteScripting(Properties protection) {
        if (!protection.has("Protection")) {
            return "";
        }
        String mode = protection.flag("ModeBlock") ? "; mode=block" : "";
        return protection.flag("Protection") ? "1" + mode : "0";
    }
}
