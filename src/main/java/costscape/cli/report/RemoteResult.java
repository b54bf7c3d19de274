package costscape.cli.report;

import costscape.cli.facts.Mixins;
import costscape.store.file.CacheFolder;
import costscape.store.file.InputException;
import costscape.store.file.LocalStorage;
import costscape.store.file.OutputException;
import costscape.store.file.OutputFolder;
import costscape.store.file.Storage;
import costscape.store.record.Fingerprint;
import costscape.store.saved.ResumingRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParseResult;

/**
 * A run with {@code --out URL}. The files are made in a folder of this machine, which belongs to
 * the URL alone, and copied once all are there; work that is saved as it goes is found again there,
 * and by any other machine at the URL. The table of a plane of costs goes to the URL in parts, by
 * the machines that compute it.
 *
 * @param program runs the command, and hands over what a user reads on standard output
 * @param place what says where the command's files are made
 */
public record RemoteResult(
    ToIntFunction<PrintWriter> program,
    ParseResult command,
    ResultPlace place,
    PrintWriter out,
    PrintWriter err) {
  private static final int DIGITS = 16;

  /** Copying some files seldom takes another run longer. */
  private static final double PATIENCE_SECONDS = 30;

  /** Options that must know to which URL files go, such as those that write to it by themselves. */
  public interface FarWriter {
    void writesTo(String url);
  }

  /** Runs the command, puts its files in their place and gives the exit code. */
  public int run() throws IOException {
    String url = place.text();
    Mixins.of(command.commandSpec(), FarWriter.class).forEach(writer -> writer.writesTo(url));
    if (!Storage.isRemote(url)) {
      place.makeIn(LocalStorage.path(url));
      return program.applyAsInt(out);
    }
    probe(url);
    Path here = here(url, stem());
    place.makeIn(here);
    try (OutputFolder around = OutputFolder.at(Objects.requireNonNull(here.getParent()))) {
      if (!around.hold(here.getFileName().toString())) {
        throw new InputException(
            url
                + ": another run is writing files of these names; --name or --out puts the results"
                + " elsewhere");
      }
      return run(url, here);
    }
  }

  private int run(String url, Path here) throws IOException {
    StringWriter summary = new StringWriter();
    FarSavedWork saved = new FarSavedWork(Storage.of(url), url, here, stem(), err);
    saved.fetch();
    saved.follow();
    int exitCode = program.applyAsInt(new PrintWriter(summary));
    if (exitCode == ExitCode.OK) {
      deliver(url, here);
      saved.discard();
    } else {
      saved.leave();
    }
    if (exitCode == ExitCode.OK || !holdsSavedWork(here)) {
      PipedResult.delete(here);
    }
    out.print(summary.toString().replace(here.toString(), url));
    out.flush();
    return exitCode;
  }

  /** Copies the results while no other run of this name does. */
  private void deliver(String url, Path here) throws IOException {
    String turn = "%s/.%s.writing".formatted(url, stem());
    WritingTurn own = WritingTurn.take(Storage.of(url), turn, here, PATIENCE_SECONDS);
    try {
      if (command.hasMatchedOption("--keep")) {
        keepEarlier(here, url);
      }
      copy(here, url);
    } finally {
      own.end();
    }
  }

  /** Refuses to replace files at the URL that were not there before the work. */
  private static void keepEarlier(Path here, String url) throws IOException {
    for (Path file : results(here)) {
      if (ResultPlace.isThere(url, here.relativize(file))) {
        PipedResult.delete(here);
        throw ReplacementRule.kept(ResultPlace.at(url, here.relativize(file)));
      }
    }
  }

  /** What begins the names of the run's files. */
  private String stem() {
    return command.hasMatchedOption("--name")
        ? command.matchedOption("--name").originalStringValues().get(0)
        : command.commandSpec().name();
  }

  /**
   * The folder of this machine in which the files of one name for a URL are made, and in which a
   * later run of that name finds the work that this one saved.
   */
  private static Path here(String url, String stem) throws IOException {
    String whole = url + " " + stem;
    byte[] digest = Fingerprint.sha256().digest(whole.getBytes(StandardCharsets.UTF_8));
    String name = HexFormat.of().formatHex(digest).substring(0, DIGITS);
    Path folder = CacheFolder.of("out-" + name);
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw OutputException.writing(folder.toString(), e);
    }
  }

  private static boolean holdsSavedWork(Path here) throws IOException {
    try (Stream<Path> files = Files.walk(here)) {
      return files.anyMatch(file -> file.toString().endsWith(ResumingRunner.ENDING));
    }
  }

  private static void probe(String url) throws OutputException {
    String name = Storage.unfinished(url + "/probe");
    try {
      Storage storage = Storage.of(url);
      storage.create(name).close();
      storage.delete(name);
    } catch (IOException e) {
      throw OutputException.writing(url, e);
    }
  }

  private static List<Path> results(Path here) throws IOException {
    try (Stream<Path> found = Files.walk(here)) {
      return found
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(ResumingRunner.ENDING))
          .sorted()
          .toList();
    }
  }

  private static void copy(Path here, String url) throws IOException {
    Storage storage = Storage.of(url);
    for (Path file : results(here)) {
      String name = ResultPlace.at(url, here.relativize(file));
      try {
        storage.put(file, name);
      } catch (IOException e) {
        throw OutputException.writing(name, e);
      }
    }
  }
}
