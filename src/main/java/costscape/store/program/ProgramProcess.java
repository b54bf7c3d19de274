package costscape.store.program;

import costscape.store.file.InputException;
import costscape.store.file.InputFile;
import costscape.store.file.TimeLimit;
import costscape.store.program.AskedPoints.Questions;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * One process of a program. One thread at a time asks it. Whatever it does in place of answering
 * ends it, and is an {@link InputException} with its last words.
 */
final class ProgramProcess {
  /** A line of a greeting lists every array; some ten thousand of them fit. */
  private static final int LONGEST_LINE = 2_000_000;

  private static final int SHOWN = 120;
  private static final int BLOCK_BYTES = 1 << 16;

  /** Lines of standard error that are passed on; a program may print without end. */
  private static final int MOST_PASSED = 1000;

  private static final int LONGEST_WORDS = 300;

  /** How long a program that was told to end, or was ended, is waited for. */
  private static final int PATIENCE_SECONDS = 5;

  private static final int WORDS_SECONDS = 1;
  private static final int SIGNALS = 128;

  /**
   * A variable that all processes of a program inherit. By it those are found that have left the
   * tree of processes (their parent has ended) and the group and session as well (a daemon), which
   * neither Java's descendants nor the group that {@code setsid} makes would show. Where the system
   * has no {@code /proc}, descendants alone are known.
   */
  private static final String MARK = "COSTSCAPE_PROGRAM";

  private static final Path PROCESSES = Path.of("/proc");

  /**
   * A process may start others while they are looked for; a bomb of processes is left to itself.
   */
  private static final int MOST_ROUNDS = 100;

  /** Time in which what was ended goes, and what was just starting can be seen. */
  private static final int ROUND_MILLISECONDS = 10;

  /** All that run: a program that ends takes them along. */
  private static final Set<ProgramProcess> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> RUNNING.forEach(ProgramProcess::kill), "costscape programs"));
  }

  private final String title;
  private final String mark;
  private final TimeLimit limit;
  private final Process process;
  private final InputStream answers;
  private final Questions questions;
  private final Thread errors;
  private final Deque<String> lastWords = new ArrayDeque<>();
  private final Set<ProcessHandle> family = ConcurrentHashMap.newKeySet();
  private final ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES).order(ByteOrder.LITTLE_ENDIAN);

  private ProgramProcess(
      String title, double timeout, Process process, String mark, Consumer<String> say) {
    this.mark = MARK + "=" + mark;
    this.title = title;
    this.limit = new TimeLimit(timeout);
    this.process = process;
    this.answers = process.getInputStream();
    this.questions = new Questions(process.getOutputStream());
    this.errors = new Thread(() -> passOn(say), "costscape program's words");
    limit.watch(this::endIfLate);
    RUNNING.add(this);
    errors.setDaemon(true);
    errors.start();
  }

  /**
   * Starts a program.
   *
   * @param timeout seconds that an answer may take
   * @param say is told each line of its standard error
   * @throws InputException where there is no such program
   */
  static ProgramProcess start(ProgramCommand command, double timeout, Consumer<String> say) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command.words());
      String mark = UUID.randomUUID().toString();
      builder.environment().put(MARK, mark);
      return new ProgramProcess(command.title(), timeout, builder.start(), mark, say);
    } catch (IOException e) {
      throw new InputException(
          "--program %s cannot be started: %s"
              .formatted(InputException.quoted(command.text()), reason(e)));
    }
  }

  private static String reason(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("error=2,")
        ? "there is no such program"
        : message.replaceFirst("^Cannot run program \"[^\"]*\"[^:]*: ", "");
  }

  /** Returns what the program says first, and the values that follow. */
  Hello hello() {
    return within(
        "its first line",
        () -> {
          String line = line(Greeting.EXAMPLE);
          Greeting greeting;
          try {
            greeting = Greeting.of(line);
          } catch (IllegalArgumentException e) {
            throw fault(
                "begins with %s; %s was expected: %s",
                shown(line), Greeting.EXAMPLE, String.valueOf(e.getMessage()));
          }
          double[] base = new double[greeting.arrays().size()];
          read(base, 0, base.length, "values of its arrays");
          checkNothingMore("the values of its arrays");
          rememberFamily();
          return new Hello(greeting, base);
        });
  }

  /** A program's greeting, and the values of all arrays at its base point. */
  record Hello(Greeting greeting, double[] base) {
    boolean isSameAs(Hello other) {
      return greeting.line().equals(other.greeting.line()) && Arrays.equals(base, other.base);
    }
  }

  /**
   * Asks for costs, and for gradients where they are asked for.
   *
   * @param from the number of the first point that is asked for
   * @param to the number of the one behind the last
   * @param gradients of no entry where none are asked for
   */
  void ask(AskedPoints points, int from, int to, double[] costs, double[] gradients) {
    int count = to - from;
    within(
        count == 1 ? "a cost" : count + " costs",
        () -> {
          checkNothingMore("its last answer");
          points.ask(from, to, questions);
          questions.flush();
          expect("{\"costs\":" + count + "}");
          read(costs, from, to, "costs");
          if (points.withGradient()) {
            int n = gradients.length / costs.length;
            read(gradients, from * n, to * n, "entries of gradients");
          }
          checkNothingMore(
              "%d costs%s".formatted(count, points.withGradient() ? " and their gradients" : ""));
          return true;
        });
  }

  /** Asks for the Hessian at a point times a vector. */
  void askProduct(double[] theta, double[] vector, double[] product) {
    within(
        "a product",
        () -> {
          checkNothingMore("its last answer");
          questions.line("{\"products\":1}");
          questions.numbers(theta, 0, theta.length);
          questions.numbers(vector, 0, vector.length);
          questions.flush();
          expect("{\"products\":1}");
          read(product, 0, product.length, "entries of a product");
          checkNothingMore("a product");
          return true;
        });
  }

  /** Reads the line that an answer begins with. */
  private void expect(String expected) throws IOException {
    String line = line(expected);
    if (!line.replace(" ", "").equals(expected)) {
      throw fault(
          "wrote %s to its standard output, where %s was expected; what is for people goes to"
              + " standard error",
          shown(line), expected);
    }
  }

  /** Talks to the program, which may end at any moment. */
  private <T> T within(String what, InputFile.Reading<T> talk) {
    limit.begin();
    try {
      return talk.read();
    } catch (IOException e) {
      throw limit.wasLate()
          ? fault(
              "has not given %s within %s s; --program-timeout SECONDS lets it take longer",
              what, seconds())
          : ended(what);
    } finally {
      limit.end();
    }
  }

  private void endIfLate() {
    if (limit.isLate()) {
      kill();
    } else if (!process.isAlive()) {
      killMarked(); // a daemon may hold the standard output, where an answer is waited for
    }
  }

  private String seconds() {
    double timeout = limit.seconds();
    return timeout == Math.rint(timeout)
        ? String.valueOf((long) timeout)
        : String.format(Locale.ROOT, "%.3g", timeout);
  }

  private void read(double[] numbers, int from, int to, String what) throws IOException {
    for (int at = from; at < to; at += block.capacity() / Double.BYTES) {
      int count = Math.min(to - at, block.capacity() / Double.BYTES);
      int got = answers.readNBytes(block.array(), 0, count * Double.BYTES);
      if (got < count * Double.BYTES) {
        if (limit.wasLate()) {
          throw new IOException("late");
        }
        throw fault("%s after %d of %d %s", end(), at - from + got / Double.BYTES, to - from, what);
      }
      block.clear();
      block.asDoubleBuffer().get(numbers, at, count);
    }
  }

  /** Checks that no output is there before it was asked for: it would belong to no request. */
  private void checkNothingMore(String before) throws IOException {
    int more = answers.available();
    if (more > 0) {
      byte[] bytes = answers.readNBytes(Math.min(more, SHOWN));
      throw fault(
          "wrote %d bytes more than %s: %s",
          more, before, shown(new String(bytes, StandardCharsets.ISO_8859_1)));
    }
  }

  private String line(String expected) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = answers.read(); b != '\n'; b = answers.read()) {
      if (b < 0) {
        throw new IOException("ended");
      }
      line.write(b);
      if (line.size() > LONGEST_LINE) {
        throw fault(
            "wrote a line without end to its standard output, where %s was expected", expected);
      }
    }
    String text = line.toString(StandardCharsets.UTF_8).strip();
    Optional<String> error = Greeting.error(text);
    if (error.isPresent()) {
      throw fault("says: " + InputException.shown(error.get()));
    }
    return text;
  }

  private static String shown(String line) {
    return InputException.quoted(line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line);
  }

  private InputException ended(String before) {
    return fault("%s before it gave %s", end(), before);
  }

  /** How the process ended, in words. It has closed its standard output at least. */
  private String end() {
    limit.end();
    try {
      if (!process.waitFor(WORDS_SECONDS, TimeUnit.SECONDS)) {
        return "closed its standard output";
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "ended";
    }
    int code = process.exitValue();
    return code > SIGNALS ? "was ended by signal " + (code - SIGNALS) : "ended with " + code;
  }

  /** Ends the process, and says what it did and its last words. */
  private InputException fault(String what, Object... values) {
    rememberFamily();
    if (!process.isAlive()) {
      family.forEach(ProcessHandle::destroyForcibly);
      words(); // Java closes the streams of what it ends, with all that is not read yet
    }
    kill();
    String words = words();
    return new InputException(
        "%s %s%s"
            .formatted(
                title,
                InputException.filled(what, values),
                words.isEmpty() ? "" : "; its last words: " + words));
  }

  private String words() {
    try {
      errors.join(TimeUnit.SECONDS.toMillis(WORDS_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (lastWords) {
      return String.join(" / ", lastWords);
    }
  }

  /** Passes on standard error a line at a time, and keeps the last two. */
  private void passOn(Consumer<String> say) {
    int lines = 0;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      for (Optional<String> next = next(reader); next.isPresent(); next = next(reader)) {
        String line = next.get();
        if (line.isBlank()) {
          continue;
        }
        synchronized (lastWords) {
          lastWords.add(InputException.shown(line.strip()));
          if (lastWords.size() > 2) {
            lastWords.remove();
          }
        }
        if (lines < MOST_PASSED) {
          say.accept(line);
        } else if (lines == MOST_PASSED) {
          say.accept(
              "%s goes on writing to standard error; no more of it is passed on".formatted(title));
        }
        lines++;
      }
    } catch (IOException e) {
      return; // the process was ended, and its stream with it
    }
  }

  /** A line, of which the first letters are kept; empty at the end. */
  private static Optional<String> next(BufferedReader reader) throws IOException {
    StringBuilder line = new StringBuilder();
    int c = reader.read();
    if (c < 0) {
      return Optional.empty();
    }
    for (; c >= 0 && c != '\n'; c = reader.read()) {
      if (line.length() < LONGEST_WORDS) {
        line.append((char) c);
      }
    }
    return Optional.of(line.toString());
  }

  /** Processes that it started: they are ended with it. */
  private void rememberFamily() {
    process.descendants().forEach(family::add);
  }

  /** Ends the process and all that it started. */
  void kill() {
    rememberFamily();
    family.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    killMarked();
    limit.close();
    RUNNING.remove(this);
  }

  /** Ends the processes that have inherited this one's mark, wherever they went. */
  private void killMarked() {
    boolean isOver = killMarkedOnce();
    for (int k = 0; k < MOST_ROUNDS && !isOver; k++) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(ROUND_MILLISECONDS));
      isOver = killMarkedOnce();
    }
  }

  /** Returns true where no process had the mark, and none was just starting. */
  private boolean killMarkedOnce() {
    boolean isOver = true;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(PROCESSES, "[1-9]*")) {
      for (Path folder : all) {
        String variables = text(folder.resolve("environ"));
        if (("\0" + variables).contains("\0" + mark + "\0")) {
          ProcessHandle.of(Long.parseLong(folder.getFileName().toString()))
              .ifPresent(ProcessHandle::destroyForcibly);
          isOver = false;
        } else if (variables.isEmpty() && isStarting(folder)) {
          isOver = false;
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return true; // no such folder here
    }
    return isOver;
  }

  /**
   * Tells whether a process is just starting a program: for that moment Linux shows neither its
   * variables nor its words, as of its own threads, which have no file.
   */
  private static boolean isStarting(Path folder) {
    try {
      Files.readSymbolicLink(folder.resolve("exe"));
      return text(folder.resolve("cmdline")).isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  /** A file's text; empty where the process has ended, or is another user's. */
  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  /** Tells the program to end, waits a little, ends it, and gives what was wrong with its end. */
  Optional<String> close() {
    rememberFamily();
    try {
      questions.close();
    } catch (IOException e) {
      kill();
      return Optional.of(title + " has ended before it was told to");
    }
    try {
      boolean ends = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      String words = ends && process.exitValue() != 0 ? end() : "";
      kill();
      if (!ends) {
        return Optional.of(
            "%s did not end when its standard input did, and was ended".formatted(title));
      }
      return words.isEmpty()
          ? Optional.empty()
          : Optional.of("%s %s after its last answer".formatted(title, words));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
      return Optional.empty();
    }
  }
}
