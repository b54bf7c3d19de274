package costscape.cli.option;

import costscape.cli.look.HouseStyle;
import costscape.cost.LogisticLoss;
import costscape.cost.LossFunction;
import costscape.data.Datasets;
import costscape.lesson.Prose;
import costscape.network.ActivationFunction;
import costscape.render.figure.View;
import costscape.render.scale.ColorMap;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import costscape.trace.optimizer.Optimizers;
import costscape.words.Labelled;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.TypeConversionException;

/**
 * The words that help texts list. They come from the engine, so a new choice is listed at once. A
 * word that is none of them is refused here.
 */
public final class Choices {
  private Choices() {}

  /** Refuses a word that is none of those that there are. */
  public static final class NoChoice extends TypeConversionException {
    private static final long serialVersionUID = 1;

    private final String[] words;

    NoChoice(List<String> words) {
      super("expected one of " + String.join(", ", words));
      this.words = words.toArray(String[]::new);
    }

    public List<String> words() {
      return List.of(words);
    }
  }

  /** The optimizer of a name; an unknown one is refused with those there are. */
  static Optimizers optimizer(String name) {
    List<String> names = Labelled.labels(Optimizers.values());
    return Optimizers.named(name)
        .orElseThrow(
            () ->
                new InputException(
                    "no optimizer %s%s; there are %s"
                        .formatted(
                            InputException.quoted(name),
                            NearMiss.hint(name, names),
                            String.join(", ", names))));
  }

  static final class DatasetNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Labelled.labels(Datasets.values()).iterator();
    }
  }

  static final class ActivationNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ActivationFunction.all().stream().map(ActivationFunction::word).iterator();
    }
  }

  /** The losses of classes and of numbers to predict. */
  static final class LossNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.concat(Stream.of(LogisticLoss.values()), LossFunction.ofNumbers().stream())
          .map(LossFunction::word)
          .iterator();
    }
  }

  static final class OptimizerNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Labelled.labels(Optimizers.values()).iterator();
    }
  }

  static final class FormatNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return SizeOptions.formatNames().iterator();
    }
  }

  static final class ColourNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Labelled.labels(ColorMap.values()).iterator();
    }
  }

  static final class StyleNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return HouseStyle.NAMES.iterator();
    }
  }

  /** The views of a plane. */
  public static final class ViewNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Labelled.labels(View.values()).iterator();
    }
  }

  /** The codes of the languages. */
  public static final class LanguageNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Prose.LANGUAGES.iterator();
    }
  }
}
