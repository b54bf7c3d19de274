package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.line.ReadFiles;
import costscape.space.ParameterVector;
import costscape.store.table.CatalogueCsv;
import costscape.study.ModelAtPoint;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option of a catalogue, to whose lowest minimum a verdict gives the distance. */
public final class EvidenceOptions {
  @Facts(topic = Topic.POINT, changes = Changes.RESULT)
  @ReadsFile(ReadsFile.Kind.TABLE)
  @Option(
      names = "--minima",
      paramLabel = "FILE.csv",
      converter = ReadFiles.OfTable.class,
      description =
          "A catalogue that minima wrote; the evidence then says how far its lowest minimum is.")
  private Path minima;

  /** The lowest minimum of the catalogue, read before any work. */
  public Optional<ParameterVector> lowest(ModelAtPoint model) {
    return Optional.ofNullable(minima).flatMap(file -> CatalogueCsv.best(file, model.layout()));
  }
}
