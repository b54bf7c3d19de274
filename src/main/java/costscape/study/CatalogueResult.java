package costscape.study;

import costscape.cost.DifferentiableCost;
import costscape.cost.LossFunction;
import costscape.cost.Measure;
import costscape.cost.NetworkCost;
import costscape.cost.RegressionLoss;
import costscape.cost.RegressionLoss.Smoothness;
import costscape.cost.Rounding;
import costscape.cost.RowsCost;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.catalogue.Catalogue.Unseen;
import costscape.critical.catalogue.DisconnectivityGraph;
import costscape.critical.local.Escape;
import costscape.critical.place.DeadUnitFamilies.FlatFamily;
import costscape.critical.place.FoundBy;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.StationaryPoint.Kind;
import costscape.job.Runner;
import costscape.proof.PlaceProof;
import costscape.proof.PlaceProofs;
import costscape.proof.PointProof;
import costscape.space.ParameterVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The places where training can end, and the passes between them: all that tables, picture and
 * summary of a catalogue hold, so that none of them asks the cost again.
 *
 * @param names of the parameters
 * @param places by rising cost
 * @param starts of the search, or cells of the maps whose ends these are
 * @param growth of the list of ends; empty where it was not followed
 * @param tree which ends hang together below which cost
 * @param facts what a caption says of the model
 * @param measure what the numbers of the cost are
 * @param others the rows beside those that train
 * @param flat how many directions are flat at every point, which no place counts
 * @param notes which ends a search does not list, in sentences
 * @param proof what was proved of the places
 */
public record CatalogueResult(
    List<String> names,
    List<Place> places,
    int starts,
    List<Growth> growth,
    DisconnectivityGraph tree,
    CaptionFacts facts,
    Measure measure,
    Optional<Others> others,
    int flat,
    List<String> notes,
    Optional<Proof> proof) {
  /**
   * A stationary point, or a way to infinity.
   *
   * @param id from 1, by rising cost
   * @param index how many directions lead down
   * @param smallest eigenvalue, of those that are not 0 whatever the point is
   * @param largest eigenvalue, likewise
   * @param eigenvalues all of them, rising; none where a table tells the outermost alone
   * @param hits the number of starts that ended here
   * @param fallsTo the ids of the places where ways down end
   * @param orbitSize how many images symmetry gives it
   * @param note a clause on what kind and numbers leave unsaid
   * @param free the biases of dead units, which may be anything
   * @param holds whether training can end here
   * @param isPass whether exactly one direction leads down
   * @param limit the cost that a way to infinity falls to
   * @param rounding of its cost
   * @param beside what other rows cost there
   */
  public record Place(
      int id,
      Kind kind,
      int index,
      double cost,
      double gradientNorm,
      double smallest,
      double largest,
      List<Double> eigenvalues,
      int hits,
      FoundBy found,
      List<Integer> fallsTo,
      ParameterVector theta,
      String orbitSize,
      String note,
      List<String> free,
      boolean holds,
      boolean isPass,
      OptionalDouble limit,
      Rounding rounding,
      Optional<Beside> beside) {
    public Place {
      eigenvalues = List.copyOf(eigenvalues);
      fallsTo = List.copyOf(fallsTo);
      free = List.copyOf(free);
    }

    /** Returns whether training ends here or goes on for ever: what hangs in the tree. */
    public boolean isEnd() {
      return holds || kind == Kind.UNBOUNDED;
    }

    /**
     * This place with what its table does not say.
     *
     * @param besideRounding of the cost of other rows
     */
    public Place with(
        List<String> freeBiases,
        boolean doesHold,
        boolean isCrossed,
        OptionalDouble fallsToCost,
        Rounding ownRounding,
        Rounding besideRounding) {
      return new Place(
          id,
          kind,
          index,
          cost,
          gradientNorm,
          smallest,
          largest,
          eigenvalues,
          hits,
          found,
          fallsTo,
          theta,
          orbitSize,
          note,
          freeBiases,
          doesHold,
          isCrossed,
          fallsToCost,
          ownRounding,
          beside.map(rows -> new Beside(rows.cost, rows.accuracy, besideRounding)));
    }
  }

  /**
   * The cost of rows that do not train at a stationary point; the accuracy where they have classes.
   */
  public record Beside(double cost, OptionalDouble accuracy, Rounding rounding) {}

  /**
   * The rows beside those that train.
   *
   * @param key of their cost for programs
   * @param rows how many they are
   * @param haveClasses whether they have classes, so that there is an accuracy
   */
  public record Others(String key, int rows, boolean haveClasses) {}

  /** The first so many starts had found so many different ends. */
  public record Growth(int starts, int ends) {}

  /** The proof of each stationary point. */
  public record Proof(List<PlaceProof> places) {
    public Proof {
      places = List.copyOf(places);
    }

    /** Proves what can be proved of the places. */
    public static Proof of(ModelAtPoint model, Catalogue catalogue, Runner runner) {
      List<StationaryPoint> points =
          catalogue.entries().stream().map(Catalogue.Entry::point).toList();
      return new Proof(runner.run(new PlaceProofs(model.networkCost(), points)));
    }

    /** The index of a proved point; −1 if the place is not one. */
    public static int index(PlaceProof place) {
      return place instanceof PointProof point ? point.index() : -1;
    }
  }

  public CatalogueResult {
    names = List.copyOf(names);
    places = List.copyOf(places);
    growth = List.copyOf(growth);
    notes = List.copyOf(notes);
  }

  /** The result that places make; the tree follows from what they fall to. */
  public CatalogueResult(
      List<String> names,
      List<Place> places,
      int starts,
      List<Growth> growth,
      CaptionFacts facts,
      Measure measure,
      Optional<Others> others) {
    this(
        names,
        places,
        starts,
        growth,
        tree(places),
        facts,
        measure,
        others,
        0,
        List.of(),
        Optional.empty());
  }

  private static DisconnectivityGraph tree(List<Place> places) {
    return DisconnectivityGraph.of(
        places.stream()
            .map(p -> new DisconnectivityGraph.Place(p.id, p.cost, p.isEnd(), p.isPass, p.fallsTo))
            .toList());
  }

  /** Returns what a search found in a model's space. */
  public static CatalogueResult of(ModelAtPoint model, Catalogue catalogue) {
    return of(
        model.cost(),
        model.layout().parameterNames(),
        model.measure(),
        model.facts(),
        model.other(),
        catalogue);
  }

  /** Returns what a search found, with the costs of other rows at each place. */
  public static CatalogueResult of(
      DifferentiableCost cost,
      List<String> names,
      Measure measure,
      CaptionFacts facts,
      Optional<OtherRows> other,
      Catalogue catalogue) {
    Optional<RowsCost> beside = other.map(OtherRows::cost);
    List<Place> places =
        catalogue.entries().stream().map(entry -> place(entry, names, cost, beside)).toList();
    return new CatalogueResult(
        names,
        places,
        catalogue.starts(),
        growth(catalogue),
        tree(places),
        facts,
        measure,
        other.map(
            rows -> new Others(rows.key(), rows.dataset().rows(), rows.dataset().hasClasses())),
        cost.flatDirections().size(),
        notListed(cost, catalogue.starts() - places.stream().mapToInt(Place::hits).sum()),
        Optional.empty());
  }

  private static Place place(
      Catalogue.Entry entry, List<String> names, DifferentiableCost cost, Optional<RowsCost> rows) {
    StationaryPoint point = entry.point();
    double[] theta = point.theta().toArray();
    return new Place(
        entry.id(),
        point.kind(),
        point.index(),
        point.cost(),
        point.gradientNorm(),
        point.spectrum().smallest(),
        point.spectrum().largest(),
        Arrays.stream(point.spectrum().eigenvalues()).boxed().toList(),
        entry.hits(),
        entry.found(),
        entry.fallsTo(),
        point.theta(),
        point.orbitSize().toString(),
        point.note(names),
        point.family().map(FlatFamily::freeBiases).orElse(List.of()),
        point.holds(),
        point.isPass(),
        point.escape().map(Escape::limit).map(OptionalDouble::of).orElse(OptionalDouble.empty()),
        Rounding.of(cost, theta),
        rows.map(other -> beside(other, theta)));
  }

  private static Beside beside(RowsCost rows, double... theta) {
    return new Beside(
        rows.at(theta),
        rows.dataset().hasClasses()
            ? OptionalDouble.of(rows.accuracy(theta))
            : OptionalDouble.empty(),
        Rounding.of(rows, theta));
  }

  private static List<Growth> growth(Catalogue catalogue) {
    List<Growth> growth = new ArrayList<>();
    int[] distinct = catalogue.distinctAfter();
    IntStream.rangeClosed(1, distinct.length)
        .filter(k -> k == 1 || k == distinct.length || distinct[k - 1] > distinct[k - 2])
        .forEach(k -> growth.add(new Growth(k, distinct[k - 1])));
    return growth;
  }

  private static List<String> notListed(DifferentiableCost cost, int unsettled) {
    List<String> notes = new ArrayList<>();
    if (cost.flatDirections().size() > 0) {
      notes.add("%s (not counted here)".formatted(cost.flatDirections().sentence()));
    }
    if (unsettled > 0 && cost instanceof NetworkCost network) {
      boolean isRelu = network.network().activation().hasKink();
      if (hasKink(network.loss()) || isRelu) {
        notes.add(
            "a %s also has minima on kinks, where no gradient vanishes; they are not listed"
                .formatted(hasKink(network.loss()) ? "mean absolute error" : "relu network"));
      }
    }
    return notes;
  }

  private static boolean hasKink(LossFunction loss) {
    return loss instanceof RegressionLoss errors && errors.smoothness() == Smoothness.KINK;
  }

  /** This result with what was proved of its places. */
  public CatalogueResult proving(Optional<Proof> found) {
    return new CatalogueResult(
        names, places, starts, growth, tree, facts, measure, others, flat, notes, found);
  }

  public Place place(int id) {
    return places.get(id - 1);
  }

  /** The places of one kind. */
  public List<Place> of(Kind kind) {
    return places.stream().filter(place -> place.kind() == kind).toList();
  }

  /** The share of the starts that ended at a place. */
  public double share(Place place) {
    return (double) place.hits() / starts;
  }

  /** The number of starts that came neither to a place nor onto a way to infinity. */
  public int unsettled() {
    return starts - places.stream().mapToInt(Place::hits).sum();
  }

  /** The estimate of the ends that no start reached; empty where no start reached any. */
  public Optional<Unseen> unseen() {
    return unsettled() == starts
        ? Optional.empty()
        : Optional.of(new Unseen(starts, reachedBy(1), reachedBy(2)));
  }

  private int reachedBy(int hits) {
    return (int) places.stream().filter(place -> place.hits() == hits).count();
  }

  /** How far the costs in the table may be off, those of other rows too. */
  public Rounding rounding() {
    return places.stream()
        .map(
            place ->
                place.rounding().or(place.beside().map(Beside::rounding).orElse(Rounding.NONE)))
        .reduce(Rounding.NONE, Rounding::or);
  }
}
