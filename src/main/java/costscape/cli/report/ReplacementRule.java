package costscape.cli.report;

import costscape.store.file.InputException;
import costscape.store.record.Fingerprint;
import costscape.store.record.RecordedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which of the files that are there a run may replace. */
public interface ReplacementRule {
  /** A run that a person typed replaces the files of its names, and says which. */
  ReplacementRule ALL = (file, name) -> {};

  /** A run with {@code --keep} replaces none. */
  ReplacementRule NONE =
      (file, name) -> {
        throw kept(file.toString());
      };

  static InputException kept(String file) {
    return new InputException(
        file
            + " is there already, and --keep keeps it: --name or --out puts the results elsewhere");
  }

  /**
   * Refuses to replace a file that is there.
   *
   * @param name of the file, relative to the folder of all results
   * @throws InputException where the file stays
   */
  void check(Path file, String name) throws IOException;

  /**
   * A run that {@code again} repeats replaces what the recorded run made: a file that carries the
   * same record, and one whose SHA-256 such a record beside it lists. A stranger may have written
   * the record and given its files the names of the user's own.
   *
   * @param run the command and the inputs that a record must have
   */
  static ReplacementRule ofSame(RecordedRun run) {
    return (file, name) -> {
      boolean isSame = CarriedRecord.in(file).filter(run::isSameAs).isPresent();
      if (!isSame && !wasMadeBy(run, file, name)) {
        throw new InputException(
            "%s is there already, and nothing says that this very run made it: --out puts the"
                    .formatted(file)
                + " results elsewhere, --replace replaces it");
      }
    };
  }

  /**
   * Whether a record of a run beside a file lists the file with the bytes that it has.
   *
   * @param name of the file, relative to the folder of all results
   */
  static boolean wasMadeBy(RecordedRun run, Path file, String name) throws IOException {
    for (Path beside : recordsBeside(file, name)) {
      Optional<String> made =
          CarriedRecord.in(beside)
              .filter(run::isSameAs)
              .flatMap(record -> Optional.ofNullable(record.results().get(Path.of(name))));
      if (made.isPresent() && Files.isRegularFile(file)) {
        return made.get().equals(Fingerprint.of(file));
      }
    }
    return false;
  }

  /**
   * Where the record of a file's run may lie: its name begins the file's, or is that of a folder
   * that the run's files lie in.
   */
  private static List<Path> recordsBeside(Path file, String name) {
    Path whole = file.toAbsolutePath();
    String last = whole.getFileName().toString();
    List<Path> records = new ArrayList<>();
    for (int length = last.length(); length > 0; length--) {
      records.add(whole.resolveSibling(last.substring(0, length) + ".json"));
    }
    Path folder = whole.getParent();
    for (int k = Path.of(name).getNameCount(); k > 1 && folder != null; k--) {
      records.add(folder.resolve(folder.getFileName() + ".json"));
      folder = folder.getParent();
    }
    return records;
  }
}
