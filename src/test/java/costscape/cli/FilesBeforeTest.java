package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import costscape.OneIn;
import costscape.Part;
import costscape.browser.ExplorePage;
import costscape.store.file.Transaction;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each command × each way in which it can end × each kind of file that stood there before: what is
 * no result is as it was, and every file where the run fails. A run takes a sample of the matrix;
 * {@code -Dcostscape.before=all} takes the whole, and the name of an end all cases that end so.
 */
@Tag("long")
class FilesBeforeTest {
  private static final byte[] MINE = "my own".getBytes(StandardCharsets.UTF_8);
  private static final String PLANE = " --vary w1_0_0=-1:1:5 --vary b2_0=0:1:4";

  /** Commands, a word that makes each of them refuse, and how long it takes. */
  private enum Command {
    SWEEP("sweep --vary w1_0_0=-1:1:5 --size 400x300", "--at=none.csv"),
    PLANE_OF_COSTS("sweep" + PLANE + " --size 400x300 --table npy", "--size=90x60"),
    PANELS("sweep --vary b2_0=0:1:5 --panel l2=0|0.1 --size 900x400", "--size=90x60"),
    TRACE("trace --start random:1 --steps 20 --size 400x300", "--elevation=7"),
    FRAMES("frames --vary w1_0_0=-1:1:5 --along b1_0=0:1:3 --gif --size 400x300", "--size=90x60"),
    MINIMA(
        "minima --hidden 1 --l2 0.1 --starts 2 --saddle-starts 2 --size 500x400", "--at=none.csv"),
    BASINS(
        "basins --vary w1_0_0=-1:1:2 --vary b2_0=0:1:2 --l2 0.01 --size 600x480", "--set=none=1"),
    ATLAS("atlas --only w1_0_0,b2_0 --size 900x700", "--at=none.csv"),
    FIT("fit --size 400x300", "--at=none.csv"),
    DATA("data --size 400x300", "--data=none.csv"),
    NETWORK("network --size 400x300", "--at=none.csv"),
    SPREADSHEET("spreadsheet --data xor --hidden 1 --steps 1", "--at=none.csv"),
    EXPLORE("explore", "--at=none.csv"),
    REPORT("report --at sklearn", "--at=none.csv"),
    LESSON("lesson local-minimum --size 400x320", "--size=90x60"),
    GALLERY("gallery --size 800x600 --only data,network", "--size=90x60");

    private final String line;
    private final String wrong;

    Command(String line, String wrong) {
      this.line = line;
      this.wrong = wrong;
    }

    List<String> words(Path out, String... more) {
      List<String> words = new ArrayList<>(List.of(line.replace("OUT", out.toString()).split(" ")));
      words.addAll(List.of("--out", out.toString()));
      words.addAll(List.of(more));
      return words;
    }

    /** Returns what it writes into an empty folder. */
    Map<String, byte[]> good() throws IOException {
      if (!GOOD.containsKey(this)) {
        Path out = goodFolder();
        Session.run(words(out).toArray(String[]::new)).done();
        GOOD.put(this, SmallRun.files(out));
      }
      return GOOD.get(this);
    }

    Path goodFolder() {
      return shared.resolve(name());
    }
  }

  private static final Map<Command, Map<String, byte[]>> GOOD = new EnumMap<>(Command.class);

  /** The files that have the names of the results before the run. */
  private enum Before {
    /** The results of the same command. */
    SAME {
      @Override
      void put(Path file, byte[] good, Path elsewhere) throws IOException {
        Files.write(file, good);
      }
    },
    /** The record, the table and the pictures of another run. */
    ANOTHER {
      @Override
      void put(Path file, byte[] good, Path elsewhere) throws IOException {
        String name = file.toString();
        String ending = name.substring(name.lastIndexOf('.'));
        byte[] other = ANOTHER_RUN.get("sweep" + ending);
        Files.write(file, other == null ? MINE : other);
      }
    },
    /** Files of the user, of any content. */
    OWN {
      @Override
      void put(Path file, byte[] good, Path elsewhere) throws IOException {
        Files.write(file, MINE);
      }
    },
    /** Links to files of the user that lie elsewhere. */
    LINK {
      @Override
      void put(Path file, byte[] good, Path elsewhere) throws IOException {
        Path target = elsewhere.resolve(file.getFileName());
        Files.write(target, MINE);
        Files.createSymbolicLink(file, target);
      }
    };

    abstract void put(Path file, byte[] good, Path elsewhere) throws IOException;
  }

  private static final Map<String, byte[]> ANOTHER_RUN = new TreeMap<>();

  /** How a run ends. */
  private enum End {
    DONE(0) {
      @Override
      Session run(Command command, Path out) {
        return Session.run(command.words(out, "--replace").toArray(String[]::new));
      }
    },
    REFUSED(2) {
      @Override
      Session run(Command command, Path out) {
        return Session.run(command.words(out, "--replace", command.wrong).toArray(String[]::new));
      }
    },
    /** Nobody says that what another command or a person made may be replaced. */
    UNASKED(2) {
      @Override
      Session run(Command command, Path out) {
        return Session.run(command.words(out).toArray(String[]::new));
      }
    },
    REPEATED(2) {
      @Override
      Session run(Command command, Path out) throws IOException {
        Path carrier;
        try (Stream<Path> files = Files.walk(command.goodFolder())) {
          carrier =
              files
                  .filter(
                      file -> file.toString().endsWith(".json") || file.endsWith("explore.html"))
                  .findFirst()
                  .orElseThrow();
        }
        return Session.run("again", carrier, "--quiet", "--out", out);
      }
    },
    /** Another run is about to write the same files. */
    AT_ONCE(2) {
      @Override
      Session run(Command command, Path out) throws IOException {
        try (Transaction other = Transaction.in(out, line -> {})) {
          other.prepare(command.good().keySet());
          Session session = Session.run(command.words(out, "--replace").toArray(String[]::new));
          assertTrue(session.err().contains(": another run is writing this file; "), session.err());
          return session;
        }
      }
    },
    /** The disk is full after some of the files. */
    FULL_DISK(1) {
      @Override
      Session run(Command command, Path out) {
        return Session.run(command.words(out, "--replace").toArray(String[]::new));
      }
    },
    /** Nobody can read what is printed. */
    FULL_OUTPUT(1) {
      @Override
      Session run(Command command, Path out) {
        StringWriter err = new StringWriter();
        Writer full =
            new Writer() {
              @Override
              public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
              }

              @Override
              public void flush() {}

              @Override
              public void close() {}
            };
        String[] words = command.words(out, "--replace").toArray(String[]::new);
        int exitCode = Main.run(new PrintWriter(full), new PrintWriter(err), words);
        return new Session(exitCode, "", err.toString());
      }
    },
    /** Interrupted as it writes one of its first files. */
    KILLED(137) {
      @Override
      Session run(Command command, Path out) throws IOException, InterruptedException {
        Set<String> seen = new HashSet<>(Set.of(signs(out)));
        ChildProcess child =
            ChildProcess.start(
                out, List.of("-XX:TieredStopAtLevel=1"), command.words(out, "--replace"));
        int most = 2 + command.ordinal() % 4; // the first, the second … change ends the run
        for (int step = 0; child.isRunning() && step < 60_000 && seen.size() < most; step++) {
          Thread.sleep(1);
          seen.add(signs(out));
        }
        child.kill();
        boolean wasFaster = child.exitCode() == 0;
        return new Session(wasFaster ? KILLED.exitCode : child.exitCode(), "", child.output());
      }

      /** Names and times of all files, of which some may vanish meanwhile. */
      private String signs(Path out) throws IOException {
        StringBuilder signs = new StringBuilder();
        Files.walkFileTree(
            out,
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                signs.append(file).append(attributes.lastModifiedTime()).append('\n');
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
              }
            });
        return signs.toString();
      }
    };

    private final int exitCode;

    End(int exitCode) {
      this.exitCode = exitCode;
    }

    abstract Session run(Command command, Path out) throws IOException, InterruptedException;

    /** Returns whether some of the results may have been written, of which nobody has been told. */
    boolean isUnheard() {
      return this == KILLED || this == FULL_OUTPUT;
    }
  }

  private static final Map<End, Integer> TRIED = new EnumMap<>(End.class);
  private static int files;

  @TempDir private static Path shared;
  @TempDir private Path folder;

  static Stream<Arguments> matrix() {
    String asked = System.getProperty("costscape.before", "");
    List<Arguments> all = new ArrayList<>();
    int number = 0;
    for (Command command : Command.values()) {
      for (Before before : Before.values()) {
        for (End end : End.values()) {
          int place = command.ordinal() + before.ordinal() * 2 + end.ordinal();
          boolean isSlow = command.compareTo(Command.LESSON) >= 0 || end == End.KILLED;
          boolean isSampled = place % (isSlow ? 12 : 6) == 0 && Part.has(number++);
          boolean isAsked = asked.equals("all") || asked.equals(end.name());
          if ((isAsked || (asked.isEmpty() && isSampled)) && isPossible(command)) {
            all.add(Arguments.of(command, before, end));
          }
        }
      }
    }
    return all.stream();
  }

  /** The page is made when the jar is. */
  private static boolean isPossible(Command command) {
    return command != Command.EXPLORE || ExplorePage.isBuilt();
  }

  @OneIn(2)
  @ParameterizedTest
  @MethodSource("matrix")
  void whatIsNotNamedIsAsItWas(Command command, Before before, End end) throws Exception {
    another();
    Map<String, byte[]> good = command.good();
    Path out = Files.createDirectories(folder.resolve("out"));
    if (end == End.FULL_DISK) {
      try (TestMount mount = TestMount.at(out, "16m")) {
        meet(command, before, end, good, mount.folder());
      }
    } else {
      meet(command, before, end, good, out);
    }
    TRIED.merge(end, 1, Integer::sum);
  }

  /** Not even a folder, however early or late it is refused. */
  @ParameterizedTest
  @EnumSource(Command.class)
  void aRefusedCommandMakesNothing(Command command) throws IOException {
    assumeTrue(isPossible(command));
    Path nowhere = folder.resolve("not/yet");
    for (String wrong : List.of(command.wrong, "--at=none.csv", "--no-such-option")) {
      Session session = Session.run(command.words(nowhere, wrong).toArray(String[]::new));
      assertEquals(2, session.exitCode(), session.err());
      assertFalse(Files.exists(nowhere.getParent()), command + " " + wrong);
    }
  }

  private void meet(Command command, Before before, End end, Map<String, byte[]> good, Path out)
      throws Exception {
    Map<String, byte[]> old = prepare(out, good, before);
    if (end == End.FULL_DISK) {
      fill(out, 1);
      old = SmallRun.files(out);
    }
    Map<String, byte[]> elsewhere = SmallRun.files(folder.resolve("elsewhere"));
    Session session = end.run(command, out);
    String what = command + ", " + before + ", " + end + ": " + session;
    boolean isOwn = end == End.UNASKED || end == End.REPEATED;
    boolean isOfSame = end == End.UNASKED && before == Before.ANOTHER; // in some names
    boolean isElsewhere = end == End.FULL_DISK && before == Before.LINK; // where there is room
    if (!isOfSame && !isElsewhere) {
      boolean isReplaced = isOwn && before == Before.SAME;
      assertEquals(isReplaced ? 0 : end.exitCode, session.exitCode(), what);
    }
    boolean isLinked = before == Before.LINK && (end == End.DONE || end.isUnheard());
    if (!isLinked && !isElsewhere) {
      assertEqualFiles(elsewhere, SmallRun.files(folder.resolve("elsewhere")), what);
    }
    check(old, SmallRun.files(out), good, session, end, out, what);
  }

  /** A workbook has the language of the program's locale, which a process of its own sets. */
  @BeforeAll
  static void speakAsTheProgram() {
    Locale.setDefault(Locale.ROOT);
  }

  /** A run of another command, whose results some names have before. */
  private void another() throws IOException {
    if (ANOTHER_RUN.isEmpty()) {
      Path out = shared.resolve("another");
      String line = "sweep --vary b1_1=0:2:3 --size 400x300 --format png,svg --out " + out;
      Session.line(line).done();
      ANOTHER_RUN.putAll(SmallRun.files(out));
    }
  }

  /** Lays out files with the names of the results, and others beside them. */
  private Map<String, byte[]> prepare(Path out, Map<String, byte[]> good, Before before)
      throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    for (Map.Entry<String, byte[]> file : good.entrySet()) {
      Path target = out.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      before.put(target, file.getValue(), elsewhere);
      String name = target.getFileName().toString();
      for (String beside : List.of("old-" + name, name + ".txt", ".costscape-mine.part")) {
        Files.write(target.resolveSibling(beside), MINE);
      }
      if (before != Before.SAME && name.matches("frame-.*")) {
        String number = name.replaceAll("\\d(?=\\.\\w+$)", "7");
        Files.write(target.resolveSibling(number), MINE); // as an earlier, longer run has it
      }
    }
    return SmallRun.files(out);
  }

  /** Leaves no room but for a few small files. */
  private static void fill(Path out, int blocks) throws IOException {
    Path filler = out.resolve("filler");
    byte[] block = new byte[4096];
    try (OutputStream to = Files.newOutputStream(filler)) {
      while (out.toFile().getUsableSpace() > (long) blocks * block.length) {
        to.write(block);
      }
    }
  }

  /** A file that is no result is as it was; so is every result of a run that fails. */
  private static void check(
      Map<String, byte[]> old,
      Map<String, byte[]> now,
      Map<String, byte[]> good,
      Session session,
      End end,
      Path out,
      String what) {
    boolean isDone = session.exitCode() == 0;
    for (Map.Entry<String, byte[]> file : old.entrySet()) {
      String name = file.getKey();
      files++;
      boolean isSame = Arrays.equals(file.getValue(), now.get(name));
      boolean isResult = good.containsKey(name) && (isDone || end.isUnheard());
      assertTrue(
          isSame
              || (isResult && isWhole(name, good.get(name), now.get(name)))
              || (end.isUnheard() && NamedFiles.names(session, out.resolve(name))),
          name + " has changed: " + what);
    }
    if (!isDone && !end.isUnheard()) {
      assertEquals(old.keySet(), now.keySet(), what);
    }
  }

  /** A record has a time in it; every other result is the same at any run. */
  private static boolean isWhole(String name, byte[] good, byte[] now) {
    return good != null
        && now != null
        && (Arrays.equals(good, now)
            || (name.endsWith(".json") && new String(now, StandardCharsets.UTF_8).endsWith("}\n")));
  }

  private static void assertEqualFiles(
      Map<String, byte[]> old, Map<String, byte[]> now, String what) {
    assertEquals(old.keySet(), now.keySet(), what);
    old.forEach((name, bytes) -> assertArrayEquals(bytes, now.get(name), name + ": " + what));
  }

  @AfterAll
  static void tell() {
    System.out.printf("IN ALL: %,d files that stood there before, by end: %s%n", files, TRIED);
  }
}
