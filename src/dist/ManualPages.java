import costscape.cli.Costscape;
import costscape.cli.help.ManualPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** java -cp costscape.jar ManualPages.java FOLDER VERSION: writes a page for each command. */
class ManualPages {
  public static void main(String[] arguments) throws IOException {
    CommandLine every = Costscape.parser();
    List<CommandLine> lines = new ArrayList<>(every.getSubcommands().values());
    lines.add(every);
    for (CommandLine line : lines) {
      Path page = Path.of(arguments[0], line.getCommandSpec().qualifiedName("-") + ".1");
      Files.writeString(page, ManualPage.of(line.getCommandSpec(), arguments[1]));
    }
  }
}
