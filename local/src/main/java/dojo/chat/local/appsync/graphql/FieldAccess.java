package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.AuthorizationMode;
import dojo.chat.local.appsync.Caller;
import dojo.chat.local.appsync.FieldError;
import java.util.Set;

/**
 * Who may have a field.
 *
 * <p>IAM policies are asked for the fields of Query, Mutation and Subscription only, as their resources name those; a
 * Lambda authorizer may deny any field. Source: AWS AppSync Developer Guide, "Configuring authorization and
 * authentication".
 *
 * @param modes the ways of authorization that reach the field
 * @param root whether the type is Query, Mutation or Subscription
 */
record FieldAccess(String type, String field, Set<AuthorizationMode> modes, boolean root) {

    /** The field as {@code Type.field}. */
    String coordinates() {
        return type + "." + field;
    }

    boolean allows(Caller caller) {
        if (!modes.contains(caller.mode())) {
            return false;
        }
        boolean asked = root || caller.mode() == AuthorizationMode.AWS_LAMBDA;
        return !asked || caller.mayResolve().test(coordinates());
    }

    /** The error of a caller who may not. */
    FieldError refusal() {
        return new FieldError("Not Authorized to access " + field + " on type " + type, "Unauthorized", null, null);
    }
}
