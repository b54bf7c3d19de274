package costscape.cli.proof;

import costscape.cli.report.Summary;
import costscape.proof.BasinProof;
import costscape.proof.PlaceProof;
import costscape.space.ParameterVector;
import costscape.store.text.JsonText.JsonMap;
import costscape.study.ModelAtPoint;
import costscape.study.PointResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is proved of one point: of what lies near it, or that training cannot leave it. */
public final class PointReport {
  private PointReport() {}

  /** Says what is proved of a point that training did not lead to. */
  public static void say(ModelAtPoint model, PointResult.Proved proved, Summary summary) {
    if (proved.place().isPresent()) {
      PlaceProof place = proved.place().get();
      summary
          .put("proved", ProofText.entry(place))
          .line("proved: %s", ProofText.of(place, proved.free()));
      return;
    }
    double free = proved.freeWithin();
    JsonMap values = JsonMap.of("kind", free > 0 ? "free" : "undecided").with("free_within", free);
    summary.put("proved", values);
    if (free > 0) {
      summary.line("proved: no stationary point lies within %s of here", BoundedNumber.below(free));
    } else {
      summary.line("not proved: whether a stationary point lies here");
      sayKinks(model, summary);
    }
  }

  /** Says what is proved of training's end. A proof is of the full space: all must have moved. */
  public static void sayOfEnd(
      ModelAtPoint model, ParameterVector end, boolean moved, Summary summary) {
    Optional<BasinProof> basin =
        moved ? BasinProof.around(model.networkCost(), end) : Optional.empty();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("trapped", basin.isPresent());
    if (basin.isEmpty()) {
      summary.put("proved", values).line("not proved: whether further training leaves here");
      sayKinks(model, summary);
      return;
    }
    BasinProof proof = basin.get();
    values.putAll(ProofText.entry(proof.minimum()));
    values.put("rate", proof.rate());
    summary
        .put("proved", values)
        .line("proved: no amount of further training at this penalty leaves here, by small steps")
        .line(
            "        or by plain descent along the mean gradient at a rate below %s:",
            BoundedNumber.below(proof.rate()))
        .line("        %s", ProofText.of(proof.minimum()));
  }

  /** Why that may be, of units with a kink. */
  private static void sayKinks(ModelAtPoint model, Summary summary) {
    if (model.network().activation().hasKink()) {
      summary.line(
          "            where a unit switches at a row there is no derivative to prove with");
    }
  }
}
