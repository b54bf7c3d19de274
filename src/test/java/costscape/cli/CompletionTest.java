package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script does in a real bash what a user presses the tab key for. */
class CompletionTest {
  @TempDir private Path folder;

  @Test
  void commandsOptionsAndTheirValuesAreCompleted() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash");
    Files.writeString(folder.resolve("script"), Session.run("completion").out());
    assertEquals(Set.of("trace"), offered("tr"));
    assertEquals(Set.of("--activation"), offered("sweep", "--act"));
    assertEquals(Set.of("linear", "log"), offered("sweep", "--scale", ""));
    assertEquals(Set.of("light", "dark", "paper", "slide"), offered("sweep", "--style", ""));
    assertEquals(Set.of("nesterov"), offered("trace", "--optimizer", "n"));
    assertEquals(Set.of("saddle", "slice", "slope", "symmetry"), offered("lesson", "s"));
  }

  private Set<String> offered(String... words) throws IOException, InterruptedException {
    String test =
        "compopt() { :; }; source ./script; COMP_WORDS=(costscape \"$@\"); COMP_CWORD=$#;"
            + " _complete_costscape; echo \"${COMPREPLY[@]}\"";
    String[] command = new String[words.length + 4];
    command[0] = "/bin/bash";
    command[1] = "-c";
    command[2] = test;
    command[3] = "test";
    System.arraycopy(words, 0, command, 4, words.length);
    Process bash =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, bash.waitFor());
    Set<String> offers = new TreeSet<>(Arrays.asList(out.strip().split("\\s+")));
    return offers;
  }
}
