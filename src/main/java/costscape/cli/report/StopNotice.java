package costscape.cli.report;

import costscape.job.Job;
import costscape.job.Runner;
import costscape.words.NoteWords;
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

  private StopNotice(Runner runner, BooleanSupplier saving, Consumer<String> notices) {
    this.runner = runner;
    this.saving = saving;
    this.notices = notices;
  }

  /** A notice of running work, which may be saved as it goes. */
  public static StopNotice of(Runner runner, BooleanSupplier saving, Consumer<String> notices) {
    return new StopNotice(runner, saving, notices);
  }

  /** A notice of running work that is never saved. */
  public static StopNotice ofUnsaved(Runner runner, Consumer<String> notices) {
    return of(runner, () -> false, notices);
  }

  @Override
  public <T extends Serializable> void run(Job<T> job, Consumer<? super T> inOrder) {
    if (depth > 0) { // a job within a job
      runner.run(job, inOrder);
      return;
    }
    Thread notice = new Thread(this::say, "costscape stop notice");
    expect(notice);
    depth++;
    try {
      runner.run(job, inOrder);
    } finally {
      depth--;
      forget(notice);
    }
  }

  private void say() {
    NoteWords fate = saving.getAsBoolean() ? NoteWords.STOPPED_SAVED : NoteWords.STOPPED_LOST;
    notices.accept(fate.say());
  }

  private static void expect(Thread notice) {
    try {
      Runtime.getRuntime().addShutdownHook(notice);
    } catch (IllegalStateException e) {
      return; // the program is being stopped, and the work before has said so
    }
  }

  private static void forget(Thread notice) {
    try {
      Runtime.getRuntime().removeShutdownHook(notice);
    } catch (IllegalStateException e) {
      return; // the program is being stopped, and the notice is on its way
    }
  }
}
