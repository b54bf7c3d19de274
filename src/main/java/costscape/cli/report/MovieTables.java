package costscape.cli.report;

import costscape.critical.local.Sharpness.Measure;
import costscape.store.record.MovieFacts;
import costscape.store.table.CellTable;
import costscape.store.table.MovieCsv;
import costscape.store.table.SharpnessCsv;
import costscape.study.MovieResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables that draw a movie again: the cells of its frames, the steps of its trainings, the rows
 * that a fit is shown on, and the sharpness along a training.
 *
 * @param prefix of the endings, after the stem of the files
 */
public record MovieTables(MovieResult result, String prefix) {
  /** The endings of all tables that there may be. */
  public static List<String> endings(String prefix) {
    return List.of(
        prefix + MovieFacts.CELLS,
        prefix + MovieFacts.STEPS,
        prefix + MovieFacts.ROWS,
        prefix + MovieFacts.SHARPNESS);
  }

  /** The endings of the tables that this movie needs. */
  public List<String> endings() {
    List<String> all = new ArrayList<>();
    if (result.landscape().isPresent()) {
      all.add(prefix + MovieFacts.CELLS);
    }
    if (result.trained().isPresent()) {
      all.add(prefix + MovieFacts.STEPS);
      if (MovieCsv.hasRows(result)) {
        all.add(prefix + MovieFacts.ROWS);
      }
      if (!result.trained().get().sharpness().isEmpty()) {
        all.add(prefix + MovieFacts.SHARPNESS);
      }
    }
    return all;
  }

  /** These tables, once they are written; none where they would be too large, which it says. */
  public Optional<MovieTables> written(Output output) throws IOException {
    if (!result.isKept()) {
      output.notice(
          "drawing the frames again takes %,d numbers, too many to be kept, so another look computes"
              + " them again",
          result.numbers());
      return Optional.empty();
    }
    for (String ending : endings()) {
      output.file(
          ending,
          out -> {
            switch (ending.substring(prefix.length())) {
              case MovieFacts.CELLS ->
                  CellTable.write(result.landscape().orElseThrow().kept(), out);
              case MovieFacts.STEPS -> MovieCsv.writeSteps(result, out);
              case MovieFacts.SHARPNESS -> SharpnessCsv.write(Map.of("", measures()), out);
              default -> MovieCsv.writeRows(result, out);
            }
          });
    }
    return Optional.of(this);
  }

  private List<Measure> measures() {
    return result.trained().orElseThrow().sharpness().get(0).measures();
  }

  /** The facts that tell what is in the tables. */
  public Map<String, Object> facts(Output output) {
    return output.facts(MovieFacts.of(result), endings());
  }
}
