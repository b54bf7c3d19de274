package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.value.PointText;
import costscape.cost.AskedCost;
import costscape.network.KnownPoint;
import costscape.network.ParameterLayout;
import costscape.space.NamedParameters;
import costscape.space.ParameterVector;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.store.table.PointFiles;
import costscape.study.ModelAtPoint;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say which point a command looks from, and what is laid over it. */
@Facts(topic = Topic.POINT, changes = Changes.RESULT)
public final class PointOptions {
  @ReadsFile(ReadsFile.Kind.POINT)
  @Option(
      names = "--at",
      paramLabel = "POINT",
      description =
          "The point to look from: article, sklearn, start, zeros, trap_1 to trap_3, trap_a to"
              + " trap_f, random:SEED[:SCALE], a CSV of name,value, a table that trace wrote, whose end it is, a trained network,"
              + " STEM.model.json, or a file of weights: NumPy's .npz, .safetensors, PyTorch's .pt,"
              + " Keras's .h5, a JSON of scikit-learn's or Keras's"
              + " (default: article for a 1-2-1 network, else"
              + " random:1).")
  private String at;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE,…",
      description =
          "Parameters laid over the point; in training over the start, unless --at is given. May be"
              + " repeated.")
  private List<String> set = List.of();

  private Optional<Path> told = Optional.empty();

  /** The file of the weights that a program told in an earlier run, which is repeated. */
  void beginAt(Path weights) {
    told = Optional.of(weights);
  }

  Optional<String> text() {
    return Optional.ofNullable(at);
  }

  /** The file that the point is read from, where it is one. */
  Optional<String> file() {
    return text().flatMap(PointText::fileOf);
  }

  /** Notes a point that is given in place of a trained network's weights. */
  void takeOver(TakenModel network) {
    text().ifPresent(given -> network.instead("--at", given, "its weights"));
  }

  boolean areAnySet() {
    return !set.isEmpty();
  }

  /** The point of a cost from elsewhere, by default the one that it begins with. */
  ParameterVector of(AskedCost cost) {
    ParameterVector point =
        text().isEmpty() && told.isPresent()
            ? PointFiles.read(told.get(), cost.arrays())
            : PointText.parse(text().orElse(PointText.BASE), cost);
    return over(point, cost.arrays());
  }

  /** A point with the values laid over it. */
  ParameterVector over(ParameterVector point, NamedParameters layout) {
    return areAnySet() ? PointText.set(point, assignments(), layout) : point;
  }

  /** The name of a file of a point, and what is laid over it, as a caption says it. */
  String caption(String file) {
    return FileText.shown(file)
        + (areAnySet() ? " with " + InputException.shown(assignments()) : "");
  }

  private String assignments() {
    return String.join(",", set);
  }

  /**
   * The point that a command looks from: the one that is asked for, else the weights of a trained
   * network, else a usual one.
   */
  public record BasePoint(PointOptions options, Optional<String> trained, boolean areOwnRows) {
    /** Where a network begins of which nothing is known. */
    static final String DRAWN = "random:1";

    /** Where training starts if no option says it. */
    public static String usualStart(ParameterLayout layout) {
      return KnownPoint.START.fits(layout) ? KnownPoint.START.label() : DRAWN;
    }

    /** Returns whether --at or --model names it. */
    public boolean isChosen() {
      return isAsked() || trained.isPresent();
    }

    public boolean isAsked() {
      return options.text().isPresent();
    }

    /** A start of training with the values of --set, which belong to the point if --at is given. */
    public ParameterVector start(ParameterVector start, NamedParameters layout) {
      return isAsked() ? start : options.over(start, layout);
    }

    /**
     * Where training begins that no option of its own says: at the weights of the trained network,
     * or where own data begin.
     */
    public Optional<String> beginning() {
      return trained.or(this::ownStart);
    }

    /** Where own data begin, which no other option says; nothing for embedded data. */
    public Optional<String> ownStart() {
      return areOwnRows ? Optional.of(DRAWN) : Optional.empty();
    }

    /** Returns whether the point of a model was drawn at random, neither chosen nor trained. */
    public boolean isDrawn(ModelAtPoint model) {
      return !isChosen()
          && !options.areAnySet()
          && model
              .ifNetwork()
              .map(cost -> usual(cost.network().layout()).equals(DRAWN))
              .orElse(false);
    }

    /** The file that it is read from: that of a trained network is one. */
    Optional<String> file() {
      return isAsked() ? options.file() : trained;
    }

    String text(ParameterLayout layout) {
      return options.text().or(this::trained).orElseGet(() -> usual(layout));
    }

    /**
     * The article's weights are an answer to its own data, and would be a strange start of others.
     */
    private String usual(ParameterLayout layout) {
      return KnownPoint.ARTICLE.fits(layout) && !areOwnRows ? KnownPoint.ARTICLE.label() : DRAWN;
    }
  }
}
