package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.CommandName;
import costscape.cli.facts.Facts;
import costscape.cli.facts.OptionsFile;
import costscape.cli.facts.Topic;
import costscape.cli.help.HelpTopics;
import costscape.cli.help.TopicalHelp;
import costscape.cli.movie.MovieOptions;
import costscape.cli.option.RuleHelp;
import costscape.store.record.Build;
import costscape.trace.optimizer.Optimizers;
import costscape.words.Labelled;
import costscape.workbook.formula.RuleFormulas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line's top: what commands there are. */
@Facts(topic = Topic.WORK, changes = Changes.RUN)
@Command(
    name = "costscape",
    description = "See the cost landscape of a small neural network.",
    scope = ScopeType.INHERIT,
    versionProvider = Costscape.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false)
public final class Costscape implements Callable<Integer> {
  /** The heading above a command's examples. */
  private static final String EXAMPLES = "%n@|bold Examples|@%n";

  private static final String[] FIRST_EXAMPLES = {
    "  costscape sweep --vary w1_0_0=-100:100",
    "  costscape trace --vary w1_0_0=-30:30 --vary w1_0_1=-30:30 --rate 1",
    "  costscape explore",
    "",
    "A command's help: costscape sweep --help, and all of it: --help=all.",
    HelpTopics.WHERE
  };

  private static final Map<String, Set<String>> OPTIONS = new ConcurrentHashMap<>();

  @Spec private CommandSpec spec;

  @Option(
      names = Failures.STACK_TRACE,
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of a failure.")
  boolean stackTrace; // Failures asks picocli, or looks for the word where a line is not read

  @Option(
      names = {"-h", "--help", TopicalHelp.ALL},
      scope = ScopeType.INHERIT,
      usageHelp = true,
      description = "Show what people need first; or every option, and all that is known about it.")
  boolean help; // the layout of the help looks for the word

  @Option(
      names = {"-V", "--version"},
      scope = ScopeType.INHERIT,
      versionHelp = true,
      description = "Print version information and exit.")
  boolean version; // picocli asks the option itself

  /**
   * A parser for one command line. Reading the options of all commands takes longer than a small
   * picture. If the line begins with a command, the parser knows this one alone; else it knows what
   * each command does, and the options of those that the line names. {@code again} makes a parser
   * of its own for the command of its record.
   */
  public static CommandLine parser(String... arguments) {
    Optional<String> first = Stream.of(arguments).filter(a -> !a.startsWith("-")).findFirst();
    Optional<CommandName> named = first.flatMap(Costscape::command);
    CommandLine line = new CommandLine(new Costscape());
    if (named.isPresent()) {
      add(named.get(), line);
    } else if (Stream.of(arguments).anyMatch(word -> word.startsWith("@"))) {
      return wholeParser(); // a file of arguments may name any command
    } else {
      List<String> words = List.of(arguments);
      for (CommandName name : CommandName.values()) {
        if (words.contains(name.label())) {
          add(name, line);
        } else {
          line.addSubcommand(name.label(), described(name));
        }
      }
    }
    return completed(line);
  }

  /** The command that a word names; nothing for help, which needs to know all of them. */
  private static Optional<CommandName> command(String word) {
    return Labelled.named(word, CommandName.values()).filter(name -> name != CommandName.HELP);
  }

  /** A parser that knows the options of every command. */
  public static CommandLine wholeParser() {
    CommandLine line = new CommandLine(new Costscape());
    Stream.of(CommandName.values()).forEach(name -> add(name, line));
    return completed(line);
  }

  private static void add(CommandName name, CommandLine line) {
    CommandLine command = new CommandLine(made(name));
    line.addSubcommand(command);
    command.getCommandSpec().usageMessage().footerHeading(EXAMPLES);
    if (name == CommandName.FRAMES) {
      MovieOptions.narrow(command.getCommandSpec());
    }
    RuleHelp.explain(
        command.getCommandSpec(),
        name == CommandName.SPREADSHEET ? RuleFormulas.rules() : List.of(Optimizers.values()));
  }

  /** A command of which no more is known than what it does. */
  private static CommandSpec described(CommandName name) {
    CommandSpec command = CommandSpec.create();
    String[] description = made(name).getClass().getAnnotation(Command.class).description();
    command.usageMessage().description(description);
    return command;
  }

  /** A command by its name. The classes of all the others are not loaded. */
  private static Object made(CommandName name) {
    return switch (name) {
      case SWEEP -> new SweepCommand();
      case TRACE -> new TraceCommand();
      case FRAMES -> new FramesCommand();
      case INSPECT -> new InspectCommand();
      case MINIMA -> new MinimaCommand();
      case BASINS -> new BasinsCommand();
      case ATLAS -> new AtlasCommand();
      case FIT -> new FitCommand();
      case NETWORK -> new NetworkCommand();
      case DATA -> new DataCommand();
      case REPORT -> new ReportCommand();
      case LESSON -> new LessonCommand();
      case EXPLORE -> new ExploreCommand();
      case SPREADSHEET -> new SpreadsheetCommand();
      case GALLERY -> new GalleryCommand();
      case AGAIN -> new AgainCommand();
      case FIGURE -> new FigureCommand();
      case DOCTOR -> new DoctorCommand();
      case COMPLETION -> new CompletionCommand();
      case HELP -> new HelpCommand();
    };
  }

  private static CommandLine completed(CommandLine line) {
    line.getCommandSpec().usageMessage().footerHeading(EXAMPLES).footer(FIRST_EXAMPLES);
    TopicalHelp.install(line);
    return line.setCaseInsensitiveEnumValuesAllowed(true);
  }

  /**
   * A parser of what the build wrote down of the options, for a line that begins with a command. It
   * knows neither help nor the words that messages need, and takes a quarter of the time to make.
   * There is none where a line asks for help, nor where it names files of arguments, which can
   * perhaps be read once.
   */
  static Optional<CommandLine> quickParser(String... arguments) {
    Optional<CommandName> name = Stream.of(arguments).findFirst().flatMap(Costscape::command);
    if (name.isEmpty()
        || Stream.of(arguments)
            .anyMatch(word -> word.startsWith("@") || Main.HELP.contains(word))) {
      return Optional.empty();
    }
    Optional<CommandLine> line = OptionsFile.parser(new Costscape());
    Optional<CommandLine> command = OptionsFile.parser(made(name.get()));
    if (line.isEmpty() || command.isEmpty()) {
      return Optional.empty();
    }
    line.get().addSubcommand(arguments[0], command.get());
    line.get().setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  /** The classes that declare commands. */
  static List<Class<?>> classes() {
    List<Class<?>> classes = new ArrayList<>(List.of(Costscape.class));
    Stream.of(CommandName.values()).forEach(name -> classes.add(made(name).getClass()));
    return classes;
  }

  /** The names of a command's options. */
  static Set<String> options(String command) {
    return OPTIONS.computeIfAbsent(
        command,
        name -> {
          CommandLine found = Objects.requireNonNull(parser(name).getSubcommands().get(name));
          return found.getCommandSpec().optionsMap().keySet();
        });
  }

  /** Whoever types the name alone sees what there is; a script learns that its line is wrong. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return Failures.WRONG_INPUT;
  }

  /** The output of {@code --version}. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      Build build = Build.current();
      return new String[] {
        "costscape %s, commit %s".formatted(build.version(), build.commit()),
        "Java " + Runtime.version(),
      };
    }
  }
}
