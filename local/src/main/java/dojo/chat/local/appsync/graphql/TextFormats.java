package dojo.chat.local.appsync.graphql;

import io.netty.util.NetUtil;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** The formats of AppSync's text scalars. Source: AWS AppSync Developer Guide, "Scalar types in GraphQL". */
final class TextFormats {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)*");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d([ -]?\\d){2,18}");
    private static final Pattern PREFIX_LENGTH = Pattern.compile("\\d{1,3}");
    private static final int IPV4_BITS = 32;
    private static final int IPV6_BITS = 128;

    private TextFormats() {}

    /** {@code 2026-01-31}, with or without an offset. */
    static boolean isDate(String text) {
        return parses(DateTimeFormatter.ISO_DATE, text);
    }

    /** {@code 12:30}, {@code 12:30:24.5}, with or without an offset. */
    static boolean isTime(String text) {
        return parses(DateTimeFormatter.ISO_TIME, text);
    }

    /** {@code 2026-01-31T12:30:24.500Z}; the offset is compulsory. */
    static boolean isDateTime(String text) {
        return parses(DateTimeFormatter.ISO_OFFSET_DATE_TIME, text);
    }

    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    /** With a scheme, and without two slashes in a row in its path. */
    static boolean isUrl(String text) {
        try {
            URI uri = new URI(text);
            return uri.getScheme() != null && (uri.getRawPath() == null || !uri.getRawPath().contains("//"));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** Digits, separated by single blanks or hyphens, with or without a leading {@code +}. */
    static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }

    /** IPv4 or IPv6, with or without a prefix length. */
    static boolean isIpAddress(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        boolean four = NetUtil.isValidIpV4Address(address);
        boolean six = !four && !address.startsWith("[") && NetUtil.isValidIpV6Address(address);
        if (slash < 0 || !(four || six)) {
            return four || six;
        }
        String length = text.substring(slash + 1);
        return PREFIX_LENGTH.matcher(length).matches() && Integer.parseInt(length) <= (four ? IPV4_BITS : IPV6_BITS);
    }

    private static boolean parses(DateTimeFormatter format, String text) {
        try {
            format.parse(text);
            return true;
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}
