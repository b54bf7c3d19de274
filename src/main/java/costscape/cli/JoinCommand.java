package costscape.cli;

import costscape.cli.facts.NeededFirst;
import costscape.cli.line.InputFiles;
import costscape.cli.option.FileOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.store.parts.PartFolder;
import costscape.words.SummaryWords;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** One file from the parts of a table. */
@NeededFirst("--out --name")
@Command(
    name = "join",
    description = {
      "One file from the parts of a table that a cluster wrote.",
      "Its bytes are those of the table that a single machine would have written.",
      "A part that is missing, damaged or foreign is named, and no file is written."
    },
    footerHeading = Costscape.EXAMPLES,
    footer = {
      "  costscape sweep --vary w1_0_0=-60:60:2000 --vary w1_0_1=-60:60:2000 --parts output",
      "  costscape join output/sweep --name plane"
    })
final class JoinCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "DIR",
      converter = InputFiles.OfParts.class,
      description =
          "The folder of the parts and their manifest.json; under spark-submit also a URL such as"
              + " hdfs:… or s3a:….")
  private String folder;

  @Mixin private FileOptions fileOptions;

  @Override
  public Integer call() throws IOException {
    PartFolder.Table table = new PartFolder(folder).table();
    table.check();
    String ending = "." + table.format().label();
    Output output = fileOptions.output().prepare(ending);
    output.file(ending, table::writeTo);
    output.about("parts", table.parts()).about("cells", table.cells());
    Summary summary =
        new Summary()
            .put("cells", table.cells())
            .put("parts", table.parts())
            .put("bytes", table.bytes());
    if (table.parts() == 1) {
      summary.line(SummaryWords.JOINED_ONE, table.cells(), table.bytes());
    } else {
      summary.line(SummaryWords.JOINED, table.parts(), table.cells(), table.bytes());
    }
    return fileOptions.print(output.end(summary));
  }
}
