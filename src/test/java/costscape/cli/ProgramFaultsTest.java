package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that misbehaves is one line with its last words, and no process of it is left. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are scripts of sh")
class ProgramFaultsTest {
  private static final String ZERO = "\\0\\0\\0\\0\\0\\0\\0\\0";

  /** The first words of a good program of one parameter. */
  private static final String HELLO =
      "printf '{\"costscape\":1,\"arrays\":[{\"name\":\"x\",\"shape\":[1]}],\"gradient\":false}\\n"
          + ZERO
          + "'\n";

  /** The cost at the base point is asked for first, by itself. */
  private static final String FIRST =
      "read -r question; head -c 8 > /dev/null; printf '{\"costs\":1}\\n" + ZERO + "'\n";

  /** The smallest cell is asked for twice more, in one question. */
  private static final String LAST =
      "while read -r question; do head -c 16 > /dev/null; printf '{\"costs\":2}\\n"
          + ZERO
          + ZERO
          + "'; done\n";

  /** A good program that has told the cost at its point. */
  static final String GOOD_BEGIN = HELLO + FIRST;

  private static final String NEXT = GOOD_BEGIN + "read -r question\n";

  private static final String OLD = "what was here before";

  /** Seconds that a slow machine does not need. */
  private static final int ENOUGH = 90;

  @TempDir private Path folder;

  /**
   * A program that misbehaves.
   *
   * @param script of sh
   * @param said a part of the line that names the fault
   */
  private record Fault(String name, String script, String said) {
    /** Returns whether it is noticed by the time that passes, and by nothing else. */
    boolean isLate() {
      return script.contains("sleep 99");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static String hello(String line) {
    return "cat <<'END'\n" + line + "\nEND\n";
  }

  private static Stream<Fault> faults() {
    String arrays = "{\"costscape\":1,\"arrays\":%s}";
    String array = "{\"costscape\":1,\"arrays\":[{\"name\":\"%s\",\"shape\":[%s]}]}";
    return Stream.of(
        new Fault("ends at once", "exit 3", "ended with 3 before it gave its first line"),
        new Fault("ends with words", "echo no model.pt >&2; exit 1", "last words: no model.pt"),
        new Fault("ends with 0", "exit 0", "ended with 0 before it gave its first line"),
        new Fault("noise first", "echo Loading the model", "begins with \"Loading the model\""),
        new Fault("empty line", "echo", "begins with \"\""),
        new Fault("a list", "echo '[1]'", "it is no JSON object"),
        new Fault("half a line", "printf '{\"costs'", "before it gave its first line"),
        new Fault("no key", hello("{\"arrays\":[]}"), "the key costscape is missing"),
        new Fault("another version", hello("{\"costscape\":2}"), "version 2 of the protocol"),
        new Fault("no arrays", hello("{\"costscape\":1}"), "the list arrays is missing"),
        new Fault("empty arrays", hello(arrays.formatted("[]")), "the list arrays is missing"),
        new Fault("bad array", hello(arrays.formatted("[{\"name\":1}]")), "is no array"),
        new Fault("bad name", hello(array.formatted("a=b", "1")), "array name \"a=b\""),
        new Fault("empty side", hello(array.formatted("x", "0")), "a side of length 0"),
        new Fault("negative side", hello(array.formatted("x", "-1")), "-1 is no length"),
        new Fault("half a side", hello(array.formatted("x", "1.5")), "1.5 is no length"),
        new Fault(
            "too large",
            hello(array.formatted("x", "99999,99999")),
            "there may be up to 2147483647 parameters"),
        new Fault(
            "one name twice",
            hello(
                arrays.formatted(
                    "[{\"name\":\"x\",\"shape\":[1]},{\"name\":\"x\",\"shape\":[2]}]")),
            "two parameters are called x_0"),
        new Fault(
            "unknown key",
            hello("{\"costscape\":1,\"arrays\":[{\"name\":\"x\",\"shape\":[1]}],\"colour\":1}"),
            "the key colour is unknown"),
        new Fault(
            "odd gradient",
            hello("{\"costscape\":1,\"arrays\":[{\"name\":\"x\",\"shape\":[1]}],\"gradient\":1}"),
            "gradient is true or false, not 1"),
        new Fault(
            "odd slices",
            hello("{\"costscape\":1,\"arrays\":[{\"name\":\"x\",\"shape\":[1]}],\"slices\":1}"),
            "slices is true or false, not 1"),
        new Fault(
            "too few values",
            hello(array.formatted("x", "3")) + "printf '" + ZERO + "'",
            "ended with 0 after 1 of 3 values of its arrays"),
        new Fault("too many values", HELLO + "printf '" + ZERO + "'; sleep 9", "8 bytes more than"),
        new Fault("never begins", "sleep 99", "has not given its first line within 2 s"),
        new Fault("an error first", "echo '{\"error\":\"no GPU\"}'", "says: no GPU"),
        new Fault("an error later", NEXT + "echo '{\"error\":\"no data\"}'", "says: no data"),
        new Fault("dies later", NEXT + "echo torn >&2; exit 4", "ended with 4 before it gave"),
        new Fault("is killed", NEXT + "kill -9 $$", "was ended by signal 9 before it gave"),
        new Fault("late", NEXT + "sleep 99", "--program-timeout SECONDS lets it take longer"),
        new Fault("late with a child", "sleep 99 & " + NEXT + "wait", "costs within 2 s"),
        new Fault(
            "too many sides",
            hello(array.formatted("x", "1" + ",1".repeat(4999))),
            "x has 5000 sides; 64 are the most"),
        new Fault(
            "too few costs",
            NEXT + "printf '{\"costs\":3}\\n" + ZERO + "'",
            "ended with 0 after 1 of 3 costs"),
        new Fault(
            "too many costs",
            NEXT + "printf '{\"costs\":3}\\n" + ZERO.repeat(4) + "'; sleep 9",
            "8 bytes more than 3 costs"),
        new Fault("wrong count", NEXT + "echo '{\"costs\":2}'", "where {\"costs\":3} was expected"),
        new Fault("noise", NEXT + "echo epoch 1", "wrote \"epoch 1\" to its standard output"),
        new Fault(
            "odd bytes", NEXT + "printf '\\033[2J\\377\\n'", "where {\"costs\":3} was expected"),
        new Fault("closes its output", NEXT + "exec 1>&-; sleep 9", "closed its standard output"),
        new Fault(
            "no end of line",
            "tr '\\0' 'a' < /dev/zero",
            "a line without end to its standard output"),
        new Fault(
            "floods",
            NEXT + "yes word | head -3000 >&2; exit 5",
            "ended with 5 before it gave 3 costs; its last words: word / word"),
        new Fault(
            "answers before it is asked",
            // With more than the first question asks for, however soon that question comes.
            HELLO + "printf '{\"costs\":1}\\n" + ZERO.repeat(2) + "'; sleep 9",
            "more than"));
  }

  private static List<String> ours(Session run) {
    return run.err().lines().filter(line -> line.startsWith("costscape:")).toList();
  }

  private Session sweep(String script) throws IOException {
    return sweep(script, ENOUGH);
  }

  private Session sweep(String script, int seconds) throws IOException {
    Path program = folder.resolve("costs.sh");
    Files.writeString(program, script + "\n");
    return sweepBy("sh " + program, "--program-timeout=" + seconds);
  }

  private Session sweepBy(String command, String... more) {
    String out = " --replace --out=" + folder.resolve("out");
    return Session.line(
        "sweep --vary=x_0=1:3:3 --threads=1" + out + (" " + String.join(" ", more)).stripTrailing(),
        "--program=" + command);
  }

  /** Ended processes may take a moment until the system has forgotten them. */
  private static void assertNoneIsLeft() throws InterruptedException {
    for (int k = 0; k < 100 && ProcessHandle.current().descendants().findAny().isPresent(); k++) {
      Thread.sleep(20);
    }
    assertEquals(
        List.of(), ProcessHandle.current().descendants().map(ProcessHandle::info).toList());
  }

  @OneIn(5)
  @ParameterizedTest
  @MethodSource("faults")
  void isOneLineAndLeavesNothing(Fault fault) throws IOException, InterruptedException {
    Path table = folder.resolve("out").resolve("sweep.csv");
    Files.createDirectories(table.getParent());
    Files.writeString(table, OLD);
    Session run = sweep(fault.script(), fault.isLate() ? 2 : ENOUGH);
    assertEquals(Failures.WRONG_INPUT, run.exitCode(), run.err());
    assertEquals(1, ours(run).size(), run.err());
    String line = ours(run).get(0);
    assertTrue(line.startsWith("costscape: costs.sh "), line);
    assertTrue(line.contains(fault.said()), line);
    assertFalse(line.contains("\u001b"), line);
    assertEquals(OLD, Files.readString(table));
    assertNoneIsLeft();
  }

  @Test
  void aProgramThatIsNotThereIsOneLine() {
    Session run = sweepBy("/nowhere/costs x");
    assertEquals(Failures.WRONG_INPUT, run.exitCode());
    assertEquals(
        "costscape: --program \"/nowhere/costs x\" cannot be started: there is no such program",
        run.err().strip());
  }

  @Test
  void aQuoteThatIsNotClosedIsOneLine() {
    assertEquals(
        List.of("costscape: --program \"sh 'a b\": a quote is not closed"),
        ours(sweepBy("sh 'a b")));
  }

  /** NaN, the bytes 00 … f8 7f, is a failed cell and no fault. */
  @Test
  void nanIsAFailedCell() throws IOException {
    Session run =
        sweep(
            NEXT
                + "head -c 24 > /dev/null\nprintf '{\"costs\":3}\\n"
                + ZERO.repeat(2)
                + "\\0\\0\\0\\0\\0\\0\\370\\177'\n"
                + LAST);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("1 failed"), run.out());
    assertEquals(
        List.of("x_0,cost", "1,0", "2,0", "3,NaN"),
        Files.readAllLines(folder.resolve("out").resolve("sweep.csv")));
  }

  @Test
  void aBadEndAfterTheLastAnswerIsSaidAndLosesNothing() throws IOException, InterruptedException {
    Session run =
        sweep(
            NEXT
                + "head -c 24 > /dev/null\nprintf '{\"costs\":3}\\n"
                + ZERO.repeat(3)
                + "'\n"
                + LAST
                + "exit 7");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(List.of("costscape: costs.sh ended with 7 after its last answer"), ours(run));
    assertNoneIsLeft();
  }

  /**
   * A process whose parent has ended is no descendant of ours, and a daemon has its own session.
   * The last one holds the standard output as an answer is waited for.
   */
  @Timeout(ENOUGH)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "( sleep 987654 & ) > /dev/null 2>&1",
        "setsid sh -c 'sleep 987654 &' > /dev/null 2>&1",
        "setsid sleep 987654 & sleep 1"
      })
  void whatAProgramLeftBehindEndsWithIt(String daemon) throws IOException, InterruptedException {
    Session run = sweep(NEXT + daemon + "\nexit 4");
    assertEquals(Failures.WRONG_INPUT, run.exitCode(), run.err());
    assertFalse(
        ProcessHandle.allProcesses()
            .anyMatch(p -> p.info().commandLine().orElse("").endsWith("sleep 987654")));
  }
}
