package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import costscape.OneIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The page's modules by themselves: their own tests in Node.js, where the translated engine
 * answers; their types, as JSDoc tells them, checked by TypeScript's compiler; and what eslint
 * finds.
 */
@Tag("packaged")
class PageModulesTest {
  private static final Path SOURCES = Path.of("src/main/web");
  private static final Pattern PASSED = Pattern.compile("(?m)^# pass (\\d+)$");

  /** The first version of eslint that reads such a list. */
  private static final int ESLINT = 9;

  /** The words of a program, and how it ended. */
  private record Ended(int code, String said) {}

  private static Path program(String name, String what) {
    Optional<Path> found =
        Stream.of(System.getenv("PATH").split(":", -1))
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .findFirst();
    String reason = name + " is not installed: " + what;
    if (found.isEmpty()) {
      System.err.println("SKIPPED: " + reason);
    }
    assumeTrue(found.isPresent(), reason);
    return found.orElseThrow();
  }

  private static Ended run(Path program, String... words) throws Exception {
    List<String> line = new ArrayList<>(List.of(program.toString()));
    line.addAll(List.of(words));
    Path said = Files.createTempFile("said", ".txt");
    Process process =
        new ProcessBuilder(line)
            .directory(SOURCES.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertTrue(process.waitFor(10, TimeUnit.MINUTES), "it hangs");
    String text = Files.readString(said, StandardCharsets.UTF_8);
    Files.delete(said);
    return new Ended(process.exitValue(), text);
  }

  private static List<Path> tests() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".test.js")).sorted().toList();
    }
  }

  /** All in one process, which loads the engine once. */
  @Test
  void theModulesPassTheirOwnTests() throws Exception {
    Path node = program("node", "the page's modules are not tested by themselves");
    List<String> words = new ArrayList<>(List.of("--import", "./engine.mjs"));
    words.addAll(List.of("--test-reporter=tap", "--input-type=module", "--eval"));
    words.add(
        tests().stream()
            .map(file -> "import './%s';".formatted(SOURCES.relativize(file)))
            .collect(Collectors.joining()));
    Ended ended = run(node, words.toArray(new String[0]));
    assertEquals(0, ended.code(), ended.said());
    Matcher passed = PASSED.matcher(ended.said());
    assertTrue(passed.find(), ended.said());
    assertTrue(Integer.parseInt(passed.group(1)) >= tests().size(), ended.said());
  }

  /** Also no name that is declared and not used, and no way out of a function without a value. */
  @OneIn(2)
  @Test
  @Tag("long")
  void theTypesFit() throws Exception {
    Path tsc = program("tsc", "the types of the page's modules are not checked");
    Ended ended = run(tsc, "--project", "tsconfig.json");
    assertEquals("", ended.said());
    assertEquals(0, ended.code());
  }

  /** Also mistakes that run and mean something else, as the list beside the modules has them. */
  @OneIn(2)
  @Test
  @Tag("long")
  void theLinterFindsNothing() throws Exception {
    Path eslint = program("eslint", "mistakes in the page's modules are not looked for");
    String version = run(eslint, "--version").said();
    Matcher first = Pattern.compile("v(\\d+)").matcher(version);
    boolean readsThem = first.find() && Integer.parseInt(first.group(1)) >= ESLINT;
    assumeTrue(readsThem, "this eslint does not know the modules' JavaScript: " + version);
    Ended ended = run(eslint, ".");
    assertEquals("", ended.said());
    assertEquals(0, ended.code());
  }
}
