package dojo.chat.infra.permission;

import java.util.List;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;

/** Lets one principal do named actions to one resource, and nothing else. */
public final class Access {

    private Access() {}

    /** Lets the grantee do the actions, such as {@code dynamodb:GetItem}, to the resource of that ARN. */
    public static void allow(IGrantable grantee, String resourceArn, String... actions) {
        Grant.addToPrincipal(GrantOnPrincipalOptions.builder()
                .grantee(grantee)
                .actions(List.of(actions))
                .resourceArns(List.of(resourceArn))
                .build());
    }
}
