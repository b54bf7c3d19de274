/**
 * Groups of options that several commands share, and what they are turned into.
 *
 * <p><b>Start with</b> {@code ModelOptions}, which says which network, data, cost and point; {@code
 * SliceOptions}, which says what is varied; and {@code OutputOptions}, which says where results go.
 *
 * <p><b>The way through.</b> picocli fills a group's fields. A command then asks the group for a
 * value: {@code ModelOptions.model()}, {@code OptimizerOptions.training(…)}, {@code
 * OutputOptions.output()}. The method checks what was given and throws an {@code InputException}
 * that names the option and the value.
 *
 * <p>{@code ModelOptions} only decides which kind of cost it is; {@code NetworkModel} puts the
 * model of a network together. Which rows train says {@code PartedRows}, where it is looked from
 * {@code BasePoint}; what a file of a trained network says in place of options that are not given
 * is a {@code TakenModel}, which {@code DataOptions} keeps and of which each group takes over its
 * own.
 *
 * <p><b>To add an option</b>, add a field with {@code @Option} here, and its meaning in the method
 * that makes the value. The description is a sentence that a student understands, and it ends with
 * the default; lists of words come from {@code Choices}. If the option reads a file, say so by
 * {@link costscape.cli.facts.ReadsFile}. Its {@link costscape.cli.facts.Facts} say under which
 * heading it stands, what changes with its value, and whether it is for every cost.
 *
 * <p><b>Options that need or forbid each other</b> are rows of the one table {@code
 * combinations.txt}, which is read before any work. What depends on rows, files or a model is
 * refused where these are known.
 *
 * <p><b>To add an option of a picture's look</b>, add it to the group of {@code LookOptions} that
 * has its like, or to {@code SizeOptions} where all pictures have it, and its value to {@link
 * costscape.render.look.Look}: {@code again}, {@code figure} and house styles know it then. {@code
 * MarkText} is a point that a user marks, {@code StyleKeys} what a house style holds.
 *
 * <p><b>To add a group</b>, write a class with such fields and name it in a command by
 * {@code @Mixin}.
 */
package costscape.cli.option;
