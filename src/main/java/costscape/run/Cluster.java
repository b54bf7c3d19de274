package costscape.run;

import costscape.job.Progress;
import costscape.job.Runner;
import costscape.store.file.InputException;
import costscape.store.text.JsonText.JsonMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/**
 * Many machines that compute together. A program that {@code spark-submit} started sends its jobs
 * there; any other program has none and looks for none. The class that knows a cluster is found as
 * a service, so that this program needs nothing of Spark.
 */
public interface Cluster {
  /** A property that spark-submit sets in every program that it starts. */
  String PROPERTY = "spark.submit.deployMode";

  /**
   * The fate of the cluster's executors, each of which is a program on one of its machines.
   *
   * @param came how many began to compute
   * @param machines on which they did
   * @param lost how many ended before the work did
   * @param replaced how many came after one was lost, at most as many as were lost
   */
  record Executors(int came, int machines, int lost, int replaced) {
    /**
     * Such as 2 executors on 1 machine; 1 was lost, and 1 came in its place. Under {@code --master
     * local[N]} Spark has none.
     */
    public String words() {
      if (came == 0 && lost == 0) {
        return "no executors: Spark computed in this program itself";
      }
      String all = "%s on %s".formatted(executors(), places());
      return switch (lost) {
        case 0 -> all;
        case 1 -> "%s; 1 was lost, and %d came in its place".formatted(all, replaced);
        default -> "%s; %d were lost, and %d came in their place".formatted(all, lost, replaced);
      };
    }

    private String executors() {
      return came == 1 ? "1 executor" : "%d executors".formatted(came);
    }

    private String places() {
      return machines == 1 ? "1 machine" : "%d machines".formatted(machines);
    }

    /** Returns the values as a record or a summary for programs holds them. */
    public Map<String, Object> values() {
      return JsonMap.of("executors", came)
          .with("machines", machines)
          .with("lost", lost)
          .with("replaced", replaced);
    }
  }

  /**
   * A runner whose pieces are computed by the cluster. The connection is made when the first job
   * goes there.
   *
   * @param logLevel of the cluster's own log, such as INFO; empty where that is left to it
   * @param progress is called for every finished piece, on the caller's thread
   * @param notices receives a line where the user should know what the cluster waits for or has
   *     lost
   */
  Runner runner(Optional<String> logLevel, Progress progress, Consumer<String> notices);

  /** The cores that compute now, 1 or more: this machine's before the cluster is asked. */
  int cores();

  /** Returns what became of its executors so far; empty where it was not asked for anything. */
  Optional<Executors> executors();

  /**
   * The cluster that this program was handed over to.
   *
   * @throws IllegalArgumentException where there is one and this jar was built without Spark
   */
  static Optional<Cluster> here() {
    if (System.getProperty(PROPERTY) == null) {
      return Optional.empty();
    }
    return Optional.of(
        ServiceLoader.load(Cluster.class)
            .findFirst()
            .orElseThrow(
                () ->
                    new InputException(
                        "spark-submit started this, but it was built without Spark; "
                            + "mvn -Pcluster package builds target/costscape.jar with it")));
  }
}
