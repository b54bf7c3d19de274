/**
 * A command line that was read, as a whole: the files that it reads, and what a record keeps of it.
 *
 * <p><b>Start with</b> {@code ReadFiles}. Every option that may name a file says so by {@link
 * costscape.cli.facts.ReadsFile}; {@code ReadFiles} knows the kinds of their texts, goes through
 * the options that a line gives and lists all files that it reads, also those that a trained
 * network or a graph names in turn: a record lists them, and {@code again} opens no others. {@code
 * DataName} is what {@code --data} names.
 *
 * <p>{@code OptionMap} is a line as a map of options, of which records keep what decides the
 * result.
 *
 * <p><b>Tried and dropped.</b> Keeping the words of a command line as they were typed: the same run
 * typed in another way, or read from an argument file, had another record. Options are now written
 * as {@code --name=value} from picocli's {@code ParseResult}.
 */
package costscape.cli.line;
