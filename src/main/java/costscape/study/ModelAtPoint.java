package costscape.study;

import costscape.cost.AskedCost;
import costscape.cost.CostFunction;
import costscape.cost.CostSource;
import costscape.cost.DifferentiableCost;
import costscape.cost.Measure;
import costscape.cost.NetworkCost;
import costscape.cost.Rounding;
import costscape.cost.RowsCost;
import costscape.critical.place.Terrain;
import costscape.data.Dataset;
import costscape.data.Standard.Scaling;
import costscape.network.LayerWeights.WeightLayout;
import costscape.network.Network;
import costscape.number.SixDigits;
import costscape.space.NamedParameters;
import costscape.space.ParameterVector;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The model that most commands look at: a network's cost on some data, or a cost from elsewhere
 * over named arrays, and the point to look from.
 *
 * @param scaling how the data were shifted and scaled
 * @param file that the point was read from, in words for a caption
 * @param other rows whose cost is shown beside
 * @param weights which side of a weight matrix in a file is which, where it was said
 * @param cells how exact the cells of a landscape are computed; the cost itself is exact
 */
public record ModelAtPoint(
    DifferentiableCost cost,
    ParameterVector point,
    Scaling scaling,
    Optional<String> file,
    Optional<OtherRows> other,
    Optional<WeightLayout> weights,
    CellPrecision cells) {
  /** Only networks have what was asked of a cost that is none. */
  public static final class NoNetworkException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    NoNetworkException(String message) {
      super(message);
    }
  }

  /** A model of data as they are, at a point that no file holds. */
  public ModelAtPoint(DifferentiableCost cost, ParameterVector point) {
    this(
        cost,
        point,
        Scaling.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        CellPrecision.DOUBLE);
  }

  /** The same cost, looked at from another point, which no file holds. */
  public ModelAtPoint elsewhere(ParameterVector other) {
    return elsewhere(other, Optional.empty());
  }

  /** The same cost, looked at from another point, which a file may hold. */
  public ModelAtPoint elsewhere(ParameterVector other, Optional<String> from) {
    return new ModelAtPoint(cost, other, scaling, from, this.other, weights, cells);
  }

  /** The same model without other rows beside those that train. */
  public ModelAtPoint alone() {
    return new ModelAtPoint(cost, point, scaling, file, Optional.empty(), weights, cells);
  }

  public ModelAtPoint withCells(CellPrecision other) {
    return new ModelAtPoint(cost, point, scaling, file, this.other, weights, other);
  }

  /** The cost of the rows that train, and that of other rows where there are some. */
  public Stream<CostFunction> costs() {
    return Stream.concat(Stream.of(cost), other.map(OtherRows::cost).stream());
  }

  /** The cost as the cells of a landscape are computed. */
  public CostFunction swept() {
    return swept(cost);
  }

  /** The cost of other rows as the cells of a landscape are computed. */
  public CostFunction swept(CostFunction ofRows) {
    return cells.cells(ofRows);
  }

  /** Returns what is swept, drawn and filmed, with the words of its captions. */
  public CostLandscape landscape() {
    return new CostLandscape(cost, cells, point, layout()::name, measure(), pointFacts());
  }

  /**
   * Returns whether costs of cells have the digits of single precision alone, whoever computes
   * them.
   */
  public boolean isSingle() {
    return cells == CellPrecision.SINGLE
        || ifAsked().filter(asked -> asked.source().rounding() > CostSource.DOUBLE).isPresent();
  }

  /** Returns whether features are scaled to mean 0 and deviation 1. */
  public boolean standardized() {
    return !scaling.features().isEmpty();
  }

  /** The values of a point by the names of the parameters, in their order. */
  public Map<String, Double> named(ParameterVector theta) {
    return named(layout().parameterNames(), theta);
  }

  /** The values of a point by names, in their order. */
  public static Map<String, Double> named(List<String> names, ParameterVector theta) {
    return new NamedValues(names, theta);
  }

  public Optional<NetworkCost> ifNetwork() {
    return cost instanceof NetworkCost network ? Optional.of(network) : Optional.empty();
  }

  /** The cost over rows of a network, whoever computes it, where the cost is one. */
  public Optional<RowsCost> ifRows() {
    return cost instanceof RowsCost rows ? Optional.of(rows) : Optional.empty();
  }

  /**
   * Returns whether it is a network that this program does not compute, and that tells no slopes.
   */
  public boolean isGraph() {
    return ifAsked().isPresent() && ifRows().isPresent() && !cost.knowsSlopes();
  }

  public Optional<AskedCost> ifAsked() {
    return cost instanceof AskedCost asked ? Optional.of(asked) : Optional.empty();
  }

  /** The network's cost, for what only networks have; a cost from elsewhere is refused. */
  public NetworkCost networkCost() {
    return ifNetwork()
        .orElseThrow(
            () ->
                new NoNetworkException(
                    ifRows().isPresent()
                        ? "this needs a network of costscape's own: a graph tells its answers alone"
                        : "this needs a network and its rows: a program tells costs alone"));
  }

  /** Returns what a search of the whole space knows of the cost. */
  public Terrain terrain() {
    return Terrain.around(cost);
  }

  public Network network() {
    return networkCost().network();
  }

  /** How many rows the cost is the mean of; one from elsewhere is taken as it is. */
  public int rows() {
    return ifRows().map(known -> known.dataset().rows()).orElse(1);
  }

  public Dataset dataset() {
    return ifRows().orElseGet(this::networkCost).dataset();
  }

  public NamedParameters layout() {
    return ifNetwork()
        .<NamedParameters>map(network -> network.network().layout())
        .orElseGet(() -> ifAsked().orElseThrow().arrays());
  }

  /** A cost at a point as people read it, such as: 0.152631 nats. */
  public String amount(double value, double... theta) {
    return measure().amount(Rounding.of(cost(), theta).text(SixDigits.of(value)));
  }

  /** Returns what the numbers of the cost are. */
  public Measure measure() {
    return ifNetwork()
        .map(NetworkCost::measure)
        .orElseGet(() -> ifAsked().orElseThrow().source().measure());
  }

  /**
   * Returns what a caption says of the model: the data and the network, or the program that tells
   * costs.
   */
  public CaptionFacts facts() {
    CaptionFacts facts = basics();
    return other.map(rows -> facts.with(rows.sentence())).orElse(facts);
  }

  /** The same with the file of the point, where it has one. */
  public CaptionFacts pointFacts() {
    CaptionFacts facts = facts();
    return file.map(from -> facts.with("The point is from %s.".formatted(from))).orElse(facts);
  }

  /** The same with the values of the point, where they are few. */
  public CaptionFacts valueFacts() {
    CaptionFacts facts = pointFacts();
    if (layout().size() > CaptionFacts.MOST_NAMED) {
      return facts;
    }
    List<String> values = new ArrayList<>();
    for (int k = 0; k < layout().size(); k++) {
      values.add("%s = %s".formatted(layout().name(k), CaptionFacts.number(point.get(k))));
    }
    return facts.with(String.join(", ", values) + ".");
  }

  private CaptionFacts basics() {
    if (ifAsked().isPresent()) {
      CostSource source = ifAsked().get().source();
      return ifRows().isPresent()
          ? ofGraph(source)
          : CaptionFacts.of(List.of("Costs from %s".formatted(source.title()), layout().shape()));
    }
    CaptionFacts facts = CaptionFacts.of(dataset().name(), standardized(), networkCost());
    return isSingle() ? facts.withBasic("single precision") : facts;
  }

  private CaptionFacts ofGraph(CostSource source) {
    String precision = isSingle() ? "single precision" : "double precision";
    return CaptionFacts.of(CaptionFacts.data(dataset().name(), standardized()))
        .withBasic(source.title())
        .withBasic(String.format(Locale.ROOT, "%,d parameters", layout().size()))
        .withBasic(precision);
  }

  /**
   * The values of a point by the names of the parameters, in their order. A name is made when it is
   * asked for: hundreds of thousands of them would take more memory than the point.
   */
  private static final class NamedValues extends AbstractMap<String, Double> {
    private final List<String> names;
    private final ParameterVector point;

    NamedValues(List<String> names, ParameterVector point) {
      this.names = names;
      this.point = point;
    }

    @Override
    public Set<Entry<String, Double>> entrySet() {
      return new AbstractSet<>() {
        @Override
        public Iterator<Entry<String, Double>> iterator() {
          return IntStream.range(0, size())
              .mapToObj(k -> Map.entry(names.get(k), point.get(k)))
              .iterator();
        }

        @Override
        public int size() {
          return point.dimension();
        }
      };
    }
  }
}
