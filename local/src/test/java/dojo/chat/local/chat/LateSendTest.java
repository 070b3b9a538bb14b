package dojo.chat.local.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.local.appsync.FieldRequest;
import dojo.chat.local.appsync.FieldResult;
import dojo.chat.local.appsync.javascript.CodeException;
import dojo.chat.local.appsync.javascript.JavaScriptEngine;
import dojo.chat.local.appsync.resolver.PipelineResolver;
import dojo.chat.local.appsync.resolver.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two sends of one id at the same time: both find no message and take a number, one of them stores the message. The
 * steps of the later one run here alone, so that it is always the later one.
 */
class LateSendTest {
    private static final Path BUNDLES = Path.of("../infra/target/resolvers");
    private static final String FRAME = """
            export function request(ctx) {
              ctx.stash.item = ctx.args.item;
              return {};
            }
            export function response(ctx) {
              return ctx.stash.item;
            }
            """;
    private static final String TAKE_NUMBER = """
            import { util } from '@aws-appsync/utils';
            export function request(ctx) {
              return {
                operation: 'UpdateItem',
                key: util.dynamodb.toMapValues({ pk: `room#${ctx.stash.item.room}` }),
                update: { expression: 'ADD lastSeq :one', expressionValues: util.dynamodb.toMapValues({ ':one': 1 }) },
              };
            }
            export function response() {
              return {};
            }
            """;

    private static final JavaScriptEngine ENGINE = new JavaScriptEngine();

    private final Chat chat = Chat.unlimited();
    private final String room = chat.newRoom();
    private final Person player = chat.newPlayer();
    private Answer first;

    @BeforeEach
    void send() {
        first = player.send("m-" + room, room, "hello");
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void theLaterSendGivesItsNumberBackAndAnswersTheFirstMessage() throws Exception {
        FieldResult late = run("player#" + Chat.idOf(player), number(), put(), giveBack());

        assertThat(late.errors()).isEmpty();
        assertThat(late.data()).isInstanceOfSatisfying(Map.class, item -> {
            assertThat(item.get("seq")).isEqualTo(1);
            assertThat(item.get("sentAt")).isEqualTo(first.get("sentAt"));
        });
        assertThat(player.room(room).get("lastSeq")).isEqualTo(1);
        assertThat(player.send(room, "next").get("seq")).isEqualTo(2);
    }

    @Test
    void aNumberIsNotGivenBackWhenAnotherWasTakenSince() throws Exception {
        FieldResult late = run("player#" + Chat.idOf(player), number(), step("another", TAKE_NUMBER), put(), giveBack());

        assertThat(late.errors()).isEmpty();
        assertThat(player.room(room).get("lastSeq")).isEqualTo(3);
    }

    @Test
    void theLaterSendOfAnotherSenderIsRefusedAndGivesItsNumberBack() throws Exception {
        FieldResult late = run("player#other", number(), put(), giveBack());

        assertThat(late.errors()).singleElement()
                .satisfies(error -> assertThat(error.errorType()).isEqualTo("InvalidId"));
        assertThat(player.room(room).get("lastSeq")).isEqualTo(1);
    }

    @Test
    void aWriteThatAwsRepeatedFindsItsOwnMessageAndKeepsItsNumber() throws Exception {
        chat.items().remove("message#m-" + room);

        FieldResult sent = run("player#" + Chat.idOf(player), number(), put(), put(), giveBack());

        assertThat(sent.errors()).isEmpty();
        assertThat(sent.data()).isInstanceOfSatisfying(Map.class, item -> assertThat(item.get("seq")).isEqualTo(2));
        assertThat(player.room(room).get("lastSeq")).isEqualTo(2);
    }

    private FieldResult run(String sender, Step... steps) throws CodeException {
        Map<String, Object> item = Map.of("id", "m-" + room, "room", room, "body", "late", "sender", sender,
                "sentAt", "2026-01-01T00:00:00Z", "_version", 1, "_lastChangedAt", 1);
        List<Step> functions = new ArrayList<>(List.of(steps));
        PipelineResolver pipeline = new PipelineResolver(ENGINE.compile("frame.js", FRAME), functions, Map.of());
        return pipeline.resolve(new FieldRequest("Mutation", "createMessage", Map.of("item", item), player.caller(),
                null, Map.of(), null, Map.of(), List.of("id"), "{ id }"));
    }

    private Step number() throws IOException, CodeException {
        return bundled("createMessage.number.js");
    }

    private Step put() throws IOException, CodeException {
        return bundled("createMessage.put.js");
    }

    private Step giveBack() throws IOException, CodeException {
        return bundled("createMessage.giveBack.js");
    }

    private Step bundled(String file) throws IOException, CodeException {
        return step(file, Files.readString(BUNDLES.resolve(file)));
    }

    private Step step(String name, String code) throws CodeException {
        return new Step(name, ENGINE.compile(name, code), chat.dataSource());
    }
}
