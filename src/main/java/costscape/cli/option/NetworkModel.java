package costscape.cli.option;

import costscape.cli.option.PointOptions.BasePoint;
import costscape.cli.value.PointText;
import costscape.cli.value.Standardizing;
import costscape.cost.LossFunction;
import costscape.cost.NetworkCost;
import costscape.cost.WeightedCrossEntropy;
import costscape.data.Dataset;
import costscape.data.RowKind;
import costscape.data.Split;
import costscape.data.Standard.Scaling;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.number.SixDigits;
import costscape.space.ParameterVector;
import costscape.store.dataset.TableParts;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.store.model.ModelFile;
import costscape.store.model.TrainedModel;
import costscape.store.record.Fingerprint;
import costscape.store.table.PointFiles;
import costscape.store.table.TrajectoryCsv;
import costscape.study.CellPrecision;
import costscape.study.ModelAtPoint;
import costscape.study.OtherRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
      for (String file : files().toList()) {
        TrainedBeside.of(file, cost)
            .flatMap(beside -> beside.sentence(cost, parts.all(), parts.scaling(), split, holdsOut))
            .ifPresent(data::say);
      }
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
            ? data.scaling(first, Standardizing.FEATURES) // for its words alone
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
    if (data.taken().isPresent()) {
      data.taken().get().tell(data::say);
    }
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
        split.isPresent() ? Optional.of(OtherRows.of(cost, split.get())) : Optional.empty(),
        networks.layout(),
        CellPrecision.DOUBLE);
  }

  private Stream<String> files() {
    return Stream.of(point.file(), request.other()).flatMap(Optional::stream).distinct();
  }

  /**
   * The trained network whose file lies beside a table of its weights. The table has the weights
   * alone: a command that reads it may take them for another network, and this class says so.
   *
   * @param text the table as the command line has it
   */
  private record TrainedBeside(String text, Path file, TrainedModel model) {
    /** Where no single option would do. */
    private static final String NOTHING = "";

    /** The difference of one option: the value of the training, and that of this command. */
    private record Difference(String trained, String here, String option) {}

    /**
     * The network beside a table.
     *
     * @return nothing where there is none, or where the table does not end at its weights, so that
     *     it belongs to another run
     */
    static Optional<TrainedBeside> of(String text, NetworkCost cost) {
      Optional<Path> beside = ModelFile.beside(FileText.path(text));
      if (beside.isEmpty()) {
        return Optional.empty();
      }
      TrainedModel model = ModelFile.read(beside.get());
      boolean fits = model.names().equals(cost.network().layout().parameterNames());
      return fits && isEndOf(text, model, cost)
          ? Optional.of(new TrainedBeside(text, beside.get(), model))
          : Optional.empty();
    }

    /** Returns whether the weights are the end of the best run in a table of several. */
    private static boolean isEndOf(String text, TrainedModel model, NetworkCost cost) {
      Path table = FileText.path(text);
      return PointFiles.isTableOfPath(table)
          ? TrajectoryCsv.readAll(table, cost.network().layout()).stream()
              .anyMatch(run -> model.isAt(run.path().end().theta()))
          : model.isAt(PointFiles.read(table, cost.network()));
    }

    /** Refuses features or targets that the weights were not trained on. */
    private void checkKind(RowKind here) {
      RowKind there = model.kind();
      if (!there.features().equals(here.features())) {
        throw refused("features", there.features(), here.features(), here.name());
      }
      if (!there.targetNames().equals(here.targetNames())) {
        throw refused("targets", there.targetNames(), here.targetNames(), here.name());
      }
    }

    private InputException refused(
        String what, List<String> there, List<String> here, String name) {
      return new InputException(
          "%s was trained on the %s %s, and %s has %s: its weights mean nothing there"
              .formatted(
                  text,
                  what,
                  InputException.shown(String.join(", ", there)),
                  name,
                  InputException.shown(String.join(", ", here))));
    }

    /**
     * One line about what this command does otherwise than the training did.
     *
     * @param holdsOut whether this command has options that hold rows out
     * @throws InputException where the weights mean nothing on rows of this kind
     */
    Optional<String> sentence(
        NetworkCost cost, Dataset all, Scaling scaling, Optional<Split> split, boolean holdsOut) {
      checkKind(all.kind());
      List<Difference> found = differences(cost, all, scaling, split, holdsOut);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      List<String> trained = found.stream().map(Difference::trained).toList();
      List<String> here = found.stream().map(Difference::here).toList();
      List<String> options =
          found.stream().map(Difference::option).filter(option -> !option.isEmpty()).toList();
      String remedy =
          options.size() < found.size()
              ? "--model %s takes over all of it".formatted(file)
              : "%s would do, and --model %s takes over all of it"
                  .formatted(String.join(" ", options), file);
      return Optional.of(
          "%s was trained with %s; here it is looked at with %s. %s"
              .formatted(text, String.join(", ", trained), String.join(", ", here), remedy));
    }

    private List<Difference> differences(
        NetworkCost cost, Dataset all, Scaling scaling, Optional<Split> split, boolean holdsOut) {
      List<Difference> found = new ArrayList<>();
      Optional<Difference> held = heldOut(all, scaling, split, holdsOut);
      scaled(scaling, held.isPresent()).ifPresent(found::add);
      String activation = model.activation().word();
      String here = cost.network().activation().word();
      if (cost.network().hiddenLayers() > 0 && !activation.equals(here)) {
        found.add(new Difference(activation, here, "--activation " + activation));
      }
      if (!model.loss().equals(cost.loss().word())) {
        found.add(new Difference(model.loss(), cost.loss().word(), "--cost " + model.loss()));
      }
      if (model.l2() != cost.askedPenalty()) {
        found.add(
            new Difference(
                penalty(model.l2()), penalty(cost.askedPenalty()), "--l2 " + model.l2()));
      }
      held.ifPresent(found::add);
      return found;
    }

    /**
     * Means of other rows are another scaling, which no option but --model undoes.
     *
     * @param trainsOthers whether other rows train here, which is a difference of its own
     */
    private Optional<Difference> scaled(Scaling here, boolean trainsOthers) {
      Scaling there = model.scaling();
      boolean isAlike = Standardizing.words(there).equals(Standardizing.words(here));
      if (there.equals(here) || (isAlike && trainsOthers)) {
        return Optional.empty();
      }
      return Optional.of(
          isAlike
              ? new Difference(
                  "columns scaled by the rows that trained",
                  "columns scaled by other rows",
                  NOTHING)
              : new Difference(
                  Standardizing.words(there),
                  Standardizing.words(here),
                  Standardizing.option(there)));
    }

    private Optional<Difference> heldOut(
        Dataset all, Scaling scaling, Optional<Split> split, boolean holdsOut) {
      int out = model.heldOut().rows().size();
      if (all.rows() != model.data().rows() || model.heldOut().isFile()) {
        return Optional.empty();
      }
      String some = "%d of %d rows".formatted(all.rows() - out, all.rows());
      if (split.isEmpty()) {
        return out == 0
            ? Optional.empty()
            : Optional.of(new Difference(some, "all rows", drawing(holdsOut)));
      }
      boolean isOther =
          split.get().kind() == Split.Kind.HELD_OUT && !areHeldOut(all, split.get(), scaling);
      return !isOther
          ? Optional.empty()
          : Optional.of(
              out == 0
                  ? new Difference("all rows", "rows held out of these", NOTHING)
                  : new Difference(some, "other rows held out", drawing(holdsOut)));
    }

    /** The options that draw the rows held out, where the command has them. */
    private String drawing(boolean holdsOut) {
      return holdsOut
          ? "--hold-out %s --seed %d".formatted(model.heldOut().asked(), model.heldOut().seed())
          : NOTHING;
    }

    /** Returns whether the rows that did not train are those of a split, which is scaled. */
    private boolean areHeldOut(Dataset all, Split split, Scaling scaling) {
      int[] rows = model.heldOut().rows().stream().mapToInt(Integer::intValue).toArray();
      return rows.length > 0
          && rows.length < all.rows()
          && Fingerprint.of(scaling.of(Split.holdingOut(all, rows)).training())
              .equals(Fingerprint.of(split.training()));
    }

    private static String penalty(double l2) {
      return l2 == 0 ? "no penalty" : "penalty %s".formatted(SixDigits.of(l2));
    }
  }
}
