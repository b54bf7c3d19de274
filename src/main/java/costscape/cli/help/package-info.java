/**
 * Help for somebody who asks for it, or who types a word that another program knows.
 *
 * <p>Start with {@link costscape.cli.help.TopicalHelp}, which lays out what {@code --help} prints:
 * a screen of it, and all of it with {@code --help=all}. Each command says by {@link
 * costscape.cli.facts.NeededFirst} which options are on the screen; under which heading each of
 * them stands in the whole, it says itself by {@link costscape.cli.facts.Facts}. {@link
 * costscape.cli.help.HelpTopics} has the pages of {@code help directions} and its like, {@link
 * costscape.cli.help.FirstGuess} the answers to {@code --lr} or {@code plot}. The program {@code
 * src/dist/ManualPages.java} writes the whole for {@code man}. The texts of options stand beside
 * the options; the screen shows the first sentence of each. The tests run every example.
 */
package costscape.cli.help;
