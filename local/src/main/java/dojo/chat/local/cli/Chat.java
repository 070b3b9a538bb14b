package dojo.chat.local.cli;

import dojo.chat.local.cloudformation.TemplateException;
import dojo.chat.local.server.PortTakenException;
import dojo.chat.local.stack.StartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The local runtime's commands. What is wrong is told in one sentence, with exit code 1. */
@Command(
        name = "chat",
        description = "Runs Dojo Chat on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {UpCommand.class, TokenCommand.class})
public final class Chat {
    private Chat() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Chat()).setExecutionExceptionHandler(Chat::tell);
    }

    private static int tell(Exception problem, CommandLine command, ParseResult parsed) throws Exception {
        boolean told = problem instanceof CommandException
                || problem instanceof TemplateException
                || problem instanceof StartException
                || problem instanceof PortTakenException
                || problem instanceof IOException
                || problem instanceof UncheckedIOException;
        if (!told) {
            throw problem;
        }
        command.getErr().println("chat: " + problem.getMessage());
        command.getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
