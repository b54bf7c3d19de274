package costscape.cli.report;

import costscape.render.text.FontFiles;
import costscape.store.file.Content;
import costscape.store.file.InputException;
import costscape.store.file.OutputException;
import costscape.store.file.OutputFolder;
import costscape.store.record.FingerprintStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The files that a run will write. All are named before the work, so that what stands in their way
 * is said while every file is as it was; a file that the run reads is never one of them.
 */
public final class PlannedFiles {
  private final OutputFolder folder;
  private final List<Path> inputs;
  private final ReplacementRule replacing;
  private final Map<String, CompletableFuture<String>> fingerprints;
  private final Set<String> names = new HashSet<>();
  private final Set<Path> replaced = new HashSet<>();
  private final List<Path> gone = new ArrayList<>(); // those whose place a new file has taken

  /**
   * @param inputs files that the run reads
   * @param replacing which of the files that are there may be replaced
   * @param fingerprints takes the SHA-256 of each file that is written, by its name
   */
  public PlannedFiles(
      OutputFolder folder,
      Collection<Path> inputs,
      ReplacementRule replacing,
      Map<String, CompletableFuture<String>> fingerprints) {
    this.folder = folder;
    this.inputs = List.copyOf(inputs);
    this.replacing = replacing;
    this.fingerprints = fingerprints;
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
      notice(name);
    }
    folder.prepare(more.toArray(String[]::new));
    names.addAll(more);
    FontFiles.offer(folder.path("")); // it is there by now, and can be written
  }

  /** Whether a file is there, or a link, which would be replaced as a file is. */
  private static boolean isThere(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(file);
  }

  private void notice(String name) throws IOException {
    Path file = folder.path(name);
    if (isThere(file)) {
      replacing.check(file, name);
      replaced.add(file);
    }
  }

  /**
   * Finds the numbered files of earlier runs, of whose names the run will write some. What may lie
   * in their places is known once the run's first files are named: until then another run may be
   * writing some.
   *
   * @param folderName the folder in which they all are
   * @param names what their names look like
   * @param places the names that the run will write
   * @param command that made what the run deletes
   * @throws InputException where one of those that it would replace or delete is to stay
   */
  NumberedFiles numbered(String folderName, Pattern names, Predicate<String> places, String command)
      throws IOException {
    spareInputsIn(folderName);
    NumberedFiles numbered =
        new NumberedFiles(folder, folder.names(folderName, names), places, command);
    for (String name : numbered.endangered()) {
      replacing.check(folder.path(name), name);
    }
    return numbered;
  }

  /** Whether another run's file lay there before the work. */
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
    Path file = folder.path(name);
    try {
      folder.write(name, listed(name, content));
    } catch (OutputException e) {
      throw e.after(gone);
    }
    if (replaced.contains(file)) {
      gone.add(file);
    }
    return file;
  }

  /** Content whose SHA-256 is listed once it is written. */
  private Content listed(String name, Content content) {
    return out -> {
      FingerprintStream stream = new FingerprintStream(out);
      content.writeTo(stream);
      fingerprints.put(name, stream.fingerprint());
    };
  }

  /** The SHA-256 of each file written so far, by its name. */
  Map<String, String> fingerprints() {
    Map<String, String> known = new TreeMap<>();
    fingerprints.forEach((name, fingerprint) -> known.put(name, fingerprint.join()));
    return known;
  }

  /**
   * Writes one of very many files, of which the first alone was named before the work.
   *
   * @param recorded whether it carries the record of the run; if it does, its SHA-256 is not listed
   */
  Path writeOneOfMany(String name, boolean recorded, Content content) throws IOException {
    spareInputs(name);
    folder.writeOneOfMany(name, recorded ? content : listed(name, content));
    return folder.path(name);
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
