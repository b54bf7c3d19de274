package costscape.cli.trace;

import costscape.cli.report.TrueDigits;
import costscape.cli.value.Model;
import costscape.cli.value.OtherRows;
import costscape.cost.CostFunction;
import costscape.cost.RowsCost;
import costscape.critical.catalogue.Catalogue;
import costscape.proof.enclosure.CostRounding;
import costscape.render.scale.Ticks;
import costscape.space.ParameterVector;
import costscape.words.CatalogueWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What rows held out cost at the places of a catalogue, where some are. */
public final class HeldOutEnds {
  /** Digits of a cost in a legend. */
  private static final int DIGITS = 4;

  private final Optional<OtherRows> other;

  private HeldOutEnds(Optional<OtherRows> other) {
    this.other = other;
  }

  public static HeldOutEnds of(Model model) {
    return new HeldOutEnds(model.other());
  }

  public Optional<RowsCost> cost() {
    return other.map(OtherRows::cost);
  }

  /** A cost and that of the rows held out. */
  public Stream<CostFunction> beside(CostFunction trained) {
    return Stream.concat(Stream.of(trained), cost().stream());
  }

  /** The cost at every place, by its number; empty where no rows are held out. */
  public Map<Integer, Double> costs(Catalogue catalogue) {
    Map<Integer, Double> costs = new LinkedHashMap<>();
    for (Catalogue.Entry entry : catalogue.entries()) {
      cost().ifPresent(cost -> costs.put(entry.id(), cost.at(theta(entry))));
    }
    return costs;
  }

  /** The same as a picture's legend writes them. */
  public Map<Integer, String> drawn(Catalogue catalogue) {
    Map<Integer, String> texts = new LinkedHashMap<>();
    for (Catalogue.Entry entry : catalogue.entries()) {
      cost().ifPresent(cost -> texts.put(entry.id(), drawn(cost, entry.point().theta())));
    }
    return texts;
  }

  private static String drawn(RowsCost cost, ParameterVector theta) {
    return CostRounding.over(cost, List.of(theta))
        .text(cost.at(theta.toArray()), DIGITS, Ticks::number);
  }

  /** For a line of the summary, behind the cost; empty where no rows are held out. */
  public String text(Catalogue.Entry entry) {
    return cost().map(cost -> CatalogueWords.HELD_OUT.say(costAt(cost, theta(entry)))).orElse("");
  }

  private static String costAt(RowsCost cost, double... theta) {
    return TrueDigits.ofCost(cost, theta).cost(cost.at(theta));
  }

  /** For the summary in JSON. */
  public void into(Map<String, Object> values, Catalogue.Entry entry) {
    if (other.isPresent()) {
      values.put(other.get().key(), HeldOutHistory.entry(other.get(), entry.point().theta()));
    }
  }

  private static double[] theta(Catalogue.Entry entry) {
    return entry.point().theta().toArray();
  }
}
