package costscape.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import costscape.cli.Costscape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image of {@code src/dist/image.sh} works where there is no Java. */
@Tag("packaged")
@Tag("long")
class DistributionTest {
  private static final Path IMAGE = Path.of("target/dist/costscape").toAbsolutePath();
  private static final Path INSTALLED = Path.of("/usr/bin/costscape");

  private static final Path TESTS = Path.of("target/test-classes").toAbsolutePath();

  /** Lines that a process each runs: one prints numbers, the other one draws. */
  private static final List<String> USUAL = EveryCommand.COMMANDS.subList(1, 3);

  @TempDir private Path folder;

  /** The tools of a person who never heard of Java: here the one that the launcher calls. */
  private List<String> noJava;

  @BeforeAll
  static void make() throws IOException, InterruptedException {
    Path here = Path.of("").toAbsolutePath();
    String java = "JAVA_HOME=" + System.getProperty("java.home");
    PackagedProgram made =
        PackagedProgram.run(here, List.of("/usr/bin/env", java, "sh", "src/dist/image.sh"));
    assertEquals(0, made.exitCode(), made.said());
  }

  @BeforeEach
  void prepare() throws IOException {
    EveryCommand.prepare(folder);
    Path tools = Files.createDirectory(folder.resolve("tools"));
    Files.createSymbolicLink(tools.resolve("readlink"), Path.of("/usr/bin/readlink"));
    noJava = List.of("env", "-i", "PATH=" + tools, "HOME=/nowhere");
  }

  private PackagedProgram run(List<String> words) throws IOException, InterruptedException {
    return PackagedProgram.run(folder, words);
  }

  /** In one process of the image's own Java, which has no other one's modules and libraries. */
  private void everyCommandWorks(Path image) throws IOException, InterruptedException {
    List<String> lines =
        Stream.concat(EveryCommand.COMMANDS.stream(), EveryCommand.FORMATS.stream()).toList();
    Path file = Files.write(folder.resolve("lines.txt"), lines);
    List<String> words = new ArrayList<>(noJava);
    words.add("LD_LIBRARY_PATH=" + image.resolve("lib/native"));
    words.add(image.resolve("lib/runtime/bin/java").toString());
    words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
    words.add(image.resolve("lib/costscape.jar") + ":" + TESTS);
    words.addAll(List.of(ManyLines.class.getName(), file.toString()));
    List<String> done = lines.stream().map(line -> "0 " + line).toList();
    assertEquals(String.join("\n", done), run(words).said().strip());
  }

  /** A process each, through the script that people start. */
  private void usualCommandsWork(Path program) throws IOException, InterruptedException {
    List<String> words = Stream.concat(noJava.stream(), Stream.of(program.toString())).toList();
    for (String line : USUAL) {
      PackagedProgram done = run(PackagedProgram.words(words, line));
      assertEquals(0, done.exitCode(), line + "\n" + done.said());
    }
  }

  /** The folder may be moved, and a blank in its name does no harm. */
  @Test
  void theImageNeedsNoJavaAndCanBeMoved() throws IOException, InterruptedException {
    Path moved = folder.resolve("a place of its own");
    PackagedProgram copied = run(List.of("cp", "-a", IMAGE.toString(), moved.toString()));
    assertEquals(0, copied.exitCode(), copied.said());
    everyCommandWorks(moved);
    usualCommandsWork(moved.resolve("bin/costscape"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), moved.resolve("bin/costscape"));
    PackagedProgram linked = run(List.of(link.toString(), "--version"));
    assertTrue(linked.said().startsWith("costscape "), linked.said());
  }

  /** Each command has a page, and a reader of such pages finds nothing wrong with it. */
  @Test
  void everyCommandHasAManualPage() throws IOException, InterruptedException {
    Path pages = IMAGE.resolve("share/man/man1");
    for (String command : Costscape.wholeParser().getSubcommands().keySet()) {
      Path page = pages.resolve("costscape-" + command + ".1");
      assertTrue(Files.readString(page).startsWith(".TH "), page.toString());
    }
    assertTrue(Files.exists(pages.resolve("costscape.1")));
    PackagedProgram found = run(List.of("sh", "-c", "command -v man || true"));
    if (!found.said().isBlank()) {
      String reader = "man --warnings -l " + pages.resolve("costscape-sweep.1") + " | cat";
      PackagedProgram read = run(List.of("sh", "-c", reader));
      assertTrue(read.said().contains("--vary"), read.said());
      assertFalse(read.said().contains("warning"), read.said());
    }
  }

  @Test
  void bashCompletesCommands() throws IOException, InterruptedException {
    Path script = IMAGE.resolve("share/bash-completion/completions/costscape");
    assertTrue(Files.size(script) > 0);
    PackagedProgram sourced = run(List.of("bash", "-n", script.toString()));
    assertEquals(0, sourced.exitCode(), sourced.said());
    assertTrue(Files.readString(script).contains("spreadsheet"));
  }

  /** Installed as a user would, and gone without a trace. Only where this user may install. */
  @Test
  void thePackageIsInstalledAndRemoved() throws IOException, InterruptedException {
    assumeTrue(run(List.of("id", "-u")).said().strip().equals("0"), "only root installs packages");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg")), "this system has no dpkg");
    assumeTrue(!Files.exists(INSTALLED), "a costscape is installed already");
    Path file;
    try (Stream<Path> files = Files.list(IMAGE.getParent())) {
      file = files.filter(f -> f.toString().endsWith(".deb")).findFirst().orElseThrow();
    }
    PackagedProgram installed = run(List.of("dpkg", "-i", file.toString()));
    try {
      assertEquals(0, installed.exitCode(), installed.said());
      assertTrue(Files.exists(Path.of("/usr/share/doc/costscape/copyright")));
      List<String> words = Stream.concat(noJava.stream(), Stream.of(INSTALLED.toString())).toList();
      PackagedProgram swept =
          run(PackagedProgram.words(words, "sweep --vary w1_0_0=-1:1:5 --size 500x400 --quiet"));
      assertEquals(0, swept.exitCode(), swept.said());
    } finally {
      PackagedProgram removed = run(List.of("dpkg", "-r", "costscape"));
      assertEquals(0, removed.exitCode(), removed.said());
    }
    assertFalse(Files.exists(INSTALLED));
    assertFalse(Files.exists(Path.of("/usr/lib/costscape")));
  }
}
