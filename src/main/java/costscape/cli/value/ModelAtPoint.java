package costscape.cli.value;

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
import costscape.data.Scaling;
import costscape.landscape.CellPrecision;
import costscape.landscape.CostLandscape;
import costscape.network.Network;
import costscape.space.NamedParameters;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.store.table.PointFiles;
import costscape.store.text.SixDigits;
import costscape.store.weights.WeightLayout;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What most commands look at: a network's cost on some data, or a cost from elsewhere over named
 * arrays, and the point to look from.
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
  /** Of data as they are, and a point that no file holds. */
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
    return new ModelAtPoint(cost, other, scaling, Optional.empty(), this.other, weights, cells);
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

  /** What is swept, drawn and filmed, with the words of its captions. */
  public CostLandscape landscape() {
    return new CostLandscape(cost, cells, point, layout()::name, measure(), Caption.pointed(this));
  }

  /** Whether costs of cells have the digits of single precision alone, whoever computes them. */
  public boolean isSingle() {
    return cells == CellPrecision.SINGLE
        || ifAsked().filter(asked -> asked.source().rounding() > CostSource.DOUBLE).isPresent();
  }

  /** Whether features are scaled to mean 0 and deviation 1. */
  public boolean standardized() {
    return !scaling.features().isEmpty();
  }

  /** Another point of this cost, as the command line says it. */
  public ParameterVector at(String text) {
    return ifAsked()
        .map(asked -> PointText.parse(text, asked))
        .orElseGet(() -> PointText.parse(text, network(), weights));
  }

  /** The values of a point by the names of the parameters, in their order. */
  public Map<String, Double> named(ParameterVector theta) {
    return new NamedValues(layout().parameterNames(), theta);
  }

  /** A point of this cost, or a direction of its space, from a file. */
  public ParameterVector read(Path file) {
    return ifAsked()
        .map(asked -> PointText.read(file, asked))
        .orElseGet(() -> PointFiles.read(file, network(), weights));
  }

  public Optional<NetworkCost> ifNetwork() {
    return cost instanceof NetworkCost network ? Optional.of(network) : Optional.empty();
  }

  /** The cost over rows of a network, whoever computes it, where the cost is one. */
  public Optional<RowsCost> ifRows() {
    return cost instanceof RowsCost rows ? Optional.of(rows) : Optional.empty();
  }

  /** Whether it is a network that this program does not compute, and that tells no slopes. */
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
                new InputException(
                    ifRows().isPresent()
                        ? "this needs a network of costscape's own: a graph tells its answers alone"
                        : "this needs a network and its rows: a program tells costs alone"));
  }

  /** What a search of the whole space knows of the cost. */
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

  /** Refuses a cost that tells too little of its slopes for what needs them. */
  public void checkSlopes(String what) {
    if (isGraph()) {
      throw new InputException(
          "%s needs gradients, which a graph of answers does not tell; --gradient-graph names one that does"
              .formatted(what));
    }
    if (ifAsked().filter(asked -> !asked.knowsSlopes()).isPresent()) {
      throw new InputException(
          ("%s needs gradients, which the program does not tell; differences of costs stand in for"
                  + " them up to %d parameters, and there are %d")
              .formatted(what, AskedCost.MOST_BY_DIFFERENCES, layout().size()));
    }
  }

  /** Refuses to judge a place by costs that are rounded coarsely, and says what would do. */
  public void checkPrecision(String what, String instead) {
    if (ifAsked().filter(asked -> asked.source().rounding() > CostSource.DOUBLE).isPresent()) {
      throw new InputException(
          ("%s judges places by small curvatures, which costs of single precision do not tell; %s"
                  + (ifRows().isPresent() ? "; --double computes the graph in doubles" : ""))
              .formatted(what, instead));
    }
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

  /** What the numbers of the cost are. */
  public Measure measure() {
    return ifNetwork()
        .map(NetworkCost::measure)
        .orElseGet(() -> ifAsked().orElseThrow().source().measure());
  }
}
