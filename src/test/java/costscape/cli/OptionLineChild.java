package costscape.cli;

import com.sun.management.OperatingSystemMXBean;
import costscape.store.file.SafeText;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A process that runs some command lines one after the other, in its own folder, and prints what
 * became of each: {@code NUMBER WORD}, and what is wrong about it.
 */
final class OptionLineChild {
  private static final int HALTED = 3;

  /** On a busy machine a process may take so many times as long. */
  private static final int STARVED = 12;

  private static final OperatingSystemMXBean MANAGED =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** The lines on which again says what it runs, and figure what it draws. */
  private static final Pattern ABOUT_TO = Pattern.compile("runs costscape |draws ");

  /** The words of a failure that is nobody's mistake: what was asked for does not fit. */
  private static final Pattern DOES_NOT_FIT =
      Pattern.compile(
          ".*(not enough memory| fits?\\b|free|name is too long|FileSystemException|folder|not in this build).*",
          Pattern.DOTALL);

  /** Work that was asked for: what is at it after the limit is no hang. */
  private static final Pattern AT_WORK =
      Pattern.compile(
          "costscape\\.((run|job|trace|critical|sweep|lesson)\\..*|cli\\.(gallery\\..*|value\\.PointText))");

  private static volatile long seed;
  private static volatile long begun;
  private static volatile long cpuBegun;

  /** The files as they stand before a line, or null where they must be made anew. */
  private static Map<String, byte[]> standing;

  private OptionLineChild() {}

  /** Runs the lines whose numbers a file lists, in the folder where it is started. */
  public static void main(String[] arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Locale.setDefault(Locale.ROOT);
    PrintStream out = System.out;
    Thread main = Thread.currentThread();
    Thread watchdog = new Thread(() -> watch(main, LineRuns.MILLISECONDS, out));
    watchdog.setDaemon(true);
    begun = Long.MAX_VALUE;
    watchdog.start();
    for (String number : Files.readAllLines(Path.of(arguments[0]))) {
      if (standing == null) {
        reset();
        standing = SmallRun.files(Path.of("."));
      }
      seed = Long.parseLong(number);
      cpuBegun = processorTime();
      begun = System.currentTimeMillis();
      List<String> line = new ArrayList<>(OptionLine.of(seed));
      if (seed % 2 == 0) {
        line.add("--replace"); // without it files of before are refused, and little is run
      }
      String verdict = verdict(line);
      begun = Long.MAX_VALUE;
      out.println(number + " " + verdict.lines().findFirst().orElse(""));
      out.flush();
    }
  }

  /** Milliseconds that all threads of this process have worked. */
  private static long processorTime() {
    return MANAGED.getProcessCpuTime() / 1_000_000;
  }

  private static void watch(Thread main, long longest, PrintStream out) {
    while (true) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        return;
      }
      boolean worked = processorTime() - cpuBegun > longest;
      boolean waited = System.currentTimeMillis() - STARVED * longest > begun;
      if (begun < Long.MAX_VALUE && (worked || waited)) {
        List<StackTraceElement> trace = Arrays.asList(main.getStackTrace());
        boolean works = trace.stream().anyMatch(e -> AT_WORK.matcher(e.getClassName()).matches());
        String where =
            trace.stream()
                .limit(40)
                .map(e -> e.getClassName() + "." + e.getMethodName())
                .filter(n -> n.startsWith("costscape."))
                .limit(6)
                .toList()
                .toString();
        out.println(seed + (works ? " LONG " : " HANGS ") + where);
        out.flush();
        Runtime.getRuntime().halt(HALTED);
      }
    }
  }

  private static String verdict(List<String> line) throws IOException {
    Map<String, byte[]> before = standing;
    Set<Path> foldersBefore = folders();
    standing = null;
    Session session;
    try {
      session = Session.run(line);
      if (line.contains("--stacktrace") && session.exitCode() != 0) {
        session = new Session(session.exitCode(), session.out(), firstLine(session.err()));
      }
    } catch (Throwable e) {
      return "WRONG raw " + e;
    }
    String wrong = wrong(session);
    if (wrong.isEmpty()) {
      Map<String, byte[]> after = SmallRun.files(Path.of("."));
      boolean isRefused = session.exitCode() == Failures.WRONG_INPUT;
      wrong = isRefused ? changed(before, after) : unnamed(before, after, session);
      if (wrong.isEmpty() && isRefused && !folders().equals(foldersBefore)) {
        wrong = "exit 2 made a folder";
      }
      if (isRefused && wrong.isEmpty()) {
        standing = before; // as was just compared: most lines are refused and change nothing
      }
    }
    return wrong.isEmpty() ? "EXIT" + session.exitCode() : "WRONG " + wrong;
  }

  private static Set<Path> folders() throws IOException {
    try (Stream<Path> found = Files.walk(Path.of("."))) {
      return found.filter(Files::isDirectory).collect(Collectors.toSet());
    }
  }

  /** Returns what comes before the stack trace that was asked for. */
  private static String firstLine(String err) {
    return err.lines().filter(l -> !ABOUT_TO.matcher(l).lookingAt()).findFirst().orElse("");
  }

  private static String wrong(Session session) {
    int code = session.exitCode();
    String err = session.err();
    List<String> lines =
        err.lines()
            .filter(l -> !l.startsWith("Try 'costscape"))
            .filter(l -> !ABOUT_TO.matcher(l).lookingAt())
            .toList();
    if (code < 0 || code > 2) {
      return "exit code " + code + ": " + err;
    }
    if (lines.stream().anyMatch(l -> !l.startsWith("costscape: "))) {
      return "not a line of the program: " + err;
    }
    if (code != 0 && lines.isEmpty()) {
      return "no word";
    }
    String shown = session.out() + err;
    if (!SafeText.lines(shown).equals(shown)) {
      return "moves the terminal: " + SafeText.line(shown);
    }
    if (err.contains("java.") || err.contains("costscape.") || err.contains("null")) {
      return "not for people: " + err;
    }
    return code == 1 && !DOES_NOT_FIT.matcher(err).matches() ? "exit 1: " + err : "";
  }

  private static String changed(Map<String, byte[]> before, Map<String, byte[]> after) {
    for (Map.Entry<String, byte[]> file : before.entrySet()) {
      if (!Arrays.equals(file.getValue(), after.get(file.getKey()))) {
        return "exit 2 changed " + file.getKey();
      }
    }
    return after.size() == before.size() ? "" : "exit 2 made a file";
  }

  /** A file of before that has changed, or is gone, without a word. */
  private static String unnamed(
      Map<String, byte[]> before, Map<String, byte[]> after, Session session) throws IOException {
    for (Map.Entry<String, byte[]> file : before.entrySet()) {
      if (!Arrays.equals(file.getValue(), after.get(file.getKey()))
          && !isNamed(session, linked(Path.of(file.getKey())), after)) {
        return "changed without a word: " + file.getKey();
      }
    }
    return "";
  }

  /** Returns whether a run's words name a file: by itself, or by a link that leads to it. */
  private static boolean isNamed(Session session, Path file, Map<String, byte[]> all)
      throws IOException {
    for (String name : all.keySet()) {
      boolean isIt = linked(Path.of(name)).equals(file);
      if (isIt && NamedFiles.names(session, Path.of(name))) {
        return true;
      }
    }
    return NamedFiles.names(session, file);
  }

  /** The file itself, in this folder, where its name is a link's. */
  private static Path linked(Path file) throws IOException {
    return Files.exists(file) ? Path.of("").toRealPath().relativize(file.toRealPath()) : file;
  }

  /** The folder for results, with files of before. */
  private static void reset() throws IOException {
    for (String name : List.of("out", "output")) {
      Path folder = Path.of(name);
      if (Files.exists(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
      Files.createDirectories(folder);
      for (String command : Costscape.wholeParser().getSubcommands().keySet()) {
        for (String ending : List.of(".csv", ".json", ".png", ".svg", ".npy")) {
          Files.writeString(folder.resolve(command + ending), "of before");
        }
        Path inner = Files.createDirectories(folder.resolve(command));
        for (String part : List.of("frame-0000.png", "frame-0009.png", "part-00007.csv")) {
          Files.writeString(inner.resolve(part), "of before");
        }
      }
      Path link = folder.resolve("trace.csv");
      Files.delete(link);
      Files.createSymbolicLink(link, Path.of("..", "in", "trace.csv"));
    }
  }
}
