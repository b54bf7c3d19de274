package costscape.study;

import costscape.direction.Span;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.space.Slice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The line or plane that is truly asked for: its directions are made, its point is known.
 *
 * @param slice the line or plane
 * @param axes the values along it
 * @param span how its directions were made
 * @param notes facts about directions that are no single parameters, by their names
 * @param lines the same for a person, a line each
 * @param asked titles of axes that the request itself tells, by the names of directions
 */
public record VariedSlice(
    Slice slice,
    List<Axis> axes,
    Span span,
    Map<String, Object> notes,
    List<String> lines,
    Map<String, String> asked) {
  /** Returns what a caption says of the slice. */
  public CaptionFacts caption(ModelAtPoint model) {
    return model.landscape().caption(span);
  }

  /** How the directions were made, where a caption has to say it: sentences. */
  public List<String> sentences() {
    return CostLandscape.howMade(span.made());
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

  /** The titles of the axes in pictures, by the names of the directions. */
  public Map<String, String> titles() {
    Map<String, String> all = new LinkedHashMap<>();
    span.made().forEach(one -> all.put(one.direction().name(), one.title()));
    all.putAll(asked);
    return all;
  }
}
