package costscape.cli.option;

import costscape.browser.Opening;
import costscape.data.Dataset;
import costscape.data.Split;
import costscape.data.Standard.Scaling;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.store.model.TrainedModel.HeldOut;
import costscape.store.model.TrainedModel.Source;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The rows of the data, and which of them train: as options say it, else as a trained network keeps
 * it.
 *
 * @param scaling by the rows that train, or as a trained network has it
 * @param training rows that train, scaled
 * @param split those that train and others beside them, scaled; nothing where all rows train
 * @param kept rows held out that a trained network keeps, where no option says others
 */
public record PartedRows(
    DataOptions data,
    Dataset all,
    Scaling scaling,
    Dataset training,
    Optional<Split> split,
    Optional<HeldOut> kept) {
  static PartedRows of(DataOptions data, Dataset all, ModelRequest request) {
    BiFunction<Dataset, DataOptions, Optional<Split>> parting = request.parting();
    Optional<TakenModel> taken = data.taken();
    Optional<Split> asked = parting.apply(all, data);
    if (taken.isEmpty() && asked.isEmpty()) {
      Scaling scaling = data.scaling(all, request.bareScaling());
      return new PartedRows(data, all, scaling, scaling.of(all), asked, Optional.empty());
    }
    Optional<HeldOut> own = taken.flatMap(network -> network.heldOut(all, data::say));
    boolean isOther =
        own.isPresent() && asked.filter(parts -> parts.kind() == Split.Kind.HELD_OUT).isPresent();
    if (isOther) {
      taken.orElseThrow().instead("--hold-out", "as asked", "its own rows held out");
    }
    Optional<HeldOut> kept = own.filter(rows -> !isOther);
    Optional<Split> split =
        kept.map(rows -> own(all, rows, data))
            .map(rows -> asked.isEmpty() ? Optional.of(rows) : parting.apply(rows.training(), data))
            .orElse(asked);
    Scaling scaling = data.scaling(split.map(Split::training).orElse(all), request.bareScaling());
    Optional<Split> scaled = split.map(scaling::of);
    Dataset training = scaled.map(Split::training).orElseGet(() -> scaling.of(all));
    return new PartedRows(data, all, scaling, training, scaled, kept);
  }

  private static Split own(Dataset all, HeldOut out, DataOptions data) {
    return out.isFile()
        ? Split.apart(all, data.readMore(FileText.path(out.asked()), all))
        : InputException.given(
            () -> Split.holdingOut(all, out.rows().stream().mapToInt(Integer::intValue).toArray()));
  }

  /**
   * The rows that are looked at beside those that train.
   *
   * @param areKeptToo whether rows held out that a trained network keeps are looked at too, though
   *     no option asks for them
   */
  Optional<Split> shown(boolean areKeptToo) {
    return kept.isPresent() && !areKeptToo
        ? split.filter(parts -> parts.kind() == Split.Kind.BATCH)
        : split;
  }

  /** All rows as a command shows them that looks at nothing else: scaled where options ask it. */
  public Dataset table() {
    return data.scaled(all);
  }

  /** Returns what {@code trace} keeps of them beside a network. */
  public Source source() {
    return data.kept(all);
  }

  /**
   * How a page names them, for the commands that it offers to copy.
   *
   * @param mayScale whether the page may scale features that are very unlike
   * @throws InputException where such a command would not hold what these rows are
   */
  public Opening.Source onPage(HoldOutOptions heldOut, boolean mayScale) {
    Optional<TakenModel> scaled =
        data.taken().filter(network -> !network.model().scaling().isNone());
    if (scaled.filter(network -> !network.areTheRowsOf(all)).isPresent()) {
      throw new InputException(
          "a page scales rows by their own means, and %s by those of the rows that trained: leave"
                  .formatted(scaled.get().text())
              + " --data out, or say --standardize");
    }
    if (data.arePicked() || data.columns().skipMissing()) {
      throw new InputException(
          "--features, --drop, --drop-missing and --missing do not reach the page: drop the file on"
              + " it, where columns and rows can be left out, or write what they leave into a file"
              + " of its own");
    }
    return new Opening.Source(
        data.name().isOwn() ? data.name().text() : "",
        data.columns().target().orElse(""),
        data.isStandardized() || scaled.isPresent() ? "true" : mayScale ? "auto" : "",
        kept.map(HeldOut::asked).orElse(heldOut.words()),
        kept.map(HeldOut::seed).orElse(heldOut.seed()));
  }
}
