/**
 * The text of a report: some results of one network as a short chapter.
 *
 * <p><b>Start with</b> {@code Findings}, the results, and {@code Sections}, which says what they
 * come to. Nothing is computed here, and no command line is run: {@code cli.ReportCommand} resolves
 * the network once, and the results of its rows, its answers, its point and a plane through it are
 * the values that the commands {@code data}, {@code fit}, {@code inspect} and {@code sweep} speak
 * of. So whoever types the command beside a number reads the same one, which a test does.
 *
 * <p><b>The way through.</b> {@code Chapter} is made of sections of paragraphs and pictures. {@code
 * HtmlText} sets them, which alone knows what must be escaped, so that the name of a column may
 * hold anything.
 *
 * <p><b>Tried and dropped.</b> A report that ran its commands in a folder of its own and read the
 * JSON that they printed: each command read the data again and resolved the network again, and a
 * number that no command printed could not be said.
 */
package costscape.cli.chapter;
