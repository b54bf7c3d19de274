/**
 * What a report says: some commands' summaries as a short chapter.
 *
 * <p><b>Start with</b> {@code Findings}, what the commands told, and {@code Chapter}, which has a
 * class for each of its sections. A section computes nothing: every number of its sentences is one
 * of a summary, and the sentence names the command that printed it.
 *
 * <p><b>The way through.</b> {@code Chapter.of} turns findings into {@code Section}s of paragraphs
 * and pictures. {@code HtmlText} sets them, which alone knows what must be escaped, so that the
 * name of a column may hold anything.
 *
 * <p><b>Tried and dropped.</b> Sections that computed their numbers by themselves: nobody could
 * tell then whether the command beside a number prints the same one.
 */
package costscape.cli.chapter;
