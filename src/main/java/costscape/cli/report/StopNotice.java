package costscape.cli.report;

import costscape.job.Job;
import costscape.job.Runner;
import java.io.Serializable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A runner that says, where the program is stopped from outside while it works, as by Ctrl-C, what
 * is saved and how to go on.
 */
public final class StopNotice implements Runner {
  private final Runner runner;
  private final BooleanSupplier saving;
  private final Consumer<String> notices;
  private int depth;

  /** A notice of running work, which may be saved as it goes. */
  public StopNotice(Runner runner, BooleanSupplier saving, Consumer<String> notices) {
    this.runner = runner;
    this.saving = saving;
    this.notices = notices;
  }

  @Override
  public <T extends Serializable> void run(Job<T> job, Consumer<? super T> inOrder) {
    if (depth > 0) { // a job within a job
      runner.run(job, inOrder);
      return;
    }
    Thread notice = new Thread(this::say, "costscape stop notice");
    unlessStopping(() -> Runtime.getRuntime().addShutdownHook(notice));
    depth++;
    try {
      runner.run(job, inOrder);
    } finally {
      depth--;
      unlessStopping(() -> Runtime.getRuntime().removeShutdownHook(notice));
    }
  }

  private void say() {
    String fate =
        saving.getAsBoolean()
            ? "stopped; what was finished is saved, and the same command goes on from there"
            : "stopped; nothing of this work is saved, and the same command begins it anew";
    notices.accept(fate);
  }

  /** Does nothing where the program is being stopped: what there is to say is on its way. */
  private static void unlessStopping(Runnable change) {
    try {
      change.run();
    } catch (IllegalStateException e) {
      return;
    }
  }
}
