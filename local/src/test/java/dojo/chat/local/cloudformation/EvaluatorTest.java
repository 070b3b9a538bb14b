package dojo.chat.local.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatorTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path assembly;

    @Test
    void refGivesTheValueOfAResourceAParameterAndAPseudoParameter() {
        assertThat(text("{'Ref':'Table'}")).isEqualTo("ref of Table");
        assertThat(text("{'Ref':'Stage'}")).isEqualTo("local");
        assertThat(text("{'Ref':'AWS::Region'}")).isEqualTo("eu-west-1");
        assertThat(text("{'Ref':'AWS::AccountId'}")).isEqualTo("000000000000");
        assertThat(text("{'Ref':'AWS::StackName'}")).isEqualTo("Chat");
    }

    @Test
    void getAttTakesAListOrADottedText() {
        assertThat(text("{'Fn::GetAtt':['Table','Arn']}")).isEqualTo("Arn of Table");
        assertThat(text("{'Fn::GetAtt':'Table.Stream.Arn'}")).isEqualTo("Stream.Arn of Table");
    }

    @Test
    void joinSplitSelectAndBase64WorkOnEvaluatedTexts() {
        assertThat(text("{'Fn::Join':['/',['a',{'Ref':'Table'}]]}")).isEqualTo("a/ref of Table");
        assertThat(text("{'Fn::Select':[1,{'Fn::Split':['|','a|b|c']}]}")).isEqualTo("b");
        assertThat(text("{'Fn::Base64':'hi'}")).isEqualTo("aGk=");
    }

    @Test
    void subFillsInNamesAttributesAndItsOwnValuesAndKeepsLiterals() {
        assertThat(text("{'Fn::Sub':'${Table} ${Table.Arn} ${AWS::Region} ${!Literal}'}"))
                .isEqualTo("ref of Table Arn of Table eu-west-1 ${Literal}");
        assertThat(text("{'Fn::Sub':['${own}-${Stage}',{'own':{'Ref':'Table'}}]}")).isEqualTo("ref of Table-local");
    }

    @Test
    void ifChoosesByConditionsAndNoValueLeavesThePropertyOut() {
        assertThat(text("{'Fn::If':['IsLocal','yes','no']}")).isEqualTo("yes");
        assertThat(text("{'Fn::If':['IsProd','yes','no']}")).isEqualTo("no");
        assertThat(text("{'Fn::If':['Both','yes','no']}")).isEqualTo("yes");
        assertThat(evaluate("{'a':{'Fn::If':['IsProd','x',{'Ref':'AWS::NoValue'}]},'b':1}").toString())
                .isEqualTo("{\"b\":1}");
        assertThat(evaluate("['x',{'Ref':'AWS::NoValue'}]").toString()).isEqualTo("[\"x\"]");
    }

    @Test
    void findInMapLooksUpTheMappings() {
        assertThat(text("{'Fn::FindInMap':['Sizes',{'Ref':'Stage'},'memory']}")).isEqualTo("512");
        assertThatMessageOf("{'Fn::FindInMap':['Sizes','local','disk']}").contains("Fn::FindInMap finds nothing");
    }

    @Test
    void whatCanNotBeResolvedIsToldInOneSentence() {
        assertThatMessageOf("{'Ref':'Nobody'}").isEqualTo("Ref names Nobody, which the template does not have.");
        assertThatMessageOf("{'Fn::ImportValue':'vpc'}")
                .isEqualTo("Fn::ImportValue of vpc can't be resolved: only one stack runs here.");
        assertThatMessageOf("{'Fn::Cidr':[]}").isEqualTo("The intrinsic function Fn::Cidr is not supported.");
        assertThatMessageOf("{'Fn::If':['Nobody',1,2]}").isEqualTo("The condition Nobody is not in the template.");
        assertThatMessageOf("{'Fn::If':['Itself',1,2]}").isEqualTo("The condition Itself needs itself.");
        assertThatMessageOf("{'Fn::Select':[3,['a']]}").startsWith("Fn::Select has no element 3");
        assertThatMessageOf("{'Fn::Join':[',','a']}").startsWith("Fn::Join needs a list");
        assertThatMessageOf("{'Fn::GetAtt':'Table'}").startsWith("Fn::GetAtt needs a logical id and an attribute");
    }

    @Test
    void resourcesWithAFalseConditionAreNotThere() {
        Evaluator evaluator = evaluator("""
                'Here':{'Type':'T','Properties':{'Name':{'Ref':'Stage'}}},
                'NotHere':{'Type':'T','Condition':'IsProd'}""");
        assertThat(evaluator.resources("T")).extracting(Resource::id).containsExactly("Here");
        assertThat(evaluator.resources("T").get(0).properties().text("Name")).isEqualTo("local");
    }

    @Test
    void aCircleOfResourcesIsNamed() {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> evaluator("""
                        'A':{'Type':'T','Properties':{'x':{'Fn::Sub':'${B.Arn}'}}},
                        'B':{'Type':'T','DependsOn':'C'},
                        'C':{'Type':'T','Properties':{'x':{'Fn::GetAtt':['A','Arn']}}}"""))
                .withMessage("The template's resources need each other in a circle: A → B → C → A.");
    }

    @Test
    void aReferenceToNothingIsFoundAtOnce() {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> evaluator("'A':{'Type':'T','Properties':{'x':[{'Ref':'Tabel'}]}}"))
                .withMessage("A refers to Tabel, which the template does not have.");
    }

    private String text(String json) {
        return evaluate(json).asText();
    }

    private JsonNode evaluate(String json) {
        return evaluator("'Table':{'Type':'AWS::DynamoDB::Table'}").evaluate(parse(json));
    }

    private AbstractStringAssert<?> assertThatMessageOf(String json) {
        return assertThat(catchThrowableOfType(TemplateException.class, () -> evaluate(json)).getMessage());
    }

    private Evaluator evaluator(String resources) {
        write("manifest.json", """
                {'artifacts':{'Chat':{'type':'aws:cloudformation:stack','environment':'aws://unknown-account/eu-west-1',
                  'properties':{'templateFile':'Chat.template.json'}}}}""");
        write("Chat.template.json", """
                {'Parameters':{'Stage':{'Type':'String','Default':'local'}},
                 'Mappings':{'Sizes':{'local':{'memory':512}}},
                 'Conditions':{
                   'IsLocal':{'Fn::Equals':[{'Ref':'Stage'},'local']},
                   'IsProd':{'Fn::Not':[{'Condition':'IsLocal'}]},
                   'Both':{'Fn::And':[{'Condition':'IsLocal'},{'Fn::Or':[{'Condition':'IsProd'},{'Condition':'IsLocal'}]}]},
                   'Itself':{'Fn::Not':[{'Condition':'Itself'}]}},
                 'Resources':{%s}}""".formatted(resources));
        return new Evaluator(CloudAssembly.read(assembly), new NamedValues());
    }

    private void write(String file, String json) {
        try {
            Files.writeString(assembly.resolve(file), json.replace('\'', '"'));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json.replace('\'', '"'));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Answers with what it was asked for. */
    private static final class NamedValues implements ResourceValues {
        @Override
        public JsonNode ref(TemplateResource resource, Evaluator evaluator) {
            return new TextNode("ref of " + resource.id());
        }

        @Override
        public JsonNode attribute(TemplateResource resource, String attribute, Evaluator evaluator) {
            return new TextNode(attribute + " of " + resource.id());
        }
    }
}
