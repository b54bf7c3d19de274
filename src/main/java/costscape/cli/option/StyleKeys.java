package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.CommandOptions;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.look.HouseStyle;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.ChartStyle.Emphasis;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import costscape.store.text.JsonInput.JsonSettings.Setting;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * The keys that a house style may hold: every option of the look without its dashes, and a little
 * more. Its values are read by the options' own parser and become those of the options that the
 * command line leaves out.
 */
@Command
public final class StyleKeys {
  private static final String CAPTION = "--caption";
  private static final String UNCAPTIONED = "--no-caption";

  // Found through the command.
  @Mixin SizeOptions size;
  @Mixin LookOptions look;
  @Mixin LookOptions.Views views;
  @Mixin private Own own;

  /** The settings that a style has and no option sets. */
  @Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
  static final class Own {
    @Option(names = "--line-width", converter = OfTimes.class)
    private double lineWidth = 1;

    @Option(names = "--marker-size", converter = OfTimes.class)
    private double markerSize = 1;

    @Option(names = "--title-size", converter = OfTimes.class)
    private double titleSize = 1;

    @Option(names = "--class-colours", split = ",", converter = ColourOptions.OfColour.class)
    private List<Integer> classes = List.of();

    ChartStyle over(ChartStyle style) {
      return style.with(lineWidth, new Emphasis(markerSize, titleSize, classes));
    }
  }

  private static final class OfTimes extends Reading<Double> {
    OfTimes() {
      super(
          "a number from 0.25 to 4, in usual sizes, was expected",
          text -> number(text).filter(times -> times >= 0.25 && times <= 4));
    }
  }

  /** Gives a command's options of the look what a style says, where its line says nothing. */
  static void dress(CommandSpec command, HouseStyle house) {
    StyleKeys keys = new StyleKeys();
    CommandLine reader = new CommandLine(keys).setCaseInsensitiveEnumValuesAllowed(true);
    house.settings().forEach((key, setting) -> read(key, setting, house, reader));
    reader.parseArgs(
        house.settings().entrySet().stream()
            .map(entry -> word(entry.getKey(), entry.getValue(), house, reader))
            .toArray(String[]::new));
    for (OptionSpec option : reader.getParseResult().matchedOptions()) {
      OptionSpec own = command.findOption(option.longestName());
      if (own != null
          && !option.longestName().equals("--style")
          && !isSaid(command, option.longestName())) {
        own.setValue(option.getValue());
      }
    }
    CommandOptions.holders(command, SizeOptions.class).forEach(options -> options.dress(keys.own));
  }

  /**
   * Returns whether a command line says itself what an option would say, by this option or another.
   */
  private static boolean isSaid(CommandSpec command, String option) {
    boolean isAboutCaption = option.equals(CAPTION) || option.equals(UNCAPTIONED);
    return CommandOptions.has(command, option)
        || (isAboutCaption
            && (CommandOptions.has(command, CAPTION) || CommandOptions.has(command, UNCAPTIONED)));
  }

  /** Refuses a key that no style has, and a value that is none of its option's. */
  private static void read(String key, Setting setting, HouseStyle house, CommandLine reader) {
    String word = word(key, setting, house, reader);
    String why;
    try {
      reader.parseArgs(word);
      return;
    } catch (ParameterException e) {
      why = Misreading.sentence(e, List.of(word));
    } catch (InputException e) {
      why = String.valueOf(e.getMessage());
    }
    throw InputException.at(house.source(), setting.line(), why.replaceFirst("^--", ""));
  }

  /** A setting as a word of a command line. */
  private static String word(String key, Setting setting, HouseStyle house, CommandLine reader) {
    OptionSpec option = reader.getCommandSpec().findOption("--" + key);
    if (option == null) {
      List<String> keys =
          reader.getCommandSpec().options().stream()
              .map(known -> known.longestName().substring(2))
              .toList();
      String hint = NearMiss.hint(key, keys);
      throw InputException.at(
          house.source(),
          setting.line(),
          "a style has no %s%s"
              .formatted(
                  InputException.quoted(key),
                  hint.isEmpty() ? "; it may hold " + String.join(", ", keys) : hint));
    }
    String text = setting.text();
    if (option.arity().max() == 0) {
      text =
          switch (text.toLowerCase(Locale.ROOT)) {
            case "on" -> "true";
            case "off" -> "false";
            default -> text;
          };
    }
    return "--%s=%s".formatted(key, text);
  }
}
