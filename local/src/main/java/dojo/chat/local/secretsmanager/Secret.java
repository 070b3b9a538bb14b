package dojo.chat.local.secretsmanager;

/** A secret: its ARN, its name and what it holds. */
public record Secret(String arn, String name, String value) {
    boolean isCalled(String id) {
        return id.equals(arn) || id.equals(name);
    }

    @Override
    public String toString() {
        return "Secret[" + arn + "]";
    }
}
