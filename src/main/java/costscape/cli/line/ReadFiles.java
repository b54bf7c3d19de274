package costscape.cli.line;

import costscape.cli.facts.OptionFacts;
import costscape.cli.facts.ReadsFile.Kind;
import costscape.cli.look.HouseStyle;
import costscape.cli.value.DirectionText;
import costscape.cli.value.FilePattern;
import costscape.cli.value.OptionValues;
import costscape.cli.value.PointText;
import costscape.number.NumberText;
import costscape.store.array.OnnxFormat;
import costscape.store.file.FileText;
import costscape.store.file.LocalStorage;
import costscape.store.file.StandardInput;
import costscape.store.file.Storage;
import costscape.store.model.ModelFile;
import costscape.store.model.TrainedModel;
import costscape.store.program.ProgramCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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
    return named(EnumSet.allOf(Kind.class));
  }

  /** The files of networks and points that a command line names. */
  public Set<Path> ofPoints() {
    return named(EnumSet.of(Kind.MODEL, Kind.POINT, Kind.AXIS));
  }

  private Set<Path> named(Set<Kind> kinds) {
    Set<Path> files = new LinkedHashSet<>();
    for (ArgSpec argument : new LinkedHashSet<>(parsed.matchedArgs())) {
      if (OptionFacts.reads(argument).filter(kinds::contains).isPresent()) {
        for (String text : argument.originalStringValues()) {
          named(argument, text, parsed.commandSpec()).map(FileText::path).forEach(files::add);
        }
      }
    }
    return files;
  }

  /** Returns what is typed for arguments of a kind. */
  private List<String> texts(Kind kind) {
    return parsed.matchedArgs().stream()
        .filter(argument -> is(argument, kind))
        .flatMap(argument -> argument.originalStringValues().stream())
        .toList();
  }

  /** Returns whether some rows come through standard input, which can be read once. */
  public boolean areSomePiped() {
    return texts(Kind.DATA).contains(StandardInput.SIGN);
  }

  /** Returns whether some rows lie on a cluster alone, where no record keeps watch over them. */
  public boolean areSomeRemote() {
    return texts(Kind.DATA).stream().anyMatch(Storage::isRemote);
  }

  /**
   * The files of rows that a trained network names and that the command line does not replace, and
   * those where a graph keeps its numbers.
   */
  private Set<Path> ofModels() {
    Set<Path> files = new LinkedHashSet<>();
    for (Path file : named()) {
      if (OnnxFormat.is(file)) {
        files.addAll(OnnxFormat.others(file));
      }
    }
    for (String text : texts(Kind.MODEL)) {
      if (ModelFile.is(FileText.path(text))) {
        files.addAll(ofModel(ModelFile.read(FileText.path(text))));
      }
    }
    return files;
  }

  private List<Path> ofModel(TrainedModel model) {
    List<Path> files = new ArrayList<>();
    if (!parsed.hasMatchedOption("--data")) {
      ofData(model.data().text()).map(FileText::path).forEach(files::add);
      if (model.heldOut().isFile() && !parsed.hasMatchedOption("--hold-out")) {
        files.add(FileText.path(model.heldOut().asked()));
      }
    }
    return files;
  }

  /** A value as a record keeps it: a pattern becomes the files that fit it now. */
  static Stream<String> recorded(OptionSpec option, String text) {
    return is(option, Kind.CHECKPOINTS) ? FilePattern.files(text).stream() : Stream.of(text);
  }

  private static boolean is(ArgSpec argument, Kind kind) {
    return OptionFacts.reads(argument).equals(Optional.of(kind));
  }

  /** The files that a text of an argument names. */
  private static Stream<String> named(ArgSpec argument, String text, CommandSpec command) {
    return OptionFacts.reads(argument).stream().flatMap(kind -> named(kind, text, command));
  }

  private static Stream<String> named(Kind kind, String text, CommandSpec command) {
    return switch (kind) {
      case DATA -> ofData(text);
      case MODEL, TABLE -> Stream.of(text);
      case HELD_OUT -> Stream.of(text).filter(name -> NumberText.parse(name).isEmpty());
      case STYLE -> Stream.of(text).filter(name -> !HouseStyle.isName(name));
      case POINT -> PointText.fileOf(text).stream();
      case AXIS -> ofAxis(text).stream();
      case PROGRAM -> ProgramCommand.of(text).files().stream().map(Path::toString);
      case CHECKPOINTS -> FilePattern.files(text).stream();
      case VALUES -> ofValues(text, command);
    };
  }

  /** The files of rows; what lies on a cluster alone is no file of this machine. */
  private static Stream<String> ofData(String text) {
    DataName data = new DataName(text);
    boolean isFile = data.isOwn() && !data.isPiped() && !Storage.isRemote(text);
    return isFile
        ? FilePattern.files(text).stream().map(name -> LocalStorage.path(name).toString())
        : Stream.empty();
  }

  private static Optional<String> ofAxis(String text) {
    String name =
        DirectionText.isWithoutRange(text)
            ? text
            : text.substring(0, Math.max(0, text.lastIndexOf('=')));
    return DirectionText.fileOf(name);
  }

  private static Stream<String> ofValues(String text, CommandSpec command) {
    OptionValues chosen = OptionValues.of(text);
    OptionSpec other = command.findOption("--" + chosen.option());
    return other == null || is(other, Kind.VALUES)
        ? Stream.empty()
        : chosen.values().stream().flatMap(value -> named(other, value, command));
  }

  /** A name as the path of a file; a name that can be none is refused. */
  public static final class OfTable implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
      return FileText.path(text);
    }
  }
}
