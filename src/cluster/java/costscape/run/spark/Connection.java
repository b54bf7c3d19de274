package costscape.run.spark;

import costscape.store.file.InputException;
import costscape.job.Job;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
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

/** What this program asks of Spark, in Java's own types. */
final class Connection {
  private final SparkContext spark;
  private final Consumer<String> notices;
  private boolean saidWaiting;
  private boolean saidOtherJava;

  private Connection(SparkContext spark, Consumer<String> notices) {
    this.spark = spark;
    this.notices = notices;
  }

  /**
   * Connects to the cluster that spark-submit was told of.
   *
   * @throws InputException where none answers there, or it refuses the program
   */
  static Connection make(Consumer<String> notices) {
    SparkConf settings = new SparkConf();
    Reachable.check(settings.get("spark.master", ""));
    // Results and jobs are records, which Java itself serialises.
    settings.set("spark.serializer", "org.apache.spark.serializer.JavaSerializer");
    settings.setIfMissing("spark.driver.maxResultSize", "0"); // InFlight bounds what is on the way
    settings.setIfMissing("spark.log.level", "OFF"); // what fails is said in one line
    settings.setIfMissing("spark.ui.showConsoleProgress", "false"); // there is a bar already
    try {
      return new Connection(new SparkContext(settings), notices);
    } catch (RuntimeException e) {
      InputException refused =
          new InputException("Spark does not start with these settings: " + firstLine(e));
      refused.initCause(e);
      throw refused;
    }
  }

  /** The cores that compute now. */
  int cores() {
    return Math.max(1, spark.isStopped() ? 1 : spark.defaultParallelism());
  }

  /** Whether the cluster makes a second attempt where a task throws. */
  boolean triesAgain() {
    return !spark.isLocal() && spark.conf().getInt("spark.task.maxFailures", 2) > 1;
  }

  /** Sends a job to every machine once, however many of its tasks run there. */
  <T extends Serializable> Broadcast<Job<T>> send(Job<T> job) {
    return spark.broadcast(job, tag(Job.class));
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
      List<Bundle> bundles, BundleTask<?> task, Consumer<Outcome> arrive, Consumer<Throwable> end) {
    RDD<Bundle> pieces =
        spark.parallelize(
            CollectionConverters.asScala(bundles).toSeq(), bundles.size(), tag(Bundle.class));
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

  /** Says once that no machine has come to compute, and what may be the reason. */
  synchronized void lookForExecutors() {
    boolean none = !spark.isLocal() && spark.statusTracker().getExecutorInfos().length <= 1;
    if (none && !saidWaiting) {
      saidWaiting = true;
      notices.accept(
          "no machine of the cluster %s has come to compute; it may be busy, or none has the %s of"
                  .formatted(spark.master(), spark.conf().get("spark.executor.memory", "1g"))
              + " memory free that --executor-memory asks for; waiting");
    }
  }

  /**
   * Says once that pictures may differ. Numbers do not: the engine computes with its own functions
   * and {@link StrictMath}, which give the same bits everywhere.
   */
  synchronized void compare(Outcome outcome) {
    if (!saidOtherJava && !outcome.java().equals(Outcome.thisJava())) {
      saidOtherJava = true;
      notices.accept(
          "the cluster runs %s and this machine %s: numbers are the same, and pictures drawn there"
                  .formatted(outcome.java(), Outcome.thisJava())
              + " may differ by a shade");
    }
  }

  /** The exception for a failure that the cluster did not get over. */
  RuntimeException gaveUp(Throwable failure) {
    String why = firstLine(failure);
    return new IllegalStateException("the cluster gave up: " + why, failure);
  }

  private static String firstLine(Throwable failure) {
    String text = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    return text.lines().map(String::strip).limit(1).collect(Collectors.joining());
  }
}
