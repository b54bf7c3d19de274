package costscape.cli.report;

import costscape.render.text.FontFiles;
import costscape.store.file.Content;
import costscape.store.file.InputException;
import costscape.store.file.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The files that a run will write. All are named before the work, so that what stands in their way
 * is said while every file is as it was; a file that the run reads is never one of them.
 */
public final class PlannedFiles {
  private final OutputFolder folder;
  private final List<Path> inputs;
  private final boolean keeping;
  private final Set<String> names = new HashSet<>();
  private final Set<Path> replaced = new HashSet<>();

  /**
   * @param inputs files that the run reads
   */
  public PlannedFiles(OutputFolder folder, Collection<Path> inputs) {
    this(folder, inputs, false);
  }

  private PlannedFiles(OutputFolder folder, Collection<Path> inputs, boolean keeping) {
    this.folder = folder;
    this.inputs = List.copyOf(inputs);
    this.keeping = keeping;
  }

  /** The same files, none of which may replace one that is there. */
  public PlannedFiles keeping() {
    return new PlannedFiles(folder, inputs, true);
  }

  OutputFolder folder() {
    return folder;
  }

  /**
   * Names files that will be written.
   *
   * @throws InputException where one of them is a file that the run reads, or may not replace
   * @throws IOException where one of them could not be written after the work
   */
  void plan(Collection<String> more) throws IOException {
    for (String name : more) {
      spareInputs(name);
      notice(folder.path(name));
    }
    folder.prepare(more.toArray(String[]::new));
    names.addAll(more);
    FontFiles.offer(folder.path("")); // it is there by now, and can be written
  }

  private void notice(Path file) {
    if (keeping && Files.exists(file)) {
      throw new InputException(
          "%s is there already, and --keep keeps it: --name or --out puts the results elsewhere"
              .formatted(file));
    }
    if (Files.exists(file)) {
      replaced.add(file);
    }
  }

  /** Whether a file of another run lay there before the work. */
  boolean replaces(Path file) {
    return replaced.contains(file);
  }

  /** A name may be a link to the input, or the input a link to it. */
  private void spareInputs(String name) throws IOException {
    Path target = folder.path(name);
    for (Path input : inputs) {
      if (Files.exists(target) && Files.exists(input) && Files.isSameFile(target, input)) {
        throw new InputException(
            "%s: this run reads it and would replace it; --name or --out puts the results elsewhere"
                .formatted(input));
      }
    }
  }

  /** Writes a file that was named before the work. */
  Path write(String name, Content content) throws IOException {
    if (!names.contains(name)) {
      throw new IllegalStateException(name + " was not named before the work");
    }
    return folder.write(name, content);
  }

  /** Writes one of very many files, of which the first alone was named before the work. */
  Path writeOneOfMany(String name, Content content) throws IOException {
    spareInputs(name);
    folder.writeOneOfMany(name, content);
    return folder.path(name);
  }

  /**
   * Deletes a file that an earlier run wrote.
   *
   * @return whether there was one
   */
  boolean delete(String name) throws IOException {
    spareInputs(name);
    return folder.delete(name);
  }

  /** Refuses the run where it reads a file of a folder that it writes all by itself. */
  void spareInputsIn(String folderName) {
    Path own = folder.path(folderName).toAbsolutePath().normalize();
    for (Path input : inputs) {
      if (input.toAbsolutePath().normalize().startsWith(own)) {
        throw new InputException(
            "%s: this run reads it, and writes and deletes files in %s; --name or --out puts the"
                    .formatted(input, folder.path(folderName))
                + " results elsewhere");
      }
    }
  }
}
