package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** README and guide hold: commands run, what is quoted is printed, links lead somewhere. */
class GuideTest {
  private static final int README_LINES = 120;
  private static final int LONGEST_SECONDS = 1100;

  /** True where the pictures of the shipped rows are replaced by those that were made. */
  private static final boolean KEEPS = Boolean.getBoolean("costscape.guide.pictures");

  /** True where every command is run, or those of a part of the blocks; else the quoted ones. */
  private static final boolean ALL = KEEPS || Boolean.getBoolean("costscape.guide.all");

  /** Pictures of the shipped rows, which the cookbook does not have. */
  private static final Path PICTURES = Path.of("src/site/resources/images");

  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z0-9-]*");

  /** Options of other programs that the pages show: of spark-submit and of PyTorch's users. */
  private static final Set<String> OTHERS =
      Set.of(
          "--class",
          "--conf",
          "--deploy-mode",
          "--executor-cores",
          "--executor-memory",
          "--host",
          "--lr",
          "--master",
          "--num-executors",
          "--packages");

  @TempDir private Path folder;

  private record Typed(GuidePage page, GuidePage.Block block, String command) {}

  @Test
  void everyCommandRunsAndPrintsWhatIsQuoted() throws IOException, InterruptedException {
    List<GuidePage> pages =
        GuidePage.all().stream().filter(GuideTest::isTyped).filter(GuideTest::isTried).toList();
    List<Typed> typed = pages.stream().flatMap(page -> chosen(page).stream()).toList();
    GuideFiles.write(folder);
    type(typed.stream().map(Typed::command).toList());
    if (KEEPS) {
      keepPictures();
    }
    List<String> faults = new ArrayList<>();
    for (int k = 0; k < typed.size(); k++) {
      String printed = printed(k);
      if (!printed.startsWith("0\n")) {
        faults.add(typed.get(k).page().file() + ": " + typed.get(k).command() + "\n" + printed);
      }
    }
    for (GuidePage page : pages) {
      quoted(page, typed, faults);
    }
    assertEquals("", String.join("\n", faults), Part::again);
  }

  /** The README's commands are typed by {@link ReadmeTest}, as long as nothing is quoted there. */
  private static boolean isTyped(GuidePage page) {
    boolean quotes = page.blocks().stream().anyMatch(block -> block.kind().equals("text"));
    return quotes || !page.file().equals(GuidePage.README);
  }

  /** The default run types the commands of every other page. */
  private static boolean isTried(GuidePage page) {
    return ALL || KEEPS || Part.hasOneIn(2, page.file().hashCode());
  }

  /**
   * Returns what is run of a page: commands whose words are quoted, and those whose files they
   * read.
   */
  private static List<Typed> chosen(GuidePage page) {
    Deque<Typed> chosen = new ArrayDeque<>();
    List<GuidePage.Block> blocks = page.blocks();
    boolean isQuoted = false;
    for (int k = blocks.size() - 1; k >= 0; k--) {
      GuidePage.Block block = blocks.get(k);
      isQuoted |= block.kind().equals("text");
      List<String> commands = block.commands();
      boolean isAsked = KEEPS || (ALL && Part.has(commands.hashCode()));
      for (int j = commands.size() - 1; j >= 0; j--) {
        String file = "output/" + stem(commands.get(j)) + ".";
        boolean isRead = chosen.stream().anyMatch(later -> later.command().contains(file));
        if (isAsked || isQuoted || isRead) {
          chosen.addFirst(new Typed(page, block, commands.get(j)));
        }
      }
      isQuoted &= commands.isEmpty();
    }
    return List.copyOf(chosen);
  }

  /** Those that are not run are read: each option is one of its command, with a value it takes. */
  @Test
  void everyCommandIsOneThatTheProgramReads() throws IOException {
    List<String> faults = new ArrayList<>();
    for (GuidePage page : GuidePage.all()) {
      for (GuidePage.Block block : page.blocks()) {
        for (String command : block.commands()) {
          List<String> typed = Typist.words(command);
          String[] words = typed.subList(1, typed.size()).toArray(String[]::new);
          try {
            Costscape.parser(words).parseArgs(words);
          } catch (CommandLine.ParameterException e) {
            faults.add(page.file() + ": " + command + "\n" + e.getMessage());
          }
        }
      }
    }
    assertEquals("", String.join("\n", faults));
  }

  /** All commands in one Java, whose working folder is that of the reader. */
  private void type(List<String> commands) throws IOException, InterruptedException {
    Path lines = Files.write(folder.resolve("lines"), commands);
    Path log = Files.createDirectory(folder.resolve("printed"));
    Process typist =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "-Djava.awt.headless=true",
                "-cp",
                classPath(),
                Typist.class.getName(),
                lines.toString(),
                log.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("typist").toFile())
            .start();
    boolean ended = typist.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
    typist.destroyForcibly();
    assertTrue(ended, "the guide's commands take too long");
    assertEquals(0, typist.exitValue(), Files.readString(folder.resolve("typist")));
  }

  private static String classPath() {
    String separator = System.getProperty("path.separator");
    return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(separator)))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(separator));
  }

  private String printed(int k) throws IOException {
    return Files.readString(folder.resolve("printed").resolve(k + ".txt"));
  }

  /** A block of text below commands holds lines that these print. */
  private void quoted(GuidePage page, List<Typed> typed, List<String> faults) throws IOException {
    StringBuilder printed = new StringBuilder();
    for (GuidePage.Block block : page.blocks()) {
      if (!block.commands().isEmpty()) {
        printed.setLength(0);
        for (int k = 0; k < typed.size(); k++) {
          if (typed.get(k).page().equals(page) && typed.get(k).block().at() == block.at()) {
            printed.append(printed(k));
          }
        }
      } else if (block.kind().equals("text")) {
        Set<String> lines =
            printed.toString().lines().map(GuideTest::dense).collect(Collectors.toSet());
        for (String line : block.lines()) {
          String pattern =
              Stream.of(dense(line).split("…", -1))
                  .map(Pattern::quote)
                  .collect(Collectors.joining(".*"));
          if (lines.stream().noneMatch(said -> said.matches(pattern))) {
            faults.add(
                "%s:%d: %s\nis not in\n%s".formatted(page.file(), block.at(), line, printed));
          }
        }
      }
    }
  }

  private static String dense(String line) {
    return line.strip().replaceAll("\\s+", " ");
  }

  private void keepPictures() throws IOException {
    try (Stream<Path> pictures = Files.list(PICTURES)) {
      for (Path picture : pictures.toList()) {
        Path made = folder.resolve("output").resolve(picture.getFileName());
        Files.copy(made, picture, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Test
  void everyLinkAndPictureLeadsSomewhere() throws IOException {
    List<String> faults = new ArrayList<>();
    Map<Path, Set<String>> anchors = new HashMap<>();
    for (GuidePage page : GuidePage.all()) {
      for (String link : page.links()) {
        String[] parts = link.split("#", 2);
        Path parent = page.file().toAbsolutePath().getParent();
        Path target =
            parts[0].isEmpty()
                ? page.file().toAbsolutePath()
                : parent.resolve(parts[0]).normalize();
        boolean found =
            Files.exists(target)
                && (parts.length == 1
                    || anchors
                        .computeIfAbsent(target, file -> GuidePage.read(file).anchors())
                        .contains(parts[1]));
        if (!found) {
          faults.add(page.file() + ": " + link);
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void everyPageOfTheGuideIsReachedFromTheReadme() throws IOException {
    Set<Path> reached = new TreeSet<>();
    List<Path> open = new ArrayList<>(List.of(GuidePage.README.toAbsolutePath()));
    while (!open.isEmpty()) {
      Path file = open.remove(open.size() - 1);
      if (reached.add(file)) {
        GuidePage.read(file).links().stream()
            .map(link -> file.getParent().resolve(link.split("#", 2)[0]).normalize())
            .filter(target -> target.toString().endsWith(".md"))
            .forEach(open::add);
      }
    }
    Set<Path> pages =
        GuidePage.all().stream()
            .map(page -> page.file().toAbsolutePath())
            .filter(
                file -> !file.endsWith("index.md")) // the site's first page is the README's twin
            .collect(Collectors.toCollection(TreeSet::new));
    pages.removeAll(reached);
    assertEquals(Set.of(), pages);
  }

  @Test
  void theReadmeIsAPage() throws IOException {
    int lines = GuidePage.read(GuidePage.README).lines().size();
    assertTrue(lines <= README_LINES, lines + " lines");
  }

  @Test
  void everyOptionThatIsNamedExists() throws IOException {
    Set<String> known = new TreeSet<>(OTHERS);
    for (CommandLine command : Costscape.wholeParser().getSubcommands().values()) {
      command.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
    }
    List<String> faults = new ArrayList<>();
    for (GuidePage page : GuidePage.all()) {
      Matcher option = OPTION.matcher(String.join("\n", page.lines()));
      while (option.find()) {
        if (!known.contains(option.group())) {
          faults.add(page.file() + ": " + option.group());
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  /** Where one list names two runs, whoever types both has both results. */
  @Test
  void noListReplacesItsOwnResults() throws IOException {
    List<String> faults = new ArrayList<>();
    for (GuidePage page : GuidePage.all()) {
      for (GuidePage.Block block : page.blocks()) {
        Set<String> stems = new TreeSet<>();
        for (String command : block.commands()) {
          if (!stem(command).isEmpty() && !stems.add(stem(command))) {
            faults.add(page.file() + ": " + command);
          }
        }
      }
    }
    assertEquals("", String.join("\n", faults));
  }

  /** Returns what a command's results are called; nothing where it writes none. */
  private static String stem(String command) {
    Matcher named = Pattern.compile(" --(?:name|out)[ =](\\S+)").matcher(command);
    String name = named.find() ? named.group(1) : command.split(" ")[1];
    return Set.of("inspect", "again", "help", "completion").contains(name) ? "" : name;
  }

  @Test
  void everyPlaceOfAChangeIsThere() throws IOException {
    Matcher path =
        Pattern.compile("`((?:src|[a-z]+)/[A-Za-z0-9_./-]+)`")
            .matcher(Files.readString(GuidePage.FOLDER.resolve("architecture.md")));
    while (path.find()) {
      Path place = Path.of(path.group(1));
      Path below = Path.of("src/main/java/costscape").resolve(place);
      assertTrue(Files.exists(place) || Files.exists(below), path.group(1));
    }
  }
}
