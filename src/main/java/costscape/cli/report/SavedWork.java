package costscape.cli.report;

import costscape.job.Runner;
import costscape.store.saved.ResumingRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The work of a run that is saved as it goes, so that the same run goes on from there. */
final class SavedWork {
  /** Room left on the disk for pictures, and for tables of a few thousand rows. */
  private static final long SMALL_RESULTS = 16_000_000;

  private final Path stem;
  private final OutputSettings settings;
  private final List<ResumingRunner> runners = new ArrayList<>();

  /** The stem begins the names of the files of saved work. */
  SavedWork(Path stem, OutputSettings settings) {
    this.stem = stem;
    this.settings = settings;
  }

  Runner by(Runner runner) {
    return by(runner, SMALL_RESULTS, 0);
  }

  /**
   * As above, of work with large results.
   *
   * @param bytes of the results, for which room is left on the disk
   * @param most bytes that saved blocks may take
   */
  Runner by(Runner runner, long bytes, long most) {
    ResumingRunner resuming =
        ResumingRunner.of(runner, stem, settings.patience(), settings.notices())
            .within(bytes, most);
    runners.add(resuming);
    return StopNotice.of(resuming, resuming::isSaving, settings.notices());
  }

  /** Counts the work of a part of the run as this one's own. */
  void include(SavedWork part) {
    runners.addAll(part.runners);
  }

  /** Whether this is so of some of the work that was begun. */
  boolean any(Predicate<ResumingRunner> isSo) {
    return runners.stream().anyMatch(isSo);
  }

  /** Removes what is saved: the results are written. */
  void finish() throws IOException {
    for (ResumingRunner runner : runners) {
      runner.finished();
    }
  }
}
