package costscape.cli.proof;

import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.place.FlatFamily;
import costscape.critical.place.StationaryPoint;
import costscape.job.Runner;
import costscape.proof.FamilyProof;
import costscape.proof.PlaceProof;
import costscape.proof.PlaceProofs;
import costscape.proof.PointProof;
import costscape.proof.ProvedPasses;
import costscape.store.table.ProofCsv.PlaceProofCsv;
import costscape.store.text.JsonText.JsonMap;
import costscape.study.ModelAtPoint;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What is proved of a catalogue: its places and how high the passes are at most. */
public record MinimaProof(
    Catalogue catalogue, List<PlaceProof> places, List<ProvedPasses.Pass> passes) {
  /** Proves what can be proved of the places, and then of the ways down between them. */
  public static MinimaProof of(ModelAtPoint model, Catalogue catalogue, ThreadOptions threads) {
    List<StationaryPoint> points =
        catalogue.entries().stream().map(Catalogue.Entry::point).toList();
    Runner runner =
        threads.runner("proof", "the proofs of %,d places", List.of((long) points.size()));
    List<PlaceProof> places = runner.run(new PlaceProofs(model.networkCost(), points));
    Map<Integer, PlaceProof> minima = new LinkedHashMap<>();
    for (int k = 0; k < places.size(); k++) {
      if (isMinimum(places.get(k))) {
        minima.put(catalogue.entries().get(k).id(), places.get(k));
      }
    }
    List<ProvedPasses.Pass> passes =
        ProvedPasses.of(model.networkCost(), model.terrain(), catalogue, minima, threads.runner());
    return new MinimaProof(catalogue, places, passes);
  }

  /** A strict one, or a dead unit's flat one. */
  private static boolean isMinimum(PlaceProof place) {
    return place instanceof FamilyProof family ? family.holds() : index(place) == 0;
  }

  public void write(Output output) throws IOException {
    List<Integer> ids = catalogue.entries().stream().map(Catalogue.Entry::id).toList();
    output.file(ProofOptions.ENDING, out -> PlaceProofCsv.write(ids, places, passes, out));
  }

  public void into(Summary summary) {
    JsonMap values =
        JsonMap.of("minima", places.stream().filter(place -> index(place) == 0).count())
            .with("saddles", places.stream().filter(place -> index(place) > 0).count())
            .with("places", IntStream.range(0, places.size()).mapToObj(this::entry).toList())
            .with("passes", passes.stream().map(MinimaProof::entry).toList());
    summary.put("proved", values);
    IntStream.range(0, places.size()).forEach(k -> line(summary, k));
    for (ProvedPasses.Pass pass : passes) {
      summary.line(
          "proved: from %d to %d the cost need not exceed %s",
          pass.from(), pass.to(), BoundedNumber.ceiling(pass.atMost()));
    }
  }

  private Map<String, Object> entry(int k) {
    JsonMap entry = JsonMap.of("id", catalogue.entries().get(k).id());
    entry.putAll(ProofText.entry(places.get(k)));
    return entry;
  }

  private void line(Summary summary, int k) {
    Catalogue.Entry entry = catalogue.entries().get(k);
    List<String> free = entry.point().family().map(FlatFamily::freeBiases).orElse(List.of());
    summary.line(
        places.get(k) instanceof PlaceProof.Nothing ? "not proved %d: %s" : "proved %d: %s",
        entry.id(),
        ProofText.of(places.get(k), free));
  }

  /** The index of a proved point; −1 if the place is not one. */
  private static int index(PlaceProof place) {
    return place instanceof PointProof point ? point.index() : -1;
  }

  private static Map<String, Object> entry(ProvedPasses.Pass pass) {
    return JsonMap.of("from", pass.from())
        .with("to", pass.to())
        .with("via", pass.via())
        .with("at_most", pass.atMost());
  }
}
