package costscape.store.program;

import costscape.cost.CostSource;
import costscape.cost.Measure;
import costscape.space.ParameterArrays;
import costscape.space.Slice;
import costscape.space.SlicePoints;
import costscape.store.file.CacheFolder;
import costscape.store.file.InputException;
import costscape.store.text.JsonMap;
import costscape.words.Notice;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The costs that a program tells. Any thread may ask; each that asks at the same time has a process
 * of its own. The first fault ends them all, and every later question.
 *
 * <p>It can be written out, as work that is saved is known by what it holds; what is read back
 * knows the program and asks nothing.
 */
public final class ProgramCosts implements CostSource, AutoCloseable {
  private static final long serialVersionUID = 1;

  /**
   * A block is as large as is answered in about this time, so that progress shows and work ends.
   */
  private static final double BLOCK_SECONDS = 0.2;

  /** A gradient of more parameters is not kept. */
  private static final int MOST_KEPT = 2000;

  private final ProgramCommand command;
  private final String fingerprint;
  private final Greeting greeting;
  private final double[] base;
  private final transient Asking asking;

  /**
   * How a program is asked.
   *
   * @param timeout seconds that an answer may take
   * @param mayStart whether the program may be started, or only answers that are kept be read
   * @param anew whether answers kept from before are dropped
   * @param say is told each line of the program's standard error, and what else is to be said
   */
  public record Manner(double timeout, boolean mayStart, boolean anew, Consumer<String> say) {}

  private ProgramCosts(
      ProgramCommand command, String fingerprint, ProgramProcess.Hello hello, Asking asking) {
    this.command = command;
    this.fingerprint = fingerprint;
    this.greeting = hello.greeting();
    this.base = hello.base();
    this.asking = asking;
  }

  /**
   * Starts a program and reads what it says first.
   *
   * @throws InputException where there is no such program, or it says something else
   */
  public static ProgramCosts of(ProgramCommand command, Manner manner) {
    String fingerprint = command.fingerprint();
    Path kept = CacheFolder.of("answers").resolve(fingerprint.substring(0, 32));
    Optional<ProgramProcess.Hello> before = manner.anew() ? Optional.empty() : hello(kept);
    if (!manner.mayStart()) {
      ProgramProcess.Hello hello = before.orElseThrow(() -> mayNotStart(command));
      return new ProgramCosts(
          command, fingerprint, hello, new Asking(command, manner, hello, kept));
    }
    ProgramProcess first = ProgramProcess.start(command, manner.timeout(), manner.say());
    try {
      ProgramProcess.Hello hello = first.hello();
      Asking asking = new Asking(command, manner, hello, kept);
      asking.idle.add(first);
      asking.all.add(first);
      asking.confirm(before.filter(hello::isSameAs).isPresent());
      write(kept, hello);
      return new ProgramCosts(command, fingerprint, hello, asking);
    } catch (RuntimeException | Error e) {
      first.kill();
      throw e;
    }
  }

  private static InputException mayNotStart(ProgramCommand command) {
    return new InputException(
        ("its costs come from a program, %s, and not all of them are kept: leave --no-program out;"
                + " for again, --allow-program starts it")
            .formatted(InputException.quoted(command.text())));
  }

  /** What the program said first when it was asked before. */
  private static Optional<ProgramProcess.Hello> hello(Path kept) {
    Path file = Path.of(kept + ".hello");
    try {
      byte[] bytes = Files.readAllBytes(file);
      int end = 0;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      Greeting greeting = Greeting.of(new String(bytes, 0, end, StandardCharsets.UTF_8));
      double[] base = new double[greeting.arrays().size()];
      if (bytes.length != end + 1 + base.length * Double.BYTES) {
        return Optional.empty();
      }
      ByteBuffer.wrap(bytes, end + 1, bytes.length - end - 1)
          .order(ByteOrder.LITTLE_ENDIAN)
          .asDoubleBuffer()
          .get(base);
      return Optional.of(new ProgramProcess.Hello(greeting, base));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // nothing is kept, or it was damaged
    }
  }

  private static void write(Path kept, ProgramProcess.Hello hello) {
    byte[] line = (hello.greeting().line() + "\n").getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(line.length + hello.base().length * Double.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(line);
    bytes.asDoubleBuffer().put(hello.base());
    try {
      Files.createDirectories(kept.getParent());
      Files.write(Path.of(kept + ".hello"), bytes.array());
    } catch (IOException e) {
      return; // the answers are asked again another time
    }
  }

  /** The processes and what they have answered. */
  private static final class Asking {
    private final ProgramCommand command;
    private final Manner manner;
    private final ProgramProcess.Hello hello;
    private final KeptAnswers costs;
    private final KeptAnswers gradients;
    private final Deque<ProgramProcess> idle = new ArrayDeque<>();
    private final Set<ProgramProcess> all = ConcurrentHashMap.newKeySet();
    private Optional<InputException> fault = Optional.empty();
    private boolean closed;
    private long asked;
    private long found;
    private volatile double secondsOfOne;
    private volatile Optional<ToldSlice> lastTold = Optional.empty();

    Asking(ProgramCommand command, Manner manner, ProgramProcess.Hello hello, Path kept) {
      this.command = command;
      this.manner = manner;
      this.hello = hello;
      int n = hello.base().length;
      this.costs = KeptAnswers.in(Path.of(kept + ".heights"), 1);
      this.gradients =
          n > MOST_KEPT
              ? KeptAnswers.inMemory(1)
              : KeptAnswers.in(Path.of(kept + ".slopes"), 1 + n);
    }

    /** Drops what is kept where the program begins otherwise, or its base has another cost. */
    void confirm(boolean isSame) {
      double[] before = new double[1];
      AskedPoints base = new AskedPoints.Whole(hello.base(), hello.base().length, false);
      KeptAnswers.Key key = base.key(0);
      boolean isKept = costs.find(key, before);
      double[] now = new double[1];
      fromProgram(base, 0, 1, now, new double[0]);
      boolean isEqual = Double.doubleToRawLongBits(before[0]) == Double.doubleToRawLongBits(now[0]);
      if (costs.count() + gradients.count() > 0 && !(isSame && isKept && isEqual)) {
        if (!manner.anew()) {
          manner
              .say()
              .accept(
                  Notice.PREFIX
                      + "%s is not as it was: the costs kept from before are asked again"
                          .formatted(command.title()));
        }
        costs.clear();
        gradients.clear();
      }
      costs.keep(key, now);
    }

    /** The slice as it is told; pieces of one job ask on the same slice. */
    Optional<ToldSlice> told(Slice slice) {
      Optional<ToldSlice> last = lastTold;
      if (last.filter(one -> one.isOf(slice)).isPresent()) {
        return last;
      }
      Optional<ToldSlice> next = ToldSlice.of(slice);
      lastTold = next;
      return next;
    }

    void costs(AskedPoints points, double[] into) {
      KeptAnswers.Key[] keys = keys(points);
      double[] one = new double[1];
      int from = 0;
      while (from < into.length) {
        if (costs.find(keys[from], one)) {
          into[from] = one[0];
          from++;
          count(0, 1);
          continue;
        }
        int to = from + 1;
        int most = from + block();
        while (to < into.length && to < most && !costs.find(keys[to], one)) {
          to++;
        }
        fromProgram(points, from, to, into, new double[0]);
        for (int k = from; k < to; k++) {
          costs.keep(keys[k], into[k]);
        }
        from = to;
      }
    }

    private static KeptAnswers.Key[] keys(AskedPoints points) {
      KeptAnswers.Key[] keys = new KeptAnswers.Key[points.count()];
      for (int k = 0; k < keys.length; k++) {
        keys[k] = points.key(k);
      }
      return keys;
    }

    void gradients(double[] points, double[] into, double[] slopes) {
      int n = hello.base().length;
      double[] answer = new double[n > MOST_KEPT ? 1 : 1 + n];
      AskedPoints asked = new AskedPoints.Whole(points, n, true);
      KeptAnswers.Key[] keys = n > MOST_KEPT ? new KeptAnswers.Key[0] : keys(asked);
      int from = 0;
      while (from < into.length) {
        if (n <= MOST_KEPT && gradients.find(keys[from], answer)) {
          into[from] = answer[0];
          System.arraycopy(answer, 1, slopes, from * n, n);
          from++;
          count(0, 1);
          continue;
        }
        int to = Math.min(into.length, from + block());
        fromProgram(asked, from, to, into, slopes);
        for (int k = from; k < to && n <= MOST_KEPT; k++) {
          answer[0] = into[k];
          System.arraycopy(slopes, k * n, answer, 1, n);
          gradients.keep(keys[k], answer);
        }
        from = to;
      }
    }

    private synchronized void count(long more, long kept) {
      asked += more;
      found += kept;
    }

    private int block() {
      double seconds = secondsOfOne;
      return seconds == 0 ? 1 : (int) Math.max(1, Math.min(1e6, BLOCK_SECONDS / seconds));
    }

    private void fromProgram(AskedPoints points, int from, int to, double[] into, double[] slopes) {
      ProgramProcess process = take();
      try {
        long start = System.nanoTime();
        process.ask(points, from, to, into, slopes);
        secondsOfOne = 1e-9 * (System.nanoTime() - start) / (to - from);
        count(to - from, 0);
      } catch (InputException e) {
        throw fail(e);
      }
      synchronized (this) {
        idle.push(process);
      }
    }

    private ProgramProcess take() {
      synchronized (this) {
        check();
        if (!idle.isEmpty()) {
          return idle.pop();
        }
      }
      if (!manner.mayStart()) {
        throw mayNotStart(command);
      }
      ProgramProcess other = ProgramProcess.start(command, manner.timeout(), manner.say());
      synchronized (this) {
        all.add(other);
        if (closed) {
          other.kill();
        }
      }
      try {
        if (!other.hello().isSameAs(hello)) {
          throw new InputException(
              ("%s begins with other arrays or values each time it is started; a fixed seed makes"
                      + " its processes agree")
                  .formatted(command.title()));
        }
      } catch (InputException e) {
        throw fail(e);
      }
      return other;
    }

    private void check() {
      if (fault.isPresent()) {
        throw fault.get();
      }
      if (closed) {
        throw new CancellationException("the program was told to end");
      }
    }

    /** The first fault ends all processes; the others' ends are its consequence. */
    private synchronized RuntimeException fail(InputException e) {
      if (closed && fault.isEmpty()) {
        return new CancellationException("the program was told to end");
      }
      if (fault.isEmpty()) {
        fault = Optional.of(e);
        all.forEach(ProgramProcess::kill);
      }
      return fault.get();
    }

    void close() {
      boolean failed;
      Deque<ProgramProcess> resting;
      synchronized (this) {
        if (closed) {
          return;
        }
        closed = true;
        failed = fault.isPresent();
        resting = new ArrayDeque<>(idle);
      }
      if (!failed) {
        for (ProgramProcess process : resting) {
          process.close().ifPresent(word -> manner.say().accept(Notice.PREFIX + word));
        }
      }
      all.forEach(ProgramProcess::kill);
      costs.close();
      gradients.close();
    }
  }

  private Asking asking() {
    if (asking == null) {
      throw new InputException("a program is asked on the machine that started it, and no other");
    }
    return asking;
  }

  @Override
  public String title() {
    return command.title();
  }

  @Override
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>(command.facts());
    facts.put(
        "arrays",
        greeting.arrays().arrays().stream()
            .map(array -> JsonMap.of("name", array.name()).with("shape", array.shape()))
            .toList());
    facts.put("gradient", greeting.gradient());
    return Map.of("program", facts);
  }

  @Override
  public ParameterArrays arrays() {
    return greeting.arrays();
  }

  @Override
  public double[] base() {
    return base.clone();
  }

  @Override
  public Measure measure() {
    return greeting.measure();
  }

  @Override
  public boolean hasGradient() {
    return greeting.gradient();
  }

  @Override
  public double rounding() {
    return greeting.rounding();
  }

  @Override
  public void costs(double[] points, double[] costs) {
    asking().costs(new AskedPoints.Whole(points, base.length, false), costs);
  }

  /** A program that forms points by itself is told the coordinates. */
  @Override
  public void costs(SlicePoints points, double[] costs) {
    Optional<ToldSlice> told = greeting.slices() ? asking().told(points.slice()) : Optional.empty();
    if (told.isPresent()) {
      asking().costs(new AskedPoints.OnSlice(told.get(), points.coordinates()), costs);
    } else {
      CostSource.super.costs(points, costs);
    }
  }

  @Override
  public void gradients(double[] points, double[] costs, double[] gradients) {
    asking().gradients(points, costs, gradients);
  }

  /** How many points the program was asked for. */
  public long asked() {
    synchronized (asking()) {
      return asking.asked;
    }
  }

  /** How many answers were kept from before. */
  public long kept() {
    synchronized (asking()) {
      return asking.found;
    }
  }

  /** Ends all processes. */
  @Override
  public void close() {
    if (asking != null) {
      asking.close();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProgramCosts that && fingerprint.equals(that.fingerprint);
  }

  @Override
  public int hashCode() {
    return fingerprint.hashCode();
  }
}
