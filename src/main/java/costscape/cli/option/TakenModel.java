package costscape.cli.option;

import costscape.cli.facts.CommandOptions;
import costscape.data.Dataset;
import costscape.data.RowKind;
import costscape.store.array.ArrayFile;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.store.model.ModelFile;
import costscape.store.model.TrainedModel;
import costscape.store.model.TrainedModel.HeldOut;
import costscape.store.record.Fingerprint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The trained network that {@code --model} names. Whatever the command line does not say is taken
 * from it; what the command line says otherwise is noted, to be said in one line.
 */
record TakenModel(String text, TrainedModel model, CommandSpec command, List<String> others) {
  /** Reads the file; one whose training diverged is refused: there is nothing to look at. */
  static TakenModel of(String text, CommandSpec command) {
    Path file = FileText.path(text);
    if (!ArrayFile.format(file).isText()) {
      throw InputException.in(
          file,
          "holds weights and no network that could be computed: in Python costscape.plane(module,"
              + " loader) draws it; torch.onnx.export(module, (X[:2],), 'net.onnx') makes it a graph"
              + " for --model net.onnx; of layers of units say --hidden and --at "
              + text);
    }
    TrainedModel model = ModelFile.read(file);
    if (model.training().stopped().equals("diverged")) {
      throw InputException.in(file, "its training diverged, so it is no network to look at");
    }
    return new TakenModel(text, model, command, new ArrayList<>());
  }

  boolean isGiven(String option) {
    return CommandOptions.has(command, option);
  }

  /** Notes that an option is given with another value than the file has. */
  void instead(String option, String value, String own) {
    if (!value.equals(own)) {
      others.add(
          "%s %s in place of %s".formatted(option, InputException.shown(value), own).strip());
    }
  }

  /**
   * Returns what an option gives, noted where the file has another value, or else the file's own.
   */
  <T> T or(T own, String option, Optional<T> given, Function<T, String> words) {
    given.ifPresent(value -> instead(option, words.apply(value), words.apply(own)));
    return given.orElse(own);
  }

  /** Says what was overridden, where something was. */
  void tell(Consumer<String> notices) {
    if (!others.isEmpty()) {
      notices.accept(text + ": " + String.join(", ", others));
    }
  }

  /** Refuses an option whose value cannot be meant beside the file. */
  InputException refused(String option, String value, String own) {
    return new InputException(
        "%s %s cannot be meant beside --model %s, whose network has %s"
            .formatted(option, InputException.shown(value), text, own));
  }

  /** Refuses rows, named by {@code --data}, without the features and targets of the network. */
  void checkKind(Dataset rows, String data) {
    RowKind kind = model.kind();
    if (!rows.kind().fits(kind)) {
      String features = String.join(", ", kind.features());
      String targets = String.join(", ", kind.targetNames());
      throw refused(
          "--data", data, "the features %s and the targets %s".formatted(features, targets));
    }
  }

  /** The rows held out, where these are the rows, as read, that the network was trained on. */
  Optional<HeldOut> heldOut(Dataset all, Consumer<String> notices) {
    if (!areTheRowsOf(all)) {
      if (!isGiven("--data")) {
        String other =
            model.heldOut().isNone()
                ? "%s is no longer the table that %s was trained on: its SHA-256 is another one"
                : "%s is no longer the table that %s was trained on: its SHA-256 is another one,"
                    + " and no row is held out";
        notices.accept(other.formatted(all.name(), text));
      }
      return Optional.empty();
    }
    return Optional.of(model.heldOut()).filter(rows -> !rows.isNone());
  }

  /**
   * Returns whether these are the rows that the network was trained on, those held out among them.
   */
  boolean areTheRowsOf(Dataset all) {
    return all.rows() == model.data().rows() && Fingerprint.of(all).equals(model.data().sha256());
  }
}
