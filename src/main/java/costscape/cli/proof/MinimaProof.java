package costscape.cli.proof;

import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.proof.PlaceProof;
import costscape.proof.ProvedPasses;
import costscape.store.table.ProofCsv.PlaceProofCsv;
import costscape.store.text.JsonText.JsonMap;
import costscape.study.CatalogueResult.Place;
import costscape.study.CatalogueResult.Proof;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What is proved of a catalogue's places, and how high the passes are at most. */
public record MinimaProof(List<Place> places, Proof proof) {
  public void write(Output output) throws IOException {
    List<Integer> ids = places.stream().map(Place::id).toList();
    output.file(
        ProofOptions.ENDING, out -> PlaceProofCsv.write(ids, proof.places(), proof.passes(), out));
  }

  public void into(Summary summary) {
    JsonMap values =
        JsonMap.of("minima", count(index -> index == 0))
            .with("saddles", count(index -> index > 0))
            .with("places", IntStream.range(0, places.size()).mapToObj(this::entry).toList())
            .with("passes", proof.passes().stream().map(MinimaProof::entry).toList());
    summary.put("proved", values);
    IntStream.range(0, places.size()).forEach(k -> line(summary, k));
    for (ProvedPasses.Pass pass : proof.passes()) {
      summary.line(
          "proved: from %d to %d the cost need not exceed %s",
          pass.from(), pass.to(), BoundedNumber.ceiling(pass.atMost()));
    }
  }

  private long count(IntPredicate isOf) {
    return proof.places().stream().mapToInt(Proof::index).filter(isOf).count();
  }

  private Map<String, Object> entry(int k) {
    JsonMap entry = JsonMap.of("id", places.get(k).id());
    entry.putAll(ProofText.entry(proof.places().get(k)));
    return entry;
  }

  private void line(Summary summary, int k) {
    PlaceProof found = proof.places().get(k);
    summary.line(
        found instanceof PlaceProof.Nothing ? "not proved %d: %s" : "proved %d: %s",
        places.get(k).id(),
        ProofText.of(found, places.get(k).free()));
  }

  private static Map<String, Object> entry(ProvedPasses.Pass pass) {
    return JsonMap.of("from", pass.from())
        .with("to", pass.to())
        .with("via", pass.via())
        .with("at_most", pass.atMost());
  }
}
