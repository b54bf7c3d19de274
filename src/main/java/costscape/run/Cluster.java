package costscape.run;

import costscape.job.Progress;
import costscape.job.Runner;
import costscape.store.file.InputException;
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
   * A runner whose pieces are computed by the cluster. The connection is made when the first job
   * runs.
   *
   * @param progress hears every piece handed over, on the caller's thread
   * @param notices hears a line where the user should know what the cluster waits for
   */
  Runner runner(Progress progress, Consumer<String> notices);

  /** The cores that compute now, 1 or more. */
  int cores();

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
