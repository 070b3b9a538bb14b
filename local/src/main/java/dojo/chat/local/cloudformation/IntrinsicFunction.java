package dojo.chat.local.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;

/** One intrinsic function of CloudFormation. */
interface IntrinsicFunction {
    /**
     * The function's value.
     *
     * @param argument what the template writes after the function's name, not evaluated yet
     * @throws TemplateException the argument has not the form that the function needs
     */
    JsonNode apply(JsonNode argument, Evaluator evaluator);
}
