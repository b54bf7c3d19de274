package costscape.cli;

import costscape.cli.option.ReadFiles;
import costscape.store.file.InputException;
import costscape.store.record.RecordedRun;
import costscape.store.saved.ResumingRunner;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ParseResult;

/**
 * What a recorded command may read and where it may write, since a stranger may have written its
 * record.
 */
final class RecordedReach {
  private final Path source;
  private final RecordedRun run;
  private final Set<Path> own = new LinkedHashSet<>();

  /**
   * @param source the file that the record is in
   */
  RecordedReach(Path source, RecordedRun run) {
    this.source = source;
    this.run = run;
  }

  private InputException refused(String why) {
    return RecordedCommand.refused(source, why);
  }

  /**
   * Makes sure that the command reads nothing but what its record lists, unchanged, and in the
   * folder that the record's file lies in.
   *
   * @param parsed the command
   * @param elsewhere whether inputs may lie in other folders
   */
  void checkInputs(ParseResult parsed, boolean elsewhere) throws IOException {
    ReadFiles files = new ReadFiles(parsed);
    if (files.areSomePiped()) {
      throw refused(
          "its rows came through standard input, of which the record keeps the SHA-256 alone; type"
              + " its command with the rows in a file, --data FILE");
    }
    if (files.areSomeRemote()) {
      throw refused("what it reads lies on a cluster; type its command to read it again");
    }
    checkInputs(files.named(), elsewhere);
    checkInputs(files.all(), elsewhere); // those that the checked ones name, too
  }

  private void checkInputs(Set<Path> inputs, boolean elsewhere) throws IOException {
    for (Path input : inputs) {
      if (!run.inputs().containsKey(input)) {
        throw refused(input + " is not among the inputs that the record lists");
      }
      boolean isHere = !elsewhere && !isBesideRecord(input);
      if (isHere && !isBelow(input, Path.of(""))) {
        throw refused(
            "it reads %s, which is outside the folder of this file; --allow-inputs allows it"
                .formatted(input));
      }
      run.checkUnchanged(input);
      if (isHere) {
        own.add(input);
      }
    }
  }

  /**
   * The inputs in the folder that the user is in: the user's own ones, whose bytes are those that
   * the recorded run read.
   */
  Set<Path> ownInputs() {
    return Collections.unmodifiableSet(own);
  }

  private boolean isBesideRecord(Path input) throws IOException {
    return isBelow(input, Objects.requireNonNull(source.toAbsolutePath().getParent()));
  }

  /** Whether a file lies in a folder or below it, after all links are followed. */
  private static boolean isBelow(Path input, Path folder) throws IOException {
    Path home = folder.toAbsolutePath().toRealPath();
    Path file = input.toAbsolutePath();
    return (Files.exists(file) ? file.toRealPath() : file.normalize()).startsWith(home);
  }

  /**
   * Makes sure that what is written lands in a folder, and that no saved work of somebody else is
   * taken for this run's own.
   *
   * @param stem of the files
   */
  void checkFolder(Path folder, String stem, boolean elsewhere) throws IOException {
    Path own = folder.resolve(stem);
    if (Files.isSymbolicLink(own)) {
      throw refused("%s is a link; nothing is written through it".formatted(own));
    }
    for (Path place : List.of(folder.resolve(""), own)) {
      Optional<Path> saved = savedWork(place, stem);
      if (!elsewhere && saved.isPresent()) {
        throw refused(
            "%s holds saved work that no record lists; delete it, or --allow-inputs allows it"
                .formatted(saved.get()));
      }
    }
  }

  private static Optional<Path> savedWork(Path folder, String stem) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    DirectoryStream.Filter<Path> ours =
        path -> {
          String name = path.getFileName().toString();
          return name.endsWith(ResumingRunner.ENDING)
              && (folder.endsWith(stem) || name.startsWith(stem + "-"));
        };
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, ours)) {
      Iterator<Path> saved = found.iterator();
      return saved.hasNext() ? Optional.of(saved.next()) : Optional.empty();
    }
  }
}
