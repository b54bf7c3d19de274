package costscape.cli.help;

import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.OptionFacts;
import costscape.cli.facts.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.IParamLabelRenderer;
import picocli.CommandLine.Help.Layout;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParseResult;

/**
 * The text of {@code --help}. Alone it is a screen: what the command does, the options of {@link
 * NeededFirst}, three examples and where the rest is. With {@code --help=all} every option stands
 * under the headings of {@link Topic}, and every word that is known about it.
 */
public final class TopicalHelp {
  public static final String ALL = "--help=all";

  private static final int EXAMPLES = 3;

  /** Between a command's name and what it does. */
  private static final int GAP = 4;

  private TopicalHelp() {}

  /** Gives this layout to a parser and to the commands that it knows. */
  public static void install(CommandLine line) {
    layOut(line, false);
    for (CommandLine command : line.getSubcommands().values()) {
      install(command);
    }
  }

  /** From now on a command's help is all of it. */
  public static void everything(CommandLine command) {
    layOut(command, true);
  }

  private static void layOut(CommandLine line, boolean all) {
    line.getCommandSpec().usageMessage().abbreviateSynopsis(true).autoWidth(true);
    Map<String, IHelpSectionRenderer> sections = line.getHelpSectionMap();
    sections.put(UsageMessageSpec.SECTION_KEY_DESCRIPTION, new Description(all));
    sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, new OptionList(all));
    sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandList());
    sections.put(UsageMessageSpec.SECTION_KEY_FOOTER, new Footer(all));
  }

  /** Returns whether all is asked for, or a command has so few options that a screen holds them. */
  private static boolean isWhole(CommandSpec command, boolean all) {
    ParseResult read = command.root().commandLine().getParseResult();
    return all || needed(command).isEmpty() || (read != null && read.originalArgs().contains(ALL));
  }

  /*
   * Classes of their own, as lambdas keep picocli's old classes out of Java's archive of classes.
   */
  private record Description(boolean all) implements IHelpSectionRenderer {
    @Override
    public String render(Help help) {
      if (isWhole(help.commandSpec(), all)) {
        return help.description();
      }
      String first = help.commandSpec().usageMessage().description()[0];
      int width = help.commandSpec().usageMessage().width();
      TextTable lines =
          TextTable.forColumns(help.colorScheme(), new Column(width, 0, Overflow.WRAP));
      lines.addRowValues(help.colorScheme().ansi().new Text(first.formatted()));
      return lines.toString();
    }
  }

  private record OptionList(boolean all) implements IHelpSectionRenderer {
    @Override
    public String render(Help help) {
      CommandSpec command = help.commandSpec();
      if (!isWhole(command, all)) {
        return heading(help, "The options that people need first")
            + table(help, neededFirst(command));
      }
      StringBuilder text = new StringBuilder();
      for (Topic topic : Topic.values()) {
        List<OptionSpec> listed = OptionFacts.listed(command, topic);
        if (!listed.isEmpty()) {
          text.append(heading(help, topic.heading()));
          text.append(table(help, listed));
        }
      }
      return text.toString();
    }
  }

  /** The commands, a line or two each. */
  private static final class CommandList implements IHelpSectionRenderer {
    @Override
    public String render(Help help) {
      Map<String, Help> commands = help.subcommands();
      if (commands.isEmpty()) {
        return "";
      }
      int names = commands.keySet().stream().mapToInt(String::length).max().orElse(0) + GAP;
      int width = help.commandSpec().usageMessage().width();
      TextTable table =
          TextTable.forColumns(
              help.colorScheme(),
              new Column(names, 2, Overflow.SPAN),
              new Column(width - names, 0, Overflow.WRAP));
      commands.forEach(
          (name, command) ->
              table.addRowValues(
                  help.colorScheme().commandText(name),
                  help.colorScheme().ansi()
                  .new Text(command.commandSpec().usageMessage().description()[0].formatted())));
      return table.toString();
    }
  }

  /** Three examples, and where the rest is. */
  private record Footer(boolean all) implements IHelpSectionRenderer {
    @Override
    public String render(Help help) {
      CommandSpec command = help.commandSpec();
      if (isWhole(command, all)) {
        return help.footer();
      }
      List<String> lines = new ArrayList<>(List.of(command.usageMessage().footer()));
      lines.subList(Math.min(EXAMPLES, lines.size()), lines.size()).clear();
      long options = command.options().stream().filter(option -> !option.hidden()).count();
      lines.add("");
      lines.add(
          "All %d options: costscape %s %s. Any word: costscape help WORD."
              .formatted(options, command.name(), ALL));
      return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }
  }

  private static String heading(Help help, String words) {
    return "%n%s%n".formatted(help.colorScheme().ansi().string("@|bold %s|@".formatted(words)));
  }

  /** Options and what they mean; the columns are as wide as for all options of the command. */
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

  /** Long names of the options, in the order of the help; none where a command has few. */
  private static List<String> needed(CommandSpec command) {
    NeededFirst first = command.userObject().getClass().getAnnotation(NeededFirst.class);
    return first == null ? List.of() : List.of(first.value().split(" "));
  }

  /** The options that people need first, each in one sentence. */
  private static List<OptionSpec> neededFirst(CommandSpec command) {
    return needed(command).stream()
        .map(command::findOption)
        .map(option -> OptionSpec.builder(option).description(sentence(option)).build())
        .toList();
  }

  /** The first sentence of a description, and what holds where nothing is said. */
  private static String sentence(OptionSpec option) {
    String all = String.join(" ", option.description());
    String first = all.split("(?<=\\.) (?=[A-ZΑ-Ω])", 2)[0];
    int from = all.lastIndexOf("(default: ");
    boolean lost = from >= 0 && !first.contains("(default: ") && all.endsWith(").");
    return lost ? first.replaceFirst("\\.$", " ") + all.substring(from) : first;
  }
}
