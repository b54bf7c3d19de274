package costscape.run.spark;

import costscape.cost.CostFunction;
import costscape.job.Job;
import costscape.run.Cluster;
import costscape.store.file.InputException;
import costscape.store.onnx.OnnxRuntime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.RDD;
import scala.concurrent.ExecutionContext;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/** The requests of this program to Spark, in Java's own types. */
final class SparkConnection {
  private static final String LOG_LEVEL = "spark.log.level";
  private static final long MEGABYTE = 1 << 20;

  /** The share of Java's memory, Spark's spark.memory.fraction. */
  private static final double SHARE_OF_MEMORY = 0.6;

  private final SparkContext spark;
  private final Consumer<String> notices;
  private final LostExecutors losses;
  private final Packing packing;
  private boolean sentRuntime;
  private boolean saidNoRoom;
  private boolean saidWaiting;
  private boolean saidOtherJava;

  private SparkConnection(SparkContext spark, LostExecutors losses, Consumer<String> notices) {
    this.spark = spark;
    this.losses = losses;
    this.packing = new Packing(cost -> broadcast(cost, tag(CostFunction.class)));
    this.notices = notices;
  }

  /**
   * Connects to the cluster that spark-submit was told of.
   *
   * @param logLevel of Spark's own log; empty where its settings say it, or OFF
   * @throws InputException where none answers there, or it refuses the program
   */
  static SparkConnection make(Optional<String> logLevel, Consumer<String> notices) {
    SparkConf settings = new SparkConf();
    String master = settings.get("spark.master", "");
    Reachable.check(master);
    logLevel.ifPresent(level -> settings.set(LOG_LEVEL, level));
    SparkLog.begin(settings, settings.get(LOG_LEVEL, "OFF")); // what fails is said in one line
    // Results and jobs are records, which Java itself serialises.
    settings.set("spark.serializer", "org.apache.spark.serializer.JavaSerializer");
    settings.setIfMissing("spark.driver.maxResultSize", "0"); // InFlight bounds what is on the way
    settings.setIfMissing("spark.ui.showConsoleProgress", "false"); // there is a bar already
    LostExecutors losses = new LostExecutors(notices);
    try {
      SparkContext spark = new SparkContext(settings);
      spark.addSparkListener(losses);
      Runtime.getRuntime().addShutdownHook(new Thread(losses::over, "costscape end"));
      return new SparkConnection(spark, losses, notices);
    } catch (RuntimeException e) {
      InputException refused =
          new InputException("Spark does not start with these settings: " + firstLine(e));
      refused.initCause(e);
      throw refused;
    } catch (Exception e) { // Scala throws IOException without declaring it
      throw notKept(settings, e);
    }
  }

  /** The cores that compute now. */
  int cores() {
    return Math.max(1, spark.isStopped() ? 1 : spark.defaultParallelism());
  }

  /** Sends a job to every machine once, however many of its tasks run there. */
  <T extends Serializable> Broadcast<Parcel<T>> send(Job<T> job) {
    checkAlive();
    sendRuntime();
    Packing.Packed<T> packed = packing.pack(job);
    checkRoom(packed.bytes(), job.size());
    return broadcast(packed.parcel(), tag(Parcel.class));
  }

  /** Lets the machines forget what was sent; an interrupt that is known already does not hinder. */
  static void forget(Broadcast<?> sent) {
    boolean isInterrupted = Thread.interrupted(); // Spark waits, which would throw in its place
    try {
      sent.destroy();
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A graph is computed by a library that is no part of the program; each machine gets it once. */
  private synchronized void sendRuntime() {
    Optional<Path> jar = OnnxRuntime.jarInUse();
    if (jar.isPresent() && !sentRuntime) {
      sentRuntime = true;
      spark.addJar(jar.get().toString());
    }
  }

  /** Keeps a value for the machines to fetch; Spark writes it to a disk of this one. */
  private <S> Broadcast<S> broadcast(S value, ClassTag<S> tag) {
    try {
      return spark.broadcast(value, tag);
    } catch (Exception e) { // Scala throws IOException without declaring it
      throw notKept(spark.conf(), e);
    }
  }

  /** The program's jar and what is sent lie in a folder of Spark's own, whose disk may be full. */
  private static IllegalStateException notKept(SparkConf settings, Exception failure) {
    String folder = settings.get("spark.local.dir", System.getProperty("java.io.tmpdir"));
    return new IllegalStateException(
        "Spark cannot keep its own files in %s (%s); spark.local.dir names another folder"
            .formatted(folder, firstLine(failure)),
        failure);
  }

  /**
   * Says before the work that a job is too large for the executors. A machine holds it twice for a
   * while, as bytes and as objects, in the share of Java's memory that Spark has for such things.
   */
  private synchronized void checkRoom(long bytes, int pieces) {
    if (spark.isLocal() || saidNoRoom) {
      return;
    }
    long memory = spark.conf().getSizeAsMb("spark.executor.memory", "1g");
    long needed = 1 + (long) (2 * bytes / SHARE_OF_MEMORY / MEGABYTE);
    if (needed > memory) {
      saidNoRoom = true;
      notices.accept(
          String.format(
              Locale.ROOT,
              "this job has %,d pieces and %,d MB of data, which each executor holds: with %,d MB"
                  + " of memory it will probably fail; --executor-memory %sm of spark-submit would"
                  + " do",
              pieces,
              bytes / MEGABYTE,
              memory,
              Long.toString(needed)));
    }
  }

  @SuppressWarnings("unchecked") // Scala's tag of a type, which Java knows without its parameters
  private static <S> ClassTag<S> tag(Class<? super S> type) {
    return (ClassTag<S>) ClassTag$.MODULE$.apply(type);
  }

  /**
   * Asks for some bundles, each by a task of its own.
   *
   * @param arrive hears each outcome once, in any order, on a thread of Spark
   * @param end hears why no more outcomes will come
   */
  SimpleFutureAction<BoxedUnit> submit(
      List<PieceBundle> bundles,
      BundleTask<?> task,
      Consumer<TaskResult> arrive,
      Consumer<Throwable> end) {
    checkAlive();
    RDD<PieceBundle> pieces =
        spark.parallelize(
            CollectionConverters.asScala(bundles).toSeq(), bundles.size(), tag(PieceBundle.class));
    PieceBundle all = new PieceBundle(bundles.get(0).from(), bundles.get(bundles.size() - 1).to());
    spark.setJobDescription(all.words()); // what Spark's own pages and its history call the job
    List<Object> numbers = IntStream.range(0, bundles.size()).<Object>mapToObj(k -> k).toList();
    SimpleFutureAction<BoxedUnit> action =
        spark.submitJob(
            pieces,
            task,
            CollectionConverters.asScala(numbers).toSeq(),
            (number, outcome) -> {
              arrive.accept(outcome);
              return BoxedUnit.UNIT;
            },
            () -> BoxedUnit.UNIT);
    action.onComplete(
        result -> {
          if (result.isFailure()) {
            end.accept(result.failed().get());
          }
          return BoxedUnit.UNIT;
        },
        ExecutionContext.parasitic$.MODULE$);
    return action;
  }

  private void checkAlive() {
    if (spark.isStopped()) {
      throw gaveUp(new IllegalStateException("Spark has ended this program's work"));
    }
  }

  /** Says once that no machine has come to compute, and what may be the reason. */
  synchronized void lookForExecutors() {
    boolean none = !spark.isLocal() && spark.statusTracker().getExecutorInfos().length <= 1;
    if (none && !saidWaiting) {
      saidWaiting = true;
      notices.accept(
          ("no machine of the cluster %s has come to compute; it may be busy, or none has the %s of"
                  + " memory free that --executor-memory asks for; waiting")
              .formatted(spark.master(), spark.conf().get("spark.executor.memory", "1g")));
    }
  }

  /**
   * Says once that pictures may differ. Numbers do not: the engine computes with its own functions
   * and {@link StrictMath}, which give the same bits everywhere.
   */
  synchronized void compare(TaskResult outcome) {
    if (!saidOtherJava && !outcome.java().equals(TaskResult.thisJava())) {
      saidOtherJava = true;
      notices.accept(
          ("the cluster runs %s and this machine %s: numbers are the same, and pictures drawn there"
                  + " may differ by a shade")
              .formatted(outcome.java(), TaskResult.thisJava()));
    }
  }

  /** The exception for a failure that the cluster did not get over. */
  RuntimeException gaveUp(Throwable failure) {
    String ended = losses.words().map(words -> words + "; ").orElse("");
    return new IllegalStateException("the cluster gave up: " + ended + firstLine(failure), failure);
  }

  Cluster.Executors executors() {
    return losses.executors();
  }

  private static String firstLine(Throwable failure) {
    String text = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    return text.lines().map(String::strip).limit(1).collect(Collectors.joining());
  }

  /**
   * Packs jobs. The cost functions in them hold the data: those that are large are sent apart, and
   * not again with the next job that holds the same one.
   */
  private static final class Packing {
    /** A part that is worth a message of its own has so many bytes. */
    private static final int LARGE = 50_000;

    /** So many cost functions are remembered, the newest ones. */
    private static final int REMEMBERED = 8;

    /**
     * A cost function that a job held; a large one was sent by itself, a small one with its job.
     */
    private record Known(CostFunction cost, Optional<Broadcast<CostFunction>> sent, long bytes) {}

    private final Function<CostFunction, Broadcast<CostFunction>> sender;
    private final List<Known> known = new ArrayList<>();

    /**
     * @param sender sends an object to each machine once
     */
    Packing(Function<CostFunction, Broadcast<CostFunction>> sender) {
      this.sender = sender;
    }

    /** A job that is ready to be sent, and the bytes that a machine holds of it and its parts. */
    record Packed<T extends Serializable>(Parcel<T> parcel, long bytes) {}

    synchronized <T extends Serializable> Packed<T> pack(Job<T> job) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      List<Known> parts = new ArrayList<>();
      try (ObjectOutputStream out = new Parting(bytes, parts)) {
        out.writeObject(job);
      } catch (IOException e) {
        throw new IllegalStateException("a job cannot be sent: " + e, e);
      }
      Parcel<T> parcel =
          new Parcel<>(
              bytes.toByteArray(), parts.stream().map(part -> part.sent().orElseThrow()).toList());
      return new Packed<>(parcel, parcel.length() + parts.stream().mapToLong(Known::bytes).sum());
    }

    private Known known(CostFunction cost) {
      for (Known one : known) {
        if (one.cost() == cost) {
          return one;
        }
      }
      long bytes = length(cost);
      Known found =
          new Known(
              cost, bytes < LARGE ? Optional.empty() : Optional.of(sender.apply(cost)), bytes);
      known.add(0, found);
      if (known.size() > REMEMBERED) {
        known.remove(REMEMBERED);
      }
      return found;
    }

    private static long length(CostFunction cost) {
      Counter counter = new Counter();
      try (ObjectOutputStream out = new ObjectOutputStream(counter)) {
        out.writeObject(cost);
      } catch (IOException e) {
        throw new IllegalStateException("a cost cannot be sent: " + e, e);
      }
      return counter.bytes;
    }

    private static final class Counter extends OutputStream {
      private long bytes;

      @Override
      public void write(int b) {
        bytes++;
      }

      @Override
      public void write(byte[] array, int from, int length) {
        bytes += length;
      }
    }

    /** Writes numbers in the place of the parts. */
    private final class Parting extends ObjectOutputStream {
      private final List<Known> parts;

      Parting(OutputStream out, List<Known> parts) throws IOException {
        super(out);
        this.parts = parts;
        enableReplaceObject(true);
      }

      @Override
      protected Object replaceObject(Object value) {
        if (value instanceof CostFunction cost) {
          Known part = known(cost);
          if (part.sent().isPresent()) {
            parts.add(part);
            return new Parcel.Part(parts.size() - 1);
          }
        }
        return value;
      }
    }
  }
}
