package dojo.chat.local.appsync;

/** Answers one field of the API: a unit resolver or a pipeline. Blocks while its data sources answer. */
public interface FieldResolver {
    /** Resolves the field. What goes wrong is told in the result's errors, never thrown. */
    FieldResult resolve(FieldRequest request);
}
