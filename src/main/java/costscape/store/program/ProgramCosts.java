package costscape.store.program;

import costscape.cost.CostSource;
import costscape.cost.Measure;
import costscape.space.ParameterArrays;
import costscape.space.Slice;
import costscape.space.Slice.SlicePoints;
import costscape.store.file.InputException;
import costscape.store.program.AskedPoints.ToldSlice;
import costscape.store.text.JsonText.JsonMap;
import costscape.words.Notice;
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

  private final ProgramCommand command;
  private final String fingerprint;
  private final Greeting greeting;
  private final double[] base;
  private final transient Asking asking;

  /**
   * How a program is asked.
   *
   * @param timeout seconds that an answer may take
   * @param say is told each line of the program's standard error, and what else is to be said
   */
  public record Manner(double timeout, Consumer<String> say) {}

  private ProgramCosts(
      ProgramCommand command, String fingerprint, ProgramProcess.Hello hello, Asking asking) {
    this.command = command;
    this.fingerprint = fingerprint;
    this.greeting = hello.greeting();
    this.base = hello.base();
    this.asking = asking;
  }

  /**
   * Starts a program and reads what it says first. The cost at its base point is asked at once:
   * that shows what is wrong with the program before any work begins, and how long a cost takes.
   *
   * @throws InputException where there is no such program, or it says something else
   */
  public static ProgramCosts of(ProgramCommand command, Manner manner) {
    ProgramProcess first = ProgramProcess.start(command, manner.timeout(), manner.say());
    try {
      ProgramProcess.Hello hello = first.hello();
      Asking asking = new Asking(command, manner, hello);
      asking.idle.add(first);
      asking.all.add(first);
      int n = hello.base().length;
      asking.ask(new AskedPoints.Whole(hello.base(), n, false), new double[1], new double[0]);
      return new ProgramCosts(command, command.fingerprint(), hello, asking);
    } catch (RuntimeException | Error e) {
      first.kill();
      throw e;
    }
  }

  /** The processes, and who is free to be asked. */
  private static final class Asking {
    private final ProgramCommand command;
    private final Manner manner;
    private final ProgramProcess.Hello hello;
    private final Deque<ProgramProcess> idle = new ArrayDeque<>();
    private final Set<ProgramProcess> all = ConcurrentHashMap.newKeySet();
    private Optional<InputException> fault = Optional.empty();
    private boolean closed;
    private long asked;
    private volatile double secondsOfOne;
    private volatile Optional<ToldSlice> lastTold = Optional.empty();

    Asking(ProgramCommand command, Manner manner, ProgramProcess.Hello hello) {
      this.command = command;
      this.manner = manner;
      this.hello = hello;
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

    /**
     * Asks for points a block at a time.
     *
     * @param gradients of no entry where none are asked for
     */
    void ask(AskedPoints points, double[] costs, double[] gradients) {
      for (int from = 0; from < costs.length; ) {
        int to = Math.min(costs.length, from + block());
        ask(points, from, to, costs, gradients);
        from = to;
      }
    }

    private int block() {
      double seconds = secondsOfOne;
      return seconds == 0 ? 1 : (int) Math.max(1, Math.min(1e6, BLOCK_SECONDS / seconds));
    }

    private void ask(AskedPoints points, int from, int to, double[] costs, double[] gradients) {
      with(
          process -> {
            long start = System.nanoTime();
            process.ask(points, from, to, costs, gradients);
            secondsOfOne = 1e-9 * (System.nanoTime() - start) / (to - from);
          });
      synchronized (this) {
        asked += to - from;
      }
    }

    /** Asks a process that nobody else asks meanwhile. */
    void with(Consumer<ProgramProcess> question) {
      ProgramProcess process = take();
      try {
        question.accept(process);
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
    asking().ask(new AskedPoints.Whole(points, base.length, false), costs, new double[0]);
  }

  /**
   * A program that forms points by itself is told the coordinates; a point where a direction ends
   * is told whole, to its last bit.
   */
  @Override
  public void costs(SlicePoints points, double[] costs) {
    Optional<ToldSlice> told = greeting.slices() ? asking().told(points.slice()) : Optional.empty();
    if (told.isEmpty()) {
      CostSource.super.costs(points, costs);
      return;
    }
    for (int from = 0; from < costs.length; ) {
      int to = from + 1;
      boolean isEnd = points.isEnd(from);
      while (!isEnd && to < costs.length && !points.isEnd(to)) {
        to++;
      }
      double[] some = new double[to - from];
      AskedPoints asked =
          isEnd
              ? new AskedPoints.Whole(points.toArray(from, to), base.length, false)
              : new AskedPoints.OnSlice(told.get(), points.some(from, to).coordinates());
      asking().ask(asked, some, new double[0]);
      System.arraycopy(some, 0, costs, from, some.length);
      from = to;
    }
  }

  @Override
  public void gradients(double[] points, double[] costs, double[] gradients) {
    asking().ask(new AskedPoints.Whole(points, base.length, true), costs, gradients);
  }

  @Override
  public boolean hasProducts() {
    return greeting.products();
  }

  @Override
  public void product(double[] theta, double[] vector, double[] product) {
    asking().with(process -> process.askProduct(theta, vector, product));
  }

  /** How many points the program was asked for. */
  public long asked() {
    synchronized (asking()) {
      return asking.asked;
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
