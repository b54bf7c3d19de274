package costscape.cli.option;

import costscape.cli.value.PointText;
import costscape.cli.value.Standardizing;
import costscape.cli.value.TrainedBeside;
import costscape.cost.LossFunction;
import costscape.cost.NetworkCost;
import costscape.cost.WeightedCrossEntropy;
import costscape.data.Dataset;
import costscape.data.Split;
import costscape.data.Standard.Scaling;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import costscape.store.dataset.TableParts;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.study.CellPrecision;
import costscape.study.ModelAtPoint;
import costscape.study.OtherRows;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the model of a network that costscape computes itself. */
record NetworkModel(
    DataOptions data,
    NetworkOptions networks,
    PenaltyOptions penalties,
    BasePoint point,
    ModelRequest request) {
  /**
   * The model over rows.
   *
   * @param holdsOut whether the command has options that hold rows out
   */
  ModelAtPoint over(PartedRows parts, boolean holdsOut) {
    NetworkCost cost = cost(parts);
    Optional<Split> split = parts.shown(request.showsKept());
    ModelAtPoint model = at(cost, parts.scaling(), split);
    if (data.taken().isEmpty()) {
      files()
          .flatMap(file -> TrainedBeside.of(file, cost).stream())
          .flatMap(
              beside ->
                  beside.sentence(cost, parts.all(), parts.scaling(), split, holdsOut).stream())
          .forEach(data::say);
    }
    return model;
  }

  /**
   * The model of data in blocks. Its cost is that of the first block alone, and stands for network,
   * loss and penalty.
   */
  ModelAtPoint over(TableParts blocks) {
    Dataset first = blocks.block(0);
    Scaling scaling =
        blocks.isScaled()
            ? data.scaling().by(first, Standardizing.FEATURES) // for its words alone
            : Scaling.NONE;
    NetworkCost cost = cost(first, Scaling.NONE, blocks.rows());
    if (cost.loss() instanceof WeightedCrossEntropy weighted && weighted.isWeighted()) {
      throw new InputException(
          "data in blocks of rows have no --class-weights: each block would be divided by its own"
              + " sum");
    }
    return at(cost, scaling, Optional.empty());
  }

  NetworkCost cost(PartedRows parts) {
    return cost(parts.training(), parts.scaling(), parts.training().rows());
  }

  private NetworkCost cost(Dataset rows, Scaling scaling, long count) {
    double penalty = penalties.over(count, data::say);
    Network network = networks.network(rows, point.file().or(request::other).map(FileText::path));
    LossFunction loss = data.losses().of(rows, scaling);
    return InputException.given(() -> NetworkCost.of(network, rows, loss, penalty * loss.scale()));
  }

  /** The model at its point; says what was understood of files of weights. */
  private ModelAtPoint at(NetworkCost cost, Scaling scaling, Optional<Split> split) {
    ParameterLayout layout = cost.network().layout();
    ParameterVector drawn = PointText.parse(point.text(layout), cost.network(), networks.layout());
    ParameterVector theta = point.options().over(drawn, layout);
    files()
        .flatMap(file -> networks.understood(FileText.path(file), cost.network()).stream())
        .forEach(data::say);
    data.taken().ifPresent(network -> network.tell(data::say));
    if (request.looksFromPoint()
        && !point.isChosen()
        && point.areOwnRows()
        && request.other().isEmpty()) {
      data.say(
          "looks from %s, an untrained network; --model or --at names another point"
              .formatted(BasePoint.DRAWN));
    }
    return new ModelAtPoint(
        cost,
        theta,
        scaling,
        point.file().map(point.options()::caption),
        split.map(parts -> OtherRows.of(cost, parts)),
        networks.layout(),
        CellPrecision.DOUBLE);
  }

  private Stream<String> files() {
    return Stream.of(point.file(), request.other()).flatMap(Optional::stream).distinct();
  }
}
