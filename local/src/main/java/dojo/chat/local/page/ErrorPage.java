package dojo.chat.local.page;

import dojo.chat.local.cloudformation.Properties;

/**
 * What a distribution answers in place of an error of its origin.
 *
 * @param error the origin's HTTP status
 * @param status the HTTP status to answer with
 * @param key the key of the file to answer with
 */
record ErrorPage(int error, int status, String key) {
    static ErrorPage of(Properties response) {
        int error = response.number("ErrorCode", 0);
        String path = response.text("ResponsePagePath", "");
        return new ErrorPage(error, response.number("ResponseCode", error), path.startsWith("/") ? path.substring(1) : path);
    }
}
