package costscape.cli.value;

import costscape.direction.HessianRecipe;
import costscape.direction.NotedDirection;
import costscape.direction.PrincipalRecipe;
import costscape.direction.Recipe;
import costscape.direction.Recipe.GivenRecipe;
import costscape.direction.Recipe.RandomRecipe;
import costscape.direction.Span;
import costscape.job.Runner;
import costscape.network.RandomDirections;
import costscape.network.RandomDirections.Biases;
import costscape.network.RandomDirections.Normalisation;
import costscape.number.NumberText;
import costscape.number.RandomNumbers;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.store.table.TrajectoryCsv.Recorded;
import costscape.study.ModelAtPoint;
import costscape.study.VariedSlice;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the names of a slice's axes as recipes of directions, one after the other, and keeps facts
 * about the directions made for the summary.
 */
public final class Directions {
  private final ModelAtPoint model;
  private final Normalisation normalisation;
  private final Biases biases;
  private final List<String> path;
  private final boolean permute;
  private final Runners runners;
  private List<Recorded> runs = List.of();
  private final Map<String, String> titles = new LinkedHashMap<>();
  private final Map<String, Object> facts = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();
  private final List<DirectionText> texts = new ArrayList<>();

  /** Gives runners for work that is done before a slice is known, and shows its progress. */
  public interface Runners {
    /**
     * A runner of jobs that follow each other.
     *
     * @param name of the work on the progress bar
     * @param amount by its number, such as: 21 checkpoints
     * @param parts how much each job is of the amount
     */
    Runner of(String name, String amount, List<Long> parts);
  }

  /** Directions as they are made where no option says how; there is no path. */
  public Directions(ModelAtPoint model, Runners runners) {
    this(model, Normalisation.NEURON, Biases.MOVE, List.of(), false, runners);
  }

  /**
   * @param path texts that name the files of the path that pca takes, if there are any
   * @param permute whether the hidden units of another point are matched first
   */
  public Directions(
      ModelAtPoint model,
      Normalisation normalisation,
      Biases biases,
      List<String> path,
      boolean permute,
      Runners runners) {
    this.model = model;
    this.normalisation = normalisation;
    this.biases = biases;
    this.path = path;
    this.permute = permute;
    this.runners = runners;
  }

  /** The recipe of a parameter or of a direction of several parameters. */
  public Recipe recipe(String name) {
    if (!DirectionText.isDirection(name)) {
      PointText.index(name, model.layout());
      return Recipe.parameter(name, model.layout());
    }
    DirectionText text = DirectionText.parse(name, texts);
    if (texts.stream().anyMatch(other -> other.name().equals(text.name()))) {
      throw new InputException("both axes vary " + text.name());
    }
    texts.add(text);
    text.title(model).ifPresent(title -> titles.put(text.name(), title));
    return InputException.given(() -> recipe(text));
  }

  private Recipe recipe(DirectionText text) {
    return switch (text.family()) {
      case RANDOM ->
          new RandomRecipe(
              text.name(),
              new RandomDirections(model.layout(), model.point(), normalisation, biases),
              RandomNumbers.of(text.number()));
      case HESSIAN ->
          new HessianRecipe(text.name(), model.cost(), model.point(), text.number(), products());
      case PCA -> new PrincipalRecipe(text.name(), path(), text.number(), runs().size());
      case BETWEEN -> between(text);
      case FILE ->
          new GivenRecipe(
              read(text), "the arrays of %s".formatted(FileText.shown(text.argument())));
    };
  }

  /** A runner for the search of an eigenvector, which usually ends long before it has to. */
  private Runner products() {
    List<Long> most = Collections.nCopies(Recipe.HESSIAN_PRODUCTS, 1L);
    return runners.of("hessian", "%,d products with the Hessian at most", most);
  }

  private Recipe between(DirectionText text) {
    ParameterVector other = PointText.parse(text.argument(), model);
    return permute
        ? Recipe.betweenMatched(text.name(), model.network(), model.point(), other)
        : Recipe.between(text.name(), model.point(), other);
  }

  /** Weights along a direction lie in a file as those of a point do. */
  private Direction read(DirectionText text) {
    ParameterVector along = PointText.read(FileText.path(text.argument()), model);
    return Direction.of(text.name(), along.toArray());
  }

  /** The runs of the path's files, most often one, read once. */
  public List<Recorded> runs() {
    if (runs.isEmpty()) {
      runs = KeptPath.of(path).readAll(model, runners);
    }
    return runs;
  }

  /** The steps of all runs, one run after the other: the cloud of points that they passed. */
  private Trajectory path() {
    List<Step> steps = new ArrayList<>();
    runs().forEach(run -> steps.addAll(run.path().steps()));
    return runs().size() == 1
        ? runs().get(0).path()
        : new Trajectory(steps, runs().get(0).path().stopReason());
  }

  /** How the directions of axes are made. */
  public List<Recipe> recipes(List<AxisText> axes) {
    return axes.stream()
        .map(
            axis -> {
              Recipe named = recipe(axis.name());
              return axis.isBare()
                  ? Recipe.ranged(axis.name(), model.layout(), model.cost(), model.point())
                  : named;
            })
        .toList();
  }

  /** The line or plane of axes as they are written, with so many points where they do not say. */
  public VariedSlice varied(List<String> texts, int points) {
    return varied(AxisText.all(texts, points));
  }

  /** The line or plane of axes, whose directions are made now. */
  public VariedSlice varied(List<AxisText> texts) {
    return varied(texts, span(recipes(texts), Optional.empty()));
  }

  /** The line or plane of directions that are made already. */
  public VariedSlice varied(List<AxisText> texts, Span span) {
    List<Axis> axes = new ArrayList<>();
    for (int k = 0; k < span.made().size(); k++) {
      axes.add(texts.get(k).along(span.made().get(k)));
    }
    Slice slice = InputException.given(span::slice);
    return new VariedSlice(
        slice,
        List.copyOf(axes),
        span,
        new LinkedHashMap<>(facts),
        List.copyOf(lines),
        new LinkedHashMap<>(titles));
  }

  /** The line or plane through the model's point. */
  public Span span(List<Recipe> recipes, Optional<Recipe> later) {
    Span span = InputException.given(() -> Span.of(model.point(), recipes, later));
    span.made().forEach(this::say);
    if (recipes.size() == 2 && !facts.isEmpty()) {
      facts.put("cosine", span.cosine()); // 0 to rounding: the second is made orthogonal
    }
    return span;
  }

  /** The direction that moves a plane; the facts give its cosines with the plane's own. */
  public NotedDirection third(Recipe recipe, Span span) {
    NotedDirection made = InputException.given(() -> span.third(recipe));
    say(made);
    if (!facts.isEmpty()) {
      List<Double> cosines =
          span.slice().directions().stream().map(made.direction()::cosine).toList();
      facts.put("cosines_along", cosines);
      String told =
          cosines.size() == 1
              ? "cosine of --along to the axis: %s"
              : "cosines of --along to the axes: %s";
      lines.add(
          String.format(
              Locale.ROOT,
              told,
              String.join(", ", cosines.stream().map(Directions::number).toList())));
    }
    return made;
  }

  private void say(NotedDirection made) {
    if (made.recipe().choosesRange()) {
      lines.add(
          ("%s: the range %s:%s is chosen by how the cost changes around the point; --vary"
                  + " %s=FROM:TO sets another")
              .formatted(
                  made.direction().name(),
                  NumberText.of(made.from()),
                  NumberText.of(made.to()),
                  made.direction().name()));
    }
    if (!made.isParameter()) {
      facts.put(made.direction().name(), made.note());
      lines.add("%s: %s".formatted(made.direction().name(), made.note()));
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }
}
