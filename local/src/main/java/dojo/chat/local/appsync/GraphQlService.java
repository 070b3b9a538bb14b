package dojo.chat.local.appsync;

import java.util.List;
import java.util.Map;

/** Carries out GraphQL requests: queries and mutations at once, subscriptions until they are stopped. */
public interface GraphQlService {
    /**
     * Carries out a query or a mutation; blocks until it is done.
     *
     * @param headers the HTTP headers in lower case
     * @return the response, JSON-like: {@code data} and {@code errors} as AppSync answers them
     * @throws GraphQlRequestException the request is to be answered with another HTTP status than 200
     */
    Map<String, Object> execute(GraphQlRequest request, Caller caller, Map<String, String> headers);

    /**
     * Starts a subscription; blocks while its resolver runs.
     *
     * @return the handle that stops it
     * @throws SubscriptionRefused the errors for the {@code error} frame
     */
    Subscription subscribe(
            GraphQlRequest request, Caller caller, Map<String, String> headers, SubscriptionListener listener)
            throws SubscriptionRefused;

    /** A subscription that runs. */
    interface Subscription {
        /** Stops it; no event follows. */
        void stop();
    }

    /** Hears of a subscription. Called on any thread; must not block. */
    interface SubscriptionListener {
        /**
         * An event.
         *
         * @param payload the {@code payload} of the {@code data} frame as UTF-8 JSON, shared with other subscribers:
         *     never to be changed
         */
        void event(byte[] payload);

        /** The server ended the subscription, by an invalidation for instance. */
        void ended();
    }

    /** A subscription could not start. */
    final class SubscriptionRefused extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient List<FieldError> errors;

        public SubscriptionRefused(List<FieldError> errors) {
            super(errors.toString());
            this.errors = List.copyOf(errors);
        }

        public List<FieldError> errors() {
            return errors;
        }
    }
}
