package costscape.cli.line;

import costscape.cli.facts.ReadsFile.Kind;
import costscape.store.array.OnnxFormat;
import costscape.store.file.FileText;
import costscape.store.file.StandardInput;
import costscape.store.file.Storage;
import costscape.store.model.ModelFile;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;

/**
 * The files that a command line reads: a run's record lists them, and {@code again} opens no
 * others.
 */
public record ReadFiles(ParseResult parsed) {
  /** All files that a command line reads: those that it names, and those that these name. */
  public Set<Path> all() {
    Set<Path> files = named();
    files.addAll(ofModels());
    return files;
  }

  /** The files that a command line names, each once, in the order of the arguments. */
  public Set<Path> named() {
    Set<Path> files = new LinkedHashSet<>();
    for (ArgSpec argument : new LinkedHashSet<>(parsed.matchedArgs())) {
      for (String text : argument.originalStringValues()) {
        InputFiles.named(argument, text, parsed.commandSpec())
            .map(FileText::path)
            .forEach(files::add);
      }
    }
    return files;
  }

  /** The files of networks and points that a command line names. */
  public Set<Path> ofPoints() {
    Set<Path> files = new LinkedHashSet<>();
    for (ArgSpec argument : new LinkedHashSet<>(parsed.matchedArgs())) {
      boolean isOfPoints =
          Stream.of(Kind.MODEL, Kind.POINT, Kind.AXIS)
              .anyMatch(kind -> InputFiles.is(argument, kind));
      if (isOfPoints) {
        argument.originalStringValues().stream()
            .flatMap(text -> InputFiles.named(argument, text, parsed.commandSpec()))
            .map(FileText::path)
            .forEach(files::add);
      }
    }
    return files;
  }

  /** Returns what is typed for arguments of a kind. */
  private Stream<String> texts(Kind kind) {
    return parsed.matchedArgs().stream()
        .filter(argument -> InputFiles.is(argument, kind))
        .flatMap(argument -> argument.originalStringValues().stream());
  }

  /** Returns whether some rows come through standard input, which can be read once. */
  public boolean areSomePiped() {
    return texts(Kind.DATA).anyMatch(StandardInput.SIGN::equals);
  }

  /** Returns whether some rows lie on a cluster alone, where no record keeps watch over them. */
  public boolean areSomeRemote() {
    return texts(Kind.DATA).anyMatch(Storage::isRemote);
  }

  /**
   * The files of rows that a trained network names and that the command line does not replace, and
   * those where a graph keeps its numbers.
   */
  private Set<Path> ofModels() {
    Set<Path> files = new LinkedHashSet<>();
    named().stream()
        .filter(OnnxFormat::is)
        .forEach(graph -> files.addAll(OnnxFormat.others(graph)));
    texts(Kind.MODEL)
        .map(FileText::path)
        .filter(ModelFile::is)
        .map(ModelFile::read)
        .filter(model -> !parsed.hasMatchedOption("--data"))
        .forEach(
            model -> {
              InputFiles.ofData(model.data().text()).map(FileText::path).forEach(files::add);
              if (model.heldOut().isFile() && !parsed.hasMatchedOption("--hold-out")) {
                files.add(FileText.path(model.heldOut().asked()));
              }
            });
    return files;
  }
}
