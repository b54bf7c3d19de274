package costscape.cli.trace;

import costscape.cli.proof.MinimaProof;
import costscape.cli.report.KeptTables;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.cost.LossFunction;
import costscape.cost.RegressionLoss;
import costscape.cost.RegressionLoss.Smoothness;
import costscape.critical.catalogue.Catalogue;
import costscape.render.chart.Figure;
import costscape.render.view.TreeCaption;
import costscape.render.view.TreeChart;
import costscape.store.table.CatalogueCsv;
import costscape.study.ModelAtPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a search of stationary points found, and what is proved of its minima. */
public record MinimaReport(
    ModelAtPoint model, CatalogueReport places, Optional<MinimaProof> proof) {
  private static final String COMPLETENESS = "-completeness.csv";

  /** The endings of the tables. */
  public static final List<String> TABLES = List.of(".csv", "-passes.csv", COMPLETENESS);

  public static MinimaReport of(
      ModelAtPoint model, Catalogue catalogue, Optional<MinimaProof> proof) {
    return new MinimaReport(model, new CatalogueReport(model, catalogue), proof);
  }

  /** What the tables of an earlier search list; nothing where they do not fit. */
  public static Optional<Catalogue> read(KeptTables tables, ModelAtPoint model) {
    int[] distinctAfter = CatalogueCsv.completeness(tables.file(COMPLETENESS));
    List<Catalogue.Listed> places = CatalogueCsv.places(tables.file(".csv"), model.layout());
    return Catalogue.of(model.terrain(), places, distinctAfter.length, distinctAfter);
  }

  /** Writes the tables of what was searched. */
  public void write(Output output) throws IOException {
    places.write(".csv", output);
    output.file("-passes.csv", out -> CatalogueCsv.writePasses(places.catalogue(), out));
    output.file(COMPLETENESS, out -> CatalogueCsv.writeCompleteness(places.catalogue(), out));
  }

  public Figure picture() {
    return TreeChart.of(places.catalogue(), model.measure().title(), places.heldOutCosts())
        .withCaption(TreeCaption.of(model.facts().toString(), places.catalogue()));
  }

  /** What is said of the search, or of the table it was taken from; writes the proof's table. */
  public Summary summary(Optional<Path> list, double seconds, Output output) throws IOException {
    Summary summary = list.isPresent() ? ofTaken(list) : searched(seconds);
    summary.rounded(places.rounding(), output);
    if (proof.isPresent()) {
      proof.get().write(output);
      proof.get().into(summary);
    }
    if (list.isEmpty()) {
      notListed(summary);
    }
    return summary;
  }

  /** What is said of a list that an earlier search found, and whose tables stay as they are. */
  private Summary ofTaken(Optional<Path> list) {
    Summary summary = places.counts();
    places.minimaInto(summary);
    summary.line("%s", TreeCaption.completeness(places.catalogue()));
    return summary.taken("list_from", "taken    from %s; nothing was searched for", list);
  }

  /** Says which directions are flat everywhere, and which ends the search does not list. */
  private void notListed(Summary summary) {
    if (model.cost().flatDirections().size() > 0) {
      summary
          .put("flat_everywhere", model.cost().flatDirections().size())
          .line("%s (not counted here)", model.cost().flatDirections().sentence());
    }
    boolean absolute = model.ifNetwork().filter(c -> hasKink(c.loss())).isPresent();
    boolean relu = model.ifNetwork().filter(c -> c.network().activation().hasKink()).isPresent();
    if (places.catalogue().unsettled() > 0 && (relu || absolute)) {
      summary.line(
          absolute
              ? "a mean absolute error also has minima on kinks, where no gradient vanishes; they"
                  + " are not listed"
              : "a relu network also has minima on kinks, where no gradient vanishes; they are not"
                  + " listed");
    }
  }

  private static boolean hasKink(LossFunction loss) {
    return loss instanceof RegressionLoss errors && errors.smoothness() == Smoothness.KINK;
  }

  private Summary searched(double seconds) {
    Catalogue catalogue = places.catalogue();
    Summary summary =
        places
            .counts()
            .put("seconds", seconds)
            .put("starts_per_second", catalogue.starts() / seconds);
    places.placesInto(summary);
    places.minimaInto(summary);
    summary.line(
        "starts   %,d in %s s, %s",
        catalogue.starts(),
        Summary.seconds(seconds),
        catalogue.unsettled() == 0
            ? "all settled"
            : "%d did not settle".formatted(catalogue.unsettled()));
    summary.line("%s", TreeCaption.completeness(catalogue));
    places.linesInto(summary);
    places.notesInto(summary, true);
    return summary;
  }
}
