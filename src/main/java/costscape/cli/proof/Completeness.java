package costscape.cli.proof;

import costscape.cli.report.Summary;
import costscape.cli.value.ModelAtPoint;
import costscape.cost.NetworkCost;
import costscape.proof.FamilyProof;
import costscape.proof.OneUnitProof;
import costscape.proof.PlaceProof;
import costscape.proof.PointProof;
import costscape.proof.interval.Box;
import costscape.store.text.JsonMap;
import costscape.words.JoiningWords;
import costscape.words.ProofWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether a catalogue lists all stationary points that there are, as far as it is known how to
 * prove that: of one hidden unit. A list is complete where every find of the proof is one of its
 * places and every one of its places is proved and a find, or the dead unit's line.
 *
 * @param all what was found by looking everywhere
 * @param missing finds that are none of the places
 * @param isLineListed whether the dead unit's line is among the places
 * @param areAllProved whether every place is proved, and another find or that line
 * @param isSearched whether nothing is left to be looked at, and every proved place was found
 * @param places how many there are
 */
record Completeness(
    OneUnitProof all,
    List<String> names,
    List<OneUnitProof.LivePoint> missing,
    boolean isLineListed,
    boolean areAllProved,
    boolean isSearched,
    int places) {
  /** Empty where it is not known how to prove it. */
  static Optional<Completeness> of(ModelAtPoint model, List<PlaceProof> places) {
    NetworkCost cost = model.networkCost();
    return OneUnitProof.of(cost).map(all -> of(cost, model.layout().parameterNames(), all, places));
  }

  private static Completeness of(
      NetworkCost cost, List<String> names, OneUnitProof all, List<PlaceProof> places) {
    List<OneUnitProof.LivePoint> missing = new ArrayList<>(all.finds());
    int lines = 0;
    boolean areAllProved = true;
    boolean isSearched = all.ended();
    for (PlaceProof place : places) {
      if (place instanceof FamilyProof) {
        lines++;
        continue;
      }
      Optional<OneUnitProof.LivePoint> find =
          place instanceof PointProof point ? all.find(cost, point) : Optional.empty();
      areAllProved &= find.map(missing::remove).orElse(false);
      isSearched &= find.isPresent() || !(place instanceof PointProof);
    }
    return new Completeness(
        all, names, missing, lines > 0, areAllProved && lines < 2, isSearched, places.size());
  }

  boolean isComplete() {
    return isSearched && areAllProved && isLineListed && missing.isEmpty();
  }

  void into(Map<String, Object> values) {
    JsonMap own =
        JsonMap.of("proved", isSearched)
            .with("complete", isComplete())
            .with("dead_unit_listed", isLineListed);
    if (isSearched) {
      own.put("exist", all.finds().size());
      own.put("missing", missing.stream().map(find -> entry(find.place())).toList());
    }
    own.put("boxes", all.boxes());
    values.put("completeness", own);
  }

  private Map<String, Object> entry(Box place) {
    Map<String, Object> entry = new LinkedHashMap<>();
    for (int k = 0; k < names.size(); k++) {
      entry.put(names.get(k), List.of(place.low(k), place.high(k)));
    }
    return entry;
  }

  void into(Summary summary) {
    if (!isSearched) {
      summary.line(ProofWords.NOT_WHETHER_ALL, all.boxes());
      return;
    }
    if (isComplete()) {
      summary.line(places == 1 ? ProofWords.NO_OTHER : ProofWords.ALL_THERE_ARE, places);
    } else {
      int exist = all.finds().size();
      ProofWords some =
          switch (exist) {
            case 0 -> ProofWords.NONE_EXISTS;
            case 1 -> ProofWords.ONE_EXISTS;
            default -> ProofWords.SOME_EXIST;
          };
      summary.line(ProofWords.COUNTED, some.say(exist));
    }
    for (OneUnitProof.LivePoint find : missing) {
      summary.line(ProofWords.NOT_LISTED, text(find.place()));
    }
  }

  private String text(Box place) {
    return JoiningWords.values(
        IntStream.range(0, names.size())
            .mapToObj(k -> JoiningWords.IS.say(names.get(k), BoundedNumber.text(place.side(k))))
            .toList());
  }
}
