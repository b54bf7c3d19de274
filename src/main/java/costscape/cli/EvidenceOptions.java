package costscape.cli;

import costscape.critical.Evidence;
import costscape.critical.Terrain;
import costscape.critical.Units.Unit;
import costscape.critical.Verdict;
import costscape.space.ParameterVector;
import costscape.store.CatalogueCsv;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a verdict rests on, for the summary. */
final class EvidenceOptions {
  @Option(
      names = "--minima",
      paramLabel = "FILE.csv",
      converter = InputFiles.Table.class,
      description =
          "A catalogue that minima wrote: the evidence says how far its lowest minimum is.")
  private Path minima;

  /** The lowest minimum of the catalogue, read before any work. */
  Optional<ParameterVector> lowest(Model model) {
    return Optional.ofNullable(minima).flatMap(file -> CatalogueCsv.best(file, model.layout()));
  }

  /** With the distance to the lowest minimum known, modulo the order and signs of units. */
  static Verdict besides(
      Verdict verdict, Model model, ParameterVector theta, Optional<ParameterVector> known) {
    return known
        .map(
            lowest ->
                verdict.besides(
                    theta,
                    List.of(
                        ParameterVector.of(
                            Terrain.of(model.cost())
                                .symmetry()
                                .nearest(lowest.toArray(), theta.toArray())))))
        .orElse(verdict);
  }

  static void into(Summary summary, Evidence evidence) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("gradient_norm", evidence.gradientNorm());
    values.put("index", evidence.index());
    values.put("flat_directions", evidence.flatDirections());
    values.put("saturated_units", names(evidence.units().saturated()));
    values.put("dead_units", names(evidence.units().dead()));
    values.put("duplicate_units", names(evidence.units().duplicate()));
    evidence.distanceToBest().ifPresent(d -> values.put("distance_to_best", d));
    summary.put("evidence", values);
    summary.line(
        "evidence     slope %s, %d directions down, %d flat%s%s%s",
        Summary.number(evidence.gradientNorm()),
        evidence.index(),
        evidence.flatDirections(),
        listed("saturated", evidence.units().saturated()),
        listed("dead", evidence.units().dead()),
        listed("duplicate", evidence.units().duplicate()));
    evidence
        .distanceToBest()
        .ifPresent(d -> summary.line("             lowest minimum %s away", Summary.number(d)));
  }

  private static String listed(String what, List<Unit> units) {
    return units.isEmpty() ? "" : "; %s units %s".formatted(what, String.join(", ", names(units)));
  }

  private static List<String> names(List<Unit> units) {
    return units.stream().map(Unit::name).toList();
  }
}
