package costscape.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program in a process of its own, to be killed or run under other settings. */
final class ChildProcess {
  private static final int LONGEST_SECONDS = 120;

  /** Half of the processor's time for a short run; what a test asks for wins over these. */
  private static final List<String> QUICK =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-BytecodeVerificationRemote");

  private static final long SIGINT_BIT = 1L << 1;

  private final Process process;
  private final Path output;

  private ChildProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * @param options of Java
   * @param arguments of costscape
   */
  static ChildProcess start(Path workingFolder, List<String> options, List<String> arguments)
      throws IOException {
    return start(List.of(), workingFolder, options, arguments);
  }

  /** Starts it by way of a program that starts another. */
  static ChildProcess start(
      List<String> by, Path workingFolder, List<String> options, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(by);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(QUICK);
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), Main.class.getName()));
    command.addAll(arguments);
    Path output = Files.createTempFile("costscape", ".log");
    output.toFile().deleteOnExit(); // a test may read it at any time
    Process process =
        new ProcessBuilder(command)
            .directory(workingFolder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new ChildProcess(process, output);
  }

  /** With absolute entries, for the child may run in another folder. */
  private static String classPath() {
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(java.io.File.pathSeparator, entries);
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** How long it has had a processor, all its threads together; zero once it has ended. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** SIGKILL: nothing of the program runs any more. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    exitCode();
  }

  /**
   * Returns what has to start a child that is to hear Ctrl-C, nothing where it hears it anyway:
   * what is started in a shell's background inherits that it is ignored. Absent where there is no
   * such program.
   */
  static Optional<List<String>> hearingInterrupts() throws IOException, InterruptedException {
    List<String> restoring = List.of("env", "--default-signal=INT");
    List<String> trial = new ArrayList<>(restoring);
    trial.add("true");
    if (hearsInterrupts()) {
      return Optional.of(List.of());
    }
    return succeeds(trial) ? Optional.of(restoring) : Optional.empty();
  }

  private static boolean succeeds(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean hearsInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.notExists(status)) {
      return false;
    }
    try (Stream<String> lines = Files.lines(status)) {
      String ignored = lines.filter(line -> line.startsWith("SigIgn:")).findFirst().orElseThrow();
      return (Long.parseUnsignedLong(ignored.split("\\s+")[1], 16) & SIGINT_BIT) == 0;
    }
  }

  /** Ctrl-C. */
  void interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("hangs");
    }
    return process.exitValue();
  }

  /** Returns what it printed, both streams. */
  String output() throws IOException {
    return Files.readString(output, StandardCharsets.UTF_8);
  }
}
