package costscape.cli.help;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.IParamLabelRenderer;
import picocli.CommandLine.Help.Layout;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Help whose options stand under the headings of {@link Topic}. */
public final class TopicalHelp {
  private TopicalHelp() {}

  /** Gives this layout to a parser and to the commands that it knows. */
  public static void install(CommandLine line) {
    line.getCommandSpec().usageMessage().abbreviateSynopsis(true).autoWidth(true);
    line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, new OptionList());
    for (CommandLine command : line.getSubcommands().values()) {
      install(command);
    }
  }

  /**
   * A class of its own, as a lambda keeps picocli's old classes out of Java's archive of classes.
   */
  private static final class OptionList implements IHelpSectionRenderer {
    @Override
    public String render(Help help) {
      StringBuilder text = new StringBuilder();
      for (Topic topic : Topic.values()) {
        List<OptionSpec> listed = listed(help.commandSpec(), topic);
        if (!listed.isEmpty()) {
          text.append(help.colorScheme().ansi().text("%n@|bold %s|@%n".formatted(topic.heading())));
          text.append(table(help, listed));
        }
      }
      return text.toString();
    }
  }

  /** The options of one topic that a command has, in the order of the help. */
  static List<OptionSpec> listed(CommandSpec command, Topic topic) {
    return topic.options().stream()
        .map(command::findOption)
        .filter(option -> option != null && !option.hidden())
        .toList();
  }

  /** One topic's options; the columns are as wide as for all options of the command. */
  private static Layout table(Help help, List<OptionSpec> options) {
    CommandSpec command = help.commandSpec();
    Layout layout =
        help.createDefaultLayout(
            command.options(), command.positionalParameters(), help.colorScheme());
    layout.addOptions(options, new BareLabel(help.colorScheme()));
    return layout;
  }

  /** {@code =LABEL}, without the brackets that say how often a value may be split. */
  private record BareLabel(ColorScheme colours) implements IParamLabelRenderer {
    @Override
    public Text renderParameterLabel(ArgSpec argument, Ansi ansi, List<IStyle> styles) {
      boolean flag = argument.arity().max() == 0;
      return flag ? ansi.text("") : colours.apply(separator() + argument.paramLabel(), styles);
    }

    @Override
    public String separator() {
      return "=";
    }
  }
}
