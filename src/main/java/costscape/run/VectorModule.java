package costscape.run;

import costscape.lanes.FasterLanes;
import costscape.lanes.LaneFunctions;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Brings Java's Vector API in while a long job runs. The module is an incubator. Naming it on the
 * command line slows every start and prints a warning, so it is loaded only once it pays. A class
 * of Java's own loads it, which the jar's manifest opens. It pays only under the launcher, whose
 * flags keep the functions' loops apart when they are compiled. Without these flags Java 17 and 25
 * lose more than they gain; then the plain functions go on, to the same bits.
 */
final class VectorModule {
  /** A job that has run for this long ... */
  private static final double PATIENCE_SECONDS = 1;

  /**
   * ... and has this long to go repays loading and compiling the functions. Both take a second and
   * a half of a core; sums of exponentials may get a third faster, a tanh on some processors not at
   * all.
   */
  private static final double WORTH_SECONDS = 8;

  /** The property that the launcher sets beside its flags. */
  private static final String PROPERTY = "costscape.vectors";

  private static final AtomicBoolean CONSIDERED = new AtomicBoolean();

  private VectorModule() {}

  /** Loads the module where a job has run, and has to go, for long enough. */
  static void consider(double seconds, int finished, int total) {
    if (seconds > PATIENCE_SECONDS
        && seconds / finished * (total - finished) > WORTH_SECONDS
        && CONSIDERED.compareAndSet(false, true)
        && Boolean.getBoolean(PROPERTY)) {
      Thread loader = new Thread(VectorModule::load, "costscape vector module");
      loader.setDaemon(true);
      loader.start();
    }
  }

  /** Loads the module, and gives whether its functions are in use from now on. */
  static boolean load() {
    try {
      Class.forName("jdk.internal.module.Modules")
          .getMethod("loadModule", String.class)
          .invoke(null, "jdk.incubator.vector");
      for (FasterLanes lanes : ServiceLoader.load(FasterLanes.class)) {
        if (lanes.pays()) {
          LaneFunctions.use(lanes.maker());
          return true;
        }
      }
    } catch (ReflectiveOperationException | LinkageError | ServiceConfigurationError e) {
      return false; // no such module, or no way to load it
    }
    return false;
  }
}
