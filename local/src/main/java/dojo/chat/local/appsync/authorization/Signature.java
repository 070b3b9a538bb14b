package dojo.chat.local.appsync.authorization;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an {@code Authorization} header of Signature Version 4 says. Source: AWS IAM User Guide, "Elements of an AWS API
 * request signature".
 *
 * @param date the day of the credential scope, {@code yyyyMMdd}
 * @param signedHeaders the names of the headers that the signature covers, joined by semicolons
 * @param value the signature in hexadecimal
 */
record Signature(
        String accessKeyId, String date, String region, String service, String signedHeaders, String value) {
    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    private static final Pattern FORM = Pattern.compile(ALGORITHM
            + " Credential=([^/,]+)/(\\d{8})/([^/,]+)/([^/,]+)/aws4_request, ?"
            + "SignedHeaders=([^,]+), ?"
            + "Signature=([0-9a-f]{64})");

    static Optional<Signature> read(String header) {
        Matcher matcher = FORM.matcher(header);
        return matcher.matches()
                ? Optional.of(new Signature(
                        matcher.group(1),
                        matcher.group(2),
                        matcher.group(3),
                        matcher.group(4),
                        matcher.group(5),
                        matcher.group(6)))
                : Optional.empty();
    }

    String scope() {
        return String.join("/", date, region, service, "aws4_request");
    }

    List<String> headerNames() {
        return List.of(signedHeaders.split(";"));
    }
}
