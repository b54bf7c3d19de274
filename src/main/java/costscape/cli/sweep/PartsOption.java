package costscape.cli.sweep;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.report.RemoteResult;
import costscape.store.file.InputException;
import costscape.store.file.LocalStorage;
import costscape.store.file.Storage;
import costscape.store.parts.PartFolder;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The option that lets the machines write a plane's table that compute it. */
public final class PartsOption implements RemoteResult.FarWriter {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Facts(topic = Topic.FILES, changes = Changes.PLACE)
  @Option(
      names = "--parts",
      paramLabel = "PLACE",
      description =
          "Write a plane's table in numbered parts, PLACE/STEM/part-00000.csv and so on, each by"
              + " the machine that computed it. PLACE is a folder that all machines see, or a URL"
              + " such as hdfs:… or s3a:…; 'costscape join' makes one file of the parts. It is so"
              + " by itself where --out is a URL.")
  private Optional<String> place = Optional.empty();

  private Optional<String> url = Optional.empty();

  @Override
  public void writesTo(String url) {
    this.url = Optional.of(url);
  }

  boolean isGiven() {
    return place.isPresent();
  }

  /** Takes the URL of --out for a table in parts; refuses another thing than one plane of costs. */
  void check(boolean other) {
    if (isGiven() && other) {
      throw new InputException(
          "--parts is for the table of one plane of costs: two --vary, without --panel, --overlay,"
              + " --quantity, other rows, --prove or --table none");
    }
    if (!isGiven() && !other) {
      place = url;
    }
  }

  /** The command line, which the manifest of the parts names. */
  ParseResult line() {
    return command.commandLine().getParseResult();
  }

  /** The folder of the parts of a table with a stem. Other machines have another present folder. */
  PartFolder folder(String stem) {
    String name = place.orElseThrow();
    String whole =
        Storage.isRemote(name) ? name : LocalStorage.path(name).toAbsolutePath().toString();
    return new PartFolder(new PartFolder(whole).name() + "/" + stem);
  }
}
