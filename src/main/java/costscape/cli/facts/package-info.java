/**
 * Facts that a command declares about itself and its options, for those that ask.
 *
 * <p><b>Start with</b> {@link costscape.cli.facts.Facts}, which stands beside picocli's annotation
 * at the field of every option, or at the class of a group that is of one kind: the {@link
 * costscape.cli.facts.Topic} that it is listed under, what {@link costscape.cli.facts.Changes} with
 * its value, and which {@link costscape.cli.facts.Costs} it is for. Whoever treats options of a
 * kind alike asks {@link costscape.cli.facts.OptionFacts}, and keeps no list of names: the help,
 * the reference and the manual pages, {@code --panel} and {@code --overlay}, records and {@code
 * again}, the gallery, {@code --from}, {@code --spectrum}, {@code --program}, a graph, and the page
 * of {@code explore}. {@link costscape.cli.facts.ReadsFile} says which arguments may name files. A
 * command names by {@link costscape.cli.facts.NeededFirst} the options of its short help. {@link
 * costscape.cli.facts.CommandOptions} says which options a line gives, refuses those of a kind, and
 * finds the objects that a command's options live in, by what they are and not by the names of
 * fields.
 *
 * <p>Java takes longer to read a command's annotations than to draw a small picture. So the build
 * writes them down beside the command's class, as far as a good line asks for them, and {@link
 * costscape.cli.facts.OptionsFile} makes a parser of that. For help, and for a line that it
 * refuses, the annotations themselves are read.
 *
 * <p><b>Tried and dropped.</b> One list of names for every question: there were seven, and an
 * option of the same name in another command was taken for the first one. {@code --scale} of {@code
 * minima}, which is about random starts, stood under the looks of pictures. Facts of whole option
 * classes alone: the headings then depended on which class an option happened to live in.
 */
package costscape.cli.facts;
