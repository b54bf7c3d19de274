package costscape.cli;

import costscape.space.Axis;
import costscape.space.Grid;
import costscape.space.Slice;
import java.util.List;
import java.util.Map;

/**
 * What a command varies.
 *
 * @param facts about directions that are no single parameters, for the summary and the record
 * @param lines the same for a person
 */
record Varied(Slice slice, List<Axis> axes, Map<String, Object> facts, List<String> lines) {
  boolean isLine() {
    return axes.size() == 1;
  }

  Axis axis() {
    return axes.get(0);
  }

  Grid grid() {
    return new Grid(axes.get(0), axes.get(1));
  }

  /** Adds axes and facts to the record. */
  Output into(Output output) {
    Output about = output.about(axes);
    return facts.isEmpty() ? about : about.about("directions", facts);
  }

  /** Adds the facts to a summary. */
  Summary into(Summary summary) {
    if (!facts.isEmpty()) {
      summary.put("directions", facts);
      lines.forEach(line -> summary.line("%s", line));
    }
    return summary;
  }
}
