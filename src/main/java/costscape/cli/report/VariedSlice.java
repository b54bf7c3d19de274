package costscape.cli.report;

import costscape.cli.value.AxisText;
import costscape.cli.value.Capacity;
import costscape.cli.value.Directions;
import costscape.cli.value.ModelAtPoint;
import costscape.direction.NotedDirection;
import costscape.direction.Recipe;
import costscape.direction.Span;
import costscape.render.chart.CaptionParts;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.Slice;
import costscape.store.file.InputException;
import costscape.store.table.TableFormat;
import costscape.words.CaptionWords;
import costscape.words.JoiningWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a command varies.
 *
 * @param span how the directions of the slice were made
 * @param directions the facts about directions that are no single parameters, for the summary, the
 *     record and a person, and the titles of axes that the command line tells
 */
public record VariedSlice(Slice slice, List<Axis> axes, Span span, Directions directions) {
  /** The line or plane of axes as they are written, with so many points where they do not say. */
  public static VariedSlice of(List<String> texts, int points, Directions directions) {
    Span span = directions.span(recipes(texts, points, directions), Optional.empty());
    return of(texts, points, directions, span);
  }

  /** The line or plane of directions that are made already. */
  public static VariedSlice of(List<String> texts, int points, Directions directions, Span span) {
    List<Axis> axes = new ArrayList<>();
    for (int k = 0; k < span.made().size(); k++) {
      axes.add(AxisText.axis(texts.get(k), span.made().get(k), points));
    }
    Slice slice = InputException.given(span::slice);
    return new VariedSlice(slice, List.copyOf(axes), span, directions);
  }

  /** How the directions of axes are made. */
  public static List<Recipe> recipes(List<String> texts, int points, Directions directions) {
    return texts.stream().map(text -> directions.recipe(AxisText.name(text, points))).toList();
  }

  public CaptionParts caption(ModelAtPoint model) {
    return caption(model, slice.directions(), span.made());
  }

  /** What a caption says of the slice and of a direction that moves it. */
  public CaptionParts caption(ModelAtPoint model, NotedDirection third) {
    List<Direction> moving = new ArrayList<>(slice.directions());
    moving.add(third.direction());
    List<NotedDirection> made = new ArrayList<>(span.made());
    made.add(third);
    return caption(model, moving, made);
  }

  private static CaptionParts caption(
      ModelAtPoint model, List<Direction> moving, List<NotedDirection> made) {
    CaptionParts whole = model.landscape().caption(moving);
    for (String sentence : sentences(made)) {
      whole = whole.with(sentence);
    }
    return whole;
  }

  /** How the directions were made, where a caption has to say it: sentences. */
  public List<String> sentences() {
    return sentences(span.made());
  }

  private static List<String> sentences(List<NotedDirection> made) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    for (NotedDirection one : made) {
      said.computeIfAbsent(one.recipe().caption(), words -> new ArrayList<>())
          .add(one.direction().name());
    }
    said.remove("");
    return said.entrySet().stream()
        .map(
            words -> CaptionWords.HOW_MADE.say(JoiningWords.list(words.getValue()), words.getKey()))
        .toList();
  }

  /** This slice with two values on each axis, to learn how much room a picture takes. */
  public VariedSlice corners() {
    Grid corners = grid().corners();
    return new VariedSlice(slice, corners.axes(), span, directions);
  }

  public boolean isLine() {
    return axes.size() == 1;
  }

  public Axis axis() {
    return axes.get(0);
  }

  public Grid grid() {
    return new Grid(axes.get(0), axes.get(1));
  }

  /** How many cells there are. */
  public long cells() {
    return isLine() ? axis().points() : grid().cells();
  }

  /** This slice, which is refused where its cells do not fit into the memory. */
  public VariedSlice held() {
    if (isLine()) {
      Capacity.ofMemory().check(axes, TableFormat.NONE);
    } else {
      keptGrid();
    }
    return this;
  }

  /** The grid of a plane whose cells are all kept; refuses one that does not fit. */
  public Grid keptGrid() {
    if (grid().cells() > Integer.MAX_VALUE) {
      throw new InputException(
          "%d × %d cells; %d in all are the most"
              .formatted(axes.get(0).points(), axes.get(1).points(), Integer.MAX_VALUE));
    }
    Capacity.ofMemory().checkHeld(grid());
    return grid();
  }

  /**
   * Adds axes and facts to the record, and the vectors themselves, so that the same slice can be
   * drawn elsewhere: its points are {@code through} plus the coordinates times the vectors.
   */
  public Output into(Output output) {
    output.about(axes).pictures().titling(titles());
    Map<String, Object> facts = directions.facts();
    if (facts.isEmpty()) {
      return output;
    }
    Map<String, Object> vectors = new LinkedHashMap<>();
    for (Direction direction : slice.directions()) {
      vectors.put(direction.name(), direction.toArray());
    }
    return output
        .about("directions", facts)
        .about("through", slice.origin().toArray())
        .about("direction_vectors", vectors);
  }

  /** The titles of the axes in pictures, by the names of the directions. */
  public Map<String, String> titles() {
    Map<String, String> all = new LinkedHashMap<>();
    span.made().forEach(one -> all.put(one.direction().name(), one.title()));
    all.putAll(directions.titles());
    return all;
  }

  public Summary into(Summary summary) {
    if (!directions.facts().isEmpty()) {
      summary.put("directions", directions.facts());
      directions.lines().forEach(line -> summary.line("%s", line));
    }
    return summary;
  }
}
