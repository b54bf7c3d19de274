/**
 * What somebody sees who asks for help, and who types a word that another program knows.
 *
 * <p>Start with {@link costscape.cli.help.TopicalHelp}, which lays out what {@code --help} prints:
 * a screen of it, and all of it with {@code --help=all}. {@link costscape.cli.help.Essentials} says
 * which options are on the screen, {@link costscape.cli.help.Topic} under which heading each of
 * them stands in the whole. {@link costscape.cli.help.HelpTopics} has the pages of {@code help
 * directions} and its like, {@link costscape.cli.help.FirstGuess} the answers to {@code --lr} or
 * {@code plot}. {@link costscape.cli.help.ManualPage} writes the whole for {@code man}. The texts
 * of options stand beside the options; the screen shows the first sentence of each. The tests run
 * every example.
 *
 * <p>Annotations on each option class were tried in place of the list in {@code Topic}: the
 * headings then depended on which class an option happened to live in, and no file showed the
 * whole. One order of importance for all commands was thought of in place of the lists in {@code
 * Essentials}: what comes first for a movie comes last for a training.
 */
package costscape.cli.help;
