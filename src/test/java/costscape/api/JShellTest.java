package costscape.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's lines for JShell give the picture, and an example is a script too. */
@Tag("long")
class JShellTest {
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  /** JShell in this Java itself, with the class path of the tests. */
  private static JShell shell() {
    JShell shell = JShell.builder().executionEngine("local").build();
    for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      shell.addToClasspath(entry);
    }
    return shell;
  }

  private static void type(JShell shell, String text) {
    String rest = text;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      for (SnippetEvent event : shell.eval(next.source())) {
        List<String> wrong = new ArrayList<>();
        shell.diagnostics(event.snippet()).forEach(d -> wrong.add(d.getMessage(null)));
        boolean isRead = // an import that an earlier program had is overwritten
            Set.of(Snippet.Status.VALID, Snippet.Status.OVERWRITTEN).contains(event.status());
        assertTrue(isRead, next.source() + wrong);
        assertEquals(null, event.exception(), next.source());
      }
      rest = next.remaining();
    }
  }

  @OneIn(2)
  @Test
  void theGuidesLinesGiveThePicture() throws IOException {
    Matcher lines = JAVA.matcher(Files.readString(Path.of("src/site/markdown/from-java.md")));
    assertTrue(lines.find(), "the guide has lines of Java");
    String text = lines.group(1).replace("cost.png", folder.resolve("cost.png").toString());
    assertFalse(text.equals(lines.group(1)), "they write cost.png");
    try (JShell shell = shell()) {
      type(shell, "import java.nio.file.Path;");
      type(shell, text);
    }
    assertEquals(1200, ImageIO.read(folder.resolve("cost.png").toFile()).getWidth());
  }

  /**
   * Whoever gets a program to read may as well paste it: each of them is a script too. What it does
   * is tested where it is compiled, so that one is run here.
   */
  @OneIn(2)
  @Test
  void everyExampleIsAScriptToo() throws IOException {
    try (JShell shell = shell();
        Stream<Path> files = Files.list(Path.of("src/examples"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        type(shell, Files.readString(file));
      }
      type(shell, "FiveLines.main(new String[] {\"%s\"});".formatted(folder));
    }
    assertTrue(Files.size(folder.resolve("cost.png")) > 0);
  }
}
