package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The guide's reference is what the program would write today. */
class ReferenceTest {
  private static final Path REFERENCE = GuidePage.FOLDER.resolve(GuidePage.REFERENCE);

  @TempDir private Path folder;

  @Test
  void theReferenceIsNotStale() throws IOException, ReflectiveOperationException {
    Path fresh = folder.resolve("reference.md");
    DistProgram.run("Reference", folder, fresh.toString());
    assertEquals(
        Files.readString(fresh),
        Files.readString(REFERENCE),
        "stale: mvn package -DskipTests, then java -cp target/costscape.jar"
            + " src/dist/Reference.java src/site/markdown/reference.md");
  }

  @Test
  void itNamesEveryOptionThereIsAndNoOther() throws IOException {
    Set<String> known = new HashSet<>();
    for (CommandLine command : Costscape.wholeParser().getSubcommands().values()) {
      command.getCommandSpec().options().forEach(option -> known.addAll(Set.of(option.names())));
    }
    Set<String> named = new TreeSet<>();
    Matcher term = Pattern.compile("- \\*\\*(.*)\\*\\*").matcher(Files.readString(REFERENCE));
    while (term.find()) {
      Matcher name =
          Pattern.compile("(?<=[ `])(--help=all|--?[A-Za-z][a-z0-9-]*)").matcher(term.group(1));
      while (name.find()) {
        named.add(name.group());
      }
    }
    assertEquals(new TreeSet<>(known), named);
  }
}
