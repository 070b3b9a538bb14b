package dojo.chat.infra.page;

import dojo.chat.infra.api.ChatApi;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.HeadersFrameOption;
import software.amazon.awscdk.services.cloudfront.HeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.IResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeader;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentSecurityPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersFrameOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.constructs.Construct;

/** What browsers are told with the page: its own scripts only, no frames, and no connection but to the API. */
final class PageHeaders extends Construct {

    private final ChatApi api;

    PageHeaders(Construct scope, String id, ChatApi api) {
        super(scope, id);
        this.api = api;
    }

    /** For files that change under the same name. */
    IResponseHeadersPolicy checkedEachTime() {
        return policy("CheckedEachTime", "no-cache");
    }

    /** For files whose names change with what they hold. */
    IResponseHeadersPolicy keptForever() {
        return policy("KeptForever", "public, max-age=31536000, immutable");
    }

    private IResponseHeadersPolicy policy(String id, String cacheControl) {
        return ResponseHeadersPolicy.Builder.create(this, id)
                .comment("Dojo Chat: " + cacheControl)
                .securityHeadersBehavior(security())
                .customHeadersBehavior(ResponseCustomHeadersBehavior.builder()
                        .customHeaders(List.of(
                                header("Cache-Control", cacheControl),
                                header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")))
                        .build())
                .build();
    }

    private ResponseSecurityHeadersBehavior security() {
        return ResponseSecurityHeadersBehavior.builder()
                .contentSecurityPolicy(ResponseHeadersContentSecurityPolicy.builder()
                        .contentSecurityPolicy(contentSecurityPolicy())
                        .override(true)
                        .build())
                .contentTypeOptions(ResponseHeadersContentTypeOptions.builder().override(true).build())
                .frameOptions(ResponseHeadersFrameOptions.builder()
                        .frameOption(HeadersFrameOption.DENY)
                        .override(true)
                        .build())
                .referrerPolicy(ResponseHeadersReferrerPolicy.builder()
                        .referrerPolicy(HeadersReferrerPolicy.NO_REFERRER)
                        .override(true)
                        .build())
                .strictTransportSecurity(ResponseHeadersStrictTransportSecurity.builder()
                        .accessControlMaxAge(Duration.days(730))
                        .includeSubdomains(true)
                        .override(true)
                        .build())
                .build();
    }

    private String contentSecurityPolicy() {
        return String.join("; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                "manifest-src 'self'",
                "connect-src 'self' " + api.graphQlUrl() + " " + api.realtimeUrl(),
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'");
    }

    private static ResponseCustomHeader header(String name, String value) {
        return ResponseCustomHeader.builder().header(name).value(value).override(true).build();
    }
}
