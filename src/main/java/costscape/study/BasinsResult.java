package costscape.study;

import costscape.cost.Rounding;
import costscape.critical.basin.BasinMap;
import costscape.critical.basin.Patience;
import costscape.job.Runner;
import costscape.space.Grid;
import costscape.trace.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which end training reaches from every cell of a plane: all that tables, picture and summary of
 * the maps hold.
 *
 * @param maps one for each training rule, over the same cells
 * @param ends of all maps; its starts are their cells
 * @param isWithin whether training stays within the plane
 * @param facts what a caption says of the model and the slice
 * @param titles of the axes, by the names of the directions
 * @param rounding of the costs in the tables
 */
public record BasinsResult(
    List<RuleMap> maps,
    CatalogueResult ends,
    boolean isWithin,
    CaptionFacts facts,
    Map<String, String> titles,
    Rounding rounding) {
  /** A way to train, and its name in titles; empty of a picture without one. */
  public record NamedTraining(String name, Training training) {}

  /** The map of one rule; where most cells did not settle, how many steps a few of them take. */
  public record RuleMap(String name, BasinMap map, Optional<Patience> patience) {}

  public BasinsResult {
    maps = List.copyOf(maps);
  }

  /**
   * Trains from every cell by every rule.
   *
   * @param isWithin whether it stays within the plane, where otherwise all parameters move
   * @param cells runs the training from all cells
   * @param patience gives a runner for a few cells of a map on which most did not settle
   */
  public static BasinsResult of(
      ModelAtPoint model,
      VariedSlice varied,
      List<NamedTraining> rules,
      boolean isWithin,
      Runner cells,
      Supplier<Runner> patience) {
    BasinMap.Starts starts = BasinMap.Starts.of(model.terrain(), varied.slice(), isWithin);
    BasinMap.Comparison found =
        starts.compare(varied.grid(), rules.stream().map(NamedTraining::training).toList(), cells);
    List<RuleMap> maps = new ArrayList<>();
    for (NamedTraining rule : rules) {
      BasinMap map = found.maps().get(maps.size());
      maps.add(
          new RuleMap(
              rule.name(),
              map,
              Patience.of(map, starts.terrain(), starts.slice(), rule.training(), patience.get())));
    }
    CatalogueResult ends = CatalogueResult.of(model, found.catalogue());
    return new BasinsResult(
        maps,
        ends,
        isWithin,
        varied.caption(model),
        varied.titles(),
        rounding(model, varied, ends, maps));
  }

  /** Where training stopped before it settled is not known: it may be as large as the start. */
  private static Rounding rounding(
      ModelAtPoint model, VariedSlice varied, CatalogueResult ends, List<RuleMap> maps) {
    boolean someMoved = maps.stream().anyMatch(rule -> rule.map().unsettled() > 0);
    return someMoved
        ? ends.rounding().or(Rounding.over(model.cost(), false, varied.slice(), varied.axes()))
        : ends.rounding();
  }

  public Grid grid() {
    return maps.get(0).map().grid();
  }
}
